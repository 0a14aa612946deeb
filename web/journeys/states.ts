import { expect, type Locator, type Page } from '@playwright/test';
import { hashOfKey, newKey } from '../src/shared/keys/sessionKeys';
import { answerWithAQuestion } from './playedAnswer';
import type { ResumePage } from './ResumePage';
import { jane, layan, numberless, weakWords } from './samples';

/** The main states of the page, each with the way there from a session that was never opened. */
export const states = {
  empty: async (resume) => {
    await resume.open();
  },
  writing: async (resume) => {
    await written(resume, resume.words.locale === 'ar' ? layan : jane);
  },
  suggestion: async (resume) => {
    await written(resume, jane);
    await resume.ask('Which bullets lack a number?');
    await expect(resume.chat).toContainText(numberless);
    await resume.select(weakWords);
    await resume.act('shorten');
    await expect(resume.replace).toBeVisible();
  },
  question: async (resume) => {
    await answerWithAQuestion(resume);
    await written(resume, jane);
    await resume.select(weakWords);
    await resume.act('quantify');
    await expect(resume.page.getByText(resume.words.answers.why)).toBeVisible();
  },
  job: async (resume) => {
    const { page, words } = resume;
    const arabic = words.locale === 'ar';
    await written(resume, arabic ? layan : jane);
    const chat = resume.tab(words.panes.chat);
    if (await chat.isVisible()) await chat.click();
    await page.getByRole('tab', { name: words.panes.job }).click();
    const asked = arabic ? 'المتطلبات:\n- SAP\n- Excel' : 'Requirements\n- Kafka\n- Kubernetes';
    await page.locator('.posting textarea').fill(asked);
    await expect(page.locator('.job-number')).toBeVisible();
  },
  wizard: async (resume) => {
    await written(resume, resume.words.locale === 'ar' ? layan : jane);
    await resume.page.keyboard.press('Alt+b');
    await resume.page.locator('#wizard-what').fill('SAP');
    await expect(resume.page.locator('.wizard-claims')).toBeVisible();
  },
  conflict: async (resume) => {
    await written(resume, jane);
    await resume.saveElsewhere(jane.replace('Lyon', 'Paris'));
    await resume.select('Lyon');
    await resume.page.keyboard.type('Geneva');
    await expect(resume.page.locator('.conflict')).toBeVisible();
  },
  merged: async (resume) => {
    await written(resume, jane);
    await resume.saveElsewhere(jane.replace('Lyon', 'Paris'));
    await resume.typeAtEnd(', Terraform');
    await expect(resume.status).toHaveText(resume.words.status.merged);
  },
  history: async (resume) => {
    await kept(resume);
    await resume.page.keyboard.press('Alt+h');
    await expect(point(resume)).toBeVisible();
  },
  changes: async (resume) => {
    await states.history(resume);
    await point(resume).click();
    await expect(resume.page.locator('.diff-lines')).toBeVisible();
  },
  /** An open session, and how another device gets in. */
  pairing: async (resume) => {
    await codeShown(resume);
  },
  devices: async (resume) => {
    await claimed(resume, await codeShown(resume));
    await resume.button(resume.words.devices.back).click();
    await expect(resume.page.getByText('Safari on iPhone')).toBeVisible();
  },
  'recovery-link': async (resume) => {
    const { words } = resume;
    await written(resume, words.locale === 'ar' ? layan : jane);
    await openDevices(resume);
    await resume.button(words.devices.saveLink).click();
    await resume.button(words.devices.link.showQr).click();
    await expect(resume.page.getByRole('img', { name: words.devices.link.qr })).toBeVisible();
  },
  locked: async (resume) => {
    await resume.saveElsewhere(jane);
    await locked(resume);
    await resume.page.goto(`${resume.server.url}/#/s/${resume.sessionId}`);
    await expect(resume.status).toHaveText(resume.words.status.locked);
  },
  offline: async (resume) => {
    await written(resume, jane);
    await resume.page.context().setOffline(true);
    await resume.typeAtEnd(', Terraform');
    await expect(resume.status).toHaveText(/Offline/);
  },
  'storage-full': async (resume) => {
    const browser = await resume.page.context().newCDPSession(resume.page);
    const { url: origin } = resume.server;
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await written(resume, jane);
    await resume.typeAtEnd(', Terraform');
    await resume.isSaved();
    await expect(resume.page.getByText(resume.words.notice.journalTrouble.full)).toBeVisible();
  },
  'server-down': async (resume) => {
    await written(resume, jane);
    await resume.page.route('**/api/**', async (route) => {
      await route.abort('connectionrefused');
    });
    await resume.typeAtEnd(', Terraform');
    await expect(resume.status).toHaveText(/Can’t reach the server/);
  },
  'could-not-load': async (resume) => {
    await storageDown(resume.page);
    await resume.page.goto(`${resume.server.url}/#/s/${resume.sessionId}`);
    await expect(resume.page.getByText(resume.words.load.title).first()).toBeVisible();
  },
  'device-only': async (resume) => {
    await written(resume, jane);
    await resume.typeAtEnd(', Terraform');
    await resume.isSaved();
    await storageDown(resume.page);
    await resume.page.reload();
    await expect(resume.page.getByText(resume.words.load.titleDevice).first()).toBeVisible();
  },
} satisfies Record<string, (resume: ResumePage) => Promise<void>>;

export type State = keyof typeof states;

async function openDevices({ page, words }: ResumePage): Promise<void> {
  const button = page.getByRole('button', { name: words.devices.title });
  if (await button.isVisible()) {
    await button.click();
  } else {
    await page.getByRole('button', { name: words.settings.menu }).click();
    await page.getByRole('menuitem', { name: words.devices.title }).click();
  }
}

/** The code that the page shows for the session it has open. */
async function codeShown(resume: ResumePage): Promise<string> {
  const { page, words } = resume;
  await written(resume, words.locale === 'ar' ? layan : jane);
  await openDevices(resume);
  await resume.button(words.devices.add).click();
  const made = page.waitForResponse((response) => response.url().endsWith('/pairing'));
  await resume.button(words.devices.pairing.make).click();
  await expect(page.getByRole('group', { name: words.devices.pairing.code })).toBeVisible();
  const { code } = (await (await made).json()) as { code: string };
  return code;
}

/** A phone that needs no page of its own. */
async function claimed({ server }: ResumePage, code: string): Promise<void> {
  await post(server.url, '/pairing/claim', { code, ...(await aPhone()) });
}

async function locked({ server, sessionId }: ResumePage): Promise<void> {
  await post(server.url, `/session/${sessionId}/devices`, await aPhone());
}

async function aPhone(): Promise<{ keyHash: string; label: string }> {
  return { keyHash: await hashOfKey(newKey()), label: 'Safari on iPhone' };
}

async function post(url: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${path} answered ${answer.status}`).toBe(true);
}

/** A copy that the person asked for, and changes since. */
async function kept(resume: ResumePage): Promise<void> {
  const { page, words } = resume;
  await written(resume, jane);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(resume.status).not.toHaveText(words.status.keepingPoint);
  await resume.select('Lyon');
  await page.keyboard.type('Paris');
  await resume.typeAtEnd(', Terraform');
  await resume.isSaved();
}

function point({ page, words }: ResumePage): Locator {
  return page.getByRole('dialog').getByText(words.history.reasons.manual).first();
}

/** The server answers, but cannot reach its storage. */
async function storageDown(page: Page): Promise<void> {
  await page.route('**/api/session/**', async (route) => {
    await route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 503, code: 'store_unavailable', title: 'Not now' }),
    });
  });
}

async function written(resume: ResumePage, text: string): Promise<void> {
  await resume.openWith(text);
  await settled(resume.page);
}

/** Fonts are there and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Not the caret, which never ends blinking.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(ending.map(({ finished }) => finished));
  });
}
