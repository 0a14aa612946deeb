import { createContext } from 'react';
import type { UndoStore } from './undoStore';

/** Where undo outlives the page; null where nothing can be kept. */
export const UndoStorage = createContext<UndoStore | null>(null);
