import type { Browser } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Holdfast } from './Holdfast';
import { ResumePage } from './ResumePage';

const written = 'Jane Moreau\nLyon\n\nEXPERIENCE\nAcme, engineer\n\nSKILLS\nJava';

/** Two browsers that both have a session open and both lose the network. */
async function twoOffline(browser: Browser, shared: Holdfast) {
  const mine = new ResumePage(await (await browser.newContext()).newPage(), shared);
  const options = { sessionId: mine.sessionId };
  const theirs = new ResumePage(await (await browser.newContext()).newPage(), shared, options);
  await mine.openWith(written);
  await theirs.open();
  await theirs.shows(written);
  for (const { page } of [mine, theirs]) await page.context().setOffline(true);
  return { mine, theirs };
}

async function backOnline({ page }: ResumePage): Promise<void> {
  await page.context().setOffline(false);
}

test('different lines written without a network on two devices are merged, and it can be undone', async ({
  browser,
  shared,
}) => {
  const { mine, theirs } = await twoOffline(browser, shared);
  await theirs.typeAtEnd(', SQL');
  await mine.page.keyboard.press('ControlOrMeta+Home');
  await mine.editor.focus();
  await mine.page.keyboard.press('ControlOrMeta+Home');
  await mine.page.keyboard.press('End');
  await mine.page.keyboard.type(' PhD');
  await backOnline(theirs);
  await theirs.isSaved();
  await backOnline(mine);
  const merged = written.replace('Jane Moreau', 'Jane Moreau PhD').replace('Java', 'Java, SQL');
  await mine.shows(merged);
  await expect(mine.status).toHaveText(mine.words.status.merged);
  await expect.poll(() => mine.savedText()).toBe(merged);

  await mine.button(mine.words.notice.show).click();
  await expect(mine.page.locator('.diff-lines')).toContainText('SQL');
  await mine.button(mine.words.notice.undo).click();
  await mine.shows(written.replace('Jane Moreau', 'Jane Moreau PhD'));
});

test('the same line written on two devices is asked about, and both can be kept', async ({
  browser,
  shared,
}) => {
  const { mine, theirs } = await twoOffline(browser, shared);
  await theirs.typeAtEnd(', SQL');
  await mine.typeAtEnd(', Kotlin');
  await backOnline(theirs);
  await theirs.isSaved();
  await backOnline(mine);
  await mine.button(mine.words.merge.keepBoth).click();
  await mine.shows(`${written}, Kotlin\nJava, SQL`);
  await mine.isSaved();
});

test('a text put together by hand is saved, and the one that gave way is in the history', async ({
  browser,
  shared,
}) => {
  const { mine, theirs } = await twoOffline(browser, shared);
  await theirs.typeAtEnd(', SQL');
  await mine.typeAtEnd(', Kotlin');
  await backOnline(theirs);
  await theirs.isSaved();
  await backOnline(mine);
  await mine.button(mine.words.merge.takeHere).click();
  await mine.button(mine.words.merge.useThis).click();
  await mine.shows(`${written}, SQL`);
  await mine.isSaved();
  await mine.page.keyboard.press('Alt+h');
  const kept = mine.page.getByRole('dialog').getByText(mine.words.history.reasons.conflict);
  await expect(kept).toHaveCount(1);
  await kept.click();
  await expect(mine.page.locator('.diff-lines')).toContainText(/Kotlin/);
});
