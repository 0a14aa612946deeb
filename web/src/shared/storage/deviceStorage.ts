/** localStorage that may be missing, full or forbidden: reading gives null, writing gives up. */
export const deviceStorage = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The session still works from the address bar; nothing is promised about this key.
    }
  },
};
