import { EditorView } from '@codemirror/view';
import { act, screen } from '@testing-library/react';

/** Stands for the hand at the resume: its editor lives outside React, and jsdom cannot type into it. */
export function resumeBox(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Your resume' });
}

export function resumeText(): string {
  const box = resumeBox();
  return box instanceof HTMLTextAreaElement ? box.value : viewOf(box).state.doc.toString();
}

export function resumeHint(): string | null {
  const box = resumeBox();
  return box.getAttribute(box instanceof HTMLTextAreaElement ? 'placeholder' : 'aria-placeholder');
}

export function isReadOnly(): boolean {
  const box = resumeBox();
  return box instanceof HTMLTextAreaElement ? box.readOnly : viewOf(box).state.readOnly;
}

/** Has the whole text typed anew, in one go. */
export function typeInResume(text: string): void {
  const view = viewOf(resumeBox());
  act(() => {
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: view.state.toText(text).length },
      userEvent: 'input.type',
    });
  });
}

export function selectInResume(start: number, end: number): void {
  const view = viewOf(resumeBox());
  act(() => {
    view.dispatch({ selection: { anchor: start, head: end }, userEvent: 'select' });
  });
}

function viewOf(box: HTMLElement): EditorView {
  const view = EditorView.findFromDOM(box);
  if (view === null) throw new Error('there is no editor around the resume');
  return view;
}
