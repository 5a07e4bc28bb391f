/** `bigtent proposal FILE [--json]`: what a proposal page says, and what there is to say about it. */
import { readFile } from 'node:fs/promises';
import { decodeUpload, looksBinary } from '#readers/decode-upload.ts';
import { readProposal } from '#readers/proposal/read-proposal.ts';
import type { Finding, ProposalReading } from '#readers/proposal/reading.ts';

const usage = 'Usage: bigtent proposal FILE [--json]   (FILE is a saved page or its text; - reads standard input)';
const largestFile = 20_000_000;

/** The exit code: 0 when the file was read (also when it is no proposal), 2 when there was nothing to read. */
export async function proposalCommand(
  args: string[],
  print: (line: string) => void,
  complain: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Promise<number> {
  const refuse = (reason: string) => {
    complain(reason);
    return 2;
  };
  const files = args.filter((arg) => arg === '-' || !arg.startsWith('-'));
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '-' && arg !== '--json' && arg !== '--help');
  if (args.includes('--help')) {
    print(usage);
    return 0;
  }
  if (unknown !== undefined) return refuse(`Unknown option ${unknown}. ${usage}`);
  const [file] = files;
  if (file === undefined || files.length > 1) return refuse(usage);
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return refuse(bytes);
  const reading = readProposal(decodeUpload(bytes));
  if (args.includes('--json')) print(JSON.stringify(reading, null, 2));
  else for (const line of summary(reading)) print(line);
  return 0;
}

/** The content, or the sentence that says why there is none. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  const name = file === '-' ? 'Standard input' : file;
  try {
    const bytes = file === '-' ? await standardInput() : await readFile(file);
    if (bytes.length > largestFile)
      return `${name} is larger than ${largestFile / 1_000_000} MB, which no proposal is.`;
    return looksBinary(bytes) ? `${name} is not a text file; save the page as text and try again.` : bytes;
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
    if (code === 'ENOENT') return `There is no file ${file}.`;
    if (code === 'EISDIR') return `${file} is a folder; name a file in it.`;
    if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read by this user.`;
    throw problem;
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function* summary(reading: ProposalReading): Generator<string> {
  yield `${referenceLine(reading)}${reading.title ?? '(no title)'}`;
  yield `${count(reading.organizers.length, 'organiser')}, ${count(reading.speakers.length, 'speaker')}, ${count(reading.openSeats.length, 'open seat')}, ${minutesLine(reading)}`;
  if (reading.fields.length > 0) yield* ['', 'What was read (line, concept, label seen, text)'];
  for (const field of reading.fields) {
    const label = field.sourceLabel === null ? 'no label' : `"${field.sourceLabel}"`;
    yield `  ${String(field.line).padStart(4)}  ${field.concept}, ${label}: ${short(field.text)}`;
  }
  if (reading.unread.length > 0) yield* ['', 'What was not understood'];
  for (const { line, text } of reading.unread) yield `  ${String(line).padStart(4)}  ${short(text)}`;
  if (reading.policyQuestions.length > 0)
    yield* ['', 'Policy questions', ...reading.policyQuestions.map((question, index) => `  ${index + 1}. ${question}`)];
  if (reading.findings.length > 0) yield* ['', 'What was noticed'];
  for (const finding of reading.findings) yield findingLine(finding);
  if (reading.runningOrder.length > 0) yield* ['', `Suggested running order: ${orderLine(reading)}`];
}

function referenceLine({ ref }: ProposalReading): string {
  const words = [ref.event, ref.year, ref.type, ref.number === null ? null : `#${ref.number}`].filter(
    (word) => word !== null,
  );
  return words.length === 0 ? '' : `${words.join(' ')}: `;
}

function minutesLine(reading: ProposalReading): string {
  if (reading.plannedMinutes === null) return 'no minutes named';
  const slot = reading.slotMinutes === null ? '' : ` in a slot of ${reading.slotMinutes}`;
  const audience = reading.audienceMinutes === null ? '' : `, ${reading.audienceMinutes} for the audience`;
  return `${reading.plannedMinutes} minutes${slot}${audience}`;
}

function findingLine(finding: Finding): string {
  const lines =
    finding.lines.length === 0
      ? ''
      : ` [${finding.lines.length === 1 ? 'line' : 'lines'} ${finding.lines.slice(0, 20).join(', ')}]`;
  return `  ${finding.weight.padEnd(6)}  ${finding.message}${lines}`;
}

function orderLine(reading: ProposalReading): string {
  return reading.runningOrder.map(({ kind, minutes }) => `${kind} ${minutes}`).join(', ');
}

function count(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? '' : 's'}`;
}

function short(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' / ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
