import { minutes, plural } from '../plural.ts';

const count = plural('fr');

export const rehearsal = 'Répétition : personne ici n’est réel';

export const groups = {
  government: 'Gouvernements',
  civil_society: 'Société civile',
  private_sector: 'Secteur privé',
  technical_community: 'Communauté technique',
  academia: 'Monde universitaire',
  intergovernmental_organization: 'Organisation intergouvernementale',
  other: 'Autre',
};

export const shortGroups = {
  government: 'Gouv',
  civil_society: 'Civ',
  private_sector: 'Priv',
  technical_community: 'Tech',
  academia: 'Univ',
  intergovernmental_organization: 'OIG',
  other: 'Autre',
};

export const regions = {
  african_group: 'Groupe africain',
  asia_pacific_group: 'Groupe Asie-Pacifique',
  eastern_european_group: 'Groupe de l’Europe orientale',
  grulac: 'Amérique latine et Caraïbes (GRULAC)',
  weog: 'Europe occidentale et autres États (WEOG)',
  intergovernmental_organization: 'Organisation internationale',
  unspecified: 'Je préfère ne pas le dire',
};

export const places = { room: 'Dans la salle', online: 'En ligne', hub: 'Dans un relais' };
export const shortPlaces = { room: 'salle', online: 'en ligne', hub: 'relais' };

export const attribution = {
  named: 'Sous mon nom',
  organisation: 'Au titre de mon organisation, sans mon nom',
  group: 'Au titre de mon groupe seulement',
  withheld: 'Sans citation ; pris en compte dans les totaux seulement',
};

/** How others see somebody whom the team reads more of. */
export const shownAs = (shown: string) => `Apparaît ainsi : ${shown}`;
export const withheld = 'Une personne participante';
export const unnamed = (people: number) =>
  count(people, { one: 'une personne participante', other: '# personnes participantes' });
/** Somebody quoted as their group: the group stands where the name would. */
export const someoneFrom = (group: string) => group;

export const roles = {
  organiser: 'Organisation',
  moderator: 'Modération',
  online_moderator: 'Modération en ligne',
  rapporteur: 'Rapport',
  room_screen: 'Écran de la salle',
};

export const segments = {
  introduction: 'Introduction',
  presentation: 'Présentation',
  panel: 'Débat des intervenants',
  floor: 'La salle',
  closing: 'Clôture',
};

export const presentationOf = (place: number, all: number) => `Présentation ${place} sur ${all}`;
export const openSeat = 'Un siège encore libre';

export const confirmations = {
  confirmed: 'confirmé',
  provisional: 'confirmé sous réserve',
  to_be_confirmed: 'à confirmer',
};

export const orderReasons = {
  raised_before: 'Elle a déjà été soulevée',
  of_substance: 'Elle porte sur le fond, non sur la conduite de la session',
  other: 'Autre motif, à préciser',
};
export const orderDown = (reason: string) => `Une motion d’ordre a été retirée. Motif : ${reason}`;

export const overrides = {
  answers_directly: 'Répond directement à l’intervention',
  must_leave: 'Doit bientôt partir',
  interpretation_ends: 'L’interprétation se termine bientôt',
  other: 'Autre raison, en toutes lettres',
};

export const returns = {
  off_topic: 'Elle relève d’une autre session',
  duplicate: 'Elle a déjà été posée',
  unkind: 'Elle vise une personne et non le sujet',
  other: 'Autre raison, en toutes lettres',
};

/** Why somebody stands where they stand. Two short sentences at most: what decides, and the promise. */
export const reasons = {
  longest_waiting: 'Attend depuis le plus longtemps.',
  second_turn: (turns: number) => count(turns, { one: 'A déjà parlé une fois.', other: 'A déjà parlé # fois.' }),
  first_of_group_new: (group: string) => `${group} : pas encore entendu.`,
  first_of_group: (group: string, seconds: number) =>
    `${group} : ${minutes(seconds)} de parole, le moins parmi ceux qui attendent alors.`,
  first_of_group_then: (group: string, seconds: number) =>
    `${group} : d’ici là ${minutes(seconds)} de parole, le moins parmi ceux qui attendront.`,
  least_heard_new: (group: string, who: string) =>
    `${group} : pas encore entendu ; dans ce groupe, le moins entendu est : ${who}.`,
  least_heard: (group: string, seconds: number, who: string) =>
    `${group} : ${minutes(seconds)} de parole ; dans ce groupe, le moins entendu est : ${who}.`,
  least_heard_then: (group: string, seconds: number, who: string) =>
    `${group} : d’ici là ${minutes(seconds)} de parole ; dans ce groupe, le moins entendu est : ${who}.`,
  overtaken_enough: (group: string) => `Tête de file (${group}) : plus personne ne passe devant.`,
  by_order: 'À la place que donne l’ordre.',
  point_of_order: 'Motion d’ordre.',
  reply: 'Répond, avec l’accord de la modération.',
  chair: 'Parole donnée par la modération.',
};
/** How a turn or a hand differs from an ordinary one. */
export const spokenAs = {
  order: 'Motion d’ordre',
  reply: 'Réponse',
  readOut: 'Lu pour une personne qui ne peut pas parler',
};
export const stopNow = 'Arrêtez';
export const about = (time: string) => `Vers ${time}.`;
export const tooLate = 'Pas dans le temps qui reste, en l’état actuel.';
export const latest = (turns: number) =>
  turns <= 0
    ? 'Parole au prochain tour, au plus tard.'
    : count(turns, {
        one: 'Parole après # autre tour au plus tard.',
        other: 'Parole après # autres tours au plus tard.',
      });

export const clockWords = {
  left: 'Temps restant',
  closeNow: 'Conclure',
  over: 'Temps dépassé',
  overWhose: (whose: string) => `Dépassement sur le temps de : ${whose}`,
  paused: 'En pause',
  secondsLeft: (seconds: number) => `Il reste ${minutes(seconds)}`,
  secondsOver: (seconds: number) => `Dépassement de ${minutes(seconds)}`,
  serverTime: 'Heure du serveur',
};

export const ribbon = {
  alternative: (panel: string, floor: string, handover: string) =>
    `Déroulé de la session. Les intervenants ont utilisé ${panel}, la salle ${floor}. Le reste du temps de la salle commence au plus tard à ${handover}.`,
  panel: (time: string) => `Gris : intervenants ${time}`,
  floor: (time: string) => `Plein : la salle a eu ${time}`,
  lost: (time: string, promised: string) => `Hachuré : perdu ${time} sur ${promised}`,
  owed: (time: string, promised: string) => `Hachuré : encore dû ${time} sur ${promised}`,
  now: 'Trait : maintenant',
  opensBy: (clock: string, owed: string) =>
    `La parole passe à la salle au plus tard à ${clock} ; il lui est encore dû ${owed}.`,
  kept: 'La salle a eu tout le temps promis.',
};

export const states = {
  live: 'En direct',
  kept: 'Enregistré',
  sending: 'Envoi',
  waits: 'En attente ici',
  offline: (since: string) =>
    `Pas de connexion depuis ${since}. Vous voyez ce qui était connu alors ; l’heure est estimée.`,
  waiting: (acts: number) => count(acts, { one: '# action attend ici', other: '# actions attendent ici' }),
  takeBack: 'Retirer',
};

export const skip = 'Aller au contenu';
export const language = 'Langue';
export const needsReason = 'Tout le monde verra pourquoi.';
export const cancel = 'Annuler';
export const back = 'Retour';
export const save = 'Enregistrer';
export const supportCount = (people: number) => count(people, { one: '# soutien', other: '# soutiens' });
export const supportedBy = (people: number) => `Soutenir · ${people}`;
export const youSupport = (people: number) => `Vous la soutenez · ${people}`;
export const yours = 'La vôtre';
export const othersFirst = (others: number) =>
  others === 0
    ? 'Aucune autre question ne peut passer avant.'
    : count(others, { one: 'Au plus # autre question avant.', other: 'Au plus # autres questions avant.' });
export const nextUp = 'Prochaine.';
export const placeNumber = (place: number) => `Rang ${place}.`;
