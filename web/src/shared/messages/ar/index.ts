import type { Messages } from '../messages';
import { answers } from './answers';
import { chat } from './chat';
import { conflict } from './conflict';
import { devices } from './devices';
import { editor } from './editor';
import { failure } from './failure';
import { header } from './header';
import { history } from './history';
import { keys } from './keys';
import { load } from './load';
import { merge } from './merge';
import { notice } from './notice';
import { page } from './page';
import { panes } from './panes';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { start } from './start';
import { preview } from './preview';
import { status } from './status';
import { update } from './update';

export const ar: Messages = {
  ...page,
  answers,
  chat,
  conflict,
  devices,
  editor,
  failure,
  header,
  history,
  keys,
  load,
  merge,
  notice,
  panes,
  settings,
  shortcuts,
  start,
  preview,
  status,
  update,
};
