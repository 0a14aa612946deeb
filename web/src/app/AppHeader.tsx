import { useCallback, useState, type ReactNode } from 'react';
import type { StartPlace } from '../features/start/StartSheet';
import type { StartText } from '../features/start/starters';
import { useMessages } from '../shared/messages/MessagesContext';
import { Icon } from '../shared/ui/Icon';
import { headerActions } from './headerActions';
import type { OpenSheet } from './HeaderSheets';
import { LateMenus } from './LateMenus';
import { LateSheets } from './LateSheets';
import { useShortcut } from './useShortcut';

/** Null where an action makes no sense yet, and for a title that is not known yet. */
export function AppHeader(props: {
  sessionId: string;
  title: string | null;
  status: ReactNode;
  unsaved: readonly string[];
  onKeepPoint: (() => void) | null;
  onHistory: (() => void) | null;
  onDevices: (() => void) | null;
  onBullet: (() => void) | null;
  onDownload: (() => void) | null;
  onStart: ((start: StartText, place: StartPlace) => void) | null;
  onNewSession: (() => void) | null;
}) {
  const words = useMessages();
  const { sessionId, title, status, unsaved, onStart } = props;
  const [open, setOpen] = useState<OpenSheet>(null);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const showShortcuts = useCallback(() => {
    setOpen('shortcuts');
  }, []);
  useShortcut('sheet', showShortcuts);
  useShortcut('sheetAnywhere', showShortcuts);

  const doing = {
    onKeepPoint: props.onKeepPoint,
    onHistory: props.onHistory,
    onDevices: props.onDevices,
    onBullet: props.onBullet,
    onDownload: props.onDownload,
    onNewSession: props.onNewSession,
    onRecent: () => {
      setOpen('recent');
    },
    onStartFrom:
      onStart &&
      (() => {
        setOpen('start');
      }),
  };
  const actions = headerActions(doing, words);

  return (
    <header className="app-header">
      <a className="skip" href="#resume" onClick={focusEditor}>
        {words.skipToEditor}
      </a>
      <h1 className="brand">{words.productName}</h1>
      {title !== null && (
        <p className="session-title" dir="auto">
          {title === '' ? words.header.untitled : title}
        </p>
      )}
      {status}
      <div className="app-actions">
        {actions.map(({ id, icon, label, hint, act }) => (
          <button
            key={id}
            type="button"
            className="quiet wide-only"
            title={hint ?? label}
            disabled={act === null}
            onClick={() => act?.()}
          >
            <Icon name={icon} />
            <span className="button-words">{label}</span>
          </button>
        ))}
        <LateMenus
          actions={actions}
          onJoin={() => {
            setOpen('join');
          }}
          onShortcuts={showShortcuts}
        />
        <button
          type="button"
          className="quiet wide-only"
          aria-label={words.shortcuts.title}
          title={`${words.shortcuts.title} (?)`}
          onClick={showShortcuts}
        >
          <Icon name="help" />
        </button>
      </div>
      <LateSheets
        open={open}
        onClose={close}
        sessionId={sessionId}
        unsaved={unsaved}
        empty={title === ''}
        onStart={onStart}
      />
    </header>
  );
}

/** By hand, since following the link would change the address, which names the session. */
function focusEditor(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('resume')?.focus();
}
