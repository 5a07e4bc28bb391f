import { minutes, plural } from '../plural.ts';

const count = plural('ar');

/** The phone page and the room's screen. */

export const tabs = {
  label: 'في هذه الصفحة',
  floor: 'الكلمة',
  ask: 'اسأل',
  questions: 'الأسئلة',
  vote: 'تصويت',
  me: 'أنا',
};
export const until = (time: string) => `حتى ${time}`;
export const asOf = (time: string) => `الحالة عند ${time}.`;
export const renew = 'تحديث الصفحة';
export const messages = 'رسائل';

/** The line is gone. The script writes the time and the number after these words. */
export const line = {
  lost: 'لا اتصال منذ',
  what: 'ترى ما كان معروفًا حينها؛ والساعة تقديرية. وما تفعله ينتظر على هذا الهاتف ويُرسل مرة واحدة.',
  waits: 'ما ينتظر هنا:',
};

export const now = {
  hasFloor: 'الكلمة الآن',
  yourTurn: 'الكلمة لك.',
  yourTurnWhat: 'وقتك على الساعة أعلاه، ويُحسب منذ إعطائك الكلمة.',
  finished: 'انتهيت من كلمتي',
  floorOpen: 'الكلمة للحضور',
  floorOpenWhat: 'تُعطى الكلمة بالترتيب أدناه، للقاعة والمشاركين عن بُعد معًا.',
  doorsClosed: 'لم تُفتح الأبواب بعد.',
  doorsClosedWhat: 'ستتغير هذه الصفحة عند فتحها. ولا حاجة إلى حساب.',
  before: 'لم تبدأ الجلسة بعد.',
  beforeWhat: 'يمكنك من الآن طلب الكلمة وتقديم الأسئلة، وهي في ترتيب واحد مع ما يأتي من القاعة.',
  starting: 'بدأت الجلسة.',
  startingWhat: 'لم تُعطَ الكلمة لأحد بعد.',
  paused: 'الساعة متوقفة مؤقتًا.',
  pausedWhat: 'لا يُحتسب هذا الوقت على أحد.',
  closed: 'انتهت الجلسة.',
  closedWhat: 'ما قيل وقُدّم ووُعد به موجود في التقرير.',
  report: 'قراءة التقرير',
  next: (who: string) => `التالي في البرنامج: ${who}`,
  outOfOrder: (reason: string) => `أُعطيت الكلمة قبل غيره. ${reason}`,
  lasts: (seconds: number, promised: number) => `المدة ${minutes(seconds)}، منها ${minutes(promised)} للحضور.`,
  floorHas: (had: string, promised: string, owed: string) => `نال الحضور ${had} من ${promised}؛ وبقي لهم ${owed}.`,
  floorLoses: (lost: string) => `سيخسر الحضور ${lost}: لم يعد الوقت يتسع لما بقي لهم.`,
  floorHad: (had: number, promised: number) => `نال الحضور ${minutes(had)} من ${minutes(promised)} الموعودة.`,
};

export const hand = {
  cannotSpeak: 'لا أستطيع الكلام، يُرجى القراءة عني',
  write: 'ما يُراد قراءته',
  handOver: 'تسليم',
  readOut: 'سيُقرأ ما كتبت حين يأتي دورك، ويبقى الدور دورك.',
  speakAfterAll: 'سأتكلم بنفسي',
  orderWhat: 'لإدارة الجلسة لا لموضوعها. تسبق كل شيء، ومدتها دقيقة، ويبقى مكانك.',
  raiseOrder: 'إثارة نقطة نظام',
  title: 'طلب الكلمة',
  up: 'يدك مرفوعة',
  raise: 'أطلب الكلمة',
  lower: 'أسحب طلبي',
  raised: 'طلب الكلمة',
  lowered: 'سحب طلب الكلمة',
  finished: 'انتهاء الكلمة',
  waiting: (people: number) =>
    count(people, {
      one: 'شخص واحد ينتظر؛ القاعة والمشاركون عن بُعد في ترتيب واحد.',
      two: 'شخصان ينتظران؛ القاعة والمشاركون عن بُعد في ترتيب واحد.',
      few: '# أشخاص ينتظرون؛ القاعة والمشاركون عن بُعد في ترتيب واحد.',
      many: '# شخصًا ينتظرون؛ القاعة والمشاركون عن بُعد في ترتيب واحد.',
      other: '# شخص ينتظرون؛ القاعة والمشاركون عن بُعد في ترتيب واحد.',
    }),
  nobody: 'لا أحد ينتظر. اطلب الكلمة تكن لك تاليًا.',
  nobodyBefore: 'لا أحد ينتظر بعد. أول طلب يكون الأول.',
  closed: 'لم تعد طلبات الكلمة تُقبل.',
  order: 'الترتيب كاملًا، وأسبابه',
  fixed: 'معلن ولا يتغير.',
  more: (people: number) =>
    count(people, {
      one: 'وشخص آخر',
      two: 'وشخصان آخران',
      few: 'و# آخرون',
      many: 'و# شخصًا آخر',
      other: 'و# شخص آخر',
    }),
  place: (place: number) => `المرتبة ${place}.`,
};

export const question = {
  title: 'تقديم سؤال',
  label: 'سؤالك',
  placeholder: 'سؤال واحد، بكلماتك',
  as: 'يظهر',
  asUsual: 'كما اخترت عند الانضمام',
  about: 'بشأن',
  aboutAll: 'الجلسة كلها',
  send: 'إرسال السؤال',
  sent: 'تقديم سؤال',
  supported: 'تأييد سؤال',
  unsupported: 'سحب تأييد',
  withdrawn: 'سحب سؤال',
  why: 'يُحفظ السؤال حالما تقول هذه الصفحة ذلك. وما لم يُرسل بعد يُرسل مرة واحدة لا مرتين.',
  textNeeded: 'اكتب سؤالك أولًا، في 600 حرف على الأكثر.',
  closed: 'لا تُستقبل أسئلة جديدة الآن. ما زال بوسعك تأييد الأسئلة أدناه.',
};

export const board = {
  title: 'الأسئلة بترتيب طرحها',
  why: 'المجموعات متوازنة: لا تزيح مجموعة كبيرة مجموعة صغيرة.',
  empty: 'لم يُقدَّم أي سؤال بعد. سيكون سؤالك الأول، ويمكن للجميع تأييده.',
  more: (questions: number) =>
    count(questions, {
      one: 'ينتظر سؤال واحد آخر.',
      two: 'ينتظر سؤالان آخران.',
      few: 'تنتظر # أسئلة أخرى.',
      many: 'ينتظر # سؤالًا آخر.',
      other: 'ينتظر # سؤال آخر.',
    }),
  taken: 'ما طُرح حتى الآن',
  takenNow: 'أمام المتحدثين الآن',
  answered: 'أُجيب عنه',
  withdraw: 'سحب السؤال',
  outOfOrder: (reason: string) => `طُرح قبل غيره. ${reason}`,
  notReached: 'لم يصل الدور إلى هذه الأسئلة، وهي في التقرير مع مؤيديها.',
  allReached: 'لم يبقَ سؤال لم يصل إليه الدور.',
  by: (who: string, beside: string) => `${who}، ${beside}`,
  byGroup: 'التأييد حسب المجموعة',
  groupSupport: (groups: string, count: number, of: number) => `${groups}: ${count} من ${of} هنا`,
  joined: (count: number) => `معًا ${count}`,
  barsWhy: (people: number) =>
    `الأعمدة: نصيب كل مجموعة حاضرة من تأييد السؤال. وتُضم المجموعات التي يقل عدد مؤيديها عن ${people}.`,
  supportTitle: 'الأسئلة حسب التأييد وحده',
  supportWhy: 'الأكثر تأييدًا أولًا. لا تُطرح بهذا الترتيب، وإلا أخذت مجموعة كبيرة كل الأماكن.',
  bySupport: 'عرضها حسب التأييد وحده',
  inOrder: 'عرض الترتيب الذي تُطرح به',
  pinned: 'ثبّته الفريق',
  askedBy: (who: string) => `طرحه: ${who}.`,
  others: (people: number) =>
    count(people, { one: 'شخص آخر', two: 'شخصان آخران', few: '# أشخاص آخرين', many: '# شخصًا آخر', other: '# شخص آخر' }),
  readOut: 'قُرئ بصوت عالٍ.',
  noneHeard: 'لم يُسمع بعد أي ممن يؤيدونه.',
  answeredBy: (who: string) => `أجاب عنه ${who}.`,
  inWriting: 'أُجيب عنه كتابة:',
  page: (page: number, of: number) => `الصفحة ${page} من ${of}`,
  earlier: 'الثلاثون السابقة',
  later: 'الثلاثون التالية',
};

export const me = {
  title: 'ما قمت به',
  none: 'يُدرج هنا ما تقوم به، مع بيان ما حُفظ منه.',
  strangers: 'بعد انضمامك يُدرج هنا ما تقوم به، مع بيان ما حُفظ منه.',
};

export const visitor = {
  title: 'أنت تتابع قراءةً',
  what: 'للتحدث أو تقديم سؤال أو تأييده، انضم إلى الجلسة: استمارة واحدة دون حساب.',
  join: 'انضمام',
  joinNotYet: 'يمكنك الانضمام عند فتح الأبواب.',
};

export const room = {
  readAt: 'التقرير والسجل على العنوان',
  joinAt: 'للمشاركة',
  qr: (address: string, code: string) => `رمز الاستجابة السريعة: ${address}، الرمز ${code}`,
  join: 'المشاركة وترتيب المتحدثين',
  next: 'التالي من الحضور',
  nobody: 'لا أحد ينتظر. أول يد تُرفع لها الكلمة.',
  topQuestion: (people: number) =>
    count(people, {
      zero: 'السؤال الأول، بلا مؤيدين',
      one: 'السؤال الأول، شخص واحد',
      two: 'السؤال الأول، شخصان',
      few: 'السؤال الأول، # أشخاص',
      many: 'السؤال الأول، # شخصًا',
      other: 'السؤال الأول، # شخص',
    }),
  takenQuestion: 'السؤال أمام المتحدثين',
  panel: (time: string) => `المتحدثون ${time}`,
  floor: (time: string, of: string) => `الحضور ${time} من ${of}`,
  opensBy: (time: string) => `الكلمة للحضور في ${time} على أبعد تقدير`,
  figures: 'وقت الحضور',
  ofGroup: { first_voice: 'أول صوت', least_time: 'الأقل وقتًا', first_in_line: 'الأول في الصف' },
  /** Why, in the few words that can be read from the last row; the whole sentence is on the phones. */
  reasons: {
    longest_waiting: 'الأطول انتظارًا',
    second_turn: 'سبق أن تحدث',
    group: (group: string, why: string) => `${group}: ${why}`,
    point_of_order: 'نقطة نظام',
    reply: 'ردّ',
    chair: 'بدعوة من مدير الجلسة',
  },
};
