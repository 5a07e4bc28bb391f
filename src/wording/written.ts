/** Languages people may say they wrote in, each named in itself: the six of the United Nations and a few more. */
export const written: Readonly<Record<string, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
  pt: 'Português',
  sw: 'Kiswahili',
};
