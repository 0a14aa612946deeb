import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { chatPart } from '../app/chatPart';
import { lateAnswer } from '../features/chat/answers/lateAnswer';
import { hashForSession } from '../features/session/sessionAddress';

// Saving waits for a pause in typing; a busy machine needs more than the second that is usual.
configure({ asyncUtilTimeout: 4_000 });

// What the page fetches beside its first key is here from the start; its own test looks at that.
await Promise.all([chatPart.want(), lateAnswer.want()]);

// jsdom has no layout, so it cannot scroll.
Element.prototype.scrollIntoView = vi.fn();
// Nor can it measure text, which the editor does.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
// Nor has anything a size that could change.
window.ResizeObserver = class {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
};
// Nor has it a screen to ask about.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// As by a link: without one the page begins a session of its own, which no server need know.
beforeEach(() => {
  history.replaceState(null, '', hashForSession(crypto.randomUUID()));
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});
