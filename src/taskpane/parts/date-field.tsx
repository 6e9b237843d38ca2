import {
  Button,
  Field,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { readDateText } from '../../ledgers/readings/date-text';
import { dayOf, daysInMonth, toIsoDate, toYearMonthDay, type Day } from '../../model/calendar';
import { usePane } from '../pane-context';
import { mainLandmark } from './main-landmark';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

/** How many quarters' ends are offered. */
const quartersOffered = 8;

/**
 * 统计截止日期: typed in any way that ledgers write a day, a month or a quarter, or chosen from quarters' ends. It always
 * shows 2018-09-30: a browser's own date field follows the browser's language, not the pane's.
 * @param value ISO day, "" for the date written in the workbook
 */
export function DateField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t, assessment } = usePane();
  const styles = useStyles();
  const [entry, setEntry] = useState({ value, typed: value, refused: false });
  if (entry.value !== value) setEntry({ value, typed: value, refused: false });
  const choose = (day: string): void => {
    setEntry({ value, typed: day, refused: false });
    if (day !== value) onChange(day);
  };
  const take = (): void => {
    const day = typedDay(entry.typed);
    if (day === null) setEntry({ ...entry, refused: true });
    else choose(day);
  };
  return (
    <Field
      label={t('asOf')}
      size="small"
      {...(entry.refused ? { validationMessage: t('asOfRefused', { text: entry.typed.trim() }) } : {})}
    >
      <Input
        size="small"
        className={styles.input}
        value={entry.typed}
        title={t('asOfHint')}
        placeholder={assessment === null ? t('asOfEmpty') : toIsoDate(assessment.asOf)}
        onChange={(_, data) => setEntry({ ...entry, typed: data.value, refused: false })}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        contentAfter={
          <Menu positioning="below-end" mountNode={mainLandmark()}>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="transparent"
                icon={<ChevronDownRegular />}
                aria-label={t('asOfQuarters')}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {quarterEnds(assessment?.asOf ?? today()).map(({ year, quarter, day }) => (
                  <MenuItem key={day} secondaryContent={day} onClick={() => choose(day)}>
                    {t('quarterEnd', { year, quarter })}
                  </MenuItem>
                ))}
                {value !== '' && <MenuItem onClick={() => choose('')}>{t('asOfEmpty')}</MenuItem>}
              </MenuList>
            </MenuPopover>
          </Menu>
        }
      />
    </Field>
  );
}

/** The ISO day that a typed text means, the last one of a month or quarter; "" for none, `null` for no date. */
export function typedDay(text: string): string | null {
  if (text.trim() === '') return '';
  const reading = readDateText(text, false);
  if (reading.kind === 'day') return toIsoDate(reading.day);
  return reading.kind === 'period' ? toIsoDate(reading.last) : null;
}

/** Ends of the quarters around a day, the latest first: the quarter that follows it, its own, and those before. */
export function quarterEnds(around: Day): { readonly year: number; readonly quarter: number; readonly day: string }[] {
  const { year, month } = toYearMonthDay(around);
  const next = year * 4 + Math.floor((month - 1) / 3) + 1;
  return Array.from({ length: quartersOffered }, (_, back) => {
    const at = next - back;
    const inYear = Math.floor(at / 4);
    const quarter = (at % 4) + 1;
    const end = dayOf(inYear, quarter * 3, daysInMonth(inYear, quarter * 3));
    return end === null ? [] : [{ year: inYear, quarter, day: toIsoDate(end) }];
  }).flat();
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 1;
}
