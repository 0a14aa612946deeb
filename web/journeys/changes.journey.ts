import { expect, test } from './fixtures';
import { answerWithAQuestion } from './playedAnswer';
import type { ResumePage } from './ResumePage';
import { jane, weakWords } from './samples';

const alsoWeak = 'I was responsible for writing the contract tests of the payment services';
const twoWeak = jane.replace('Wrote the contract tests of the payment services', alsoWeak);
const bothGone = /^(?!.*I was responsible).*40 shops.*contract tests/s;

async function shortenedBoth(resume: ResumePage): Promise<void> {
  await resume.openWith(twoWeak);
  await resume.selectBetween(weakWords, alsoWeak);
  await resume.act('shorten');
  await expect(resume.page.getByRole('button', { name: /^Accept all/ })).toBeVisible();
}

test('changes of several lines go in one by one, or all in one step', async ({ resume }) => {
  await shortenedBoth(resume);
  const accept = resume.page.getByRole('button', {
    name: resume.words.answers.accept,
    exact: true,
  });
  await accept.first().click();
  await resume.shows(/^(?!.*I was responsible for managing).*I was responsible for writing/s);
  await resume.page.getByRole('button', { name: resume.words.chat.undo, exact: true }).click();
  await resume.shows(twoWeak);

  await resume.page.getByRole('button', { name: /^Accept all/ }).click();
  await resume.shows(bothGone);
  await resume.isSaved();
  await resume.editor.focus();
  await resume.page.keyboard.press('ControlOrMeta+z');
  await resume.shows(twoWeak);
});

test('the lines that a change rests on are marked in the resume, and lead there', async ({
  resume,
}) => {
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('shorten');
  const replace = { name: resume.words.chat.replace, exact: true };
  await expect(resume.chat.getByRole('button', replace)).toBeVisible();
  const line = resume.chat.getByRole('button', { name: /^Show line \d+ in the resume$/ }).last();
  await line.hover();
  await expect(resume.page.locator('.line-pointed')).toContainText(weakWords);
  await resume.message.hover();
  await expect(resume.page.locator('.line-pointed')).toHaveCount(0);
  await line.click();
  await expect(resume.editor).toBeFocused();
});

test('what the resume does not say is asked, checked with the answer, and only then on offer', async ({
  resume,
}) => {
  await answerWithAQuestion(resume);
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('quantify');
  await expect(resume.page.getByText(resume.words.answers.why)).toBeVisible();
  await expect(resume.replace).toBeHidden();

  await resume.page.getByRole('textbox', { name: 'How many people?' }).fill('6 engineers');
  await resume.button(resume.words.answers.use).click();
  await expect(resume.replace).toBeVisible();
  await resume.shows(jane);
  await resume.replace.click();
  await resume.shows(/Managed the checkout service for 40 shops with 6 engineers/);
  await resume.isSaved();
});

test('a draft goes in with its blanks marked, and leads to the first of them', async ({
  resume,
}) => {
  await answerWithAQuestion(resume);
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('quantify');
  await resume.page.getByText(resume.words.answers.draft).click();
  await resume.button(resume.words.answers.insertDraft).click();
  await expect(resume.page.locator('.placeholder-mark')).toHaveText('[how many people?]');
  expect(await resume.page.evaluate(() => getSelection()?.toString())).toBe('[how many people?]');
});

test('while nothing can be checked, nothing that was not checked goes in', async ({ resume }) => {
  await answerWithAQuestion(resume);
  await resume.page.route('**/check', (route) => route.abort());
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('quantify');
  await resume.page.getByRole('textbox', { name: 'How many people?' }).fill('6 engineers');
  await resume.button(resume.words.answers.use).click();
  await expect(resume.page.getByText(resume.words.answers.unchecked)).toBeVisible();
  await expect(resume.replace).toBeHidden();
  await resume.shows(jane);
});
