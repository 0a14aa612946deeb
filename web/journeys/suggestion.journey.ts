import { expect, test } from './fixtures';
import { jane, weakWords } from './samples';

test('a suggestion goes into the text at one click and out of it at another', async ({
  resume,
}) => {
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('shorten');
  await resume.replace.click();
  await resume.shows(/^(?!.*I was responsible).*40 shops/s);
  await resume.isSaved();

  await resume.undoReplacement.click();
  await resume.shows(jane);
  await resume.isSaved();
});

test('a suggestion that was accepted is one step of the editor’s own undo', async ({ resume }) => {
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('shorten');
  await resume.replace.click();
  await resume.shows(/^(?!.*I was responsible)/s);
  await resume.editor.focus();
  await resume.page.keyboard.press('ControlOrMeta+z');
  await resume.shows(jane);
});

test('a suggestion for words that have changed since is refused, and says so', async ({
  resume,
}) => {
  await resume.openWith(jane);
  await resume.select(weakWords);
  await resume.act('shorten');
  await expect(resume.replace).toBeVisible();
  const changed = jane.replace('responsible', 'answerable');
  await resume.select('responsible');
  await resume.paste('answerable');
  await expect(resume.page.getByText(/The text has changed since/)).toBeVisible();
  await expect(resume.replace).toBeHidden();
  await resume.shows(changed);
});
