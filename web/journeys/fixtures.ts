import { expect, test as base } from '@playwright/test';
import { Holdfast } from './Holdfast';
import { ResumePage } from './ResumePage';

type OfTest = {
  /** A page on the shared server, with a session of its own. */
  resume: ResumePage;
  /** A server that the journey may kill. */
  own: Holdfast;
  /** Fails a journey whose page threw something, or that the content security policy stopped. */
  faults: undefined;
};

export const test = base.extend<OfTest, { shared: Holdfast }>({
  shared: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed here
    async ({}, provide) => {
      const holdfast = await Holdfast.start();
      await provide(holdfast);
      await holdfast.dispose();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  own: async ({}, provide, info) => {
    const holdfast = await Holdfast.start();
    await provide(holdfast);
    if (info.status !== info.expectedStatus) {
      await info.attach('what the server said', { body: holdfast.said });
    }
    await holdfast.dispose();
  },
  resume: async ({ page, shared }, provide) => {
    await provide(new ResumePage(page, shared));
  },
  faults: [
    async ({ context }, provide) => {
      const faults: string[] = [];
      context.on('weberror', (fault) => faults.push(String(fault.error())));
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.push(message.text());
      });
      await provide(undefined);
      expect(faults, 'what the page threw, or was not allowed to do').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
