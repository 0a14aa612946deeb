import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../testing/fakeServer';
import { renderApp } from '../testing/renderApp';
import { resumeBox, resumeText, typeInResume } from '../testing/typeInResume';

let server: FakeServer;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: 'Jane Moreau\nin Lyon', revision: 1 };
});

afterEach(() => {
  stop?.();
});

async function open(): Promise<void> {
  stop = renderApp().stop;
  await waitFor(() => {
    expect(resumeText()).toBe(server.stored.text);
  });
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const list = (count: number) => {
  const entries = Array.from({ length: count }, (_, i) => ({
    id: uuid(i),
    at: 1000 - i,
    title: `Resume ${i}`,
    words: i,
  }));
  localStorage.setItem('holdfast.recent', JSON.stringify(entries));
};

async function recent() {
  await userEvent.click(button('Recent'));
  return within(await screen.findByRole('dialog', { name: 'Recent on this device' }));
}

describe('recent resumes', () => {
  it('have title and size, and follow what is written', async () => {
    await open();
    await waitFor(async () => {
      expect((await recent()).getByRole('link').textContent).toBe('Jane Moreauopen now · 4 words');
    });
    await userEvent.keyboard('{Escape}');
    typeInResume('Jane M');
    await waitFor(
      () => {
        expect(localStorage.getItem('holdfast.recent')).toContain('"title":"Jane M","words":2');
      },
      { timeout: 3_000 },
    );
  });

  it('say which are not saved yet, and keep those on the list', async () => {
    await open();
    const old = location.hash;
    server.reply('PUT resume', () => new Promise(() => undefined));
    typeInResume('Jane M');
    await userEvent.click(button('New resume'));
    await waitFor(() => {
      expect(location.hash).not.toBe(old);
    });
    const sheet = await recent();
    expect(sheet.getByText('not saved yet').closest('a')?.getAttribute('href')).toBe(old);
    expect(sheet.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  it('leave the list, not the world, and come back on undo', async () => {
    list(2);
    await open();
    const sheet = await recent();
    await userEvent.click(sheet.getByRole('button', { name: /Remove from the list.*Resume 1/ }));
    expect(sheet.queryByRole('link', { name: /Resume 1/ })).toBeNull();
    expect(sheet.getByRole('status').textContent).toMatch(/The resume itself is kept/);
    expect(server.log.filter((route) => route.startsWith('DELETE'))).toEqual([]);
    await userEvent.click(sheet.getByRole('button', { name: 'Undo' }));
    expect(sheet.getByRole('link', { name: /Resume 1/ })).toBeTruthy();
  });

  it('can be searched once they are many', async () => {
    list(12);
    await open();
    const sheet = await recent();
    await userEvent.type(sheet.getByRole('searchbox'), 'resume 11');
    expect(sheet.getAllByRole('link')).toHaveLength(1);
  });

  it('are not searched while they are few', async () => {
    list(3);
    await open();
    expect((await recent()).queryByRole('searchbox')).toBeNull();
  });
});

describe('an address that names no resume', () => {
  it('opens none in its place, and shows the ways on', async () => {
    list(1);
    history.replaceState(null, '', '#/s/0000');
    stop = renderApp().stop;
    expect(screen.getByRole('heading', { name: 'This address names no resume' })).toBeTruthy();
    expect(location.hash).toBe('#/s/0000');
    expect(server.log).toEqual([]);
    expect(screen.getByRole('link', { name: /Resume 0/ })).toBeTruthy();
    await userEvent.click(button('Start a new resume'));
    expect(location.hash).toMatch(/^#\/s\/[0-9a-f-]{36}$/);
  });
});

describe('keys', () => {
  it.each(['?', '؟'])('%s lists all shortcuts, and Escape gives the focus back', async (key) => {
    await open();
    const from = button('Recent');
    act(() => {
      from.focus();
    });
    fireEvent.keyDown(from, { key });
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => {
      expect(document.activeElement).toBe(from);
    });
  });

  it('leave a question mark in a text alone, where Ctrl+/ does it', async () => {
    await open();
    const box = screen.getByRole('textbox', { name: 'Message to the assistant' });
    expect(fireEvent.keyDown(box, { key: '?' })).toBe(true);
    expect(fireEvent.keyDown(resumeBox(), { key: '?' })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(resumeBox(), { key: '/', ctrlKey: true });
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  });

  it('F6 goes round the panes, and back with Shift', async () => {
    await open();
    const message = screen.getByRole('textbox', { name: 'Message to the assistant' });
    const preview = () => screen.queryByRole('tabpanel', { name: 'Preview' });
    act(() => {
      resumeBox().focus();
    });
    fireEvent.keyDown(resumeBox(), { key: 'F6' });
    expect(document.activeElement).toBe(message);
    expect(preview()).toBeNull();
    fireEvent.keyDown(message, { key: 'F6' });
    expect(document.activeElement?.closest('#pane-job')).toBeTruthy();
    fireEvent.keyDown(window, { key: 'F6' });
    expect(document.activeElement).toBe(preview());
    fireEvent.keyDown(window, { key: 'F6' });
    expect(document.activeElement).toBe(resumeBox());
    fireEvent.keyDown(window, { key: 'F6', shiftKey: true });
    expect(document.activeElement).toBe(preview());
  });
});

describe('panes', () => {
  it('wait for the text before they can be gone to, and leave F6 to the browser till then', () => {
    server.reply('GET session', () => new Promise(() => undefined));
    stop = renderApp().stop;
    expect(screen.getByRole<HTMLButtonElement>('tab', { name: 'Preview' }).disabled).toBe(true);
    expect(fireEvent.keyDown(window, { key: 'F6' })).toBe(true);
  });

  it('beside the resume are tabs for the arrows, and keep what was in them', async () => {
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: /assistant/ }), 'half a question');
    const assistant = screen.getByRole('tab', { name: 'Assistant' });
    act(() => {
      assistant.focus();
    });
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Job' }));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Preview' }));
    expect(screen.getByRole('tabpanel', { name: 'Preview' }).textContent).toContain('Jane Moreau');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByDisplayValue('half a question')).toBeTruthy();
  });

  it('share the width as the keys say, and this device remembers it', async () => {
    await open();
    const line = screen.getByRole('separator', { name: /^Width/ });
    const before = Number(line.getAttribute('aria-valuenow'));
    fireEvent.keyDown(line, { key: 'ArrowLeft' });
    expect(Number(line.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
    expect(localStorage.getItem('holdfast.sideWidth')).toBe(line.getAttribute('aria-valuenow'));
  });
});

it('offers the text as a file while all is well', async () => {
  await open();
  const made = vi.fn(() => 'blob:x');
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await userEvent.click(button('Download text'));
  expect(made).toHaveBeenCalledOnce();
});
