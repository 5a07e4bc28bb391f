import { figuresOf, type VoteFigures } from '#core/votes/figures.ts';
import { resultOf } from '#core/votes/result.ts';
import { type Differences, differences } from '#documents/opinion-map/differences.ts';
import { mapInputsOf, readVoteFile, type VoteFile } from '#documents/vote-file.ts';
import type { MapInput } from './map-input.ts';
import type { Progress } from './progress.ts';
import { readJson } from './read-json.ts';

type Print = (line: string) => void;
type Published = VoteFigures & { position: number };

/** The content of a file if it holds the votes of a session, whatever else is wrong with it; else nothing. */
export function votesAt(name: string | undefined): { name: string; content: unknown } | undefined {
  if (!name?.endsWith('.json')) return undefined;
  const read = readJson(name);
  if (typeof read === 'string' || typeof read.content !== 'object' || read.content === null) return undefined;
  const { content } = read;
  return 'format' in content && content.format === 'bigtent-session-votes' ? { name, content } : undefined;
}

/** What a map of these votes is made from, or the sentence that says why there is none. */
export function inputOf({ name, content }: { name: string; content: unknown }): MapInput | string {
  const read = readVoteFile(content);
  if (typeof read === 'string') return `${name} cannot be used. ${read}`;
  const inputs = mapInputsOf(read);
  return { name: read.file.title, inputs, meta: inputs.active.map(() => false), publishedGroups: [], remarks: [] };
}

/**
 * Recomputes what a session's report says of the votes and tells whether it is the same, and where not: against a report,
 * or against the results in the file itself. The exit code, or the sentence that says why nothing could be compared.
 */
export function verifySession(
  votes: { name: string; content: unknown },
  reportFile: string | undefined,
  print: Print,
  progress: Progress,
): 0 | 1 | string {
  const read = readVoteFile(votes.content);
  if (typeof read === 'string') return `${votes.name} cannot be used. ${read}`;
  const { file, rows } = read;
  const report = reportFile === undefined ? undefined : readJson(reportFile);
  if (typeof report === 'string') return report;
  const stored = report ? publishedIn(report.content, file) : { position: file.from.seq, ...file.results };
  if (typeof stored === 'string') return `${reportFile ?? votes.name}: ${stored}`;
  progress.show('Computing');
  const computed = { position: file.from.seq, ...figuresOf(rows, resultOf(rows)) };
  progress.clear();
  return tell(compare(byStatement(stored, file), byStatement(computed, file)), print);
}

/** What a report says of the votes, if it is one of this session. */
function publishedIn(content: unknown, { from }: VoteFile): Published | string {
  if (typeof content !== 'object' || content === null || !('format' in content) || content.format !== 'bigtent-report')
    return 'it is no report as data (report.json).';
  if ('session' in content && content.session !== from.log) return 'it is the report of another session.';
  if (!('votes' in content) || typeof content.votes !== 'object' || content.votes === null)
    return 'the report says nothing of votes.';
  return content.votes as Published; // compared figure by figure; what is not there differs
}

/** The results with each statement under its number and words, so that a difference names it. */
function byStatement({ commonGround, ...rest }: Published, { statements }: VoteFile): object {
  const named = new Map(statements.map(({ id, entry, text }) => [entry, `statement ${id} (“${text.slice(0, 40)}”)`]));
  const list = Array.isArray(commonGround) ? commonGround : [];
  return {
    ...rest,
    commonGround: Object.fromEntries(list.map((one) => [named.get(one.statement) ?? one.statement, one])),
  };
}

/** Both ways: what one has and the other lacks differs as well. */
function compare(stored: object, computed: object): Differences {
  const found = differences(stored, computed);
  if (found.count > 0) return found;
  const { count, first } = differences(computed, stored);
  const named = first.map((sentence) => `${sentence.split(': stored')[0]}: computed, and not stored`);
  return { compared: found.compared, count, first: named };
}

function tell({ compared, count, first }: Differences, print: Print): 0 | 1 {
  if (count === 0) {
    print(`The same: ${compared} figures were recomputed and agree.`);
    return 0;
  }
  print(`It differs: ${count} of ${compared} figures.`);
  for (const sentence of first) print(`  ${sentence}`);
  if (count > first.length) print(`  and ${count - first.length} more`);
  return 1;
}
