import { minutes, plural } from '../plural.ts';

const count = plural('fr');
const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** A proposal as it was read: its fields, and what was noticed. */

/** Names one after the other, as a sentence takes them. */
export const listed = (names: string[]) => list.format(names);

export const sheet = {
  /** Stands between two things said of somebody. */
  apart: ', ',
  whole: 'Lire en entier',
  title: 'La proposition telle que lue',
  plan: 'L’objet de la session',
  seen: (label: string, lines: string) => `« ${label} », ${lines}`,
  line: (line: number) => `ligne ${line}`,
  lines: (from: number, to: number) => `lignes ${from} à ${to}`,
  toLine: (line: number) => `ligne ${line}`,
  concepts: {
    title: 'Titre',
    occasion: 'Date et lieu',
    slot: 'Durée et part de la salle',
    organizer: 'Organisation',
    speaker: 'Intervenants',
    open_seats: 'Sièges libres',
    onsite_moderator: 'Modération',
    online_moderator: 'Modération en ligne',
    rapporteur: 'Rapport',
    format: 'Format',
    policy_questions: 'Questions directrices',
    sdgs: 'Objectifs',
    description: 'Description',
    expected_outcomes: 'Résultats attendus',
    other: 'Autres champs',
    whole: 'La page dans son ensemble',
    unread: 'Non compris',
  },
  unread: (lines: number) =>
    count(lines, {
      one: '# ligne n’a pas été comprise. Elle reste avec la page.',
      other: '# lignes n’ont pas été comprises. Elles restent avec la page.',
    }),
  notSaid: 'La page ne le dit pas.',
  isHidden: 'masqué sur la page',
  promised: (floor: number, slot: number) => `${minutes(floor)} sur ${minutes(slot)} reviennent à la salle.`,
  inSeats: 'Modifier dans les sièges',
};

export const weights = { decide: 'À trancher', check: 'À vérifier', note: 'À noter' };

export const settling = {
  word: 'Votre réponse',
  optional: 'facultatif',
  settle: 'C’est réglé',
  aside: 'Écarter',
  answer: 'Répondre',
  settled: 'Réglé',
  said: (word: string) => `Réglé : ${word}`,
};

/** Roles as a sentence about a person names them. */
export const findingRoles = {
  organizer: 'organisation',
  speaker: 'intervention',
  onsite_moderator: 'modération',
  online_moderator: 'modération en ligne',
  rapporteur: 'rapport',
};

/** What was noticed in a proposal, by its code. `findingSentence` hands over names in the reader's language. */
export const findings = {
  open_seats: (p: { open: number; planned: number }) =>
    count(p.open, {
      one: `# siège sur ${p.planned} ne figure que dans le texte. Nommez quelqu’un, ou fermez le siège.`,
      other: `# sièges sur ${p.planned} ne figurent que dans le texte. Nommez des personnes, ou fermez les sièges.`,
    }),
  questions_in_one_paragraph: (p: { questions: number }) =>
    count(p.questions, {
      one: 'Une question se trouvait dans un paragraphe. La coupure est-elle juste ?',
      other: '# questions se trouvaient dans un seul paragraphe. Les coupures sont-elles justes ?',
    }),
  person_in_several_roles: (p: { name: string; roles: string }) =>
    `${p.name} tient plusieurs rôles à la fois : ${p.roles}.`,
  groups_missing_on_panel: (p: { names: string }) => `Personne, à la tribune annoncée, ne vient de : ${p.names}.`,
  regions_missing_on_panel: (p: { names: string }) => `Personne, à la tribune annoncée, ne vient de : ${p.names}.`,
  regions_missing_look_for: (p: { names: string; lookFor: string }) =>
    `Personne, à la tribune annoncée, ne vient de : ${p.names}. Pour les sièges libres, cherchez : ${p.lookFor}.`,
  groups_missing_look_for: (p: { names: string; lookFor: string }) =>
    `Personne, à la tribune annoncée, ne vient de : ${p.names}. Pour les sièges libres, cherchez : ${p.lookFor}.`,
  no_audience_share: 'La page ne promet pas de temps au public. La moitié est d’usage.',
  audience_share: (p: { floor: number; of: number }) =>
    p.of > 0
      ? `${p.floor} minutes sur ${p.of} sont promises au public. Cela devient la promesse montrée à tout le monde.`
      : `${p.floor} minutes sont promises au public. Cela devient la promesse montrée à tout le monde.`,
  minutes_exceed_slot: (p: { planned: number; slot: number }) =>
    `${p.planned} minutes sont prévues et le créneau en a ${p.slot}. C’est le créneau qui compte le jour venu.`,
  slot_longer_than_format: (p: { planned: number; slot: number }) =>
    `Le créneau a ${p.slot} minutes, plus que les ${p.planned} prévues.`,
  minutes_planned: (p: { planned: number; total: number; left: number }) =>
    `Le texte prévoit ${p.planned} minutes sur ${p.total} et en laisse ${p.left}.`,
  minutes_do_not_add_up: (p: { sum: number; total: number; difference: number }) =>
    p.difference > 0
      ? `Les minutes de la page font ${p.sum} sur ${p.total} : ${p.difference} de trop.`
      : `Les minutes de la page font ${p.sum} sur ${p.total} : ${-p.difference} sans emploi.`,
  speakers_do_not_match_text: (p: { inText: number; seats: number }) =>
    `Le texte parle de ${p.inText} présentations, mais ${p.seats} personnes sont nommées ou annoncées.`,
  speakers_to_be_confirmed: (p: { open: number; listed: number }) =>
    count(p.open, {
      one: `# personne sur ${p.listed} n’est pas confirmée.`,
      other: `# personnes sur ${p.listed} ne sont pas confirmées.`,
    }),
  few_speakers: (p: { named: number; atLeast: number }) =>
    count(p.named, {
      one: `# personne est nommée ; les formulaires en demandent au moins ${p.atLeast}.`,
      other: `# personnes sont nommées ; les formulaires en demandent au moins ${p.atLeast}.`,
    }),
  role_missing: (p: { role: string }) => `Personne n’est nommé pour ce rôle : ${p.role}.`,
  role_to_be_confirmed: (p: { role: string }) => `Ce rôle est encore à confirmer : ${p.role}.`,
  group_misspelt: (p: { value: string }) =>
    `Le groupe de parties prenantes est écrit de façon inhabituelle : « ${p.value} ».`,
  region_misspelt: (p: { value: string }) =>
    `Le groupe régional est écrit de façon inhabituelle ou coupé : « ${p.value} ».`,
  group_in_place_of_region: (p: { value: string }) =>
    `Un groupe de parties prenantes tient lieu de région : « ${p.value} ».`,
  region_before_group: (p: { value: string }) => `La région et le groupe ont échangé leurs places : « ${p.value} ».`,
  country_in_place_of_group: (p: { value: string }) =>
    `Un pays tient lieu de groupe de parties prenantes : « ${p.value} ».`,
  country_in_place_of_region: (p: { value: string }) => `Un pays tient lieu de région : « ${p.value} ».`,
  unusual_region: (p: { value: string }) => `La région n’est pas écrite comme dans le formulaire : « ${p.value} ».`,
  hidden_value: (p: { name: string }) =>
    p.name === ''
      ? 'La page masque l’organisation d’une personne qu’elle ne nomme pas.'
      : `La page masque ou verrouille l’organisation de ${p.name}.`,
  listed_twice: (p: { name: string; times: number }) =>
    p.name === ''
      ? `La même ligne figure ${p.times} fois ; elle compte une fois.`
      : `${p.name} figure ${p.times} fois et compte une fois.`,
  columns_name_a_speaker: (p: { name: string }) =>
    `Une ligne exportée en colonnes nomme ${p.name}, qui intervient à la tribune ; elle n’a pas compté comme organisation.`,
  list_starts_late: (p: { first: number }) =>
    `Cette liste commence au numéro ${p.first} ; les lignes précédentes manquent.`,
  no_title: 'La page n’a pas de titre.',
  no_number: 'La page ne donne pas le numéro de la session.',
  no_policy_question: 'Aucune question directrice n’a été trouvée. Le rapport s’ordonne d’après elles.',
  set_up_as_format: (p: { value: string }) => `Sous le format figure la disposition de la salle : ${p.value}.`,
  repeated_block: 'Ceci répète ce que la page a déjà dit.',
  text_cut_off: (p: { ending: string }) => `Le texte s’arrête au milieu d’une phrase : « … ${p.ending} ».`,
  unread_lines: (p: { unread: number }) =>
    count(p.unread, { one: '# ligne n’a pas été comprise.', other: '# lignes n’ont pas été comprises.' }),
};
