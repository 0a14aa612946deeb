import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { editorLimitBytes, refuse, type Refusal } from './refusals';
import { readText } from './readText';

/** Puts plain text files in where they are dropped, or where the caret is when they are pasted. */
export const droppedFiles = EditorView.domEventHandlers({
  drop: (event, view) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return false;
    event.preventDefault();
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    void putIn(view, files, at);
    return true;
  },
  paste: (event, view) => {
    const files = [...(event.clipboardData?.files ?? [])];
    // Some programs give a picture of the words along with the words.
    const hasWords = event.clipboardData?.types.includes('text/plain') ?? false;
    if (files.length === 0 || hasWords) return false;
    event.preventDefault();
    void putIn(view, files, null);
    return true;
  },
});

async function putIn(view: EditorView, files: readonly File[], at: number | null): Promise<void> {
  if (view.state.readOnly) return;
  const texts: string[] = [];
  for (const file of files) {
    const read = await textIn(file);
    if (typeof read !== 'string') {
      view.dispatch({ effects: refuse.of(read) });
      return;
    }
    texts.push(read);
  }
  const { main } = view.state.selection;
  const length = view.state.doc.length;
  const { from, to } =
    at === null ? main : { from: Math.min(at, length), to: Math.min(at, length) };
  const insert = view.state.toText(texts.join('\n\n'));
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.drop',
    scrollIntoView: true,
  });
}

async function textIn(file: File): Promise<string | Refusal> {
  if (file.size > editorLimitBytes) return { kind: 'tooLarge', bytes: file.size };
  try {
    return (
      readText(new Uint8Array(await file.arrayBuffer())) ?? { kind: 'notText', name: file.name }
    );
  } catch {
    return { kind: 'unreadable', name: file.name };
  }
}
