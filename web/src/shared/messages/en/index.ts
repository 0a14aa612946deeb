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
import { preview } from './preview';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { start } from './start';
import { status } from './status';
import { update } from './update';

/** Every text a person can read, a file for each part of the page. */
export const en = {
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
  preview,
  settings,
  shortcuts,
  start,
  status,
  update,
};
