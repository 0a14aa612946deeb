import { EditorView } from '@codemirror/view';
import { act, fireEvent, render } from '@testing-library/react';
import { createRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { passageOf, type Passage } from '../../shared/text/passage';
import type { Replacement, ResumeEditing } from '../../shared/text/resumeEditing';
import { resumeBox, resumeText, selectInResume, typeInResume } from '../../testing/typeInResume';
import { ResumeEditor } from './ResumeEditor';
import { resumeHandle } from './resumeHandle';

const editing = createRef<ResumeEditing>();

function Page({ text, readOnly }: { text: string; readOnly: boolean }) {
  const [shown, setShown] = useState(text);
  return (
    <ResumeEditor
      sessionId="s1"
      text={shown}
      readOnly={readOnly}
      onChange={setShown}
      onBlur={() => undefined}
      onSelect={() => undefined}
      editing={editing}
    />
  );
}

function show(text: string, readOnly = false): ResumeEditing {
  render(<Page text={text} readOnly={readOnly} />);
  if (editing.current === null) throw new Error('no handle');
  return editing.current;
}

function passage(whole: string, text: string): Passage {
  const start = whole.indexOf(text);
  const found = passageOf(whole, start, start + text.length);
  if (found === null) throw new Error(`not in the text: ${text}`);
  return found;
}

function doing(change: () => Replacement): Replacement {
  let outcome: Replacement = { kind: 'notEditable' };
  act(() => {
    outcome = change();
  });
  return outcome;
}

describe('replacing', () => {
  it('puts the words in, says where they stand, and is one step to take back', () => {
    const handle = show('one two three');
    typeInResume('one two three four');
    const outcome = doing(() => handle.replace(passage('one two three four', 'two'), '2'));
    expect(resumeText()).toBe('one 2 three four');
    const place = { whole: 'one 2 three four', start: 4, end: 5 };
    expect(outcome).toEqual({ kind: 'replaced', passage: { text: '2', place } });
    act(() => {
      handle.undo();
    });
    expect(resumeText()).toBe('one two three four');
  });

  it('is a step that neither the typing before it nor that after it joins', () => {
    const handle = show('one two');
    const view = EditorView.findFromDOM(resumeBox());
    const type = (at: number, insert: string) => {
      act(() => {
        view?.dispatch({ changes: { from: at, insert }, userEvent: 'input.type' });
      });
    };
    type(3, 's');
    doing(() => handle.replace({ text: 'two', place: null }, '2'));
    type(6, '!');
    expect(resumeText()).toBe('ones 2!');
    for (const expected of ['ones 2', 'ones two', 'one two']) {
      act(() => {
        handle.undo();
      });
      expect(resumeText()).toBe(expected);
    }
  });

  it.each<[string, string, Replacement['kind']]>([
    ['is gone', 'one three', 'changed'],
    ['stands twice', 'two one two', 'repeated'],
  ])('refuses where the passage %s', (_, now, kind) => {
    const handle = show('one two three');
    typeInResume(now);
    expect(doing(() => handle.replace(passage('one two three', 'two'), '2')).kind).toBe(kind);
    expect(resumeText()).toBe(now);
  });

  it('follows a passage that text above it has moved', () => {
    const handle = show('one two three');
    typeInResume('zero one two three');
    doing(() => handle.replace(passage('one two three', 'two'), '2'));
    expect(resumeText()).toBe('zero one 2 three');
  });

  it('leaves the line end that a selection ends with, and takes it back exactly', () => {
    const handle = show('one\ntwo');
    const outcome = doing(() => handle.replace(passage('one\ntwo', 'one\n'), '1'));
    expect(resumeText()).toBe('1\ntwo');
    if (outcome.kind !== 'replaced') throw new Error(outcome.kind);
    doing(() => handle.replace(outcome.passage, 'one\n'));
    expect(resumeText()).toBe('one\ntwo');
  });

  it('changes nothing in a text that may only be read', () => {
    const handle = show('one two', true);
    expect(doing(() => handle.replace(passage('one two', 'two'), '2')).kind).toBe('notEditable');
    expect(doing(() => handle.replaceAll('new')).kind).toBe('notEditable');
    expect(resumeText()).toBe('one two');
  });

  it('changes nothing where there is no editor', () => {
    const handle = resumeHandle(() => null);
    expect(handle.replaceAll('new')).toEqual({ kind: 'notEditable' });
    expect(handle.reveal(passage('one', 'one'))).toBe(false);
  });
});

describe('inserting below', () => {
  it.each([
    ['in the middle of a line', 'one two\nthree', 'two', 'one two\nNEW\nthree'],
    ['over several lines', 'one\ntwo\nthree', 'one\ntwo', 'one\ntwo\nNEW\nthree'],
    ['with the line end', 'one\ntwo', 'one\n', 'one\nNEW\ntwo'],
    ['in the last line', 'one\ntwo', 'two', 'one\ntwo\nNEW'],
    ['with an empty line after it', 'one\n\ntwo', 'one\n\n', 'one\nNEW\n\ntwo'],
  ])('a passage %s', (_, text, selected, expected) => {
    const handle = show(text);
    const outcome = doing(() => handle.insertBelow(passage(text, selected), 'NEW'));
    expect(resumeText()).toBe(expected);
    expect(outcome).toMatchObject({ kind: 'replaced', passage: { text: 'NEW' } });
  });

  it('makes an entry of a list below an entry, whose passage has no mark', () => {
    const handle = show('- Responsible for the unit\n- two');
    const selected = passage('- Responsible for the unit\n- two', 'Responsible for the unit');
    const outcome = doing(() => handle.insertBelow(selected, 'Managed the unit\n'));
    expect(resumeText()).toBe('- Responsible for the unit\n- Managed the unit\n- two');
    expect(outcome).toMatchObject({ passage: { text: '- Managed the unit' } });
  });
});

it('replaces all in one step, whatever line ends the new text has', () => {
  const handle = show('one');
  typeInResume('one two');
  doing(() => handle.replaceAll('new\r\ntext'));
  expect(resumeText()).toBe('new\ntext');
  act(() => {
    handle.undo();
  });
  expect(resumeText()).toBe('one two');
});

it('reveals a passage without taking the focus', () => {
  const handle = show('one two');
  let found = false;
  act(() => {
    found = handle.reveal(passage('one two', 'two'));
  });
  expect(found).toBe(true);
  const view = EditorView.findFromDOM(resumeBox());
  expect(view?.state.selection.main).toMatchObject({ from: 4, to: 7 });
  expect(document.activeElement).toBe(document.body);
  act(() => {
    handle.focus();
  });
  expect(document.activeElement).toBe(resumeBox());
});

describe('dropped files', () => {
  function drop(...files: File[]): void {
    fireEvent.drop(resumeBox(), { dataTransfer: { files, types: ['Files'] } });
  }

  it('are put in as text, in one step to take back', async () => {
    const handle = show('');
    drop(new File(['Jane\r\nLyon'], 'cv.txt'), new File(['More'], 'more.md'));
    await expect.poll(resumeText).toBe('Jane\nLyon\n\nMore');
    act(() => {
      handle.undo();
    });
    expect(resumeText()).toBe('');
  });

  it.each([
    ['no text', new File(['%PDF-1.7'], 'cv.pdf'), /“cv.pdf” is not a plain text file/],
    ['too large', new File(['x'.repeat(1024 * 1024 + 1)], 'cv.txt'), /1,025 KB/],
  ])('are refused when they are %s', async (_, file, words) => {
    show('Jane');
    drop(file);
    await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toMatch(words);
    expect(resumeText()).toBe('Jane');
  });
});

describe('replacing several at once', () => {
  const text = '- led a team\n- ran shops\n- led a team\n';
  const change = (words: string, instead: string) => ({
    passage: passage(text, words),
    words: instead,
  });

  it('is one step to take back, and says where each stands now', () => {
    const handle = show(text);
    let outcomes: readonly Replacement[] = [];
    act(() => {
      outcomes = handle.replaceEach([
        change('ran shops', 'ran 40 shops'),
        change('led a team', 'led six'),
      ]);
    });
    expect(resumeText()).toBe('- led six\n- ran 40 shops\n- led a team\n');
    expect(
      outcomes.map((outcome) =>
        outcome.kind === 'replaced'
          ? resumeText().slice(outcome.passage.place?.start, outcome.passage.place?.end)
          : outcome.kind,
      ),
    ).toEqual(['ran 40 shops', 'led six']);
    act(() => {
      handle.undo();
    });
    expect(resumeText()).toBe(text);
  });

  it('leaves out what does not stand there any more, and what overlaps', () => {
    const handle = show(text);
    let outcomes: readonly Replacement[] = [];
    act(() => {
      outcomes = handle.replaceEach([
        change('ran shops', 'ran 40 shops'),
        change('shops', 'stores'),
        { passage: { text: 'never there', place: null }, words: 'x' },
      ]);
    });
    expect(resumeText()).toBe(text.replace('ran shops', 'ran 40 shops'));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['replaced', 'changed', 'changed']);
  });

  it('changes nothing where nothing may be changed', () => {
    const handle = show(text, true);
    expect(handle.replaceEach([change('ran shops', 'x')])).toEqual([{ kind: 'notEditable' }]);
    expect(resumeText()).toBe(text);
  });
});

it('puts words in at the cursor, in one step, and leaves what is selected', () => {
  const handle = show('Jane led');
  selectInResume(5, 8);
  const outcome = doing(() => handle.insertAtCursor('the team'));
  expect(resumeText()).toBe('Jane led the team');
  expect(outcome).toMatchObject({ kind: 'replaced', passage: { text: ' the team' } });
  act(() => {
    handle.undo();
  });
  expect(resumeText()).toBe('Jane led');
});

it('marks the lines that are pointed at, without moving the cursor', () => {
  const text = 'one\ntwo\nthree';
  const handle = show(text);
  const view = EditorView.findFromDOM(resumeBox());
  act(() => {
    handle.point([passage(text, 'two')]);
  });
  expect([...document.querySelectorAll('.line-pointed')].map((l) => l.textContent)).toEqual([
    'two',
  ]);
  expect(view?.state.selection.main.head).toBe(0);
  act(() => {
    handle.point([]);
  });
  expect(document.querySelector('.line-pointed')).toBeNull();
});

it('marks what is left to fill in, and no link', () => {
  show('Led [how many people?] and [site](https://example.org)');
  expect([...document.querySelectorAll('.placeholder-mark')].map((m) => m.textContent)).toEqual([
    '[how many people?]',
  ]);
});
