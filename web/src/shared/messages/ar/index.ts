import { en } from '../en';
import type { Messages } from '../messages';
import { editor } from './editor';
import { preview } from './preview';

export const ar: Messages = {
  ...en,
  locale: 'ar',
  editor,
  preview,
};
