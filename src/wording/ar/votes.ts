import { plural } from '../plural.ts';

const count = plural('ar');
const persons = (people: number) => count(people, { few: '# أشخاص', other: '# شخصاً' });

export const sources = { note: 'ملاحظة', question: 'سؤال', statement: 'عبارة', turn: 'مداخلة' };

export const statements = {
  title: 'هل توافق؟',
  left: 'المتبقي لك بعد هذه:',
  goBack: 'الرجوع إلى صوت وتغييره',
  why: (statements: number) =>
    count(statements, {
      one: 'عبارة واحدة. ترى كيف صوّت الآخرون بعد أن تصوّت أو تتجاوزها.',
      two: 'عبارتان، واحدة تلو الأخرى. ترى كيف صوّت الآخرون بعد أن تصوّت أو تتجاوز.',
      few: '# عبارات، واحدة تلو الأخرى. ترى كيف صوّت الآخرون بعد أن تصوّت أو تتجاوز.',
      other: '# عبارة، واحدة تلو الأخرى. ترى كيف صوّت الآخرون بعد أن تصوّت أو تتجاوز.',
    }),
  empty: 'لم تُضف أي عبارة بعد. جملة قصيرة منك تكون الأولى.',
  over: 'أُغلق التصويت. تُجمع الأعداد الصغيرة معًا حتى لا يُعرف أحد.',
  choices: { agree: 'أوافق', disagree: 'لا أوافق', pass: 'أتجاوز' },
  mine: { agree: 'أنت موافق.', disagree: 'أنت غير موافق.', pass: 'تجاوزت هذه العبارة.' },
  totals: ({ agree, disagree, pass }: { agree: number; disagree: number; pass: number }) =>
    `الموافقون: ${agree}، غير الموافقين: ${disagree}، المتجاوزون: ${pass}.`,
  few: (people: number) => `تظهر المجاميع وتتغير كلما صوّت ${persons(people)}.`,
  fewVoted: (people: number) => `صوّت أقل من ${persons(people)}؛ لا يُعرض شيء.`,
  lifted: {
    note: (who?: string) => (who ? `من ملاحظة على ما قيل: ${who}` : 'من ملاحظة على ما قيل'),
    question: (who?: string) => (who ? `من سؤال: ${who}` : 'من سؤال'),
    turn: (who?: string) => (who ? `مما قيل: ${who}` : 'مما قيل'),
    statement: (who?: string) => (who ? `من عبارة: ${who}` : 'من عبارة'),
  },
  yours: 'هذه عبارتك.',
  withdraw: 'سحب',
  withdrawn: 'سُحبت العبارة',
  voted: 'تصويت على عبارة',
  add: 'إضافة عبارة',
  label: 'جملة يمكن للآخرين الموافقة عليها أو رفضها',
  send: 'أضف العبارة',
  added: 'أُضيفت العبارة',
  addWhy: 'لا تتجاوز 140 حرفًا، وتظهر كما اخترت أن يُنقل عنك.',
};

export const outcomes = {
  title: 'مقترحات النتائج',
  why: 'مستخلصة مما قيل هنا. يمكنك تأييد كل منها أو معارضته وبيان السبب.',
  over: 'انتهت الجلسة. موقف كل مجموعة مذكور في التقرير أيضًا.',
  restsOn: 'يستند إلى:',
  sides: { support: 'تأييد', oppose: 'معارضة' },
  mine: { support: 'أنت تؤيد هذا المقترح.', oppose: 'أنت تعارض هذا المقترح.' },
  chose: 'موقف من مقترح',
  takeBack: 'التراجع عنه',
  takenBack: 'تراجعت عن الموقف',
  reason: 'بيّن السبب إن شئت',
  totals: ({ support, oppose }: { support: number; oppose: number }) => `المؤيدون: ${support}، المعارضون: ${oppose}.`,
  few: (people: number) => `تظهر المجاميع وتتغير كلما أبدى ${persons(people)} موقفهم.`,
  fewChose: (people: number) => `أبدى أقل من ${persons(people)} موقفهم؛ لا يُعرض شيء.`,
  reasons: (reasons: number) => count(reasons, { one: 'سبب واحد', two: 'سببان', few: '# أسباب', other: '# سببًا' }),
};

export const awareness = {
  titleBefore: 'قبل أن نبدأ',
  titleAfter: 'والآن؟',
  why: (people: number) =>
    `تُطرح الأسئلة نفسها قبل الجلسة وبعدها. لا تُعرض إلا المجاميع، ابتداءً من ${persons(people)}، مقرّبة.`,
  until: (time: string) => `تُقبل الإجابات حتى ${time}.`,
  answered: 'أُجيب عن سؤال',
  answers: { yes: 'نعم', no: 'لا', unsure: 'لست متأكدًا' },
  mine: (answer: string) => `إجابتك: ${answer}. يمكنك تغييرها.`,
  share: (answer: string, percent: string) => `${answer}: ${percent} %`,
  before: (people: number) =>
    count(people, { one: 'قبل، شخص واحد:', two: 'قبل، شخصان:', few: 'قبل، # أشخاص:', other: 'قبل، # شخصًا:' }),
  after: (people: number) =>
    count(people, { one: 'بعد، شخص واحد:', two: 'بعد، شخصان:', few: 'بعد، # أشخاص:', other: 'بعد، # شخصًا:' }),
  both: ({ people, up, same, down }: { people: number; up: string; same: string; down: string }) =>
    `من بين ${people} أجابوا في المرتين: ارتفع ${up} %، وثبت ${same} %، وانخفض ${down} %.`,
};

export const lifting = {
  title: 'صياغة مقترح',
  what: 'من ينبغي أن يفعل ماذا؟',
  none: 'اختر ملاحظة أو سؤالًا أو عبارة: تُنقل كلماتها إلى هنا لتختصرها.',
  from: (sources: string) => `من ${sources}`,
  noteOf: (time: string) => `ملاحظة ${time}`,
  put: 'اطرحه على الجميع',
  statementInstead: 'كعبارة للتصويت',
  tooLong: (over: number) =>
    count(over, {
      one: 'العبارة أقصر بحرف واحد.',
      two: 'العبارة أقصر بحرفين.',
      few: 'العبارة أقصر بـ # أحرف.',
      other: 'العبارة أقصر بـ # حرفًا.',
    }),
  clear: 'إفراغ',
  lift: 'صياغة',
  liftNote: (time: string) => `صياغة مقترح من ملاحظة ${time}`,
  liftQuestion: (place: number) => `صياغة مقترح من السؤال ${place}`,
  liftStatement: 'صياغة مقترح من هذه العبارة',
  lifted: 'المقترحات',
  noneLifted: 'لم يُصغ شيء بعد. تظهر المقترحات هنا مع تأييدها.',
  rests: (sources: number) => count(sources, { one: 'مصدر واحد', two: 'مصدران', few: '# مصادر', other: '# مصدرًا' }),
  reword: 'إعادة الصياغة',
  keepReword: 'حفظ الصياغة الجديدة',
  strike: 'شطب',
  strikeAsk: 'هل يُشطب هذا المقترح؟',
  strikeWhat: 'يختفي من كل الصفحات. إن أبدى أشخاص موقفهم منه فاذكر السبب.',
  why: 'السبب',
  strikeNow: 'اشطبه',
  fixed: 'أبدى أشخاص موقفهم: تبقى كلماته كما هي.',
  statements: 'العبارات',
  noStatements: 'لا توجد عبارة مفتوحة. يضيفها المشاركون أو تصوغ واحدة.',
  giveBack: 'إعادة',
  giveBackAsk: 'هل تُعاد هذه العبارة؟',
  giveBackReason: 'هل يُعاد هذا السبب؟ يبقى الموقف محسوبًا.',
  giveBackNow: 'أعدها',
  reason: 'السبب',
  proposals: (proposals: number) =>
    proposals === 0
      ? 'لا مقترح بعد'
      : count(proposals, { one: 'مقترح واحد', two: 'مقترحان', few: '# مقترحات', other: '# مقترحًا' }),
  parts: (done: number, all: number) => `${done} من ${all} أجزاء`,
};

export const hanging = {
  earlier: '−1 د',
  earlierWhat: 'تقديم اللحظة دقيقة واحدة',
  at: (time: string) => `في ${time}`,
  who: 'كلام من',
  asMoment: 'من كانت له الكلمة حينها',
  nobody: 'لا أحد بعينه',
  language: 'اللغة',
};

export const keys = {
  'Ctrl Enter': 'حفظ الملاحظة',
  'Alt ↑ ↓': 'تقديم لحظتها دقيقة أو تأخيرها',
  'Alt 1-9': 'ربطها بسؤال السياسات الذي له هذا الرقم',
  'Ctrl K': 'الاستشهاد بآخر سؤال طُرح؛ ومرة أخرى بالذي قبله',
  L: 'صياغة مقترح من الملاحظة المختارة، أو من أحدثها',
  '?': 'هذه القائمة',
};
