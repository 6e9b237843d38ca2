import type { Finding, Severity } from '../../model/finding';

export interface FindingFilter {
  readonly levels: ReadonlySet<Severity>;
  /** "" for all. */
  readonly sheet: string;
  readonly code: string;
  readonly search: string;
}

/** A line of the list: the head of a root cause with its findings below. */
export type FindingLine =
  | { readonly kind: 'group'; readonly code: string; readonly severity: Severity; readonly count: number }
  | { readonly kind: 'finding'; readonly finding: Finding };

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings that pass the filter; the search looks at message, value, cell and sheet, case aside. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  const needle = filter.search.trim().toLowerCase();
  return findings.filter(
    (finding) =>
      filter.levels.has(finding.severity) &&
      (filter.sheet === '' || finding.sheet === filter.sheet) &&
      (filter.code === '' || finding.code === filter.code) &&
      (needle === '' ||
        `${finding.message}\n${finding.value ?? ''}\n${finding.cell ?? ''}\n${finding.sheet ?? ''}`
          .toLowerCase()
          .includes(needle)),
  );
}

/** Groups by root cause, errors first, larger groups before smaller; findings keep workbook order inside a group. */
export function groupFindings(findings: readonly Finding[], collapsed: ReadonlySet<string>): FindingLine[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  const ordered = [...groups.values()].sort((a, b) => {
    const [first] = a;
    const [second] = b;
    if (first === undefined || second === undefined) return 0;
    return severityOrder[first.severity] - severityOrder[second.severity] || b.length - a.length;
  });
  return ordered.flatMap((group): FindingLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const head: FindingLine = { kind: 'group', code: first.code, severity: first.severity, count: group.length };
    return collapsed.has(first.code)
      ? [head]
      : [head, ...group.map((finding): FindingLine => ({ kind: 'finding', finding }))];
  });
}
