import { minutes, plural } from '../plural.ts';

const count = plural('fr');

/** The moderator's and the rapporteur's desks. */

export const moderator = 'Poste de modération';
export const rapporteur = 'Poste du rapport';
export const online = 'Bureau de la modération en ligne';
export const pageTitle = (desk: string, session: string) => `${desk} : ${session} · Bigtent`;

export const noEntry = {
  desk: 'Ce poste est réservé à la modération et à l’organisation de cette session.',
  notes: 'Ce poste est réservé au rapport et à l’organisation de cette session.',
  online: 'Ce bureau est celui de la modération en ligne de cette session, de ses modérateurs et de son organisation.',
  how: 'Ouvrez le lien reçu de l’organisation ; il mène ici et fonctionne de nouveau sur chaque appareil. Si vous n’en avez pas, demandez-le à l’organisation. Pour participer, rejoignez la session sur sa propre page.',
  join: 'Vers la session',
};

/** Below a desk. */
export const foot = {
  label: 'Les pages de la session',
  session: 'Page de la session',
  room: 'Écran de la salle',
  report: 'Le rapport',
  setup: 'Préparation',
};

/** Where a desk stands with the server. */
export const line = {
  allKept: (time: string) => `Tout est enregistré, ${time}`,
  sending: (acts: number) => count(acts, { one: 'Envoi', other: 'Envoi de # actions' }),
  waiting: (acts: number) =>
    count(acts, {
      one: '# action attend ici et partira une seule fois, au retour de la connexion.',
      other: '# actions attendent ici et partiront une seule fois, dans leur ordre, au retour de la connexion.',
    }),
  asOf: (time: string) => `Cette page montre l’état de ${time}.`,
  renew: 'Mettre à jour',
  changed: 'La prochaine étape a changé pendant que vous appuyiez.',
  changedWhat: 'Rien n’a été fait. Regardez de nouveau, puis appuyez.',
  putAway: 'Fermer',
  watching: 'Vous pouvez lire ce poste et renvoyer des questions. L’horloge et la parole reviennent à la modération.',
};

/** What an act is called while it waits. */
export const acts = {
  'doors.open': 'Ouvrir les portes',
  'session.start': 'Démarrer la session',
  'segment.begin': 'Commencer une partie',
  'clock.pause': 'Mettre l’horloge en pause',
  'clock.resume': 'Relancer l’horloge',
  'end.change': 'Changer l’heure de fin',
  'session.close': 'Clore la session',
  'floor.give': 'Donner la parole',
  'floor.read': 'Lire une question à voix haute',
  'time.add': 'Ajouter du temps',
  'time.grant': 'Accorder plus de temps',
  'reply.grant': 'Accorder une réponse',
  'person.add': 'Ajouter un nom',
  'person.raise': 'Lever une main',
  'hand.take-down': 'Baisser une main',
  'queue.close': 'Clore la liste des orateurs',
  'queue.open': 'Rouvrir la liste des orateurs',
  'act.undo': 'Annuler',
  'floor.end': 'Terminer le tour',
  'question.take': 'Prendre une question',
  'question.answer': 'Marquer une question comme traitée',
  'question.return': 'Renvoyer une question',
  'question.keep': 'Garder une question',
  'question.merge': 'Réunir des questions',
  'question.unmerge': 'Séparer une question',
  'question.pin': 'Épingler une question',
  'question.unpin': 'Détacher une question',
  'question.mark-read': 'Marquer une question comme lue',
  'questions.close': 'Clore la réception des questions',
  'questions.open': 'Rouvrir la réception des questions',
  'help.take': 'Prendre une demande d’aide',
  'help.done': 'Clore une demande d’aide',
  'note.write': 'Enregistrer une note',
  'note.rewrite': 'Réécrire une note',
  'note.strike': 'Rayer une note',
  'outcome.lift': 'Formuler une proposition',
  'outcome.reword': 'Reformuler une proposition',
  'outcome.strike': 'Rayer une proposition',
  'statement.lift': 'Formuler une affirmation',
  'statement.return': 'Renvoyer une affirmation',
};

/** The one filled button: the next step, named. */
export const steps = {
  plan: 'Terminer la préparation',
  open_doors: 'Ouvrir les portes',
  start: 'Démarrer la session',
  resume: 'Relancer l’horloge',
  end_turn: 'Terminer le tour',
  give: (name: string) => `Donner la parole à ${name}`,
  take: 'Prendre la première question',
  answer: 'La question est traitée',
  begin: (part: string) => `Commencer : ${part}`,
  close: 'Clore la session',
  report: 'Lire le rapport',
};

/** What the step does, or why there is none. */
export const stepWhy = {
  plan: 'Cette session n’est pas encore prête. L’organisation termine sa préparation.',
  open_doors: 'On peut alors entrer avec le code, et le plan et les règles sont fixés.',
  doorsClosed: 'Les portes ne sont pas encore ouvertes.',
  doorsClosedWhat: 'L’organisation les ouvre. Ce poste s’animera de lui-même.',
  start: (seconds: number) => `L’horloge démarre. La session se termine ${minutes(seconds)} plus tard.`,
  wait: 'Personne n’attend.',
  waitWhat: 'Les intervenants peuvent continuer à répondre. La prochaine main ou question apparaîtra ici.',
};

export const speaker = {
  stopAt: (time: string) => `Arrêt à ${time}.`,
  lentUntil: (time: string) =>
    `Personne n’attend : le temps est prêté au panel jusqu’à ${time}. Il n’est compté à personne.`,
  more: '+30 s',
  moreWhat: '+30 s : trente secondes de plus pour qui parle maintenant',
  moreCost: 'Trente secondes de plus sont prises sur le temps de la salle.',
  undo: 'Annuler',
  undoWhat: {
    'floor.given': 'Annuler : la parole donnée',
    'turn.ended': 'Annuler : la fin de l’intervention',
    'segment.begun': 'Annuler : le début de cette partie',
    'clock.paused': 'Annuler : la pause',
    'clock.resumed': 'Annuler : la reprise de l’horloge',
    'question.taken': 'Annuler : la prise de la question',
  },
  readOut: 'À lire à voix haute',
  closeTurn: 'Quelqu’un a la parole. La séance pourra être close une fois cette intervention terminée.',
  spoke: (spoken: string, allotted: string) => `A parlé ${spoken} sur ${allotted}.`,
  ran: (passed: string, allotted: string) => `En cours depuis ${passed} sur ${allotted}.`,
  pausedFor: (time: string) => `En pause depuis ${time}.`,
  pause: 'Pause',
  openFloor: 'Passer à la salle',
  endTurn: 'Terminer le tour',
  beginNext: (part: string) => `Commencer : ${part}`,
  close: 'Clore la session',
  closeAsk: 'Clore la session pour tout le monde ?',
  closeWhat: 'Les mains et les questions prennent fin, et le rapport se fait avec ce qui est là. C’est définitif.',
  endsAt: (time: string) => `Fin à ${time}`,
  earlier: '−5 min',
  earlierWhat: '−5 min : finir cinq minutes plus tôt',
  later: '+5 min',
  laterWhat: '+5 min : finir cinq minutes plus tard',
  closeNow: 'Clore maintenant',
};

/** What one more minute for the panel would cost. */
export const minuteMore = {
  nobody: 'Une minute de plus ne coûte rien à personne.',
  next: (part: string, left: string) => `Une minute de plus laisse ${left} à : ${part}. La salle ne perd rien.`,
  dropped: (part: string) => `Une minute de plus supprime « ${part} ». La salle ne perd rien.`,
  floor: (seconds: number) => `Une minute de plus coûte ${minutes(seconds)} à la salle.`,
};

export const half = {
  half: 'La moitié de la salle',
  share: 'La part de la salle',
  handover: (time: string, left: string) => `Parole à la salle avant ${time}, dans ${left}`,
  handoverWas: (time: string) => `La parole revenait à la salle à ${time}`,
  handoverPlanned: (time: string) => `Parole à la salle ${time} après le début`,
  stillOwed: (time: string) => `Encore dû : ${time}`,
  canBeKept: 'Peut être tenue',
  soon: 'Bientôt à la salle',
  loses: (seconds: number) => `Perd ${minutes(seconds)}`,
  kept: 'Tenue',
  missed: (seconds: number) => `A eu ${minutes(seconds)}`,
  ahead: 'Encore à venir',
  plan: 'Prévu',
  now: 'Présent',
  change: 'Écart',
  running: 'en cours',
  droppable: 'peut être supprimé',
  dropped: 'supprimé',
  keepsClosing: (seconds: number) => `puis ${minutes(seconds)} pour clore`,
  asOwed: 'tenu',
  otherPart: 'Aller à une autre partie',
  begin: 'Commencer',
};

/** Who has spoken how long. */
export const airtime = {
  title: 'Temps de parole',
  nobody: 'Personne n’a encore parlé.',
  nobodyOver: 'Personne n’a parlé.',
  nobodyWhat: 'Qui a parlé combien de temps apparaît ici, et le temps de la salle par groupe, par région et par lieu.',
  people: 'Par personne',
  groups: 'La salle par groupe',
  regions: 'La salle par région',
  places: 'La salle par lieu',
  panel: 'panel',
  withheld: 'non communiqué',
};

export const hands = {
  titleOver: 'Mains encore levées à la fin',
  readOut: 'Ne peut pas parler : à lire à voix haute',
  moreTime: (factor: string) => ({ '3/2': 'Moitié de temps en plus', '2': 'Temps doublé' })[factor] ?? 'Comme prévu',
  grantTime: 'Plus de temps',
  takeDown: 'Baisser',
  takeDownWho: (name: string) => `Baisser la main de ${name}`,
  add: 'Ajouter un nom',
  addWhat: 'Pour une personne sans appareil. Elle compte comme toutes les autres.',
  name: 'Nom',
  organisation: 'Organisation',
  group: 'Groupe',
  region: 'Région',
  place: 'Lieu',
  as: 'Peut être montré',
  addNow: 'Ajouter',
  again: 'Une personne déjà ajoutée',
  raiseAgain: 'Lever la main',
  grant: 'Accorder une réponse',
  grantTo: 'À qui',
  grantNow: 'Accorder',
  closeQueue: 'Clore la liste des orateurs',
  openQueue: 'Rouvrir la liste',
  queueClosed: 'La liste des orateurs est close.',
  title: 'Prochaines mains',
  nobody: 'Personne n’attend.',
  nobodyWhat: 'Les mains de la salle, en ligne et des relais apparaissent ici dans un seul ordre.',
  since: (time: string) => `Depuis ${time}.`,
  call: 'Appeler',
  callWho: (name: string) => `Appeler ${name}`,
  before: (others: number) =>
    count(others, { one: 'Appeler avant # autre personne ?', other: 'Appeler avant # autres personnes ?' }),
  reason: 'Raison',
  inWords: 'En toutes lettres',
  more: (people: number) => count(people, { one: 'et # autre main', other: 'et # autres mains' }),
};

export const questions = {
  titleOver: 'Questions encore ouvertes à la fin',
  title: 'Prochaines questions',
  nobody: 'Aucune question n’est ouverte.',
  nobodyWhat: 'Les questions soumises apparaissent ici dans l’ordre où elles seront prises.',
  take: 'Prendre',
  takePlace: (place: number) => `Prendre la question ${place}`,
  before: (others: number) =>
    count(others, { one: 'Prendre avant # autre question ?', other: 'Prendre avant # autres questions ?' }),
  giveBack: 'Renvoyer',
  giveBackPlace: (place: number) => `Renvoyer la question ${place}`,
  giveBackAsk: 'La renvoyer à qui l’a soumise ?',
  beingAnswered: 'Réponse en cours',
  answered: 'Traitée',
  answeredNow: 'Marquer comme traitée',
  more: (questions: number) => count(questions, { one: 'et # autre question', other: 'et # autres questions' }),
  bySupport: 'Par soutien seul',
  pin: 'Épingler',
  pinPlace: (place: number) => `Épingler la question ${place}`,
  unpin: 'Détacher',
  unpinPlace: (place: number) => `Détacher la question ${place}`,
  answeredHow: 'Dire qui a répondu, ou répondre par écrit',
  answeredBy: 'Réponse de',
  nobodyNamed: 'Personne en particulier',
  written: 'Par écrit, lisible par tous',
};

export const keys = {
  title: 'Touches',
  open: 'Touches',
  on: 'Les touches seules agissent sur ce poste',
  off: 'Désactivez-les si vous dictez, ou si une touche est pressée par erreur.',
  close: 'Fermer',
  list: {
    N: 'Le bouton plein : la prochaine étape',
    E: 'Trente secondes de plus',
    A: 'Ajouter un nom',
    U: 'Annuler le dernier acte',
    P: 'Mettre l’horloge en pause ou la relancer',
    F: 'Passer à la salle',
    '1-9': 'Appeler la main à ce rang',
    Q: 'Prendre la première question',
    '?': 'Cette liste',
    Esc: 'Fermer ce qui est ouvert',
  },
};

export const notes = {
  write: 'Note',
  hangsOn: (part: string) => `Rattachée à ce moment : ${part}`,
  hangsOnTurn: (part: string, who: string) => `Rattachée à ce moment : ${who}, ${part}`,
  afterwards: 'La session est terminée ; la note se rattache à sa dernière partie.',
  notYet:
    'Les notes s’enregistrent dès que la session est en cours. Avant, ce que vous écrivez reste sur cet ordinateur.',
  policyQuestion: 'Question directrice',
  none: 'Aucune d’elles',
  noPolicy: 'Cette session n’a pas de question directrice.',
  aboutQuestion: 'Sur une question de la salle :',
  keep: 'Enregistrer la note',
  draft: (time: string) => `Gardé sur cet ordinateur depuis ${time} ; pas encore dans la session.`,
  restored: 'Retrouvé sur cet ordinateur ; pas encore dans la session.',
  draftHere: 'Le texte est gardé sur cet ordinateur à chaque pause de la frappe.',
  discard: 'Effacer',
  title: 'Notes',
  empty: 'Rien n’est encore noté.',
  emptyWhat: 'Chaque note se place ici sous sa question directrice, avec le moment et la personne qui parlait.',
  loose: 'Sans question directrice',
  count: (notes: number) => (notes === 0 ? 'Pas encore de note' : count(notes, { one: '# note', other: '# notes' })),
  rewrite: 'Réécrire',
  rewriteNote: (time: string) => `Réécrire la note de ${time}`,
  keepRewrite: 'Enregistrer la nouvelle version',
  strike: 'Rayer',
  strikeNote: (time: string) => `Rayer la note de ${time}`,
  strikeAsk: 'Rayer cette note ?',
  strikeWhat: 'Elle ne figurera dans aucun rapport. Le registre garde qu’elle a été rayée.',
  strikeNow: 'La rayer',
  report: 'Le rapport',
  lacking: 'Ce qui manque encore',
  lackingCount: (questions: number) =>
    count(questions, {
      one: '# question directrice n’a pas encore de note.',
      other: '# questions directrices n’ont pas encore de note.',
    }),
  complete: 'Chaque question directrice a des notes.',
  here: 'Vous écrivez ici',
  fillsItself: 'Se remplit seul',
  timeByGroup: 'Temps par groupe',
  questionsAnswered: 'Questions traitées',
  preview: 'Lire le projet',
  taken: 'Questions prises',
  noneTaken: 'Aucune question n’a encore été prise.',
  noneTakenWhat: 'Chacune se place ici dans ses propres mots une fois prise, pour qu’une note puisse s’y rattacher.',
  writeOn: 'Écrire à ce sujet',
  writeOnPlace: (place: number) => `Écrire à ce sujet : question ${place}`,
  placeTaken: (place: number) => `Prise au rang ${place}.`,
};

/** What the screen in the room shows (W1, W2). */
export const roomScreen = {
  label: 'L’écran de la salle',
  shows: 'Il montre',
  usual: 'ce qui se passe',
  code: 'le code',
  question: 'la question',
  statement: 'l’affirmation soumise au vote',
  map: 'la carte des opinions',
  tone: 'Sa clarté',
  system: 'comme son ordinateur est réglé',
  light: 'clair',
  dark: 'sombre',
  change: 'Changer l’écran',
};
