import { minutes, plural } from '../plural.ts';

const count = plural('fr');

/** Ce qu’une séance fixe avant l’ouverture des portes : règles, citations, conférence. */

export const said = {
  balanced: 'Questions : les groupes de taille ordinaire pèsent le même poids, quel que soit leur nombre.',
  headcount: 'Questions : chaque soutien pèse autant, si bien que les grands groupes pèsent davantage.',
  plain: 'Les questions peuvent aussi être lues dans le seul ordre des soutiens.',
  onlyRule: 'Les questions ne sont montrées que dans cet ordre.',
  turn: (seconds: number) =>
    `La salle : une seule file pour la salle et en ligne. Une intervention dure ${minutes(seconds)}.`,
  groups: 'Le groupe qui a eu le moins de temps passe d’abord ; en son sein, qui a été le moins entendu.',
  longest: (every: number) =>
    every === 0
      ? 'Personne n’est appelé pour la seule raison qu’il attend depuis le plus longtemps.'
      : every === 1
        ? 'Chaque intervention revient à qui attend depuis le plus longtemps.'
        : `Une intervention sur ${every} revient à qui attend depuis le plus longtemps.`,
  ahead: (hands: number) =>
    hands === 0
      ? 'Personne n’est annoncé d’avance.'
      : count(hands, {
          one: 'La personne suivante est annoncée et garde sa place.',
          other: 'Les # personnes suivantes sont annoncées et gardent leur place.',
        }),
  fine: (window: number, credit: number, least: number) =>
    `Parmi les ${window} premières personnes d’un groupe, on cherche la moins entendue ; un groupe arrivé tard part avec ${minutes(credit)} de retard au plus ; une intervention compte pour ${minutes(least)} au moins.`,
  shares: (shares: string) => `Parts inégales du temps de la salle : ${shares}.`,
  share: (group: string, share: number) => `${group} ${share}`,
  ledger: (promised: number, buffer: number) =>
    `Temps : la salle a ${minutes(promised)}. Quand le panel déborde, ses propres parties suivantes sont raccourcies ; ${minutes(buffer)} restent pour la clôture.`,
  smallest: (people: number) => `Nombres : les effectifs inférieurs à ${people} sont réunis avec d’autres.`,
  map: 'Les votes sur les affirmations forment une carte des opinions. Elle change quand au moins autant de personnes que le plus petit nombre ont voté.',
  totals: {
    voted: 'Affirmations : on voit les totaux après avoir voté ou passé, pas avant.',
    always: 'Affirmations : chacun voit les totaux tout de suite.',
  },
  most: {
    named: 'Citation : par le nom au plus, au choix de chaque personne.',
    organisation: 'Citation : personne n’est nommé. L’organisation est dite au plus, au choix de chaque personne.',
    group: 'Citation : ni personne ni organisation n’est nommée. Le groupe de parties prenantes est dit au plus.',
    withheld: 'Citation : rien n’est dit, hors de l’équipe, de qui parle ou écrit.',
  },
  usual: (level: string) => `Le formulaire d’entrée propose d’abord : ${level}.`,
  confided: (parts: string) => `Sous la règle de Chatham House : ${parts}.`,
};

export const form = {
  change: 'Fixer les règles',
  weights: 'Poids des soutiens aux questions',
  weightsOf: { balanced: 'Groupes équilibrés', headcount: 'Une personne, une unité' },
  plainOrder: 'Les questions peuvent aussi être lues dans le seul ordre des soutiens',
  map: 'Les votes sur les affirmations forment une carte des opinions',
  totalsAlways: 'Les totaux d’une affirmation se voient avant d’avoir voté',
  turn: 'Durée d’une intervention, en minutes',
  longest: 'Une intervention sur combien revient à la plus longue attente',
  longestWhy: '0 pour jamais, 10 au plus.',
  ahead: 'Combien de personnes sont annoncées d’avance',
  more: 'Réglages fins de la file',
  window: 'Parmi combien de personnes d’un groupe on cherche la moins entendue',
  credit: 'Retard maximal au départ d’un groupe arrivé tard, en minutes',
  minCharge: 'Durée minimale comptée pour une intervention, en minutes',
  shares: 'Parts du temps de la salle',
  sharesWhy: 'Égales si chaque groupe a 1. Un groupe qui a 2 doit avoir deux fois plus de temps.',
  buffer: 'Réservé à la clôture, en minutes',
  smallest: 'Plus petit nombre montré',
  smallestWhy: 'D’ordinaire 5 ; 10 si le sujet est sensible ; jamais moins de 3.',
  most: 'Ce qui peut être dit au plus d’une personne hors du panel',
  usual: 'Ce que le formulaire d’entrée propose d’abord',
  save: 'Enregistrer les règles',
  unread: 'Indiquez les minutes comme 2 ou 1:30, et des nombres entiers dans leurs limites.',
};

export const chathamHouse = {
  runs: 'Règle de Chatham House : ce qui est dit ici peut être utilisé, mais non qui l’a dit ni d’où.',
  mark: 'Sous la règle de Chatham House',
  markWhy:
    'Ce qui est dit reste, qui l’a dit ne reste pas : aucun écran, rapport ni téléchargement ne nomme personne à ce propos.',
  turnOn: 'Placer sous la règle de Chatham House',
  turnOff: 'Retirer de la règle',
  during: (time: string) =>
    `Dans une partie sous la règle de Chatham House qui a commencé à ${time} ; l’heure exacte n’est pas dite.`,
};

export const remote = {
  title: 'Conférence',
  what: 'Là où les personnes hors de la salle entendent et voient. Le lien est montré à toutes les personnes qui entrent ; il peut changer pendant la séance.',
  none: 'Aucune conférence n’est indiquée.',
  address: 'Son adresse',
  addressWhy: 'Commence par https://',
  label: 'Son nom',
  labelWhy: 'Facultatif, par exemple le nom du service.',
  save: 'Enregistrer',
  remove: 'Retirer le lien',
  open: (label: string) => `Ouvrir la conférence : ${label}`,
  openPlain: 'Ouvrir la conférence',
  malformed: 'Indiquez une adresse qui commence par https:// et ne contient pas d’espace.',
};

export const awareness = {
  title: 'Avant et après',
  what: 'Les mêmes questions, posées à l’entrée et à la fin. Seuls les totaux sont montrés.',
  none: 'Rien n’est demandé. Jusqu’à cinq questions peuvent l’être.',
  question: (place: number) => `Question ${place}`,
  text: 'Question',
  scale: 'Réponses',
  scales: { five: 'De 1 à 5', yes_no: 'Oui, non, sans certitude' },
  low: '1 signifie',
  high: '5 signifie',
  change: 'Fixer les questions',
  empty: 'Une question laissée vide n’est pas posée.',
  save: 'Enregistrer les questions',
};

export const placing = {
  place: 'La placer',
  to: 'Où elle va',
  places: {
    title: 'Titre',
    when: 'Quand',
    where: 'Où',
    policy_question: 'Question de fond',
    seat: 'Un siège du panel',
    aside: 'Sans objet',
  },
  line: (line: number) => `Texte de la ligne ${line}`,
  rest: (lines: number) =>
    count(lines, { one: 'Encore # ligne après celles-ci.', other: 'Encore # lignes après celles-ci.' }),
};

export const part = {
  least: 'Jamais plus court que, en minutes',
  leastWhy: 'Laissé vide : les trois cinquièmes de ses minutes.',
};

export const keys = {
  label: 'Touches',
  next: 'remarque suivante',
  previous: 'remarque précédente',
  edit: 'y répondre',
  move: 'déplacer une partie',
  off: 'Désactiver les lettres',
  on: 'Activer les lettres',
  moved: (place: number, of: number) => `Place ${place} sur ${of}.`,
};

export const links = {
  fromHere: 'Où il mène',
  screens: {
    organiser: 'à la préparation et à tous les postes',
    moderator: 'au poste de modération',
    online_moderator: 'au poste en ligne',
    rapporteur: 'au poste du rapport',
    room_screen: 'à l’écran de la salle',
  },
};

export const list = {
  search: 'Chercher dans les titres',
  find: 'Chercher',
  found: (sessions: number, of: number) => `${sessions} séances sur ${of}.`,
  nothing: 'Aucune séance n’a cela dans son titre.',
  copy: 'Copier',
  copyOne: (title: string) => `Copier : ${title}`,
  copyWhy: 'Une copie a le plan et les règles, et personne n’y est.',
  archive: 'Archiver',
  archiveOne: (title: string) => `Archiver : ${title}`,
  unarchive: 'Remettre',
  unarchiveOne: (title: string) => `Remettre dans la liste : ${title}`,
  archived: (sessions: number) => count(sessions, { one: '# séance archivée', other: '# séances archivées' }),
  archivedWhy: 'Rien d’une séance archivée n’est effacé. Elle peut être remise dans la liste.',
};
