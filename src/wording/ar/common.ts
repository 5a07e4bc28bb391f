import { minutes, plural } from '../plural.ts';

const count = plural('ar');

export const rehearsal = 'جلسة تدريب: لا أحد هنا حقيقي';

export const groups = {
  government: 'الحكومات',
  civil_society: 'المجتمع المدني',
  private_sector: 'القطاع الخاص',
  technical_community: 'الأوساط التقنية',
  academia: 'الأوساط الأكاديمية',
  intergovernmental_organization: 'المنظمات الحكومية الدولية',
  other: 'جهات أخرى',
};

export const shortGroups = {
  government: 'حكومة',
  civil_society: 'مدني',
  private_sector: 'خاص',
  technical_community: 'تقني',
  academia: 'أكاديم',
  intergovernmental_organization: 'دولي',
  other: 'أخرى',
};

export const regions = {
  african_group: 'المجموعة الأفريقية',
  asia_pacific_group: 'مجموعة آسيا والمحيط الهادئ',
  eastern_european_group: 'مجموعة أوروبا الشرقية',
  grulac: 'أمريكا اللاتينية والكاريبي',
  weog: 'أوروبا الغربية ودول أخرى',
  intergovernmental_organization: 'منظمة دولية',
  unspecified: 'أفضّل عدم الإجابة',
};

export const places = { room: 'في القاعة', online: 'عبر الإنترنت', hub: 'في مركز مشاركة' };
export const shortPlaces = { room: 'القاعة', online: 'عبر الإنترنت', hub: 'مركز مشاركة' };

export const attribution = {
  named: 'باسمي',
  organisation: 'باسم مؤسستي دون ذكر اسمي',
  group: 'باسم مجموعتي فقط',
  withheld: 'دون اقتباس؛ أُحتسب في المجاميع فقط',
};

/** How others see somebody whom the team reads more of. */
export const shownAs = (shown: string) => `يظهر للآخرين: ${shown}`;
export const withheld = 'أحد المشاركين';
export const unnamed = (people: number) =>
  count(people, {
    one: 'أحد المشاركين',
    two: 'مشاركان',
    few: '# مشاركين',
    many: '# مشاركًا',
    other: '# مشارك',
  });
/** Somebody quoted as their group: the group stands where the name would. */
export const someoneFrom = (group: string) => group;

export const roles = {
  organiser: 'التنظيم',
  moderator: 'إدارة الجلسة',
  online_moderator: 'إدارة المشاركة عن بُعد',
  rapporteur: 'المقرّر',
  room_screen: 'شاشة القاعة',
};

export const segments = {
  introduction: 'المقدمة',
  presentation: 'مداخلة',
  panel: 'نقاش المتحدثين',
  floor: 'كلمة الحضور',
  closing: 'الختام',
};

export const presentationOf = (place: number, all: number) => `المداخلة ${place} من ${all}`;
export const openSeat = 'مقعد لم يُشغل بعد';

export const confirmations = {
  confirmed: 'مؤكد',
  provisional: 'مؤكد مبدئيًا',
  to_be_confirmed: 'قيد التأكيد',
};

export const orderReasons = {
  raised_before: 'سبق أن أُثيرت',
  of_substance: 'تتعلق بالموضوع لا بإدارة الجلسة',
  other: 'سبب آخر، يُكتب',
};
export const orderDown = (reason: string) => `أُسقطت نقطة نظام. السبب: ${reason}`;

export const overrides = {
  answers_directly: 'يردّ مباشرة على المتحدث',
  must_leave: 'عليه المغادرة قريبًا',
  interpretation_ends: 'تنتهي الترجمة الفورية قريبًا',
  other: 'سبب آخر، بالكلمات',
};

export const returns = {
  off_topic: 'مكانه جلسة أخرى',
  duplicate: 'سبق تقديمه',
  unkind: 'يتناول شخصًا لا موضوعًا',
  other: 'سبب آخر، بالكلمات',
};

/** Why somebody stands where they stand. Two short sentences at most: what decides, and the promise. */
export const reasons = {
  longest_waiting: 'الأطول انتظارًا.',
  second_turn: (turns: number) =>
    count(turns, {
      one: 'سبق أن تحدث مرة واحدة.',
      two: 'سبق أن تحدث مرتين.',
      few: 'سبق أن تحدث # مرات.',
      other: 'سبق أن تحدث # مرة.',
    }),
  first_of_group_new: (group: string) => `${group}: لم يُسمع صوتها بعد.`,
  first_of_group: (group: string, seconds: number) => `${group}: ${minutes(seconds)}، الأقل بين المنتظرين حينها.`,
  first_of_group_then: (group: string, seconds: number) =>
    `${group}: ${minutes(seconds)} بحلول ذلك الحين، الأقل بين المنتظرين.`,
  least_heard_new: (group: string, who: string) => `${group}: لم يُسمع صوتها بعد؛ والأقل سماعًا ضمنها: ${who}.`,
  least_heard: (group: string, seconds: number, who: string) =>
    `${group}: ${minutes(seconds)}؛ والأقل سماعًا ضمنها: ${who}.`,
  least_heard_then: (group: string, seconds: number, who: string) =>
    `${group}: ${minutes(seconds)} بحلول ذلك الحين؛ والأقل سماعًا ضمنها: ${who}.`,
  overtaken_enough: (group: string) => `الأول في صف ${group}: لن يتقدمه أحد بعد الآن.`,
  by_order: 'في الموضع الذي يحدده الترتيب.',
  point_of_order: 'نقطة نظام.',
  reply: 'ردّ بإذن مدير الجلسة.',
  chair: 'أعطاه مدير الجلسة الكلمة.',
};
/** How a turn or a hand differs from an ordinary one. */
export const spokenAs = { order: 'نقطة نظام', reply: 'رد', readOut: 'يُقرأ عمّن لا يستطيع الكلام' };
export const stopNow = 'توقف الآن';
export const about = (time: string) => `نحو الساعة ${time}.`;
export const tooLate = 'ليس ضمن الوقت المتبقي بحسب الوضع الحالي.';
export const latest = (turns: number) =>
  turns <= 0
    ? 'الدور التالي على أبعد تقدير.'
    : count(turns, {
        one: 'الكلمة بعد دور واحد آخر على أبعد تقدير.',
        two: 'الكلمة بعد دورين آخرين على أبعد تقدير.',
        few: 'الكلمة بعد # أدوار أخرى على أبعد تقدير.',
        many: 'الكلمة بعد # دورًا آخر على أبعد تقدير.',
        other: 'الكلمة بعد # دور آخر على أبعد تقدير.',
      });

export const clockWords = {
  left: 'الوقت المتبقي',
  closeNow: 'يرجى الختام',
  over: 'تجاوز الوقت',
  overWhose: (whose: string) => `تجاوز من وقت: ${whose}`,
  paused: 'متوقف مؤقتًا',
  secondsLeft: (seconds: number) => `بقي ${minutes(seconds)}`,
  secondsOver: (seconds: number) => `تجاوز بمقدار ${minutes(seconds)}`,
  serverTime: 'ساعة الخادم',
};

export const ribbon = {
  alternative: (panel: string, floor: string, handover: string) =>
    `مسار الجلسة. استخدم المتحدثون ${panel} والحضور ${floor}. يبدأ ما بقي من وقت الحضور في موعد أقصاه ${handover}.`,
  panel: (time: string) => `رمادي: المتحدثون ${time}`,
  floor: (time: string) => `ممتلئ: نال الحضور ${time}`,
  lost: (time: string, promised: string) => `مخطط: ضاع ${time} من ${promised}`,
  owed: (time: string, promised: string) => `مخطط: بقي للحضور ${time} من ${promised}`,
  now: 'الخط: الآن',
  opensBy: (clock: string, owed: string) => `تنتقل الكلمة إلى الحضور في موعد أقصاه ${clock}، وما زال لهم ${owed}.`,
  kept: 'نال الحضور كل الوقت الموعود.',
};

export const states = {
  live: 'مباشر',
  kept: 'محفوظ',
  sending: 'قيد الإرسال',
  waits: 'ينتظر هنا',
  offline: (since: string) => `لا اتصال منذ ${since}. ترى ما كان معروفًا حينها؛ والساعة تقديرية.`,
  waiting: (acts: number) =>
    count(acts, {
      one: 'فعل واحد ينتظر هنا',
      two: 'فعلان ينتظران هنا',
      few: '# أفعال تنتظر هنا',
      many: '# فعلًا ينتظر هنا',
      other: '# فعل ينتظر هنا',
    }),
  takeBack: 'سحب',
};

export const skip = 'انتقل إلى المحتوى';
export const language = 'اللغة';
export const needsReason = 'سيرى الجميع السبب.';
export const cancel = 'إلغاء';
export const back = 'رجوع';
export const save = 'حفظ';
export const supportCount = (people: number) =>
  count(people, {
    zero: 'لا مؤيدين',
    one: 'مؤيد واحد',
    two: 'مؤيدان',
    few: '# مؤيدين',
    many: '# مؤيدًا',
    other: '# مؤيد',
  });
export const supportedBy = (people: number) => `تأييد · ${people}`;
export const youSupport = (people: number) => `أنت تؤيده · ${people}`;
export const yours = 'سؤالك';
export const othersFirst = (others: number) =>
  others === 0
    ? 'لا يمكن أن يسبقه أي سؤال آخر.'
    : count(others, {
        one: 'قد يسبقه سؤال واحد على الأكثر.',
        two: 'قد يسبقه سؤالان على الأكثر.',
        few: 'قد تسبقه # أسئلة على الأكثر.',
        many: 'قد يسبقه # سؤالًا على الأكثر.',
        other: 'قد يسبقه # سؤال على الأكثر.',
      });
export const nextUp = 'التالي.';
export const placeNumber = (place: number) => `المرتبة ${place}.`;
