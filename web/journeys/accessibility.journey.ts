import axe, { type AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { states, type State } from './states';

/** Asked for as a plain script: the page's policy would stop an added one. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return await inPage.run();
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

type Looks = {
  name: string;
  use: Parameters<typeof test.use>[0];
  language: 'en' | 'ar';
  states: readonly State[];
};

const all = Object.keys(states) as State[];
const looks: readonly Looks[] = [
  { name: 'light', use: { colorScheme: 'light' }, language: 'en', states: all },
  { name: 'dark', use: { colorScheme: 'dark' }, language: 'en', states: all },
  {
    name: 'Arabic',
    use: { locale: 'ar' },
    language: 'ar',
    states: ['empty', 'writing', 'job', 'wizard'],
  },
  {
    name: 'phone',
    use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    language: 'en',
    states: ['empty', 'writing', 'job', 'wizard', 'conflict', 'server-down', 'could-not-load'],
  },
];

for (const look of looks) {
  test.describe(`nothing for axe to complain of, ${look.name}`, () => {
    test.use(look.use);
    for (const state of look.states) {
      test(state, async ({ page, shared }) => {
        await states[state](new ResumePage(page, shared, { language: look.language }));
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
