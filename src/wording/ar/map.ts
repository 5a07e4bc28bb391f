import { plural } from '../plural.ts';

const count = plural('ar');
const number = (of: number) => count(of, { other: '#' });
const people = (of: number) =>
  count(of, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  });
const ofPeople = (of: number) => count(of, { few: '# أشخاص', many: '# شخصًا', other: '# شخص' });

export const title = 'خريطة الآراء';
export const titleOf = (conversation: string) => `خريطة الآراء: ${conversation}`;
export const made = (voted: number, statements: number, votes: number) =>
  `عدد المصوّتين: ${number(voted)}؛ عدد العبارات: ${number(statements)}؛ مجموع الأصوات: ${number(votes)}.`;
export const madeOfFew = (least: number) => `صوّت أقل من ${ofPeople(least)}؛ لا يُعرض شيء آخر.`;

export const band = {
  between: (least: number, most: number) =>
    least === most ? people(least) : `من ${number(least)} إلى ${ofPeople(most)}`,
  atLeast: (least: number) => `${ofPeople(least)} أو أكثر`,
};
export const few = {
  lead: (least: number) => `لا خريطة بعد: لا بد من أصوات ${ofPeople(least)} أو أكثر.`,
  what: 'تظهر المجموعات حين يصوّت عدد كافٍ من الناس على ما يكفي من العبارات نفسها. وإلى ذلك الحين لا يُحسب شيء.',
};
export const live = {
  made: (people: string, statements: number) => `المصوّتون: ${people}؛ عدد العبارات: ${number(statements)}.`,
  group: (group: string, people: string) => `المجموعة ${group}: ${people}.`,
  ungrouped: (people: string) => `أصواتهم أقل من أن يكونوا في مجموعة: ${people}.`,
  steps: (least: number) =>
    `تتغير الخريطة على خطوات: كلما صوّت ${ofPeople(least)} أو أكثر أو غيّروا أصواتهم، ولا تتغير لشخص واحد أبدًا.`,
  declared: 'مجموعات الرأي مستخرجة من الأصوات، وليست مجموعات أصحاب المصلحة التي ينتمي إليها الناس.',
  back: 'العودة إلى الجلسة',
  veiled: 'أما العبارات نفسها فترد أدناه حين تصوّت عليها أو تتجاوزها.',
  none: 'ليست لهذه الجلسة خريطة آراء.',
  strangers: 'من انضم وصوّت يرى هنا موضعه.',
};
export const own = {
  title: 'موضعك',
  sure: (group: string) => `أنت قريب من المجموعة ${group}، وهذا أقرب إلى اليقين.`,
  unsure: (group: string) => `أقرب المجموعات إليك هي ${group}، لكن ذلك غير مؤكد بعد: مزيد من أصواتك يبيّنه.`,
  none: 'يظهر موضعك حين تصوّت على ما يكفي من العبارات وتتغير الخريطة بعد ذلك.',
  alone: 'لا يرى هذا أحد سواك.',
  hide: 'إخفاء موضعي',
  hidden: 'موضعك مخفيّ، وأصواتك ما زالت محسوبة.',
  show: 'إظهار موضعي',
  you: 'أنت',
  link: 'خريطة الآراء',
  see: 'عرض الخريطة',
};

export const headings = {
  votes: 'ما تقوله الأصوات',
  common: 'ما تشترك فيه المجموعات',
  apart: (group: string) => `ما يميّز المجموعة ${group}`,
  all: 'كل العبارات',
  picture: 'الصورة',
  method: 'كيف أُعدّت هذه الصفحة',
};

export const lead = {
  groups: (groups: number) =>
    count(groups, {
      two: 'هناك مجموعتا رأي.',
      few: 'هناك # مجموعات رأي.',
      other: 'هناك # مجموعة رأي.',
    }),
  group: (group: string, size: number) => `المجموعة ${group}: ${people(size)}.`,
  ungrouped: (size: number, least: number) =>
    `عدد من صوّتوا على أقل من ${number(least)} من العبارات، وليسوا في أي مجموعة: ${number(size)}.`,
  none: 'لا تُظهر الأصوات مجموعات منفصلة.',
  why: {
    nothing: 'لم يصوّت أحد على عبارة محسوبة.',
    few: 'عدد من صوّتوا على ما يكفي من العبارات أقل من أن يميّز المجموعات عن المصادفة.',
    one: 'ليست هناك إلا عبارة واحدة؛ وترد الآراء فيها أدناه.',
    chance: 'لا ترتبط الأصوات بعضها ببعض أكثر مما تأتي به المصادفة.',
    small: (least: number) => `ترتبط الأصوات بعضها ببعض، لكن لا تقسيم يترك ${ofPeople(least)} على الأقل في كل مجموعة.`,
  },
};

export const sure = {
  foretold: (percent: number) =>
    `مدى اليقين: الصوت المخفيّ عن الخريطة تتنبأ به بخطأ أصغر بنسبة ${percent} % مما يعطيه المتوسط. ودون 8 % لا تُعرض مجموعات.`,
  notForetold: (percent: number) =>
    `مدى اليقين: الصوت المخفيّ عن الخريطة تتنبأ به بخطأ أصغر بنسبة ${percent} % مما يعطيه المتوسط. وتُعرض المجموعات ابتداءً من 8 %.`,
  notAtAll: 'مدى اليقين: الصوت المخفيّ عن الخريطة لا تتنبأ به أفضل من المتوسط.',
  unlikeShuffles: (shuffles: number) =>
    `خُلطت الأصوات نفسها ${number(shuffles)} مرة، ولم يكن أقوى اتجاه للرأي بهذه القوة في أي منها.`,
  likeShuffles: (as: number, shuffles: number) =>
    `خُلطت الأصوات نفسها ${number(shuffles)} مرة، وكان أقوى اتجاه للرأي بهذه القوة في ${number(as)} منها.`,
  stable: (percent: number) => `إذا تُرك أي صوت واحد من أصواتهم بقي الناس في المجموعة نفسها في ${percent} % من الحالات.`,
  limits: 'المجموعات مصنوعة من هذه الأصوات نفسها. تقول من يصوّتون على نحو متشابه، لا من هم الناس ولا لماذا.',
};

export const common = {
  why: 'تميل كل المجموعات إلى الجهة نفسها، والأوثق أولًا. وليس هذا وسم «أرضية مشتركة»: فهو يتقرر بحسب مجموعات أصحاب المصلحة التي ينتمي إليها الناس، لا بمجموعات مصنوعة من أصواتهم.',
  none: 'ما من عبارة تميل فيها كل المجموعات بوضوح إلى الجهة نفسها.',
};
export const apart = {
  why: 'ما يقولونه أكثر من سائر الناس. الفروق التي لا تفسّرها المصادفة وحدها.',
  none: (group: string) => `لا شيء يميّز المجموعة ${group} مما لا تفسّره المصادفة.`,
};
export const all = {
  byDivide: 'نسبة الموافقين. ما يفرّق المجموعات أكثر يأتي أولًا.',
  plain: 'بالترتيب الذي وُضعت به العبارات.',
};

export const columns = {
  statement: 'العبارة',
  says: 'رأيهم',
  group: (group: string) => `المجموعة ${group}`,
  others: 'الآخرون',
  everybody: 'الجميع',
  agree: 'موافقون',
  disagree: 'غير موافقين',
  pass: 'متجاوزون',
};
export const says = { agree: 'موافقون', disagree: 'غير موافقين' };
export const share = {
  exact: (percent: number) => `${percent} %`,
  atLeast: (percent: number) => `${percent} % أو أكثر`,
  atMost: (percent: number) => `${percent} % أو أقل`,
  few: '–',
};
export const erased = 'عبارة مُحي نصها';
export const wordless = (id: number) => `العبارة ${id} (نصها ليس في الملفات)`;

export const picture = {
  about: (groups: string[]) => `خريطة للآراء. ${groups.join(' ')}`,
  where: (group: string, place: string, outline: string) => `المجموعة ${group}، ${outline}، ${place}.`,
  places: {
    left: 'إلى اليسار',
    right: 'إلى اليمين',
    top: 'في الأعلى',
    bottom: 'في الأسفل',
    topLeft: 'في أعلى اليسار',
    topRight: 'في أعلى اليمين',
    bottomLeft: 'في أسفل اليسار',
    bottomRight: 'في أسفل اليمين',
    middle: 'في الوسط',
  },
  outlines: {
    solid: 'حدّها خط متصل',
    dashed: 'حدّها خط متقطع',
    dotted: 'حدّها خط منقّط',
    long: 'حدّها شُرَط طويلة',
    mixed: 'حدّها شُرَط ونقط',
  },
  people,
  short: 'الأقرب أكثر تشابهًا. لا نقطة تعني شخصًا.',
  key: 'كلما تقارب موضعان تشابهت الأصوات. الحد: نحو تسعة من كل عشرة في المجموعة. اللون الأقوى: ناس أكثر. لا نقطة تعني شخصًا، ولا معنى لليمين واليسار في ذاتهما.',
  error: 'موضع شخص واحد تقريبًا',
};

export const method = {
  name: (name: string, version: number) =>
    `الطريقة ${name}، الإصدار ${version}. لا مصادفة تقرر ولا ترتيب: الأصوات نفسها تعطي الخريطة نفسها على كل جهاز.`,
  position: (seq: number) => `أُعدّت من السجل حتى الموضع ${number(seq)}.`,
  rounded: (least: number) =>
    `النسب مقرّبة إلى خمس نقاط، ومحدودة حيث قلّ المصوّتون، حتى لا يُعرف صوت أحد. وترد «–» حيث صوّت أقل من ${ofPeople(least)}. ولا تُعرض مجموعة أصغر من ذلك.`,
  recomputeLive: 'بعد الختام يستطيع المنظّم أن يعطي الأصوات بلا أسماء، ومن لديه الأصوات يستطيع إعادة حساب كل رقم.',
  recompute: 'من لديه الأصوات يستطيع إعادة حساب كل رقم: npx bigtent map FOLDER --verify FILE',
};

export const opposed = {
  title: 'حيث تتعارض الآراء',
  room: 'تختلف الآراء في هذا',
  few: (least: number) => `يظهر حين تكون خريطة الآراء موجودة: أقل عدد من المصوّتين لذلك ${least}.`,
  noGroups: 'لا تُظهر الأصوات مجموعات منفصلة. وهذه نتيجة: لا كتلة تعارض أخرى.',
  none: 'هناك مجموعات، ولا تتعارض بوضوح في أي عبارة.',
  agrees: (group: string, share: string) => `المجموعة ${group} موافقة: ${share}`,
  disagrees: (group: string, share: string) => `المجموعة ${group} غير موافقة: ${share}`,
  openly: (name: string) => `قال ذلك علنًا: ${name}.`,
  asGroup: (name: string) => `${name}: هكذا رأي المجموعة المنتمى إليها.`,
  nobody: 'لا يُعرف عن أحد من المتحدثين أنه على هذا الرأي.',
  ask: 'ما يُسأل',
  joiner: '، ',
  both: (agreeing: string, disagreeing: string) =>
    `إلى ${agreeing} وإلى ${disagreeing}: ما الذي يجب أن يصحّ حتى تنظروا إلى هذا كما ينظر الجانب الآخر؟`,
  one: (names: string) => `إلى ${names}: ما أقوى حجة لدى من يرون هذا رأيًا آخر؟`,
  whole: 'إلى المتحدثين: ما الذي يؤيد هذا، وما الذي يعارضه؟',
  put: 'عرضه في القاعة',
  inRoom: 'معروض في القاعة الآن',
  showMap: 'عرض الخريطة في القاعة',
  mapInRoom: 'الخريطة معروضة في القاعة',
  endMap: 'إزالتها عن الشاشة',
  say: 'متحدث يأخذ جانبًا',
  saying: 'من يقول ذلك علنًا',
  side: 'جانبه',
  agree: 'موافق',
  disagree: 'غير موافق',
  keep: 'تدوين ذلك',
  takeBack: (name: string) => `${name}: بلا جانب`,
};
