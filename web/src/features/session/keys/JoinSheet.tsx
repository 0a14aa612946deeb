import { useMessages } from '../../../shared/messages/MessagesContext';
import { Sheet } from '../../../shared/ui/Sheet';
import { JoinForm } from './JoinForm';

/** The way to a resume of another device, beside those of this one. */
export function JoinSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages();
  return (
    <Sheet open={open} title={words.keys.title} onClose={onClose}>
      <p className="join-lead">{words.keys.lead}</p>
      <JoinForm onOpened={onClose} />
    </Sheet>
  );
}
