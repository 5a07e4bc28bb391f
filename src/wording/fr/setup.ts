import { plural } from '../plural.ts';

const count = plural('fr');

/** From the first link to open doors: the start, the list of sessions, the set-up, the team's links, the poster. */

export const start = {
  title: 'Lancer l’organisation des sessions',
  what: 'Personne n’organise encore de session sur cette installation. Vous êtes la première personne ; vous invitez toutes les autres.',
  name: 'Votre nom',
  nameWhy: 'Les équipes que vous invitez le voient.',
  submit: 'Commencer',
  nameNeeded: 'Donnez un nom de 200 caractères au plus.',
  used: 'Ce lien a déjà servi.',
  usedWhat:
    'Il a ouvert l’installation à la première personne qui organise. Si c’était vous, vos sessions sont sur l’appareil qui l’a ouvert.',
  unknown: 'Ce lien est inconnu ici.',
  unknownWhat: 'Il n’a peut-être été copié qu’en partie. Le programme l’affiche en entier à son démarrage.',
};

export const staff = {
  title: 'Vous êtes invité dans l’équipe d’une session',
  session: 'Session',
  role: 'Votre rôle',
  by: 'Invitation de',
  roles: {
    organiser: 'Vous préparez la session, invitez l’équipe et ouvrez les portes.',
    moderator: 'Vous menez les débats : qui parle ensuite et pourquoi, l’horloge, les questions.',
    online_moderator:
      'Vous veillez sur les personnes qui ne sont pas dans la salle : leurs mains levées, leurs questions, leurs difficultés.',
    rapporteur: 'Vous tenez les notes, par question directrice, dont le rapport est fait.',
    room_screen: 'Cet appareil montre ce que toute la salle voit.',
  },
  name: 'Votre nom',
  nameWhy: 'Facultatif. L’équipe le voit ; le public, non.',
  signedIn: (name: string) => `Vous entrez sous le nom de ${name}.`,
  submit: 'Entrer',
  why: 'Ce lien est le vôtre : gardez-le et rouvrez-le sur n’importe lequel de vos appareils. L’organisation peut le retirer.',
  unusable: 'Ce lien n’ouvre rien.',
};

export const sessions = {
  title: 'Mes sessions',
  make: 'Nouvelle session',
  empty: 'Vous n’avez pas encore de session.',
  emptyWhat: 'Une session commence par sa proposition : collez-en la page et voyez ce qui a été lu et ce qui manque.',
  stranger: 'Vous n’êtes pas identifié sur cet appareil.',
  strangerWhat:
    'Rouvrez le lien que vous avez reçu ; il vous fait entrer de nouveau. Pour participer à une session, utilisez son code.',
  toCode: 'Vers le code',
  nextOf: (step: string, session: string) => `${step} : ${session}`,
  signOut: 'Se déconnecter de cet appareil',
  signOutMeans:
    'Le lien qui vous a fait entrer ne sert peut-être qu’une fois. Avant de vous déconnecter, créez dans chaque session un lien d’organisation et gardez-le : il vous fera revenir.',
  signedIn: (name: string) => `Vous êtes ici sous le nom de ${name}`,
  phases: {
    none: 'Commencée',
    draft: 'Projet',
    planned: 'Prévue',
    open: 'Portes ouvertes',
    live: 'En direct',
    closed: 'Terminée',
  },
  next: {
    setup: 'Poursuivre la préparation',
    doors: 'Inviter l’équipe, ouvrir les portes',
    desk: 'Vers le pupitre',
    notes: 'Vers les notes',
    room: 'Vers l’écran de la salle',
    report: 'Lire le rapport',
  },
};

export const fresh = {
  title: 'Nouvelle session',
  paste: 'Le texte de la proposition',
  pasteWhy: 'Collez la page entière, telle quelle. Ce qui ne peut être lu reste visible ; rien n’en est perdu.',
  file: 'Ou un fichier avec son texte',
  fileWhy: 'Texte brut, 400 Ko au plus.',
  read: 'Lire la proposition',
  byHand: 'Sans proposition',
  byHandWhy: 'Vous donnez le titre et la durée de la session, et remplissez le reste à la main.',
  titleLabel: 'Titre',
  minutes: 'Minutes',
  begin: 'Commencer sans proposition',
  nothing: 'Collez le texte de la proposition, ou choisissez un fichier.',
  notText: 'Ce fichier n’est pas du texte. Enregistrez la page en texte, ou copiez ce qu’elle dit et collez-le.',
  tooLong: 'C’est plus long que 400 Ko. Collez la page d’une seule session.',
  titleNeeded: 'Donnez à la session un titre de 300 caractères au plus.',
  minutesNeeded: 'Donnez sa durée en minutes entières, de 1 à 1440.',
  unreadable: 'Aucune proposition ne peut être lue dans cette page ; en voici le texte, ligne par ligne.',
  unreadableWhat: 'Vous pouvez continuer à la main : le texte reste avec la session, lignes numérotées.',
  goOn: 'Continuer à la main',
  again: 'Coller une autre page',
  untitled: 'Session sans titre',
};

export const setup = {
  name: 'Préparation',
  sub: (phase: string, lines: number) =>
    lines === 0
      ? `Préparation · ${phase} · sans proposition`
      : count(lines, {
          one: `Préparation · ${phase} · lue dans une page de # ligne`,
          other: `Préparation · ${phase} · lue dans une page de # lignes`,
        }),
  steps: {
    label: 'Étapes',
    proposal: '1 Proposition',
    seats: '2 Sièges',
    order: '3 Déroulement',
    rules: '4 Règles',
    team: '5 Équipe et portes',
  },
  mySessions: 'Mes sessions',
};

/** The card at the top: where things stand, and the one next step. */
export const next = {
  decide: (things: number) =>
    count(things, {
      one: '# point à trancher avant que ceci puisse être une session',
      other: '# points à trancher avant que ceci puisse être une session',
    }),
  decideButton: (things: number) => count(things, { one: 'Le trancher', other: 'Trancher le premier' }),
  read: (fields: number, unread: number, findings: number) =>
    `${count(fields, { one: '# champ lu', other: '# champs lus' })}, ${count(unread, { one: '# ligne non comprise', other: '# lignes non comprises' })}, ${count(findings, { one: '# remarque', other: '# remarques' })}. Rien de la page n’est perdu.`,
  noPage: 'Cette session a été commencée sans proposition. Remplissez ce qu’il lui faut.',
  mend: 'Le déroulement est à corriger avant que ceci puisse être une session',
  mendButton: 'Vers le déroulement',
  make: 'Il ne reste rien à trancher',
  makeWhat:
    'Devenue session, elle reçoit ses règles, que tout le monde peut lire. Le plan peut encore changer jusqu’à l’ouverture des portes.',
  makeButton: 'En faire une session',
  doors: 'La session est prête',
  doorsWhat: 'Dès l’ouverture des portes, on rejoint la session avec le code ; le plan et les règles sont alors fixés.',
  doorsButton: 'Ouvrir les portes',
  open: 'Les portes sont ouvertes',
  openWhat: 'On rejoint la session avec le code. Elle démarre depuis le pupitre.',
  live: 'La session est en cours',
  liveWhat: 'Tout se passe maintenant au pupitre.',
  deskButton: 'Vers le pupitre',
  closed: 'La session est terminée',
  closedWhat: 'Ce qui a été dit, proposé et promis se trouve dans le rapport.',
  reportButton: 'Lire le rapport',
};

export const edit = {
  change: 'Modifier',
  save: 'Enregistrer',
  title: 'Titre',
  when: 'Quand',
  whenWhy: 'Jour et heure, tels qu’on doit les lire.',
  where: 'Où',
  slot: 'Durée de la session, en minutes',
  floor: 'Promis à la salle, en minutes',
  floorWhy: 'Montré à tout le monde, et tenu par l’horloge.',
  question: 'Question directrice',
  questionWhy: 'Une nouvelle ligne commence une nouvelle question.',
  addQuestion: 'Ajouter une question directrice',
  add: 'Ajouter',
  remove: 'Retirer',
  questionNumber: (place: number) => `Question directrice ${place}`,
  noQuestions: 'Il n’y a pas encore de question directrice. Le rapport s’ordonne d’après elles.',
  unreadMinutes: 'Donnez les minutes sous la forme 45 ou 7:30.',
  floorTooLong: 'La salle ne peut avoir plus que la durée de la session.',
};

export const seats = {
  title: 'Sièges et équilibre',
  group: 'Groupe',
  panel: 'Tribune',
  moderation: 'Modération',
  seen: 'Constat',
  present: 'Présent',
  openSeat: 'Siège libre',
  missing: 'Absent',
  regions: (counts: string) => `Régions à la tribune : ${counts}.`,
  regionCount: (region: string, seats: number) => `${region} ${seats}`,
  noRegions: 'Aucune région n’est connue pour les intervenants.',
  nobodyFrom: (regions: string) => `Personne de : ${regions}.`,
  lookFor: (what: string) => `Meilleur prochain siège : ${what}.`,
  score: (score: number) => `Équilibre : ${score} sur 100 une fois les sièges libres ainsi pourvus.`,
  none: 'Pas encore de siège. Une session peut se passer de tribune ; elle ne peut se passer de la salle.',
  name: 'Nom',
  organisation: 'Organisation',
  description: 'À qui ce siège est destiné',
  region: 'Groupe régional',
  confirmation: 'Confirmation',
  notSaid: 'non précisé',
  add: 'Ajouter un siège',
  close: 'Fermer ce siège',
  closeWhy: 'Sa partie du déroulement part avec lui.',
  fill: 'Nommer quelqu’un',
  nameOf: (seat: string) => `Siège : ${seat}`,
  caption: 'Qui siège à la tribune, par groupe de parties prenantes',
};

export const order = {
  title: 'Déroulement',
  minutes: 'Minutes',
  minutesOf: (part: string) => `Minutes : ${part}`,
  up: (part: string) => `Monter : ${part}`,
  down: (part: string) => `Descendre : ${part}`,
  remove: (part: string) => `Retirer : ${part}`,
  more: 'Plus',
  partTitle: 'Titre',
  seat: 'Intervenant',
  noSeat: 'personne en particulier',
  droppable: 'Peut tomber si le temps manque',
  mayBeDropped: 'peut tomber',
  promised: (time: string) => `promis, pas moins de ${time}`,
  sum: (sum: string, slot: string) => `Total ${sum} sur ${slot}`,
  fits: 'Le compte y est',
  free: (time: string) => `${time} non attribué`,
  over: (time: string) => `${time} de trop`,
  handover: (time: string) => `Passer la parole à la salle après ${time} au plus tard`,
  shortened: (before: string, handover: string) =>
    `Avant la salle, ${before} sont prévus. Pour que la clôture ait son temps, ils seront ramenés à ${handover}.`,
  save: 'Enregistrer le déroulement',
  kind: 'Genre de partie',
  addTitle: 'Ajouter une partie',
  add: 'Ajouter la partie',
};

export const rules = {
  title: 'Règles',
  fixed: 'Fixées à l’ouverture des portes, avec leurs versions, et montrées à tout le monde.',
  questions: 'Questions',
  queue: 'La salle',
  ledger: 'Temps',
  smallest: 'Chiffres',
  version: (method: string, version: number) => `${method}, version ${version}`,
  privacy: 'Note sur la vie privée',
  privacyWhat: 'On la lit avant de rejoindre la session.',
  usual: 'Ceci est la note habituelle.',
  own: 'Écrire votre propre note',
  ownLabel: 'Votre note, à la place de la note habituelle',
};

export const team = {
  title: 'Équipe et portes',
  what: 'Chaque lien vaut pour un rôle. Qui l’ouvre entre avec ce rôle, sur chacun de ses appareils.',
  role: 'Rôle',
  invite: 'Créer un lien',
  link: (role: string) => `Lien : ${role}`,
  revoke: 'Retirer',
  revokeOne: (role: string) => `Retirer le lien : ${role}`,
  revoked: 'Retiré',
  waiting: 'Personne n’est encore entré par ce lien.',
  came: (names: string) => `Entrés : ${names}`,
  nameless: 'une personne sans nom',
  copy: 'Sélectionnez-le et copiez-le, ou ouvrez-le sur l’autre appareil.',
  none: 'Personne n’est encore invité. Vous pouvez mener la session seul : l’organisation peut tout ce que peut l’équipe.',
  code: 'Code pour participer',
  codeWhat: 'À l’écran de la salle, sur l’affiche, ou envoyé avec l’invitation. Il marche dès l’ouverture des portes.',
  qr: (address: string) => `Code QR de l’adresse ${address}`,
  poster: 'Vers l’affiche',
  room: 'Vers l’écran de la salle',
  toNext: 'Vers l’étape suivante',
};

export const page = {
  title: 'La page telle que vous l’avez collée',
};

export const poster = {
  title: 'Affiche',
  print: 'Imprimez cette page en A4 ou Letter. Elle n’a pas besoin de couleur.',
  back: 'Vers la préparation',
  join: 'Participez',
  steps: {
    open: 'Visez l’image avec votre appareil photo, ou ouvrez l’adresse.',
    code: 'Tapez le code s’il vous est demandé.',
    act: 'Levez la main, posez une question, soutenez celles des autres. Sans compte.',
  },
  privacy: 'Vous choisissez comment vous pouvez être cité. Rien n’est transmis à des tiers.',
  allLanguages: 'Toutes les langues',
  language: 'Langue de l’affiche',
};
