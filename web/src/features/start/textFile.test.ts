import { describe, expect, it } from 'vitest';
import { fileLimitBytes, readText, readTextFile } from './textFile';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  }
  return new Uint8Array(view.buffer);
};

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8('Zoë\nسيرة')],
    ['UTF-8 with a mark', utf8('\uFEFFZoë\nسيرة')],
    ['UTF-16, little end first', utf16('\uFEFFZoë\nسيرة', true)],
    ['UTF-16, big end first', utf16('\uFEFFZoë\nسيرة', false)],
    ['lines as Windows ends them', utf8('Zoë\r\nسيرة')],
    ['lines as old Macs ended them', utf8('Zoë\rسيرة')],
  ])('is read letter by letter: %s', (_, bytes) => {
    expect(readTextFile('cv.txt', bytes)).toEqual({ kind: 'text', text: 'Zoë\nسيرة' });
  });

  it.each(['cv.md', 'CV.TXT', 'my.cv.markdown', 'cv.text'])('may be called %s', (name) => {
    expect(readTextFile(name, utf8('Jane')).kind).toBe('text');
  });

  it.each([
    ['a PDF', 'cv.pdf', utf8('%PDF-1.7 …'), 'otherKind'],
    ['a Word file', 'cv.docx', utf8('PK\u0003\u0004…'), 'otherKind'],
    ['a PDF that is called a text', 'cv.txt', utf8('%PDF-1.7 …'), 'otherKind'],
    ['a Word file that is called a text', 'cv.txt', utf8('PK\u0003\u0004…'), 'otherKind'],
    [
      'an old Word file called a text',
      'cv.txt',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'otherKind',
    ],
    ['rich text', 'cv.txt', utf8('{\\rtf1 Jane}'), 'otherKind'],
    ['a file without an ending', 'cv', utf8('Jane'), 'otherKind'],
    ['an encoding of before', 'cv.txt', Uint8Array.of(0x5a, 0x6f, 0xeb), 'otherEncoding'],
    ['bytes', 'cv.txt', Uint8Array.of(1, 0, 2, 0), 'notText'],
    ['UTF-16 without a mark', 'cv.txt', utf16('Jane', true), 'notText'],
    ['nothing', 'cv.txt', new Uint8Array(), 'empty'],
    ['only space', 'cv.txt', utf8(' \r\n\t'), 'empty'],
    ['far too much', 'cv.txt', new Uint8Array(fileLimitBytes + 1).fill(65), 'tooLarge'],
  ])('is refused, never guessed at: %s', (_, name, bytes, why) => {
    expect(readTextFile(name, bytes)).toEqual({ kind: 'refused', why });
  });
});

it('takes a pasted text by the same rules', () => {
  expect(readText('Jane\r\nLyon')).toEqual({ kind: 'text', text: 'Jane\nLyon' });
  expect(readText(' ')).toEqual({ kind: 'refused', why: 'empty' });
});
