import { focusManager } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { watchFocus } from './watchFocus';

test('coming back from another window counts as coming back to the page', () => {
  watchFocus();
  const cameBack = vi.fn();
  const end = focusManager.subscribe(cameBack);
  window.dispatchEvent(new Event('focus'));
  expect(cameBack).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(cameBack).toHaveBeenCalledTimes(2);
  end();
});
