import type { Passage } from '../../shared/text/passage';
import { utf8Bytes } from '../../shared/text/utf8Bytes';

export const passageLimitKilobytes = 32;

/** What an action would be done to. */
export type BarTarget =
  | { kind: 'selection' | 'line'; passage: Passage }
  | { kind: 'none' }
  | { kind: 'tooLong'; passage: Passage };

/** The selected words; without any, the line with the cursor. */
export function barTarget(selected: Passage | null, line: Passage | null): BarTarget {
  if (selected !== null && selected.text.trim() !== '') return sized('selection', selected);
  return line === null || line.text.trim() === '' ? { kind: 'none' } : sized('line', line);
}

function sized(kind: 'selection' | 'line', passage: Passage): BarTarget {
  const fits = utf8Bytes(passage.text) <= passageLimitKilobytes * 1024;
  return { kind: fits ? kind : 'tooLong', passage };
}
