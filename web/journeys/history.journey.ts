import { expect, test } from './fixtures';

test('a text that was kept can be compared with now and gone back to, and that undone', async ({
  resume,
}) => {
  const { page, words } = resume;
  const drawer = page.getByRole('dialog', { name: words.history.title });
  await resume.openWith('Jane Moreau\nAcme, engineer');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(resume.status).toHaveText(/^Copy kept/);
  await resume.typeAtEnd(' since 2021');
  await resume.isSaved();

  await page.keyboard.press('Alt+h');
  await drawer.getByText(words.history.reasons.manual).click();
  await expect(page.locator('.diff-lines')).toContainText('since 2021');
  await drawer.getByRole('button', { name: words.history.goBack }).click();
  await resume.shows('Jane Moreau\nAcme, engineer');
  await resume.isSaved();

  await page.keyboard.press('Alt+h');
  await expect(drawer.getByText(words.history.reasons.beforeRestore)).toBeVisible();
  await page.keyboard.press('Escape');
  await resume.editor.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await resume.shows('Jane Moreau\nAcme, engineer since 2021');
  await resume.isSaved();
});
