import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { Notice } from '../../shared/ui/Notice';

/** Says that an earlier text is back, where the one before it went, and that one undo brings it. */
export function RestoredNotice(props: {
  restored: { at: number } | 'notEditable';
  onUndo: () => void;
  onDismiss: () => void;
}) {
  const words = useMessages();
  const now = useNow(false);
  const { restored, onUndo, onDismiss } = props;
  const failed = restored === 'notEditable';
  return (
    <Notice
      tone={failed ? 'warn' : 'good'}
      words={
        failed
          ? words.history.notRestored
          : words.history.restored(formatTime(restored.at, now, words.locale))
      }
    >
      {!failed && (
        <button type="button" className="link" onClick={onUndo}>
          {words.notice.undo}
        </button>
      )}
      <button type="button" className="link" onClick={onDismiss}>
        {words.notice.dismiss}
      </button>
    </Notice>
  );
}
