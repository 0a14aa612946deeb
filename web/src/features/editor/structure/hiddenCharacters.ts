/** What kind of thing a character is that cannot be seen, or does more than can be seen. */
export type HiddenKind =
  'control' | 'direction' | 'mark' | 'zeroWidth' | 'hyphen' | 'lineEnd' | 'broken';

/**
 * Joiners are not among them: they hold emoji and Persian words together. Tabs are shown by the gap
 * that they make.
 */
export const hiddenCharacters =
  // eslint-disable-next-line no-control-regex -- Control characters are what it is about.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

export function hiddenKindOf(code: number): HiddenKind {
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return 'lineEnd';
  if (code === 0xad) return 'hyphen';
  if (code === 0x61c || code === 0x200e || code === 0x200f) return 'mark';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'direction';
  if (code === 0x200b || (code >= 0x2060 && code <= 0x2065) || code === 0xfeff) return 'zeroWidth';
  if (code >= 0xd800 && code <= 0xdfff) return 'broken';
  return 'control';
}

/** `U+200B`, as it is looked up. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
