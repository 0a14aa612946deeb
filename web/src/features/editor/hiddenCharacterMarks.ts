import { highlightSpecialChars } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import type { Messages } from '../../shared/messages/messages';
import { codePointName, hiddenCharacters, hiddenKindOf } from './structure/hiddenCharacters';

/** Shows in words what cannot be seen. The character itself stays in the text as it is. */
export function hiddenCharacterMarks(words: Messages): Extension {
  return highlightSpecialChars({
    specialChars: hiddenCharacters,
    render: (code) => {
      const { label, title } = words.editor.hidden[hiddenKindOf(code)];
      const mark = document.createElement('span');
      mark.className = 'hidden-character';
      mark.textContent = label;
      mark.title = title(codePointName(code));
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', mark.title);
      return mark;
    },
  });
}
