import type { Light } from '../progress/status';
import type { Bilingual } from '../model/language';

/** Names of the lights, for the hover text and for screen readers. */
export const lightTexts: Readonly<Record<Light, Bilingual>> = {
  green: { 'zh-CN': '绿灯', 'en-US': 'green' },
  yellow: { 'zh-CN': '黄灯', 'en-US': 'yellow' },
  red: { 'zh-CN': '红灯', 'en-US': 'red' },
  grey: { 'zh-CN': '灰灯', 'en-US': 'grey' },
};
