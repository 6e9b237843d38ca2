import { Button, Checkbox, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { summarySheets } from '../../summaries/catalogue';
import type { Overwrite, Progress } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { GatherPanel } from '../parts/gather-panel';
import { useKeptFocus } from '../parts/kept-focus';
import { PaneDialog } from '../parts/pane-dialog';
import { Tabs } from '../parts/tabs';
import { TemplateMenu } from '../parts/template-menu';

const useStyles = makeStyles({
  scroll: { overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  root: { padding: '12px', display: 'flex', flexDirection: 'column' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px', margin: '0 0 4px' },
  progress: { display: 'flex', flexDirection: 'column', gap: '6px', fontSize: '12px', marginTop: '8px' },
  write: { marginTop: '8px', alignSelf: 'flex-start' },
  templates: { marginTop: '20px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 4px', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  link: { fontSize: '12px', flexShrink: 0 },
  list: { maxHeight: '40vh', overflowY: 'auto', fontSize: '12px', lineHeight: '20px', marginTop: '8px' },
});

type Part = 'sheets' | 'reports';

/** 汇总: the standard sheets of this workbook, and gathering the reports of many. */
export function SummariesView() {
  const { t } = usePane();
  const styles = useStyles();
  const [part, setPart] = useState<Part>('sheets');
  return (
    <Tabs
      name="summaries"
      label={t('viewSummaries')}
      small
      items={[
        { id: 'sheets', text: t('summariesSheets') },
        { id: 'reports', text: t('summariesReports') },
      ]}
      selected={part}
      onSelect={setPart}
    >
      <div className={styles.scroll}>{part === 'sheets' ? <SheetsPart /> : <GatherPanel />}</div>
    </Tabs>
  );
}

/** Which standard sheets to write; what staff changed on them is shown before it is overwritten. */
function SheetsPart() {
  const { t, addIn, assessment, say, language } = usePane();
  const styles = useStyles();
  const keptFocus = useKeptFocus('#write-summaries');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(summarySheets.map((summary) => summary.id)));
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [overwrites, setOverwrites] = useState<readonly Overwrite[] | null>(null);
  const ids = summarySheets.map((summary) => summary.id).filter((id) => chosen.has(id));

  const write = async (overwrite: boolean): Promise<void> => {
    setOverwrites(null);
    setProgress({ text: t('working'), share: null });
    const outcome = await addIn.writeSummaries(ids, overwrite, setProgress);
    setProgress(null);
    if (!succeeded(outcome, say)) return;
    setWritten(new Set([...written, ...outcome.value]));
    say({ intent: 'success', text: t('written', { count: outcome.value.length }) });
  };
  const begin = async (): Promise<void> => {
    const preview = await addIn.previewSummaries(ids);
    if (!succeeded(preview, say)) return;
    if (preview.value.length > 0) setOverwrites(preview.value);
    else await write(false);
  };
  const open = async (name: string): Promise<void> => {
    succeeded(await addIn.openSheet(name), say);
  };
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  return (
    <div className={styles.root} {...keptFocus}>
      <p className={styles.note}>{t(assessment === null ? 'summariesNeedCheck' : 'summariesIntro')}</p>
      <Checkbox
        className={styles.all}
        label={t('selectAll')}
        checked={chosen.size === 0 ? false : chosen.size === summarySheets.length ? true : 'mixed'}
        onChange={(_, data) =>
          setChosen(new Set(data.checked === true ? summarySheets.map((summary) => summary.id) : []))
        }
      />
      {summarySheets.map((summary) => (
        <div key={summary.id} className={styles.line}>
          <Checkbox
            label={summary.title[language]}
            checked={chosen.has(summary.id)}
            onChange={() => toggle(summary.id)}
          />
          {written.has(summary.name) && (
            <Link
              className={styles.link}
              onClick={() => void open(summary.name)}
              aria-label={t('openSheetOf', { sheet: summary.name })}
            >
              {t('openSheet')}
            </Link>
          )}
        </div>
      ))}
      {progress !== null && (
        <div className={styles.progress}>
          <span role="status">{progress.text}</span>
          <ProgressBar
            aria-label={t('progressLabel')}
            {...(progress.share === null ? {} : { value: progress.share })}
          />
        </div>
      )}
      <Button
        id="write-summaries"
        appearance="primary"
        className={styles.write}
        disabled={assessment === null || ids.length === 0}
        disabledFocusable={progress !== null}
        onClick={() => void begin()}
        data-testid="write-summaries"
      >
        {t('writeSelected', { count: ids.length })}
      </Button>
      <section className={styles.templates}>
        <h2 className={styles.heading}>{t('templatesTitle')}</h2>
        <p className={styles.note}>{t('templatesHint')}</p>
        <TemplateMenu />
      </section>
      {overwrites !== null && (
        <PaneDialog
          title={t('overwriteTitle', { count: overwrites.length })}
          cancel={t('overwriteKeep')}
          confirm={t('overwriteGo')}
          onCancel={() => setOverwrites(null)}
          onConfirm={() => void write(true)}
        >
          {t('overwriteBody')}
          <div className={styles.list} tabIndex={0} role="region" aria-label={t('overwriteLabel')}>
            {overwrites.map((entry) => (
              <div key={`${entry.sheet}!${entry.cell}`}>
                {t('overwriteLine', {
                  place: `${entry.sheet} ${entry.cell}`,
                  before: entry.theirs,
                  after: entry.ours,
                })}
              </div>
            ))}
          </div>
        </PaneDialog>
      )}
    </div>
  );
}
