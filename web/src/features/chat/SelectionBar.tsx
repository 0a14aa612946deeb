import { useCallback, useEffect, useState } from 'react';
import type { ChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import { excerpt, type Passage } from '../../shared/text/passage';
import { barActions, barShortcut, type BarAction } from './barShortcut';
import { barTarget, passageLimitKilobytes } from './barTarget';
import { lineWords } from './lineWords';

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌥' : 'Alt+';

/** What can be done with the selected words, or the line with the cursor. Always says with which. */
export function SelectionBar(props: {
  selected: Passage | null;
  line: Passage | null;
  onAction: (action: ChatAction, passage: Passage) => void;
  onSendToChat: (passage: Passage) => void;
}) {
  const words = useMessages();
  const { onAction, onSendToChat } = props;
  const target = barTarget(props.selected, props.line);
  const unfit = target.kind === 'none' || target.kind === 'tooLong';
  const [triedInVain, setTriedInVain] = useState(false);
  if (triedInVain && !unfit) setTriedInVain(false);

  const run = useCallback(
    (action: BarAction) => {
      if (target.kind === 'none' || target.kind === 'tooLong') setTriedInVain(true);
      else if (action === 'sendToChat') onSendToChat(target.passage);
      else onAction(action, target.passage);
    },
    [target, onAction, onSendToChat],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = barShortcut(event);
      if (action === null || event.defaultPrevented || isOtherField(event.target)) return;
      event.preventDefault();
      run(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [run]);

  const reason =
    target.kind === 'tooLong'
      ? words.chat.selectionTooLong(passageLimitKilobytes)
      : words.chat.nothingSelected;
  return (
    <div className="selection-bar" role="group" aria-label={words.chat.actionsLabel}>
      <p id="selection-about" className="selection-about" data-asked={triedInVain}>
        {unfit ? (
          reason
        ) : (
          <>
            <span className="selection-which">
              {words.chat.at(
                target.kind === 'line' ? words.chat.thisLine : words.chat.selected,
                lineWords(target.passage.place, words),
              )}
            </span>
            <q dir="auto">{excerpt(target.passage.text)}</q>
          </>
        )}
      </p>
      <div className="selection-row">
        {barActions.map((action, index) => {
          const label =
            action === 'sendToChat' ? words.chat.sendToChat : words.chat.actions[action];
          return (
            // aria-disabled instead of disabled: the reason must be reachable by keyboard.
            <button
              key={action}
              type="button"
              className="chip"
              aria-disabled={unfit}
              aria-describedby="selection-about"
              aria-keyshortcuts={`Alt+${index + 1}`}
              title={words.chat.withKey(
                action === 'star' ? words.chat.starHint : label,
                `${modifier}${index + 1}`,
              )}
              // On a phone, losing the editor's focus would drop the selection before the click.
              onPointerDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                run(action);
              }}
            >
              {label}
            </button>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {triedInVain && (target.kind === 'tooLong' ? reason : words.chat.nothingToActOn)}
      </p>
    </div>
  );
}

/** A field that is not the resume: its keys are its own. */
function isOtherField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('.chat, [role="dialog"]') !== null && target.matches('input, textarea');
}
