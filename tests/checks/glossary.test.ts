import { expect, test } from 'vitest';
import { check } from '../../scripts/checks/glossary.mjs';
import { plant } from './plant.ts';

const glossary = `
| Term | Meaning | In code | Not |
| --- | --- | --- | --- |
| Hand | a wish to speak | \`Hand\`, \`raisedAt\` | request, session |
| Session | one item of a programme | \`Session\` | event |
`;
const code =
  "export interface Hand { raisedAt: number }\nexport type Session = { type: 'hand.raise' };\nconst request = 1;\n";
const problemsIn = (text: string) => check(plant({ 'docs/glossary.md': glossary, 'src/core/a.ts': text }));

test('the words of the glossary are the words of the code', () => {
  expect(problemsIn(code)).toEqual([]);
});

test('a planted fault is found: a name that is not in the code', () => {
  expect(problemsIn(code.replace('raisedAt', 'since'))).toEqual([
    'docs/glossary.md:4 says that "Hand" is raisedAt in the code, where that is not to be found',
  ]);
});

test('a planted fault is found: a type or an act by a word that is ruled out', () => {
  expect(problemsIn(`${code}export type Request = 1;\nconst a = { type: v.literal('request.raise') };\n`)).toEqual([
    'src/core/a.ts:4 says "request"; the glossary says "Hand"',
    'src/core/a.ts:5 says "request"; the glossary says "Hand"',
  ]);
});
