import { firstInexactInteger, scientificNotation } from './application-number';
import { isPlain, withoutInvisible } from './plain-text';

/**
 * 统一社会信用代码 (unified social credit code, GB 32100-2015): 18 characters that name an organisation; characters 9–17 are
 * its organisation code (GB 11714) with a check of its own.
 */
export type UsccReading =
  | { readonly kind: 'sound'; readonly code: string }
  /** One of the two checks fails; some codes in use do break them, so the code is still read. */
  | { readonly kind: 'check-digit'; readonly code: string; readonly right: string | null }
  | { readonly kind: 'format'; readonly reason: 'length' | 'alphabet'; readonly proposal: string | null }
  | { readonly kind: 'destroyed' };

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' };

/** Value of a character code in the alphabet of GB 32100, -1 outside. */
const alphabetValues = new Int8Array(128).fill(-1);
for (let i = 0; i < alphabet.length; i += 1) alphabetValues[alphabet.charCodeAt(i)] = i;
/** 3^i mod 31 for the first 17 places. */
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function valueOf(code: string, index: number): number {
  return alphabetValues[code.charCodeAt(index)] ?? -1;
}

/** Value of a character in GB 11714: digits, then letters A = 10 … Z = 35. */
function organisationValue(unit: number): number {
  return unit < 58 ? unit - 48 : unit - 55;
}

function organisationCheckOf(text: string, from: number): string {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += organisationValue(text.charCodeAt(from + i)) * (organisationWeights[i] ?? 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function usccCheckOf(code: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += valueOf(code, i) * (usccWeights[i] ?? 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether a nine-character organisation code (GB 11714) has the right check; a hyphen before it is allowed. */
export function isOrganisationCode(code: string): boolean {
  const plain = code.replace('-', '');
  return /^[0-9A-Z]{8}[0-9X]$/.test(plain) && organisationCheckOf(plain, 0) === plain.charAt(8);
}

/** Check character of the first 17 characters of a code; `null` when they are not of the alphabet. */
export function usccCheckDigit(code: string): string | null {
  for (let i = 0; i < 17; i += 1) if (valueOf(code, i) < 0) return null;
  return usccCheckOf(code);
}

/** Whether an 18-character code in capitals is of the alphabet and both of its checks hold. */
export function isSoundUscc(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const value = valueOf(code, i);
    if (value < 0) return false;
    sum += value * (usccWeights[i] ?? 0);
  }
  if (valueOf(code, 17) !== (31 - (sum % 31)) % 31) return false;
  let organisation = 0;
  for (let i = 0; i < 8; i += 1) {
    organisation += organisationValue(code.charCodeAt(8 + i)) * (organisationWeights[i] ?? 0);
  }
  const check = 11 - (organisation % 11);
  return code.charCodeAt(16) === (check === 10 ? 88 : check === 11 ? 48 : 48 + check);
}

/** The code with look-alike letters put right, `null` unless both checks then hold. */
function lookAlikeProposal(code: string): string | null {
  const replaced = code.replace(/[IOZSV]/g, (letter) => lookAlikes[letter] ?? letter);
  return isSoundUscc(replaced) ? replaced : null;
}

/**
 * Reads what stands in a credit-code cell. Small letters, full-width characters and spaces are accepted. A number of 15 or
 * more digits, or a text in E-notation, has lost its tail. Never throws.
 */
export function readUscc(value: string | number): UsccReading {
  if (typeof value === 'number') {
    return Math.abs(value) >= firstInexactInteger
      ? { kind: 'destroyed' }
      : { kind: 'format', reason: 'length', proposal: null };
  }
  const code = (isPlain(value) ? value : withoutInvisible(value.normalize('NFKC'))).toUpperCase();
  if (isSoundUscc(code)) return { kind: 'sound', code };
  if (scientificNotation.test(code)) return { kind: 'destroyed' };
  if (code.length !== 18) return { kind: 'format', reason: 'length', proposal: null };
  for (let i = 0; i < 18; i += 1) {
    if (valueOf(code, i) < 0) return { kind: 'format', reason: 'alphabet', proposal: lookAlikeProposal(code) };
  }
  const right = usccCheckOf(code);
  return { kind: 'check-digit', code, right: right === code.charAt(17) ? null : right };
}
