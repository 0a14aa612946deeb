/** Words put in at a position, and the spaces they need there so as not to run into others. */
export function atCursor(
  text: string,
  at: number,
  words: string,
): { lead: string; insert: string; tail: string } {
  const insert = words.trim();
  const before = text.slice(0, at);
  const after = text.slice(at);
  return {
    lead: before === '' || /[\s([{“"«]$/u.test(before) ? '' : ' ',
    insert,
    tail: after === '' || /^[\s.,;:!?)\]}”"»،؛؟]/u.test(after) ? '' : ' ',
  };
}
