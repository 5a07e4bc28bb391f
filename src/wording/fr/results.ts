import { plural } from '../plural.ts';

const count = plural('fr');
const number = (of: number) => count(of, { other: '#' });
const people = (of: number) => count(of, { one: '# personne', other: '# personnes' });

export const headings = {
  commonGround: 'Terrain d’entente',
  divided: 'Partagé',
  slate: 'Un choix qui n’oublie personne',
  views: 'Là où les avis diffèrent',
  check: 'Pour vérifier soi-même',
};
export const labels = {
  commonGround: 'Terrain d’entente',
  commonRejection: 'Rejet commun',
  divided: 'Partagé',
  leaningTogether: 'Même penchant',
  open: 'Ouvert',
  notEnoughVoices: 'Trop peu de voix',
};
export const method = (names: string[], seq: number) =>
  `Calculé par ${names.join(' ; ')}, à partir du journal jusqu’à la position ${number(seq)}.`;
export const named = (name: string, version: number) => `${name} version ${version}`;
export const withParameters = (method: string, parameters: string[]) => `${method} (${parameters.join(', ')})`;
export const parameters = {
  organisationCap: (most: number) => `une organisation pèse au plus ${people(most)} dans un groupe`,
  heardFrom: (least: number, organisations: number) =>
    `un groupe est entendu à partir de ${people(least)} et de ${count(organisations, { one: '# organisation', other: '# organisations' })}`,
  majority: (percent: number) => `chaque groupe doit dépasser ${percent} %`,
  objection: (percent: number) => `une objection est consignée à partir de ${percent} % sûrement contre`,
  places: (places: number) => count(places, { one: '# place', other: '# places' }),
  weights: {
    balanced: 'les groupes de taille ordinaire pèsent autant',
    headcount: 'chaque personne pèse autant',
  },
};
export const ground = {
  about:
    'Une affirmation est un terrain d’entente quand on peut être confiant qu’au moins la moitié de chaque groupe de parties prenantes la soutient. Les parts vont de cinq en cinq points ; « au moins » est la borne inférieure à 95 %.',
  none: 'Aucune affirmation n’a le soutien certain de tous les groupes de parties prenantes.',
  noneDivided: 'Sur aucune affirmation un groupe de parties prenantes n’est sûrement pour et un autre sûrement contre.',
  rest: 'Toutes les autres affirmations',
  atLeast: (percent: number, group: string) =>
    `Au moins ${percent} % de chaque groupe entendu la soutient sûrement ; le moins sûr d’entre eux : ${group}.`,
  toLose: (votes: number) =>
    count(votes, {
      one: '# vote contre de plus dans ce groupe mettrait fin à la mention.',
      other: '# votes contre de plus dans ce groupe mettraient fin à la mention.',
    }),
  withoutOne: (percent: number) => `Sans les votes d’une organisation, quelle qu’elle soit : au moins ${percent} %.`,
  objections: (groups: string[]) => `Objections à consigner : ${groups.join(' ; ')}.`,
  notHeard: (groups: string[]) => `Non entendus : ${groups.join(' ; ')}.`,
  fewGroups: 'Moins de deux groupes ont été entendus.',
  headCount: (percent: number) => `De tous les votants, chacun compté une fois, environ ${percent} % sont d’accord.`,
  secondary: (balanced: number, byRoster: number, alike: number) =>
    `Autres chiffres, qui ne décident rien : moyenne des groupes entendus ${balanced} % ; corrigé selon qui a voté ${byRoster} % ; chaque groupe compté autant ${alike} %.`,
  groupSays: (group: string, agree: number, disagree: number) =>
    `${group} : environ ${agree} % d’accord, environ ${disagree} % pas d’accord`,
};
export const slate = {
  about: (places: number) =>
    `${count(places, { one: '# affirmation choisie', other: '# affirmations choisies' })} pour que celles et ceux qui sont d’accord entre eux trouvent dit ce qu’ils veulent, à proportion de leur nombre : d’abord à parts égales, puis pour qui a eu le moins.`,
  shares: (place: number) => `Place ${place}, à parts égales.`,
  waterline: (place: number) => `Place ${place}, pour qui avait eu le moins.`,
  leftOut: (percent: number, wanted: string) =>
    `Le plus grand groupe oublié compte environ ${percent} % et voulait : « ${wanted} ».`,
  nobodyLeftOut: (smallest: number) =>
    `Aucun groupe de ${people(smallest)} ou plus qui partage une affirmation ne reste ici sans rien.`,
  hasPlace: (places: number) =>
    count(places, {
      one: 'Par sa taille, il aurait droit à l’unique place.',
      other: 'Par sa taille, il aurait droit à l’une des # places.',
    }),
  tooSmall: (places: number) =>
    count(places, {
      one: 'Il est trop petit pour l’unique place.',
      other: 'Il est trop petit pour l’une des # places.',
    }),
  fair: 'Personne n’a ici moins que ce qui revient à son nombre.',
  unfair: 'Certains ont ici moins que ce qui revient à leur nombre.',
  lifted: 'Le choix de l’équipe',
  aboutLifted: (statements: number) =>
    `L’équipe a fait des propositions de ${count(statements, { one: '# affirmation', other: '# affirmations' })}. Le même contrôle dit de ce choix :`,
};
export const views = {
  about:
    'Les groupes d’opinion se trouvent dans les seuls votes. Ce ne sont pas les groupes de parties prenantes auxquels les personnes appartiennent.',
  group: (group: string, people: string) => `Groupe ${group} : ${people}.`,
  people: (least: number, under?: number) =>
    under === undefined ? `${people(least)} ou plus` : `${number(least)} à ${people(under - 1)}`,
};
export const check = {
  about:
    'Ce qui figure ici peut être recalculé à partir des votes : npx bigtent map VOTES.json --verify report.json. La commande dit si c’est identique.',
  holds:
    'Le fichier contient le vote de chaque personne, sans nom et dans un ordre qui ne dit rien, avec son groupe de parties prenantes et un numéro pour son organisation. Qui connaît quelques votes d’une personne peut retrouver sa ligne. Ne le donnez qu’à celles et ceux qui vérifient.',
  download: 'Télécharger les votes, sans noms',
  polis: {
    votes: 'Les votes en fichier Polis',
    comments: 'Les affirmations en fichier Polis',
    summary: 'Le résumé en fichier Polis',
  },
};
