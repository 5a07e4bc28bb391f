import { plural } from '../plural.ts';

const count = plural('fr');

/** Le bureau de la modération en ligne, et l'appel à l'aide. */

/** The conference in use, at the head of the desk. */
export const conference = 'Ouvrir la conférence';

export const fresh = {
  answer: 'Répondre par écrit',
  answerNow: 'Envoyer la réponse',
  title: 'Nouvelles questions',
  toLookAt: (questions: number) => count(questions, { one: '# à examiner', other: '# à examiner' }),
  waits: (time: string) => `la plus ancienne attend depuis ${time}`,
  none: 'Toutes les questions ont été examinées.',
  noneWhat: 'Une nouvelle question apparaît ici dès qu’elle est soumise, avec celle qui demande presque la même chose.',
  more: (questions: number) =>
    count(questions, {
      one: 'Encore une nouvelle question après celles-ci.',
      other: 'Encore # nouvelles questions après celles-ci.',
    }),
  takeUp: 'Retenir',
  mergeWith: 'Réunir avec …',
  mergeTarget: 'La question qui reste',
  mergeWhat:
    'Qui soutient l’une ou l’autre soutient la question commune, une fois par personne. Tous les auteurs sont cités.',
  giveBack: 'Renvoyer …',
  giveBackSpoken: (text: string) => `Renvoyer : ${text}`,
  closeIntake: 'Ne plus en recevoir',
  openIntake: 'Recevoir à nouveau',
  closedNow: 'Aucune nouvelle question n’est reçue.',
};

export const alike = {
  title: (place: number) => `Dit presque la même chose que la question ${place}`,
  titleNew: 'Dit presque la même chose que celle-ci',
  wording: 'Formulation',
  keepOlder: 'Garder sa formulation',
  takeNewer: 'Prendre la nouvelle',
  askedBy: (people: string) => `Posée par ${people}.`,
  together: (a: number, b: number, both: number, all: number) =>
    both === 0
      ? `Soutiens ${a} + ${b} : ${people(all)}.`
      : `Soutiens ${a} + ${b}, moins ${both} qui soutiennent les deux : ${people(all)}.`,
  place: (place: number) => `Elle serait à la place ${place}.`,
  merge: 'Réunir, citer tous',
  apart: 'Garder à part',
};
const people = (n: number) => count(n, { one: '# personne', other: '# personnes' });

export const joined = {
  title: (questions: number) => count(questions, { one: '# question réunie', other: '# questions réunies' }),
  into: (text: string) => `Fait maintenant partie de : ${text}`,
  apart: 'Séparer',
};

export const aloud = {
  turn: 'Lire, sur son temps de parole',
  turnWhat: 'C’est un tour de parole de l’auteur : son temps et celui de son groupe courent.',
  takenToo: 'La question est prise du même coup.',
  now: 'À lire à voix haute maintenant',
  next: 'À lire ensuite',
  none: 'Rien n’est à lire à voix haute.',
  noneWhat: 'La question posée aux intervenants figure ici mot pour mot, avec la manière de citer son auteur.',
  say: (who: string) => `Dites : « de la part de ${who} ».`,
  noName: 'Dites : « de la part d’une personne participante ». Elle ne souhaite aucune autre mention.',
  mark: 'Marquer comme lue',
  waits: 'Elle est lue une fois que la modération l’a prise.',
};

export const hands = {
  title: 'Mains levées en ligne et dans les relais',
  what: 'Places dans la file unique de la salle et à distance.',
  none: 'Aucune main n’est levée hors de la salle.',
  noneWhat: 'En ligne et dans les relais, on lève la main sur son téléphone ; la file est la même.',
  readOut: 'À lire',
};

export const help = {
  title: 'Personnes qui ont besoin d’aide',
  none: 'Personne ne demande d’aide.',
  noneWhat: 'Qui n’entend pas, ne peut parler ou ne trouve pas appelle depuis son téléphone et figure ici.',
  kinds: {
    hear: 'N’entend pas',
    speak: 'Ne peut pas parler',
    find: 'Ne trouve pas quelque chose',
    other: 'Autre chose',
  },
  waits: (time: string) => `Attend depuis ${time}.`,
  withSomebody: (time: string) => `Aide en cours depuis ${time}.`,
  with: (name: string, time: string) => `Avec ${name} depuis ${time}.`,
  take: 'Aider',
  done: 'Résolu',
  doneWho: (name: string) => `Résolu pour ${name}`,
  long: 'Attend trop',
  helped: (helped: number) =>
    count(helped, { one: '# personne a été aidée jusqu’ici.', other: '# personnes ont été aidées jusqu’ici.' }),
};

export const heard = {
  title: 'Entend-on le distanciel ?',
  none: 'Se remplit dès que des personnes ont rejoint et parlé.',
  caption: 'Part des personnes et du temps de la salle',
  place: 'Lieu',
  people: 'Personnes',
  time: 'Temps',
  questions: (places: string) => `Questions prises : ${places}.`,
  places: { room: 'Salle', online: 'En ligne', hub: 'Relais' },
  silent: {
    room: 'La salle n’a pas parlé.',
    online: 'Personne en ligne n’a parlé.',
    hub: 'Les relais n’ont pas parlé.',
  },
  less: {
    room: 'La salle a eu moins de la moitié de sa part du temps.',
    online: 'Les personnes en ligne ont eu moins de la moitié de leur part du temps.',
    hub: 'Les relais ont eu moins de la moitié de leur part du temps.',
  },
  firstHand: (place: number) => `Leur première main est à la place ${place}.`,
  noHand: 'Aucune de leurs mains n’est levée.',
  well: 'Chaque lieu a eu au moins la moitié de sa part du temps.',
};

export const keys = {
  T: 'Retenir la question choisie',
  M: 'La réunir avec celle qui dit presque la même chose',
  K: 'La garder à part',
  X: 'La renvoyer, avec une raison',
  R: 'Marquer comme lue',
  H: 'Aider la personne qui attend depuis le plus longtemps',
  '↑ ↓': 'Choisir une question',
  '?': 'Cette liste',
  Esc: 'Fermer ce qui est ouvert',
};

/** Sur le téléphone de qui a besoin d'aide. */
export const call = {
  title: 'J’ai besoin d’aide',
  what: 'Que se passe-t-il ?',
  kinds: {
    hear: 'Je n’entends pas',
    speak: 'Je ne peux pas parler',
    find: 'Je ne trouve pas quelque chose',
    other: 'Autre chose',
  },
  inWords: 'En quelques mots, si vous voulez ; seule l’équipe les lit',
  send: 'Demander de l’aide',
  sent: 'Aide demandée',
  waiting: 'Vous avez demandé de l’aide. Quelqu’un de l’équipe va s’en occuper.',
  taken: 'Quelqu’un de l’équipe s’en occupe.',
  over: 'Je n’en ai plus besoin',
  closed: 'Demande d’aide close',
};
