import { EventEmitter, once } from 'node:events';
import { expect, test } from './fixtures';
import { jane } from './samples';

test('what is typed at the first visit is saved by itself and there after a reload', async ({
  resume,
}) => {
  await resume.page.goto(resume.server.url);
  await resume.ready();
  await expect(resume.page).toHaveURL(/#\/s\/[0-9a-f-]{36}$/);
  await resume.typeAtEnd('JANE MOREAU\nLyon, back-end engineer');
  await expect(resume.status).toHaveText(/^Saved \d\d:\d\d/);
  const address = resume.page.url();

  await resume.reload();
  expect(resume.page.url()).toBe(address);
  await resume.shows('JANE MOREAU\nLyon, back-end engineer');
});

test('"Saved" is said only once the server has the text', async ({ resume }) => {
  await resume.open();
  const gate = new EventEmitter();
  await resume.page.route('**/api/resume/**', async (route) => {
    await once(gate, 'open');
    await route.continue();
  });
  await resume.paste(jane);
  await expect(resume.status).toHaveText(/^(Not saved yet|Saving…|Kept on this device)/);
  await resume.page.waitForTimeout(1_500);
  await expect(resume.status).not.toHaveText(/^Saved/);
  gate.emit('open');
  await resume.isSaved();
});

test('a reload in the middle of typing loses nothing older than 250 ms', async ({ resume }) => {
  await resume.open();
  await resume.typeAtEnd('Saved before. ');
  await resume.isSaved();
  // From here on only this device can have kept the words.
  await resume.page.route('**/api/resume/**', async (route) => {
    await route.abort('connectionrefused');
  });
  await resume.typeAtEnd('Typed just before the reload', { delay: 20 });
  await resume.page.waitForTimeout(250);
  await resume.page.reload();
  await resume.shows('Saved before. Typed just before the reload');

  await resume.page.unroute('**/api/resume/**');
  await resume.typeAtEnd('.');
  await resume.isSaved();
});
