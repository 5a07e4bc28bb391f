import { plural } from '../plural.ts';

const count = plural('ar');

/** مكتب إدارة المشاركة عن بُعد، وطلب المساعدة. */

/** The conference in use, at the head of the desk. */
export const conference = 'فتح المؤتمر';

export const fresh = {
  title: 'أسئلة جديدة',
  toLookAt: (questions: number) =>
    count(questions, {
      one: 'سؤال واحد للنظر فيه',
      two: 'سؤالان للنظر فيهما',
      few: '# أسئلة للنظر فيها',
      many: '# سؤالًا للنظر فيه',
      other: '# سؤال للنظر فيه',
    }),
  waits: (time: string) => `أقدمها ينتظر منذ ${time}`,
  none: 'نُظر في جميع الأسئلة.',
  noneWhat: 'يظهر السؤال الجديد هنا لحظة تقديمه، ومعه أي سؤال يكاد يطابقه في المعنى.',
  more: (questions: number) =>
    count(questions, {
      one: 'سؤال جديد آخر بعد هذه.',
      two: 'سؤالان جديدان آخران بعد هذه.',
      few: '# أسئلة جديدة أخرى بعد هذه.',
      many: '# سؤالًا جديدًا آخر بعد هذه.',
      other: '# سؤال جديد آخر بعد هذه.',
    }),
  takeUp: 'قبول',
  mergeWith: 'ضم إلى …',
  mergeTarget: 'السؤال الذي يبقى',
  mergeWhat: 'كل من أيد أحدهما يؤيد السؤال المشترك، كل شخص مرة واحدة. ويُذكر جميع من طرحوه.',
  giveBack: 'إعادة …',
  giveBackSpoken: (text: string) => `إعادة: ${text}`,
  closeIntake: 'وقف الاستقبال',
  openIntake: 'استئناف الاستقبال',
  closedNow: 'لا تُستقبل أسئلة جديدة.',
};

export const alike = {
  title: (place: number) => `يكاد يطابق السؤال ${place}`,
  titleNew: 'يكاد يطابق هذا السؤال',
  wording: 'الصياغة',
  keepOlder: 'إبقاء صياغته',
  takeNewer: 'اعتماد الصياغة الجديدة',
  askedBy: (people: string) => `طرحه: ${people}.`,
  together: (a: number, b: number, both: number, all: number) =>
    both === 0
      ? `المؤيدون ${a} + ${b}: ${people(all)}.`
      : `المؤيدون ${a} + ${b}، ناقص ${both} يؤيدون الاثنين: ${people(all)}.`,
  place: (place: number) => `سيكون في المكان ${place}.`,
  merge: 'ضم مع ذكر الجميع',
  apart: 'إبقاؤهما منفصلين',
};
const people = (n: number) =>
  count(n, { one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' });

export const joined = {
  title: (questions: number) =>
    count(questions, {
      one: 'سؤال واحد مضموم',
      two: 'سؤالان مضمومان',
      few: '# أسئلة مضمومة',
      many: '# سؤالًا مضمومًا',
      other: '# سؤال مضموم',
    }),
  into: (text: string) => `صار جزءًا من: ${text}`,
  apart: 'فصل',
};

export const aloud = {
  now: 'اقرأ هذا الآن بصوت عالٍ',
  next: 'للقراءة بعد ذلك',
  none: 'لا شيء للقراءة بصوت عالٍ.',
  noneWhat: 'يظهر هنا السؤال المطروح على المتحدثين حرفيًا، مع كيفية ذكر من طرحه.',
  say: (who: string) => `قل: «من ${who}».`,
  noName: 'قل: «من أحد المشاركين». لا يرغب صاحب السؤال في ذكر غير ذلك.',
  mark: 'وضع علامة «قُرئ»',
  waits: 'يُقرأ بعد أن يطرحه مدير الجلسة.',
};

export const hands = {
  title: 'الأيدي المرفوعة عبر الإنترنت وفي المراكز',
  what: 'الأماكن في الطابور الواحد للقاعة ومن هم خارجها.',
  none: 'لا يد مرفوعة خارج القاعة.',
  noneWhat: 'من هم عبر الإنترنت وفي المراكز يرفعون أيديهم من هواتفهم، ويقفون في الطابور نفسه.',
  readOut: 'للقراءة',
};

export const help = {
  title: 'من يحتاجون إلى مساعدة',
  none: 'لا أحد يطلب المساعدة.',
  noneWhat: 'من لا يسمع أو لا يستطيع الكلام أو لا يجد شيئًا يطلب المساعدة من هاتفه ويظهر هنا.',
  kinds: {
    hear: 'لا يسمع',
    speak: 'لا يستطيع الكلام',
    find: 'لا يجد شيئًا',
    other: 'أمر آخر',
  },
  waits: (time: string) => `ينتظر منذ ${time}.`,
  withSomebody: (time: string) => `تجري مساعدته منذ ${time}.`,
  with: (name: string, time: string) => `مع ${name} منذ ${time}.`,
  take: 'مساعدة',
  done: 'حُلَّ الأمر',
  doneWho: (name: string) => `حُلَّ الأمر لدى ${name}`,
  long: 'طال انتظاره',
  helped: (helped: number) =>
    count(helped, {
      one: 'تمت مساعدة شخص واحد حتى الآن.',
      two: 'تمت مساعدة شخصين حتى الآن.',
      few: 'تمت مساعدة # أشخاص حتى الآن.',
      many: 'تمت مساعدة # شخصًا حتى الآن.',
      other: 'تمت مساعدة # شخص حتى الآن.',
    }),
};

export const heard = {
  title: 'هل يُسمع من هم خارج القاعة؟',
  none: 'يمتلئ هذا حين ينضم الناس ويتحدثون.',
  caption: 'النصيب من الناس ومن وقت الحضور',
  place: 'المكان',
  people: 'الناس',
  time: 'الوقت',
  questions: (places: string) => `الأسئلة المطروحة: ${places}.`,
  places: { room: 'القاعة', online: 'عبر الإنترنت', hub: 'المراكز' },
  silent: {
    room: 'لم تتحدث القاعة بعد.',
    online: 'لم يتحدث أحد عبر الإنترنت بعد.',
    hub: 'لم تتحدث المراكز بعد.',
  },
  less: {
    room: 'نالت القاعة أقل من نصف نصيبها من الوقت.',
    online: 'نال من هم عبر الإنترنت أقل من نصف نصيبهم من الوقت.',
    hub: 'نالت المراكز أقل من نصف نصيبها من الوقت.',
  },
  firstHand: (place: number) => `أول يد منهم في المكان ${place}.`,
  noHand: 'لا يد مرفوعة منهم.',
  well: 'نال كل مكان نصف نصيبه من الوقت على الأقل.',
};

export const keys = {
  T: 'قبول السؤال المختار',
  M: 'ضمه إلى السؤال الذي يكاد يطابقه',
  K: 'إبقاؤه منفصلًا',
  X: 'إعادته مع ذكر السبب',
  R: 'وضع علامة «قُرئ»',
  H: 'مساعدة من طال انتظاره أكثر من غيره',
  '↑ ↓': 'اختيار سؤال',
  '?': 'هذه القائمة',
  Esc: 'إغلاق المفتوح',
};

/** على هاتف من يحتاج إلى مساعدة. */
export const call = {
  title: 'أحتاج إلى مساعدة',
  what: 'ما المشكلة؟',
  kinds: {
    hear: 'لا أسمع',
    speak: 'لا أستطيع الكلام',
    find: 'لا أجد شيئًا',
    other: 'أمر آخر',
  },
  inWords: 'بكلماتك إن شئت؛ لا يقرؤها إلا الفريق',
  send: 'اطلب المساعدة',
  sent: 'طُلبت المساعدة',
  waiting: 'طلبت المساعدة. سيهتم بالأمر أحد أعضاء الفريق.',
  taken: 'يهتم أحد أعضاء الفريق بالأمر.',
  over: 'لم أعد بحاجة إليها',
  closed: 'أُغلق طلب المساعدة',
};
