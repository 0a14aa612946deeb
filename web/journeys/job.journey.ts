import { late as ar } from '../src/shared/messages/ar/late';
import { late as en } from '../src/shared/messages/en/late';
import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';
import { jane, layan } from './samples';

const posting = `Backend engineer
Requirements
- Java and Kafka in production
- Experience with Kubernetes
Nice to have
- PostgreSQL
Benefits: free lunch, a pension and a dog in the office.`;

function jobOf({ page, words }: ResumePage) {
  const panel = page.getByRole('tabpanel', { name: words.panes.job });
  return {
    panel,
    open: () => page.getByRole('tab', { name: words.panes.job }).click(),
    row: (term: string) => panel.getByRole('listitem').filter({ hasText: term }).first(),
  };
}

test('a posting shows what the resume has and lacks, as one types', async ({ resume }) => {
  const { page } = resume;
  await resume.openWith(jane);
  const job = jobOf(resume);
  await job.open();
  await job.panel.getByRole('textbox', { name: en.job.label }).fill(posting);

  await expect(job.row('Kubernetes')).toContainText(en.job.reasons.absent);
  await expect(job.row('Kafka')).toContainText('line ');
  await expect(page.locator('.keyword-found').filter({ hasText: 'Kafka' }).first()).toBeVisible();
  await expect(job.row('lunch')).toHaveCount(0);

  await resume.typeAtEnd(', Kubernetes');
  await expect(page.locator('.keyword-found', { hasText: 'Kubernetes' })).toBeVisible();
  await expect(job.row('Kubernetes')).not.toContainText(en.job.reasons.absent);

  await job.row('Kafka').getByRole('button').first().click();
  await expect(resume.editor).toBeFocused();

  await job.panel.getByRole('checkbox', { name: en.job.marks }).uncheck();
  await expect(page.locator('.keyword-found')).toHaveCount(0);
  await job.panel.getByRole('checkbox', { name: en.job.marks }).check();

  // The draft of the posting is on the device a moment after the last key.
  await page.waitForTimeout(600);
  await resume.reload();
  await job.open();
  await expect(job.panel.getByRole('textbox', { name: en.job.label })).toHaveValue(posting);
  await expect(job.row('Kafka')).toBeVisible();
});

test('what only looks present is missing, and says why', async ({ resume }) => {
  await resume.openWith(`${jane}\n\nCERTIFICATIONS\nPMP, expired in 2020`);
  const job = jobOf(resume);
  await job.open();
  await job.panel
    .getByRole('textbox', { name: en.job.label })
    .fill('Project manager\nRequirements\n- PMP certification\n- Java');
  await expect(job.row('PMP')).toContainText(en.job.reasons.expired);
  await job.panel.getByRole('button', { name: en.job.remove }).click();
  await expect(job.row('PMP')).toHaveCount(0);
  await job.panel.getByRole('button', { name: en.job.undo }).click();
  await expect(job.row('PMP')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the job is a tab of the chat, and nothing scrolls sideways', async ({ resume }) => {
    await resume.openWith(jane);
    await resume.tab(resume.words.panes.chat).tap();
    const job = jobOf(resume);
    await job.open();
    await job.panel.getByRole('textbox', { name: en.job.label }).fill(posting);
    await expect(job.row('Kubernetes')).toBeVisible();
    await resume.hasNoSidewaysScroll();
    await job.row('Kafka').getByRole('button').first().tap();
    await expect(resume.editor).toBeVisible();
  });
});

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' });

  test('an Arabic posting is read, and spoken of in Arabic', async ({ page, shared }) => {
    const resume = new ResumePage(page, shared, { language: 'ar' });
    await resume.saveElsewhere(layan);
    await resume.open();
    const job = jobOf(resume);
    await job.open();
    await job.panel
      .getByRole('textbox', { name: ar.job.label })
      .fill('محاسب أول\nالمتطلبات:\n- خبرة في نظام SAP\n- إجادة Excel');
    await expect(job.row('Excel')).toContainText(ar.job.reasons.absent);
    await expect(page.locator('.keyword-found', { hasText: 'SAP' })).toBeVisible();
    await resume.hasNoSidewaysScroll();
  });
});
