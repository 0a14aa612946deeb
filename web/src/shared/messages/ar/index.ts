import { en } from '../en';
import type { Messages } from '../messages';
import { conflict } from './conflict';
import { failure } from './failure';
import { load } from './load';
import { notice } from './notice';
import { status } from './status';

export const ar: Messages = {
  ...en,
  locale: 'ar',
  conflict,
  failure,
  load,
  notice,
  status,
};
