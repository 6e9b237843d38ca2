import * as v from 'valibot';
import { emptyState, stateSchema, type WorkbookState } from './state';

/** The namespace by which the part is found again. */
export const stateNamespace = 'urn:ip-city-check:state';
/** Where texts go that could not be read: kept for whoever can, never read again. */
export const setAsideNamespace = 'urn:ip-city-check:state:set-aside';

export interface ReadState {
  readonly state: WorkbookState;
  /** XML texts that could not be read, as they were; empty when all is well. */
  readonly unreadable: readonly string[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML 1.0 cannot hold stand as JSON escapes; the rest of the control characters JSON escapes itself. */
function escapeText(json: string): string {
  return json
    .replace(
      /[\uFFFE\uFFFF\u007F-\u009F]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/[&<>]/g, (character) => escapes[character] ?? character);
}

function unescapeText(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|amp|lt|gt|quot|apos);/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text inside the part's one element; hosts may write the element with a prefix, a declaration or CDATA. */
function elementText(xml: string): string | null {
  const match = /<(?:[\w.-]+:)?state\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?state\s*>/.exec(xml);
  if (match?.[1] === undefined) return null;
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(match[1]);
  return cdata?.[1] ?? unescapeText(match[1]);
}

/** Raises what older versions wrote to the present form. Version 1 is the first: only gaps are filled with defaults. */
function migrate(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const settings: unknown = 'settings' in raw ? raw.settings : undefined;
  return {
    ...emptyState,
    ...raw,
    settings:
      settings === undefined || (typeof settings === 'object' && settings !== null)
        ? { ...emptyState.settings, ...settings }
        : settings,
  };
}

function parse(xml: string): WorkbookState | null {
  const text = elementText(xml);
  if (text === null) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    // Not JSON: the caller sets the text aside and says so.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof raw !== 'object' || raw === null || !('version' in raw)) return null;
  const result = v.safeParse(stateSchema, migrate(raw));
  return result.success ? result.output : null;
}

/**
 * Reads the state from the XML texts found in a workbook. Several texts (workbooks merged into one) give the first that
 * can be read. Nothing readable gives the empty state: a state is never a reason to fail.
 */
export function readState(xml: readonly string[]): ReadState {
  let state: WorkbookState | null = null;
  const unreadable: string[] = [];
  for (const text of xml) {
    const parsed = parse(text);
    if (parsed === null) unreadable.push(text);
    else state ??= parsed;
  }
  return { state: state ?? emptyState, unreadable };
}

/** The state as the XML text of its part. */
export function writeState(state: WorkbookState): string {
  return `<state xmlns="${stateNamespace}" version="${String(state.version)}">${escapeText(JSON.stringify(state))}</state>`;
}

/** Wraps a text that could not be read so that it can be kept as a part of its own. */
export function setAside(xml: string): string {
  return `<set-aside xmlns="${setAsideNamespace}">${escapeText(JSON.stringify(xml))}</set-aside>`;
}
