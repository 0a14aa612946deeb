import { redo, undo } from '@codemirror/commands';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { resumeBox, resumeText, selectInResume, typeInResume } from '../../testing/typeInResume';
import { ResumeEditor } from './ResumeEditor';

const onChange = vi.fn<(text: string) => void>();
const onSelect = vi.fn();
let fromOutside: (text: string) => void = () => undefined;

function Page({ text }: { text: string }) {
  const [shown, setShown] = useState(text);
  useEffect(() => {
    fromOutside = (next) => {
      act(() => {
        setShown(next);
      });
    };
  }, []);
  return (
    <ResumeEditor
      sessionId="s1"
      text={shown}
      onChange={(next) => {
        onChange(next);
        setShown(next);
      }}
      onBlur={() => undefined}
      onSelect={onSelect}
    />
  );
}

function show(text: string): EditorView {
  onChange.mockClear();
  onSelect.mockClear();
  render(<Page text={text} />);
  const view = EditorView.findFromDOM(resumeBox());
  if (view === null) throw new Error('no editor');
  return view;
}

/** Whether the editor took the key, which the browser then leaves alone. */
function press(view: EditorView, key: string, more: KeyboardEventInit = {}): boolean {
  let taken = false;
  act(() => {
    taken = runScopeHandlers(view, new KeyboardEvent('keydown', { key, ...more }), 'editor');
  });
  return taken;
}

function insert(view: EditorView, text: string, how = 'input.type', at?: number): void {
  const from = at ?? view.state.selection.main.from;
  const to = at ?? view.state.selection.main.to;
  act(() => {
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      userEvent: how,
    });
  });
}

describe('what is typed', () => {
  it('is told once, in the same task', () => {
    const view = show('Jane');
    view.dispatch({ changes: { from: 4, insert: '!' }, userEvent: 'input.type' });
    expect(onChange.mock.calls).toEqual([['Jane!']]);
    act(() => undefined);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is kept in order when keys come faster than the page is drawn', () => {
    const view = show('');
    act(() => {
      for (const letter of 'Jane') {
        const at = view.state.doc.length;
        view.dispatch({ changes: { from: at, insert: letter }, userEvent: 'input.type' });
      }
    });
    expect(onChange.mock.calls.flat()).toEqual(['J', 'Ja', 'Jan', 'Jane']);
    expect(resumeText()).toBe('Jane');
  });
});

describe('text from outside', () => {
  it('is shown, and never told back as typed', () => {
    show('one');
    fromOutside('one two');
    expect(resumeText()).toBe('one two');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('leaves the caret where it was in the words', () => {
    const view = show('one two three');
    selectInResume(8, 8);
    fromOutside('zero one 2 three');
    expect(view.state.sliceDoc(view.state.selection.main.head)).toBe('three');
  });

  it('leaves undo to what was typed here', () => {
    const view = show('one two');
    insert(view, '!', 'input.type', 3);
    fromOutside('one! two three');
    act(() => {
      undo(view);
    });
    expect(resumeText()).toBe('one two three');
    expect(onChange).toHaveBeenLastCalledWith('one two three');
    act(() => {
      redo(view);
    });
    expect(resumeText()).toBe('one! two three');
  });

  it.each([
    ['Windows', 'one\r\ntwo'],
    ['old Macs', 'one\rtwo'],
  ])('may have the line ends of %s, which are no change', (_, text) => {
    show(text);
    expect(resumeText()).toBe('one\ntwo');
    fromOutside(`${text}!`);
    expect(resumeText()).toBe('one\ntwo!');
    expect(onChange).not.toHaveBeenCalled();
  });
});

it.each([
  ['line ends that few programs know', 'one\u2028two\u0085three'],
  ['control characters', 'a\u0000b\u0007c\u001b'],
  ['what has no width, and what turns the direction', 'a\u200b\ufeff\u202eb'],
  ['half an emoji', 'a\ud83d b \ude00'],
])('keeps %s as they are', (_, text) => {
  const view = show(text);
  insert(view, '!', 'input.type', 0);
  expect(onChange).toHaveBeenLastCalledWith(`!${text}`);
});

it('keeps a phone number whole in a line that runs from right to left', () => {
  const view = show('Jane 555-0142\nهاتف: 555-0142');
  const whole = [...view.contentDOM.querySelectorAll('.left-to-right')];
  expect(whole.map(({ textContent }) => textContent)).toEqual(['555-0142']);
  // The caret moves as the letters are shown.
  const shown = view.bidiSpans(view.state.doc.line(2)).map(({ from, to }) => [from, to]);
  expect(shown).toContainEqual([6, 14]);
});

it('shows in words what cannot be seen', () => {
  show('a\u202eb');
  expect(screen.getByRole('img', { name: 'Turns the direction U+202E' })).toBeTruthy();
});

describe('lists', () => {
  it('go on after Enter and end after an empty entry', () => {
    const view = show('1. one');
    selectInResume(6, 6);
    press(view, 'Enter');
    expect(resumeText()).toBe('1. one\n2. ');
    press(view, 'Enter');
    expect(resumeText()).toBe('1. one\n');
  });

  it('do not go on after Shift+Enter', () => {
    const view = show('- one');
    selectInResume(5, 5);
    press(view, 'Enter', { shiftKey: true });
    expect(resumeText()).toBe('- one\n');
  });

  it('never keep Tab, which leads out of the editor', () => {
    const view = show('- one');
    const tab = new KeyboardEvent('keydown', { key: 'Tab' });
    expect(runScopeHandlers(view, tab, 'editor')).toBe(false);
  });
});

describe('too much', () => {
  const megabyte = 'x'.repeat(1024 * 1024);

  it.each(['input.paste', 'input.drop'])('is refused on %s, and said', (how) => {
    const view = show('Jane');
    insert(view, megabyte, how);
    expect(resumeText()).toBe('Jane');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain(
      'your text would be 1,025 KB, and the editor takes 1,024 KB. Your text is as it was.',
    );
  });

  it('counts bytes, not letters', () => {
    const view = show('');
    insert(view, 'ل'.repeat(600 * 1024), 'input.paste');
    expect(screen.getByRole('alert').textContent).toContain('1,200 KB');
  });

  it('is not what can be saved, which is told elsewhere', () => {
    const view = show('');
    insert(view, 'x'.repeat(300 * 1024), 'input.paste');
    expect(resumeText()).toHaveLength(300 * 1024);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is forgotten with the next key', () => {
    const view = show('');
    insert(view, megabyte, 'input.paste');
    insert(view, 'J');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('sections', () => {
  const text = 'Jane\n\nSKILLS\n- Excel\n- Word\n\nEDUCATION\nMIT';

  it('are listed with their bullets, and the one with the caret is marked', async () => {
    show(text);
    await userEvent.click(screen.getByRole('button', { name: 'Sections' }));
    const list = within(screen.getByRole('navigation', { name: 'Sections' }));
    expect(list.getByRole('button', { name: 'SKILLS 2 bullets' })).toBeTruthy();
    selectInResume(text.length, text.length);
    expect(list.getByRole('button', { current: 'location' }).textContent).toContain('EDUCATION');
  });

  it('are gone to, and typing goes on there', async () => {
    const view = show(text);
    await userEvent.click(screen.getByRole('button', { name: 'Sections' }));
    await userEvent.click(screen.getByRole('button', { name: 'EDUCATION' }));
    expect(view.state.selection.main.head).toBe(text.indexOf('EDUCATION'));
    expect(document.activeElement).toBe(resumeBox());
    expect(screen.queryByRole('button', { name: 'EDUCATION' })).toBeNull();
  });
});

it('sections close with Escape, and the focus stays on their button', async () => {
  show('Jane\n\nSKILLS\n- Excel');
  const button = screen.getByRole('button', { name: 'Sections' });
  await userEvent.click(button);
  screen.getByRole('button', { name: 'SKILLS 1 bullet' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'SKILLS 1 bullet' })).toBeNull();
  expect(document.activeElement).toBe(button);
});

describe('counts', () => {
  it('follow the text and the selection', async () => {
    show('Jane Moreau\n- Ran it');
    expect(screen.getByText('4 words · 19 characters · 2 lines · about 1 page')).toBeTruthy();
    // Instead of it on a narrow page; those who listen hear all.
    expect(screen.getByText('4 words · about 1 page').getAttribute('aria-hidden')).toBe('true');
    selectInResume(0, 4);
    await screen.findByText('Selected: 1 word · 4 characters');
    expect(onSelect).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: 'Jane' }),
      expect.objectContaining({ text: expect.stringMatching(/^Jane/) as string }),
    );
    typeInResume('');
    await screen.findByText('0 words · 0 characters · 0 lines');
  });
});

describe('finding', () => {
  async function find(text: string): Promise<EditorView> {
    const view = show('one two one');
    press(view, 'f', { ctrlKey: true });
    const field = await screen.findByRole('textbox', { name: 'Find' });
    fireEvent.input(field, { target: { value: text } });
    return view;
  }

  it('counts the matches and says which one is shown', async () => {
    await find('ONE');
    const panel = screen.getByRole('search', { name: 'Find in your resume' });
    expect(panel.textContent).toContain('2 matches');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => {
      expect(panel.textContent).toContain('1 of 2');
    });
  });

  it('replaces all in one step to take back', async () => {
    const view = await find('one');
    insert(view, '', 'input.type', 0);
    fireEvent.input(screen.getByRole('textbox', { name: 'Replace with' }), {
      target: { value: '1' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(resumeText()).toBe('1 two 1');
    act(() => {
      undo(view);
    });
    expect(resumeText()).toBe('one two one');
  });

  it('says how many it replaced, until something else happens', async () => {
    const view = await find('one');
    fireEvent.input(screen.getByRole('textbox', { name: 'Replace with' }), {
      target: { value: '1' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Replace all' }));
    // Longer than it waits before it searches the changed text.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.getByRole('status').textContent).toBe('2 replaced');
    insert(view, 'one ', 'input.type', 0);
    await screen.findByText('1 match');
  });

  it('says when there is nothing, and closes with Escape', async () => {
    const view = await find('[a-z]');
    expect(screen.getByText('Not found')).toBeTruthy();
    press(view, 'Escape');
    expect(screen.queryByRole('search')).toBeNull();
  });
});

describe('the part that finds', () => {
  const findPart = './find/findInText';

  it.each([
    ['Ctrl+F', 'f', { ctrlKey: true }],
    ['F3', 'F3', {}],
    ['Shift+F3', 'F3', { shiftKey: true }],
    ['Ctrl+G', 'g', { ctrlKey: true }],
  ])('comes with %s, which the browser does not get', async (_, key, more) => {
    const view = show('one two one');
    selectInResume(0, 3);
    view.focus();
    expect(press(view, key, more)).toBe(true);
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Find' });
    expect(field.value).toBe('one');
    // Which gives it the focus in browsers, though not in jsdom.
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 3]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('comes by itself, and then opens at once', async () => {
    vi.useFakeTimers();
    try {
      const view = show('one two one');
      selectInResume(0, 3);
      await vi.advanceTimersByTimeAsync(2_500);
      await vi.dynamicImportSettled();
      // What was selected when it came is not looked for.
      selectInResume(4, 4);
      press(view, 'F3');
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Find' }).value).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes the focus from nobody who has gone elsewhere', async () => {
    const view = show('one');
    view.focus();
    press(view, 'f', { ctrlKey: true });
    screen.getByRole('button', { name: 'Sections' }).focus();
    await act(() => vi.dynamicImportSettled());
    expect(screen.queryByRole('search')).toBeNull();
    expect(press(view, 'f', { ctrlKey: true })).toBe(true);
    expect(await screen.findByRole('search')).toBeTruthy();
  });

  it('says when it cannot be fetched, leaves the next key to the browser, and tries again', async () => {
    vi.doMock(findPart, () => {
      throw new Error('the server is away');
    });
    try {
      const view = show('one two one');
      expect(press(view, 'f', { ctrlKey: true })).toBe(true);
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain('Press the same keys again');
      vi.doUnmock(findPart);
      expect(press(view, 'f', { ctrlKey: true })).toBe(false);
      await act(() => vi.dynamicImportSettled());
      expect(screen.queryByRole('search')).toBeNull();
      expect(press(view, 'f', { ctrlKey: true })).toBe(true);
      expect(screen.getByRole('search')).toBeTruthy();
    } finally {
      vi.doUnmock(findPart);
    }
  });
});
