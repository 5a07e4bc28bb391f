import type { Refusal } from '#core/session/refusal.ts';
import { minutes, plural } from '../plural.ts';

const count = plural('fr');

/** What each no says to the person it is said to: the reason, and what to do instead. */
export const refusals = {
  'not-yours': 'Ceci est réservé à l’équipe de cette session. Si vous en êtes, rouvrez votre propre lien.',
  'already-drafted': 'Cette session existe déjà. Ouvrez-la depuis votre liste.',
  'not-drafted': 'Cette session n’est pas encore prête. Terminez d’abord sa préparation.',
  'already-made': 'C’est déjà une session ; rien n’a été changé.',
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
  'doors-not-open': 'Les portes ne sont pas encore ouvertes. Revenez au début de la session.',
  'doors-open': 'Les portes sont ouvertes : le plan et les règles sont fixés.',
  'not-live': 'La session n’est pas en cours.',
  'already-live': 'La session est déjà en cours.',
  closed: 'La session est terminée. Ce qui a été dit se trouve dans le rapport.',
  'not-joined': 'Rejoignez d’abord la session : un formulaire, sans compte.',
  'already-joined': 'Vous êtes déjà dans cette session.',
  'name-needed': 'Pour être cité sous votre nom, donnez-le, ou choisissez une autre manière.',
  'organisation-needed': 'Pour être cité au titre de votre organisation, nommez-la, ou choisissez une autre manière.',
  'hand-up': 'Votre main est déjà levée.',
  'no-hand': 'Votre main n’est pas levée.',
  'has-the-floor': 'Quelqu’un a la parole. Terminez d’abord ce tour.',
  'no-such-hand': 'Cette main n’est plus levée : elle vient d’être baissée ou appelée.',
  'reason-needed': 'D’autres passent avant. Dites pourquoi ; tout le monde le verra.',
  'nobody-has-the-floor': 'Personne n’a la parole : le tour vient de se terminer.',
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
  'not-merged': 'Cette question est seule : elle n’est réunie avec aucune autre.',
  'same-question': 'Une question ne peut être réunie avec elle-même. Choisissez-en une autre.',
  'already-looked-at': 'Quelqu’un de l’équipe vient d’examiner cette question. Rien n’a été fait deux fois.',
  'already-pinned': 'Cette question est déjà épinglée.',
  'not-pinned': 'Cette question n’est pas épinglée.',
  'already-read-out': 'Cette question vient d’être marquée comme lue.',
  'help-asked': 'Vous avez déjà demandé de l’aide. Quelqu’un reviendra vers vous.',
  'no-such-help': 'Cette demande d’aide est inconnue. Rechargez la page.',
  'help-taken': 'Quelqu’un d’autre de l’équipe aide déjà cette personne.',
  'help-done': 'Cette demande d’aide vient d’être close.',
  'no-such-note': 'Cette note est inconnue. Rechargez la page.',
  'note-struck': 'Cette note vient d’être rayée.',
  'act-id-reused': 'Ce formulaire a déjà été envoyé avec d’autres mots. Rechargez la page et renvoyez-le.',
  'no-such-log': 'Cette session n’existe pas.',
  'no-such-actor': 'Cet appareil n’est plus connu ici. Rejoignez la session à nouveau.',
  malformed: 'Une partie de ce formulaire est illisible. Vérifiez les champs marqués.',
  'too-fast': 'C’était très rapide. Attendez un instant et renvoyez.',
  'too-large': 'C’est trop long. Raccourcissez et renvoyez.',
  'link-used': 'Ce lien a déjà servi. Demandez-en un autre à l’organisation.',
  'not-answered': 'Le serveur n’a pas répondu à temps. Renvoyez : cela ne comptera qu’une fois.',
  'other-site': 'Ceci venait d’un autre site et n’a pas été pris. Ouvrez la page ici et recommencez.',
} satisfies Record<Refusal['refused'], unknown> & Record<string, unknown>;

export const refusedPrefix = 'Non enregistré :';
