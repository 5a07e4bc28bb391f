import { minutes, plural } from '../plural.ts';

const count = plural('fr');

/** The phone page and the room's screen. */

export const tabs = {
  label: 'Sur cette page',
  floor: 'Parole',
  ask: 'Demander',
  questions: 'Questions',
  vote: 'Voter',
  me: 'Moi',
};
export const until = (time: string) => `jusqu’à ${time}`;
export const asOf = (time: string) => `État de ${time}.`;
export const renew = 'Mettre à jour';
export const messages = 'Messages';

/** The line is gone. The script writes the time and the number after these words. */
export const line = {
  lost: 'Pas de connexion depuis',
  what: 'Vous voyez ce qui était connu alors ; l’heure est estimée. Ce que vous faites attend sur ce téléphone et part une seule fois.',
  waits: 'Actions en attente ici :',
};

export const now = {
  hasFloor: 'A la parole',
  yourTurn: 'Vous avez la parole.',
  yourTurnWhat: 'Votre temps est à l’horloge ci-dessus. Il court depuis que l’on vous a donné la parole.',
  finished: 'J’ai terminé',
  floorOpen: 'La parole est à la salle',
  floorOpenWhat: 'Les mains sont appelées dans l’ordre ci-dessous, salle et en ligne ensemble.',
  doorsClosed: 'Les portes ne sont pas encore ouvertes.',
  doorsClosedWhat: 'Cette page changera à leur ouverture. Aucun compte n’est nécessaire.',
  before: 'La session n’a pas encore commencé.',
  beforeWhat:
    'Vous pouvez déjà lever la main et soumettre des questions. Elles entrent dans le même ordre que celles de la salle.',
  starting: 'La session a commencé.',
  startingWhat: 'Personne n’a encore reçu la parole.',
  paused: 'L’horloge est en pause.',
  pausedWhat: 'Ce temps n’est compté à personne.',
  closed: 'La session est terminée.',
  closedWhat: 'Ce qui a été dit, soumis et promis figure dans le rapport.',
  report: 'Lire le rapport',
  next: (who: string) => `Ensuite, selon le programme : ${who}`,
  outOfOrder: (reason: string) => `Appel avant d’autres. ${reason}`,
  lasts: (seconds: number, promised: number) =>
    `${minutes(seconds)} en tout, dont ${minutes(promised)} reviennent à la salle.`,
  floorHas: (had: string, promised: string, owed: string) =>
    `La salle a eu ${had} sur ${promised} ; ${owed} lui sont encore dus.`,
  floorLoses: (lost: string) => `La salle perdra ${lost} : ce qui lui est dû ne tient plus.`,
  floorHad: (had: number, promised: number) => `La salle a eu ${minutes(had)} sur ${minutes(promised)} promis.`,
};

export const hand = {
  cannotSpeak: 'Je ne peux pas parler, merci de lire à voix haute',
  write: 'Ce qui doit être lu',
  handOver: 'Remettre',
  readOut: 'Votre texte sera lu quand viendra votre tour. C’est votre tour malgré tout.',
  speakAfterAll: 'Je parlerai moi-même',
  orderWhat:
    'Pour la conduite de la séance, non pour le fond. Elle passe avant tout, dure une minute, et votre place reste.',
  raiseOrder: 'Présenter une motion d’ordre',
  title: 'Prendre la parole',
  up: 'Votre main est levée',
  raise: 'Lever la main',
  lower: 'Baisser la main',
  raised: 'Main levée',
  lowered: 'Main baissée',
  finished: 'Tour terminé',
  waiting: (people: number) =>
    count(people, {
      one: '# personne attend, salle et en ligne dans un seul ordre.',
      other: '# personnes attendent, salle et en ligne dans un seul ordre.',
    }),
  nobody: 'Personne n’attend. Levez la main et ce sera à vous.',
  nobodyBefore: 'Personne n’attend encore. La première main sera la première.',
  closed: 'Il n’est plus possible de lever la main.',
  order: 'L’ordre complet, et pourquoi',
  fixed: 'Annoncé, ne change plus.',
  more: (people: number) => count(people, { one: 'et # autre personne', other: 'et # autres personnes' }),
  place: (place: number) => `Rang ${place}.`,
};

export const question = {
  title: 'Poser une question',
  label: 'Votre question',
  placeholder: 'Une seule question, avec vos mots',
  as: 'Affichée',
  asUsual: 'Comme je l’ai choisi en entrant',
  about: 'À propos de',
  aboutAll: 'La session dans son ensemble',
  send: 'Envoyer la question',
  sent: 'Question soumise',
  supported: 'Question soutenue',
  unsupported: 'Soutien retiré',
  withdrawn: 'Question retirée',
  why: 'Elle est enregistrée dès que cette page le dit. Une question qui n’est pas encore partie est envoyée une fois, pas deux.',
  textNeeded: 'Écrivez d’abord votre question ; elle peut avoir 600 caractères au plus.',
  closed: 'Aucune nouvelle question n’est reçue pour l’instant. Vous pouvez encore soutenir celles qui suivent.',
};

export const board = {
  title: 'Les questions, dans l’ordre où elles sont prises',
  why: 'Les groupes sont équilibrés : un grand groupe n’en évince pas un petit.',
  empty: 'Aucune question n’a encore été soumise. La vôtre serait la première ; tout le monde peut la soutenir.',
  more: (questions: number) =>
    count(questions, { one: '# autre question attend.', other: '# autres questions attendent.' }),
  taken: 'Déjà prises',
  takenNow: 'Devant les intervenants',
  answered: 'Traitée',
  withdraw: 'Retirer',
  outOfOrder: (reason: string) => `Prise avant d’autres. ${reason}`,
  notReached: 'Ces questions n’ont pas été abordées. Elles figurent au rapport avec leurs soutiens.',
  allReached: 'Aucune question n’est restée sans être abordée.',
  by: (who: string, beside: string) => `${who}, ${beside}`,
  byGroup: 'Soutien par groupe',
  groupSupport: (groups: string, count: number, of: number) => `${groups} : ${count} sur ${of} ici`,
  joined: (count: number) => `Réunis ${count}`,
  barsWhy: (people: number) =>
    `Barres : part de chaque groupe présent qui soutient la question. Les groupes de moins de ${people} soutiens sont réunis.`,
  supportTitle: 'Les questions, par soutien seul',
  supportWhy:
    'Les plus soutenues d’abord. Elles ne sont pas prises dans cet ordre : un grand groupe aurait toutes les places.',
  bySupport: 'Les montrer par soutien seul',
  inOrder: 'Montrer l’ordre dans lequel elles sont prises',
  pinned: 'Épinglée par l’équipe',
  askedBy: (who: string) => `Posée par ${who}.`,
  others: (people: number) => count(people, { one: '# autre personne', other: '# autres personnes' }),
  readOut: 'Lue à voix haute.',
  noneHeard: 'Aucune des personnes qui la soutiennent n’a encore été entendue.',
  answeredBy: (who: string) => `Réponse de ${who}.`,
  inWriting: 'Réponse écrite :',
  page: (page: number, of: number) => `Page ${page} sur ${of}`,
  earlier: 'Les trente précédentes',
  later: 'Les trente suivantes',
};

export const me = {
  title: 'Mes actions',
  none: 'Ce que vous faites ici est listé, avec la mention de ce qui est enregistré.',
  strangers: 'Une fois dans la session, vous verrez ici ce que vous faites, avec la mention de ce qui est enregistré.',
};

export const visitor = {
  title: 'Vous suivez en lecture',
  what: 'Pour parler, soumettre ou soutenir, entrez dans la session. Il suffit d’un formulaire, sans compte.',
  join: 'Entrer',
  joinNotYet: 'Vous pourrez entrer à l’ouverture des portes.',
};

export const room = {
  readAt: 'Le rapport et le registre se lisent ici',
  joinAt: 'Pour participer',
  qr: (address: string, code: string) => `Code QR : ${address}, code ${code}`,
  join: 'Participer, et ordre de parole',
  next: 'Prochaines prises de parole',
  nobody: 'Personne n’attend. La prochaine main levée passe la première.',
  topQuestion: (people: number) =>
    count(people, { one: 'Question en tête, # personne', other: 'Question en tête, # personnes' }),
  takenQuestion: 'Question devant les intervenants',
  panel: (time: string) => `Intervenants ${time}`,
  floor: (time: string, of: string) => `Salle ${time} sur ${of}`,
  opensBy: (time: string) => `La salle à ${time} au plus tard`,
  figures: 'Le temps de la salle',
  ofGroup: { first_voice: 'première voix', least_time: 'le moins de temps', first_in_line: 'tête de file' },
  /** Why, in the few words that can be read from the last row; the whole sentence is on the phones. */
  reasons: {
    longest_waiting: 'attend depuis le plus longtemps',
    second_turn: 'a déjà parlé',
    group: (group: string, why: string) => `${group} : ${why}`,
    point_of_order: 'motion d’ordre',
    reply: 'répond',
    chair: 'appel de la modération',
  },
};
