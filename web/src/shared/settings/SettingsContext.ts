import { createContext, useContext } from 'react';
import type { Settings } from './settings';

export type SettingsChoice = { settings: Settings; choose: (settings: Settings) => void };

export const SettingsContext = createContext<SettingsChoice>({
  settings: { language: 'en', theme: 'system' },
  choose: () => undefined,
});

export function useSettings(): SettingsChoice {
  return useContext(SettingsContext);
}
