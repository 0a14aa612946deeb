import { en } from '../en';
import type { Messages } from '../messages';
import { chat } from './chat';

export const ar: Messages = {
  ...en,
  chat,
  locale: 'ar',
};
