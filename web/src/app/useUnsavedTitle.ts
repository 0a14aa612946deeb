import { useEffect } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';

/** Marks the browser's tab while closing it would lose words. */
export function useUnsavedTitle(unsaved: boolean): void {
  const { productName, unsavedTitle } = useMessages();
  useEffect(() => {
    document.title = unsaved ? unsavedTitle : productName;
    return () => {
      document.title = productName;
    };
  }, [unsaved, productName, unsavedTitle]);
}
