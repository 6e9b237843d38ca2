/** Where menus open: inside the page's main part, so that screen readers that go by landmarks come to them. */
export function mainLandmark(): HTMLElement | null {
  return document.querySelector('main');
}
