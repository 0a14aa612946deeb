import { beforeEach, expect, it, vi } from 'vitest';
import type { Updater } from './updater';
import { watchWorker } from './watchWorker';

class FakeWorker extends EventTarget {
  state = 'installing';

  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  update = vi.fn(() => Promise.resolve());

  finds(worker: FakeWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration: FakeRegistration | null | undefined = new FakeRegistration();

  register(): Promise<FakeRegistration | undefined> {
    return this.registration === null
      ? Promise.reject(new DOMException('not here', 'SecurityError'))
      : Promise.resolve(this.registration);
  }

  changeController(): void {
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: FakeContainer;
const updater = {
  found: vi.fn<Updater['found']>(),
  takenOver: vi.fn<Updater['takenOver']>(),
};
let page: EventTarget & { visibilityState: string };

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  container = new FakeContainer();
  updater.found.mockReset();
  updater.takenOver.mockReset();
  return () => {
    vi.useRealTimers();
  };
});

async function watch(): Promise<FakeRegistration | null | undefined> {
  await watchWorker(container as unknown as ServiceWorkerContainer, updater);
  return container.registration;
}

it('offers nothing on the first visit, and does not reload it', async () => {
  const registration = await watch();
  const first = new FakeWorker();
  registration?.finds(first);
  first.becomes('installed');
  first.becomes('activated');
  container.changeController();
  expect(updater.found).not.toHaveBeenCalled();
  expect(updater.takenOver).not.toHaveBeenCalled();
});

async function onASecondVisit(): Promise<FakeRegistration> {
  container.controller = new FakeWorker();
  if (container.registration) container.registration.active = container.controller;
  const registration = await watch();
  if (!registration) throw new Error('registering was refused');
  return registration;
}

it('offers a newer build once it is on this device whole', async () => {
  const newer = new FakeWorker();
  (await onASecondVisit()).finds(newer);
  expect(updater.found).not.toHaveBeenCalled();
  newer.becomes('installed');
  expect(updater.found).toHaveBeenCalledExactlyOnceWith(newer);
});

it('offers again what an earlier visit put off', async () => {
  const waiting = new FakeWorker();
  waiting.becomes('installed');
  if (container.registration) container.registration.waiting = waiting;
  await onASecondVisit();
  expect(updater.found).toHaveBeenCalledExactlyOnceWith(waiting);
});

it('offers nothing that could not be fetched whole', async () => {
  const broken = new FakeWorker();
  (await onASecondVisit()).finds(broken);
  broken.becomes('redundant');
  expect(updater.found).not.toHaveBeenCalled();
});

it('tells the page when a newer build has taken over', async () => {
  await onASecondVisit();
  container.changeController();
  expect(updater.takenOver).toHaveBeenCalledOnce();
});

it('tells it too on a page that was loaded past the old worker', async () => {
  if (container.registration) container.registration.active = new FakeWorker();
  const registration = await watch();
  const newer = new FakeWorker();
  registration?.finds(newer);
  newer.becomes('installed');
  container.changeController();
  expect(updater.takenOver).toHaveBeenCalledOnce();
});

it('looks for newer builds each hour and when the page comes back into view', async () => {
  const { update } = await onASecondVisit();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(update).toHaveBeenCalledTimes(1);
  page.visibilityState = 'hidden';
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(update).toHaveBeenCalledTimes(1);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(update).toHaveBeenCalledTimes(2);
});

it('bears a check that fails for want of a network', async () => {
  const registration = await onASecondVisit();
  registration.update.mockRejectedValue(new TypeError('Failed to fetch'));
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(registration.update).toHaveBeenCalledOnce();
});

it.each([
  ['refuses one', null],
  ['pretends to have one', undefined],
])('goes on without a worker where the browser %s', async (_, registration) => {
  container.registration = registration;
  await expect(watch()).resolves.toBe(registration);
  expect(updater.found).not.toHaveBeenCalled();
});
