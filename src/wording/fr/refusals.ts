import type { Refusal } from '#core/session/refusal.ts';
import { minutes, plural } from '../plural.ts';

const count = plural('fr');

/** What each no says to the person it is said to: the reason, and what to do instead. */
export const refusals = {
  'not-yours': 'Ceci est réservé à l’équipe de cette session. Si vous en êtes, rouvrez votre propre lien.',
  'already-drafted': 'Cette session existe déjà. Ouvrez-la depuis votre liste.',
  'not-drafted': 'Cette session n’est pas encore prête. Terminez d’abord sa préparation.',
  'already-made': 'C’est déjà une session ; rien n’a été changé.',
  undecided: (n: number) =>
    count(n, {
      one: 'Il reste # point à trancher. Répondez-y ou écartez-le.',
      other: 'Il reste # points à trancher. Répondez-y ou écartez-les.',
    }),
  'no-such-finding': 'Cette remarque n’existe plus. Rechargez la page.',
  'no-such-seat': 'Ce siège n’existe plus. Rechargez la page.',
  'no-such-policy-question': 'Cette question directrice n’existe plus. Choisissez-en une autre.',
  'no-such-segment': 'Cette partie n’est plus au programme. Rechargez la page.',
  'agenda-too-long': (seconds: number) =>
    `Les parties dépassent le créneau de ${minutes(seconds)}. Raccourcissez-en une.`,
  'agenda-without-floor': 'Le programme n’a pas de partie pour la salle. Gardez-en une.',
  'floor-under-promise': (seconds: number) =>
    `La salle s’est vu promettre ${minutes(seconds)}. Donnez-lui au moins cela.`,
  'same-segment-twice': 'Deux parties portent le même nom interne. Rechargez la page et recommencez.',
  'too-many': (most: number) => `Il peut y en avoir ${most} au plus. Retirez-en d’abord.`,
  'no-such-link': 'Ce lien est inconnu. Demandez-en un nouveau à l’organisation.',
  'link-revoked': 'Ce lien a été retiré. Demandez-en un nouveau à l’organisation.',
  'no-such-line': 'Cette ligne ne figure pas dans la page telle qu’elle a été collée. Rechargez la page.',
  'says-too-much':
    'Dans cette séance, on en dit moins sur les personnes qui s’expriment. Choisissez une autre façon d’être cité.',
  'chatham-house-stays': 'Cette partie a commencé sous la règle de Chatham House, et y reste.',
  'doors-not-open': 'Les portes ne sont pas encore ouvertes. Revenez au début de la session.',
  'doors-open': 'Les portes sont ouvertes : le plan et les règles sont fixés.',
  'not-live': 'La session n’est pas en cours.',
  'already-live': 'La session est déjà en cours.',
  closed: 'La session est terminée. Ce qui a été dit se trouve dans le rapport.',
  'not-joined': 'Rejoignez d’abord la session : un formulaire, sans compte.',
  'already-joined': 'Vous êtes déjà dans cette session.',
  'name-needed': 'Pour être cité sous votre nom, donnez-le, ou choisissez une autre manière.',
  'organisation-needed': 'Pour être cité au titre de votre organisation, nommez-la, ou choisissez une autre manière.',
  'hand-up': 'Votre main est déjà levée.',
  'no-hand': 'Votre main n’est pas levée.',
  'has-the-floor': 'Quelqu’un a la parole. Terminez d’abord ce tour.',
  'no-such-hand': 'Cette main n’est plus levée : elle vient d’être baissée ou appelée.',
  'no-such-person': 'Cette personne n’est pas connue ici. Rechargez la page.',
  'nothing-to-undo':
    'Cela ne peut plus être annulé : dix secondes se sont écoulées, ou autre chose s’est passé depuis.',
  'not-put-down': 'Cette main est à une personne présente avec son appareil ; elle seule peut la baisser.',
  'queue-closed':
    'La liste des orateurs est close. Les personnes inscrites seront entendues ; il reste possible de poser une question par écrit.',
  'replies-in-row': (most: number) =>
    count(most, {
      one: 'Une seule réponse de suite. Donnez d’abord la parole à la salle.',
      other: 'Pas plus de # réponses de suite. Donnez d’abord la parole à la salle.',
    }),
  'reply-granted': 'Cette réponse est déjà accordée ; elle vient ensuite.',
  'reason-needed': 'D’autres passent avant. Dites pourquoi ; tout le monde le verra.',
  'nobody-has-the-floor': 'Personne n’a la parole : le tour vient de se terminer.',
  paused: 'L’horloge est en pause. Relancez-la d’abord.',
  'not-paused': 'L’horloge tourne déjà.',
  'end-in-the-past': 'Cette heure de fin est passée. Choisissez-en une plus tardive.',
  'end-too-far': 'Une session dure un jour au plus. Choisissez une fin plus proche.',
  'no-such-question': 'Cette question est inconnue. Rechargez la page.',
  'question-not-open': 'Cette question vient d’être prise, retirée ou renvoyée.',
  'question-not-taken': 'Cette question n’a pas encore été prise.',
  'already-supported': 'Vous soutenez déjà cette question.',
  'not-supported': 'Vous ne soutenez pas cette question.',
  'not-the-author': 'Seule la personne qui l’a posée peut la retirer.',
  'questions-closed':
    'Aucune nouvelle question n’est reçue pour l’instant. On peut encore soutenir celles qui sont ici.',
  'questions-not-closed': 'Les questions sont déjà reçues.',
  'question-merged':
    'Cette question a été réunie avec une autre qui demande la même chose. Elle y figure, avec tous ses auteurs.',
  'not-merged': 'Cette question est seule : elle n’est réunie avec aucune autre.',
  'same-question': 'Une question ne peut être réunie avec elle-même. Choisissez-en une autre.',
  'already-looked-at': 'Quelqu’un de l’équipe vient d’examiner cette question. Rien n’a été fait deux fois.',
  'already-pinned': 'Cette question est déjà épinglée.',
  'not-pinned': 'Cette question n’est pas épinglée.',
  'already-read-out': 'Cette question a déjà été lue à voix haute.',
  'not-next': 'Une autre question passe avant. Seule la modération en prend une hors de l’ordre.',
  'help-asked': 'Vous avez déjà demandé de l’aide. Quelqu’un reviendra vers vous.',
  'no-such-help': 'Cette demande d’aide est inconnue. Rechargez la page.',
  'help-taken': 'Quelqu’un d’autre de l’équipe aide déjà cette personne.',
  'help-done': 'Cette demande d’aide vient d’être close.',
  'no-such-note': 'Cette note est inconnue. Rechargez la page.',
  'source-needed': 'Dites sur quoi cela repose : une note, une question, une affirmation ou une prise de parole.',
  'no-such-turn': 'Cette prise de parole est inconnue. Rechargez la page.',
  'no-such-statement': 'Cette affirmation est inconnue. Rechargez la page.',
  'statement-not-open': 'Cette affirmation vient d’être retirée ou renvoyée.',
  'no-such-outcome': 'Cette proposition est inconnue. Rechargez la page.',
  'outcome-struck': 'Cette proposition vient d’être rayée.',
  'outcome-has-voices':
    'Des personnes se sont prononcées sur ces mots. Rayez la proposition en disant pourquoi et formulez-la de nouveau.',
  'no-stance': 'Vous ne vous êtes pas prononcé sur cette proposition.',
  'no-such-reason': 'Ce motif vient d’être modifié ou renvoyé.',
  'same-question-twice': 'Deux questions portent le même nom interne. Rechargez la page et réessayez.',
  'no-such-awareness-question': 'Cette question est inconnue. Rechargez la page.',
  'no-such-answer': 'Cette réponse ne correspond pas à la question. Choisissez l’une de celles proposées.',
  'awareness-not-now':
    'On répond à ces questions avant le début de la session, puis dès que la clôture a commencé, pas maintenant.',
  'note-struck': 'Cette note vient d’être rayée.',
  'act-id-reused': 'Ce formulaire a déjà été envoyé avec d’autres mots. Rechargez la page et renvoyez-le.',
  'no-such-log': 'Cette session n’existe pas.',
  'no-such-actor': 'Cet appareil n’est plus connu ici. Rejoignez la session à nouveau.',
  malformed: 'Une partie de ce formulaire est illisible. Vérifiez les champs marqués.',
  'too-fast': 'C’était très rapide. Attendez un instant et renvoyez.',
  'too-large': 'C’est trop long. Raccourcissez et renvoyez.',
  'link-used': 'Ce lien a déjà servi. Demandez-en un autre à l’organisation.',
  'code-unknown':
    'Personne n’a ce code ici. Relisez-le : il compte quatre groupes de quatre signes, sans 0, 1, I, L ni O.',
  'not-answered': 'Le serveur n’a pas répondu à temps. Renvoyez : cela ne comptera qu’une fois.',
  'no-such-address': 'Il n’y a rien à cette adresse. /api/openapi.json dit ce qu’il y a.',
  'no-such-entry': 'Cette entrée n’existe pas dans cette séance, ou elle n’est pas pour tout le monde.',
  'no-report-yet': 'Le rapport pourra être lu ici une fois la séance close.',
  'wrong-method': 'Cette adresse ne se consulte pas de cette façon.',
  'wrong-type': 'Ce qui a été envoyé n’a pas une forme lisible ici.',
  'address-too-long': 'Cette adresse est trop longue.',
  'other-site': 'Ceci venait d’un autre site et n’a pas été pris. Ouvrez la page ici et recommencez.',
} satisfies Record<Refusal['refused'], unknown> & Record<string, unknown>;

export const refusedPrefix = 'Non enregistré :';
