import fs from 'node:fs';

/** The content of a file, or the sentence that says why there is none. */
export function readJson(file: string): { content: unknown } | string {
  try {
    return { content: JSON.parse(fs.readFileSync(file, 'utf8')) };
  } catch (problem) {
    if (problem instanceof SyntaxError) return `${file} is not JSON.`;
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
    if (code === 'ENOENT') return `There is no file ${file}.`;
    if (code !== undefined) return `${file} cannot be read (${String(code)}).`;
    throw problem;
  }
}
