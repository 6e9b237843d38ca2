/** @jest-environment jsdom */
import { keepPaneFocus } from '../../src/page/pane-focus';

/** A page with a grid's hidden editor, and a pane with one button that has the keyboard. */
function open() {
  document.body.innerHTML = '<input id="grid"><iframe></iframe>';
  const frame = document.querySelector('iframe');
  const grid = document.getElementById('grid');
  const pane = frame?.contentDocument;
  if (frame === null || grid === null || pane === null || pane === undefined) throw new Error('no page');
  const stop = keepPaneFocus(frame);
  const fill = (): HTMLButtonElement => {
    const button = pane.body.appendChild(pane.createElement('button'));
    button.focus();
    return button;
  };
  const button = fill();
  const givenBack = jest.spyOn(button, 'focus');
  const toFrame = jest.spyOn(frame, 'focus');
  return { frame, grid, pane, button, givenBack, toFrame, stop };
}

test('the grid that takes the keyboard by itself gives it back to what had it in the pane', () => {
  const { grid, givenBack, toFrame } = open();
  grid.focus();
  expect(givenBack).toHaveBeenCalledWith({ preventScroll: true });
  expect(toFrame).not.toHaveBeenCalled();
});

test('when what had it is gone the pane as a whole gets it', () => {
  const { grid, button, toFrame } = open();
  button.remove();
  grid.focus();
  expect(toFrame).toHaveBeenCalled();
});

test.each<[string, (page: ReturnType<typeof open>) => void]>([
  ['a click in the page', ({ grid }) => grid.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ['a key in the page', ({ grid }) => grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }))],
  ['Tab at the end of the pane', ({ button }) => button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))],
  ['the end of the page', ({ stop }) => stop()],
])('after %s the grid keeps the keyboard', (_, act) => {
  const page = open();
  act(page);
  page.grid.focus();
  page.grid.blur();
  page.grid.focus();
  expect(page.givenBack).not.toHaveBeenCalled();
  expect(page.toFrame).not.toHaveBeenCalled();
});

test('Tab that stays in the pane does not let the grid take the keyboard', () => {
  const { grid, pane, button, givenBack } = open();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  const next = pane.body.appendChild(pane.createElement('button'));
  next.focus();
  const kept = jest.spyOn(next, 'focus');
  grid.focus();
  expect(kept).toHaveBeenCalled();
  expect(givenBack).not.toHaveBeenCalled();
});

test('a pane that is loaded anew starts without the keyboard', () => {
  const { frame, grid, givenBack, toFrame } = open();
  frame.dispatchEvent(new Event('load'));
  grid.focus();
  expect(givenBack).not.toHaveBeenCalled();
  expect(toFrame).not.toHaveBeenCalled();
});
