import { withoutInvisible } from '../identifiers/plain-text';

/** Units that headers, 单位 lines and cells may name, and their size in 万元. */
export const amountUnits: Readonly<Record<string, number>> = {
  元: -4,
  人民币元: -4,
  千元: -1,
  万元: 0,
  人民币万元: 0,
  万: 0,
  百万元: 2,
  亿元: 4,
  亿: 4,
};

/** The unit of money that a text names in brackets or at its end: 登记金额（亿元） → 亿元. */
export function amountUnitOf(header: string): string | null {
  const text = withoutInvisible(header.normalize('NFKC'));
  for (const match of text.matchAll(/[([（【]([^()（）[\]【】]*)[)\]）】]/gu)) {
    const inside = (match[1] ?? '').replace(/^单位:?/u, '').replace(/人民币|RMB/giu, '');
    if (Object.hasOwn(amountUnits, inside)) return inside === '万' ? '万元' : inside === '亿' ? '亿元' : inside;
  }
  const tail = /(?:[:,/-]|单位:?)(亿元|百万元|万元|千元|元)$/u.exec(text);
  return tail?.[1] ?? null;
}
