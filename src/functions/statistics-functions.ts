import Big from 'big.js';
import { weightsTotal100 } from '../plan/weights-total';
import { exact, type Exact } from '../progress/exact';
import { scoreOf } from '../progress/score';
import {
  countArgument,
  filledCells,
  isBlank,
  mapCells,
  numberArgument,
  shown,
  type CellArgument,
  type RangeArgument,
} from './arguments';
import { badArgument, notAvailable } from './function-problem';
import { functionTexts } from './texts';

/** Number of different texts or numbers in a range; width, spaces and blanks aside. Source: IPCITY.COUNTDISTINCT. */
export function countDistinct(range: RangeArgument): number {
  const seen = new Set<string>();
  for (const cell of filledCells(range)) {
    seen.add(
      typeof cell === 'string'
        ? cell
            .normalize('NFKC')
            .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
            .toUpperCase()
        : shown(cell),
    );
  }
  seen.delete('');
  return seen.size;
}

/** Items for each 万人 (ten thousand permanent residents). Blank count gives blank. Plan 二（一）. */
export function per10k(count: CellArgument, population: CellArgument): number | '' {
  if (isBlank(count)) return '';
  const people = numberArgument(population, '常住人口（万人）');
  if (people <= 0) throw notAvailable(functionTexts.zeroPopulation);
  return countArgument(count, '件数') / people;
}

/** Growth as a fraction: now ÷ before − 1. Blank `now` gives blank; nothing to compare with is #N/A. */
export function growth(now: CellArgument, before: CellArgument): number | '' {
  if (isBlank(now)) return '';
  const base = isBlank(before) ? 0 : numberArgument(before, '上期数');
  if (base === 0) throw notAvailable(functionTexts.zeroBefore);
  return Number(new Big(numberArgument(now, '本期数')).div(base).minus(1));
}

/**
 * Rank from the largest down, equal values sharing a rank (1, 2, 2, 4). Texts such as 「—」 in the range are not ranked;
 * a blank or text value gives blank. A range of values spills.
 */
export function rankTies(values: RangeArgument, range: RangeArgument): (number | '')[][] {
  const numbers = filledCells(range).filter((cell) => typeof cell === 'number');
  numbers.sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  for (const [index, value] of numbers.entries()) if (!ranks.has(value)) ranks.set(value, index + 1);
  return mapCells(values, (cell) => {
    if (typeof cell !== 'number') return '';
    const rank = ranks.get(cell);
    if (rank === undefined) throw notAvailable(functionTexts.rankValue);
    return rank;
  });
}

/**
 * Score: Σ weight × min(completion, 1). A completion that is blank or 「—」 earns nothing; weights must total 100.
 * Plan: breakdown by unit.
 */
export function score(completions: RangeArgument, weights: RangeArgument): number {
  const rates = completions.flat();
  const shares = weights.flat();
  if (rates.length !== shares.length) throw badArgument(functionTexts.lengths('完成率', '权重'));
  const items: { weight: number; completion: Exact | null }[] = [];
  for (const [index, cell] of shares.entries()) {
    if (isBlank(cell)) continue;
    const weight = countArgument(cell, '权重');
    const rate = rates[index];
    const earned = isBlank(rate) || rate === '—' ? null : numberArgument(rate, '完成率');
    if (earned !== null && earned < 0) throw badArgument(functionTexts.rates);
    items.push({ weight, completion: earned === null ? null : exact(earned) });
  }
  const given = items.map(({ weight }) => weight);
  if (!weightsTotal100(given)) {
    const total = given.reduce((sum, weight) => sum.plus(weight), new Big(0));
    throw badArgument(functionTexts.weights(total.toString()));
  }
  return scoreOf(items);
}
