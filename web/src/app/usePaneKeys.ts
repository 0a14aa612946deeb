import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { neighbour, tabs, type Tab } from './panes';
import { useShortcut } from './useShortcut';

/** F6 goes to the next pane and Shift+F6 to the one before, showing it where it is hidden. */
export function usePaneKeys(tab: Tab, onTab: ((tab: Tab) => void) | null): void {
  const next = useCallback(() => {
    if (onTab !== null) go(tab, 1, onTab);
  }, [tab, onTab]);
  const previous = useCallback(() => {
    if (onTab !== null) go(tab, -1, onTab);
  }, [tab, onTab]);
  useShortcut('nextPane', onTab && next);
  useShortcut('previousPane', onTab && previous);
}

function go(tab: Tab, step: 1 | -1, onTab: (tab: Tab) => void): void {
  const next = neighbour(focusedPane() ?? tab, step);
  // What is hidden cannot have the focus.
  flushSync(() => {
    onTab(next);
  });
  focusPane(next);
}

function focusedPane(): Tab | null {
  return tabs.find((tab) => paneOf(tab)?.contains(document.activeElement)) ?? null;
}

/** Where one writes in it, if one does; else the pane itself, from where keys scroll it. */
function focusPane(tab: Tab): void {
  const pane = paneOf(tab);
  const field = pane?.querySelector<HTMLElement>('#resume, textarea');
  (field ?? pane)?.focus();
}

function paneOf(tab: Tab): HTMLElement | null {
  return document.getElementById(`pane-${tab}`);
}
