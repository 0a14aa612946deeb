import { late } from '../src/shared/messages/en/late';
import { expect, test } from './fixtures';
import type { ResumePage } from './ResumePage';
import { jane } from './samples';

const words = late.wizard;

function wizardOf({ page }: ResumePage) {
  const sheet = page.getByRole('dialog', { name: words.title });
  return {
    sheet,
    answer: (name: keyof typeof words.fields, said: string) =>
      sheet.getByLabel(words.fields[name].label).fill(said),
    preview: sheet.getByLabel(words.preview),
    insert: sheet.getByRole('button', { name: words.insert }),
  };
}

const below = '- Cut checkout latency from 1.2 s to 300 ms';

test('four answers become one bullet at the cursor, and one undo takes it out', async ({
  resume,
}) => {
  const { page } = resume;
  await resume.openWith(jane);
  await resume.select('latency');
  await page.keyboard.press('Alt+b');
  const wizard = wizardOf(resume);
  await wizard.answer('verb', 'lead');
  await wizard.answer('what', 'the on-call rota');
  await wizard.answer('how', 'writing runbooks');
  await wizard.answer('result', 'fewer calls at night');
  const bullet = 'Led the on-call rota by writing runbooks, resulting in fewer calls at night';
  await expect(wizard.preview).toHaveValue(bullet);
  await expect(wizard.insert).toHaveAttribute('aria-disabled', 'false');

  await page.waitForTimeout(600);
  await resume.reload();
  await resume.select('latency');
  await page.keyboard.press('Alt+b');
  await expect(wizard.preview).toHaveValue(bullet);
  await expect(wizard.insert).toHaveAttribute('aria-disabled', 'false');
  await wizard.insert.click();
  await resume.shows(jane.replace(below, `${below}\n- ${bullet}`));
  await expect(resume.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await resume.shows(jane);
});

test('a figure that nobody stated is asked about before it goes in', async ({ resume }) => {
  await resume.openWith(jane);
  await resume.select('latency');
  await resume.page.keyboard.press('Alt+b');
  const wizard = wizardOf(resume);
  await wizard.answer('verb', 'Cut');
  await wizard.answer('what', 'the cost of the checkout');
  await expect(wizard.insert).toHaveAttribute('aria-disabled', 'false');
  await wizard.preview.fill('Cut the cost of the checkout by 37 %');
  await expect(wizard.sheet).toContainText(words.check.refused);
  await expect(wizard.insert).toHaveAttribute('aria-disabled', 'true');
  const answer = wizard.sheet.getByLabel(words.check.answer);
  await answer.fill('37 % less, measured in May');
  await answer.press('Enter');
  await expect(wizard.sheet).toContainText(words.check.said);
  await wizard.insert.click();
  await resume.shows(/^- Cut the cost of the checkout by 37 %$/m);
});

test('a server that is away costs the check, not the words', async ({ resume }) => {
  const { page } = resume;
  await resume.openWith(jane);
  await resume.select('latency');
  await page.route('**/check', async (route) => {
    await route.abort('connectionrefused');
  });
  await page.keyboard.press('Alt+b');
  const wizard = wizardOf(resume);
  await wizard.answer('verb', 'Taught');
  await wizard.answer('what', 'the new colleagues');
  await expect(wizard.sheet).toContainText(words.check.awayOwn);
  await wizard.sheet.getByRole('button', { name: words.insertUnchecked }).click();
  await resume.shows(/^- Taught the new colleagues$/m);
});
