import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from '../../shared/ui/Notice';
import type { StartText } from './starters';

/** Says what was loaded and that one undo takes it back. */
export function LoadedNotice(props: {
  loaded: StartText;
  onUndo: () => void;
  onDismiss: () => void;
}) {
  const words = useMessages();
  return (
    <Notice tone="good" words={words.start.loaded[props.loaded.what]}>
      <button type="button" className="link" onClick={props.onUndo}>
        {words.notice.undo}
      </button>
      <button type="button" className="link" onClick={props.onDismiss}>
        {words.notice.dismiss}
      </button>
    </Notice>
  );
}
