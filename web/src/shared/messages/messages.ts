import type { en } from './en';

/** The catalogue of one language; English is the one that says which texts there are. */
export type Messages = typeof en;
