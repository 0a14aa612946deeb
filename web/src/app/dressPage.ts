import { directionOf } from '../shared/messages/language';
import type { Settings, Theme } from '../shared/settings/settings';

/** What a browser paints around the page: `--paper` of tokens.css, as index.html has it too. */
const paper = { light: '#fdfcf9', dark: '#1a1b1a' };

/** Tells the document its language, direction and theme, which styles and readers go by. */
export function dressPage({ language, theme }: Settings): void {
  const { documentElement: page } = document;
  page.lang = language;
  page.dir = directionOf[language];
  page.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = paper[shownIn(meta.media, theme)];
  }
}

function shownIn(media: string, theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return media.includes('dark') ? 'dark' : 'light';
}
