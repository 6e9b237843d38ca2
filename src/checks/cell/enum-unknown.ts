import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A word outside the vocabulary of patentType, category, level, type or yes/no. */
export const enumUnknown: Check = {
  code: 'enum.unknown',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '不在可填范围内',
    'en-US': 'Not one of the allowed words',
  },
  what: {
    'zh-CN': '类型、类别、级别、是否一类的栏目，填了规定以外的词。',
    'en-US': 'A type, category, level or yes/no field holds a word outside its vocabulary.',
  },
  why: {
    'zh-CN': '按类统计时不知道归到哪一类，凡是要用到这一栏的指标都不能计入这一条。',
    'en-US': 'It cannot be told which class it belongs to: indicators that need the field leave the record out.',
  },
  example: {
    'zh-CN': '「专利类型」填了「软著」（软件著作权不是专利）。',
    'en-US': 'Patent type “软著” (software copyright is not a patent).',
  },
  remedy: {
    'zh-CN': '改成规定的词；如有建议值，确认后可一键替换。',
    'en-US': 'Use one of the allowed words; confirm the proposed one if there is one.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」不在可填范围内（可填：{allowed}），不能归类统计。请改成规定的词。{hint}',
    'en-US': '{header} “{value}” is not one of: {allowed}. It cannot be classed. Use one of these words.{hintEn}',
  },
  fixKind: 'proposed',
  run: fromReadings('enum.unknown'),
};
