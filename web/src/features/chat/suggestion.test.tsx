import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from '../../testing/fakeServer';
import { renderChat } from '../../testing/renderChat';

const text = 'EXPERIENCE\n• was responsible for checkout\n• led the team\n';
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => userEvent.click(button(name));
let server: FakeServer;

beforeEach(() => {
  server = new FakeServer().install();
});

async function suggested(suggestion: string, selected = 'was responsible for checkout') {
  server.reply('POST chat', () =>
    Response.json({ assistantMessage: 'So:', suggestion, turnId: 't', status: 'done' }),
  );
  const chat = renderChat(text);
  chat.select(selected);
  await press('Shorten');
  await screen.findByRole('heading', { name: 'Suggestion' });
  return chat;
}

describe('a suggestion', () => {
  it('shows what goes and what comes, in words too', async () => {
    await suggested('ran checkout');
    expect(document.querySelector('del')?.textContent).toMatch(/removed: was responsible for$/);
    expect(document.querySelector('ins')?.textContent).toMatch(/added: ran$/);
  });

  it('is put in the place of its words in one step, and taken back in one', async () => {
    const { editing } = await suggested('ran checkout');
    await press('Replace');
    expect(editing.text).toBe(text.replace('was responsible for', 'ran'));
    expect(screen.getByText('Replaced.')).toBeTruthy();
    expect(editing.steps).toEqual([text]);
    await press('Undo');
    expect(editing.text).toBe(text);
    expect(screen.getByText('Taken back.')).toBeTruthy();
  });

  it('is put below the line of its words, and taken back without a trace', async () => {
    const { editing } = await suggested('ran checkout', 'responsible');
    await press('Insert below');
    expect(editing.text).toBe(text.replace('checkout\n', 'checkout\nran checkout\n'));
    await press('Undo');
    expect(editing.text).toBe(text);
  });

  it('is taken back from its own place, whatever was typed elsewhere since', async () => {
    const chat = await suggested('ran checkout');
    await press('Replace');
    chat.type(`Jane\n${chat.editing.text}ran checkout\n`);
    await press('Undo');
    expect(chat.editing.text).toBe(`Jane\n${text}ran checkout\n`);
  });

  it('is not taken back where its words were edited since, and says so', async () => {
    const chat = await suggested('ran checkout');
    await press('Replace');
    const edited = chat.editing.text.replace('ran', 'led');
    chat.type(edited);
    await press('Undo');
    expect(chat.editing.text).toBe(edited);
    expect(screen.getByText(/can’t be taken back from here/)).toBeTruthy();
  });

  it('is folded to a line when dismissed, and shown again', async () => {
    await suggested('ran checkout');
    await press('Dismiss');
    expect(document.querySelector('ins')).toBeNull();
    expect(document.activeElement).toBe(button('Show again'));
    await press('Show again');
    expect(document.querySelector('ins')).not.toBeNull();
  });

  it('leads to the first thing to fill in', async () => {
    const { editing } = await suggested('ran checkout for [number] of [how many] shops');
    expect([...document.querySelectorAll('mark')].map((m) => m.textContent)).toEqual([
      '[number]',
      '[how many]',
    ]);
    await press('Replace');
    expect(editing.revealed).toEqual(['[number]']);
    expect(screen.getByText(/Fill in what stands in \[brackets\]/)).toBeTruthy();
  });

  it('finds its words again where the text grew around them', async () => {
    const chat = await suggested('ran checkout');
    chat.type(`Jane\n${text}More\n`);
    await press('Replace');
    expect(chat.editing.text).toBe(`Jane\n${text.replace('was responsible for', 'ran')}More\n`);
  });

  it('says that it no longer fits, and asks again about the words of now', async () => {
    const chat = await suggested('ran checkout');
    chat.type(text.replace('was responsible for', 'was accountable for'));
    await screen.findByText(/has changed since; this suggestion fits the old words/);
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Insert below' })).toBeNull();
    await press('Ask again');
    await waitFor(() => {
      expect(server.asked.filter(({ route }) => route === 'POST chat')).toHaveLength(2);
    });
    expect(server.asked.at(-1)?.body).toMatchObject({
      action: 'shorten',
      selection: 'was accountable for checkout',
    });
  });

  it('fits again once the old words are back', async () => {
    const chat = await suggested('ran checkout');
    chat.type('');
    await screen.findByText(/fits the old words.* Select the words of now/);
    expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
    chat.type(text);
    await waitFor(() => {
      expect(button('Replace')).toBeTruthy();
    });
  });

  it('is refused plainly while the resume cannot be changed', async () => {
    const { editing } = await suggested('ran checkout');
    editing.editable = false;
    await press('Replace');
    expect(editing.text).toBe(text);
    expect(screen.getByText('The resume can’t be changed right now.')).toBeTruthy();
  });
});

it('shows the line of the words asked about, as it is now, and leads there', async () => {
  const chat = await suggested('ran checkout');
  expect(button('Show line 2 in the resume').textContent).toBe('line 2');
  chat.type(`Jane\n${text}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Show line 3 in the resume' }));
  expect(chat.editing.revealed).toEqual(['was responsible for checkout']);
});
