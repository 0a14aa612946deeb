import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sendable, wellFormed } from './sendable';

it('leaves ordinary text alone, emoji and Arabic included', () => {
  expect(sendable('Léa 😀 سيرة\n\tx')).toBe('Léa 😀 سيرة\n\tx');
});

it('removes NUL and replaces lone surrogates', () => {
  expect(sendable('a\u0000b')).toBe('ab');
  expect(sendable('\uD83Dx\uDE00')).toBe('\uFFFDx\uFFFD');
});

it('survives UTF-8 whatever is typed, also without the browser’s own function', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  fc.assert(
    fc.property(fc.string({ unit }), (typed) => {
      const text = wellFormed(typed);
      expect(utf8.decode(new TextEncoder().encode(text))).toBe(text);
      expect(text).toHaveLength(typed.length);
    }),
  );
});

it('treats a run of surrogates as the browser does', () => {
  expect(wellFormed('\uD83D\uD83D\uDE00\uDE00')).toBe('\uFFFD😀\uFFFD');
});
