import { isLanguage, type Language } from '../messages/language';
import { deviceStorage } from '../storage/deviceStorage';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person chose for the page on this device. */
export type Settings = { language: Language; theme: Theme };

const languageKey = 'holdfast.language';
const themeKey = 'holdfast.theme';

/** What was chosen before, else what the browser asks for. */
export function storedSettings(): Settings {
  const language = deviceStorage.read(languageKey);
  const theme = deviceStorage.read(themeKey);
  return {
    language: isLanguage(language) ? language : preferredLanguage(navigator.languages),
    theme: themes.find((known) => known === theme) ?? 'system',
  };
}

export function storeSettings({ language, theme }: Settings): void {
  deviceStorage.write(languageKey, language);
  deviceStorage.write(themeKey, theme);
}

export function isSettingsKey(key: string | null): boolean {
  return key === languageKey || key === themeKey;
}

/** The first of the browser's languages (BCP 47, as in `ar-EG`) that the page speaks. */
export function preferredLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? 'en';
}
