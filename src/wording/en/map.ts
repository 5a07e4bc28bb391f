import { plural } from '../plural.ts';

const count = plural('en');
const number = (of: number) => count(of, { other: '#' });
const people = (of: number) => count(of, { one: '# person', other: '# people' });

/** The opinion map in words: sentences and tables first, the picture after them. */

export const title = 'Opinion map';
export const titleOf = (conversation: string) => `Opinion map: ${conversation}`;
export const made = (voted: number, statements: number, votes: number) =>
  `${people(voted)} voted on ${count(statements, { one: '# statement', other: '# statements' })}; ${count(votes, { one: '# vote', other: '# votes' })} in all.`;
export const madeOfFew = (least: number) => `Fewer than ${people(least)} voted; nothing more is shown.`;

/** Numbers of people as a live map may say them. */
export const band = {
  between: (least: number, most: number) => (least === most ? people(least) : `${number(least)} to ${people(most)}`),
  atLeast: (least: number) => `${people(least)} or more`,
};
export const few = {
  lead: (least: number) => `There is no map yet: it takes the votes of ${people(least)} or more.`,
  what: 'Groups show once enough people have voted on enough of the same statements. Until then nothing is worked out.',
};
export const live = {
  made: (people: string, statements: number) =>
    `${people} voted on ${count(statements, { one: '# statement', other: '# statements' })}.`,
  group: (group: string, people: string) => `Group ${group}: ${people}.`,
  ungrouped: (people: string) => `Too few votes to be in a group: ${people}.`,
  steps: (least: number) =>
    `The map changes in steps: each time ${people(least)} or more have voted or changed a vote, and never for one person.`,
  declared: 'Opinion groups are found in the votes. They are not the stakeholder groups that people belong to.',
  back: 'Back to the session',
  veiled: 'The statements themselves stand below once you have voted on them or passed.',
  none: 'This session has no opinion map.',
  strangers: 'Whoever has joined and voted sees the own place here.',
};
/** One’s own place: for that person alone. */
export const own = {
  title: 'Your place',
  sure: (group: string) => `You stand close to group ${group}. That is quite sure.`,
  unsure: (group: string) =>
    `You stand closest to group ${group}. That is not sure yet: more of your votes would tell.`,
  none: 'Your place shows once you have voted on enough statements and the map has changed after that.',
  alone: 'Only you see this.',
  hide: 'Hide my place',
  hidden: 'Your place is hidden. Your votes still count.',
  show: 'Show my place',
  you: 'you',
  link: 'The opinion map',
  see: 'See the map',
};

export const headings = {
  votes: 'What the votes say',
  common: 'What the groups have in common',
  apart: (group: string) => `What sets group ${group} apart`,
  all: 'Every statement',
  picture: 'The picture',
  method: 'How this was made',
};

export const lead = {
  groups: (groups: number) =>
    `There are ${['no', 'one', 'two', 'three', 'four', 'five'][groups] ?? number(groups)} groups of opinion.`,
  group: (group: string, size: number) => `Group ${group} has ${people(size)}.`,
  ungrouped: (size: number, least: number) =>
    count(size, {
      one: `# person voted on fewer than ${least} statements and is in no group.`,
      other: `# people voted on fewer than ${least} statements and are in no group.`,
    }),
  none: 'The votes show no separate groups.',
  why: {
    nothing: 'Nobody has voted on a statement that counts.',
    few: 'Too few people have voted on enough statements to tell groups from chance.',
    one: 'There is one statement only; how people differ on it stands below.',
    chance: 'What people voted hangs together no more than chance would have it.',
    small: (least: number) =>
      `The votes hang together, but no division of the people leaves ${people(least)} or more in every group.`,
  },
};

export const sure = {
  foretold: (percent: number) =>
    `How sure: a vote that is hidden from the map is foretold by it with an error ${percent} % smaller than by the average. Below 8 % no groups would be shown.`,
  notForetold: (percent: number) =>
    `How sure: a vote that is hidden from the map is foretold by it with an error ${percent} % smaller than by the average. Groups are shown from 8 % on.`,
  notAtAll: 'How sure: a vote that is hidden from the map is foretold by it no better than by the average.',
  unlikeShuffles: (shuffles: number) =>
    `In ${number(shuffles)} shuffles of the same votes the strongest direction of opinion was never as strong.`,
  likeShuffles: (as: number, shuffles: number) =>
    `In ${number(as)} of ${number(shuffles)} shuffles of the same votes the strongest direction of opinion was as strong.`,
  stable: (percent: number) =>
    `If any one of their votes is left out, people are in the same group in ${percent} % of all cases.`,
  limits: 'The groups are made from these very votes. They say who votes alike, not who people are or why.',
};

export const common = {
  why: 'All groups lean the same way, the surest first. This is not the label “common ground”: that is decided by the stakeholder groups people belong to, never by groups made from their votes.',
  none: 'On no statement do all groups clearly lean the same way.',
};
export const apart = {
  why: 'What they say more often than all others. Only differences that chance does not explain.',
  none: (group: string) => `Nothing sets group ${group} apart that chance would not explain.`,
};
export const all = {
  byDivide: 'Share that agrees. What divides the groups most stands first.',
  plain: 'In the order in which the statements were made.',
};

export const columns = {
  statement: 'Statement',
  says: 'They',
  group: (group: string) => `Group ${group}`,
  others: 'Others',
  everybody: 'All',
  agree: 'Agree',
  disagree: 'Disagree',
  pass: 'Pass',
};
export const says = { agree: 'agree', disagree: 'disagree' };
export const share = {
  exact: (percent: number) => `${percent} %`,
  atLeast: (percent: number) => `${percent} % or more`,
  atMost: (percent: number) => `${percent} % or less`,
  few: '–',
};
export const erased = 'A statement whose words were erased';
export const wordless = (id: number) => `Statement ${id} (its words are not in the files)`;

export const picture = {
  about: (groups: string[]) => `A map of opinion. ${groups.join(' ')}`,
  where: (group: string, place: string, outline: string) => `Group ${group}, ${outline}, lies ${place}.`,
  places: {
    left: 'on the left',
    right: 'on the right',
    top: 'at the top',
    bottom: 'at the bottom',
    topLeft: 'at the top left',
    topRight: 'at the top right',
    bottomLeft: 'at the bottom left',
    bottomRight: 'at the bottom right',
    middle: 'in the middle',
  },
  outlines: {
    solid: 'solid outline',
    dashed: 'dashed outline',
    dotted: 'dotted outline',
    long: 'outline of long dashes',
    mixed: 'outline of dashes and dots',
  },
  people,
  short: 'Nearer means more alike. No dot is a person.',
  key: 'The nearer two places, the more alike the votes. Outline: about nine in ten of the group. Stronger tint: more people. No dot is a person; left and right mean nothing by themselves.',
  error: 'one person’s place, give or take',
};

export const method = {
  name: (name: string, version: number) =>
    `Method ${name}, version ${version}. No chance and no order decides: the same votes give the same map on every machine.`,
  position: (seq: number) => `Made from the log up to position ${number(seq)}.`,
  rounded: (least: number) =>
    `Shares are rounded to five points, and cut where few have voted, so that nobody’s vote can be told. “–” stands where fewer than ${people(least)} voted. No group below that size is shown.`,
  recomputeLive:
    'After the close the organiser can give out the votes without names; whoever has them can recompute every figure.',
  recompute: 'Whoever has the votes can recompute every figure: npx bigtent map FOLDER --verify FILE',
};

/** Where views oppose each other: for the moderator to ask about, and for the room. */
export const opposed = {
  title: 'Where views oppose each other',
  room: 'Views differ on this',
  few: (least: number) => `Shows once the opinion map is there: it takes the votes of ${least} people or more.`,
  noGroups: 'The votes show no separate groups. That is a finding: nobody’s views stand against anybody’s as a block.',
  none: 'There are groups, and on no statement do they clearly stand against each other.',
  agrees: (group: string, share: string) => `Group ${group} agrees: ${share}`,
  disagrees: (group: string, share: string) => `Group ${group} disagrees: ${share}`,
  openly: (name: string) => `${name} has said so openly.`,
  asGroup: (name: string) => `${name}: so stands the group they belong to.`,
  nobody: 'Nobody of the panel is known to stand here.',
  ask: 'To ask',
  joiner: ', ',
  both: (agreeing: string, disagreeing: string) =>
    `To ${agreeing} and to ${disagreeing}: what would have to be true for you to see this as the other side does?`,
  one: (names: string) => `To ${names}: what is the strongest reason of those who see this the other way?`,
  whole: 'To the panel: what speaks for this, and what against it?',
  put: 'Put to the room',
  inRoom: 'In the room now',
  showMap: 'Show the map in the room',
  mapInRoom: 'The map is in the room',
  endMap: 'Take it off the screen',
  say: 'A panellist takes a side',
  saying: 'Who says so openly',
  side: 'Their side',
  agree: 'agrees',
  disagree: 'disagrees',
  keep: 'Put it down',
  takeBack: (name: string) => `${name} takes no side`,
};
