import type { Browser } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Holdfast } from './Holdfast';
import { ResumePage } from './ResumePage';

/** Two browsers have one session open, and both changed its only line. */
async function disagreement(browser: Browser, shared: Holdfast) {
  const mine = new ResumePage(await (await browser.newContext()).newPage(), shared);
  const theirs = new ResumePage(await (await browser.newContext()).newPage(), shared, {
    sessionId: mine.sessionId,
  });
  await theirs.open();
  await theirs.typeAtEnd('Engineer');
  await theirs.isSaved();
  await mine.open();
  await mine.shows('Engineer');
  await theirs.typeAtEnd(' in Lyon');
  await theirs.isSaved();
  await mine.typeAtEnd(' in Paris');

  await expect(mine.status).toHaveText(/Another device changed the same lines|changed the same/);
  const sides = mine.page.locator('.conflict');
  await expect(sides).toContainText(/Engineer in .*Paris/);
  await expect(sides).toContainText(/Engineer in .*Lyon/);
  return { mine, theirs };
}

test('a change on another device shows both texts; mine can be kept and theirs is not lost', async ({
  browser,
  shared,
}) => {
  const { mine } = await disagreement(browser, shared);
  await mine.button(mine.words.conflict.keepMine).click();
  await mine.shows('Engineer in Paris');
  await mine.isSaved();

  await expect(mine.button(mine.words.notice.undo)).toBeVisible();
  // Kept for longer than this tab lives.
  await mine.reload();
  await mine.button(mine.words.notice.undo).click();
  await mine.shows('Engineer in Lyon');
});

test('a change on another device shows both texts; theirs can be taken and mine is not lost', async ({
  browser,
  shared,
}) => {
  const { mine } = await disagreement(browser, shared);
  await mine.button(mine.words.conflict.takeTheirs).click();
  await mine.shows('Engineer in Lyon');
  await mine.isSaved();

  await expect(mine.button(mine.words.notice.undo)).toBeVisible();
  // Kept for longer than this tab lives.
  await mine.reload();
  await mine.button(mine.words.notice.undo).click();
  await mine.shows('Engineer in Paris');
});
