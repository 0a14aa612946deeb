export type Direction = 'ltr' | 'rtl';

const strong = /[\p{L}\u200e\u200f\u061c]/gu;
const rightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Letters beyond these tell nothing new about a line. */
const enough = 400;

/**
 * The direction of the first letter; but a line that begins with a foreign name, as in a list of
 * programs, and goes on in Arabic is Arabic. Null where there are no letters, as in a line of dates.
 */
export function directionOfText(text: string): Direction | null {
  const letters = text.slice(0, enough).match(strong);
  const [first] = letters ?? [];
  if (letters === null || first === undefined) return null;
  if (rightToLeft.test(first)) return 'rtl';
  const turned = letters.filter((letter) => rightToLeft.test(letter)).length;
  return turned > letters.length / 2 ? 'rtl' : 'ltr';
}

/** How far back a line without letters looks for one whose direction it takes. */
const farthest = 30;

/** A line without letters, empty or of dates, runs as the lines above it do. */
export function directionOfLine(lineAt: (index: number) => string, index: number): Direction {
  for (let at = index; at >= 0 && index - at < farthest; at--) {
    const direction = directionOfText(lineAt(at));
    if (direction !== null) return direction;
  }
  return 'ltr';
}

/** The same for each line of a whole text. */
export function directionsOf(text: string): (line: number) => Direction {
  const lines = text.split('\n');
  return (line) => directionOfLine((index) => lines[index] ?? '', line);
}

/** The direction of most lines, so that one foreign name at the top does not turn the page. */
export function directionOfResume(text: string): Direction {
  let balance = 0;
  for (const line of text.split('\n')) {
    const direction = directionOfText(line);
    if (direction !== null) balance += direction === 'rtl' ? 1 : -1;
  }
  return balance > 0 ? 'rtl' : 'ltr';
}
