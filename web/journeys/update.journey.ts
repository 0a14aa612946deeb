import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import { Holdfast } from './Holdfast';
import { Release } from './release';
import { ResumePage } from './ResumePage';
import { jane } from './samples';

const test = base.extend<{ release: Release; released: Holdfast }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed here
  release: async ({}, provide) => {
    const release = await Release.first();
    await provide(release);
    await release.dispose();
  },
  released: async ({ release }, provide) => {
    const holdfast = await Holdfast.start(release.folder);
    await provide(holdfast);
    await holdfast.dispose();
  },
});

// Tall, as the editor keeps only those lines that can be seen.
test.use({ serviceWorkers: 'allow', viewport: { width: 1280, height: 1800 } });

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

const scriptOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')?.src);

test('a newer release leaves open editors whole until somebody agrees, then comes to all tabs', async ({
  page,
  context,
  release,
  released,
}) => {
  test.setTimeout(120_000);
  const here = new ResumePage(page, released);
  await here.open();
  await here.isKept();
  const other = new ResumePage(await context.newPage(), released);
  await other.openWith(jane);
  const old = await scriptOf(page);

  await release.next();
  await lookForUpdate(page);
  for (const tab of [here, other]) {
    await expect(tab.page.getByText(tab.words.update.ready)).toBeVisible();
  }
  // A part that this tab never asked for, of a release that the server no longer has.
  await here.button(here.words.start.sample).click();
  await here.shows(/\S/);
  const sample = await here.text();
  await other.typeAtEnd('\n- Typed under the notice', { delay: 20 });
  await here.isSaved();
  await other.isSaved();
  expect(await scriptOf(page)).toBe(old);

  await here.button(here.words.update.now).click();
  for (const tab of [here, other]) {
    await expect(async () => {
      expect(await scriptOf(tab.page)).not.toBe(old);
    }).toPass();
    await tab.ready();
    await expect(tab.page.getByText(tab.words.update.ready)).toBeHidden();
  }
  await here.shows(sample);
  await other.shows(`${jane}\n- Typed under the notice`);
});

test('an update waits for a tab whose words are nowhere else', async ({
  page,
  context,
  release,
  released,
}) => {
  test.setTimeout(120_000);
  const here = new ResumePage(page, released);
  await here.openWith(jane);
  await here.isKept();
  const other = new ResumePage(await context.newPage(), released);
  await other.page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await other.open();
  await release.next();
  await lookForUpdate(page);
  await expect(here.page.getByText(here.words.update.ready)).toBeVisible();
  await released.kill();
  await other.typeAtEnd('Only in this tab.');
  const old = await scriptOf(page);

  await here.button(here.words.update.now).click();
  await expect(page.getByText(here.words.update.waiting.wordsElsewhere)).toBeVisible();
  await here.page.waitForTimeout(4_000);
  for (const tab of [here, other]) expect(await scriptOf(tab.page)).toBe(old);
  await other.shows('Only in this tab.');

  await released.start();
  for (const tab of [here, other]) {
    await expect(async () => {
      expect(await scriptOf(tab.page)).not.toBe(old);
    }).toPass({ timeout: 45_000 });
  }
  await other.ready();
  await other.shows('Only in this tab.');
  expect(await released.textOf(other.sessionId)).toBe('Only in this tab.');
});
