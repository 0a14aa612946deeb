import { chatActions, type ChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import { excerpt, type Passage } from '../../shared/text/passage';

export function ActionBar(props: {
  passage: Passage | null;
  onAction: (action: ChatAction) => void;
}) {
  const words = useMessages();
  const { passage, onAction } = props;
  const nothing = passage === null || passage.text.trim() === '';
  return (
    <div className="actions" role="group" aria-label={words.chat.actionsLabel}>
      <p id="actions-about" className="actions-about" dir="auto">
        {nothing ? words.chat.nothingSelected : words.chat.selected(excerpt(passage.text))}
      </p>
      <div className="actions-row">
        {chatActions.map((action) => (
          // aria-disabled instead of disabled: the reason must be reachable by keyboard.
          <button
            key={action}
            type="button"
            className="chip"
            aria-disabled={nothing}
            aria-describedby="actions-about"
            onClick={() => {
              if (!nothing) onAction(action);
            }}
          >
            {words.chat.actions[action]}
          </button>
        ))}
      </div>
    </div>
  );
}
