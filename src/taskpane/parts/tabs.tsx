import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '0 4px' },
  tab: {
    position: 'relative',
    flexShrink: 0,
    minHeight: '40px',
    padding: '0 10px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    // English words are longer: five of them stand side by side in 320 px.
    ':lang(en)': { padding: '0 5px', fontSize: '13px' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px', borderRadius: '4px' },
  },
  small: { minHeight: '34px', padding: '0 8px', fontSize: '13px' },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      right: '4px',
      bottom: '-1px',
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: 'none',
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  // Not less than what it holds: a pane that is too low scrolls as a whole.
  inner: { minHeight: 'auto' },
});

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly text: string;
}

/**
 * Tabs with their panel, by the keyboard pattern of ARIA: one stop for Tab, arrows, Home and End move and select.
 * @param name unique on the page; tabs are found in tests by `${name}-${id}`
 */
export function Tabs<Id extends string>({
  name,
  label,
  items,
  selected,
  small = false,
  onSelect,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly small?: boolean;
  readonly onSelect: (id: Id) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = items.findIndex(({ id }) => id === selected);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const item = items.at(next % items.length);
    if (item === undefined) return;
    onSelect(item.id);
    list.current?.querySelector<HTMLElement>(`#${name}-${item.id}`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {items.map(({ id, text }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            data-testid={`${name}-${id}`}
            aria-selected={id === selected}
            aria-controls={`${name}-panel`}
            tabIndex={id === selected ? 0 : -1}
            className={mergeClasses(styles.tab, small && styles.small, id === selected && styles.selected)}
            onClick={() => onSelect(id)}
          >
            {text}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-${selected}`}
        className={mergeClasses(styles.panel, small && styles.inner)}
      >
        {children}
      </div>
    </>
  );
}
