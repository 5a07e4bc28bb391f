import type { StakeholderGroup } from '#core/session/words.ts';
import type { Step } from './script.ts';

/** Statements of the made-up session on repairs, with enough votes that people are seen to think in two ways. */

type Sides = Record<'agree' | 'disagree' | 'pass', Partial<Record<StakeholderGroup, number>>>;

/** Those who repair and those who need it, against those who give permits and pay. */
const openly: Sides = {
  agree: { civil_society: 11, technical_community: 7, academia: 5, private_sector: 1 },
  disagree: { government: 8, private_sector: 6, intergovernmental_organization: 3, civil_society: 1 },
  pass: { technical_community: 1, academia: 1, government: 1, intergovernmental_organization: 2 },
};
const orderly: Sides = {
  agree: { government: 8, private_sector: 7, intergovernmental_organization: 4 },
  disagree: { civil_society: 10, technical_community: 8, academia: 4, government: 1 },
  pass: { civil_society: 2, academia: 2, private_sector: 1 },
};
const together: Sides = {
  agree: { government: 8, civil_society: 11, private_sector: 7, technical_community: 8, academia: 5 },
  disagree: { government: 1, civil_society: 1 },
  pass: { private_sector: 1, academia: 1, intergovernmental_organization: 2 },
};

const said: [key: string, by: string, text: string, sides: Sides][] = [
  ['public', 'Oyelaran Tibbs', 'Every fault of a cable is made public within a day.', openly],
  ['islands', 'Tamsin Oquendo-Ray', 'Each island keeps the permits for its own waters.', orderly],
  ['levy', 'Brannoc Tull', 'Whoever owns a cable pays into the storm crew.', openly],
  ['times', 'Solveig Amakiri', 'How long a repair took is published for every island.', together],
  ['naval', 'Casper Umberto-Hale', 'Cables of the harbour and the navy are repaired first.', orderly],
  ['train', 'Bao Thistlewood', 'Islanders are trained to make small repairs themselves.', together],
  ['logs', 'Zuzana Pellwright', 'The crew’s logbook can be read by everybody.', openly],
];

/** They are put down one after another, and voted on at once. */
export const opinionsOnRepairs: readonly Step[] = said.flatMap(([key, by, text, sides], place): Step[] => [
  [2421 + place, { do: 'state', key, by, text, about: 'p3' }],
  [2421 + place, { do: 'vote', key, ...sides }],
]);
