import { columnIndex, columnLetters } from '../../model/address';

/**
 * Formulas as text: what a file writes and what an engine reads differ in prefixes, and a shared formula is written
 * once for many cells (ECMA-376 part 1, 18.3.1.40).
 */

/** One token a match: string, quoted sheet name, bracket, columns, rows, cell, number, name, anything else. */
const token =
  /("(?:[^"]|"")*")|('(?:[^']|'')*'!?)|(\[[^\]]*\])|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(]))|(\$?\d+:\$?\d+(?!\d))|(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!]))|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\p{L}_\\][\p{L}\p{N}_.\\]*)|[\s\S]/gu;

interface TokenHandlers {
  readonly name?: (name: string, next: string) => string;
  readonly reference?: (reference: string) => string;
  /** A sheet name in quotes with its `!`. */
  readonly quoted?: (quoted: string) => string;
}

function mapTokens(formula: string, handlers: TokenHandlers): string {
  return formula.replace(
    token,
    (
      all: string,
      _text: string | undefined,
      quoted: string | undefined,
      _bracket: string | undefined,
      columns: string | undefined,
      rows: string | undefined,
      cell: string | undefined,
      _number: string | undefined,
      name: string | undefined,
      offset: number,
    ) => {
      const reference = columns ?? rows ?? cell;
      if (reference !== undefined) return handlers.reference?.(reference) ?? all;
      if (quoted !== undefined) return handlers.quoted?.(quoted) ?? all;
      if (name !== undefined) return handlers.name?.(name, formula.charAt(offset + all.length)) ?? all;
      return all;
    },
  );
}

/** The formula moved by rows and columns: relative references follow, absolute ones stay, lost ones are #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shiftColumn = (text: string): string | null => {
    if (text.startsWith('$')) return text;
    const index = columnIndex(text) + columns;
    return index >= 0 && index < 16384 ? columnLetters(index) : null;
  };
  const shiftRow = (text: string): string | null => {
    if (text.startsWith('$')) return text;
    const row = Number(text) + rows;
    return row >= 1 && row <= 1048576 ? String(row) : null;
  };
  return mapTokens(formula, {
    reference: (reference) => {
      const [first = '', second] = reference.split(':');
      if (second !== undefined) {
        const shift = /\d/.test(first) ? shiftRow : shiftColumn;
        const [a, b] = [shift(first), shift(second)];
        return a === null || b === null ? '#REF!' : `${a}:${b}`;
      }
      const split = first.search(/\$?\d/);
      const column = shiftColumn(first.slice(0, split));
      const row = shiftRow(first.slice(split));
      return column === null || row === null ? '#REF!' : column + row;
    },
  });
}

/** Functions that came after 2007, with the prefix that a file must give them ([MS-XLSX] 2.2.2 future functions). */
const futureFunctions: ReadonlyMap<string, string> = new Map([
  ...`ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
      BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
      CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS
      DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML
      FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS
      HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM
      LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST
      NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
      PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN
      SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV
      T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P
      VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`
    .split(/\s+/)
    .map((name) => [name, '_xlfn.'] as const),
  ...['FILTER', 'SORT'].map((name) => [name, '_xlfn._xlws.'] as const),
]);

/**
 * A function of an add-in as Excel saves it: `_xldudf_CONTOSO_ADD(1,2)` for `CONTOSO.ADD(1,2)`, at times behind the
 * reference to the add-in's own workbook, `[2]!` or `'file.xlam'!`. Not in the specification; seen in files that
 * https://github.com/OfficeDev/office-js/issues/5611, 3872 and 4811 show.
 */
const savedCustomFunction =
  /("(?:[^"]|"")*")|(?:(?:\[[^\]]*\]|'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\b_xldudf_([\p{L}\p{N}]+)_([\p{L}\p{N}_.]+)/giu;

/**
 * The formula as an engine and people read it: without `_xlfn.`, `_xlws.`, `_xludf.`; functions of add-ins with their
 * namespace and a dot. A further dot of their name is lost in the file and stays an underscore.
 */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  const own = formula.replace(
    savedCustomFunction,
    (all: string, text: string | undefined, namespace: string | undefined, name: string | undefined) =>
      text !== undefined || namespace === undefined || name === undefined ? all : `${namespace}.${name}`,
  );
  return mapTokens(own, { name: (name) => name.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '') });
}

/**
 * The formula as a file must write it: newer functions get the prefix that Excel looks for, those of add-ins the name
 * that Excel saves them under.
 * @param namespaces of the add-ins' functions
 */
export function withPrefixes(formula: string, namespaces: readonly string[] = []): string {
  const isCustom = (name: string): boolean =>
    namespaces.some((namespace) => name.toUpperCase().startsWith(`${namespace.toUpperCase()}.`));
  return mapTokens(formula, {
    name: (name, next) => {
      if (next !== '(') return name;
      if (isCustom(name)) return `_xldudf_${name.replaceAll('.', '_')}`;
      return (futureFunctions.get(name.toUpperCase()) ?? '') + name;
    },
  });
}

/** A sheet's name as it stands before `!`: in quotes, unless it is plain letters. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The formula with sheets under their new names. */
export function renameSheets(formula: string, renames: ReadonlyMap<string, string>): string {
  return mapTokens(formula, {
    name: (name, next) => {
      const renamed = next === '!' ? renames.get(name) : undefined;
      return renamed === undefined ? name : quotedSheetName(renamed);
    },
    quoted: (quoted) => {
      const renamed = quoted.endsWith('!') ? renames.get(quoted.slice(1, -2).replaceAll("''", "'")) : undefined;
      return renamed === undefined ? quoted : `${quotedSheetName(renamed)}!`;
    },
  });
}

/** Splits `'表 1'!A1:B2` into sheet and address; the sheet is `null` when there is none. */
export function splitSheetReference(reference: string): { sheet: string | null; address: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!([\s\S]+)$/.exec(reference);
  if (match === null) return { sheet: null, address: reference };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
}
