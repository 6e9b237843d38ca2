/**
 * The ways an indicator's value can be worked out from the ledgers. A plan names one as text; what varies between
 * indicators of one kind follows after a colon, lists by comma: `pilots:市级,区级:试点,示范` counts enterprises that
 * hold a 试点 or 示范 title of the municipality or the district.
 */
export const measureNames = [
  'milestone',
  'applications',
  'application-share',
  'enterprises-with-patents',
  'valid-inventions-per-10k',
  'valid-invention-growth',
  'brands',
  'pilots',
  'parks',
  'certifications',
  'pledges',
  'invention-grants',
  'events',
  'cases',
  'agencies',
] as const;

export type MeasureName = (typeof measureNames)[number];

/** A measure with its arguments: `pilots:市级,区级:试点,示范` → pilots, [[市级, 区级], [试点, 示范]]. */
export interface MeasureCall {
  readonly name: MeasureName;
  readonly parts: readonly (readonly string[])[];
}

const argumentCounts: Readonly<Record<MeasureName, number>> = {
  milestone: 0,
  applications: 0,
  'application-share': 1,
  'enterprises-with-patents': 0,
  'valid-inventions-per-10k': 0,
  'valid-invention-growth': 0,
  brands: 1,
  pilots: 2,
  parks: 2,
  certifications: 0,
  pledges: 0,
  'invention-grants': 0,
  events: 1,
  cases: 1,
  agencies: 1,
};

/** Reads a measure as a plan writes it; `null` when there is no such measure or its arguments are not what it takes. */
export function parseMeasure(measure: string): MeasureCall | null {
  const [first = '', ...rest] = measure.split(':');
  const name = measureNames.find((known) => known === first);
  if (name === undefined || rest.length !== argumentCounts[name]) return null;
  const parts = rest.map((part) => part.split(',').filter((word) => word !== ''));
  if (parts.some((part) => part.length === 0)) return null;
  if (name === 'application-share' && !['invention', 'enterprise'].includes(rest[0] ?? '')) return null;
  if (name === 'cases' && !['enforcement', 'aid'].includes(rest[0] ?? '')) return null;
  return { name, parts };
}

/** Whether a plan may name this measure. */
export function isMeasure(measure: string): boolean {
  return parseMeasure(measure) !== null;
}
