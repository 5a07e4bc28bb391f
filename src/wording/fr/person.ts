import type { OwnActType } from '#core/session/views/own-acts.ts';
import { plural } from '../plural.ts';

const count = plural('fr');

export const acts = {
  'person.joined': 'Entrée dans la session',
  'person.changed': 'Mes indications changées',
  'attribution.chosen': 'Manière d’être cité changée',
  'hand.raised': 'Main levée',
  'hand.lowered': 'Main baissée',
  'floor.given': 'Prise de parole',
  'question.submitted': 'Question soumise',
  'question.supported': 'Question soutenue',
  'question.unsupported': 'Soutien retiré',
  'question.withdrawn': 'Question retirée',
  'help.asked': 'Aide demandée',
  'statement.added': 'Affirmation ajoutée',
  'statement.withdrawn': 'Affirmation retirée',
  'vote.received': 'Vote sur une affirmation',
  'outcome.supported': 'Proposition soutenue',
  'outcome.opposed': 'Proposition contestée',
  'stance.withdrawn': 'Position retirée',
  'awareness.answered': 'Réponse à une question de sensibilisation',
} satisfies Record<OwnActType, string>;

export const became = {
  taken: 'devant les intervenants',
  answered: 'traitée',
  withdrawn: 'retirée',
  returned: 'renvoyée',
  merged: 'réunie à une autre',
};
export const title = 'Qui je suis ici';
export const toSession = 'Retour à la session';
export const more = 'Toutes mes actions, qui je suis ici, mon code';
export const takenBack = 'Reprise';

export const self = {
  title: 'Qui je suis ici',
  where: 'Groupe, région et lieu',
  why: 'Vous pouvez changer tout cela jusqu’à la fin de la session. Cela vaut pour la suite : ce que vous avez dit reste tel quel, et une main levée garde son groupe.',
  whyGroup: 'Votre soutien aux questions ouvertes passe avec vous au nouveau groupe.',
  closed: 'La session est terminée ; voici comment on peut vous citer.',
};

export const heads = {
  label: 'Combien vous êtes dans le relais',
  why: 'Seulement pour un relais. Dans chaque ordre, il compte pour une personne.',
  shown: (people: number) => count(people, { one: '# personne dans les relais', other: '# personnes dans les relais' }),
};

export const code = {
  title: 'Mon code personnel',
  what: 'Il vous permet de revenir sous la même identité après la perte de ce téléphone. Il n’est montré qu’une fois.',
  make: 'Montrer un code',
  again: 'Un nouveau code remplace le précédent.',
  yours: 'Notez-le ou photographiez-le. Il ne sera plus montré.',
  how: 'Sur l’autre téléphone, choisissez « J’étais déjà ici » à l’entrée. Ce téléphone sera alors déconnecté.',
};

export const back = {
  title: 'J’étais déjà ici',
  what: 'Votre code personnel vous fait revenir sous la même identité. Votre ancien téléphone est déconnecté.',
  label: 'Code personnel',
  hint: 'Quatre groupes de quatre signes. Minuscules, espaces et tirets sont acceptés.',
  submit: 'Revenir',
};

export const writtenIn = 'Écrit en';
export const anotherLanguage = 'Autre langue';
export const about = 'Vie privée et règles de cette session';

export const hereNow = (people: number) =>
  count(people, { one: '# connecté maintenant', other: '# connectés maintenant' });
export const here = {
  all: (people: number) => count(people, { one: '# personne ici', other: '# personnes ici' }),
  of: (all: string, places: string[]) => `${all} : ${places.join(', ')}`,
  at: {
    room: (people: number) => count(people, { one: '# dans la salle', other: '# dans la salle' }),
    online: (people: number) => count(people, { one: '# en ligne', other: '# en ligne' }),
    hub: (hubs: number) => count(hubs, { one: '# relais', other: '# relais' }),
  },
  hubsWith: (hubs: string, people: number) =>
    `${hubs} réunissant ${count(people, { one: '# personne', other: '# personnes' })}`,
};
