import { atCursor } from '../features/editor/atCursor';
import { locate, passageOf, type Passage } from '../shared/text/passage';
import type { Change, Replacement, ResumeEditing } from '../shared/text/resumeEditing';

/** A resume in memory, for parts of the page that change it; keeps each text it ever had. */
export class FakeEditing implements ResumeEditing {
  readonly steps: string[] = [];
  readonly revealed: string[] = [];
  /** What is marked. */
  pointed: readonly string[] = [];
  cursor = 0;
  editable = true;
  text: string;
  private readonly onText: (text: string) => void;

  constructor(text: string, onText: (text: string) => void = () => undefined) {
    this.text = text;
    this.onText = onText;
  }

  readonly replace = (passage: Passage, words: string): Replacement =>
    this.put(passage, (start, end) => ({ from: start, to: end, lead: '', words }));

  readonly replaceEach = (changes: readonly Change[]): readonly Replacement[] => {
    if (!this.editable) return changes.map(() => ({ kind: 'notEditable' }));
    const before = this.text;
    const places = changes.map(({ passage, words }) => ({
      words,
      found: locate(passage, before),
    }));
    const found = places
      .flatMap(({ words, found: at }) => (at.kind === 'found' ? [{ ...at, words }] : []))
      .sort((a, b) => b.start - a.start);
    if (found.length > 0) {
      this.become(
        found.reduce(
          (text, { start, end, words }) => text.slice(0, start) + words + text.slice(end),
          before,
        ),
      );
    }
    return places.map(({ words, found: at }): Replacement => {
      if (at.kind !== 'found') return at;
      const earlier = found.filter(({ start }) => start < at.start);
      const start = earlier.reduce(
        (sum, one) => sum + one.words.length - (one.end - one.start),
        at.start,
      );
      const place = { whole: this.text, start, end: start + words.length };
      return { kind: 'replaced', passage: { text: words, place } };
    });
  };

  readonly insertAtCursor = (words: string): Replacement => {
    if (!this.editable) return { kind: 'notEditable' };
    const before = this.text;
    const { lead, insert, tail } = atCursor(before, this.cursor, words);
    const text = lead + insert + tail;
    this.become(before.slice(0, this.cursor) + text + before.slice(this.cursor));
    const place = { whole: this.text, start: this.cursor, end: this.cursor + text.length };
    return { kind: 'replaced', passage: { text, place } };
  };

  readonly insertBelow = (passage: Passage, words: string): Replacement =>
    this.put(passage, (_, end) => {
      const next = this.text.indexOf('\n', end - 1);
      const at = next < 0 ? this.text.length : next;
      return { from: at, to: at, lead: '\n', words };
    });

  readonly replaceAll = (text: string): Replacement => {
    this.become(text);
    const place = { whole: text, start: 0, end: text.length };
    return { kind: 'replaced', passage: { text, place } };
  };

  readonly undo = (): void => {
    this.become(this.steps.at(-1) ?? this.text);
  };

  readonly reveal = (passage: Passage): boolean => {
    const found = locate(passage, this.text);
    if (found.kind !== 'found') return false;
    this.revealed.push(this.text.slice(found.start, found.end));
    return true;
  };

  readonly point = (passages: readonly Passage[]): void => {
    this.pointed = passages.flatMap((passage) => {
      const found = locate(passage, this.text);
      return found.kind === 'found' ? [this.text.slice(found.start, found.end)] : [];
    });
  };

  readonly focus = (): void => undefined;

  become(text: string): void {
    this.steps.push(this.text);
    this.text = text;
    this.onText(text);
  }

  private put(
    passage: Passage,
    change: (
      start: number,
      end: number,
    ) => { from: number; to: number; lead: string; words: string },
  ): Replacement {
    if (!this.editable) return { kind: 'notEditable' };
    const found = locate(passage, this.text);
    if (found.kind !== 'found') return { kind: found.kind };
    const { from, to, lead, words } = change(found.start, found.end);
    this.become(this.text.slice(0, from) + lead + words + this.text.slice(to));
    const start = from + lead.length;
    const put = passageOf(this.text, start, start + words.length);
    const nothing = { text: '', place: { whole: this.text, start, end: start } };
    return { kind: 'replaced', passage: put ?? nothing };
  }
}
