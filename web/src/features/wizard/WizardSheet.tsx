import { useRef } from 'react';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { WithLateMessages } from '../../shared/messages/WithLateMessages';
import type { ResumeBullet } from '../../shared/text/resumeBullet';
import { Sheet } from '../../shared/ui/Sheet';
import { useBulletDraft } from './useBulletDraft';
import './wizard.css';
import { WizardForm } from './WizardForm';

type Props = {
  open: boolean;
  /** What a posting asks for, where that is why the wizard was opened. */
  about: string | null;
  sessionId: string;
  /** The resume as it stands in the editor. */
  resume: string;
  bullet: ResumeBullet;
  onClose: () => void;
  /** Told once the sheet is closed after a bullet went in. */
  onInserted: () => void;
};

/** Verb, what, how and result become one bullet. It comes after the first load. */
export function WizardSheet(props: Props) {
  return (
    <WithLateMessages>
      <WizardDialog {...props} />
    </WithLateMessages>
  );
}

function WizardDialog({ open, about, sessionId, resume, bullet, onClose, onInserted }: Props) {
  const { wizard } = useLateMessages();
  const { draft, change } = useBulletDraft(sessionId);
  const inserted = useRef(false);

  return (
    <Sheet
      open={open}
      title={wizard.title}
      onClose={onClose}
      onClosed={() => {
        if (!inserted.current) return;
        inserted.current = false;
        onInserted();
      }}
    >
      <WizardForm
        about={about}
        sessionId={sessionId}
        resume={resume}
        draft={draft}
        bullet={bullet}
        onChange={change}
        onInserted={() => {
          inserted.current = true;
          onClose();
        }}
      />
    </Sheet>
  );
}
