/** Line ends as a text area has them, whatever system the text comes from. */
export function oneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
