import { focusManager } from '@tanstack/react-query';

/**
 * Has the server asked again whenever the person comes back to the page. The library listens for a
 * change of visibility alone, and two windows side by side are both visible all the time.
 */
export function watchFocus(): void {
  focusManager.setEventListener((comeBack) => {
    const seen = () => {
      comeBack();
    };
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  });
}
