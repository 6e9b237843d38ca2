/** Why a cell is marked. */
export type MarkKind = 'error' | 'warning' | 'shortfall';

export const markKinds: readonly MarkKind[] = ['error', 'warning', 'shortfall'];

/** What every mark's formula holds: no formula of staff does. */
const signature = 'IPCITY.MARK.';

const looks: Readonly<Record<MarkKind, { readonly fill: string; readonly font: string }>> = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F6000' },
  shortfall: { fill: '#FCE4D6', font: '#833C0B' },
};

/** Always true, in plain Excel on every host and in WPS and LibreOffice; its text tells our marks from staff's rules. */
export function markFormula(kind: MarkKind): string {
  return `=LEN("${signature}${kind}")>0`;
}

/** Whether a conditional format's formula is that of a mark, however the host or the file respelt it. */
export function isMarkFormula(formula: unknown): boolean {
  return typeof formula === 'string' && formula.includes(signature);
}

/**
 * Puts one mark over the areas of an address text into the batch. A conditional format lies over the cells' own formats
 * and takes nothing away from them; Excel adds it with the highest priority, before the rules of staff.
 */
export function addMark(sheet: Excel.Worksheet, address: string, kind: MarkKind): void {
  const mark = sheet.getRanges(address).conditionalFormats.add('Custom').custom;
  mark.rule.formula = markFormula(kind);
  mark.format.fill.color = looks[kind].fill;
  mark.format.font.color = looks[kind].font;
}
