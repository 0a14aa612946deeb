import type { ReactNode } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import { Icon } from '../shared/ui/Icon';

export type Tab = 'edit' | 'chat';

/** Side by side where there is room; on a phone one at a time, with tabs at the bottom. */
export function Panes(props: {
  tab: Tab;
  onTab: ((tab: Tab) => void) | null;
  edit: ReactNode;
  chat: ReactNode;
}) {
  const words = useMessages();
  const { tab, onTab, edit, chat } = props;
  const tabs = [
    { id: 'edit', icon: 'pen', label: words.panes.edit },
    { id: 'chat', icon: 'chat', label: words.panes.chat },
  ] as const;
  return (
    <>
      {/* One landmark around both: on a phone either pane may be the hidden one. */}
      <main className="panes" data-tab={tab}>
        <div className="pane-edit">{edit}</div>
        <div className="pane-chat">{chat}</div>
      </main>
      <nav className="tabs" aria-label={words.panes.label}>
        {tabs.map(({ id, icon, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={tab === id}
            disabled={onTab === null}
            onClick={() => onTab?.(id)}
          >
            <Icon name={icon} />
            {label}
          </button>
        ))}
      </nav>
    </>
  );
}
