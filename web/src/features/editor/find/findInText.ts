import { isolateHistory } from '@codemirror/commands';
import {
  closeSearchPanel,
  findNext,
  findPrevious,
  openSearchPanel,
  search,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { FindPanel } from './FindPanel';

export { openSearchPanel };

/** Goes with adding it: what is selected just then is not what someone looks for. */
export const findNothing = setSearchQuery.of(new SearchQuery({ search: '' }));

/** Ctrl or Cmd+F, the next and the previous match, and the panel for it. */
export const findInText: Extension = [
  search({
    top: true,
    createPanel: (view) => new FindPanel(view),
    scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: 'center' }),
  }),
  // Replacing in many places is one step to take back, and typing does not join it.
  EditorState.transactionExtender.of((tr) =>
    tr.isUserEvent('input.replace.all') ? { annotations: isolateHistory.of('full') } : null,
  ),
  keymap.of([
    { key: 'Mod-f', run: openSearchPanel, scope: 'editor search-panel' },
    { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel' },
    { key: 'Mod-g', run: findNext, shift: findPrevious, scope: 'editor search-panel' },
    { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
  ]),
];
