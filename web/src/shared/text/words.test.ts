import fc from 'fast-check';
import { expect, it } from 'vitest';
import { words } from './words';

it.each([
  ['Cut costs by 12.5%!', ['Cut', ' ', 'costs', ' ', 'by', ' ', '12.5%', '!']],
  ['I’ve led', ['I’ve', ' ', 'led']],
  ['[by how much] of it', ['[by how much]', ' ', 'of', ' ', 'it']],
  ['Result: […]', ['Result', ':', ' ', '[…]']],
  ['قُمتُ بإدارة، ٤٠ متجرًا', ['قُمتُ', ' ', 'بإدارة', '،', ' ', '٤٠', ' ', 'متجرًا']],
  ['a👩🏽‍💻b🇫🇷', ['a', '👩🏽‍💻', 'b', '🇫🇷']],
  ['a\r\nb\n\tc', ['a', '\r\n', 'b', '\n', '\t', 'c']],
  ['', []],
])('splits %j where a person would', (text, pieces) => {
  expect(words(text)).toEqual(pieces);
});

it('loses nothing', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(words(text).join('')).toBe(text);
    }),
  );
});
