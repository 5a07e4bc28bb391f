import type { OwnActType } from '#core/session/views/own-acts.ts';
import { plural } from '../plural.ts';

const count = plural('ar');

export const acts = {
  'person.joined': 'الانضمام',
  'person.changed': 'تغيير ما ذكرته عن نفسي',
  'attribution.chosen': 'تغيير طريقة الاقتباس',
  'hand.raised': 'طلب الكلمة',
  'hand.lowered': 'سحب طلب الكلمة',
  'floor.given': 'أخذ الكلمة',
  'question.submitted': 'تقديم سؤال',
  'question.supported': 'تأييد سؤال',
  'question.unsupported': 'سحب التأييد',
  'question.withdrawn': 'سحب سؤال',
  'statement.added': 'إضافة عبارة',
  'statement.withdrawn': 'سحب عبارة',
  'vote.received': 'التصويت على عبارة',
  'outcome.supported': 'تأييد مقترح',
  'outcome.opposed': 'معارضة مقترح',
  'stance.withdrawn': 'سحب الموقف',
  'awareness.answered': 'الإجابة عن سؤال التوعية',
  'help.asked': 'طلب المساعدة',
} satisfies Record<OwnActType, string>;

export const became = {
  taken: 'أمام المتحدثين الآن',
  answered: 'أُجيب عنه',
  withdrawn: 'سُحب',
  returned: 'أُعيد',
  merged: 'ضُم إلى سؤال آخر',
};
export const title = 'من أنا هنا';
export const toSession = 'العودة إلى الجلسة';
export const more = 'كل ما قمت به، ومن أنا هنا، ورمزي';
export const takenBack = 'تم التراجع';

export const self = {
  title: 'من أنا هنا',
  where: 'المجموعة والمنطقة والمكان',
  why: 'يمكنك تغيير كل هذا حتى نهاية الجلسة. ويسري على ما يأتي: ما قلته يبقى كما كان، واليد المرفوعة تبقى لمجموعتها.',
  whyGroup: 'ينتقل تأييدك للأسئلة المفتوحة معك إلى المجموعة الجديدة.',
  closed: 'انتهت الجلسة؛ هكذا يجوز الاقتباس منك.',
};

export const heads = {
  label: 'كم عددكم في مركز المشاركة',
  why: 'لمراكز المشاركة فقط. ويُحتسب المركز في كل ترتيب شخصًا واحدًا.',
  shown: (people: number) =>
    count(people, {
      one: 'شخص واحد في مراكز المشاركة',
      two: 'شخصان في مراكز المشاركة',
      few: '# أشخاص في مراكز المشاركة',
      many: '# شخصًا في مراكز المشاركة',
      other: '# شخص في مراكز المشاركة',
    }),
};

export const code = {
  title: 'رمزي الشخصي',
  what: 'به تعود بالهوية نفسها إذا فقدت هذا الهاتف. ويُعرض مرة واحدة فقط.',
  make: 'اعرض لي رمزًا',
  again: 'الرمز الجديد يحل محل السابق.',
  yours: 'اكتبه أو صوّره، فلن يُعرض مرة أخرى.',
  how: 'على الهاتف الآخر اختر «كنت هنا من قبل» عند الانضمام، وعندها يُسجَّل خروج هذا الهاتف.',
};

export const back = {
  title: 'كنت هنا من قبل',
  what: 'برمزك الشخصي تعود بالهوية نفسها، ويُسجَّل خروج الهاتف الذي كان معك.',
  label: 'الرمز الشخصي',
  hint: 'أربع مجموعات من أربعة. وتُقبل الأحرف الصغيرة والمسافات والشرطات.',
  submit: 'عودة',
};

export const writtenIn = 'لغة النص';
export const anotherLanguage = 'لغة أخرى';
export const about = 'الخصوصية وقواعد هذه الجلسة';

export const hereNow = (people: number) =>
  count(people, {
    one: 'متصل واحد الآن',
    two: 'متصلان الآن',
    few: '# متصلين الآن',
    many: '# متصلًا الآن',
    other: '# متصل الآن',
  });
export const here = {
  all: (people: number) =>
    count(people, {
      one: 'شخص واحد هنا',
      two: 'شخصان هنا',
      few: '# أشخاص هنا',
      many: '# شخصًا هنا',
      other: '# شخص هنا',
    }),
  of: (all: string, places: string[]) => `${all}: ${places.join('، ')}`,
  at: {
    room: (people: number) => count(people, { other: '# في القاعة' }),
    online: (people: number) => count(people, { other: '# عبر الإنترنت' }),
    hub: (hubs: number) =>
      count(hubs, {
        one: 'مركز مشاركة واحد',
        two: 'مركزا مشاركة',
        few: '# مراكز مشاركة',
        many: '# مركز مشاركة',
        other: '# مركز مشاركة',
      }),
  },
  hubsWith: (hubs: string, people: number) =>
    `${hubs} مع ${count(people, { one: 'شخص واحد', two: 'شخصين', few: '# أشخاص', many: '# شخصًا', other: '# شخص' })}`,
};
