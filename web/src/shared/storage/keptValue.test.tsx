import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptPauseMs, keptValue } from './keptValue';

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
  };
});

function memory(found: string | null = null) {
  const written: string[] = [];
  return {
    written,
    read: () => Promise.resolve(found),
    write: (value: string) => {
      written.push(value);
      return Promise.resolve();
    },
  };
}

describe('a value kept on the device', () => {
  it('comes back after a reload', async () => {
    const value = keptValue('', memory('a posting'));
    value.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(value.now()).toBe('a posting');
  });

  it('never takes the place of what was typed before it could be read', async () => {
    const value = keptValue('', memory('old'));
    value.start();
    value.change(() => 'new');
    await vi.advanceTimersByTimeAsync(0);
    expect(value.now()).toBe('new');
  });

  it('is written once typing rests, and once', async () => {
    const place = memory();
    const value = keptValue('', place);
    value.start();
    value.change(() => 'a');
    value.change((was) => `${was}b`);
    expect(place.written).toEqual([]);
    await vi.advanceTimersByTimeAsync(keptPauseMs);
    expect(place.written).toEqual(['ab']);
  });

  it.each(['beforeunload', 'pagehide'])('is written at once at %s', (event) => {
    const place = memory();
    const value = keptValue('', place);
    value.start();
    value.change(() => 'a');
    window.dispatchEvent(new Event(event));
    expect(place.written).toEqual(['a']);
  });

  it('stands on the page where nothing can be kept', async () => {
    const refusing = {
      read: () => Promise.reject(new Error('full')),
      write: () => Promise.reject(new Error('full')),
    };
    const value = keptValue<string>('', refusing);
    value.start();
    value.change(() => 'a');
    await vi.advanceTimersByTimeAsync(keptPauseMs);
    expect(value.now()).toBe('a');
  });
});
