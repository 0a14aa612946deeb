import { createContext } from 'react';

/** Has something done once the menu is closed and focus is back where it was opened. */
export const MenuContext = createContext<(action: () => void) => void>((action) => {
  action();
});
