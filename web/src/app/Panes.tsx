import { useState, type ReactNode } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import { Icon } from '../shared/ui/Icon';
import type { Side, Tab } from './panes';
import { PaneSplitter } from './PaneSplitter';
import { SideTabs } from './SideTabs';
import { usePaneKeys } from './usePaneKeys';

/**
 * Side by side where there is room; on a phone one at a time, with tabs at the bottom. A pane that
 * is hidden stays as it is. `bar` is for a phone: between the resume and the tabs.
 */
export function Panes(props: {
  tab: Tab;
  onTab: ((tab: Tab) => void) | null;
  edit: ReactNode;
  bar?: ReactNode;
  chat: ReactNode;
  job: ReactNode;
  preview: ReactNode;
}) {
  const words = useMessages();
  const { tab, onTab, edit, bar, chat, job, preview } = props;
  const [side, setSide] = useState<Side>('chat');
  // Going back to the resume leaves what is beside it.
  if (tab !== 'edit' && tab !== side) setSide(tab);
  usePaneKeys(tab, onTab);
  const below = [
    { id: 'edit', icon: 'pen', label: words.panes.edit },
    { id: 'chat', icon: 'chat', label: words.panes.chat },
    { id: 'preview', icon: 'preview', label: words.panes.preview },
  ] as const;
  return (
    <>
      {/* One landmark around all: on a phone any pane may be a hidden one. */}
      <main className="panes" data-tab={tab}>
        <div className="pane-edit" id="pane-edit" tabIndex={-1}>
          {edit}
          {bar !== undefined && <div className="pane-bar">{bar}</div>}
        </div>
        <PaneSplitter />
        <div className="pane-side">
          <SideTabs side={side} onSide={onTab} />
          <SidePanel id="chat" side={side}>
            {chat}
          </SidePanel>
          <SidePanel id="job" side={side}>
            {job}
          </SidePanel>
          <SidePanel id="preview" side={side}>
            {preview}
          </SidePanel>
        </div>
      </main>
      <nav className="tabs" aria-label={words.panes.label}>
        {below.map(({ id, icon, label }) => (
          <button
            key={id}
            type="button"
            // The job is a tab of the assistant's pane there.
            aria-pressed={(tab === 'job' ? 'chat' : tab) === id}
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

function SidePanel(props: { id: Side; side: Side; children: ReactNode }) {
  const { id, side, children } = props;
  return (
    <div
      className="side-panel"
      role="tabpanel"
      id={`pane-${id}`}
      aria-labelledby={`tab-${id}`}
      tabIndex={-1}
      hidden={side !== id}
    >
      {children}
    </div>
  );
}
