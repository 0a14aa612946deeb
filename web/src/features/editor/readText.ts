/** The words of a file in UTF-8, or in UTF-16 that says so; null for what is not plain text. */
export function readText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  try {
    // The decoder takes the mark at the beginning away.
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    // A PDF may begin with readable words, but no text has these.
    return text.includes('\u0000') || text.startsWith('%PDF-') ? null : text;
  } catch {
    return null;
  }
}
