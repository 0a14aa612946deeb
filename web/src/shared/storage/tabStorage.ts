/** sessionStorage, which a reload keeps and other tabs do not see; it may be missing or full. */
export const tabStorage = {
  read(key: string): string | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  /** An empty value takes the key away. */
  write(key: string, value: string): void {
    try {
      if (value === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
    } catch {
      // What is typed still stands on the page; only a reload would lose it.
    }
  },
};
