import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { layan } from './samples';

test.use({ locale: 'ar' });

test('in an Arabic browser the page runs from right to left, and an Arabic resume is kept', async ({
  page,
  shared,
}) => {
  const resume = new ResumePage(page, shared, { language: 'ar' });
  await resume.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await resume.typeAtEnd('ليان السكّري\nمحاسبة أولى في SAP');
  await expect.poll(async () => await shared.textOf(resume.sessionId)).toBe(await resume.text());
  await resume.reload();
  await resume.shows('ليان السكّري\nمحاسبة أولى في SAP');
  await expect(resume.editor).toHaveCSS('direction', 'rtl');

  await resume.editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await resume.paste(layan);
  await expect.poll(async () => await shared.textOf(resume.sessionId)).toBe(layan);
  await resume.hasNoSidewaysScroll();
});
