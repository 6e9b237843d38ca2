import { useCallback, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** How far back the keyboard's way is remembered: a dialog's own stops and the button that opened it. */
const remembered = 12;

export interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Keeps the keyboard's place when what had the focus is taken away: a dialog that closes, a finding that is mended, a
 * button that is done. The focus goes back to where it came from or, when that is gone too, to the first of `fallbacks`
 * that is there. It is never taken from another place, above all not from the grid.
 * @param fallbacks selectors below the part's root
 * @returns props of that root; focus in its dialogs counts, for React's events pass through portals
 */
export function useKeptFocus(...fallbacks: readonly string[]): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const way = useRef<HTMLElement[]>([]);
  useLayoutEffect(() => {
    const last = way.current.at(-1);
    if (last === undefined || last.isConnected || !document.hasFocus()) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    way.current = way.current.filter((element) => element.isConnected);
    const found = fallbacks.flatMap((selector) => ref.current?.querySelector<HTMLElement>(selector) ?? []);
    (way.current.at(-1) ?? found[0])?.focus({ preventScroll: true });
  });
  const onFocus = useCallback(({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) way.current = [...way.current.slice(1 - remembered), target];
  }, []);
  return { ref, onFocus };
}
