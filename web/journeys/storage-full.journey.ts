import { expect, test } from './fixtures';

test('a device whose storage is full says so, offers the text, and goes on saving', async ({
  resume,
}) => {
  const { page, words, server } = resume;
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
  await resume.open();
  await resume.typeAtEnd('Jane Moreau');
  await expect(page.getByText(words.notice.journalTrouble.full)).toBeVisible();
  await expect(resume.button(words.notice.download).first()).toBeVisible();
  await resume.isSaved();
});
