/** Languages of the texts that users see. Chinese is the first language; English follows Office's display language. */
export type Language = 'zh-CN' | 'en-US';

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
