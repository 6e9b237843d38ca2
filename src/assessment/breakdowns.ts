import { countTitles, titlesInForce } from '../indicators/titles';
import { titleFilterOf } from '../indicators/measures/titles';
import { inWan, loansOfYear } from '../indicators/pledges';
import { parseMeasure } from '../plan/measures';
import { toNumber } from '../progress/exact';
import type { PledgeBreakdown, TitleBreakdown } from './assessment';
import type { Bench } from './indicator-results';

interface Sum {
  registrations: number;
  fen: bigint;
}

/** Loans of the year judged by month and by bank, largest bank first. Months without a loan are not listed. */
export function pledgeBreakdown({ context, year }: Bench): PledgeBreakdown {
  const months = new Map<number, Sum>();
  const banks = new Map<string, Sum>();
  const add = <Key>(sums: Map<Key, Sum>, key: Key, fen: bigint): void => {
    const sum = sums.get(key) ?? { registrations: 0, fen: 0n };
    sum.registrations += 1;
    sum.fen += fen;
    sums.set(key, sum);
  };
  for (const loans of loansOfYear(context, year, context.asOf).loans.values()) {
    for (const { month, bank, fen } of loans) {
      add(months, month, fen);
      add(banks, bank, fen);
    }
  }
  const amount = (fen: bigint): number => toNumber(inWan(fen));
  return {
    months: [...months]
      .sort(([a], [b]) => a - b)
      .map(([month, { registrations, fen }]) => ({ month, registrations, amount: amount(fen) })),
    banks: [...banks]
      .sort(([a, { fen: x }], [b, { fen: y }]) => (x === y ? a.localeCompare(b, 'zh-CN') : x < y ? 1 : -1))
      .map(([bank, { registrations, fen }]) => ({ bank, registrations, amount: amount(fen) })),
  };
}

/** Stock, all-time total and what runs out within 90 days, for each indicator of marks, titles and certificates. */
export function titleBreakdowns({ context }: Bench): readonly TitleBreakdown[] {
  return context.plan.indicators.flatMap((indicator) => {
    const call = parseMeasure(indicator.measure);
    const chosen = call === null ? null : titleFilterOf({ call });
    if (chosen === null || context.tables(chosen.kind).length === 0) return [];
    const titles = titlesInForce(context, chosen.kind, chosen.filter, context.asOf);
    return [
      {
        indicatorId: indicator.id,
        inForce: countTitles(context, titles, null),
        everRecognised: titles.everRecognised,
        expiringWithin90Days: titles.expiringSoon,
      },
    ];
  });
}
