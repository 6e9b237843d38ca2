import { intersection, parseArea, parseSqref, subtract, toSqref } from '../engine/area';
import type { PropertyMember } from '../protocol/members';
import { ApiError } from '../protocol/api-error';
import { sheetOf, writableSheetOf, type RangeTarget } from './targets';
import { asRecord, asText } from './values';

function optional(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : asText(value);
}

/** How Excel shows a link. */
const linkStyle = { cl: { rgb: '#0563C1' }, ul: { s: 1, t: 12 } };

/**
 * Range.hyperlink: `address` for outside, `documentReference` (`Sheet1!A1`) for a place in the workbook; text and the
 * look of a link come with it.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink
 */
export const rangeHyperlink: PropertyMember<RangeTarget> = {
  get: (target, session) => {
    const sheet = sheetOf(session, target);
    const links = sheet.extras.hyperlinks ?? [];
    const link = links.find((candidate) => {
      return parseSqref(candidate.areas).some((area) => intersection(area, target.range) !== null);
    });
    if (link === undefined) return null;
    const first = { ...target.range, bottom: target.range.top, right: target.range.left };
    return {
      address: link.address ?? undefined,
      documentReference: link.location ?? undefined,
      screenTip: link.tooltip ?? undefined,
      textToDisplay: sheet.readTexts(first)[0]?.[0] ?? '',
    };
  },
  set: (target, value, session) => {
    const link = asRecord(value);
    const address = optional(link['address']);
    const location = optional(link['documentReference']);
    if ((address === null) === (location === null)) throw new ApiError('InvalidArgument');
    if (location !== null && parseArea(location) === null) throw new ApiError('InvalidArgument');
    const sheet = writableSheetOf(session, target);
    const kept = (sheet.extras.hyperlinks ?? []).flatMap((other) => {
      const rest = parseSqref(other.areas).flatMap((area) => subtract(area, target.range));
      return rest.length === 0 ? [] : [{ ...other, areas: toSqref(rest) }];
    });
    sheet.extras.hyperlinks = [
      ...kept,
      { areas: toSqref([target.range]), location, address, tooltip: optional(link['screenTip']) },
    ];
    const text = optional(link['textToDisplay']);
    const values = sheet.readValues(target.range);
    sheet.enter(target.range, (row, column) => {
      if (text !== null) return `'${text}`;
      return values[row]?.[column] === '' ? `'${address ?? location ?? ''}` : null;
    });
    sheet.patchStyle(target.range, () => linkStyle);
    sheet.engine.extrasChanged(sheet.id, 'hyperlinks');
  },
};
