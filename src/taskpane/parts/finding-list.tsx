import { Badge, Field, Input, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Finding, Severity } from '../../model/finding';
import { usePane } from '../pane-context';
import { filterFindings, groupFindings } from './filter-findings';
import { FindingCard, type FindingActions } from './finding-card';
import { ruleTitle } from './rule-title';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  filters: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 12px' },
  levels: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  selects: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '6px' },
  select: { minWidth: 0, width: '100%' },
  scroll: { overflowY: 'auto', flexGrow: 1, minHeight: '160px', position: 'relative' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    padding: '6px 12px',
    font: 'inherit',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  empty: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const severityKeys = { error: 'countError', warning: 'countWarning', info: 'countInfo' } as const;
const severityColors = { error: 'danger', warning: 'warning', info: 'informative' } as const;

/** All findings: filters on top, then groups by root cause in a list that draws only what is in view. */
export function FindingList({
  findings,
  actions,
}: {
  readonly findings: readonly Finding[];
  readonly actions: FindingActions;
}) {
  const { t, language } = usePane();
  const styles = useStyles();
  const [levels, setLevels] = useState<ReadonlySet<Severity>>(new Set<Severity>(['error', 'warning']));
  const [sheet, setSheet] = useState('');
  const [code, setCode] = useState('');
  const [search, setSearch] = useState('');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const deferredSearch = useDeferredValue(search);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const sheets = useMemo(() => distinct(findings.map((finding) => finding.sheet)), [findings]);
  const codes = useMemo(() => distinct(findings.map((finding) => finding.code)), [findings]);
  const lines = useMemo(
    () => groupFindings(filterFindings(findings, { levels, sheet, code, search: deferredSearch }), collapsed),
    [findings, levels, sheet, code, deferredSearch, collapsed],
  );
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 33 : 96),
    overscan: 8,
    getItemKey: (index) => lineKey(lines[index], index),
  });

  const toggleLevel = (level: Severity): void => {
    const next = new Set(levels);
    if (!next.delete(level)) next.add(level);
    setLevels(next);
  };
  const toggleGroup = (group: string): void => {
    const next = new Set(collapsed);
    if (!next.delete(group)) next.add(group);
    setCollapsed(next);
  };

  return (
    <div className={styles.root}>
      <div className={styles.filters}>
        <div className={styles.levels} role="group" aria-label={t('filterLevel')}>
          {severities.map((level) => (
            <ToggleButton
              key={level}
              size="small"
              shape="circular"
              checked={levels.has(level)}
              onClick={() => toggleLevel(level)}
            >
              {t(severityKeys[level], { count: counts[level] })}
            </ToggleButton>
          ))}
        </div>
        <Input
          size="small"
          type="search"
          value={search}
          aria-label={t('searchFindings')}
          placeholder={t('searchFindings')}
          onChange={(_, data) => setSearch(data.value)}
        />
        <div className={styles.selects}>
          <Field>
            <Select
              size="small"
              className={styles.select}
              aria-label={t('filterSheet')}
              value={sheet}
              onChange={(_, data) => setSheet(data.value)}
            >
              <option value="">{t('allSheets')}</option>
              {sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field>
            <Select
              size="small"
              className={styles.select}
              aria-label={t('filterRule')}
              value={code}
              onChange={(_, data) => setCode(data.value)}
            >
              <option value="">{t('allRules')}</option>
              {codes.map((name) => (
                <option key={name} value={name}>
                  {ruleTitle(name, language)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </div>
      {lines.length === 0 ? (
        <div className={styles.empty}>{t(findings.length === 0 ? 'nothingWrong' : 'noMatch')}</div>
      ) : (
        // A scrolling area must take the keyboard's focus to be scrolled without a mouse.
        <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label={t('findingsLabel')}>
          <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
            {virtualizer.getVirtualItems().map((item) => {
              const line = lines[item.index];
              if (line === undefined) return null;
              return (
                <div
                  key={item.key}
                  data-index={item.index}
                  ref={virtualizer.measureElement}
                  className={styles.line}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {line.kind === 'group' ? (
                    <button
                      type="button"
                      className={styles.group}
                      aria-expanded={!collapsed.has(line.code)}
                      onClick={() => toggleGroup(line.code)}
                    >
                      {collapsed.has(line.code) ? (
                        <ChevronRightRegular aria-hidden />
                      ) : (
                        <ChevronDownRegular aria-hidden />
                      )}
                      <Badge size="small" color={severityColors[line.severity]} appearance="tint">
                        {t(line.severity)}
                      </Badge>
                      <span>{t('groupTitle', { title: ruleTitle(line.code, language), count: line.count })}</span>
                    </button>
                  ) : (
                    <FindingCard finding={line.finding} actions={actions} />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

function lineKey(line: ReturnType<typeof groupFindings>[number] | undefined, index: number): string {
  if (line === undefined) return String(index);
  return line.kind === 'group'
    ? `group ${line.code}`
    : `${line.finding.code} ${line.finding.sheet ?? ''}!${line.finding.cell ?? ''} ${index}`;
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
