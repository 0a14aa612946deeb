import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { jane, numberless } from './samples';

test('a server killed while someone types is told in words, and the words are saved once it is back', async ({
  page,
  own,
}) => {
  test.setTimeout(90_000);
  const resume = new ResumePage(page, own);
  await resume.open();
  await resume.typeAtEnd('Before the server died. ');
  await resume.isSaved();

  const typing = resume.typeAtEnd('While it died. ', { delay: 40 });
  await own.kill();
  await typing;
  await expect(resume.status).toHaveText(/Can’t reach the server/);
  await expect(page.getByText(/Trying (again in \d+ s|now)/)).toBeVisible();
  await resume.typeAtEnd('After.');
  await resume.shows('Before the server died. While it died. After.');

  await own.start();
  // The next try may be up to half a minute away.
  await resume.isSaved({ within: 40_000 });
  expect(await own.textOf(resume.sessionId)).toBe('Before the server died. While it died. After.');
});

test('an emptied hot store costs nothing: text and chat are back from cold storage', async ({
  page,
  own,
}) => {
  test.setTimeout(90_000);
  const resume = new ResumePage(page, own);
  await resume.openWith(jane);
  await resume.ask('Which bullets lack a number?');
  await expect(resume.chat).toContainText(numberless);
  await own.stop();
  await own.wipeHotStore();
  await own.start();

  await resume.reload();
  await expect(resume.status).toHaveText(/^Back from cold storage in \d+ ms$/);
  await resume.shows(jane);
  await expect(resume.chat).toContainText('Which bullets lack a number?');
  await expect(resume.chat).toContainText(numberless);
});
