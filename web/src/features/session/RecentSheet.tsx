import { useMessages } from '../../shared/messages/MessagesContext';
import { Sheet } from '../../shared/ui/Sheet';
import { RecentList } from './RecentList';

export function RecentSheet(props: {
  open: boolean;
  onClose: () => void;
  currentId: string;
  unsaved: readonly string[];
}) {
  const words = useMessages();
  return (
    <Sheet open={props.open} title={words.header.recentTitle} onClose={props.onClose}>
      <RecentList currentId={props.currentId} unsaved={props.unsaved} onOpen={props.onClose} />
    </Sheet>
  );
}
