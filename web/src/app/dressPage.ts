import { directionOf } from '../shared/messages/language';
import type { Settings } from '../shared/settings/settings';

/** Tells the document its language, direction and theme, which styles and readers go by. */
export function dressPage({ language, theme }: Settings): void {
  const { documentElement: page } = document;
  page.lang = language;
  page.dir = directionOf[language];
  page.dataset.theme = theme;
}
