import { EditorView } from '@codemirror/view';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, problem } from '../testing/fakeServer';
import { memoryBeside } from '../testing/memoryBeside';
import { renderApp } from '../testing/renderApp';
import { resumeBox, resumeText, typeInResume } from '../testing/typeInResume';

const resume = 'Jane Moreau\n\nAcme\n- Ran Kafka for 40 shops\n\nPMP, expired 2020\n';

const keyword = (term: string, more: object = {}) => ({
  term,
  aliases: [],
  kind: 'tool',
  importance: 'required',
  found: false,
  reason: 'absent',
  lines: [],
  places: [],
  ...more,
});

const kafka = keyword('Kafka', {
  found: true,
  reason: undefined,
  lines: [4],
  places: [{ line: 4, start: 6, end: 11 }],
});
const pmp = keyword('PMP', {
  kind: 'certification',
  reason: 'expired',
  places: [{ line: 6, start: 0, end: 3 }],
});
const answer = {
  language: 'en',
  score: 43,
  parts: [
    { part: 'required', found: 1, total: 3, weight: 3 },
    { part: 'preferred', found: 0, total: 1, weight: 1 },
  ],
  keywords: [
    kafka,
    keyword('Kubernetes', { aliases: ['K8s'] }),
    pmp,
    keyword('German', { kind: 'language', importance: 'preferred' }),
  ],
};

let server: FakeServer;
let stop: () => void = () => undefined;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: resume, revision: 1 };
  server.match = () => answer;
});

afterEach(() => {
  stop();
});

const panel = () => within(screen.getByRole('tabpanel', { name: 'Job' }));
const field = () => panel().findByRole('textbox', { name: 'Text of the posting' });
const row = (term: string) => {
  const item = panel().getByText(term, { selector: 'bdi' }).closest('li');
  return within(item ?? expect.fail(`no row for ${term}`));
};

async function paste(posting: string): Promise<void> {
  fireEvent.change(await field(), { target: { value: posting } });
}

async function open(beside = memoryBeside()): Promise<() => void> {
  const page = renderApp(undefined, undefined, beside);
  stop = page.stop;
  await waitFor(() => {
    expect(resumeText()).toBe(resume);
  });
  await userEvent.click(screen.getByRole('tab', { name: 'Job' }));
  return page.unmount;
}

async function openWithPosting(): Promise<void> {
  await open();
  await paste('We need Kafka, Kubernetes, a PMP.');
  await panel().findByText('43 of 100');
}

const bodyOf = (route: string) =>
  server.asked.filter((one) => one.route === route).map(({ body }) => body);

describe('the job panel', () => {
  it('says what to do while there is no posting, and asks nothing', async () => {
    await open();
    await field();
    expect(panel().getByText(/^Paste a job posting to see/)).toBeTruthy();
    expect(panel().getByText(/^It stays on this device/)).toBeTruthy();
    expect(server.log).not.toContain('POST match');
  });

  it('compares the posting with the text as it stands in the editor', async () => {
    await open();
    typeInResume('Jane, and nothing saved yet');
    await paste('We need Kafka');
    await panel().findByText('43 of 100');
    expect(bodyOf('POST match').at(-1)).toEqual({
      jobText: 'We need Kafka',
      resume: 'Jane, and nothing saved yet',
    });
  });

  it('shows the parts of the score, and how the number is made', async () => {
    await openWithPosting();
    expect(panel().getByText('Required 1 of 3, preferred 0 of 1')).toBeTruthy();
    expect(panel().getByText(/Each required thing counts 3, each preferred one 1/)).toBeTruthy();
    expect(panel().getByText(/3 × 3 \+ 1 × 1 = 10/)).toBeTruthy();
  });

  it('tells why each missing thing is missing, and never to put it in', async () => {
    await openWithPosting();
    expect(row('Kubernetes').getByText('Your resume does not say it.')).toBeTruthy();
    expect(row('Kubernetes').getByText(/^If you have worked with it, say where/)).toBeTruthy();
    expect(row('PMP').getByText(/says it has expired/).textContent).toContain('line 6');
    expect(row('PMP').getByText('certification')).toBeTruthy();
    expect(row('PMP').queryByRole('button', { name: /Write a bullet/ })).toBeNull();
  });

  it('puts required before preferred, and missing before found', async () => {
    await openWithPosting();
    const heads = panel().getAllByRole('heading', { level: 3 }).slice(1);
    expect(heads.map((head) => head.textContent)).toEqual(['Required', 'Preferred']);
    const subs = panel().getAllByRole('heading', { level: 4 });
    expect(subs.map((head) => head.textContent)).toEqual(['Missing: 2', 'Found: 1', 'Missing: 1']);
  });

  it('marks what is found in the resume, and what only looks like it otherwise', async () => {
    await openWithPosting();
    await waitFor(() => {
      expect(document.querySelector('.keyword-found')?.textContent).toBe('Kafka');
    });
    expect(document.querySelector('.keyword-doubtful')?.textContent).toBe('PMP');
  });

  it('has the words stand out in the resume while a keyword’s line has the focus', async () => {
    await openWithPosting();
    const line = row('Kafka').getByRole('button', { name: /line 4/ });
    act(() => {
      line.focus();
    });
    expect(document.querySelector('.keyword-pointed')?.textContent).toBe('Kafka');
    act(() => {
      line.blur();
    });
    expect(document.querySelector('.keyword-pointed')).toBeNull();
  });

  it('leads to the words, also after something was typed before them', async () => {
    await openWithPosting();
    server.match = () => ({ ...answer, score: 44 });
    typeInResume(`Lyon\n${resume}`);
    await userEvent.click(row('Kafka').getByRole('button', { name: /line 4/ }));
    expect(document.activeElement).toBe(resumeBox());
    const { doc, selection } = EditorView.findFromDOM(resumeBox())?.state ?? expect.fail();
    expect(doc.sliceString(selection.main.from, selection.main.to)).toBe('Kafka');
  });

  it('can stop highlighting, and this device remembers it', async () => {
    await openWithPosting();
    const box = panel().getByRole('checkbox', { name: 'Highlight in the resume' });
    await userEvent.click(box);
    expect(document.querySelector('.keyword-found')).toBeNull();
    expect(localStorage.getItem('holdfast.jobMarks')).toBe('off');
  });

  it('asks nothing while it is not looked at and nothing is highlighted', async () => {
    await openWithPosting();
    await userEvent.click(panel().getByRole('checkbox'));
    await userEvent.click(screen.getByRole('tab', { name: 'Assistant' }));
    const before = bodyOf('POST match').length;
    typeInResume('Something else');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bodyOf('POST match')).toHaveLength(before);
  });

  it('takes a posting away, and brings it back with one undo', async () => {
    await openWithPosting();
    await userEvent.click(panel().getByRole('button', { name: 'Remove posting' }));
    expect(panel().queryByText('43 of 100')).toBeNull();
    expect(document.querySelector('.keyword-found')).toBeNull();
    expect(document.activeElement).toBe(await field());
    await userEvent.click(panel().getByRole('button', { name: 'Undo' }));
    await panel().findByText('43 of 100');
  });

  it('keeps the posting for the session, so that a reload brings it back', async () => {
    const beside = memoryBeside();
    const unmount = await open(beside);
    await paste('We need Kafka');
    unmount();
    await open(beside);
    await waitFor(async () => {
      expect((await field()).textContent).toBe('We need Kafka');
    });
    await panel().findByText('43 of 100');
  });

  it('says that a posting is too long, and does not send it', async () => {
    await open();
    await paste('x'.repeat(32 * 1024 + 1));
    expect(panel().getByText(/A posting can be 32 KB at most/)).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.log).not.toContain('POST match');
  });

  it('says so where a text asks for nothing', async () => {
    server.match = () => ({ language: 'en', score: 0, parts: [], keywords: [] });
    await open();
    await paste('We are a great place to work.');
    await panel().findByText('This text asks for nothing I can read.', { selector: 'div > p' });
    expect(panel().queryByText('0 of 100')).toBeNull();
  });

  it('keeps the last result when the server cannot be reached, and says from when it is', async () => {
    await openWithPosting();
    server.reply('POST match', () => problem(503, 'storage_unavailable'));
    typeInResume(`${resume}more`);
    await panel().findByText(/can’t reach its storage.*What you see is from \d\d:\d\d/);
    expect(panel().getByText('43 of 100')).toBeTruthy();
    await userEvent.click(panel().getByRole('button', { name: 'Try now' }));
    await waitFor(() => {
      expect(panel().queryByText(/What you see is from/)).toBeNull();
    });
  });

  it('says what the server does not take', async () => {
    server.reply('POST match', () => problem(413, 'payload_too_large'));
    await open();
    await paste('We need Kafka');
    await panel().findByText(/could not be compared. It is too large/);
  });

  it('waits where it asked too often', async () => {
    server.reply('POST match', () =>
      Response.json({ status: 429 }, { status: 429, headers: { 'Retry-After': '9' } }),
    );
    await open();
    await paste('We need Kafka');
    await panel().findByText(/Too many comparisons.*Next one in \d s/);
  });

  it('puts its question to the assistant for the person to send', async () => {
    await openWithPosting();
    await userEvent.click(row('Kubernetes').getByRole('button', { name: /^Ask the assistant/ }));
    const message = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /to the assistant/ });
    expect(message.value).toContain('Kubernetes');
    expect(document.activeElement).toBe(message);
    expect(server.log).not.toContain('POST chat');
    expect(resumeText()).toBe(resume);
  });

  it('has a bullet written about what is missing, with no word of the posting in it', async () => {
    await openWithPosting();
    await userEvent.click(row('Kubernetes').getByRole('button', { name: /^Write a bullet about/ }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Write a bullet' }));
    expect(sheet.getByText(/The posting asks for .*Kubernetes/)).toBeTruthy();
    for (const box of sheet.getAllByRole<HTMLInputElement>('textbox')) expect(box.value).toBe('');
  });
});
