import { parseIsoDate } from '../../src/model/calendar';
import type { Day } from '../../src/model/calendar';

/** A day of the calendar by its ISO text. */
export function day(iso: string): Day {
  const parsed = parseIsoDate(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}
