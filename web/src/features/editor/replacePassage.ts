import { locate, passageOf, type Passage } from '../../shared/text/passage';
import type { Replacement } from '../../shared/text/resumeEditing';

/**
 * Puts other words in the place of a passage, as one step of the text area's own undo. Refuses when
 * the passage is not there any more or could be meant twice. Gives back where the new words stand.
 */
export function replacePassage(
  area: HTMLTextAreaElement,
  passage: Passage,
  words: string,
): Replacement {
  if (area.readOnly || area.disabled) return { kind: 'notEditable' };
  const place = locate(passage, area.value);
  if (place.kind !== 'found') return { kind: place.kind };
  area.focus();
  area.setSelectionRange(place.start, place.end);
  if (!typeInto(area, words)) {
    area.setRangeText(words, place.start, place.end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const end = place.start + words.length;
  area.setSelectionRange(place.start, end);
  return {
    kind: 'replaced',
    passage: { text: words, place: { whole: area.value, start: place.start, end } },
  };
}

/** As if typed, which is the only way into the browser's undo history. False where unsupported. */
function typeInto(area: HTMLTextAreaElement, words: string): boolean {
  if (document.activeElement !== area) return false;
  const legacy = document as {
    execCommand?: (name: string, ui: boolean, value: string) => boolean;
  };
  if (legacy.execCommand === undefined) return false;
  return words === ''
    ? legacy.execCommand('delete', false, '')
    : legacy.execCommand('insertText', false, words);
}

export function selectedPassage(area: HTMLTextAreaElement): Passage | null {
  return passageOf(area.value, area.selectionStart, area.selectionEnd);
}
