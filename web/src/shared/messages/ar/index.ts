import { en } from '../en';
import type { Messages } from '../messages';
import { conflict } from './conflict';
import { editor } from './editor';
import { failure } from './failure';
import { load } from './load';
import { notice } from './notice';
import { preview } from './preview';
import { status } from './status';

export const ar: Messages = {
  ...en,
  locale: 'ar',
  conflict,
  editor,
  failure,
  load,
  notice,
  preview,
  status,
};
