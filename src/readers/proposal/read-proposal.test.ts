import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { snakeCase } from './fold.ts';
import { readProposal } from './read-proposal.ts';
import { proposalReading } from './reading.ts';

const corpus = new URL('../../../../shared/corpus/proposals/', import.meta.url);

if (!existsSync(corpus))
  console.warn('SKIPPED: the corpus of proposal pages is not here; only own fixtures were read.');
else {
  for (const name of readdirSync(corpus).filter((one) => one.endsWith('.txt'))) {
    const { gold } = JSON.parse(readFileSync(new URL(name.replace(/txt$/, 'json'), corpus), 'utf8'));
    test(`gold ${name}`, () => {
      const r = readProposal(readFileSync(new URL(name, corpus), 'utf8'));
      const snake = (term: string | null) => (term === null ? null : snakeCase(term));
      expect({
        number: r.ref.number,
        title: r.title,
        organizers: r.organizers.length,
        speakers: r.speakers.length,
        format: r.format,
        room: r.roomLayout,
        minutes: r.plannedMinutes,
        sdgs: r.sdgs,
        audience_minutes: r.audienceMinutes,
        ...('speakers_planned' in gold
          ? { speakers_planned: r.speakers.length + r.openSeats.length, speakers_tbc: r.openSeats.length }
          : {}),
      }).toEqual({
        ...gold,
        quirks: undefined,
        organizers: gold.organizers ?? 0,
        speakers: gold.speakers ?? 0,
        format: snake(gold.format),
        room: snake(gold.room),
        sdgs: gold.sdgs.map(String),
      });
      expect(v.parse(proposalReading, r)).toEqual(r);
    });
  }
}
