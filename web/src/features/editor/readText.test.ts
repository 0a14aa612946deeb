import { expect, it } from 'vitest';
import { readText } from './readText';

const utf8 = (text: string) => new TextEncoder().encode(text);

it.each([
  ['plain words', utf8('Jane'), 'Jane'],
  ['Arabic', utf8('ليان'), 'ليان'],
  ['nothing', utf8(''), ''],
  ['a mark at the beginning', new Uint8Array([0xef, 0xbb, 0xbf, 0x4a]), 'J'],
  ['UTF-16 of Windows', new Uint8Array([0xff, 0xfe, 0x4a, 0x00]), 'J'],
  ['UTF-16 the other way round', new Uint8Array([0xfe, 0xff, 0x00, 0x4a]), 'J'],
])('reads %s', (_, bytes, text) => {
  expect(readText(bytes)).toBe(text);
});

it.each([
  ['a PDF', utf8('%PDF-1.7\n1 0 obj')],
  ['a Word file', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])],
  ['half a UTF-16 character', new Uint8Array([0xff, 0xfe, 0x4a])],
])('refuses %s', (_, bytes) => {
  expect(readText(bytes)).toBeNull();
});
