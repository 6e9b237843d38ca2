/**
 * Exact fractions. Targets are compared by cross-multiplication, never after a division: 2999 of 9998 shows 30.00 % and
 * is not 30 %.
 */
export interface Exact {
  readonly numerator: bigint;
  /** Always above 0. */
  readonly denominator: bigint;
}

export const zero: Exact = { numerator: 0n, denominator: 1n };

/** The fraction of two whole numbers. @throws RangeError when the denominator is 0: callers judge that as missing data. */
export function fraction(numerator: bigint | number, denominator: bigint | number): Exact {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('denominator 0');
  return d < 0n ? { numerator: -n, denominator: -d } : { numerator: n, denominator: d };
}

/**
 * The number a decimal text or a cell's number stands for: a cell that shows 0.3 means three tenths, not the binary
 * number next to it. @throws RangeError when the text is no decimal number.
 */
export function exact(value: number | string): Exact {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value));
  if (match === null) throw new RangeError(`not a decimal number: ${value}`);
  const [, sign = '', whole = '0', decimals = '', exponentText = '0'] = match;
  const exponent = Number(exponentText) - decimals.length;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

export function add(a: Exact, b: Exact): Exact {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** @throws RangeError when `b` is 0. */
export function divide(a: Exact, b: Exact): Exact {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number not above the value. */
export function floor({ numerator, denominator }: Exact): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** The smallest whole number not below the value. */
export function ceiling(value: Exact): bigint {
  return -floor({ numerator: -value.numerator, denominator: value.denominator });
}

/** The nearest binary number, for display and reports only. */
export function toNumber({ numerator, denominator }: Exact): number {
  const [n, d] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  const scaled = (numerator * 10n ** 18n) / denominator;
  return Number(scaled) / 1e18;
}
