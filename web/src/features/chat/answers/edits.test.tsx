import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../shared/api/edits';
import { FakeServer } from '../../../testing/fakeServer';
import { renderChat } from '../../../testing/renderChat';

const bullets = '• was responsible for shops\n• helped to cut costs\n• did the tests';
const text = `EXPERIENCE\n${bullets}\n`;
const passed = (before: string, after: string, lines: number[] = []): Edit => ({
  before,
  after,
  questions: [],
  draft: null,
  lines,
});
const three = [
  passed('was responsible for shops', 'ran shops', [2]),
  passed('helped to cut costs', 'cut costs', [3]),
  passed('did the tests', 'wrote the tests', [4]),
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const card = (name: string) => within(screen.getByRole('group', { name }));
const pressIn = (name: string, button: string) =>
  userEvent.click(card(name).getByRole('button', { name: button }));
let server: FakeServer;

beforeEach(() => {
  server = new FakeServer().install();
});

async function suggested(edits: readonly Edit[], selected = bullets) {
  server.reply('POST chat', () =>
    Response.json({ assistantMessage: 'So:', suggestion: 'x', edits, turnId: 't', status: 'done' }),
  );
  const chat = renderChat(text);
  chat.select(selected);
  await press('Shorten');
  await screen.findByText('So:');
  return chat;
}

describe('several changes', () => {
  it('have a card each, and are accepted one by one, each one step', async () => {
    const { editing } = await suggested(three);
    expect(document.querySelectorAll('ins')).not.toHaveLength(0);
    await pressIn('Change 2 of 3', 'Accept');
    expect(editing.text).toBe(text.replace('helped to cut', 'cut'));
    await pressIn('Change 1 of 3', 'Accept');
    await pressIn('Change 3 of 3', 'Accept');
    expect(editing.text).toBe('EXPERIENCE\n• ran shops\n• cut costs\n• wrote the tests\n');
    expect(editing.steps).toHaveLength(3);
    await pressIn('Change 1 of 3', 'Undo');
    expect(editing.text).toContain('• was responsible for shops\n• cut costs');
  });

  it('are accepted all at once, as one step, and taken back as one', async () => {
    const { editing } = await suggested(three);
    await press('Accept all (3)');
    expect(editing.text).toBe('EXPERIENCE\n• ran shops\n• cut costs\n• wrote the tests\n');
    expect(editing.steps).toEqual([text]);
    expect(screen.getByText('3 changes put in, as one step of undo.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo all (3)' }));
    await press('Undo all (3)');
    expect(editing.text).toBe(text);
    expect(editing.steps).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Accept all (3)' })).toBeTruthy();
  });

  it('accept all leaves out what was dismissed and what no longer fits, and says so', async () => {
    const chat = await suggested([...three, passed('EXPERIENCE', 'WORK')], text);
    await pressIn('Change 4 of 4', 'Dismiss');
    const typed = text.replace('did the tests', 'did all the tests');
    chat.type(typed);
    await screen.findByText(/fits the old words/);
    await press('Accept all (2)');
    expect(chat.editing.text).toBe('EXPERIENCE\n• ran shops\n• cut costs\n• did all the tests\n');
    expect(screen.getByText(/2 changes put in.* 1 no longer fits/)).toBeTruthy();
  });

  it('are dismissed all at once', async () => {
    const { editing } = await suggested(three);
    await press('Dismiss all');
    expect(document.querySelector('ins')).toBeNull();
    expect(screen.getAllByText('Suggestion dismissed.')).toHaveLength(3);
    expect(editing.text).toBe(text);
  });

  it('tell the second of two equal lines from the first', async () => {
    server.reply('POST chat', () =>
      Response.json({
        assistantMessage: 'So:',
        edits: [passed('led', 'led one'), passed('led', 'led two')],
        turnId: 't',
        status: 'done',
      }),
    );
    const { editing, select } = renderChat('• led\n• led\n');
    select('led\n• led');
    await press('Shorten');
    await screen.findByText('So:');
    await pressIn('Change 2 of 2', 'Accept');
    expect(editing.text).toBe('• led\n• led two\n');
  });

  it('find their words again where both neighbours were accepted before', async () => {
    const { editing } = await suggested(three);
    await pressIn('Change 1 of 3', 'Accept');
    await pressIn('Change 3 of 3', 'Accept');
    await pressIn('Change 2 of 3', 'Accept');
    expect(editing.text).toContain('• ran shops\n• cut costs\n• wrote the tests');
  });
});

describe('one change alone', () => {
  it('has no buttons for all, and its words in the place of its own lines only', async () => {
    const { editing } = await suggested(three.slice(1, 2));
    expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
    await press('Replace');
    expect(editing.text).toBe(text.replace('helped to cut', 'cut'));
  });

  it('is refused where its words are gone, never put elsewhere', async () => {
    const chat = await suggested(three.slice(1, 2));
    chat.type('EXPERIENCE\n• cut the costs in half\n');
    await screen.findByText(/fits the old words/);
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
  });
});

describe('the evidence', () => {
  it('is marked in the resume while it is pointed at, and a press leads there', async () => {
    const { editing } = await suggested(three.slice(0, 1));
    const line = document.querySelector<HTMLElement>('.evidence button') ?? expect.fail();
    expect(line.textContent).toBe('line 2');
    await userEvent.hover(line);
    expect(editing.pointed).toEqual(['was responsible for shops']);
    await userEvent.unhover(line);
    expect(editing.pointed).toEqual([]);
    await userEvent.click(line);
    expect(editing.revealed).toEqual(['was responsible for shops']);
  });

  it('moves with its words, and is not pointed at once they are gone', async () => {
    const chat = await suggested([passed('did the tests', 'wrote the tests', [3])]);
    chat.type(`Jane\n${text}`);
    await waitFor(() => {
      expect(document.querySelector('.evidence button')?.textContent).toBe('line 4');
    });
    chat.type(text.replace('helped to cut', 'halved'));
    await screen.findByText('line 3, as the text was then');
    expect(document.querySelector('.evidence button')).toBeNull();
  });

  it('leaves no mark behind when its card goes', async () => {
    const chat = await suggested(three.slice(0, 1));
    await userEvent.hover(document.querySelector('.evidence button') ?? expect.fail());
    expect(chat.editing.pointed).toHaveLength(1);
    chat.unmount();
    expect(chat.editing.pointed).toEqual([]);
  });

  it('is a number of then where the text of then is not known', async () => {
    const turn = { turnId: 't', at: 1, status: 'done', action: 'shorten' } as const;
    const none = { selection: null, suggestion: null, edits: [] };
    renderChat(text, {
      latest: {
        chat: [
          { ...turn, ...none, role: 'user', text: 'Shorten', selection: bullets },
          { ...turn, ...none, role: 'assistant', text: 'So:', edits: three.slice(0, 1) },
        ],
        olderChat: null,
      },
    });
    expect(screen.getByText('line 2, as the text was then')).toBeTruthy();
    await press('Replace');
    expect(screen.getByText('Replaced.')).toBeTruthy();
  });
});
