import { chromium } from '@playwright/test';
import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { jane, numberless } from './samples';

const question = 'Which bullets lack a number?';

test('a question asked while the server is gone goes out once, also after the page was closed', async ({
  own,
  launchOptions,
}, info) => {
  test.setTimeout(90_000);
  const profile = info.outputPath('profile');
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  const resume = new ResumePage(await context.newPage(), own);
  await resume.openWith(jane);
  await own.kill();
  await resume.ask(question);
  await expect(resume.chat).toContainText(resume.words.chat.waiting.title);
  await resume.ask('How long is my resume?');
  await expect(resume.chat).toContainText('How long is my resume?');
  await resume.page.close();

  await own.start();
  const again = new ResumePage(await context.newPage(), own, { sessionId: resume.sessionId });
  await again.open();
  await expect(again.chat).toContainText(numberless);
  await expect(again.chat.getByText(again.words.chat.waiting.title)).toHaveCount(0);
  await expect
    .poll(async () => await own.questionsOf(resume.sessionId))
    .toEqual([question, 'How long is my resume?']);
  await again.reload();
  await expect(again.chat).toContainText(numberless);
  expect(await own.questionsOf(resume.sessionId)).toEqual([question, 'How long is my resume?']);
  await context.close();
});

test('a message that is being written is still there after a reload', async ({ resume }) => {
  await resume.openWith(jane);
  await resume.message.fill('Half a quest');
  await resume.page.waitForTimeout(600);
  await resume.reload();
  await expect(resume.message).toHaveValue('Half a quest');
});

test('undo and redo go on after a reload', async ({ resume }) => {
  await resume.openWith('Jane Moreau');
  await resume.typeAtEnd(', engineer');
  await resume.shows('Jane Moreau, engineer');
  await resume.isSaved();
  await resume.page.waitForTimeout(1_200);

  await resume.reload();
  await resume.shows('Jane Moreau, engineer');
  await resume.editor.focus();
  await expect(async () => {
    await resume.page.keyboard.press('ControlOrMeta+z');
    expect(await resume.text()).toBe('Jane Moreau');
  }).toPass();
  await resume.page.keyboard.press('ControlOrMeta+Shift+z');
  await resume.shows('Jane Moreau, engineer');
  await resume.isSaved();
});

test('what was typed just before a reload can be undone after it', async ({ resume }) => {
  await resume.openWith('Jane Moreau');
  await resume.typeAtEnd(', engineer');
  // Long enough for the words themselves, and too short for a pause in typing.
  await resume.page.waitForTimeout(300);
  await resume.reload();
  await resume.shows('Jane Moreau, engineer');
  await resume.editor.focus();
  await expect(async () => {
    await resume.page.keyboard.press('ControlOrMeta+z');
    expect(await resume.text()).toBe('Jane Moreau');
  }).toPass();
});
