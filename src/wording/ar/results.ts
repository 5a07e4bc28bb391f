import { plural } from '../plural.ts';

const count = plural('ar');
const number = (of: number) => count(of, { other: '#' });
const people = (of: number) =>
  count(of, { one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' });

export const headings = {
  commonGround: 'أرضية مشتركة',
  divided: 'منقسم',
  slate: 'اختيار لا يُغفل أحدًا',
  views: 'حيث تختلف الآراء',
  check: 'للتحقق بنفسك',
};
export const labels = {
  commonGround: 'أرضية مشتركة',
  commonRejection: 'رفض مشترك',
  divided: 'منقسم',
  leaningTogether: 'ميل مشترك',
  open: 'مفتوح',
  notEnoughVoices: 'أصوات غير كافية',
};
export const method = (names: string[], seq: number) =>
  `حُسب بـ: ${names.join('؛ ')}، من السجل حتى الموضع ${number(seq)}.`;
export const named = (name: string, version: number) => `${name} الإصدار ${version}`;
export const withParameters = (method: string, parameters: string[]) => `${method} (${parameters.join('، ')})`;
export const parameters = {
  organisationCap: (most: number) => `أقصى وزن للمنظمة في المجموعة: ${people(most)}`,
  heardFrom: (least: number, organisations: number) =>
    `تُعدّ المجموعة مسموعة ابتداءً من: ${people(least)}، وعدد المنظمات ${number(organisations)}`,
  majority: (percent: number) => `على كل مجموعة أن تتجاوز ${percent} %`,
  objection: (percent: number) => `يُسجَّل الاعتراض ابتداءً من ${percent} % معارضين على وجه اليقين`,
  places: (places: number) => `عدد الأماكن: ${number(places)}`,
  weights: {
    balanced: 'المجموعات ذات الحجم المعتاد متساوية الوزن',
    headcount: 'كل شخص بالوزن نفسه',
  },
};
export const ground = {
  about:
    'تكون العبارة أرضية مشتركة حيث يمكن الوثوق بأن نصف كل مجموعة من أصحاب المصلحة على الأقل يؤيدها. النسب بخطوات من خمس نقاط؛ و«على الأقل» هي الحد الأدنى عند 95 %.',
  none: 'لا عبارة تحظى بتأييد مؤكد من كل مجموعات أصحاب المصلحة.',
  noneDivided: 'لا عبارة تؤيدها مجموعة من أصحاب المصلحة يقينًا وتعارضها أخرى يقينًا.',
  rest: 'كل العبارات الأخرى',
  atLeast: (percent: number, group: string) =>
    `يؤيدها يقينًا ${percent} % على الأقل من كل مجموعة سُمعت؛ وأقلها يقينًا: ${group}.`,
  toLose: (votes: number) => `عدد الأصوات المعارضة الإضافية في تلك المجموعة التي تُنهي هذا الوصف: ${number(votes)}.`,
  withoutOne: (percent: number) => `بدون أصوات أي منظمة واحدة: ${percent} % على الأقل.`,
  objections: (groups: string[]) => `اعتراضات تُسجَّل: ${groups.join('؛ ')}.`,
  notHeard: (groups: string[]) => `لم تُسمع: ${groups.join('؛ ')}.`,
  fewGroups: 'سُمع أقل من مجموعتين.',
  headCount: (percent: number) => `من كل من صوّت، وكلٌّ محسوب مرة واحدة: نحو ${percent} % موافقون.`,
  secondary: (balanced: number, byRoster: number, alike: number) =>
    `أرقام أخرى لا تقرر شيئًا: متوسط المجموعات المسموعة ${balanced} %؛ مصحَّحًا بحسب من صوّت ${byRoster} %؛ كل المجموعات بالتساوي ${alike} %.`,
  groupSays: (group: string, agree: number, disagree: number) =>
    `${group}: نحو ${agree} % موافقون، ونحو ${disagree} % غير موافقين`,
};
export const slate = {
  about: (places: number) =>
    `عدد العبارات المختارة: ${number(places)}. اختيرت ليجد المتفقون فيما بينهم ما يريدون قوله بقدر عددهم: بأنصبة متساوية أولًا، ثم لمن نال الأقل.`,
  shares: (place: number) => `المكان ${place}، بأنصبة متساوية.`,
  waterline: (place: number) => `المكان ${place}، لمن نالوا الأقل.`,
  leftOut: (percent: number, wanted: string) => `أكبر مجموعة مُغفَلة هي نحو ${percent} %، وكانت تريد: «${wanted}».`,
  nobodyLeftOut: (smallest: number) =>
    `لا مجموعة تشترك في عبارة وتبقى هنا بلا شيء، ممّا لا يقل عدده عن ${number(smallest)}.`,
  hasPlace: (places: number) => `بحسب حجمها يحق لها أحد الأماكن، وعددها ${number(places)}.`,
  tooSmall: (places: number) => `هي أصغر من أن يكون لها أحد الأماكن، وعددها ${number(places)}.`,
  fair: 'لا أحد نال هنا أقل مما يستحقه عدده.',
  unfair: 'نال بعضهم هنا أقل مما يستحقه عددهم.',
  lifted: 'اختيار الفريق نفسه',
  aboutLifted: (statements: number) =>
    `عدد العبارات التي جعل منها الفريق مقترحات: ${number(statements)}. ويقول التدقيق نفسه عن هذا الاختيار:`,
};
export const views = {
  about: 'مجموعات الرأي مستخرجة من الأصوات وحدها. وليست مجموعات أصحاب المصلحة التي ينتمي إليها الناس.',
  group: (group: string, people: string) => `المجموعة ${group}: ${people}.`,
  people: (least: number, under?: number) =>
    under === undefined ? `${people(least)} أو أكثر` : `من ${number(least)} إلى ${people(under - 1)}`,
};
export const check = {
  about:
    'يمكن حساب ما يرد هنا من جديد انطلاقًا من الأصوات: npx bigtent map VOTES.json --verify report.json. ويقول الأمر هل النتيجة هي نفسها.',
  holds:
    'يحوي الملف كيف صوّت كل شخص، بلا أسماء وبترتيب لا يدل على شيء، مع مجموعته من أصحاب المصلحة ورقم لمنظمته. ومن يعرف بعض أصوات شخص قد يجد سطره. لا تعطه إلا لمن يتحقق.',
  download: 'تنزيل الأصوات بلا أسماء',
  polis: {
    votes: 'الأصوات ملفًا بصيغة Polis',
    comments: 'العبارات ملفًا بصيغة Polis',
    summary: 'الملخص ملفًا بصيغة Polis',
  },
};
