import { expect, it } from 'vitest';
import { barShortcut } from './barShortcut';

const key = (code: string, more: object = {}) =>
  barShortcut({
    code,
    altKey: true,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    ...more,
  });

it.each([
  ['Digit1', 'rephrase'],
  ['Digit5', 'metrics'],
  ['Digit6', 'sendToChat'],
  ['Digit7', null],
  ['Digit0', null],
  ['KeyA', null],
])('Alt and %s is %s', (code, action) => {
  expect(key(code)).toBe(action);
});

it.each([
  ['AltGr, which types signs', { ctrlKey: true }],
  ['a digit alone', { altKey: false }],
  ['a key held down, which would ask again and again', { repeat: true }],
  ['with Shift', { shiftKey: true }],
  ['with Command', { metaKey: true }],
])('leaves %s alone', (_, more) => {
  expect(key('Digit1', more)).toBeNull();
});
