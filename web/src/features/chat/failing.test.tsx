import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, problem } from '../../testing/fakeServer';
import { memoryChat } from '../../testing/memoryChat';
import { renderChat } from '../../testing/renderChat';

let server: FakeServer;
const box = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message to the assistant' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const posts = () => server.asked.filter(({ route }) => route === 'POST chat');
const ask = (message: string) => userEvent.type(box(), `${message}{Enter}`);
/** Every time it is asked, which React's strictness doubles. */
const answersAs = (more: object = {}) => {
  const status = { provider: 'openai', model: 'm1', apiKeyPresent: true, modelUse: 'on', ...more };
  server.reply('GET llm', ...Array.from({ length: 5 }, () => () => Response.json(status)));
};

beforeEach(() => {
  server = new FakeServer().install();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a model that gives no answer', () => {
  it.each([
    [502, 'model_failed', 'The model is asked too often at present.'],
    [504, 'model_timeout', 'The model did not answer in time.'],
  ])('is told of in plain words (%i), and the rules answer the same turn', async (...failed) => {
    const [status, code, detail] = failed;
    answersAs();
    server.reply('POST chat', () => problem(status, code, { detail }));
    renderChat('Jane');
    await ask('Better?');
    await screen.findByText(detail);
    await press('Answer without the model');
    await screen.findByText('An answer');
    expect(posts().map(({ body }) => body.provider)).toEqual([undefined, 'offline']);
    expect(posts()[0]?.body.turnId).toBe(posts()[1]?.body.turnId);
  });

  it('is asked again itself by Retry', async () => {
    answersAs();
    server.reply(
      'POST chat',
      () => problem(502, 'model_failed'),
      () => problem(503, 'unavailable', {}),
    );
    renderChat('Jane');
    await ask('Better?');
    await screen.findByRole('button', { name: 'Retry' });
    await press('Retry');
    await waitFor(() => {
      expect(posts()).toHaveLength(2);
    });
    expect(posts()[1]?.body).not.toHaveProperty('provider');
  });

  it('offers no rules where they are what failed', async () => {
    server.reply('POST chat', () => problem(502, 'model_failed'));
    renderChat('Jane');
    await ask('Better?');
    await screen.findByRole('button', { name: 'Retry' });
    await screen.findByText('Fixed rules, no language model');
    expect(screen.queryByRole('button', { name: 'Answer without the model' })).toBeNull();
  });
});

describe('a spent budget', () => {
  it('says until when, holds up nothing else, and leaves the rules', async () => {
    const storage = memoryChat();
    answersAs();
    server.reply('POST chat', () =>
      Response.json(
        { status: 429, code: 'model_budget_spent' },
        { status: 429, headers: { 'Retry-After': '86400' } },
      ),
    );
    renderChat('Jane', { storage });
    await ask('Better?');
    await screen.findByText(/used up, until .*\d\d:\d\d\. The rules can still answer/);
    expect(storage.kept.size, 'it is not lost').toBe(1);
    await ask('And this?');
    await screen.findByText('An answer');
    await press('Answer without the model');
    await waitFor(() => {
      expect(screen.getAllByText('An answer')).toHaveLength(2);
    });
    expect(posts().at(-1)?.body).toMatchObject({ message: 'Better?', provider: 'offline' });
  });
});

describe('too many questions', () => {
  it('are told when they go, and go by themselves then', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    server.reply('POST chat', () =>
      Response.json(
        { status: 429, code: 'rate_limited' },
        { status: 429, headers: { 'Retry-After': '40' } },
      ),
    );
    renderChat('Jane');
    fireEvent.change(box(), { target: { value: 'Better?' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await screen.findByText(/It goes out by itself in (40|39) s/);
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(posts()).toHaveLength(1);
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    await screen.findByText('An answer');
    expect(posts()[0]?.body.turnId).toBe(posts()[1]?.body.turnId);
  });
});

describe('stopping', () => {
  it('is told to the server, which is asked again only after that', async () => {
    let told: () => void = () => undefined;
    server.reply('POST chat', () => new Promise(() => undefined));
    server.reply(
      'POST stop',
      () =>
        new Promise<Response>((resolve) => {
          told = () => {
            resolve(Response.json({ turnId: 't', status: 'failed' }));
          };
        }),
    );
    renderChat('Jane');
    await ask('Better?');
    await press('Stop');
    await screen.findByText('Stopped. You can ask it again.');
    await waitFor(() => {
      expect(server.log).toContain('POST stop');
    });
    const { turnId } = posts()[0]?.body ?? {};
    expect(server.asked.find(({ route }) => route === 'POST stop')?.body).toEqual({
      sessionId: 's1',
      turnId,
    });
    await press('Ask again');
    expect(posts()).toHaveLength(1);
    act(() => {
      told();
    });
    await screen.findByText('An answer');
    expect(posts()).toHaveLength(2);
  });

  it('is one key in the field, and only while something is under way', async () => {
    server.reply('POST chat', () => new Promise(() => undefined));
    renderChat('Jane');
    fireEvent.keyDown(box(), { key: 'Escape' });
    await ask('Better?');
    expect(screen.getByText('Esc stops the answer')).toBeTruthy();
    fireEvent.keyDown(box(), { key: 'Escape', isComposing: true });
    expect(screen.queryByText(/^Stopped/)).toBeNull();
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(screen.getByText(/^Stopped/)).toBeTruthy();
    expect(screen.queryByText('Esc stops the answer')).toBeNull();
  });
});

describe('who answers', () => {
  it('is said while it is waited for', async () => {
    answersAs();
    server.reply('POST chat', () => new Promise(() => undefined));
    renderChat('Jane');
    await ask('Better?');
    await screen.findByText('Reading your resume and asking m1…');
  });

  it('are the rules while the use of models is switched off', async () => {
    answersAs({ modelUse: 'off' });
    server.reply('POST chat', () => new Promise(() => undefined));
    renderChat('Jane');
    await screen.findByText('Model use is switched off; rules answer');
    await ask('Better?');
    await screen.findByText('Reading your resume…');
  });
});
