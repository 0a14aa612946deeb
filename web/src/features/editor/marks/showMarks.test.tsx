import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../../shared/text/resumeMarks';
import { pointAtMark, showMarks } from './showMarks';

let view: EditorView | null = null;

afterEach(() => view?.destroy());

function open(doc: string): EditorView {
  view = new EditorView({ parent: document.body, state: EditorState.create({ doc }) });
  return view;
}

function mark(text: string, words: string, kind: Mark['kind'] = 'found'): Mark {
  const from = text.indexOf(words);
  return { from, to: from + words.length, kind, of: words, title: `The posting asks for ${words}` };
}

const shown = (look = 'keyword-found') =>
  [...document.querySelectorAll(`.${look}`)].map((each) => each.textContent);

const type = (at: number, insert: string, to = at) => {
  view?.dispatch({ changes: { from: at, to, insert } });
};

describe('marks in the editor', () => {
  const text = 'Uses Java and Go\nPMP, expired';
  const marks = [mark(text, 'Java'), mark(text, 'Go'), mark(text, 'PMP', 'doubtful')];

  it('stand on their words, and those that only look like it look otherwise', () => {
    showMarks(open(text), { text, marks });
    expect(shown()).toEqual(['Java', 'Go']);
    expect(shown('keyword-doubtful')).toEqual(['PMP']);
    expect(document.querySelector('.keyword-found')?.getAttribute('title')).toBe(
      'The posting asks for Java',
    );
  });

  it('move along with what is typed, at once', () => {
    showMarks(open(text), { text, marks });
    type(0, 'Jane\n');
    expect(shown()).toEqual(['Java', 'Go']);
  });

  it.each([
    [
      'their words are edited',
      (): void => {
        type(6, 'o', 7);
      },
    ],
    [
      'letters run into them',
      (): void => {
        type(9, 'Script');
      },
    ],
  ])('go as soon as %s', (_, edit) => {
    showMarks(open(text), { text, marks });
    edit();
    expect(shown()).toEqual(['Go']);
  });

  it('stay when a comma is typed behind them', () => {
    showMarks(open(text), { text, marks });
    type(9, ',');
    expect(shown()).toEqual(['Java', 'Go']);
  });

  it('stay on a part of a word they were put on', () => {
    const arabic = 'خبرة في المحاسبة';
    showMarks(open(arabic), { text: arabic, marks: [mark(arabic, 'محاسبة')] });
    type(0, 'لي ');
    expect(shown()).toEqual(['محاسبة']);
  });

  it('made for an older text stand where it has not changed', () => {
    showMarks(open(text.replace('Go', 'Goo')), { text, marks });
    expect(shown()).toEqual(['Java']);
    expect(shown('keyword-doubtful')).toEqual(['PMP']);
  });

  it('stand out while they are pointed at, also where they moved', () => {
    const editor = open(text);
    showMarks(editor, { text, marks });
    type(0, 'Jane\n');
    pointAtMark(editor, 'Go');
    expect(shown('keyword-pointed')).toEqual(['Go']);
    pointAtMark(editor, null);
    expect(shown('keyword-pointed')).toEqual([]);
    expect(shown()).toEqual(['Java', 'Go']);
  });

  it('go all at once', () => {
    const editor = open(text);
    showMarks(editor, { text, marks });
    showMarks(editor, null);
    expect(shown()).toEqual([]);
  });

  it('do not change the words', () => {
    const editor = open(text);
    showMarks(editor, { text, marks });
    expect(editor.state.doc.toString()).toBe(text);
  });
});
