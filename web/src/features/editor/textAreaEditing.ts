import { locate, passageOf, type Passage } from '../../shared/text/passage';
import type { Replacement, ResumeEditing } from '../../shared/text/resumeEditing';
import { replacePassage } from './replacePassage';

/** The resume in a text area, as the rest of the page may change it. */
export function textAreaEditing(areaNow: () => HTMLTextAreaElement | null): ResumeEditing {
  const change = (make: (area: HTMLTextAreaElement) => Replacement): Replacement => {
    const area = areaNow();
    return area === null ? { kind: 'notEditable' } : make(area);
  };
  return {
    replace: (passage, words) => change((area) => replacePassage(area, passage, words)),
    insertBelow: (passage, words) => change((area) => insertBelow(area, passage, words)),
    replaceAll: (text) =>
      change((area) => {
        const { value } = area;
        return replacePassage(area, { text: value, place: placeOf(value, 0, value.length) }, text);
      }),
    undo: () => undefined,
    reveal: (passage) => {
      const area = areaNow();
      const place = area === null ? null : locate(passage, area.value);
      if (area === null || place?.kind !== 'found') return false;
      area.setSelectionRange(place.start, place.end);
      return true;
    },
    focus: () => areaNow()?.focus(),
  };
}

function insertBelow(area: HTMLTextAreaElement, passage: Passage, words: string): Replacement {
  const { value } = area;
  const found = locate(passage, value);
  if (found.kind !== 'found') return { kind: found.kind };
  const next = value.indexOf('\n', Math.max(found.start, found.end - 1));
  const at = next < 0 ? value.length : next;
  const outcome = replacePassage(area, { text: '', place: placeOf(value, at, at) }, `\n${words}`);
  if (outcome.kind !== 'replaced') return outcome;
  const whole = area.value;
  const put = passageOf(whole, at + 1, at + 1 + words.length);
  return put === null ? outcome : { kind: 'replaced', passage: put };
}

const placeOf = (whole: string, start: number, end: number) => ({ whole, start, end });
