import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import axe from 'axe-core';
import { createElement, type ReactNode } from 'react';

/**
 * Keeps Fluent's style rules out of the document under test. jsdom lays nothing out, but matches every rule against every
 * element whenever a role or a name is asked for, which is most of a test's time. Looks are tested in a real browser.
 */
export function Unstyled({ children }: { readonly children: ReactNode }) {
  const elsewhere = document.implementation.createHTMLDocument();
  return createElement(RendererProvider, {
    renderer: createDOMRenderer(elsewhere),
    targetDocument: elsewhere,
    children,
  });
}

/** What jsdom lacks for the pane: sizes, media queries that never match, observers that see no change. */
export function layOutPane(): void {
  const sizes = { offsetHeight: 600, offsetWidth: 320, clientHeight: 600, clientWidth: 320 };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  }
  // Without a place Fluent's focus manager takes everything for hidden and never gives a dialog the focus.
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, sizes.offsetWidth, sizes.offsetHeight);
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    ResizeObserver: class {
      observe(): void {
        // Sizes never change here.
      }
      unobserve(): void {
        // Nothing was observed.
      }
      disconnect(): void {
        // Nothing was observed.
      }
    },
  });
}

/** Violations that axe finds in the document, as `rule: element`. Colours need a real browser: they are looked at there. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    resultTypes: ['violations'],
    // jsdom has no layout and draws nothing; a document of a test has no title.
    rules: {
      'color-contrast': { enabled: false },
      'label-content-name-mismatch': { enabled: false },
      'document-title': { enabled: false },
      'html-has-lang': { enabled: false },
    },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
