import { plural } from '../plural.ts';

const count = plural('fr');

export const sources = {
  note: 'une note',
  question: 'une question',
  statement: 'une affirmation',
  turn: 'une prise de parole',
};

export const statements = {
  title: 'Êtes-vous d’accord ?',
  left: 'Il vous en reste après celle-ci :',
  goBack: 'Revenir sur un vote',
  why: (statements: number) =>
    count(statements, {
      one: '# affirmation. Vous voyez le vote des autres après avoir voté ou passé.',
      other: '# affirmations, une à la fois. Vous voyez le vote des autres après avoir voté ou passé.',
    }),
  empty: 'Aucune affirmation n’a encore été ajoutée. Une courte phrase de vous serait la première.',
  over: 'Les votes sont clos. Les petits nombres sont réunis, afin que personne ne soit reconnaissable.',
  choices: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Passer' },
  mine: { agree: 'Vous êtes d’accord.', disagree: 'Vous n’êtes pas d’accord.', pass: 'Vous avez passé.' },
  totals: ({ agree, disagree, pass }: { agree: number; disagree: number; pass: number }) =>
    `D’accord : ${agree} ; pas d’accord : ${disagree} ; ont passé : ${pass}.`,
  few: (people: number) => `Les totaux apparaissent et changent chaque fois que ${people} personnes ont voté.`,
  fewVoted: (people: number) => `Moins de ${people} personnes ont voté ; rien n’est affiché.`,
  lifted: {
    note: (who?: string) =>
      who ? `D’après une note sur ce qui a été dit : ${who}` : 'D’après une note sur ce qui a été dit',
    question: (who?: string) => (who ? `D’après une question : ${who}` : 'D’après une question'),
    turn: (who?: string) => (who ? `D’après ce qui a été dit : ${who}` : 'D’après ce qui a été dit'),
    statement: (who?: string) => (who ? `D’après une affirmation : ${who}` : 'D’après une affirmation'),
  },
  yours: 'Cette affirmation est la vôtre.',
  withdraw: 'Retirer',
  withdrawn: 'Affirmation retirée',
  voted: 'Vote sur une affirmation',
  add: 'Ajouter une affirmation',
  label: 'Une phrase que les autres peuvent approuver ou non',
  send: 'Ajouter l’affirmation',
  added: 'Affirmation ajoutée',
  addWhy: 'Elle compte 140 caractères au plus et paraît selon votre choix de citation.',
};

export const outcomes = {
  title: 'Propositions de conclusion',
  why: 'Tirées de ce qui a été dit ici. Vous pouvez soutenir chacune ou vous y opposer, et dire pourquoi.',
  over: 'La session est terminée. La position de chaque groupe figure aussi dans le rapport.',
  restsOn: 'S’appuie sur :',
  sides: { support: 'Soutenir', oppose: 'S’opposer' },
  mine: { support: 'Vous soutenez cette proposition.', oppose: 'Vous vous opposez à cette proposition.' },
  chose: 'Position sur une proposition',
  takeBack: 'La retirer',
  takenBack: 'Position retirée',
  reason: 'Dire pourquoi, si vous le souhaitez',
  totals: ({ support, oppose }: { support: number; oppose: number }) =>
    `Soutiens : ${support} ; oppositions : ${oppose}.`,
  few: (people: number) =>
    `Les totaux apparaissent et changent chaque fois que ${people} personnes se sont prononcées.`,
  fewChose: (people: number) => `Moins de ${people} personnes se sont prononcées ; rien n’est affiché.`,
  reasons: (reasons: number) => count(reasons, { one: '# motif donné', other: '# motifs donnés' }),
};

export const awareness = {
  titleBefore: 'Avant de commencer',
  titleAfter: 'Et maintenant ?',
  why: (people: number) =>
    `Les mêmes questions sont posées avant et après. Seuls des totaux paraissent, à partir de ${people} personnes, arrondis.`,
  until: (time: string) => `On peut répondre jusqu’à ${time}.`,
  answered: 'Réponse donnée',
  answers: { yes: 'Oui', no: 'Non', unsure: 'Je ne sais pas' },
  mine: (answer: string) => `Votre réponse : ${answer}. Vous pouvez la changer.`,
  share: (answer: string, percent: string) => `${answer} : ${percent} %`,
  before: (people: number) => count(people, { one: 'Avant, # personne :', other: 'Avant, # personnes :' }),
  after: (people: number) => count(people, { one: 'Après, # personne :', other: 'Après, # personnes :' }),
  both: ({ people, up, same, down }: { people: number; up: string; same: string; down: string }) =>
    `Parmi les ${people} qui ont répondu deux fois, ${up} % sont montés, ${same} % sont restés et ${down} % sont descendus.`,
};

export const lifting = {
  title: 'Formuler une proposition',
  what: 'Qui devrait faire quoi ?',
  none: 'Choisissez une note, une question ou une affirmation : ses mots sont repris, à vous de les abréger.',
  from: (sources: string) => `D’après ${sources}`,
  noteOf: (time: string) => `la note de ${time}`,
  put: 'Soumettre à tous',
  statementInstead: 'Comme affirmation à voter',
  tooLong: (over: number) =>
    count(over, { one: 'Une affirmation a # caractère de moins.', other: 'Une affirmation a # caractères de moins.' }),
  clear: 'Vider',
  lift: 'Formuler',
  liftNote: (time: string) => `Formuler une proposition d’après la note de ${time}`,
  liftQuestion: (place: number) => `Formuler une proposition d’après la question ${place}`,
  liftStatement: 'Formuler une proposition d’après cette affirmation',
  lifted: 'Propositions',
  noneLifted: 'Rien n’est encore formulé. Les propositions paraissent ici avec leur soutien.',
  rests: (sources: number) => count(sources, { one: '# source', other: '# sources' }),
  reword: 'Reformuler',
  keepReword: 'Garder les nouveaux mots',
  strike: 'Rayer',
  strikeAsk: 'Rayer cette proposition ?',
  strikeWhat: 'Elle disparaît de toutes les pages. Si des personnes se sont prononcées, dites pourquoi.',
  why: 'Pourquoi',
  strikeNow: 'La rayer',
  fixed: 'Des personnes se sont prononcées : ses mots restent.',
  statements: 'Affirmations',
  noStatements: 'Aucune affirmation n’est ouverte. Les participants en ajoutent, ou vous en formulez une.',
  giveBack: 'Renvoyer',
  giveBackAsk: 'Renvoyer cette affirmation ?',
  giveBackReason: 'Renvoyer ce motif ? La position reste comptée.',
  giveBackNow: 'La renvoyer',
  reason: 'Motif',
  proposals: (proposals: number) =>
    proposals === 0 ? 'Pas encore de proposition' : count(proposals, { one: '# proposition', other: '# propositions' }),
  parts: (done: number, all: number) => `${done} parties sur ${all}`,
};

export const hanging = {
  earlier: '−1 min',
  earlierWhat: 'Avancer le moment d’une minute',
  at: (time: string) => `À ${time}`,
  who: 'Paroles de',
  asMoment: 'La personne qui avait alors la parole',
  nobody: 'Personne en particulier',
  language: 'Langue',
};

export const keys = {
  'Ctrl Enter': 'Garder la note',
  'Alt ↑ ↓': 'Avancer son moment d’une minute, ou le retarder',
  'Alt 1-9': 'La rattacher à la question de fond de ce numéro',
  'Ctrl K': 'Citer la dernière question prise ; encore une fois, la précédente',
  L: 'Formuler une proposition d’après la note choisie, ou la dernière',
  '?': 'Cette liste',
};
