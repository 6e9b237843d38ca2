import { strFromU8, unzipSync } from 'fflate';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { formatOfId } from './number-formats';
import { readSheetXml } from './read-sheet-xml';
import { readXml } from './read-xml';
import { WorkbookFileError } from './workbook-file-error';

/** Larger ones are no town's report; the check would take the memory of the pane. */
const largestFile = 60_000_000;
const largestPart = 400_000_000;

/**
 * Reads an .xlsx file into a grid the way Excel gives it: values (formulas as their last results, dates as serial days of
 * the 1900 system), number formats, merged areas. Everything else in the file is passed over.
 * @throws WorkbookFileError with a sentence for staff
 */
export function readWorkbookFile(bytes: Uint8Array): WorkbookGrid {
  if (bytes.length > largestFile) throw new WorkbookFileError('tooLarge', megabytes(bytes.length));
  // The compound file that .xls and encrypted .xlsx are kept in begins D0 CF 11 E0 (MS-CFB, 2.2); a zip begins PK.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WorkbookFileError('oldOrLocked');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFileError('notXlsx');
  const parts = new Parts(bytes);
  const workbookPart = parts.target('_rels/.rels', '', (type) => type.endsWith('/officeDocument'));
  if (workbookPart === null) throw new WorkbookFileError('notXlsx');
  const { sheets, date1904 } = readSheetList(workbookPart, parts.text(workbookPart));
  const relations = parts.relations(workbookPart);
  const partOf = (suffix: string): string | null =>
    [...relations.values()].find(({ type }) => type.endsWith(suffix))?.target ?? null;
  const stringsPart = partOf('/sharedStrings');
  const stylesPart = partOf('/styles');
  const strings = stringsPart === null ? [] : readStrings(stringsPart, parts.text(stringsPart));
  const formats = stylesPart === null ? [] : readFormats(stylesPart, parts.text(stylesPart));
  const grids: SheetGrid[] = [];
  for (const sheet of sheets) {
    const relation = relations.get(sheet.relation);
    if (relation === undefined) throw new WorkbookFileError('damaged', sheet.name);
    // Chart sheets and macro sheets hold no ledgers.
    if (!relation.type.endsWith('/worksheet')) continue;
    grids.push({
      ...readSheetXml(sheet.name, parts.text(relation.target), { strings, formats, date1904 }),
      position: grids.length,
      visibility: sheet.visibility,
    });
  }
  return { sheets: grids };
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The parts of the package, unpacked one by one: pictures and charts never are. */
class Parts {
  constructor(private readonly bytes: Uint8Array) {}

  text(part: string): string {
    const text = this.textOrNull(part);
    if (text === null) throw new WorkbookFileError('damaged', part);
    return text;
  }

  private textOrNull(part: string): string | null {
    const wanted = part.toLowerCase();
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(this.bytes, {
        filter: ({ name, originalSize }) => {
          if (name.toLowerCase() !== wanted) return false;
          if (originalSize > largestPart) throw new WorkbookFileError('tooLarge', megabytes(originalSize));
          return true;
        },
      });
    } catch (error) {
      if (error instanceof WorkbookFileError) throw error;
      // fflate's errors name what is wrong with the zip, in words that mean nothing to staff.
      throw new WorkbookFileError('incomplete');
    }
    const [found] = Object.values(files);
    if (found === undefined) return null;
    // UTF-16 is allowed by the standard (ECMA-376 part 2, 6.2.5), and begins with its byte order mark.
    if (found[0] === 0xff && found[1] === 0xfe) return new TextDecoder('utf-16le').decode(found);
    return strFromU8(found).replace(/^\uFEFF/, '');
  }

  /** Relations of a part by id, their targets as names in the package. */
  relations(part: string): Map<string, Relation> {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    return this.readRelations(name, part.slice(0, slash));
  }

  target(relationsPart: string, folder: string, wanted: (type: string) => boolean): string | null {
    return [...this.readRelations(relationsPart, folder).values()].find(({ type }) => wanted(type))?.target ?? null;
  }

  private readRelations(name: string, folder: string): Map<string, Relation> {
    const relations = new Map<string, Relation>();
    const xml = this.textOrNull(name);
    if (xml === null) return relations;
    readXml(name, xml, {
      open: (element, attributes) => {
        const { Id = '', Type = '', Target = '' } = attributes;
        if (element === 'Relationship' && attributes['TargetMode'] !== 'External') {
          relations.set(Id, { type: Type, target: resolve(folder, Target) });
        }
      },
    });
    return relations;
  }
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly visibility: SheetGrid['visibility'];
}

function readSheetList(part: string, xml: string): { sheets: ListedSheet[]; date1904: boolean } {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  readXml(part, xml, {
    open: (element, attributes) => {
      if (element === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const { name = '', state } = attributes;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({
        name,
        relation,
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      });
    },
  });
  return { sheets, date1904 };
}

/** Shared texts in their order. Phonetic guides (`rPh`) are no part of the text. */
function readStrings(part: string, xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  readXml(part, xml, {
    open: (element) => {
      if (element === 'si') text = '';
      else if (element === 'rPh') inPhonetic = true;
      else if (element === 't') inText = !inPhonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (element) => {
      if (element === 't') inText = false;
      else if (element === 'rPh') inPhonetic = false;
      else if (element === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Number format by cell style index. */
function readFormats(part: string, xml: string): string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  readXml(part, xml, {
    open: (element, attributes) => {
      if (element === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? '0'));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => formatOfId(id, own));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
