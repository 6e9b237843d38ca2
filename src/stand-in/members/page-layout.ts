import { areaText, isEntireColumns, isEntireRows, parseArea, parseAreas } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type Arguments, type PropertyMember } from '../protocol/members';
import type { Session } from '../protocol/session';
import type { PageLayout } from '../xlsx/package-model';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { rangeArgument } from './worksheet-parts';
import { readAddress, type AreasTarget } from './targets';
import { asBoolean, asNumber, asOneOf, asRecord, asText } from './values';

type Margins = NonNullable<PageLayout['margins']>;

/** Excel's normal margins, in points. */
const normalMargins: Margins = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

const blankLayout: PageLayout = {
  orientation: 'portrait',
  paperSize: 9,
  fitToWidth: null,
  fitToHeight: null,
  centerHorizontally: false,
  printTitleRows: null,
  printArea: null,
  headerCenter: null,
  footerCenter: null,
  margins: null,
};

export function layoutOf(sheet: SheetEngine): Readonly<PageLayout> {
  return sheet.extras.pageLayout ?? blankLayout;
}

export function changeLayout(sheet: SheetEngine, part: Partial<PageLayout>): void {
  sheet.extras.pageLayout = { ...layoutOf(sheet), ...part };
  sheet.engine.extrasChanged(sheet.id, 'pageLayout');
}

function marginProperty(side: keyof Margins): PropertyMember<SheetEngine> {
  return {
    get: (sheet) => (layoutOf(sheet).margins ?? normalMargins)[side],
    set: (sheet, value) => {
      const points = asNumber(value);
      if (points < 0) throw new ApiError('InvalidArgument');
      changeLayout(sheet, { margins: { ...normalMargins, ...layoutOf(sheet).margins, [side]: points } });
    },
  };
}

/** Excel.PaperType by the numbers of the file. */
const papers: Readonly<Record<number, string>> = {
  1: 'Letter',
  5: 'Legal',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
};

/** Points of Excel.PrintMarginUnit. */
const units = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins(sheet: SheetEngine, args: Arguments): void {
  const unit = asOneOf(args.raw(0), ['Points', 'Inches', 'Centimeters'] as const);
  const margins = { ...normalMargins, ...layoutOf(sheet).margins };
  for (const [key, value] of Object.entries(asRecord(args.raw(1)))) {
    const side = asOneOf(key, ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const);
    if (value !== undefined && value !== null) margins[side] = asNumber(value) * units[unit];
  }
  changeLayout(sheet, { margins });
}

/** Fitting to pages; 0 or nothing for a direction means: as many pages as it takes. */
function setZoom(sheet: SheetEngine, value: unknown): void {
  const zoom = asRecord(value);
  const pages = (key: string): number | null => {
    const count = zoom[key];
    return count === undefined || count === null || count === 0 ? null : asNumber(count);
  };
  const scale = zoom['scale'];
  if (scale !== undefined && scale !== null && scale !== 100)
    throw new ApiError('NotImplemented', 'PageLayout.zoom', '(scale)');
  changeLayout(sheet, { fitToWidth: pages('horizontalFitToPages'), fitToHeight: pages('verticalFitToPages') });
}

function areasArgument(
  sheet: SheetEngine,
  args: Arguments,
  session: Session,
): readonly AreasTarget['ranges'][number][] {
  const object = args.object(0);
  if (object?.className === 'RangeAreas') return (object.target as AreasTarget).ranges;
  if (object !== null) return [rangeArgument(sheet, args, 0, session)];
  return readAddress(session.engine, sheet, args.requiredText(0));
}

function printArea(sheet: SheetEngine): ApiObject | null {
  const areas = parseAreas(layoutOf(sheet).printArea ?? '');
  return areas === null ? null : rangeAreasObject({ sheetId: sheet.id, ranges: areas.map((area) => area.range) });
}

function titleRows(sheet: SheetEngine): ApiObject | null {
  const area = parseArea(layoutOf(sheet).printTitleRows ?? '');
  return area === null ? null : rangeObject({ sheetId: sheet.id, range: area.range });
}

function found(object: ApiObject | null): ApiObject {
  if (object === null) throw new ApiError('ItemNotFound');
  return object;
}

/**
 * Excel.HeaderFooter: the middle section, in Excel's codes (`&P` page, `&N` pages).
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.headerfooter
 */
const headerFooterObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'HeaderFooter',
  properties: {
    CenterHeader: {
      get: (sheet) => layoutOf(sheet).headerCenter ?? '',
      set: (sheet, value) => changeLayout(sheet, { headerCenter: asText(value) === '' ? null : asText(value) }),
    },
    CenterFooter: {
      get: (sheet) => layoutOf(sheet).footerCenter ?? '',
      set: (sheet, value) => changeLayout(sheet, { footerCenter: asText(value) === '' ? null : asText(value) }),
    },
  },
  methods: {},
});

/**
 * Excel.HeaderFooterGroup.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup
 */
const headerFooterGroupObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'HeaderFooterGroup',
  properties: { DefaultForAllPages: { object: headerFooterObject }, State: { get: () => 'Default' } },
  methods: {},
});

/**
 * Excel.PageLayout.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
 */
export const pageLayoutObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: (sheet) => (layoutOf(sheet).orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value) => {
        const wanted = asOneOf(value, ['Portrait', 'Landscape'] as const);
        changeLayout(sheet, { orientation: wanted === 'Landscape' ? 'landscape' : 'portrait' });
      },
    },
    PaperSize: {
      get: (sheet) => papers[layoutOf(sheet).paperSize] ?? null,
      set: (sheet, value) => {
        const wanted = asOneOf(value, Object.values(papers));
        const paper = Object.entries(papers).find(([, name]) => name === wanted);
        changeLayout(sheet, { paperSize: Number(paper?.[0] ?? 9) });
      },
    },
    Zoom: {
      get: (sheet) => {
        const { fitToWidth, fitToHeight } = layoutOf(sheet);
        if (fitToWidth === null && fitToHeight === null) return { scale: 100 };
        return { horizontalFitToPages: fitToWidth ?? 0, verticalFitToPages: fitToHeight ?? 0 };
      },
      set: setZoom,
    },
    CenterHorizontally: {
      get: (sheet) => layoutOf(sheet).centerHorizontally,
      set: (sheet, value) => changeLayout(sheet, { centerHorizontally: asBoolean(value) }),
    },
    TopMargin: marginProperty('top'),
    BottomMargin: marginProperty('bottom'),
    LeftMargin: marginProperty('left'),
    RightMargin: marginProperty('right'),
    HeaderMargin: marginProperty('header'),
    FooterMargin: marginProperty('footer'),
    HeadersFooters: { object: headerFooterGroupObject },
  },
  methods: {
    SetPrintArea: (sheet, args, session) =>
      changeLayout(sheet, { printArea: areasArgument(sheet, args, session).map(areaText).join(',') }),
    // "This must be a range of entire rows."
    SetPrintTitleRows: (sheet, args, session) => {
      const range = rangeArgument(sheet, args, 0, session);
      if (!isEntireRows(range) || isEntireColumns(range)) throw new ApiError('InvalidArgument');
      changeLayout(sheet, { printTitleRows: `$${range.top + 1}:$${range.bottom + 1}` });
    },
    SetPrintMargins: setMargins,
    GetPrintArea: (sheet) => found(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) => found(titleRows(sheet)),
    GetPrintTitleRowsOrNullObject: titleRows,
  },
});
