import { createContext } from 'react';
import type { Updater } from './updater';

/** Null where the page cannot be kept on the device, and so is always the newest. */
export const UpdateContext = createContext<Updater | null>(null);
