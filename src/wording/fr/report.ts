import { minutes, plural } from '../plural.ts';

const count = plural('fr');
export const number = (of: number) => count(of, { other: '#' });

export const title = (session: string) => `Rapport : ${session}`;
export const rehearsal =
  'Inventé pour une répétition : aucune personne nommée ici n’existe et rien de ceci n’a été dit.';
export const draft = 'Projet : la session n’est pas encore close.';
export const headings = {
  proposals: 'Les propositions et la position de chaque groupe',
  statements: 'Énoncés soumis au vote',
  changed: 'Ce qui a changé',
  summary: 'En trois phrases',
  presentations: 'Exposés',
  other: 'Hors des questions directrices',
  discussion: 'La discussion',
  half: 'La moitié de la salle',
  time: 'À qui le temps est allé',
  floor: 'Le temps de la salle, par groupe',
  speakers: 'Le temps de la salle, par personne',
  people: 'Qui a participé',
  overrides: 'Là où l’ordre a été quitté',
  rules: 'Les règles',
  sources: 'Sources',
};
export const captions = {
  time: 'Minutes de chaque compte',
  floor: 'Minutes de parole de la salle',
  floorPlaces: 'Par lieu',
  speakers: 'Comme chacun a choisi d’être cité',
  groups: 'Par groupe de parties prenantes',
  regions: 'Par région',
  places: 'Par lieu',
};
export const accounts = {
  panel: 'Intervenants',
  voice: 'La salle, en parlant',
  reply: 'Réponses à la salle',
  proc: 'Ouverture, clôture, interruptions',
  lent: 'Prêté aux intervenants',
};
export const stages = {
  answered: 'Questions traitées',
  taken: 'Questions prises',
  open: 'Questions restées ouvertes',
  returned: 'Questions renvoyées',
  withdrawn: 'Questions retirées',
};
export const withheldGroup = 'Sans attribution';
export const unspecified = 'Région non indiquée';
/** Between the groups of a list. */
export const separator = ' ; ';
export const joiner = ', ';
export const erased = 'Ces mots ont été effacés à la demande de la personne qui les avait écrits.';
export const sources = {
  note: 'une note du rapporteur',
  question: 'une question',
  turn: 'une prise de parole de la salle',
  statement: 'un énoncé',
};
export const sides = { for: 'Pour', against: 'Contre' };
export const answers = { yes: 'Oui', no: 'Non', unsure: 'Pas sûr' };
export const sentences = {
  soFarTag: (promised: number) => `Sur ${minutes(promised)} promises, jusqu’ici`,
  promiseSoFar: (promised: number, had: number) =>
    `La salle s’est vu promettre ${minutes(promised)} et a eu ${minutes(had)} jusqu’ici : sa propre parole et, pour une durée égale au plus, les réponses reçues.`,
  stands: (support: number, oppose: number) => `Soutiens : ${number(support)} ; oppositions : ${number(oppose)}.`,
  standsTooFew: 'Trop peu de personnes se sont prononcées pour dire combien.',
  liftedFrom: (sources: string[]) => `Source : ${sources.join(' ; ')}.`,
  sourceOf: (source: string, who: string) => `${source} (${who})`,
  reason: {
    support: (who: string) => `Pour : ${who}.`,
    oppose: (who: string) => `Contre : ${who}.`,
  },
  votes: (agree: number, disagree: number, pass: number) =>
    `D’accord : ${agree} ; pas d’accord : ${disagree} ; sans avis : ${pass}.`,
  votesTooFew: 'Trop peu de votes pour dire comment.',
  statedBy: (who: string, counts: string) => `${who}. ${counts}`,
  fromTo: (before: number | undefined, after: number | undefined) =>
    `${before === undefined ? '–' : `${before} %`} → ${after === undefined ? '–' : `${after} %`}`,
  answeredBoth: (people: number, up: number, same: number, down: number) =>
    `Sur ${number(people)} personnes ayant répondu les deux fois, ${up} % ont progressé, ${same} % n’ont pas changé, ${down} % ont reculé. Parts arrondies.`,
  answered: (before: number, after: number) =>
    `Réponses avant : ${number(before)} ; après : ${number(after)}. Parts arrondies.`,
  keptTag: (promised: number) => `Promesse de ${minutes(promised)} tenue`,
  lostTag: (promised: number, lost: number) => `Il manque ${minutes(lost)} sur les ${minutes(promised)} promises`,
  ofThat: (voice: number, reply: number) => `Parole ${minutes(voice)}, réponses ${minutes(reply)}.`,
  presented: (who: string, seconds: number, planned: number) =>
    `${who} : ${minutes(seconds)}, pour ${minutes(planned)} prévues.`,
  held: (seconds: number, people: number, turns: number) =>
    `La session a duré ${minutes(seconds)} et réuni ${count(people, { one: '# personne', other: '# personnes' })} ; ${count(turns, { one: '# prise de parole est venue', other: '# prises de parole sont venues' })} de la salle.`,
  promiseKept: (promised: number, had: number) =>
    `La salle s’était vu promettre ${minutes(promised)} et a eu ${minutes(had)} : sa propre parole et, pour une durée égale au plus, les réponses reçues. La promesse a été tenue.`,
  promiseLost: (promised: number, had: number) =>
    `La salle s’était vu promettre ${minutes(promised)} et a eu ${minutes(had)} : sa propre parole et, pour une durée égale au plus, les réponses reçues. ${minutes(promised - had)} ont été perdues.`,
  questions: (all: number, taken: number, open: number) =>
    `${count(all, { one: '# question a été posée', other: '# questions ont été posées' })} ; ${taken === 0 ? 'aucune prise' : `prises : ${number(taken)}`} ; ${open === 0 ? 'aucune restée ouverte' : `restées ouvertes : ${number(open)}`}.`,
  noNotes: 'Rien n’a été noté à ce sujet.',
  endChanged: (planned: number, before: number, promised: number) =>
    `La fin a été modifiée. Sur les ${minutes(planned)} prévues, ${minutes(before)} étaient promises ; la même part de la nouvelle durée donne ${minutes(promised)}.`,
  noteDuring: (note: string, during: string) => `${note} (${during})`,
  asked: (who: string, support: number) =>
    `${who}, ${count(support, { one: 'avec le soutien de # personne', other: 'avec le soutien de # personnes' })}.`,
  returned: (reason: string) => `Renvoyée : ${reason}`,
  groupBehind: (group: string, count: number, of: number) => `${group} ${count} sur ${of}`,
  people: (people: number) =>
    count(people, { one: '# personne a rejoint la session.', other: '# personnes ont rejoint la session.' }),
  tooFew: 'Trop peu pour en dire davantage sans désigner quelqu’un.',
  calledEarly: (who: string, reason: string) => `${who} : parole donnée avant d’autres. ${reason}`,
  takenEarly: (who: string, reason: string) => `Question prise avant d’autres, posée par : ${who}. ${reason}`,
  methods: (methods: string) => `Règles en vigueur : ${methods}.`,
};
export const page = {
  forms: 'Autres formes',
  markdown: 'Markdown',
  data: 'Données',
  backToSession: 'Retour à la session',
  notYet: 'Le rapport s’écrit pendant la session. Il se lira ici dès qu’elle sera close.',
  source: (number: number) => `Source ${number}`,
  more: (sources: number) => count(sources, { one: 'et # autre source', other: 'et # autres sources' }),
};
export const entry = {
  title: 'Une entrée du registre',
  unknown: 'Cette session n’a pas d’entrée de ce nom.',
  closed: 'Cette entrée n’est pas publique : elle concerne une personne ou relève de la préparation.',
  at: (time: string) => `Enregistrée à ${time}, heure du serveur.`,
  whole: 'Identifiant',
  kinds: {
    'session.made': 'La session a été créée, avec ces règles.',
    'rules.changed': 'Les règles ont été fixées.',
    'chatham.switched': 'Une partie du déroulement a été placée sous la règle de Chatham House, ou en a été retirée.',
    'doors.opened': 'Les portes ont été ouvertes.',
    'session.started': 'La session a commencé.',
    'segment.begun': 'Une partie du programme a commencé.',
    'clock.paused': 'L’horloge a été mise en pause.',
    'clock.resumed': 'L’horloge a repris.',
    'end.changed': 'L’heure de fin a été changée.',
    'session.closed': 'La session a été close.',
    'hand.raised': 'Une main s’est levée.',
    'hand.lowered': 'Une main s’est baissée.',
    'reply.granted': 'Une réponse a été accordée.',
    'queue.closed': 'La liste des orateurs a été close.',
    'queue.opened': 'La liste des orateurs a été rouverte.',
    'panel.lent': 'Personne n’attendait : la minute suivante a été prêtée au panel.',
    'lending.ended': 'La minute prêtée au panel était écoulée.',
    'act.undone': 'La modération a annulé le dernier acte ; rien n’a été compté.',
    'time.added': 'Du temps a été ajouté.',
    'floor.given': 'La parole a été donnée.',
    'turn.ended': 'Une prise de parole de la salle s’est terminée.',
    'question.submitted': 'Une question a été posée.',
    'question.withdrawn': 'Une question a été retirée par qui l’avait posée.',
    'question.taken': 'Une question a été prise.',
    'question.answered': 'Une question a été marquée comme traitée.',
    'question.returned': 'Une question a été renvoyée.',
    'question.merged': 'Des questions qui demandent la même chose ont été réunies.',
    'question.unmerged': 'Une question a été séparée de celles auxquelles elle était réunie.',
    'question.pinned': 'Une question a été épinglée : elle est montrée en premier.',
    'question.unpinned': 'Une question n’est plus épinglée.',
    'question.marked-read': 'Une question a été lue à voix haute.',
    'questions.closed': 'À partir d’ici, aucune nouvelle question n’a été reçue.',
    'questions.opened': 'Les questions ont été reçues à nouveau.',
    'note.written': 'Une note a été écrite pour le rapport.',
    'note.rewritten': 'Une note a été réécrite pour le rapport.',
    'statement.added': 'Une affirmation a été ajoutée.',
    'statement.withdrawn': 'Une affirmation a été retirée par son auteur.',
    'statement.returned': 'Une affirmation a été renvoyée.',
    'outcome.lifted': 'Une proposition de conclusion a été formulée.',
    'outcome.reworded': 'Une proposition de conclusion a été reformulée.',
    'outcome.struck': 'Une proposition de conclusion a été rayée.',
    'outcome.supported': 'Une personne a soutenu une proposition en disant pourquoi.',
    'outcome.opposed': 'Une personne s’est opposée à une proposition en disant pourquoi.',
  },
  said: (who: string) => `Par : ${who}.`,
  lasted: (seconds: number) => `Durée : ${minutes(seconds)}.`,
  cited: 'À lire dans le rapport',
};
