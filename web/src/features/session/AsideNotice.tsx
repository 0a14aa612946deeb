import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from './Notice';
import type { SetAside } from './saver';

/** The way back after a conflict was decided. */
export function AsideNotice(props: { aside: SetAside; onUndo: () => void; onDismiss: () => void }) {
  const words = useMessages();
  const { aside, onUndo, onDismiss } = props;
  return (
    <Notice words={aside.whose === 'mine' ? words.notice.tookTheirs : words.notice.keptMine}>
      <button type="button" className="link" onClick={onUndo}>
        {words.notice.undo}
      </button>
      <button type="button" className="link" onClick={onDismiss}>
        {words.notice.dismiss}
      </button>
    </Notice>
  );
}
