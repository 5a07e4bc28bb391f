import { describe, expect, test } from 'vitest';
import { readAudience } from './audience.ts';

const promised = (text: string, whole: number | null, isAboutAudience: boolean) =>
  readAudience([{ lines: [{ number: 1, text }], isAboutAudience }], whole)?.minutes ?? null;

/** Sentence, minutes of the session, minutes promised. */
type Case = [string, number, number | null];

const anywhere: Case[] = [
  ['Half of the session is reserved for questions and comments from the audience.', 90, 45],
  ['We will set aside at least 30 minutes for Q&A.', 90, 30],
  ['45 minutes of open discussion with the audience will follow.', 90, 45],
  ['50% of the session will be dedicated to audience interaction.', 60, 30],
  ['20 minutes of presentations followed by 40 minutes of Q&A.', 60, 40],
  ['Q and A (25 minutes)', 60, 25],
  ['There will be 15 minutes for interventions from the floor.', 60, 15],
  ['The jury questions both teams for twenty minutes.', 90, null],
  ['The last half hour is used to compare what was found.', 90, null],
  ['After forty minutes the pairs exchange tables.', 90, null],
  ['A five-minute recap opens the session.', 90, null],
];

const asAnswer: Case[] = [
  ['Half.', 90, 45],
  ['At least half', 60, 30],
  ['Two thirds of the hour.', 60, 40],
  ['One third of the session is open discussion with participants.', 90, 30],
  ['All of it.', 60, 60],
  ['Nearly all', 90, 75],
  ['Entirely participatory.', 90, 90],
  ['Sixty of the ninety minutes happen at tables.', 90, 60],
  ['Half of the 90 minutes is for the audience.', 90, 45],
  ['Everything but the first ten minutes.', 90, 80],
  ['From minute 20 on.', 60, 40],
  ['No presentations: the whole hour is discussion.', 60, 60],
  ['Two blocks of 20 minutes for questions.', 90, 40],
  ['20-25 minutes', 90, 20],
  ['Between 20 and 30 minutes for the audience.', 90, 20],
  ['Speakers have 30 minutes and the audience 45 minutes.', 90, 45],
  ['Opening remarks 10 min, panel 30 min, open floor 20 min.', 60, 20],
  ['Three quarters of an hour for the floor.', 90, 45],
  ['Each speaker has five minutes.', 60, null],
  ['Three eight-minute talks, then questions.', 60, null],
  ['After 30 minutes of presentations, the floor is open for questions.', 60, null],
  ['Ten minutes of moderated discussion among the panellists.', 60, null],
  ['Half of the speakers are women.', 60, null],
  ['Questions will be taken every 15 minutes.', 60, null],
  ['Most of the time is for the audience.', 60, null],
];

const otherLanguages: Case[] = [
  ['La moitié du temps est réservée au public.', 90, 45],
  ['Quarante-cinq minutes sont réservées à la salle et aux participants en ligne.', 90, 45],
  ['Un quart d’heure de questions.', 60, 15],
  ['Toute la séance.', 60, 60],
  ['La mitad del tiempo se dedica al público.', 60, 30],
  ['Treinta minutos para preguntas y respuestas.', 60, 30],
  ['Die Hälfte der Zeit gehört dem Publikum.', 60, 30],
  ['Metade do tempo para o público.', 60, 30],
  ['٤٥ دقيقة للجمهور', 90, 45],
  ['نصف الوقت للجمهور', 90, 45],
  ['45 минут для вопросов аудитории', 90, 45],
  ['45分钟用于观众提问', 90, 45],
];

describe('minutes promised to the audience', () => {
  test.each(anywhere)('anywhere in the text: %s', (text, whole, minutes) => {
    expect(promised(text, whole, false)).toBe(minutes);
  });

  test.each(asAnswer)('as an answer about participation: %s', (text, whole, minutes) => {
    expect(promised(text, whole, true)).toBe(minutes);
  });

  test.each(otherLanguages)('in other languages: %s', (text, whole, minutes) => {
    expect(promised(text, whole, true)).toBe(minutes);
  });

  test('a bare duration counts only where participation is asked about', () => {
    expect(promised('Thirty minutes.', 60, true)).toBe(30);
    expect(promised('Thirty minutes.', 60, false)).toBeNull();
  });

  test('a share of an unknown whole is no number of minutes', () => {
    expect(promised('Half of the session is for the audience.', null, true)).toBeNull();
    expect(promised('Half an hour is for the audience.', null, true)).toBe(30);
  });

  test('the answer about participation goes before the description', () => {
    const description = {
      lines: [{ number: 3, text: 'The audience has the last forty minutes.' }],
      isAboutAudience: false,
    };
    const answer = { lines: [{ number: 9, text: 'Open floor: 50 minutes in one queue.' }], isAboutAudience: true };
    expect(readAudience([description, answer], 90)).toEqual({
      minutes: 50,
      sentence: 'Open floor: 50 minutes in one queue.',
      line: 9,
      share: null,
    });
  });
});
