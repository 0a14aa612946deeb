import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, problem } from '../testing/fakeServer';
import { memoryBeside } from '../testing/memoryBeside';
import { renderApp } from '../testing/renderApp';
import { resumeBox, resumeText, selectInResume, typeInResume } from '../testing/typeInResume';

const resume = 'Jane Moreau\n\nAcme\n  • Ran Kafka for 40 shops\n\nPMP, expired 2020\n';

const claim = (text: string, more: object = {}) => ({
  text,
  start: 0,
  end: text.length,
  kind: 'number',
  supported: true,
  lines: [],
  ...more,
});

let server: FakeServer;
let stop: () => void = () => undefined;
let unmount: () => void = () => undefined;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: resume, revision: 1 };
});

afterEach(() => {
  stop();
});

async function open(beside = memoryBeside()) {
  const page = renderApp(undefined, undefined, beside);
  stop = page.stop;
  unmount = page.unmount;
  await waitFor(() => {
    expect(resumeText()).toBe(resume);
  });
  const at = resume.indexOf('shops');
  selectInResume(at, at);
  fireEvent.keyDown(resumeBox(), { key: 'b', altKey: true });
  return within(await screen.findByRole('dialog', { name: 'Write a bullet' }));
}

type Sheet = Awaited<ReturnType<typeof open>>;

function answer(sheet: Sheet, question: RegExp, words: string): void {
  fireEvent.change(sheet.getByLabelText(question), { target: { value: words } });
}

const preview = (sheet: Sheet) => sheet.getByLabelText<HTMLTextAreaElement>('Your bullet');
const edit = (sheet: Sheet, words: string) => {
  fireEvent.change(preview(sheet), { target: { value: words } });
};
const insert = (sheet: Sheet) => sheet.getByRole('button', { name: /^Insert/ });
const isReady = async (sheet: Sheet) => {
  await waitFor(() => {
    expect(insert(sheet).getAttribute('aria-disabled')).toBe('false');
  });
};

async function answered(sheet: Sheet): Promise<void> {
  answer(sheet, /What did you do/, 'lead');
  answer(sheet, /What was it/, 'The checkout team');
  answer(sheet, /How did you/, 'moving the jobs to a queue');
  answer(sheet, /What came of it/, 'cut refunds to five minutes');
  await isReady(sheet);
}

const made = 'Led the checkout team by moving the jobs to a queue, cutting refunds to five minutes';

describe('the bullet wizard', () => {
  it('begins with the verb, and makes one bullet of what is answered', async () => {
    const sheet = await open();
    expect(document.activeElement).toBe(sheet.getByLabelText(/What did you do/));
    await answered(sheet);
    expect(preview(sheet).value).toBe(made);
  });

  it('puts it in below the line of the caret, with its mark and indentation, in one step', async () => {
    const sheet = await open();
    await answered(sheet);
    expect(sheet.getByText(/Goes in below line 4: .*Ran Kafka for 40 shops/)).toBeTruthy();
    await userEvent.click(insert(sheet));
    const bullet = `  • ${made}`;
    expect(resumeText()).toBe(resume.replace('40 shops\n', `40 shops\n${bullet}\n`));
    await waitFor(() => {
      expect(document.activeElement).toBe(resumeBox());
    });
    fireEvent.keyDown(resumeBox(), { key: 'z', ctrlKey: true });
    expect(resumeText()).toBe(resume);
  });

  it('does not go in by Enter in a field', async () => {
    const sheet = await open();
    await userEvent.type(sheet.getByLabelText(/What did you do/), 'Led');
    await isReady(sheet);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('dialog', { name: 'Write a bullet' })).toBeTruthy();
    expect(document.querySelector('.cm-content')?.textContent).not.toContain('• Led');
  });

  it('has the bullet checked against the editor’s text and what was answered', async () => {
    const sheet = await open();
    await answered(sheet);
    expect(server.asked.filter(({ route }) => route === 'POST check').at(-1)?.body).toEqual({
      text: made,
      said: ['lead The checkout team', 'moving the jobs to a queue', 'cut refunds to five minutes'],
      resume,
    });
  });

  it('says what the resume bears out, and what only the person says', async () => {
    server.check = () => ({
      supported: true,
      claims: [claim('40 shops', { lines: [4] }), claim('five minutes')],
    });
    const sheet = await open();
    await answered(sheet);
    expect(sheet.getByText('Your resume says it (line 4).')).toBeTruthy();
    expect(sheet.getByText('You say this; the resume does not say it yet.')).toBeTruthy();
  });

  it('asks before it puts in what the resume says otherwise', async () => {
    server.check = () => ({
      supported: false,
      claims: [claim('PMP', { supported: false, reason: 'expired', lines: [6] })],
    });
    const sheet = await open();
    answer(sheet, /What was it/, 'a PMP');
    await sheet.findByText(/says it has expired \(line 6\). Is it valid again/);
    await userEvent.click(insert(sheet));
    expect(document.querySelector('.cm-content')?.textContent).not.toContain('A PMP');
    expect(sheet.getByText('Answer the question above first.')).toBeTruthy();
    await userEvent.click(sheet.getByRole('checkbox', { name: 'Yes, it is so' }));
    await isReady(sheet);
    await userEvent.click(insert(sheet));
    expect(resumeText()).toContain('• A PMP');
  });

  it('refuses a figure typed into the bullet, until the person states it', async () => {
    server.check = ({ text, said }) => {
      const known = JSON.stringify(said).includes('30 %') || !String(text).includes('30 %');
      const figure = claim('30 %', {
        supported: known,
        ...(known ? {} : { reason: 'absent', question: 'By how much, and since when?' }),
      });
      return { supported: known, claims: [figure] };
    };
    const sheet = await open();
    await answered(sheet);
    edit(sheet, 'Led the checkout team, cutting costs by 30 %');
    await sheet.findByText(/Neither your resume nor your answers say this/);
    expect(sheet.getByText('By how much, and since when?')).toBeTruthy();
    expect(insert(sheet).getAttribute('aria-disabled')).toBe('true');
    await userEvent.type(sheet.getByLabelText('Your answer'), '30 % less since May{Enter}');
    await sheet.findByText('You say this; the resume does not say it yet.');
    await isReady(sheet);
    await userEvent.click(insert(sheet));
    expect(resumeText()).toContain('cutting costs by 30 %');
  });

  it('puts in the person’s own words unchecked, saying so, and nothing else', async () => {
    const down = () => problem(503, 'storage_unavailable');
    server.reply('POST check', down, down, down, down);
    const sheet = await open();
    answer(sheet, /What did you do/, 'Led');
    await sheet.findByText(/own words.*Nobody has checked them/);
    edit(sheet, 'Led 900 people');
    await sheet.findByText(/changed by hand can’t be inserted unchecked/);
    expect(insert(sheet).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(sheet.getByRole('button', { name: 'Back to my answers' }));
    await waitFor(() => {
      expect(insert(sheet).textContent).toBe('Insert unchecked');
    });
    await userEvent.click(insert(sheet));
    expect(resumeText()).toContain('  • Led\n');
  });

  it('keeps the answers when it is closed, and forgets them at one click and its undo', async () => {
    const sheet = await open();
    await answered(sheet);
    await userEvent.keyboard('{Escape}');
    fireEvent.keyDown(resumeBox(), { key: 'b', altKey: true });
    const again = within(await screen.findByRole('dialog', { name: 'Write a bullet' }));
    expect(preview(again).value).toBe(made);
    await userEvent.click(again.getByRole('button', { name: 'Start over' }));
    expect(preview(again).value).toBe('');
    await userEvent.click(again.getByRole('button', { name: 'Undo' }));
    expect(preview(again).value).toBe(made);
  });

  it('keeps the answers over a reload', async () => {
    const beside = memoryBeside();
    await answered(await open(beside));
    unmount();
    const sheet = await open(beside);
    await waitFor(() => {
      expect(preview(sheet).value).toBe(made);
    });
  });

  it('writes in the language of the resume', async () => {
    const sheet = await open();
    expect(sheet.getByRole<HTMLInputElement>('radio', { name: 'English' }).checked).toBe(true);
    await userEvent.keyboard('{Escape}');
    typeInResume('ليان السكّري\nمحاسبة أولى\n- تسوية 22 حسابًا بنكيًا');
    fireEvent.keyDown(resumeBox(), { key: 'b', altKey: true });
    const again = within(await screen.findByRole('dialog', { name: 'Write a bullet' }));
    expect(again.getByRole<HTMLInputElement>('radio', { name: 'العربية' }).checked).toBe(true);
    answer(again, /What did you do/, 'إعداد');
    answer(again, /What was it/, 'التقارير');
    answer(again, /What came of it/, 'تقليل الوقت');
    expect(preview(again).value).toBe('إعداد التقارير، مما أدى إلى تقليل الوقت');
  });

  it('is in the header and in the list of shortcuts', async () => {
    const sheet = await open();
    expect(sheet.getByRole('heading', { name: 'Write a bullet' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Write a bullet' })).toBeTruthy();
    fireEvent.keyDown(window, { key: '?' });
    const list = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(list.getByText('Write a bullet')).toBeTruthy();
  });
});
