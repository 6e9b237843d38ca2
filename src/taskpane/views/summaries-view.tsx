import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { summarySheets } from '../../summaries/catalogue';
import type { Overwrite, Progress } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { TemplateMenu } from '../parts/template-menu';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px', overflowY: 'auto' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', margin: 0 },
  list: { maxHeight: '40vh', overflowY: 'auto', fontSize: '12px', lineHeight: '20px' },
});

/** 汇总: which standard sheets to write; what staff changed on them is shown before it is overwritten. */
export function SummariesView() {
  const { t, addIn, assessment, say, language } = usePane();
  const styles = useStyles();
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
  const start = async (): Promise<void> => {
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
    <div className={styles.root}>
      <p className={styles.note}>{t(assessment === null ? 'summariesNeedCheck' : 'summariesIntro')}</p>
      <Checkbox
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
            <Link onClick={() => void open(summary.name)} aria-label={`${t('openSheet')} ${summary.name}`}>
              {t('openSheet')}
            </Link>
          )}
        </div>
      ))}
      {progress !== null && (
        <div role="status">
          {progress.text}
          <ProgressBar {...(progress.share === null ? {} : { value: progress.share })} />
        </div>
      )}
      <Button
        appearance="primary"
        disabled={assessment === null || ids.length === 0 || progress !== null}
        onClick={() => void start()}
        data-testid="write-summaries"
      >
        {t('writeSelected', { count: ids.length })}
      </Button>
      <TemplateMenu />
      {overwrites !== null && (
        <Dialog open onOpenChange={(_, data) => !data.open && setOverwrites(null)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t('overwriteTitle', { count: overwrites.length })}</DialogTitle>
              <DialogContent>
                {t('overwriteBody')}
                <div className={styles.list}>
                  {overwrites.map((entry) => (
                    <div key={`${entry.sheet}!${entry.cell}`}>
                      {entry.sheet} {entry.cell}：{t('before')} {entry.theirs} → {t('after')} {entry.ours}
                    </div>
                  ))}
                </div>
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setOverwrites(null)}>{t('overwriteKeep')}</Button>
                <Button appearance="primary" onClick={() => void write(true)}>
                  {t('overwriteGo')}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </div>
  );
}
