import type { Chance } from './chance.ts';

/** What invented people write: short, plausible, and about a place that does not exist. */

export type Tongue = 'en' | 'fr' | 'ar';
export interface Said {
  text: string;
  language: Tongue;
}

type Texts = readonly [string, ...string[]];

const questions: Record<Tongue, Texts> = {
  en: [
    'Who pays when the cable to the outer islands is cut a second time in one winter?',
    'How will people without a bank account keep using the ferry once cash is gone?',
    'Which office may switch a network off, and who is told before it happens?',
    'Will the figures on repair times be published for every island, or only as an average?',
    'What happens to the night radio if its frequency is sold?',
    'How are deaf people reached by a warning that is only rung and spoken?',
    'Can a village run its own mast without asking for a permit that takes two years?',
    'Who checks that the automatic sorting of complaints treats all languages alike?',
    'What would it cost to keep two routes to the mainland open at all times?',
    'Why are the schools of the northern islands still last on every list?',
    'Could the panel name one promise from last year that was kept?',
    'Is there a plan for the day when the only technician of an island retires?',
    'How long will the records of who passed the harbour gate be kept?',
    'Who speaks for those who are at sea during the whole consultation?',
    'Would the ministry accept an audit by somebody it did not choose?',
    'How do you make sure that small cooperatives can answer a tender of four hundred pages?',
  ],
  fr: [
    'Qui décide de couper un réseau, et qui en est averti auparavant ?',
    'Comment les écoles des îles du nord seront-elles raccordées avant l’hiver ?',
    'Les délais de réparation seront-ils publiés île par île ?',
    'Que deviennent les personnes qui n’ont pas de compte bancaire ?',
    'Qui contrôle le tri automatique des plaintes ?',
    'Une petite coopérative peut-elle répondre à un appel d’offres de quatre cents pages ?',
  ],
  ar: [
    'من يقرر قطع الشبكة، ومن يُبلَّغ قبل ذلك؟',
    'كيف ستُربط مدارس الجزر الشمالية قبل الشتاء؟',
    'هل ستُنشر مدد الإصلاح لكل جزيرة على حدة؟',
    'ماذا عن الأشخاص الذين لا يملكون حسابًا مصرفيًا؟',
    'من يراقب الفرز الآلي للشكاوى؟',
  ],
};

/** What each bloc asks again and again, in its own words. */
const ofBloc: Record<Tongue, Texts> = {
  en: [
    'When will the fee for landing a cable be lowered?',
    'Does the panel agree that the landing fee keeps everybody else away?',
    'Why do we pay the landing fee twice when a storm breaks the cable?',
    'Would a lower landing fee not bring a second route by itself?',
    'Who has worked out what the landing fee costs a household?',
    'Could the landing fee be waived for the first three years?',
  ],
  fr: [
    'Quand la taxe d’atterrage des câbles sera-t-elle réduite ?',
    'La taxe d’atterrage n’écarte-t-elle pas tous les autres ?',
    'Pourquoi payer deux fois la taxe quand la tempête rompt le câble ?',
  ],
  ar: [
    'متى ستُخفَّض رسوم إنزال الكابلات؟',
    'ألا تُبعد رسوم الإنزال جميع الآخرين؟',
    'لماذا ندفع الرسوم مرتين عندما تقطع العاصفة الكابل؟',
  ],
};

const offTopic: Record<Tongue, Texts> = {
  en: ['Is there coffee after this?', 'Has anybody found a grey umbrella?', 'Which room is the next session in?'],
  fr: ['Y a-t-il du café après la séance ?', 'Quelqu’un a-t-il trouvé un parapluie gris ?'],
  ar: ['هل توجد قهوة بعد الجلسة؟', 'هل عثر أحد على مظلة رمادية؟'],
};

const notes: Record<Tongue, Texts> = {
  en: [
    'Speaker asks for repair times to be published island by island.',
    'Agreement that nobody should lose access to the ferry for want of a bank account.',
    'Open: who is told before a network is switched off.',
    'Several speakers: warnings must reach people who cannot hear.',
    'Proposal to keep a second route open, cost not yet known.',
  ],
  fr: [
    'L’intervenante demande la publication des délais de réparation par île.',
    'Accord : nul ne doit perdre l’accès au ferry faute de compte bancaire.',
    'En suspens : qui est averti avant la coupure d’un réseau.',
  ],
  ar: [
    'طلب المتحدث نشر مدد الإصلاح لكل جزيرة.',
    'اتفاق على ألا يُحرم أحد من العبّارة لعدم امتلاك حساب.',
    'معلّق: من يُبلَّغ قبل قطع الشبكة.',
  ],
};

const statements: Record<Tongue, Texts> = {
  en: [
    'Repair times should be published for every island.',
    'Nobody should need a bank account to board the ferry.',
    'A network may only be switched off by a judge.',
    'The landing fee keeps others away.',
    'Every warning must also be written and shown.',
    'Villages should run their own masts.',
    'Records of the harbour gate should be kept for a week at most.',
  ],
  fr: [
    'Les délais de réparation doivent être publiés île par île.',
    'Nul ne devrait avoir besoin d’un compte bancaire pour prendre le ferry.',
    'Seul un juge peut ordonner la coupure d’un réseau.',
  ],
  ar: [
    'ينبغي نشر مدد الإصلاح لكل جزيرة.',
    'لا ينبغي أن يحتاج أحد إلى حساب مصرفي لركوب العبّارة.',
    'لا تُقطع شبكة إلا بأمر قاضٍ.',
  ],
};

const spoken: Record<Tongue, Texts> = {
  en: [
    'I cannot speak here, please read this: our school was without a line for eleven days.',
    'Please read out: who signs for the second route?',
  ],
  fr: ['Je ne peux pas parler ici, merci de lire : notre école est restée onze jours sans réseau.'],
  ar: ['لا أستطيع الكلام هنا، أرجو قراءة هذا: بقيت مدرستنا بلا اتصال أحد عشر يومًا.'],
};

const heard = {
  statement: statements,
  spoken,
  question: questions,
  bloc: ofBloc,
  'off-topic': offTopic,
  note: notes,
};

/** A text of this sort; without a language, most are English, some French, some Arabic. */
export function textOf(chance: Chance, sort: keyof typeof heard, language: Tongue | undefined): Said {
  const tongue = language ?? chance.one(['en', 'en', 'en', 'en', 'fr', 'ar']);
  return { text: chance.one(heard[sort][tongue]), language: tongue };
}

export const isOffTopic = (text: string): boolean => Object.values(offTopic).some((texts) => texts.includes(text));
