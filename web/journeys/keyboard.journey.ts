import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { jane } from './samples';

test('everything of a first visit can be done without a mouse', async ({ page, shared }) => {
  const resume = new ResumePage(page, shared);
  await resume.open();
  await expect(resume.editor).toBeFocused();
  await page.keyboard.type('JANE MOREAU\nI was responsible for managing the checkout service');
  await page.keyboard.press('Shift+Home');

  await resume.tabTo(resume.action('shorten'));
  await page.keyboard.press('Enter');
  await expect(resume.replace).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await resume.tabTo(resume.replace);
  await page.keyboard.press('Enter');
  await resume.shows(/^JANE MOREAU\n(?!I was responsible)/);
  await resume.isSaved();

  await page.keyboard.press('ControlOrMeta+s');
  await expect(resume.status).toHaveText(/^Copy kept/);
});

test('in a resume that is written already, the first Tab leads past the header', async ({
  resume,
}) => {
  await resume.openWith(jane);
  await resume.page.keyboard.press('Tab');
  await expect(resume.page.getByRole('link', { name: resume.words.skipToEditor })).toBeFocused();
  await resume.page.keyboard.press('Enter');
  await expect(resume.editor).toBeFocused();
});
