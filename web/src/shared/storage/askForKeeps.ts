/**
 * Asks the browser not to clear away what is kept here when it is short of room. Where it refuses,
 * or has never heard of it, everything works all the same.
 */
export function askForKeeps(): void {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  void storage?.persist?.().catch(() => false);
}
