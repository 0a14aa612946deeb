import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { jane } from './samples';

// Tall, as the editor keeps only those lines that can be seen.
test.use({ serviceWorkers: 'allow', viewport: { width: 1280, height: 1800 } });

test('a resume that was opened once is written without a network, closed, opened again, and saved once', async ({
  resume,
  context,
}) => {
  test.setTimeout(90_000);
  await resume.openWith(jane);
  await resume.isKept();
  await context.setOffline(true);
  await resume.reload();
  await resume.shows(jane);
  await expect(resume.status).toHaveText(resume.words.status.offlineSaved);

  await resume.typeAtEnd('\n- Written on a train', { delay: 20 });
  await expect(resume.status).toHaveText(/^Offline\. Kept on this device/);
  await resume.page.close();
  const again = new ResumePage(await context.newPage(), resume.server, resume);
  await again.open();
  await again.shows(`${jane}\n- Written on a train`);
  // What is fetched late is here, too.
  await again.button(again.words.header.recent).click();
  await expect(again.page.getByRole('dialog')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await again.typeAtEnd('\nand in a tunnel', { delay: 20 });

  const saved: number[] = [];
  context.on('response', (response) => {
    if (response.request().method() === 'PUT') saved.push(response.status());
  });
  await context.setOffline(false);
  await again.isSaved();
  expect(await again.server.textOf(again.sessionId)).toBe(
    `${jane}\n- Written on a train\n- and in a tunnel`,
  );
  expect(saved).toEqual([200]);
});

test('a new resume is begun without a network; one from elsewhere is not shown as a blank page', async ({
  resume,
  context,
}) => {
  await resume.openWith(jane);
  await resume.isKept();
  await context.setOffline(true);
  await resume.button(resume.words.header.newSession).click();
  await resume.shows('');
  await resume.ready();
  await resume.typeAtEnd('Begun on a train', { delay: 20 });
  const { page, server } = resume;
  const begun = new ResumePage(page, server, { sessionId: page.url().split('/').at(-1) ?? '' });
  expect(begun.sessionId).not.toBe(resume.sessionId);
  await begun.reload();
  await begun.shows('Begun on a train');

  const foreign = new ResumePage(await context.newPage(), server, { sessionId: randomUUID() });
  await foreign.page.goto(`${server.url}/#/s/${foreign.sessionId}`);
  await expect(foreign.page.getByText(foreign.words.load.offline)).toBeVisible();
  await expect(foreign.editor).not.toBeEditable();

  await context.setOffline(false);
  await begun.isSaved();
  await foreign.ready();
  await foreign.shows('');
});

test('a new resume is begun while the server is down, and a template chosen for it is there', async ({
  own,
  page,
}) => {
  test.setTimeout(90_000);
  const resume = new ResumePage(page, own);
  await resume.openWith(jane);
  await resume.isKept();
  await own.kill();
  await resume.button(resume.words.header.startFrom).click();
  await page.getByRole('button', { name: resume.words.start.names.nurse }).click();
  await resume.shows(/^\[Your name\]/);
  const begun = new ResumePage(page, own, { sessionId: page.url().split('/').at(-1) ?? '' });
  expect(begun.sessionId).not.toBe(resume.sessionId);
  await begun.reload();
  await begun.shows(/^\[Your name\]/);
  await own.start();
  await begun.isSaved({ within: 40_000 });
});
