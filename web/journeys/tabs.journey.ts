import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Holdfast } from './Holdfast';
import { ResumePage } from './ResumePage';

/** Tabs of one browser that all show one session. */
async function tabsOf(page: Page, shared: Holdfast, count: number): Promise<ResumePage[]> {
  const first = new ResumePage(page, shared);
  await first.open();
  const tabs = [first];
  while (tabs.length < count) {
    const options = { sessionId: first.sessionId };
    const tab = new ResumePage(await page.context().newPage(), shared, options);
    await tab.open();
    tabs.push(tab);
  }
  return tabs;
}

test('three tabs of a browser show the same text, whichever is typed in', async ({
  page,
  shared,
}) => {
  const [one, two, three] = await tabsOf(page, shared, 3);
  if (one === undefined || two === undefined || three === undefined) throw new Error('three');
  await one.typeAtEnd('Jane Moreau');
  for (const tab of [two, three]) await tab.shows('Jane Moreau');
  await three.typeAtEnd('\nLyon');
  for (const tab of [one, two]) await tab.shows('Jane Moreau\nLyon');
  await three.isSaved();
  await one.isSaved();
  await expect(one.page.locator('.conflict')).toHaveCount(0);
});

test('when the tab that leads is closed, what was typed in another is saved all the same', async ({
  page,
  shared,
}) => {
  const [one, two] = await tabsOf(page, shared, 2);
  if (one === undefined || two === undefined) throw new Error('two');
  await one.typeAtEnd('Jane Moreau');
  await two.shows('Jane Moreau');
  await Promise.all([one.page.close(), two.typeAtEnd(', engineer')]);
  await two.shows('Jane Moreau, engineer');
  await two.isSaved();
  // It was on this screen all the time.
  await expect(two.page.getByText(two.words.notice.aside.otherTab)).toHaveCount(0);
  await two.reload();
  await two.shows('Jane Moreau, engineer');
});

test('words typed in two tabs while the network is away go out together', async ({
  page,
  shared,
}) => {
  const [one, two] = await tabsOf(page, shared, 2);
  if (one === undefined || two === undefined) throw new Error('two');
  await one.typeAtEnd('Jane Moreau');
  await one.isSaved();
  await two.shows('Jane Moreau');
  await page.context().setOffline(true);
  await one.typeAtEnd('\nLyon');
  await two.shows('Jane Moreau\nLyon');
  await two.typeAtEnd('\nEngineer');
  await one.shows('Jane Moreau\nLyon\nEngineer');
  await page.context().setOffline(false);
  await one.isSaved();
  expect(await one.savedText()).toBe('Jane Moreau\nLyon\nEngineer');
});
