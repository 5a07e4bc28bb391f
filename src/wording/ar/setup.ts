import { plural } from '../plural.ts';

const count = plural('ar');

/** From the first link to open doors: the start, the list of sessions, the set-up, the team's links, the poster. */

export const start = {
  title: 'كن أول المنظِّمين',
  what: 'لا أحد ينظّم جلسات على هذا الخادم بعد. أنت الأول، وأنت من يدعو الآخرين.',
  name: 'اسمك',
  nameWhy: 'تراه الفرق التي تدعوها.',
  submit: 'ابدأ',
  nameNeeded: 'اكتب اسمًا لا يزيد على 200 حرف.',
  used: 'سبق استخدام هذا الرابط.',
  usedWhat: 'به أصبح أحدهم أول المنظِّمين. إن كنت أنت، فجلساتك على الجهاز الذي فتحته عليه.',
  unknown: 'هذا الرابط غير معروف هنا.',
  unknownWhat: 'ربما نُسخ جزء منه فقط. يطبع البرنامج الرابط كاملًا عند تشغيله.',
};

export const staff = {
  title: 'أنت مدعو إلى فريق جلسة',
  session: 'الجلسة',
  role: 'دورك',
  by: 'الدعوة من',
  roles: {
    organiser: 'تخطط للجلسة وتدعو الفريق وتفتح الأبواب.',
    moderator: 'تدير الكلمة: من يتحدث تاليًا ولماذا، والساعة، والأسئلة.',
    online_moderator: 'ترعى من ليسوا في القاعة: أيديهم المرفوعة وأسئلتهم وما يعترضهم.',
    rapporteur: 'تدوّن الملاحظات بحسب الأسئلة المحورية، ومنها يُعدّ التقرير.',
    room_screen: 'يعرض هذا الجهاز ما تراه القاعة كلها.',
  },
  name: 'اسمك',
  nameWhy: 'اختياري. يراه الفريق ولا يراه الحضور.',
  signedIn: (name: string) => `تدخل باسم ${name}.`,
  submit: 'ادخل',
  why: 'هذا الرابط لك: احتفظ به وافتحه من جديد على أي جهاز من أجهزتك. وللمنظّم أن يسحبه.',
  unusable: 'هذا الرابط لا يفتح شيئًا.',
};

export const sessions = {
  title: 'جلساتي',
  make: 'جلسة جديدة',
  empty: 'ليست لديك جلسات بعد.',
  emptyWhat: 'تبدأ الجلسة بمقترحها: الصق صفحته وانظر ما قُرئ منها وما ينقصها.',
  stranger: 'لم تسجّل دخولك على هذا الجهاز.',
  strangerWhat: 'افتح الرابط الذي أُعطي لك من جديد فيدخلك. وللمشاركة في جلسة استخدم رمزها.',
  toCode: 'إلى الرمز',
  nextOf: (step: string, session: string) => `${step}: ${session}`,
  signOut: 'سجّل الخروج من هذا الجهاز',
  signOutMeans:
    'قد يصلح الرابط الذي أدخلك مرة واحدة فقط. قبل الخروج أنشئ في إعداد كل جلسة رابطًا لمنظم آخر واحتفظ به: فهو يعيدك.',
  signedIn: (name: string) => `أنت هنا باسم ${name}`,
  phases: {
    none: 'بدأت',
    draft: 'مسودة',
    planned: 'مخطط لها',
    open: 'الأبواب مفتوحة',
    live: 'جارية الآن',
    closed: 'انتهت',
  },
  next: {
    setup: 'تابع الإعداد',
    doors: 'ادعُ الفريق وافتح الأبواب',
    desk: 'إلى مكتب الإدارة',
    notes: 'إلى الملاحظات',
    room: 'إلى شاشة القاعة',
    report: 'اقرأ التقرير',
  },
};

export const fresh = {
  title: 'جلسة جديدة',
  paste: 'نص المقترح',
  pasteWhy: 'الصق الصفحة كلها كما هي. ما لا يمكن قراءته يبقى ظاهرًا، ولا يضيع منها شيء.',
  file: 'أو ملف فيه النص',
  fileWhy: 'نص عادي، 400 كيلوبايت على الأكثر.',
  read: 'اقرأ المقترح',
  byHand: 'من دون مقترح',
  byHandWhy: 'تعطي الجلسة عنوانًا ومدة، وتملأ الباقي بيدك.',
  titleLabel: 'العنوان',
  minutes: 'الدقائق',
  begin: 'ابدأ من دون مقترح',
  nothing: 'الصق نص المقترح أو اختر ملفًا.',
  notText: 'هذا الملف ليس نصًا. احفظ الصفحة نصًا، أو انسخ ما فيها والصقه.',
  tooLong: 'هذا أطول من 400 كيلوبايت. الصق صفحة جلسة واحدة فقط.',
  titleNeeded: 'أعطِ الجلسة عنوانًا لا يزيد على 300 حرف.',
  minutesNeeded: 'أعطِ مدتها بالدقائق الكاملة، من 1 إلى 1440.',
  unreadable: 'ليس في هذه الصفحة مقترح يمكن قراءته؛ وهذا نصها سطرًا سطرًا.',
  unreadableWhat: 'يمكنك المتابعة بيدك: يبقى النص مع الجلسة وسطوره مرقمة.',
  goOn: 'تابع بيدك',
  again: 'الصق صفحة أخرى',
  untitled: 'جلسة بلا عنوان',
};

export const setup = {
  name: 'الإعداد',
  sub: (phase: string, lines: number) =>
    lines === 0
      ? `الإعداد · ${phase} · من دون مقترح`
      : count(lines, {
          one: `الإعداد · ${phase} · قُرئت من صفحة من سطر واحد`,
          two: `الإعداد · ${phase} · قُرئت من صفحة من سطرين`,
          few: `الإعداد · ${phase} · قُرئت من صفحة من # أسطر`,
          many: `الإعداد · ${phase} · قُرئت من صفحة من # سطرًا`,
          other: `الإعداد · ${phase} · قُرئت من صفحة من # سطر`,
        }),
  steps: {
    label: 'الخطوات',
    proposal: '1 المقترح',
    seats: '2 المقاعد',
    order: '3 البرنامج',
    rules: '4 القواعد',
    team: '5 الفريق والأبواب',
  },
  mySessions: 'جلساتي',
};

/** The card at the top: where things stand, and the one next step. */
export const next = {
  decide: (things: number) =>
    count(things, {
      one: 'أمر واحد يجب البت فيه قبل أن تصبح هذه جلسة',
      two: 'أمران يجب البت فيهما قبل أن تصبح هذه جلسة',
      few: '# أمور يجب البت فيها قبل أن تصبح هذه جلسة',
      many: '# أمرًا يجب البت فيها قبل أن تصبح هذه جلسة',
      other: '# أمر يجب البت فيها قبل أن تصبح هذه جلسة',
    }),
  decideButton: (things: number) => count(things, { one: 'بتّ فيه', other: 'بتّ في أولها' }),
  read: (fields: number, unread: number, findings: number) =>
    `الحقول المقروءة: ${fields}، السطور غير المفهومة: ${unread}، الملاحظات: ${findings}. لم يضع من الصفحة شيء.`,
  noPage: 'بدأت هذه الجلسة من دون مقترح. املأ ما تحتاج إليه.',
  mend: 'يحتاج البرنامج إلى تصحيح قبل أن تصبح هذه جلسة',
  mendButton: 'إلى البرنامج',
  make: 'لم يبق ما يجب البت فيه',
  makeWhat: 'حين تصبح جلسةً تنال قواعدها التي يمكن للجميع قراءتها. ويمكن تغيير الخطة حتى تُفتح الأبواب.',
  makeButton: 'اجعلها جلسة',
  doors: 'الجلسة جاهزة',
  doorsWhat: 'حين تُفتح الأبواب ينضم الناس بالرمز، وتثبت الخطة والقواعد.',
  doorsButton: 'افتح الأبواب',
  open: 'الأبواب مفتوحة',
  openWhat: 'ينضم الناس بالرمز. وتبدأ الجلسة من مكتب الإدارة.',
  live: 'الجلسة جارية',
  liveWhat: 'كل ما يخصها يجري الآن في مكتب الإدارة.',
  deskButton: 'إلى مكتب الإدارة',
  closed: 'انتهت الجلسة',
  closedWhat: 'ما قيل وما قُدّم وما وُعد به موجود في التقرير.',
  reportButton: 'اقرأ التقرير',
};

export const edit = {
  change: 'تغيير',
  save: 'حفظ',
  title: 'العنوان',
  when: 'متى',
  whenWhy: 'اليوم والساعة كما ينبغي أن يقرأهما الناس.',
  where: 'أين',
  slot: 'مدة الجلسة بالدقائق',
  floor: 'الموعود للحضور بالدقائق',
  floorWhy: 'يراه الجميع وتحفظه الساعة.',
  question: 'سؤال محوري',
  questionWhy: 'كل سطر جديد يبدأ سؤالًا جديدًا.',
  addQuestion: 'أضف سؤالًا محوريًا',
  add: 'إضافة',
  remove: 'إزالة',
  questionNumber: (place: number) => `السؤال المحوري ${place}`,
  noQuestions: 'لا أسئلة محورية بعد. بها يُرتّب التقرير.',
  unreadMinutes: 'اكتب الدقائق هكذا: 45 أو 7:30.',
  floorTooLong: 'لا يمكن أن يكون للحضور أكثر من مدة الجلسة.',
};

export const seats = {
  title: 'المقاعد والتوازن',
  group: 'المجموعة',
  panel: 'المنصة',
  moderation: 'الإدارة',
  seen: 'الحالة',
  present: 'حاضرة',
  openSeat: 'مقعد شاغر',
  missing: 'غائبة',
  regions: (counts: string) => `المناطق على المنصة: ${counts}.`,
  regionCount: (region: string, seats: number) => `${region} ${seats}`,
  noRegions: 'لا تُعرف منطقة أي من المتحدثين.',
  nobodyFrom: (regions: string) => `لا أحد من: ${regions}.`,
  lookFor: (what: string) => `أفضل مقعد تالٍ: ${what}.`,
  score: (score: number) => `التوازن: ${score} من 100 متى مُلئت المقاعد الشاغرة على هذا النحو.`,
  none: 'لا مقاعد بعد. تستغني الجلسة عن المنصة، ولا تستغني عن الحضور.',
  name: 'الاسم',
  organisation: 'المؤسسة',
  description: 'لمن هذا المقعد',
  region: 'المجموعة الإقليمية',
  confirmation: 'التأكيد',
  notSaid: 'غير مذكور',
  add: 'أضف مقعدًا',
  close: 'أغلق هذا المقعد',
  closeWhy: 'يذهب معه جزؤه من البرنامج.',
  fill: 'سمِّ شخصًا',
  nameOf: (seat: string) => `المقعد: ${seat}`,
  caption: 'من يجلس على المنصة بحسب المجموعة',
};

export const order = {
  title: 'البرنامج',
  minutes: 'الدقائق',
  minutesOf: (part: string) => `الدقائق: ${part}`,
  up: (part: string) => `إلى أعلى: ${part}`,
  down: (part: string) => `إلى أسفل: ${part}`,
  remove: (part: string) => `إزالة: ${part}`,
  more: 'المزيد',
  partTitle: 'العنوان',
  seat: 'المتحدث',
  noSeat: 'لا أحد بعينه',
  droppable: 'يمكن الاستغناء عنه إذا ضاق الوقت',
  mayBeDropped: 'يمكن الاستغناء عنه',
  promised: (time: string) => `موعود، لا يقل عن ${time}`,
  sum: (sum: string, slot: string) => `المجموع ${sum} من ${slot}`,
  fits: 'المجموع صحيح',
  free: (time: string) => `${time} بلا تخطيط`,
  over: (time: string) => `${time} زائدة`,
  handover: (time: string) => `تنتقل الكلمة إلى الحضور بعد ${time} على أبعد تقدير`,
  shortened: (before: string, handover: string) =>
    `المخطط قبل كلمة الحضور ${before}. ولكي يبقى للختام وقته تُختصر إلى ${handover}.`,
  save: 'احفظ البرنامج',
  kind: 'نوع الجزء',
  addTitle: 'أضف جزءًا',
  add: 'أضف الجزء',
};

export const rules = {
  title: 'القواعد',
  fixed: 'تثبت بإصداراتها حين تُفتح الأبواب، ويراها الجميع.',
  questions: 'الأسئلة',
  queue: 'كلمة الحضور',
  ledger: 'الوقت',
  smallest: 'الأرقام',
  version: (method: string, version: number) => `${method}، الإصدار ${version}`,
  privacy: 'إشعار الخصوصية',
  privacyWhat: 'يقرؤه الناس قبل أن ينضموا.',
  usual: 'هذا هو الإشعار المعتاد.',
  own: 'اكتب إشعارك الخاص',
  ownLabel: 'إشعارك بدلًا من المعتاد',
};

export const team = {
  title: 'الفريق والأبواب',
  what: 'كل رابط لدور واحد. ومن يفتحه يدخل بهذا الدور على كل جهاز من أجهزته.',
  role: 'الدور',
  invite: 'أنشئ رابطًا',
  link: (role: string) => `الرابط: ${role}`,
  revoke: 'سحب',
  revokeOne: (role: string) => `سحب الرابط: ${role}`,
  revoked: 'مسحوب',
  waiting: 'لم يدخل به أحد بعد.',
  came: (names: string) => `دخل به: ${names}`,
  nameless: 'شخص لم يذكر اسمه',
  copy: 'حدّده وانسخه، أو افتحه على الجهاز الآخر.',
  none: 'لم يُدعَ أحد بعد. يمكنك إدارة الجلسة وحدك: للمنظّم كل ما للفريق.',
  code: 'رمز الانضمام',
  codeWhat: 'على شاشة القاعة أو على الملصق أو مع الدعوة. ويعمل متى فُتحت الأبواب.',
  qr: (address: string) => `رمز استجابة سريعة للعنوان ${address}`,
  poster: 'إلى الملصق',
  room: 'إلى شاشة القاعة',
  toNext: 'إلى الخطوة التالية',
};

export const page = {
  title: 'الصفحة كما لصقتها',
};

export const poster = {
  title: 'ملصق',
  print: 'اطبع هذه الصفحة على ورق A4 أو Letter. لا تحتاج إلى ألوان.',
  back: 'إلى الإعداد',
  join: 'شارك',
  steps: {
    open: 'وجّه كاميرا هاتفك إلى الصورة أو افتح العنوان.',
    code: 'اكتب الرمز إن طُلب منك.',
    act: 'ارفع يدك، قدّم سؤالًا، أيّد أسئلة غيرك. بلا حساب.',
  },
  privacy: 'أنت تختار كيف يُقتبس منك. ولا يُرسل شيء إلى أي جهة أخرى.',
  allLanguages: 'كل اللغات',
  language: 'لغة الملصق',
};
