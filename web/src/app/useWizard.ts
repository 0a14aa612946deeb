import { useCallback, useState } from 'react';
import type { WizardShown } from './LateWizard';
import { useShortcut } from './useShortcut';

/** The bullet wizard: whether it is open, and the ways to open it. */
export function useWizard(possible: boolean) {
  const [shown, show] = useState<WizardShown>({ open: false, about: null });
  const writeAbout = useCallback((about: string | null) => {
    show({ open: true, about });
  }, []);
  const write = useCallback(() => {
    writeAbout(null);
  }, [writeAbout]);
  useShortcut('bullet', possible ? write : null);
  return { shown, show, writeAbout, write: possible ? write : null };
}
