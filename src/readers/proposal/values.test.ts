/** Single values of a page: labels, references, formats, slots, goals, questions. */
import { describe, expect, test } from 'vitest';
import { isFormatValue, readFormat } from './format.ts';
import { matchLabel } from './label-match.ts';
import { cleanLines } from './lines.ts';
import { readQuestions } from './questions.ts';
import { readReference } from './reference.ts';
import { isGoalValue, readGoals } from './sdgs.ts';
import { isSlot, readSlot } from './slot.ts';

describe('labels', () => {
  test.each([
    ['Organizer 1: Ann Bell, Acme', 'organizer', 'Organizer 1', 'Ann Bell, Acme'],
    ['SPEAKER #3 : Ann Bell', 'speaker', 'SPEAKER #3', 'Ann Bell'],
    ['Speaker 2 - Ann Bell', 'speaker', 'Speaker 2', 'Ann Bell'],
    ['Policy Question(s):', 'policy_questions', 'Policy Question(s)', ''],
    [
      'What will participants gain from attending this session? A list.',
      'participant_gain',
      'What will participants gain from attending this session?',
      'A list.',
    ],
    [
      'Key Takeaways (* deadline 2 hours after session)',
      'key_takeaways',
      'Key Takeaways (* deadline 2 hours after session)',
      '',
    ],
    ['Conducted a Workshop in IGF before?: Yes', 'experience', 'Conducted a Workshop in IGF before?', 'Yes'],
    ['Duration (minutes): 90', 'duration', 'Duration (minutes)', '90'],
    [
      'Moderator Ann Bell, Government, African Group',
      'onsite_moderator',
      'Moderator',
      'Ann Bell, Government, African Group',
    ],
    ['Format Panel - 90 Min', 'format', 'Format', 'Panel - 90 Min'],
    ['**Description:** Text', 'description', 'Description', 'Text'],
    ['• Online Moderator: Ann Bell', 'online_moderator', 'Online Moderator', 'Ann Bell'],
    ['Moderator (TBC)', 'onsite_moderator', 'Moderator (TBC)', ''],
    ['Résultats attendus :', 'expected_outcomes', 'Résultats attendus', ''],
    ['Ponente 2: Ann Bell', 'speaker', 'Ponente 2', 'Ann Bell'],
    ['الوصف:', 'description', 'الوصف', ''],
    ['描述：文本', 'description', '描述', '文本'],
  ])('%s', (line, concept, label, rest) => {
    expect(matchLabel(line)).toMatchObject({ concept, label, rest });
  });

  test.each([
    'Moderator will introduce the topic',
    'Room 2',
    'Public-private partnership',
    'Audience members: a list',
    'Format of cooperation is open',
  ])('no label: %s', (line) => {
    expect(matchLabel(line)).toBeUndefined();
  });
});

describe('references', () => {
  test.each([
    ['IGF 2019 WS #44', ['IGF', 2019, 'WS', 44, '']],
    ['IGF 2018 WS # 353: Norms', ['IGF', 2018, 'WS', 353, 'Norms']],
    ['WS26: Keys', [null, null, 'WS', 26, 'Keys']],
    ['Keys for all (WS186)', [null, null, 'WS', 186, 'Keys for all']],
    ['IGF 2024 Open Forum #13 Keys', ['IGF', 2024, 'OF', 13, 'Keys']],
    ['IGF 2022 Launch / Award Event #12 Keys', ['IGF', 2022, 'LAUNCH', 12, 'Keys']],
    ['IGF 2021 Pre-Event 7 Keys', ['IGF', 2021, 'DAY0', 7, 'Keys']],
    ['IGF 2021 BPF Keys', ['IGF', 2021, 'BPF', null, 'Keys']],
    ['Home » IGF 2020 TH #9 Keys | Internet Governance Forum', ['IGF', 2020, 'TH', 9, 'Keys']],
    ['IGF 2019 – Day 2 – Hall 1 – WS #44 Keys', ['IGF', 2019, 'WS', 44, 'Keys']],
  ])('%s', (line, [event, year, type, number, title]) => {
    expect(readReference(line)).toEqual({ event, year, type, number, title });
  });

  test.each(['Of 5 speakers two are women', 'The workshop 3 years ago', 'IGF 2019'])('no reference: %s', (line) => {
    expect(readReference(line)).toBeUndefined();
  });
});

describe('formats', () => {
  test.each([
    ['Panel - Auditorium - 90 Min', 'panel', 'auditorium', 90],
    ['Break-out Group Discussions - Round Tables - 60 Min', 'break_out_group_discussions', 'round_tables', 60],
    ['Round Table – U-shape – 90 Min', 'round_table', 'u_shape', 90],
    ['Panel-Auditorium-90 Min', 'panel', 'auditorium', 90],
    ['Debate - Classroom - 1h30', 'debate', 'classroom', 90],
    ['Other - 30 Min', 'other', null, 30],
    ['Other: a walk - 60 Min', 'other', null, 60],
    ['Fishbowl - Circle - 60 Min', 'fishbowl', 'circle', 60],
    ['Table ronde - En cercle - 60 min', 'round_table', 'circle', 60],
    // Since 2024 the set-up stands under "Format": it is what the page says there, and no second value is made of it.
    ['Theater', 'theater', null, null],
    ['', null, null, null],
  ])('%s', (value, format, roomLayout, minutes) => {
    expect(readFormat(value)).toEqual({ format, roomLayout, minutes });
  });

  test('without a label a known term and minutes tell a format', () => {
    expect(
      ['Panel - 90 Min', 'Round Table - Circle - 60 Min', 'Panel', 'Half of the panel takes 20 minutes.'].map(
        isFormatValue,
      ),
    ).toEqual([true, true, false, false]);
  });
});

describe('slots', () => {
  test.each([
    [
      'Thursday, 12th November, 2020 (07:20 UTC) - Thursday, 12th November, 2020 (08:20 UTC)',
      '2020-11-12T07:20',
      '2020-11-12T08:20',
      60,
    ],
    [
      'Friday, 13th November, 2020 (23:30 UTC) - Saturday, 14th November, 2020 (00:30 UTC)',
      '2020-11-13T23:30',
      '2020-11-14T00:30',
      60,
    ],
    ['Tuesday December 6, 2016 09:00 - 10:30 CST', '2016-12-06T09:00', '2016-12-06T10:30', 90],
    [
      'Jeudi 1er décembre 2022 (10h00 UTC) - Jeudi 1er décembre 2022 (11h15 UTC)',
      '2022-12-01T10:00',
      '2022-12-01T11:15',
      75,
    ],
    ['9:00am - 1:30 pm', '09:00', '13:30', 270],
    ['Monday 23:30 - 00:30 CET', '23:30', '00:30', 60],
    // Different zones at both ends: 14:05 UTC to 15:35 UTC.
    ['9th December, 2021 (14:05 UTC) - 9th December, 2021 (16:35 CET)', '2021-12-09T14:05', '2021-12-09T16:35', 90],
  ])('%s', (text, start, end, minutes) => {
    expect(readSlot(text)).toMatchObject({ start, end, minutes });
  });

  test('one time is no slot, and times alone are none without a label', () => {
    expect(readSlot('Thursday, 12th November, 2020 (07:20 UTC)')).toBeUndefined();
    expect([isSlot('10:00 - 11:00'), isSlot('Monday 10:00 - 11:00')]).toEqual([false, true]);
  });
});

describe('goals', () => {
  test.each([
    [
      ['GOAL 9: Industry, Innovation and Infrastructure', 'GOAL 16: Peace'],
      ['9', '16'],
    ],
    [['9. Industry, Innovation and Infrastructure', '9. again'], ['9']],
    [
      ['16.6', '16.A', '5.b'],
      ['16.6', '16.a', '5.b'],
    ],
    [['9, 10 and 16'], ['9', '10', '16']],
    [
      ['Quality Education', 'Responsible Production and Consumption'],
      ['4', '12'],
    ],
    [
      ['ODD 9 : Industrie', 'Objetivo 5'],
      ['9', '5'],
    ],
    [['GOAL 3: Health GOAL 4: Education'], ['3', '4']],
    [['18', 'none'], []],
  ])('%s', (lines, goals) => {
    expect(readGoals(lines)).toEqual(goals);
  });

  test('without a label only goals look like goals', () => {
    expect(['GOAL 9: Industry', '16.6', '1.5 hours', '9. Closing', '2.1 million people'].map(isGoalValue)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('policy questions', () => {
  const read = (text: string) => readQuestions(cleanLines(text));

  test.each([
    ['1. Who pays? 2. Who looks? 3. Who knows?', ['Who pays?', 'Who looks?', 'Who knows?']],
    ['A) Who pays? B) Who looks?', ['Who pays?', 'Who looks?']],
    ['A. Who pays?B. Who looks?', ['Who pays?', 'Who looks?']],
    ['• Who pays? • Who looks?', ['Who pays?', 'Who looks?']],
    ['- Who pays?\n- Who looks?', ['Who pays?', 'Who looks?']],
    ['Question 1: Who pays? Question 2: Who looks?', ['Who pays?', 'Who looks?']],
    ['Cables break. Who pays? And who looks, e.g. at night?', ['Who pays?', 'And who looks, e.g. at night?']],
    ['Who\npays? Who looks?', ['Who pays?', 'Who looks?']],
    ['¿Quién paga? ¿Quién mira?', ['¿Quién paga?', '¿Quién mira?']],
    ['من يدفع؟ من ينظر؟', ['من يدفع؟', 'من ينظر؟']],
    ['1. Cables break. Who pays? Who looks?\n2. Who knows?', ['Cables break. Who pays? Who looks?', 'Who knows?']],
    ['How to pay for repair', ['How to pay for repair']],
  ])('%s', (text, questions) => {
    expect(read(text).questions).toEqual(questions);
  });

  test('several in one paragraph are reported, with whether marks told them apart', () => {
    expect(read('Who pays? Who looks?').packed).toEqual([{ line: 1, count: 2, isMarked: false }]);
    expect(read('\n1. Who pays? 2. Who looks?').packed).toEqual([{ line: 2, count: 2, isMarked: true }]);
    expect(read('- Who pays?\n- Who looks?').packed).toEqual([]);
  });
});
