import type { Block, Report, Standing } from './report-tree.ts';

/** What the Markdown needs besides the tree: the words around it, and where a source is read. */
export interface MarkdownFrame {
  draft: string;
  rehearsal: string;
  /** How a group stands to something: name, count, of how many. */
  groupBehind: (group: string, count: number, of: number) => string;
  /** What stands before the groups that are for something, and before those against it. */
  sides: { for: string; against: string };
  /** Between the groups of a list. */
  separator: string;
  sourcesHeading: string;
  /** The full address of an entry. */
  address: (entry: string) => string;
}

/**
 * The report as Markdown (CommonMark with tables). Citations are footnote-like links `[n]` to the list of sources at the
 * end. What people wrote is escaped, so that it stays text.
 */
export function reportMarkdown(report: Report, frame: MarkdownFrame): string {
  const lines = [
    `# ${flat(report.title)}`,
    ...(report.rehearsal ? [`**${frame.rehearsal}**`] : []),
    ...(report.stage === 'draft' ? [`*${frame.draft}*`] : []),
    ...report.sections.flatMap(({ heading, blocks }) => [
      `## ${flat(heading)}`,
      ...blocks.map((block) => blockMarkdown(block, frame)).filter((text) => text !== ''),
    ]),
    `## ${frame.sourcesHeading}`,
    report.sources.map((entry, index) => `${index + 1}. <${frame.address(entry)}>`).join('\n'),
  ];
  const links = report.sources.map((entry, index) => `[${index + 1}]: <${frame.address(entry)}>`);
  return `${lines.join('\n\n')}\n\n${links.join('\n')}\n`;
}

function blockMarkdown(block: Block, frame: MarkdownFrame): string {
  switch (block.block) {
    case 'heading':
      return `### ${flat(block.text)}`;
    case 'paragraph':
      return `${escaped(block.text)}${citations(block.cites)}`;
    case 'quote':
      return `${quoted(block.text)}\n>\n> — ${flat(withGroups(block.who, block.standing, frame))}${citations(block.cites)}`;
    case 'proposal':
      return `${quoted(block.text)}\n>\n> ${flat(withGroups(withGroups(block.said, block.standing, frame, frame.sides.for), block.against, frame, frame.sides.against))}${citations(block.cites)}`;
    case 'verdict':
      return `**${flat(block.figure)}** ${flat(block.tag)}. ${flat(block.text)}${citations(block.cites)}`;
    case 'support':
      return supportMarkdown(block);
    case 'grid':
      return gridMarkdown(block);
    case 'picture': // the words and tables before it say what it shows
      return '';
    case 'table': {
      const rows = block.rows.map(
        ({ label, note, value, cites }) =>
          `| ${flat(note ? `${label}: ${note}` : label)} | ${flat(value)}${citations(cites)} |`,
      );
      return [`| ${flat(block.caption)} | |`, '| --- | ---: |', ...rows].join('\n');
    }
  }
}

type Of<K extends Block['block']> = Extract<Block, { block: K }>;

/** A statement with its label, then each group on a line of its own. */
function supportMarkdown({ text, tag, groups, said, cites }: Of<'support'>): string {
  const lines = groups.map((group) => `- ${flat(group.said)}`);
  return [
    `${quoted(text)}\n>\n> **${flat(tag)}** ${flat(said)}${citations(cites)}`,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ].join('\n\n');
}

function gridMarkdown({ caption, text, columns, rows, cites }: Of<'grid'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [`### ${flat(caption)}`, ...(text ? [`${escaped(text)}${citations(cites)}`] : [])];
  if (rows.length === 0) return head.join('\n\n');
  const table = [
    line(columns.map(flat)),
    line(columns.map((_, place) => (place === 0 ? '---' : '---:'))),
    ...rows.map((row) =>
      line([`${flat(row.text)}${citations(row.cites)}`, ...row.cells.map((cell) => flat(cell.text))]),
    ),
  ];
  return [...head, table.join('\n')].join('\n\n');
}

/** A line with how each group stands behind it. */
function withGroups(said: string, groups: readonly Standing[] | undefined, frame: MarkdownFrame, side = ''): string {
  const named = groups?.map(({ label, count, of }) => frame.groupBehind(label, count, of)) ?? [];
  return named.length > 0 ? `${said} ${side && `${side}: `}${named.join(frame.separator)}.` : said;
}

const citations = (cites: readonly number[]) => (cites.length > 0 ? ` ${cites.map((n) => `[${n}]`).join('')}` : '');

const quoted = (text: string) =>
  escaped(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** What has to stay on its line: a heading, a name, a cell. */
const flat = (text: string) => escaped(text.replace(/\s+/g, ' '));

/** Text that Markdown would read as its own is kept as text: any mark may be escaped (CommonMark 0.31, 2.4). */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#~&|]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
