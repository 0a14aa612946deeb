/** What a phone shows one at a time; beside the resume a wide page shows one of those after it. */
export const tabs = ['edit', 'chat', 'job', 'preview'] as const;
export type Tab = (typeof tabs)[number];
export type Side = Exclude<Tab, 'edit'>;
export const sides = ['chat', 'job', 'preview'] as const satisfies readonly Side[];

/** The pane after this one, or before it, going round. */
export function neighbour(tab: Tab, step: 1 | -1): Tab {
  const at = (tabs.indexOf(tab) + step + tabs.length) % tabs.length;
  return tabs[at] ?? tab;
}

/** The width beside the resume in CSS pixels: what was asked for, within what both panes need. */
export const sideWidth = { least: 320, most: 760, usual: 400, step: 24 };

export function boundSide(wanted: number): number {
  return Math.round(Math.min(sideWidth.most, Math.max(sideWidth.least, wanted)));
}

export function readSide(stored: string | null): number {
  const width = stored === null ? NaN : Number(stored);
  return Number.isFinite(width) && width > 0 ? boundSide(width) : sideWidth.usual;
}
