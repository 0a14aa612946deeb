import { historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { dropCursor, EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view';
import type { Messages } from '../../shared/messages/messages';
import { bulletKeys } from './bulletKeys';
import { dressing } from './dressing';
import { droppedFiles } from './droppedFiles';
import { editorWords } from './editorWords';
import { findLater } from './find/findLater';
import { hiddenCharacterMarks } from './hiddenCharacterMarks';
import { isolates } from './isolates';
import { keepCaretInView } from './keepCaretInView';
import { placeholderMarks } from './placeholderMarks';
import { pointing } from './pointing';
import { keepWithinLimit } from './refusals';

/** What depends on the language of the page or on what may be done, and can change at any time. */
export const wording = new Compartment();
export const access = new Compartment();

export type EditorEvents = { onUpdate: (update: ViewUpdate) => void; onBlur: () => void };

export function resumeExtensions(
  words: Messages,
  readOnly: boolean,
  events: EditorEvents,
  undo: Extension,
): Extension {
  return [
    wording.of(inWords(words)),
    access.of(accessOf(readOnly)),
    // Tab is not among the keys: it leads out of the editor, as it leads in.
    keymap.of([...bulletKeys, ...historyKeymap, ...standardKeymap]),
    undo,
    dropCursor(),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    dressing,
    isolates,
    placeholderMarks,
    pointing,
    findLater,
    keepWithinLimit,
    droppedFiles,
    keepCaretInView,
    EditorView.contentAttributes.of({
      id: 'resume',
      // It can be reached by Tab without; this tells those who check that what scrolls around it can.
      tabindex: '0',
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
      writingsuggestions: 'true',
    }),
    EditorView.updateListener.of(events.onUpdate),
    EditorView.domEventHandlers({ blur: events.onBlur }),
  ];
}

export function inWords(words: Messages): Extension {
  return [
    EditorView.contentAttributes.of({ 'aria-label': words.editor.label }),
    placeholder(words.editor.hint),
    editorWords.of(words),
    EditorState.phrases.of(words.editor.phrases),
    hiddenCharacterMarks(words),
  ];
}

export function accessOf(readOnly: boolean): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({ 'aria-readonly': String(readOnly) }),
  ];
}
