const prefix = 'holdfast.tab.';

/** The lock that a tab holds as long as it lives. */
export function tabLock(tab: string): string {
  return prefix + tab;
}

/** Holds a lock for as long as this tab lives, so that others know its words are in good hands. */
export function announceTab(tab: string): void {
  // Older browsers have none; then words of a living tab may be set aside twice, never lost.
  const locks = locksOf(navigator);
  void locks?.request(tabLock(tab), () => new Promise<never>(() => undefined));
}

export async function tabsAlive(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locksOf(navigator)?.query()) ?? {};
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}

function locksOf(from: { locks?: LockManager }): LockManager | undefined {
  return from.locks;
}
