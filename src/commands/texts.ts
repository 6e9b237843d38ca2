import type { Bilingual } from '../model/language';

/** What the ribbon's commands say in the pane. */
export const commandTexts = {
  summariesWritten: { 'zh-CN': '已生成：{names}。', 'en-US': 'Written: {names}.' },
  summariesKept: {
    'zh-CN': '「{names}」有手工改动，为免覆盖没有重写。请在「汇总」里查看改动，再选择覆盖或保留。',
    'en-US':
      '{names} was edited by hand and was not written. Look at the edits under Summaries and choose to overwrite or keep them.',
  },
  templateInserted: {
    'zh-CN': '已新建「{names}」，填好后点「一键核验」。',
    'en-US': '{names} was added. Fill it in, then check.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
