export type Direction = 'ltr' | 'rtl';

const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The direction of the first letter; null where there is none, as in a line of figures. */
export function directionOfText(text: string): Direction | null {
  const first = strong.exec(text)?.[0];
  if (first === undefined) return null;
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
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
