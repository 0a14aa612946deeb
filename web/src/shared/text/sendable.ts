/**
 * The text as it may travel: without NUL, which stores refuse, and without lone surrogates, which
 * UTF-8 cannot carry. Everything else is left exactly as typed.
 */
export function sendable(text: string): string {
  const withoutNul = text.replaceAll('\u0000', '');
  const native = (withoutNul as { toWellFormed?: () => string }).toWellFormed;
  return native ? native.call(withoutNul) : wellFormed(withoutNul);
}

/** `String.prototype.toWellFormed` for browsers that lack it. */
export function wellFormed(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
}
