import type { Refusal } from '#core/session/refusal.ts';
import { minutes, plural } from '../plural.ts';

const count = plural('en');

/** What each no says to the person it is said to: the reason, and what to do instead. */
export const refusals = {
  'not-yours': 'This is for the team of this session. If you are one of them, open your own link again.',
  'already-drafted': 'This session exists already. Open it from your list.',
  'not-drafted': 'This session has not been made yet. Finish its set-up first.',
  'already-made': 'This is a session already; nothing was changed.',
  undecided: (n: number) =>
    count(n, {
      one: 'One thing is still to be decided. Answer it, or set it aside.',
      other: '# things are still to be decided. Answer them, or set them aside.',
    }),
  'no-such-finding': 'That remark is no longer there. Reload the page.',
  'no-such-seat': 'That seat is no longer there. Reload the page.',
  'no-such-policy-question': 'That policy question is no longer there. Choose another.',
  'no-such-segment': 'That part is no longer in the running order. Reload the page.',
  'agenda-too-long': (seconds: number) =>
    `The parts are ${minutes(seconds)} longer than the slot. Shorten one of them.`,
  'agenda-without-floor': 'The running order has no part for the floor. Keep one.',
  'floor-under-promise': (seconds: number) => `The floor was promised ${minutes(seconds)}. Give it at least that.`,
  'same-segment-twice': 'Two parts have the same name inside. Reload the page and try again.',
  'too-many': (most: number) => `There can be ${most} at most. Remove one first.`,
  'no-such-link': 'This link is not known. Ask the organiser for a new one.',
  'link-revoked': 'This link has been withdrawn. Ask the organiser for a new one.',
  'doors-not-open': 'The doors are not open yet. Come back when the session begins.',
  'doors-open': 'The doors are open: the plan and the rules are fixed now.',
  'not-live': 'The session is not running now.',
  'already-live': 'The session is running already.',
  closed: 'The session has ended. What was said is in the report.',
  'not-joined': 'Join the session first: it takes one form, and no account.',
  'already-joined': 'You are in this session already.',
  'name-needed': 'To be quoted by name, give your name, or choose another way.',
  'organisation-needed': 'To be quoted as your organisation, name it, or choose another way.',
  'hand-up': 'Your hand is up already.',
  'no-hand': 'Your hand is not up.',
  'has-the-floor': 'Somebody has the floor. End that turn first.',
  'no-such-hand': 'That hand is no longer up: it was lowered or called a moment ago.',
  'reason-needed': 'Others come first. Say why; all will see it.',
  'nobody-has-the-floor': 'Nobody has the floor: the turn ended a moment ago.',
  paused: 'The clock is paused. Resume it first.',
  'not-paused': 'The clock is running already.',
  'end-in-the-past': 'That end has passed. Choose a later one.',
  'end-too-far': 'A session lasts a day at most. Choose an earlier end.',
  'no-such-question': 'That question is not known. Reload the page.',
  'question-not-open': 'That question was taken, withdrawn or returned a moment ago.',
  'question-not-taken': 'That question has not been taken yet.',
  'already-supported': 'You support this question already.',
  'not-supported': 'You do not support this question.',
  'not-the-author': 'Only the person who submitted it can withdraw it.',
  'no-such-note': 'That note is not known. Reload the page.',
  'note-struck': 'That note was struck out a moment ago.',
  'act-id-reused': 'This form was sent before with other words. Reload the page and send it again.',
  'no-such-log': 'There is no such session.',
  'no-such-actor': 'This device is no longer known here. Join again.',
  malformed: 'Something in this form cannot be read. Check the marked fields.',
  'too-fast': 'That was very fast. Wait a moment and send it again.',
  'too-large': 'That is too long. Shorten it and send it again.',
  'link-used': 'This link has been used already. Ask the organiser for another one.',
  'not-answered': 'The server did not answer in time. It may not be kept: send it once more, it will count once.',
  'other-site': 'This came from another site and was not taken. Open the page here and try again.',
} satisfies Record<Refusal['refused'], unknown> & Record<string, unknown>;

export const refusedPrefix = 'Not kept:';
