import { plural } from '../plural.ts';

const count = plural('en');

/** From the first link to open doors: the start, the list of sessions, the set-up, the team's links, the poster. */

export const start = {
  title: 'Become the first organiser',
  what: 'Nobody organises sessions on this installation yet. You are the first; you invite everybody else.',
  name: 'Your name',
  nameWhy: 'The teams you invite see it.',
  submit: 'Begin',
  nameNeeded: 'Give a name of at most 200 characters.',
  used: 'This link has been used.',
  usedWhat: 'It made the first organiser. If that was you, your sessions are on the device on which you opened it.',
  unknown: 'This link is not known here.',
  unknownWhat: 'It may have been copied only in part. The program prints the whole of it when it starts.',
};

export const staff = {
  title: 'You are invited to the team of a session',
  session: 'Session',
  role: 'Your role',
  by: 'Invited by',
  roles: {
    organiser: 'You plan the session, invite the team and open the doors.',
    moderator: 'You lead the floor: who speaks next and why, the clock, the questions.',
    online_moderator: 'You look after those who are not in the room: their hands, their questions, their trouble.',
    rapporteur: 'You keep the notes, by policy question, from which the report is made.',
    room_screen: 'This device shows what the whole room sees.',
  },
  name: 'Your name',
  nameWhy: 'Optional. The team sees it; the audience does not.',
  signedIn: (name: string) => `You come in as ${name}.`,
  submit: 'Come in',
  why: 'Your link is yours: keep it, and open it again on any device of yours. The organiser can withdraw it.',
  unusable: 'This link does not open anything.',
};

export const sessions = {
  title: 'My sessions',
  make: 'New session',
  empty: 'You have no session yet.',
  emptyWhat: 'A session begins with its proposal: paste its page, and see what was read and what is missing.',
  stranger: 'You are not signed in on this device.',
  strangerWhat:
    'Open the link that you were given once more; it lets you in again. To take part in a session, use its code.',
  toCode: 'To the code',
  nextOf: (step: string, session: string) => `${step}: ${session}`,
  signOut: 'Sign out on this device',
  signOutMeans:
    'The link that let you in may work only once. Before you sign out, make a link for another organiser in each session’s set-up and keep it: it lets you in again.',
  signedIn: (name: string) => `Signed in as ${name}`,
  phases: {
    none: 'Begun',
    draft: 'Draft',
    planned: 'Planned',
    open: 'Doors open',
    live: 'Live',
    closed: 'Ended',
  },
  next: {
    setup: 'Go on with the set-up',
    doors: 'Invite the team, open the doors',
    desk: 'To the desk',
    notes: 'To the notes',
    room: 'To the room screen',
    report: 'Read the report',
  },
};

export const fresh = {
  title: 'New session',
  paste: 'The text of the proposal',
  pasteWhy: 'Paste the whole page as it stands. What cannot be read stays visible; nothing of it is lost.',
  file: 'Or a file with its text',
  fileWhy: 'Plain text, up to 400 KB.',
  read: 'Read the proposal',
  byHand: 'Without a proposal',
  byHandWhy: 'You name the session and its length, and fill in the rest by hand.',
  titleLabel: 'Title',
  minutes: 'Minutes',
  begin: 'Start without a proposal',
  nothing: 'Paste the text of the proposal, or choose a file.',
  notText: 'This file is not text. Save the page as text, or copy what it says and paste it.',
  tooLong: 'This is longer than 400 KB. Paste the page of one session only.',
  titleNeeded: 'Give the session a title of at most 300 characters.',
  minutesNeeded: 'Give its length in whole minutes, from 1 to 1440.',
  unreadable: 'This page has no proposal that can be read; here is its text, line by line.',
  unreadableWhat: 'You can go on by hand: the text stays with the session, with its lines numbered.',
  goOn: 'Go on by hand',
  again: 'Paste another page',
  untitled: 'Session without a title',
};

export const setup = {
  name: 'Set-up',
  sub: (phase: string, lines: number) =>
    lines === 0
      ? `Set-up · ${phase} · without a proposal`
      : count(lines, {
          one: `Set-up · ${phase} · read from a page of # line`,
          other: `Set-up · ${phase} · read from a page of # lines`,
        }),
  steps: {
    label: 'Steps',
    proposal: '1 Proposal',
    seats: '2 Seats',
    order: '3 Running order',
    rules: '4 Rules',
    team: '5 Team and doors',
  },
  mySessions: 'My sessions',
};

/** The card at the top: where things stand, and the one next step. */
export const next = {
  decide: (things: number) =>
    count(things, {
      one: 'One thing to decide before this can be a session',
      other: '# things to decide before this can be a session',
    }),
  decideButton: (things: number) => count(things, { one: 'Decide it', other: 'Decide the first' }),
  read: (fields: number, unread: number, findings: number) =>
    `${count(fields, { one: '# field read', other: '# fields read' })}, ${count(unread, { one: '# line left unread', other: '# lines left unread' })}, ${count(findings, { one: '# remark', other: '# remarks' })}. Nothing of the page is lost.`,
  noPage: 'This session was begun without a proposal. Fill in what it needs.',
  mend: 'The running order has to be mended before this can be a session',
  mendButton: 'To the running order',
  make: 'Nothing is left to decide',
  makeWhat:
    'As a session it gets its rules, which everybody can read. The plan can still be changed until the doors open.',
  makeButton: 'Make it a session',
  doors: 'The session is ready',
  doorsWhat: 'When the doors open, people can join with the code, and the plan and the rules are fixed.',
  doorsButton: 'Open the doors',
  open: 'The doors are open',
  openWhat: 'People join with the code. The session starts from the desk.',
  live: 'The session is running',
  liveWhat: 'Everything about it now happens at the desk.',
  deskButton: 'To the desk',
  closed: 'The session has ended',
  closedWhat: 'What was said, submitted and promised is in the report.',
  reportButton: 'Read the report',
};

export const edit = {
  change: 'Change',
  save: 'Save',
  title: 'Title',
  when: 'When',
  whenWhy: 'Day and time as people should read them.',
  where: 'Where',
  slot: 'Length of the slot, in minutes',
  floor: 'Promised to the floor, in minutes',
  floorWhy: 'Shown to everyone, and kept by the clock.',
  question: 'Policy question',
  questionWhy: 'A new line begins a new question.',
  addQuestion: 'Add a policy question',
  add: 'Add',
  remove: 'Remove',
  questionNumber: (place: number) => `Policy question ${place}`,
  noQuestions: 'There is no policy question yet. The report is ordered by them.',
  unreadMinutes: 'Give minutes as 45 or 7:30.',
  floorTooLong: 'The floor cannot have more than the slot.',
};

export const seats = {
  title: 'Seats and balance',
  group: 'Group',
  panel: 'Panel',
  moderation: 'Moderation',
  seen: 'Seen',
  present: 'Present',
  openSeat: 'Open seat',
  missing: 'Missing',
  regions: (counts: string) => `Regions on the panel: ${counts}.`,
  regionCount: (region: string, seats: number) => `${region} ${seats}`,
  noRegions: 'The page names no region of a speaker.',
  nobodyFrom: (regions: string) => `Nobody from: ${regions}.`,
  lookFor: (what: string) => `Best next seat: ${what}.`,
  score: (score: number) => `Balance: ${score} of 100 once the open seats are filled like this.`,
  none: 'No seat yet. A session can do without a panel; the floor is what it cannot do without.',
  name: 'Name',
  organisation: 'Organisation',
  description: 'What the seat is for',
  region: 'Regional group',
  confirmation: 'Confirmation',
  notSaid: 'not said',
  add: 'Add a seat',
  close: 'Close this seat',
  closeWhy: 'Its part of the running order goes with it.',
  fill: 'Name somebody',
  nameOf: (seat: string) => `Seat: ${seat}`,
  caption: 'Who sits on the panel, by stakeholder group',
};

export const order = {
  title: 'Running order',
  minutes: 'Minutes',
  minutesOf: (part: string) => `Minutes: ${part}`,
  up: (part: string) => `Move up: ${part}`,
  down: (part: string) => `Move down: ${part}`,
  remove: (part: string) => `Remove: ${part}`,
  more: 'More',
  partTitle: 'Title',
  seat: 'Speaker',
  noSeat: 'nobody in particular',
  droppable: 'May be dropped when time runs short',
  mayBeDropped: 'may be dropped',
  promised: (time: string) => `promised, not under ${time}`,
  sum: (sum: string, slot: string) => `Sum ${sum} of ${slot}`,
  fits: 'Adds up',
  free: (time: string) => `${time} not planned`,
  over: (time: string) => `${time} too many`,
  handover: (time: string) => `Hand over to the floor after ${time} at the latest`,
  shortened: (before: string, handover: string) =>
    `Before the floor ${before} are planned. So that the closing has its time they will be shortened to ${handover}.`,
  save: 'Save the running order',
  kind: 'Kind of part',
  addTitle: 'Add a part',
  add: 'Add the part',
};

export const rules = {
  title: 'Rules',
  fixed: 'Fixed when the doors open, with their versions, and shown to everyone.',
  questions: 'Questions',
  queue: 'The floor',
  ledger: 'Time',
  smallest: 'Numbers',
  version: (method: string, version: number) => `${method}, version ${version}`,
  privacy: 'Privacy notice',
  privacyWhat: 'People read it before they join.',
  usual: 'This is the usual notice.',
  own: 'Write your own notice',
  ownLabel: 'Your notice, in place of the usual one',
};

export const team = {
  title: 'Team and doors',
  what: 'Each link stands for one role. Whoever opens it comes in with that role, on every device of theirs.',
  role: 'Role',
  invite: 'Make a link',
  link: (role: string) => `Link: ${role}`,
  revoke: 'Withdraw',
  revokeOne: (role: string) => `Withdraw the link: ${role}`,
  revoked: 'Withdrawn',
  waiting: 'Nobody has come in by it yet.',
  came: (names: string) => `Came in: ${names}`,
  nameless: 'somebody without a name',
  copy: 'Select it and copy it, or open it on the other device.',
  none: 'Nobody is invited yet. You can lead the session alone: the organiser may do what everybody in the team may.',
  code: 'Code to join',
  codeWhat: 'On the screen in the room, on the poster, or sent with the invitation. It works when the doors are open.',
  qr: (address: string) => `QR code of the address ${address}`,
  poster: 'To the poster',
  room: 'To the room screen',
  toNext: 'To the next step',
};

export const page = {
  title: 'The page as you pasted it',
};

export const poster = {
  title: 'Poster',
  print: 'Print this page on A4 or Letter. It needs no colour.',
  back: 'To the set-up',
  join: 'Take part',
  steps: {
    open: 'Point your camera at the picture, or open the address.',
    code: 'Type the code, if you are asked for it.',
    act: 'Raise your hand, submit a question, support others. No account.',
  },
  privacy: 'You choose how you may be quoted. Nothing is sent to anybody else.',
  allLanguages: 'All languages',
  language: 'Language of the poster',
};
