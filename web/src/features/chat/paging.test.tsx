import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { ChatEntry } from '../../shared/api/session';
import { FakeServer } from '../../testing/fakeServer';
import { renderChat } from '../../testing/renderChat';

const said = (turnId: string, text: string): ChatEntry => ({
  role: 'user',
  turnId,
  text,
  at: 1,
  status: 'done',
  action: null,
  selection: null,
  suggestion: null,
  edits: [],
});
let server: FakeServer;
const pages = () => server.log.filter((route) => route === 'GET session').length;

beforeEach(() => {
  server = new FakeServer().install();
});

function scrolled(from: number, to: number): void {
  const list = document.querySelector<HTMLElement>('.turns') ?? expect.fail();
  for (const top of [from, to]) {
    list.scrollTop = top;
    fireEvent.scroll(list);
  }
}

it('loads what came before for whoever scrolls up to the beginning, and says so', async () => {
  server.session = { chat: [{ ...said('t1', 'First'), ts: 1 }] };
  renderChat('Jane', { latest: { chat: [said('t2', 'Second')], olderChat: 'c1' } });
  scrolled(0, 300);
  expect(pages()).toBe(0);
  scrolled(300, 20);
  const log = screen.getByRole('log');
  await waitFor(() => {
    expect(log.getAttribute('aria-live'), 'history is not read out').toBe('off');
  });
  await screen.findByText('First');
  expect(screen.getByText('Earlier messages are shown above.')).toBeTruthy();
  expect(pages()).toBe(1);
  scrolled(300, 10);
  expect(pages(), 'there is no more').toBe(1);
  await waitFor(() => {
    expect(log.getAttribute('aria-live')).toBe('polite');
  });
});

it('does not try again by itself where it failed', async () => {
  server.reply('GET session', () => 'lost');
  renderChat('Jane', { latest: { chat: [said('t2', 'Second')], olderChat: 'c1' } });
  scrolled(300, 0);
  await screen.findByText('Earlier messages couldn’t be loaded.');
  scrolled(300, 0);
  expect(pages()).toBe(1);
  expect(screen.getByRole('button', { name: 'Earlier messages' })).toBeTruthy();
});
