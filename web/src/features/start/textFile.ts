/** What a file or a pasted text is to the editor; `why` names the words that explain a refusal. */
export type ReadText = { kind: 'text'; text: string } | { kind: 'refused'; why: Refusal };
export type Refusal = 'otherKind' | 'notText' | 'otherEncoding' | 'tooLarge' | 'empty';

/** Far above any resume, and below what would make the page stand still. */
export const fileLimitBytes = 1024 * 1024;

const textNames = /\.(?:txt|text|md|markdown)$/i;

/** Reads a text file: UTF-8, or UTF-16 where its first two bytes say so. Never guesses. */
export function readTextFile(name: string, bytes: Uint8Array): ReadText {
  if (!textNames.test(name) || isDocument(bytes)) return refused('otherKind');
  if (bytes.length > fileLimitBytes) return refused('tooLarge');
  try {
    return readText(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return refused('otherEncoding');
  }
}

/** A text from elsewhere, with line ends as the editor writes them. */
export function readText(raw: string): ReadText {
  // A text has none; most files that only look like one do.
  if (raw.includes('\u0000')) return refused('notText');
  const text = raw.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refused('empty');
  return text.length > fileLimitBytes ? refused('tooLarge') : { kind: 'text', text };
}

function refused(why: Refusal): ReadText {
  return { kind: 'refused', why };
}

/** By the bytes that every PDF, Word file (a ZIP or the older OLE) and RTF begins with. */
function isDocument(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return ['%PDF-', 'PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0', '{\\rtf'].some((magic) =>
    start.startsWith(magic),
  );
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
