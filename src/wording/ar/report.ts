import { minutes, plural } from '../plural.ts';

const count = plural('ar');
export const number = (of: number) => count(of, { other: '#' });

export const title = (session: string) => `تقرير: ${session}`;
export const rehearsal = 'أُعدّ هذا لأغراض التدريب: لا وجود حقيقيًّا لأي شخص مذكور هنا، ولم يُقل شيء مما ورد فيه.';
export const draft = 'مسودة: لم تُختتم الجلسة بعد.';
export const headings = {
  proposals: 'المقترحات وموقف كل مجموعة منها',
  statements: 'عبارات طُرحت للتصويت',
  changed: 'ما الذي تغيّر',
  summary: 'في ثلاث جمل',
  presentations: 'العروض',
  other: 'خارج الأسئلة المحورية',
  discussion: 'النقاش',
  half: 'نصف الحضور',
  time: 'لمن كان الوقت',
  floor: 'وقت الحضور حسب المجموعة',
  speakers: 'وقت الحضور حسب الشخص',
  people: 'من شارك',
  overrides: 'حيث خولف الترتيب',
  rules: 'القواعد',
  sources: 'المصادر',
};
export const captions = {
  time: 'دقائق كل حساب',
  floor: 'دقائق كلام الحضور',
  floorPlaces: 'حسب مكان المشاركة',
  speakers: 'كما اختار كل شخص أن يُنسب إليه',
  groups: 'حسب مجموعة أصحاب المصلحة',
  regions: 'حسب المنطقة',
  places: 'حسب مكان المشاركة',
};
export const accounts = {
  panel: 'المتحدثون',
  voice: 'كلام الحضور',
  reply: 'الردود على الحضور',
  proc: 'الافتتاح والختام والانقطاعات',
  lent: 'وقت أُعير للمتحدثين',
};
export const stages = {
  answered: 'أسئلة أُجيب عنها',
  taken: 'أسئلة طُرحت',
  open: 'أسئلة بقيت مفتوحة',
  returned: 'أسئلة أُعيدت',
  withdrawn: 'أسئلة سُحبت',
};
export const withheldGroup = 'دون نسبة';
export const unspecified = 'منطقة غير مذكورة';
/** Between the groups of a list. */
export const separator = '؛ ';
export const joiner = '، ';
export const erased = 'مُحيت هذه الكلمات بطلب من كاتبها.';
export const sources = {
  note: 'ملاحظة من المقرر',
  question: 'سؤال',
  turn: 'كلمة من الحضور',
  statement: 'عبارة',
};
export const sides = { for: 'تأييد', against: 'معارضة' };
export const answers = { yes: 'نعم', no: 'لا', unsure: 'لست متأكدًا' };
export const sentences = {
  soFarTag: (promised: number) => `من ${minutes(promised)} موعودة، حتى الآن`,
  promiseSoFar: (promised: number, had: number) =>
    `وُعد الحضور بـ ${minutes(promised)} ونالوا ${minutes(had)} حتى الآن: كلامهم أنفسهم والردود عليهم بما لا يزيد على مدته.`,
  stands: (support: number, oppose: number) => `المؤيدون: ${support}؛ المعارضون: ${oppose}.`,
  standsTooFew: 'من أبدوا موقفًا أقل من أن يُذكر عددهم.',
  liftedFrom: (sources: string[]) => `المصدر: ${sources.join('؛ ')}.`,
  sourceOf: (source: string, who: string) => `${source} (${who})`,
  reason: {
    support: (who: string) => `تأييدًا: ${who}.`,
    oppose: (who: string) => `معارضةً: ${who}.`,
  },
  votes: (agree: number, disagree: number, pass: number) =>
    `موافقون: ${number(agree)}؛ غير موافقين: ${number(disagree)}؛ دون رأي: ${number(pass)}.`,
  votesTooFew: 'الأصوات أقل من أن تُذكر نتيجتها.',
  statedBy: (who: string, counts: string) => `${who}. ${counts}`,
  fromTo: (before: number | undefined, after: number | undefined) =>
    `${before === undefined ? '–' : `${before}٪`} ← ${after === undefined ? '–' : `${after}٪`}`,
  answeredBoth: (people: number, up: number, same: number, down: number) =>
    `من بين ${number(people)} ممن أجابوا في المرتين: تقدّم ${up}٪، وبقي ${same}٪، وتراجع ${down}٪. النسب مقرّبة.`,
  answered: (before: number, after: number) =>
    `أجاب قبل الجلسة: ${number(before)}؛ وبعدها: ${number(after)}. النسب مقرّبة.`,
  keptTag: (promised: number) => `حُفظ الوعد بـ ${minutes(promised)}`,
  lostTag: (promised: number, lost: number) => `نقص ${minutes(lost)} عن ${minutes(promised)} الموعودة`,
  ofThat: (voice: number, reply: number) => `الكلام ${minutes(voice)}، والردود عليه ${minutes(reply)}.`,
  presented: (who: string, seconds: number, planned: number) =>
    `\u2068${who}\u2069: ${minutes(seconds)} من ${minutes(planned)} مقررة.`,
  held: (seconds: number, people: number, turns: number) =>
    `استمرت الجلسة ${minutes(seconds)}. عدد المشاركين: ${number(people)}. عدد كلمات الحضور: ${number(turns)}.`,
  promiseKept: (promised: number, had: number) =>
    `وُعد الحضور بـ ${minutes(promised)} ونالوا ${minutes(had)}: كلامهم أنفسهم والردود عليهم بما لا يزيد على مدته. وقد حُفظ الوعد.`,
  promiseLost: (promised: number, had: number) =>
    `وُعد الحضور بـ ${minutes(promised)} ونالوا ${minutes(had)}: كلامهم أنفسهم والردود عليهم بما لا يزيد على مدته. وقد ضاع منهم ${minutes(promised - had)}.`,
  questions: (all: number, taken: number, open: number) =>
    `الأسئلة المقدمة: ${number(all)}؛ ${taken === 0 ? 'لم يُطرح منها شيء' : `ما طُرح منها: ${number(taken)}`}؛ ${open === 0 ? 'ولم يبق منها شيء مفتوحًا' : `وما بقي مفتوحًا: ${number(open)}`}.`,
  noNotes: 'لم يُدوَّن شيء بشأنه.',
  endChanged: (planned: number, before: number, promised: number) =>
    `غُيّر موعد الختام. كان الموعود ${minutes(before)} من ${minutes(planned)} مقررة، والنسبة نفسها من المدة الجديدة هي ${minutes(promised)}.`,
  noteDuring: (note: string, during: string) => `${note} (${during})`,
  asked: (who: string, support: number) =>
    `${who}، ${count(support, {
      zero: 'دون تأييد',
      one: 'بتأييد شخص واحد',
      two: 'بتأييد شخصين',
      few: 'بتأييد # أشخاص',
      many: 'بتأييد # شخصًا',
      other: 'بتأييد # شخص',
    })}.`,
  returned: (reason: string) => `أُعيد: ${reason}`,
  groupBehind: (group: string, count: number, of: number) => `${group} ${count} من ${of}`,
  people: (people: number) =>
    count(people, {
      one: 'انضم شخص واحد.',
      two: 'انضم شخصان.',
      few: 'انضم # أشخاص.',
      many: 'انضم # شخصًا.',
      other: 'انضم # شخص.',
    }),
  tooFew: 'العدد أقل من أن يُقال المزيد دون الإشارة إلى شخص بعينه.',
  calledEarly: (who: string, reason: string) => `أُعطيت الكلمة قبل آخرين: ${who}. ${reason}`,
  takenEarly: (who: string, reason: string) => `طُرح سؤال قبل غيره، وصاحبه: ${who}. ${reason}`,
  methods: (methods: string) => `القواعد السارية: ${methods}.`,
};
export const page = {
  forms: 'صيغ أخرى',
  markdown: 'Markdown',
  data: 'البيانات',
  backToSession: 'العودة إلى الجلسة',
  notYet: 'يُكتب التقرير أثناء الجلسة، ويُقرأ هنا بعد اختتامها.',
  source: (number: number) => `المصدر ${number}`,
  more: (sources: number) =>
    count(sources, {
      one: 'ومصدر آخر',
      two: 'ومصدران آخران',
      few: 'و# مصادر أخرى',
      many: 'و# مصدرًا آخر',
      other: 'و# مصدر آخر',
    }),
};
export const entry = {
  title: 'قيد واحد من السجل',
  unknown: 'لا يوجد قيد كهذا في هذه الجلسة.',
  closed: 'هذا القيد غير علني: إما أنه يخص شخصًا أو يعود إلى التحضير.',
  at: (time: string) => `حُفظ في ${time} بتوقيت الخادم.`,
  whole: 'المعرّف',
  kinds: {
    'session.made': 'أُنشئت الجلسة بهذه القواعد.',
    'rules.changed': 'حُددت القواعد.',
    'chatham.switched': 'أُخضع جزء من برنامج الجلسة لقاعدة تشاتام هاوس أو أُخرج منها.',
    'doors.opened': 'فُتحت الأبواب.',
    'session.started': 'بدأت الجلسة.',
    'segment.begun': 'بدأ جزء من البرنامج.',
    'clock.paused': 'أُوقفت الساعة مؤقتًا.',
    'clock.resumed': 'استأنفت الساعة.',
    'end.changed': 'غُيّر موعد الختام.',
    'session.closed': 'اختُتمت الجلسة.',
    'hand.raised': 'رُفعت يد.',
    'hand.lowered': 'أُنزلت يد.',
    'reply.granted': 'مُنح حق الرد.',
    'queue.closed': 'أُقفلت قائمة المتكلمين.',
    'queue.opened': 'أُعيد فتح قائمة المتكلمين.',
    'panel.lent': 'لم يكن أحد ينتظر: أُعيرت الدقيقة التالية للمنصة.',
    'lending.ended': 'انتهت الدقيقة المعارة للمنصة.',
    'act.undone': 'تراجع مدير الجلسة عن آخر إجراء، ولم يُحتسب شيء على أحد.',
    'time.added': 'أُضيف وقت.',
    'floor.given': 'أُعطيت الكلمة.',
    'turn.ended': 'انتهى دور من أدوار الحضور.',
    'question.submitted': 'قُدّم سؤال.',
    'question.withdrawn': 'سحب صاحب السؤال سؤاله.',
    'question.taken': 'طُرح سؤال.',
    'question.answered': 'أُشير إلى أن السؤال أُجيب عنه.',
    'question.returned': 'أُعيد سؤال.',
    'question.merged': 'ضُمت أسئلة بالمعنى نفسه.',
    'question.unmerged': 'فُصل سؤال عما ضُم إليه.',
    'question.pinned': 'ثُبِّت سؤال: يُعرض أولًا.',
    'question.unpinned': 'لم يعد السؤال مثبَّتًا.',
    'question.marked-read': 'قُرئ سؤال بصوت عالٍ.',
    'questions.closed': 'لم تُستقبل أسئلة جديدة من هنا فصاعدًا.',
    'questions.opened': 'استُقبلت الأسئلة من جديد.',
    'note.written': 'كتب المقرّر ملاحظة.',
    'note.rewritten': 'أعاد المقرّر كتابة ملاحظة.',
    'statement.added': 'أُضيفت عبارة.',
    'statement.withdrawn': 'سحب صاحب العبارة عبارته.',
    'statement.returned': 'أُعيدت عبارة.',
    'outcome.lifted': 'صيغ مقترح من نتائج الجلسة.',
    'outcome.reworded': 'أُعيدت صياغة مقترح.',
    'outcome.struck': 'شُطب مقترح.',
    'outcome.supported': 'أيّد شخص مقترحًا وذكر السبب.',
    'outcome.opposed': 'عارض شخص مقترحًا وذكر السبب.',
  },
  said: (who: string) => `من: ${who}.`,
  lasted: (seconds: number) => `المدة: ${minutes(seconds)}.`,
  cited: 'اقرأه في التقرير',
};
