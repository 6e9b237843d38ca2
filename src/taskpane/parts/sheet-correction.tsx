import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RecognitionPreview } from '../../actions/preview-recognition';
import { allKinds } from '../../ledgers/kinds/all-kinds';
import type { LedgerKind, PatentRole, RecognitionCorrection, SheetRecognition } from '../../ledgers/ledger';
import { columnLetters } from '../../model/address';
import { succeeded, usePane } from '../pane-context';

const useStyles = makeStyles({
  sheet: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 0',
    fontSize: '12px',
    lineHeight: '18px',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: '13px', wordBreak: 'break-word' },
  detail: { color: tokens.colorNeutralForeground2 },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px', marginTop: '8px' },
  wide: { gridColumn: '1 / 3' },
  control: { minWidth: 0, width: '100%' },
  fields: { gridColumn: '1 / 3', display: 'grid', gap: '6px' },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: '8px',
    alignItems: 'center',
  },
  samples: { gridColumn: '2', color: tokens.colorNeutralForeground2, wordBreak: 'break-all' },
  missing: { color: tokens.colorPaletteRedForeground1 },
  actions: { gridColumn: '1 / 3', display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const roles = ['applications', 'valid', 'both'] as const satisfies readonly PatentRole[];
const roleKeys = { applications: 'roleApplications', valid: 'roleValid', both: 'roleBoth' } as const;

/** One sheet: what it is read as; opened, its kind, header rows and columns can be set, and what that gives is shown. */
export function SheetCorrection({ sheet }: { readonly sheet: SheetRecognition }) {
  const { t } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const kind = allKinds.find((definition) => definition.kind === sheet.kind);
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <div>
          <div className={styles.name}>{sheet.sheet}</div>
          <div className={styles.detail}>
            {kind === undefined ? t('settingsNotLedger') : kind.title}
            {sheet.headerRows !== null &&
              ` · ${t('settingsHeaderRows', {
                first: sheet.headerRows[0] + 1,
                last: sheet.headerRows[1] + 1,
                records: sheet.records,
              })}`}
            {sheet.corrected && ` · ${t('recognitionCorrected')}`}
          </div>
        </div>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={t('recognitionEditOf', { sheet: sheet.sheet })}
          onClick={() => setOpen(!open)}
        >
          {t('planEdit')}
        </Button>
      </div>
      {open && <CorrectionForm sheet={sheet} onDone={() => setOpen(false)} />}
    </div>
  );
}

/** What staff set; "" leaves it to the recognition. */
interface Draft {
  /** `auto`: the recognition decides; `none`: no ledger. */
  readonly kind: LedgerKind | 'auto' | 'none';
  readonly role: PatentRole | '';
  readonly first: string;
  readonly last: string;
  readonly columns: Readonly<Record<string, string | null>>;
}

function correctionOf(sheet: string, { kind, role, first, last, columns }: Draft): RecognitionCorrection {
  const from = Number(first);
  const to = last === '' ? from : Number(last);
  const rows = Number.isInteger(from) && Number.isInteger(to) && from > 0 && to >= from ? ([from, to] as const) : null;
  return {
    sheet,
    ...(kind === 'auto' ? {} : { kind: kind === 'none' ? null : kind }),
    ...(role === '' || kind === 'none' ? {} : { role }),
    ...(rows === null || kind === 'none' ? {} : { headerRows: rows }),
    ...(Object.keys(columns).length === 0 || kind === 'none' ? {} : { columns }),
  };
}

/** Staff stop typing before the sheet is read anew. */
const pause = 250;

function CorrectionForm({ sheet, onDone }: { readonly sheet: SheetRecognition; readonly onDone: () => void }) {
  const { t, addIn, say, show } = usePane();
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: sheet.corrected ? (sheet.kind ?? 'none') : 'auto',
    role: sheet.corrected ? (sheet.role ?? '') : '',
    first: sheet.headerRows === null ? '' : String(sheet.headerRows[0] + 1),
    last: sheet.headerRows === null ? '' : String(sheet.headerRows[1] + 1),
    columns: sheet.corrected
      ? Object.fromEntries([...sheet.columns].map(([field, column]) => [field, columnLetters(column)]))
      : {},
  }));
  const [preview, setPreview] = useState<RecognitionPreview | null>(null);

  useEffect(() => {
    let current = true;
    const timer = window.setTimeout(() => {
      void addIn.previewRecognition(correctionOf(sheet.sheet, draft)).then((outcome) => {
        if (current && succeeded(outcome, say)) setPreview(outcome.value);
      });
    }, pause);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [addIn, draft, say, sheet.sheet]);

  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const save = async (): Promise<void> => {
    const outcome = await addIn.correctRecognition(correctionOf(sheet.sheet, draft));
    if (!succeeded(outcome, say)) return;
    if (outcome.value !== null) show(outcome.value);
    say({ intent: 'success', text: t('recognitionSaved', { sheet: sheet.sheet }) });
    onDone();
  };
  const forget = async (): Promise<void> => {
    const outcome = await addIn.forgetCorrection(sheet.sheet);
    if (!succeeded(outcome, say)) return;
    if (outcome.value !== null) show(outcome.value);
    say({ intent: 'success', text: t('recognitionForgotten', { sheet: sheet.sheet }) });
    onDone();
  };

  return (
    <div className={styles.form}>
      <Field label={t('recognitionKind')} size="small" className={styles.wide}>
        <Select
          size="small"
          className={styles.control}
          value={draft.kind}
          onChange={(_, data) =>
            change({
              kind: allKinds.find(({ kind }) => kind === data.value)?.kind ?? (data.value === 'none' ? 'none' : 'auto'),
              columns: {},
            })
          }
        >
          <option value="auto">{t('recognitionAuto')}</option>
          <option value="none">{t('settingsNotLedger')}</option>
          {allKinds.map(({ kind, title }) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {preview?.kind === 'patents' && (
        <Field label={t('recognitionRole')} size="small" className={styles.wide}>
          <Select
            size="small"
            className={styles.control}
            value={draft.role}
            onChange={(_, data) => change({ role: roles.find((role) => role === data.value) ?? '' })}
          >
            <option value="">{t('recognitionAuto')}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(roleKeys[role])}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.kind !== 'none' && (
        <>
          <Field label={t('recognitionFirstRow')} size="small">
            <Input
              size="small"
              className={styles.control}
              inputMode="numeric"
              value={draft.first}
              onChange={(_, data) => change({ first: data.value.replace(/\D/g, '') })}
            />
          </Field>
          <Field label={t('recognitionLastRow')} size="small">
            <Input
              size="small"
              className={styles.control}
              inputMode="numeric"
              value={draft.last}
              onChange={(_, data) => change({ last: data.value.replace(/\D/g, '') })}
            />
          </Field>
        </>
      )}
      {preview !== null && preview.kind === null && draft.kind !== 'none' && (
        <div className={mergeClasses(styles.wide, styles.missing)}>{t('recognitionNothing')}</div>
      )}
      {preview !== null && preview.kind !== null && (
        <div className={styles.fields} role="group" aria-label={t('recognitionPreview')} data-testid="preview">
          <div className={styles.detail}>{t('recognitionPreviewHint')}</div>
          {preview.fields.map((field) => (
            <div key={field.id} className={styles.field}>
              <span>
                {field.header}
                {field.required ? ' *' : ''}
              </span>
              <Select
                size="small"
                className={styles.control}
                aria-label={t('recognitionColumnOf', { field: field.header })}
                value={field.letters ?? ''}
                onChange={(_, data) =>
                  change({ columns: { ...draft.columns, [field.id]: data.value === '' ? null : data.value } })
                }
              >
                <option value="">{t('recognitionNoColumn')}</option>
                {preview.columns.map(({ letters, header }) => (
                  <option key={letters} value={letters}>
                    {header === '' ? letters : `${letters} ${header}`}
                  </option>
                ))}
              </Select>
              {field.letters !== null && (
                <span className={styles.samples}>{field.samples.map((sample) => sample || '—').join(' | ')}</span>
              )}
              {field.letters === null && field.required && (
                <span className={mergeClasses(styles.samples, styles.missing)}>{t('recognitionRequired')}</span>
              )}
            </div>
          ))}
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => void save()}>
          {t('save')}
        </Button>
        {sheet.corrected && (
          <Button size="small" onClick={() => void forget()}>
            {t('recognitionForget')}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
