/** English words of the custom functions by id, for Excel's en-US metadata and the pane in English. */
export interface EnglishGuide {
  readonly description: string;
  /** In the order of the parameters. */
  readonly parameters: readonly string[];
  readonly result: string;
}

const indicator = 'Name or id of the indicator';
const asOf = 'Data date';
const number = 'Application number, a cell or a range';
const yearOptional = 'Year; may be left out';

export const englishGuide: Readonly<Record<string, EnglishGuide>> = {
  TARGET: {
    description: 'The plan’s target of an indicator.',
    parameters: [indicator, yearOptional],
    result: 'Target',
  },
  CLAUSE: { description: 'The plan’s own sentence of an indicator.', parameters: [indicator], result: 'Sentence' },
  PLAN: { description: 'The table of all indicators; it spills.', parameters: [], result: 'Table' },
  RATE: {
    description: 'Completion: actual divided by target, not capped.',
    parameters: ['Actual value', indicator, yearOptional],
    result: 'Completion as a fraction',
  },
  GAP: {
    description: 'What is still needed to reach the target; 0 once it is reached.',
    parameters: ['Actual value', indicator, yearOptional],
    result: 'Gap in the indicator’s unit',
  },
  STATUS: {
    description: 'The status of a value at a date, in words.',
    parameters: [
      'Actual value, or the stage of a milestone',
      indicator,
      asOf,
      'Value at the end of 2016; may be left out',
    ],
    result: 'Status',
  },
  EXPECTED: {
    description: 'What the value should be at a date.',
    parameters: [indicator, asOf, 'Value at the end of 2016; may be left out'],
    result: 'Expected value',
  },
  NEEDED: {
    description: 'What each remaining month must bring.',
    parameters: ['Actual value', indicator, asOf],
    result: 'Needed per month',
  },
  FORECAST: {
    description: 'The year’s value at today’s pace.',
    parameters: ['Value of this year so far', asOf],
    result: 'Forecast',
  },
  SHAREGAP: {
    description: 'Items still needed to reach a share at today’s total.',
    parameters: ['Part', 'Total', 'Name or id of a share indicator'],
    result: 'Items',
  },
  PATENTCHECK: {
    description: 'TRUE where an application number is sound, else the reason.',
    parameters: [number],
    result: 'TRUE or the reason',
  },
  PATENTFORMAT: { description: 'The number in its standard form.', parameters: [number], result: 'Standard form' },
  PATENTTYPE: { description: 'The kind of patent by the number.', parameters: [number], result: 'Kind of patent' },
  PATENTYEAR: { description: 'The year in the number.', parameters: [number], result: 'Year' },
  PATENTEXPIRY: {
    description: 'The day on which the term ends.',
    parameters: [number, 'Filing date'],
    result: 'Day as a date serial',
  },
  PATENTVALID: {
    description: 'Whether a patent is valid on a day.',
    parameters: [number, 'Filing date', 'Grant date', 'End date; may be blank', asOf],
    result: 'TRUE or FALSE',
  },
  USCCCHECK: {
    description: 'TRUE where a unified social credit code is sound, else the reason.',
    parameters: ['Credit code, a cell or a range'],
    result: 'TRUE or the reason',
  },
  COUNTVALID: {
    description: 'Number of different patents valid on a day.',
    parameters: [
      'Application numbers',
      'Filing dates',
      'Grant dates',
      'End dates',
      asOf,
      'Only one kind; may be left out',
    ],
    result: 'Number',
  },
  COUNTDISTINCT: {
    description: 'Number of different values in a range.',
    parameters: ['Range to count'],
    result: 'Number',
  },
  PER10K: {
    description: 'Items for each ten thousand residents.',
    parameters: ['Number of items', 'Residents in ten thousands'],
    result: 'Items per ten thousand',
  },
  GROWTH: {
    description: 'Growth: now divided by before, minus 1.',
    parameters: ['Now', 'Before'],
    result: 'Growth as a fraction',
  },
  'RANK.TIES': {
    description: 'Rank from the largest; equal values share a rank.',
    parameters: ['Value or range to rank', 'All values that are ranked'],
    result: 'Rank',
  },
  SCORE: {
    description: 'Sum of weight times completion (at most 100 %); weights must total 100.',
    parameters: ['Completions', 'Weights'],
    result: 'Score',
  },
};
