import { isPlain, withoutInvisible } from './plain-text';

const openingBrackets = /[[{〔【〈《﹝⟨]/gu;
const closingBrackets = /[\]}〕】〉》﹞⟩]/gu;

/**
 * The form in which two names of one enterprise are equal: NFKC, no spaces, every bracket an ordinary round one
 * (plan.md, What counts: one enterprise is joined by an equal sound code or an equal normalised name).
 */
export function canonicalName(name: string): string {
  const plain = isPlain(name) ? name : withoutInvisible(name.normalize('NFKC'));
  return /[[\]{}〔〕【】〈〉《》﹝﹞⟨⟩]/u.test(plain)
    ? plain.replace(openingBrackets, '(').replace(closingBrackets, ')')
    : plain;
}
