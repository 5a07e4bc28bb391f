import { minutes, plural } from '../plural.ts';

const count = plural('ar');
const list = new Intl.ListFormat('ar', { type: 'conjunction' });

/** A proposal as it was read: its fields, and what was noticed. */

/** Names one after the other, as a sentence takes them. */
export const listed = (names: string[]) => list.format(names);

export const sheet = {
  /** Stands between two things said of somebody. */
  apart: '، ',
  whole: 'اقرأه كاملًا',
  title: 'المقترح كما قُرئ',
  plan: 'موضوع الجلسة',
  seen: (label: string, lines: string) => `«${label}»، ${lines}`,
  line: (line: number) => `السطر ${line}`,
  lines: (from: number, to: number) => `السطور ${from} إلى ${to}`,
  toLine: (line: number) => `السطر ${line}`,
  concepts: {
    title: 'العنوان',
    occasion: 'الزمان والمكان',
    slot: 'المدة وحصة الحضور',
    organizer: 'المنظمون',
    speaker: 'المتحدثون',
    open_seats: 'مقاعد شاغرة',
    onsite_moderator: 'إدارة الجلسة',
    online_moderator: 'إدارة المشاركة عن بُعد',
    rapporteur: 'المقرّر',
    format: 'الشكل',
    policy_questions: 'الأسئلة المحورية',
    sdgs: 'الأهداف',
    description: 'الوصف',
    expected_outcomes: 'النتائج المنتظرة',
    other: 'حقول أخرى',
    whole: 'الصفحة كلها',
    unread: 'غير مفهوم',
  },
  unread: (lines: number) =>
    count(lines, {
      one: 'لم يُفهم سطر واحد. يبقى مع الصفحة.',
      two: 'لم يُفهم سطران. يبقيان مع الصفحة.',
      few: 'لم تُفهم # أسطر. تبقى مع الصفحة.',
      many: 'لم يُفهم # سطرًا. تبقى مع الصفحة.',
      other: 'لم يُفهم # سطر. تبقى مع الصفحة.',
    }),
  notSaid: 'لا تذكره الصفحة.',
  isHidden: 'محجوب في الصفحة',
  promised: (floor: number, slot: number) => `للحضور ${minutes(floor)} من ${minutes(slot)}.`,
  inSeats: 'التغيير في المقاعد',
};

export const weights = { decide: 'للبت', check: 'للتحقق', note: 'للعلم' };

export const settling = {
  word: 'كلمتك فيه',
  optional: 'اختياري',
  settle: 'بُتّ فيه',
  aside: 'نحِّه جانبًا',
  answer: 'أجب عن هذا',
  settled: 'بُتّ فيه',
  said: (word: string) => `بُتّ فيه: ${word}`,
};

/** Roles as a sentence about a person names them. */
export const findingRoles = {
  organizer: 'التنظيم',
  speaker: 'التحدث',
  onsite_moderator: 'إدارة الجلسة',
  online_moderator: 'إدارة المشاركة عن بُعد',
  rapporteur: 'كتابة التقرير',
};

/** What was noticed in a proposal, by its code. `findingSentence` hands over names in the reader's language. */
export const findings = {
  open_seats: (p: { open: number; planned: number }) =>
    count(p.open, {
      one: `مقعد واحد من ${p.planned} لا يرد إلا في النص. سمِّ شخصًا أو أغلق المقعد.`,
      two: `مقعدان من ${p.planned} لا يردان إلا في النص. سمِّ شخصين أو أغلق المقعدين.`,
      few: `# مقاعد من ${p.planned} لا ترد إلا في النص. سمِّ أشخاصًا أو أغلق المقاعد.`,
      many: `# مقعدًا من ${p.planned} لا ترد إلا في النص. سمِّ أشخاصًا أو أغلق المقاعد.`,
      other: `# مقعد من ${p.planned} لا ترد إلا في النص. سمِّ أشخاصًا أو أغلق المقاعد.`,
    }),
  questions_in_one_paragraph: (p: { questions: number }) =>
    count(p.questions, {
      one: 'ورد سؤال واحد داخل فقرة. هل هذا موضع القطع الصحيح؟',
      two: 'ورد سؤالان في فقرة واحدة. هل هذه مواضع القطع الصحيحة؟',
      few: 'وردت # أسئلة في فقرة واحدة. هل هذه مواضع القطع الصحيحة؟',
      many: 'ورد # سؤالًا في فقرة واحدة. هل هذه مواضع القطع الصحيحة؟',
      other: 'ورد # سؤال في فقرة واحدة. هل هذه مواضع القطع الصحيحة؟',
    }),
  person_in_several_roles: (p: { name: string; roles: string }) => `لشخص واحد عدة أدوار معًا (${p.name}): ${p.roles}.`,
  groups_missing_on_panel: (p: { names: string }) => `لا أحد على المنصة المعلنة من: ${p.names}.`,
  regions_missing_on_panel: (p: { names: string }) => `لا أحد على المنصة المعلنة من: ${p.names}.`,
  regions_missing_look_for: (p: { names: string; lookFor: string }) =>
    `لا أحد على المنصة المعلنة من: ${p.names}. للمقاعد الشاغرة ابحث عن: ${p.lookFor}.`,
  groups_missing_look_for: (p: { names: string; lookFor: string }) =>
    `لا أحد على المنصة المعلنة من: ${p.names}. للمقاعد الشاغرة ابحث عن: ${p.lookFor}.`,
  no_audience_share: 'لا تعد الصفحة الحضور بوقت. والنصف هو المعتاد.',
  audience_share: (p: { floor: number; of: number }) =>
    p.of > 0
      ? `وُعد الحضور بعدد من الدقائق: ${p.floor} من ${p.of}. ويصبح هذا الوعد الذي يراه الجميع.`
      : `وُعد الحضور بعدد من الدقائق: ${p.floor}. ويصبح هذا الوعد الذي يراه الجميع.`,
  minutes_exceed_slot: (p: { planned: number; slot: number }) =>
    `الدقائق المخططة ${p.planned} والمتاحة ${p.slot}. والملزم يوم الجلسة هو الوقت المتاح.`,
  slot_longer_than_format: (p: { planned: number; slot: number }) =>
    `الدقائق المتاحة ${p.slot}، أكثر من المخططة وهي ${p.planned}.`,
  minutes_planned: (p: { planned: number; total: number; left: number }) =>
    `يخطط النص لعدد من الدقائق: ${p.planned} من ${p.total}، ويبقى منها ${p.left}.`,
  minutes_do_not_add_up: (p: { sum: number; total: number; difference: number }) =>
    p.difference > 0
      ? `مجموع الدقائق في الصفحة ${p.sum} من ${p.total}: الزائد ${p.difference}.`
      : `مجموع الدقائق في الصفحة ${p.sum} من ${p.total}: الباقي بلا استعمال ${-p.difference}.`,
  speakers_do_not_match_text: (p: { inText: number; seats: number }) =>
    `عدد المداخلات في النص ${p.inText}، وعدد المتحدثين المذكورين أو المعلن عنهم ${p.seats}.`,
  speakers_to_be_confirmed: (p: { open: number; listed: number }) =>
    count(p.open, {
      one: `متحدث واحد من ${p.listed} لم يتأكد.`,
      two: `متحدثان من ${p.listed} لم يتأكدا.`,
      few: `# متحدثين من ${p.listed} لم يتأكدوا.`,
      many: `# متحدثًا من ${p.listed} لم يتأكدوا.`,
      other: `# متحدث من ${p.listed} لم يتأكدوا.`,
    }),
  few_speakers: (p: { named: number; atLeast: number }) =>
    count(p.named, {
      zero: `لم يُذكر أي متحدث؛ وقد طلبت الاستمارات ${p.atLeast} على الأقل.`,
      one: `ذُكر متحدث واحد؛ وقد طلبت الاستمارات ${p.atLeast} على الأقل.`,
      two: `ذُكر متحدثان؛ وقد طلبت الاستمارات ${p.atLeast} على الأقل.`,
      other: `ذُكر # من المتحدثين؛ وقد طلبت الاستمارات ${p.atLeast} على الأقل.`,
    }),
  role_missing: (p: { role: string }) => `لم يُذكر أحد لهذا الدور: ${p.role}.`,
  role_to_be_confirmed: (p: { role: string }) => `ما زال هذا الدور قيد التأكيد: ${p.role}.`,
  group_misspelt: (p: { value: string }) => `كُتبت مجموعة أصحاب المصلحة على غير المعتاد: «${p.value}».`,
  region_misspelt: (p: { value: string }) => `كُتبت المجموعة الإقليمية على غير المعتاد أو قُطعت: «${p.value}».`,
  group_in_place_of_region: (p: { value: string }) => `مجموعة أصحاب مصلحة في موضع المنطقة: «${p.value}».`,
  region_before_group: (p: { value: string }) => `تبادلت المنطقة والمجموعة موضعيهما: «${p.value}».`,
  country_in_place_of_group: (p: { value: string }) => `بلد في موضع مجموعة أصحاب المصلحة: «${p.value}».`,
  country_in_place_of_region: (p: { value: string }) => `بلد في موضع المنطقة: «${p.value}».`,
  unusual_region: (p: { value: string }) => `لم تُكتب المنطقة كما في الاستمارة: «${p.value}».`,
  hidden_value: (p: { name: string }) =>
    p.name === '' ? 'تحجب الصفحة مؤسسة شخص لا تسميه.' : `تحجب الصفحة أو تقفل مؤسسة ${p.name}.`,
  listed_twice: (p: { name: string; times: number }) =>
    p.name === ''
      ? `عدد مرات ورود القيد نفسه ${p.times}؛ ويُحسب مرة واحدة.`
      : `عدد مرات ورود هذا الاسم (${p.name}): ${p.times}؛ ويُحسب مرة واحدة.`,
  columns_name_a_speaker: (p: { name: string }) => `يسمّي سطر من أعمدة مصدَّرة أحد المتحدثين (${p.name})؛ ولم يُحسب منظّمًا.`,
  list_starts_late: (p: { first: number }) => `تبدأ هذه القائمة بالرقم ${p.first}؛ والسطور التي قبله ناقصة.`,
  no_title: 'ليس للصفحة عنوان.',
  no_number: 'لا تذكر الصفحة رقم الجلسة.',
  no_policy_question: 'لم يُعثر على سؤال محوري. بالأسئلة المحورية يُرتّب التقرير.',
  set_up_as_format: (p: { value: string }) => `ورد تحت الشكل ترتيب القاعة: ${p.value}.`,
  repeated_block: 'هذا تكرار لما سبق أن ذكرته الصفحة.',
  text_cut_off: (p: { ending: string }) => `ينتهي النص في وسط جملة: «… ${p.ending}».`,
  unread_lines: (p: { unread: number }) =>
    count(p.unread, {
      one: 'لم يُفهم سطر واحد.',
      two: 'لم يُفهم سطران.',
      few: 'لم تُفهم # أسطر.',
      many: 'لم يُفهم # سطرًا.',
      other: 'لم يُفهم # سطر.',
    }),
};
