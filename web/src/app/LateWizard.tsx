import type { EditorView } from '@codemirror/view';
import { useMemo } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import { useLate } from './useLate';

const afterFirstLoadMs = 4_000;

/** `about` is what a posting asks for, where that is why the wizard is open. */
export type WizardShown = { open: boolean; about: string | null };

async function load() {
  const [{ WizardSheet }, { bulletPlace, putBullet }] = await Promise.all([
    import('../features/wizard/WizardSheet'),
    import('../features/editor/putBullet'),
  ]);
  return { WizardSheet, bulletPlace, putBullet };
}

/** The bullet wizard, fetched after the first load. */
export function LateWizard(props: {
  shown: WizardShown;
  onShow: (shown: WizardShown) => void;
  sessionId: string;
  text: string;
  view: () => EditorView | null;
  onInserted: () => void;
}) {
  const words = useMessages();
  const { shown, onShow, sessionId, text, view, onInserted } = props;
  const late = useLate(load, shown.open, afterFirstLoadMs);
  const part = late.kind === 'here' ? late.part : null;
  const bullet = useMemo(
    () =>
      part && {
        place: () => part.bulletPlace(view()),
        put: (put: string) => part.putBullet(view(), put),
      },
    [part, view],
  );
  const close = () => {
    onShow({ ...shown, open: false });
  };
  if (part !== null && bullet !== null) {
    return (
      <part.WizardSheet
        {...shown}
        sessionId={sessionId}
        resume={text}
        bullet={bullet}
        onClose={close}
        onInserted={onInserted}
      />
    );
  }
  return late.kind === 'away' && shown.open ? (
    <p role="alert" className="sheets-away">
      {words.header.sheetsAway}{' '}
      <button type="button" className="link" onClick={close}>
        {words.closeSheet}
      </button>
    </p>
  ) : null;
}
