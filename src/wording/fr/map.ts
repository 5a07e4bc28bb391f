import { plural } from '../plural.ts';

const count = plural('fr');
const number = (of: number) => count(of, { other: '#' });
const people = (of: number) => count(of, { one: '# personne', other: '# personnes' });

export const title = 'Carte des opinions';
export const titleOf = (conversation: string) => `Carte des opinions : ${conversation}`;
export const made = (voted: number, statements: number, votes: number) =>
  `${count(voted, { one: '# personne a voté', other: '# personnes ont voté' })} sur ${count(statements, { one: '# affirmation', other: '# affirmations' })} ; ${count(votes, { one: '# vote', other: '# votes' })} en tout.`;
export const madeOfFew = (least: number) => `Moins de ${people(least)} ont voté ; rien de plus n’est montré.`;

export const band = {
  between: (least: number, most: number) => (least === most ? people(least) : `${number(least)} à ${people(most)}`),
  atLeast: (least: number) => `${people(least)} ou plus`,
};
export const few = {
  lead: (least: number) => `Il n’y a pas encore de carte : il y faut les votes de ${people(least)} ou plus.`,
  what: 'Des groupes apparaissent quand assez de personnes ont voté sur assez d’affirmations communes. D’ici là, rien n’est calculé.',
};
export const live = {
  made: (people: string, statements: number) =>
    `Ont voté : ${people}, sur ${count(statements, { one: '# affirmation', other: '# affirmations' })}.`,
  group: (group: string, people: string) => `Groupe ${group} : ${people}.`,
  ungrouped: (people: string) => `Trop peu de votes pour être dans un groupe : ${people}.`,
  steps: (least: number) =>
    `La carte change par étapes : chaque fois que ${people(least)} ou plus ont voté ou changé un vote, jamais pour une seule.`,
  declared:
    'Les groupes d’opinion sont trouvés dans les votes. Ce ne sont pas les groupes de parties prenantes auxquels les gens appartiennent.',
  back: 'Retour à la séance',
  veiled: 'Les affirmations elles-mêmes figurent ci-dessous dès que vous avez voté ou passé.',
  none: 'Cette séance n’a pas de carte des opinions.',
  strangers: 'Qui participe et a voté voit ici sa propre place.',
};
export const own = {
  title: 'Votre place',
  sure: (group: string) => `Vous êtes proche du groupe ${group}. C’est assez sûr.`,
  unsure: (group: string) =>
    `C’est du groupe ${group} que vous êtes le plus proche. Ce n’est pas encore sûr : d’autres votes de vous le diraient.`,
  none: 'Votre place paraît quand vous avez voté sur assez d’affirmations et que la carte a changé ensuite.',
  alone: 'Vous seul le voyez.',
  hide: 'Cacher ma place',
  hidden: 'Votre place est cachée. Vos votes comptent toujours.',
  show: 'Montrer ma place',
  you: 'vous',
  link: 'La carte des opinions',
  see: 'Voir la carte',
};

export const headings = {
  votes: 'Ce que disent les votes',
  common: 'Ce que les groupes ont en commun',
  apart: (group: string) => `Ce qui distingue le groupe ${group}`,
  all: 'Toutes les affirmations',
  picture: 'L’image',
  method: 'Comment cela a été fait',
};

export const lead = {
  groups: (groups: number) =>
    `Il y a ${['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq'][groups] ?? number(groups)} groupes d’opinion.`,
  group: (group: string, size: number) => `Le groupe ${group} compte ${people(size)}.`,
  ungrouped: (size: number, least: number) =>
    count(size, {
      one: `# personne a voté sur moins de ${least} affirmations et n’est dans aucun groupe.`,
      other: `# personnes ont voté sur moins de ${least} affirmations et ne sont dans aucun groupe.`,
    }),
  none: 'Les votes ne font pas apparaître de groupes distincts.',
  why: {
    nothing: 'Personne n’a voté sur une affirmation qui compte.',
    few: 'Trop peu de personnes ont voté sur assez d’affirmations pour distinguer des groupes du hasard.',
    one: 'Il n’y a qu’une affirmation ; les avis à son sujet figurent ci-dessous.',
    chance: 'Les votes ne se tiennent pas plus que le hasard ne le voudrait.',
    small: (least: number) =>
      `Les votes se tiennent, mais aucun partage ne laisse ${people(least)} ou plus dans chaque groupe.`,
  },
};

export const sure = {
  foretold: (percent: number) =>
    `À quel point c’est sûr : un vote caché à la carte est prédit par elle avec une erreur de ${percent} % plus petite que par la moyenne. Au-dessous de 8 %, aucun groupe ne serait montré.`,
  notForetold: (percent: number) =>
    `À quel point c’est sûr : un vote caché à la carte est prédit par elle avec une erreur de ${percent} % plus petite que par la moyenne. Les groupes sont montrés à partir de 8 %.`,
  notAtAll: 'À quel point c’est sûr : un vote caché à la carte n’est pas mieux prédit par elle que par la moyenne.',
  unlikeShuffles: (shuffles: number) =>
    `Sur ${number(shuffles)} mélanges des mêmes votes, la direction d’opinion la plus forte ne l’a jamais été autant.`,
  likeShuffles: (as: number, shuffles: number) =>
    `Dans ${number(as)} mélanges des mêmes votes sur ${number(shuffles)}, la direction d’opinion la plus forte l’a été autant.`,
  stable: (percent: number) =>
    `Si l’on retire n’importe lequel de leurs votes, les personnes restent dans le même groupe dans ${percent} % des cas.`,
  limits:
    'Les groupes sont faits de ces votes mêmes. Ils disent qui vote de façon semblable, non qui sont les gens ni pourquoi.',
};

export const common = {
  why: 'Tous les groupes penchent du même côté, le plus sûr d’abord. Ce n’est pas la mention « terrain d’entente » : celle-ci dépend des groupes auxquels les personnes appartiennent, jamais de groupes faits de leurs votes.',
  none: 'Sur aucune affirmation tous les groupes ne penchent clairement du même côté.',
};
export const apart = {
  why: 'Ce qu’ils disent plus souvent que tous les autres. Seulement les écarts que le hasard n’explique pas.',
  none: (group: string) => `Rien ne distingue le groupe ${group} que le hasard n’expliquerait.`,
};
export const all = {
  byDivide: 'Part de ceux qui sont d’accord. Ce qui divise le plus les groupes vient d’abord.',
  plain: 'Dans l’ordre où les affirmations ont été faites.',
};

export const columns = {
  statement: 'Affirmation',
  says: 'Leur avis',
  group: (group: string) => `Groupe ${group}`,
  others: 'Autres',
  everybody: 'Tous',
  agree: 'D’accord',
  disagree: 'Pas d’accord',
  pass: 'Ont passé',
};
export const says = { agree: 'd’accord', disagree: 'pas d’accord' };
export const share = {
  exact: (percent: number) => `${percent} %`,
  atLeast: (percent: number) => `${percent} % ou plus`,
  atMost: (percent: number) => `${percent} % ou moins`,
  few: '–',
};
export const erased = 'Une affirmation dont le texte a été effacé';
export const wordless = (id: number) => `Affirmation ${id} (son texte n’est pas dans les fichiers)`;

export const picture = {
  about: (groups: string[]) => `Une carte des opinions. ${groups.join(' ')}`,
  where: (group: string, place: string, outline: string) => `Le groupe ${group}, ${outline}, se trouve ${place}.`,
  places: {
    left: 'à gauche',
    right: 'à droite',
    top: 'en haut',
    bottom: 'en bas',
    topLeft: 'en haut à gauche',
    topRight: 'en haut à droite',
    bottomLeft: 'en bas à gauche',
    bottomRight: 'en bas à droite',
    middle: 'au milieu',
  },
  outlines: {
    solid: 'contour plein',
    dashed: 'contour en tirets',
    dotted: 'contour en pointillé',
    long: 'contour en longs tirets',
    mixed: 'contour en tirets et points',
  },
  people,
  short: 'Plus près : votes plus semblables. Aucun point n’est une personne.',
  key: 'Plus deux places sont proches, plus les votes se ressemblent. Contour : environ neuf personnes du groupe sur dix. Teinte plus forte : plus de monde. Aucun point n’est une personne ; la gauche et la droite ne veulent rien dire en elles-mêmes.',
  error: 'la place d’une personne, à peu près',
};

export const method = {
  name: (name: string, version: number) =>
    `Méthode ${name}, version ${version}. Ni le hasard ni l’ordre ne décident : les mêmes votes donnent la même carte sur toute machine.`,
  position: (seq: number) => `Fait à partir du journal jusqu’à la position ${number(seq)}.`,
  rounded: (least: number) =>
    `Les parts sont arrondies à cinq points, et bornées là où peu ont voté, pour que le vote de personne ne se devine. « – » figure là où moins de ${people(least)} ont voté. Aucun groupe plus petit n’est montré.`,
  recomputeLive:
    'Après la clôture, l’organisateur peut remettre les votes sans les noms ; qui les a peut recalculer chaque chiffre.',
  recompute: 'Qui a les votes peut recalculer chaque chiffre : npx bigtent map DOSSIER --verify FICHIER',
};

export const opposed = {
  title: 'Là où les avis s’opposent',
  room: 'Les avis diffèrent là-dessus',
  few: (least: number) =>
    `Paraît dès que la carte des opinions existe : il y faut les votes de ${least} personnes ou plus.`,
  noGroups:
    'Les votes ne font pas apparaître de groupes distincts. C’est un résultat : aucun bloc ne s’oppose à un autre.',
  none: 'Il y a des groupes, et sur aucune affirmation ils ne s’opposent clairement.',
  agrees: (group: string, share: string) => `Le groupe ${group} est d’accord : ${share}`,
  disagrees: (group: string, share: string) => `Le groupe ${group} n’est pas d’accord : ${share}`,
  openly: (name: string) => `${name} l’a dit ouvertement.`,
  asGroup: (name: string) => `${name} : tel est l’avis du groupe d’appartenance.`,
  nobody: 'De personne à la table on ne sait qu’il est de cet avis.',
  ask: 'À demander',
  joiner: ', ',
  both: (agreeing: string, disagreeing: string) =>
    `À ${agreeing} et à ${disagreeing} : que faudrait-il pour que vous voyiez cela comme l’autre côté ?`,
  one: (names: string) => `À ${names} : quelle est la meilleure raison de ceux qui voient cela autrement ?`,
  whole: 'À la table : qu’est-ce qui parle pour, et qu’est-ce qui parle contre ?',
  put: 'Mettre à l’écran de la salle',
  inRoom: 'À l’écran de la salle',
  showMap: 'Montrer la carte dans la salle',
  mapInRoom: 'La carte est dans la salle',
  endMap: 'La retirer de l’écran',
  say: 'Quelqu’un de la table prend parti',
  saying: 'Qui le dit ouvertement',
  side: 'Son avis',
  agree: 'd’accord',
  disagree: 'pas d’accord',
  keep: 'Noter',
  takeBack: (name: string) => `${name} ne prend pas parti`,
};
