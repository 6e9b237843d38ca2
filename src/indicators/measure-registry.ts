import { parseMeasure } from '../plan/measures';
import type { MeasureName } from '../plan/measures';
import type { Indicator } from '../plan/plan';
import type { MeasureContext } from './context';
import type { Measure, Measured, MeasureRequest } from './measure';
import { notMeasured } from './measure';
import { agencies } from './measures/agencies';
import { applicationShare } from './measures/application-share';
import { applications } from './measures/applications';
import { cases } from './measures/cases';
import { enterprisesWithPatents } from './measures/enterprises-with-patents';
import { events } from './measures/events';
import { inventionGrants } from './measures/invention-grants';
import { milestone } from './measures/milestone';
import { pledges } from './measures/pledges';
import { titles } from './measures/titles';
import { validInventionGrowth } from './measures/valid-invention-growth';
import { validInventionsPer10k } from './measures/valid-inventions-per-10k';

/** Every measure that a plan may name. */
const measures: Readonly<Record<MeasureName, Measure>> = {
  milestone,
  applications,
  'application-share': applicationShare,
  'enterprises-with-patents': enterprisesWithPatents,
  'valid-inventions-per-10k': validInventionsPer10k,
  'valid-invention-growth': validInventionGrowth,
  brands: titles,
  pilots: titles,
  parks: titles,
  certifications: titles,
  pledges,
  'invention-grants': inventionGrants,
  events,
  cases,
  agencies,
};

/** Measures whose value belongs to a year and can be asked of other years too. */
const yearlyMeasures: ReadonlySet<MeasureName> = new Set([
  'applications',
  'application-share',
  'valid-invention-growth',
  'pledges',
  'invention-grants',
  'events',
  'cases',
]);

/** Works an indicator out from the ledgers. Plans are validated, so an unknown measure only means: no value. */
export function measure(
  context: MeasureContext,
  indicator: Indicator,
  request: Omit<MeasureRequest, 'indicator' | 'call'>,
): Measured {
  const call = parseMeasure(indicator.measure);
  return call === null ? notMeasured() : measures[call.name](context, { ...request, indicator, call });
}

/** Whether an indicator's value belongs to a year. */
export function isYearly(indicator: Indicator): boolean {
  const call = parseMeasure(indicator.measure);
  return call !== null && yearlyMeasures.has(call.name);
}
