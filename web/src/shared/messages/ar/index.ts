import { en } from '../en';
import type { Messages } from '../messages';
import { header } from './header';
import { page } from './page';
import { panes } from './panes';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { start } from './start';

export const ar: Messages = {
  ...en,
  ...page,
  header,
  panes,
  settings,
  shortcuts,
  start,
};
