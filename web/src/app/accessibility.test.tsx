import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, problem } from '../testing/fakeServer';
import { ar } from '../shared/messages/ar';
import { renderApp } from '../testing/renderApp';
import { isReadOnly, resumeBox, typeInResume } from '../testing/typeInResume';
import { renderChat } from '../testing/renderChat';

let server: FakeServer;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: 'Jane was responsible for checkout', revision: 1 };
});

afterEach(() => {
  stop?.();
  stop = null;
});

async function open(): Promise<void> {
  stop = renderApp().stop;
  await waitFor(() => {
    expect(isReadOnly()).toBe(false);
  });
}

/** Structure, names and roles. Colours need a browser: jsdom has no layout. */
async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

describe('nothing for axe to complain of', { timeout: 20_000 }, () => {
  it('in an open session with a chat and the list of recent ones', async () => {
    const turn = { turnId: 't1', ts: 1, status: 'done', action: 'shorten' };
    server.session = {
      chat: [
        { ...turn, role: 'user', text: 'Shorten this', selection: 'was responsible for' },
        { ...turn, role: 'assistant', text: 'Shorter:', suggestion: 'ran' },
        { ...turn, turnId: 't2', role: 'user', text: 'Better?', status: 'failed' },
      ],
      olderChat: 'c1',
    };
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Recent' }));
    expect(await violations()).toEqual([]);
  });

  it('beside changes to accept, and a question that has to be answered first', async () => {
    const turn = { turnId: 't1', ts: 1, status: 'done', action: 'shorten' };
    const change = { before: 'was responsible for', after: 'ran', questions: [], lines: [1] };
    const question = { before: 'Jane', questions: ['Who?'], draft: 'Jane [who?]', lines: [] };
    server.session = {
      chat: [
        { ...turn, role: 'user', text: 'Shorten this', selection: server.stored.text },
        { ...turn, role: 'assistant', text: '1. **So**:\n\n> x', edits: [change, question] },
      ],
    };
    await open();
    await screen.findByRole('textbox', { name: 'Who?' });
    expect(await violations()).toEqual([]);
  });

  it('in the job panel, with things found and missing', async () => {
    const keyword = { aliases: ['K8s'], kind: 'tool', importance: 'required', lines: [] };
    server.match = () => ({
      language: 'en',
      score: 50,
      parts: [{ part: 'required', found: 1, total: 2, weight: 3 }],
      keywords: [
        { ...keyword, term: 'Kubernetes', found: false, reason: 'absent' },
        { ...keyword, term: 'Jane', found: true, places: [{ line: 1, start: 0, end: 4 }] },
      ],
    });
    await open();
    await userEvent.click(screen.getByRole('tab', { name: 'Job' }));
    const posting = await screen.findByRole('textbox', { name: 'Text of the posting' });
    fireEvent.change(posting, { target: { value: 'Kubernetes' } });
    await screen.findByText('50 of 100');
    expect(await violations()).toEqual([]);
  });

  it('in the bullet wizard, with a question to answer', async () => {
    const claim = { text: '40', start: 0, end: 2, kind: 'number', supported: false, lines: [] };
    server.check = () => ({
      supported: false,
      claims: [claim, { ...claim, reason: 'expired', lines: [1] }],
    });
    await open();
    fireEvent.keyDown(resumeBox(), { key: 'b', altKey: true });
    const what = await screen.findByLabelText('What was it?');
    fireEvent.change(what, { target: { value: '40 shops' } });
    await screen.findAllByRole('checkbox', { name: 'Yes, it is so' });
    expect(await violations()).toEqual([]);
  });

  it('with the sections and the search of the text open', async () => {
    server.stored = { text: 'Jane\n\nSKILLS\n- Excel\u202e', revision: 1 };
    await open();
    fireEvent.keyDown(resumeBox(), { key: 'f', code: 'KeyF', keyCode: 70, ctrlKey: true });
    await screen.findByRole('search');
    await userEvent.click(screen.getByRole('button', { name: 'Sections' }));
    expect(screen.getByRole('button', { name: 'SKILLS 1 bullet' })).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('while saving is in trouble', async () => {
    await open();
    server.reply('PUT resume', () => problem(503, 'store_unavailable'));
    typeInResume('x');
    fireEvent.blur(resumeBox());
    await screen.findByRole('button', { name: 'Try now' });
    expect(await violations()).toEqual([]);
  });

  it('where a text was refused', async () => {
    await open();
    server.reply('PUT resume', () => problem(422, 'invalid'));
    typeInResume('x');
    fireEvent.blur(resumeBox());
    await screen.findByText(/did not accept/);
    expect(await violations()).toEqual([]);
  });

  it('in a conflict', async () => {
    await open();
    server.stored = { text: 'theirs', revision: 2 };
    typeInResume('mine');
    fireEvent.blur(resumeBox());
    await screen.findByRole('button', { name: 'Use this text' });
    expect(await violations()).toEqual([]);
  });

  it.each([
    [
      'full',
      [{ id: 'p', at: '2026-03-02T14:02:00Z', reason: 'manual', text: 'Jane ran checkout' }],
    ],
    ['empty', []],
    ['unreadable', null],
  ])('in a history that is %s', async (_, points) => {
    server.points = points ?? [];
    if (points === null) server.reply('GET history', () => problem(503, 'store_unavailable'));
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'History' }));
    const entry = await screen.findByText(/^(?:Kept by you|No earlier|The history can)/);
    expect(await violations()).toEqual([]);
    if (points?.length !== 1) return;
    await userEvent.click(entry);
    await screen.findByRole('button', { name: 'Go back to this text' });
    expect(await violations()).toEqual([]);
  });

  it('where nothing could be loaded', async () => {
    server.reply('GET session', () => problem(410, 'erased'));
    stop = renderApp().stop;
    await screen.findByRole('region', { name: 'Couldn’t load your resume' });
    expect(await violations()).toEqual([]);
  });

  it('on an empty resume that teaches', async () => {
    server.stored = { text: '', revision: 0 };
    await open();
    await screen.findByRole('heading', { name: 'Ways to start' });
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['Start from…', 'dialog'],
    ['Keyboard shortcuts', 'dialog'],
    ['Settings', 'menu'],
    ['Menu', 'menu'],
  ])('in what “%s” opens', async (name, role) => {
    await open();
    const button =
      role === 'menu'
        ? await screen.findByRole('button', { name, expanded: false })
        : screen.getByRole('button', { name });
    await userEvent.click(button);
    await screen.findByRole(role);
    expect(await violations()).toEqual([]);
  });

  it('at an address that names no resume', async () => {
    history.replaceState(null, '', '#/s/cut-off');
    stop = renderApp().stop;
    await screen.findByRole('button', { name: 'Start a new resume' });
    expect(await violations()).toEqual([]);
  });

  const suggesting = (suggestion: string) => () =>
    Response.json({ assistantMessage: 'So:\n- one', suggestion, turnId: 't', status: 'done' });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it.each([
    ['offered', []],
    ['put in', ['Replace']],
    ['dismissed', ['Dismiss']],
  ])('beside a suggestion that was %s', async (_, pressed) => {
    server.reply('POST chat', suggesting('ran [number]'));
    const { select } = renderChat('Jane was responsible for checkout');
    select('was responsible for');
    await press('Shorten');
    await screen.findByRole('heading', { name: 'Suggestion' });
    for (const name of pressed) await press(name);
    expect(await violations()).toEqual([]);
  });

  it('beside a suggestion that no longer fits', async () => {
    server.reply('POST chat', suggesting('ran'));
    const { select, type } = renderChat('Jane was responsible for checkout');
    select('was responsible for');
    await press('Shorten');
    await screen.findByRole('heading', { name: 'Suggestion' });
    type('Jane was accountable for checkout');
    await screen.findByText(/fits the old words/);
    expect(await violations()).toEqual([]);
  });

  it('while an answer is awaited, stopped, and words are quoted', async () => {
    server.reply('POST chat', () => new Promise(() => undefined));
    const { select } = renderChat('Jane led');
    await screen.findByText('What it can do');
    select('led');
    await press('Rephrase');
    expect(await violations()).toEqual([]);
    await press('Stop');
    await press('Send to chat');
    expect(await violations()).toEqual([]);
  });

  it('in an empty chat, in Arabic', async () => {
    renderChat('Jane', { messages: ar });
    await screen.findByText(ar.chat.about.title);
    expect(await violations()).toEqual([]);
  });
});
