import { minutes, plural } from '../plural.ts';

const count = plural('ar');

/** The moderator's and the rapporteur's desks. */

export const moderator = 'مكتب إدارة الجلسة';
export const rapporteur = 'مكتب المقرّر';
export const online = 'مكتب إدارة المشاركة عن بُعد';
export const pageTitle = (desk: string, session: string) => `${desk}: ${session} · Bigtent`;

export const noEntry = {
  desk: 'هذا المكتب لمديري هذه الجلسة ومنظمها.',
  notes: 'هذا المكتب لمقرّر هذه الجلسة ومنظمها.',
  online: 'هذا المكتب لمن يدير المشاركة عن بُعد في هذه الجلسة ولإدارتها ومنظمها.',
  how: 'افتح الرابط الذي أعطاك إياه المنظم؛ فهو يوصلك إلى هنا ويعمل من جديد على كل جهاز. وإن لم يكن لديك رابط فاطلبه من المنظم. وللمشاركة انضم إلى الجلسة من صفحتها.',
  join: 'إلى الجلسة',
};

/** Below a desk. */
export const foot = {
  label: 'صفحات الجلسة',
  session: 'صفحة الجلسة',
  room: 'شاشة القاعة',
  report: 'التقرير',
  setup: 'الإعداد',
};

/** Where a desk stands with the server. */
export const line = {
  allKept: (time: string) => `كل شيء محفوظ، ${time}`,
  sending: (acts: number) =>
    count(acts, {
      one: 'قيد الإرسال',
      two: 'إرسال فعلين',
      few: 'إرسال # أفعال',
      many: 'إرسال # فعلًا',
      other: 'إرسال # فعل',
    }),
  waiting: (acts: number) =>
    count(acts, {
      one: 'فعل واحد ينتظر هنا ويُرسل مرة واحدة عند عودة الاتصال.',
      two: 'فعلان ينتظران هنا ويُرسلان مرة واحدة بترتيبهما عند عودة الاتصال.',
      few: '# أفعال تنتظر هنا وتُرسل مرة واحدة بترتيبها عند عودة الاتصال.',
      many: '# فعلًا تنتظر هنا وتُرسل مرة واحدة بترتيبها عند عودة الاتصال.',
      other: '# فعل تنتظر هنا وتُرسل مرة واحدة بترتيبها عند عودة الاتصال.',
    }),
  asOf: (time: string) => `تعرض هذه الصفحة الحالة عند ${time}.`,
  renew: 'تحديث الصفحة',
  changed: 'تغيّرت الخطوة التالية أثناء الضغط.',
  changedWhat: 'لم يُنفَّذ شيء. انظر مرة أخرى ثم اضغط.',
  putAway: 'إغلاق',
  watching: 'يمكنك قراءة هذا المكتب وإعادة الأسئلة. أما الساعة والكلمة فلمدير الجلسة.',
};

/** What an act is called while it waits. */
export const acts = {
  'doors.open': 'فتح الأبواب',
  'session.start': 'بدء الجلسة',
  'segment.begin': 'بدء جزء',
  'clock.pause': 'إيقاف الساعة مؤقتًا',
  'clock.resume': 'استئناف الساعة',
  'end.change': 'تغيير موعد النهاية',
  'session.close': 'اختتام الجلسة',
  'floor.give': 'إعطاء الكلمة',
  'floor.read': 'قراءة سؤال بصوت عالٍ',
  'time.add': 'إضافة وقت',
  'time.grant': 'منح وقت أطول',
  'reply.grant': 'منح حق الرد',
  'person.add': 'إضافة اسم',
  'person.raise': 'طلب الكلمة لشخص',
  'hand.take-down': 'سحب طلب كلمة',
  'queue.close': 'إقفال قائمة المتكلمين',
  'queue.open': 'فتح قائمة المتكلمين',
  'act.undo': 'تراجع',
  'floor.end': 'إنهاء الدور',
  'question.take': 'طرح سؤال',
  'question.answer': 'تسجيل الإجابة عن سؤال',
  'question.return': 'إعادة سؤال',
  'question.keep': 'إبقاء سؤال',
  'question.merge': 'ضم أسئلة',
  'question.unmerge': 'فصل سؤال',
  'question.pin': 'تثبيت سؤال',
  'question.unpin': 'إلغاء تثبيت سؤال',
  'question.mark-read': 'وضع علامة «قُرئ» على سؤال',
  'questions.close': 'إغلاق استقبال الأسئلة',
  'questions.open': 'فتح استقبال الأسئلة',
  'help.take': 'تولي طلب مساعدة',
  'help.done': 'إغلاق طلب مساعدة',
  'note.write': 'حفظ ملاحظة',
  'note.rewrite': 'إعادة صياغة ملاحظة',
  'note.strike': 'شطب ملاحظة',
  'outcome.lift': 'صياغة مقترح',
  'outcome.reword': 'إعادة صياغة مقترح',
  'outcome.strike': 'شطب مقترح',
  'statement.lift': 'صياغة عبارة',
  'statement.return': 'إعادة عبارة',
};

/** The one filled button: the next step, named. */
export const steps = {
  plan: 'إكمال الإعداد',
  open_doors: 'فتح الأبواب',
  start: 'بدء الجلسة',
  resume: 'استئناف الساعة',
  end_turn: 'إنهاء الدور',
  give: (name: string) => `إعطاء الكلمة إلى ${name}`,
  take: 'طرح السؤال الأول',
  answer: 'أُجيب عن السؤال',
  begin: (part: string) => `بدء: ${part}`,
  close: 'اختتام الجلسة',
  report: 'قراءة التقرير',
};

/** What the step does, or why there is none. */
export const stepWhy = {
  plan: 'لم تكتمل هذه الجلسة بعد. يُكمل المنظم إعدادها.',
  open_doors: 'بعدها يمكن الانضمام بالرمز، وتصبح الخطة والقواعد ثابتة.',
  doorsClosed: 'لم تُفتح الأبواب بعد.',
  doorsClosedWhat: 'يفتحها المنظم. وسيتحدث هذا المكتب من تلقاء نفسه.',
  start: (seconds: number) => `تبدأ الساعة، وتنتهي الجلسة بعد ${minutes(seconds)}.`,
  wait: 'لا أحد ينتظر.',
  waitWhat: 'للمتحدثين أن يواصلوا الإجابة. وسيظهر هنا الطلب التالي أو السؤال التالي.',
};

export const speaker = {
  stopAt: (time: string) => `التوقف عند ${time}.`,
  lentUntil: (time: string) => `لا أحد ينتظر: أُعير الوقت للمنصة حتى ${time}، ولا يُحتسب على أحد.`,
  more: '+30 ث',
  moreWhat: '+30 ث: ثلاثون ثانية أخرى لمن يتكلم الآن',
  moreCost: 'تؤخذ ثلاثون ثانية أخرى من وقت الحضور.',
  undo: 'تراجع',
  undoWhat: {
    'floor.given': 'تراجع: إعطاء الكلمة',
    'turn.ended': 'تراجع: إنهاء المداخلة',
    'segment.begun': 'تراجع: بدء هذا الجزء',
    'clock.paused': 'تراجع: الإيقاف المؤقت',
    'clock.resumed': 'تراجع: استئناف الساعة',
    'question.taken': 'تراجع: طرح السؤال',
  },
  readOut: 'للقراءة بصوت عالٍ',
  closeTurn: 'هناك من له الكلمة. يمكن إغلاق الجلسة متى انتهت هذه المداخلة.',
  spoke: (spoken: string, allotted: string) => `تحدث ${spoken} من ${allotted}.`,
  ran: (passed: string, allotted: string) => `مضى ${passed} من ${allotted}.`,
  pausedFor: (time: string) => `متوقف منذ ${time}.`,
  pause: 'إيقاف الساعة',
  openFloor: 'الكلمة للحضور',
  endTurn: 'إنهاء الدور',
  beginNext: (part: string) => `بدء: ${part}`,
  close: 'اختتام الجلسة',
  closeAsk: 'اختتام الجلسة للجميع؟',
  closeWhat: 'تنتهي طلبات الكلمة والأسئلة، ويُعدّ التقرير مما هو موجود. لا رجوع عن ذلك.',
  endsAt: (time: string) => `تنتهي عند ${time}`,
  earlier: '−5 دقائق',
  earlierWhat: '−5 دقائق: الانتهاء قبل خمس دقائق',
  later: '+5 دقائق',
  laterWhat: '+5 دقائق: الانتهاء بعد خمس دقائق',
  closeNow: 'اختتامها الآن',
};

/** What one more minute for the panel would cost. */
export const minuteMore = {
  nobody: 'دقيقة أخرى لا تكلف أحدًا شيئًا.',
  next: (part: string, left: string) => `دقيقة أخرى تُبقي ${left} لـ: ${part}. ولا يخسر الحضور شيئًا.`,
  dropped: (part: string) => `دقيقة أخرى تُسقط «${part}». ولا يخسر الحضور شيئًا.`,
  floor: (seconds: number) => `دقيقة أخرى تكلف الحضور ${minutes(seconds)}.`,
};

export const half = {
  half: 'نصف الوقت للحضور',
  share: 'حصة الحضور',
  handover: (time: string, left: string) => `الكلمة للحضور قبل ${time}، خلال ${left}`,
  handoverWas: (time: string) => `كانت الكلمة للحضور عند ${time}`,
  handoverPlanned: (time: string) => `الكلمة للحضور بعد البدء بـ ${time}`,
  stillOwed: (time: string) => `بقي للحضور ${time}`,
  canBeKept: 'يمكن الوفاء بها',
  soon: 'قريبًا للحضور',
  loses: (seconds: number) => `يخسر ${minutes(seconds)}`,
  kept: 'تم الوفاء',
  missed: (seconds: number) => `نال ${minutes(seconds)}`,
  ahead: 'ما بقي من البرنامج',
  plan: 'المقرر',
  now: 'الآن',
  change: 'الفرق',
  running: 'جارٍ',
  droppable: 'يمكن إسقاطه',
  dropped: 'أُسقط',
  keepsClosing: (seconds: number) => `ثم ${minutes(seconds)} للختام`,
  asOwed: 'محفوظ',
  otherPart: 'الانتقال إلى جزء آخر',
  begin: 'بدء',
};

/** Who has spoken how long. */
export const airtime = {
  title: 'الوقت حتى الآن',
  nobody: 'لم يتكلم أحد بعد.',
  nobodyOver: 'لم يتكلم أحد.',
  nobodyWhat: 'يظهر هنا من تكلم وكم تكلم، ووقت الحضور بحسب المجموعة والمنطقة والمكان.',
  people: 'بحسب الشخص',
  groups: 'الحضور بحسب المجموعة',
  regions: 'الحضور بحسب المنطقة',
  places: 'الحضور بحسب المكان',
  panel: 'المنصة',
  withheld: 'غير مفصح عنه',
};

export const hands = {
  titleOver: 'الأيدي المرفوعة عند الختام',
  readOut: 'لا يستطيع الكلام: يُقرأ عنه',
  moreTime: (factor: string) => ({ '3/2': 'نصف الوقت زيادة', '2': 'ضعف الوقت' })[factor] ?? 'كما هو مقرر',
  grantTime: 'وقت أطول',
  takeDown: 'سحب',
  takeDownWho: (name: string) => `سحب طلب الكلمة لـ${name}`,
  add: 'إضافة اسم',
  addWhat: 'لمن ليس معه جهاز. ويُحتسب كغيره.',
  name: 'الاسم',
  organisation: 'المنظمة',
  group: 'المجموعة',
  region: 'المنطقة',
  place: 'المكان',
  as: 'يُعرض',
  addNow: 'إضافة',
  again: 'شخص أُضيف من قبل',
  raiseAgain: 'طلب الكلمة',
  grant: 'منح حق الرد',
  grantTo: 'لمن',
  grantNow: 'منح',
  closeQueue: 'إقفال قائمة المتكلمين',
  openQueue: 'إعادة فتح القائمة',
  queueClosed: 'قائمة المتكلمين مقفلة.',
  title: 'طلبات الكلمة',
  nobody: 'لا أحد ينتظر.',
  nobodyWhat: 'تظهر هنا طلبات القاعة والمشاركين عن بُعد والمراكز في ترتيب واحد.',
  since: (time: string) => `منذ ${time}.`,
  call: 'الكلمة له',
  callWho: (name: string) => `الكلمة له: ${name}`,
  before: (others: number) =>
    count(others, {
      one: 'الكلمة قبل شخص آخر؟',
      two: 'الكلمة قبل شخصين آخرين؟',
      few: 'الكلمة قبل # أشخاص آخرين؟',
      many: 'الكلمة قبل # شخصًا آخر؟',
      other: 'الكلمة قبل # شخص آخر؟',
    }),
  reason: 'السبب',
  inWords: 'بالكلمات',
  more: (people: number) =>
    count(people, {
      one: 'وطلب آخر',
      two: 'وطلبان آخران',
      few: 'و# طلبات أخرى',
      many: 'و# طلبًا آخر',
      other: 'و# طلب آخر',
    }),
};

export const questions = {
  titleOver: 'الأسئلة المفتوحة عند الختام',
  title: 'الأسئلة التالية',
  nobody: 'لا سؤال مفتوحًا.',
  nobodyWhat: 'تظهر هنا الأسئلة المقدمة بالترتيب الذي ستُطرح به.',
  take: 'طرح',
  takePlace: (place: number) => `طرح السؤال ${place}`,
  before: (others: number) =>
    count(others, {
      one: 'طرحه قبل سؤال آخر؟',
      two: 'طرحه قبل سؤالين آخرين؟',
      few: 'طرحه قبل # أسئلة أخرى؟',
      many: 'طرحه قبل # سؤالًا آخر؟',
      other: 'طرحه قبل # سؤال آخر؟',
    }),
  giveBack: 'إعادة',
  giveBackPlace: (place: number) => `إعادة السؤال ${place}`,
  giveBackAsk: 'إعادته إلى من قدّمه؟',
  beingAnswered: 'تجري الإجابة',
  answered: 'أُجيب عنه',
  answeredNow: 'تسجيل الإجابة',
  more: (questions: number) =>
    count(questions, {
      one: 'وسؤال آخر',
      two: 'وسؤالان آخران',
      few: 'و# أسئلة أخرى',
      many: 'و# سؤالًا آخر',
      other: 'و# سؤال آخر',
    }),
  bySupport: 'حسب التأييد وحده',
  pin: 'تثبيت',
  pinPlace: (place: number) => `تثبيت السؤال ${place}`,
  unpin: 'إلغاء التثبيت',
  unpinPlace: (place: number) => `إلغاء تثبيت السؤال ${place}`,
  answeredHow: 'ذكر من أجاب، أو الإجابة كتابة',
  answeredBy: 'أجاب عنه',
  nobodyNamed: 'لا أحد بعينه',
  written: 'كتابةً، ليقرأها الجميع',
};

export const keys = {
  title: 'مفاتيح لوحة المفاتيح',
  open: 'المفاتيح',
  on: 'المفاتيح المفردة تعمل في هذا المكتب',
  off: 'أوقفها إن كنت تُملي بالصوت أو إن ضُغط مفتاح سهوًا.',
  close: 'إغلاق',
  list: {
    N: 'الزر الممتلئ: الخطوة التالية',
    E: 'ثلاثون ثانية أخرى',
    A: 'إضافة اسم',
    U: 'التراجع عن آخر إجراء',
    P: 'إيقاف الساعة أو استئنافها',
    F: 'الكلمة للحضور',
    '1-9': 'إعطاء الكلمة لصاحب هذه المرتبة',
    Q: 'طرح السؤال الأول',
    '?': 'هذه القائمة',
    Esc: 'إغلاق ما هو مفتوح',
  },
};

export const notes = {
  write: 'ملاحظة',
  hangsOn: (part: string) => `مرتبطة بهذه اللحظة: ${part}`,
  hangsOnTurn: (part: string, who: string) => `مرتبطة بهذه اللحظة: ${who}، ${part}`,
  afterwards: 'انتهت الجلسة؛ ترتبط الملاحظة بجزئها الأخير.',
  notYet: 'تُحفظ الملاحظات متى بدأت الجلسة. وما تكتبه قبل ذلك يبقى على هذا الحاسوب.',
  policyQuestion: 'السؤال المحوري',
  none: 'دون سؤال محوري',
  noPolicy: 'لا أسئلة محورية لهذه الجلسة.',
  aboutQuestion: 'عن سؤال من الحضور:',
  keep: 'حفظ الملاحظة',
  draft: (time: string) => `محفوظ على هذا الحاسوب منذ ${time}؛ وليس في الجلسة بعد.`,
  restored: 'استُعيد من هذا الحاسوب؛ وليس في الجلسة بعد.',
  draftHere: 'يُحفظ النص على هذا الحاسوب عند كل توقف عن الكتابة.',
  discard: 'حذف المسودة',
  title: 'الملاحظات',
  empty: 'لم يُدوَّن شيء بعد.',
  emptyWhat: 'توضع كل ملاحظة هنا تحت سؤالها المحوري، مع لحظتها ومن كانت له الكلمة.',
  loose: 'دون سؤال محوري',
  count: (notes: number) =>
    notes === 0
      ? 'لا ملاحظات بعد'
      : count(notes, {
          one: 'ملاحظة واحدة',
          two: 'ملاحظتان',
          few: '# ملاحظات',
          many: '# ملاحظة',
          other: '# ملاحظة',
        }),
  rewrite: 'إعادة صياغة',
  rewriteNote: (time: string) => `إعادة صياغة ملاحظة ${time}`,
  keepRewrite: 'حفظ الصياغة الجديدة',
  strike: 'شطب',
  strikeNote: (time: string) => `شطب ملاحظة ${time}`,
  strikeAsk: 'شطب هذه الملاحظة؟',
  strikeWhat: 'لن ترد في أي تقرير. ويبقى في السجل أنها شُطبت.',
  strikeNow: 'شطبها',
  report: 'التقرير',
  lacking: 'ما ينقص بعد',
  lackingCount: (questions: number) =>
    count(questions, {
      one: 'سؤال محوري واحد بلا ملاحظات بعد.',
      two: 'سؤالان محوريان بلا ملاحظات بعد.',
      few: '# أسئلة محورية بلا ملاحظات بعد.',
      many: '# سؤالًا محوريًا بلا ملاحظات بعد.',
      other: '# سؤال محوري بلا ملاحظات بعد.',
    }),
  complete: 'لكل سؤال محوري ملاحظات.',
  here: 'تكتب فيه الآن',
  fillsItself: 'يُملأ تلقائيًا',
  timeByGroup: 'الوقت حسب المجموعة',
  questionsAnswered: 'الأسئلة المجاب عنها',
  preview: 'قراءة المسودة',
  taken: 'الأسئلة المطروحة',
  noneTaken: 'لم يُطرح أي سؤال بعد.',
  noneTakenWhat: 'يوضع كل سؤال هنا بكلماته متى طُرح، لكي ترتبط به ملاحظة.',
  writeOn: 'الكتابة عنه',
  writeOnPlace: (place: number) => `الكتابة عنه: السؤال ${place}`,
  placeTaken: (place: number) => `طُرح في المرتبة ${place}.`,
};

/** What the screen in the room shows (W1, W2). */
export const roomScreen = {
  label: 'شاشة القاعة',
  shows: 'تعرض',
  usual: 'ما يجري',
  code: 'الرمز',
  question: 'السؤال',
  statement: 'العبارة المطروحة للتصويت',
  map: 'خريطة الآراء',
  tone: 'إضاءتها',
  system: 'كما ضُبط حاسوبها',
  light: 'فاتحة',
  dark: 'داكنة',
  change: 'تغيير الشاشة',
};
