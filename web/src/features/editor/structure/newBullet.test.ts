import { describe, expect, it } from 'vitest';
import { newBullet } from './newBullet';

/** The text after a bullet `NEW` was put in at the line with the caret `|`. */
function put(text: string, untouched = false): string {
  const lines = text.replace('|', '').split('\n');
  const caret = text.slice(0, Math.max(0, text.indexOf('|'))).split('\n').length - 1;
  const found = newBullet((index) => lines[index] ?? '', lines.length, caret, untouched);
  const bullet = `${found.prefix}NEW`;
  if (found.kind === 'fill') lines[found.line] = bullet;
  else lines.splice(found.line + 1, 0, bullet);
  return lines.join('\n');
}

describe('a new bullet', () => {
  it.each([
    ['goes below the entry with the caret', 'Acme\n- a|b\n- c', 'Acme\n- ab\n- NEW\n- c'],
    ['has the indentation of that', 'Acme\n  •  a|', 'Acme\n  •  a\n  •  NEW'],
    ['takes the place of an entry without words', 'Acme\n• a\n• |', 'Acme\n• a\n• NEW'],
    ['takes the place of a blank line', 'Acme\n* a\n|\nUmbra', 'Acme\n* a\n* NEW\nUmbra'],
    ['never splits an entry that goes on', '- a|\n  goes on\n- b', '- a\n  goes on\n- NEW\n- b'],
    [
      'nor one whose second line has the caret',
      '- a\n  goes| on\n- b',
      '- a\n  goes on\n- NEW\n- b',
    ],
    ['goes below a line that is no entry', 'Acme, 2021|\n- a', 'Acme, 2021\n- NEW\n- a'],
    ['takes the mark of the nearest list', 'Acme|\n• a\n\n\n\n- b', 'Acme\n• NEW\n• a\n\n\n\n- b'],
    ['goes on with numbers', '9. a|', '9. a\n10. NEW'],
    ['goes on with Arabic numbers', '٩. أ|', '٩. أ\n١٠. NEW'],
    ['is no number where no list is', '1. a\n\nAcme|', '1. a\n\nAcme\n- NEW'],
    ['has a dash where there is no list at all', 'Jane|', 'Jane\n- NEW'],
    ['is the first line of an empty text', '|', '- NEW'],
  ])('%s', (_, before, after) => {
    expect(put(before)).toBe(after);
  });

  it.each([
    [
      'at the end of the first list',
      'Jane\n\nAcme\n- a\n- b\n\nUmbra\n- c',
      'Jane\n\nAcme\n- a\n- b\n- NEW\n\nUmbra\n- c',
    ],
    ['at the end where there is no list', 'Jane\nLyon', 'Jane\nLyon\n- NEW'],
    ['in an empty text', '', '- NEW'],
  ])('goes, while the caret was never put anywhere, %s', (_, before, after) => {
    expect(put(before, true)).toBe(after);
  });
});
