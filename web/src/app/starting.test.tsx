import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../testing/fakeServer';
import { renderApp } from '../testing/renderApp';
import { resumeBox, resumeText, typeInResume } from '../testing/typeInResume';

let server: FakeServer;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
});

afterEach(() => {
  stop?.();
});

async function open(text = '') {
  server.stored = { text, revision: text === '' ? 0 : 1 };
  stop = renderApp().stop;
  await waitFor(() => {
    expect(resumeBox().getAttribute('aria-readonly')).toBe('false');
    expect(resumeText()).toBe(text);
  });
}

const teaching = () => screen.queryByRole('region', { name: 'Ways to start' });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function choose(file: File): Promise<void> {
  const picker = screen.getByLabelText<HTMLInputElement>('Upload a text file', {
    selector: 'input',
  });
  await userEvent.upload(picker, file, { applyAccept: false });
}

describe('an empty resume', () => {
  it('teaches, with the caret where typing goes', async () => {
    await open();
    expect(teaching()).toBeTruthy();
    await waitFor(() => {
      expect(document.activeElement).toBe(resumeBox());
    });
  });

  it('stops teaching at the first letter, and is taught again when it is empty', async () => {
    await open();
    typeInResume('J');
    expect(teaching()).toBeNull();
    typeInResume('');
    expect(teaching()).toBeTruthy();
  });

  it('takes a template in one step of undo, and says so until the next letter', async () => {
    await open();
    await press(/^Nurse/);
    await screen.findByText(/^Template loaded/);
    expect(resumeText()).toMatch(/^\[Your name\]/);
    expect(document.activeElement).toBe(resumeBox());
    typeInResume('Jane');
    expect(screen.queryByText(/^Template loaded/)).toBeNull();
  });

  it('gives the empty page back on undo', async () => {
    await open();
    await press('Try a sample');
    await screen.findByText(/^Sample loaded/);
    await press('Undo');
    expect(resumeText()).toBe('');
    expect(screen.queryByText(/^Sample loaded/)).toBeNull();
    expect(teaching()).toBeTruthy();
  });

  it('gives the text in the other language where that is chosen', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'العربية' }));
    await press(/^General/);
    await waitFor(() => {
      expect(resumeText()).toContain('الخبرة العملية');
    });
  });

  it('takes a text file', async () => {
    await open();
    await choose(new File(['Zoë\r\nLyon'], 'cv.txt'));
    await screen.findByText('File loaded.');
    expect(resumeText()).toBe('Zoë\nLyon');
  });

  it('refuses a PDF with the way out', async () => {
    await open();
    await choose(new File(['%PDF-1.7'], 'cv.pdf'));
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toMatch(/PDF and Word come later; copy the/);
    });
    expect(resumeText()).toBe('');
  });

  it('takes the clipboard', async () => {
    userEvent.setup();
    await navigator.clipboard.writeText('Jane\nLyon');
    await open();
    screen.getByRole('button', { name: 'Paste from clipboard' }).click();
    await screen.findByText('Clipboard pasted.');
    expect(resumeText()).toBe('Jane\nLyon');
  });

  it('says how to paste where the page may not read the clipboard', async () => {
    await open();
    vi.spyOn(navigator.clipboard, 'readText').mockRejectedValue(new DOMException('no'));
    screen.getByRole('button', { name: 'Paste from clipboard' }).click();
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toMatch(/press Ctrl\+V/);
    });
  });
});

describe('starting from a template when there is text', () => {
  async function sheet() {
    await open('Jane Moreau');
    await press('Start from…');
    return within(await screen.findByRole('dialog', { name: 'Start from…' }));
  }

  it('leaves the text alone and begins a new resume, unless told otherwise', async () => {
    const dialog = await sheet();
    const old = location.hash;
    expect(dialog.getByText(/stays as it is, under Recent/)).toBeTruthy();
    server.stored = { text: '', revision: 0 };
    await userEvent.click(dialog.getByRole('button', { name: /^Software/ }));
    await waitFor(() => {
      expect(location.hash).not.toBe(old);
      expect(resumeText()).toContain('[Your name]');
    });
    expect(screen.getByText(/^Template loaded/)).toBeTruthy();
    await press('Recent');
    expect(screen.getByRole('link', { name: /Jane Moreau/ }).getAttribute('href')).toBe(old);
  });

  it('replaces the text where that is chosen, one undo away', async () => {
    const dialog = await sheet();
    await userEvent.click(dialog.getByRole('radio', { name: 'In this resume' }));
    expect(dialog.getByText(/One undo brings it back/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: /^Software/ }));
    await screen.findByText(/^Template loaded/);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(resumeText()).toContain('[Your name]');
    await press('Undo');
    expect(resumeText()).toBe('Jane Moreau');
  });
});
