import { redo, undo } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { act, render } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { resumeBox, resumeText, typeInResume } from '../../../testing/typeInResume';
import { ResumeEditor } from '../ResumeEditor';
import type { KeptUndo } from './keptUndo';
import { undoPauseMs } from './outliveReload';
import { UndoStorage } from './UndoStorage';
import type { UndoStore } from './undoStore';

let kept: KeptUndo | null;
let writes: number;
let answer: () => Promise<KeptUndo | null>;
const store: UndoStore = {
  read: () => answer(),
  write: (_, undone) => {
    kept = structuredClone(undone);
    writes += 1;
    return Promise.resolve();
  },
};

function Page({ text }: { text: string }) {
  const [shown, setShown] = useState(text);
  return (
    <UndoStorage value={store}>
      <ResumeEditor
        sessionId="s1"
        text={shown}
        onChange={setShown}
        onBlur={() => undefined}
        onSelect={() => undefined}
      />
    </UndoStorage>
  );
}

async function open(text: string): Promise<{ close: () => void }> {
  const { unmount } = render(
    <StrictMode>
      <Page text={text} />
    </StrictMode>,
  );
  await act(() => vi.advanceTimersByTimeAsync(1));
  return { close: unmount };
}

function run(command: typeof undo): void {
  const view = EditorView.findFromDOM(resumeBox());
  act(() => {
    if (view !== null) command(view);
  });
}

beforeEach(() => {
  kept = null;
  writes = 0;
  answer = () => Promise.resolve(kept);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('undoes and does again after a reload what was typed before it', async () => {
  const before = await open('Jane');
  typeInResume('Jane Moreau');
  await act(() => vi.advanceTimersByTimeAsync(undoPauseMs));
  before.close();
  await open('Jane Moreau');
  const view = EditorView.findFromDOM(resumeBox());
  expect(view?.state.selection.main.head, 'the caret').toBe(11);
  run(undo);
  expect(resumeText()).toBe('Jane');
  run(redo);
  expect(resumeText()).toBe('Jane Moreau');
});

it('is written down when typing pauses, not before, and once', async () => {
  await open('Jane');
  typeInResume('Jane M');
  await act(() => vi.advanceTimersByTimeAsync(undoPauseMs - 100));
  typeInResume('Jane Mo');
  await act(() => vi.advanceTimersByTimeAsync(undoPauseMs - 100));
  expect(writes).toBe(0);
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(writes).toBe(1);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(writes).toBe(1);
});

it.each(['beforeunload', 'pagehide'])('is written down at once at %s', async (leaving) => {
  await open('Jane');
  typeInResume('Jane M');
  window.dispatchEvent(new Event(leaving));
  expect(writes).toBe(1);
  expect(kept?.text).toBe('Jane M');
});

it('does not come over what was typed before it was read', async () => {
  const before = await open('Jane');
  typeInResume('Jane Moreau');
  before.close();
  let read: (kept: KeptUndo | null) => void = () => undefined;
  answer = () => new Promise((resolve) => (read = resolve));
  await open('Jane Moreau');
  typeInResume('Jane Moreau!');
  read(kept);
  await act(() => vi.advanceTimersByTimeAsync(1));
  run(undo);
  expect(resumeText()).toBe('Jane Moreau');
});

it('works where nothing can be kept', async () => {
  answer = () => Promise.reject(new Error('no storage'));
  await open('Jane');
  typeInResume('Jane M');
  run(undo);
  expect(resumeText()).toBe('Jane');
});
