import { createContext, useContext } from 'react';

/** Says something to the assistant, about nothing that is selected. */
export const TellContext = createContext<(message: string) => void>(() => undefined);

export function useTelling(): (message: string) => void {
  return useContext(TellContext);
}
