const known = new Map<string, boolean>();

/** Whether an Excel number format shows dates: d, m or y outside quotes, brackets and escapes, and not a pure time. */
export function isDateFormat(format: string): boolean {
  const cached = known.get(format);
  if (cached !== undefined) return cached;
  const bare = format
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/giu, '')
    .toLowerCase();
  const first = bare.split(';')[0] ?? '';
  const result =
    !/general/u.test(first) &&
    (/[yde]/u.test(first.replace(/e[+-]/gu, '')) || /m/u.test(first.replace(/[h:s]+m+|m+:?s+|\[m+\]/gu, '')));
  known.set(format, result);
  return result;
}

/** Whether a number format shows per cent. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%');
}
