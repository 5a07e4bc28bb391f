import { plural } from '../plural.ts';

const count = plural('en');
const number = (of: number) => count(of, { other: '#' });
const people = (of: number) => count(of, { one: '# person', other: '# people' });

/** What the votes of a session come to, in the report. The words of the labels stand here and nowhere else. */

export const headings = {
  commonGround: 'Common ground',
  divided: 'Divided',
  slate: 'A selection that leaves nobody out',
  views: 'Where views differ',
  check: 'To check for yourself',
};
export const labels = {
  commonGround: 'Common ground',
  commonRejection: 'Common rejection',
  divided: 'Divided',
  leaningTogether: 'Leaning together',
  open: 'Open',
  notEnoughVoices: 'Not enough voices',
};
export const method = (names: string[], seq: number) =>
  `Computed by ${names.join('; ')}, from the log up to position ${number(seq)}.`;
export const named = (name: string, version: number) => `${name} version ${version}`;
export const withParameters = (method: string, parameters: string[]) => `${method} (${parameters.join(', ')})`;
export const parameters = {
  organisationCap: (most: number) => `an organisation weighs at most ${people(most)} in a group`,
  heardFrom: (least: number, organisations: number) =>
    `a group is heard from ${people(least)} and ${count(organisations, { one: '# organisation', other: '# organisations' })} on`,
  majority: (percent: number) => `every group has to pass ${percent} %`,
  objection: (percent: number) => `an objection is recorded from ${percent} % surely against it`,
  places: (places: number) => count(places, { one: '# place', other: '# places' }),
  weights: {
    balanced: 'groups of ordinary size weigh the same',
    headcount: 'each person weighs the same',
  },
};
export const ground = {
  about:
    'A statement is common ground where one can be confident that at least half of every stakeholder group supports it. Shares are in steps of five points; “at least” is the lower bound at 95 %.',
  none: 'No statement has the support of every stakeholder group for certain.',
  noneDivided: 'On no statement is one stakeholder group surely for it and another surely against it.',
  rest: 'Every other statement',
  atLeast: (percent: number, group: string) =>
    `Surely at least ${percent} % of every group heard supports it; the least sure of them is ${group}.`,
  toLose: (votes: number) =>
    count(votes, {
      one: '# more vote against it there would end the label.',
      other: '# more votes against it there would end the label.',
    }),
  withoutOne: (percent: number) => `Without the votes of any one organisation: at least ${percent} %.`,
  objections: (groups: string[]) => `Objections to record: ${groups.join('; ')}.`,
  notHeard: (groups: string[]) => `Not heard: ${groups.join('; ')}.`,
  fewGroups: 'Fewer than two groups have been heard.',
  headCount: (percent: number) => `Of all who voted, each counted once, about ${percent} % agree.`,
  secondary: (balanced: number, byRoster: number, alike: number) =>
    `Other numbers, which decide nothing: mean of the groups heard ${balanced} %; corrected for who voted ${byRoster} %; every group counted alike ${alike} %.`,
  groupSays: (group: string, agree: number, disagree: number) =>
    `${group}: about ${agree} % agree, about ${disagree} % disagree`,
};
export const slate = {
  about: (places: number) =>
    `${count(places, { one: '# statement', other: '# statements' })} chosen so that people who agree with each other find what they want said in proportion to their number: equal shares first, then whoever has had least.`,
  shares: (place: number) => `Place ${place}, by equal shares.`,
  waterline: (place: number) => `Place ${place}, for those who had least.`,
  leftOut: (percent: number, wanted: string) =>
    `The largest group left out is about ${percent} % and wanted: “${wanted}”.`,
  nobodyLeftOut: (smallest: number) =>
    `No group of ${people(smallest)} or more that shares a statement is left with nothing here.`,
  hasPlace: (places: number) =>
    count(places, {
      one: 'By its size it would be due the one place.',
      other: 'By its size it would be due one of the # places.',
    }),
  tooSmall: (places: number) =>
    count(places, { one: 'It is too small for the one place.', other: 'It is too small for one of # places.' }),
  fair: 'Nobody has less here than their number is due.',
  unfair: 'Some have less here than their number is due.',
  lifted: 'The team’s own choice',
  aboutLifted: (statements: number) =>
    `The team made proposals of ${count(statements, { one: '# statement', other: '# statements' })}. The same audit says of this choice:`,
};
export const views = {
  about: 'Opinion groups are found in the votes alone. They are not the stakeholder groups that people belong to.',
  group: (group: string, people: string) => `Group ${group}: ${people}.`,
  people: (least: number, under?: number) =>
    under === undefined ? `${people(least)} or more` : `${number(least)} to ${people(under - 1)}`,
};
export const check = {
  about:
    'What stands here can be computed anew from the votes: npx bigtent map VOTES.json --verify report.json. It says whether it is the same.',
  holds:
    'The file holds how each person voted, without names and in an order that says nothing, with their stakeholder group and a number for their organisation. Whoever knows some of somebody’s votes may find their row. Give it only to those who check.',
  download: 'Download the votes, without names',
  polis: {
    votes: 'The votes as a Polis file',
    comments: 'The statements as a Polis file',
    summary: 'The summary as a Polis file',
  },
};
