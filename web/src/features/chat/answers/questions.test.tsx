import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, problem } from '../../../testing/fakeServer';
import { renderChat } from '../../../testing/renderChat';

const text = 'EXPERIENCE\n• led a team\n• ran shops\n';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const checks = () => server.asked.filter(({ route }) => route === 'POST check');
let server: FakeServer;

beforeEach(() => {
  server = new FakeServer().install();
});

async function refused(
  more: { questions?: string[]; draft?: string } = { draft: 'Led [how many people?] engineers' },
) {
  const edit = { before: 'led a team', questions: ['How many people?'], lines: [2], ...more };
  server.reply('POST chat', () =>
    Response.json({ assistantMessage: 'So:', edits: [edit], turnId: 't', status: 'done' }),
  );
  const chat = renderChat(text);
  chat.select('led a team');
  await press('Quantify');
  await screen.findByRole('group', { name: 'A question first' });
  return chat;
}

const answerWith = (words: string) =>
  userEvent.type(screen.getByRole('textbox', { name: 'How many people?' }), `${words}{Enter}`);

describe('a change that the resume does not bear out', () => {
  it('is a question, and nothing to accept', async () => {
    await refused();
    expect(screen.getByText(/Your resume doesn’t say this/)).toBeTruthy();
    for (const name of ['Replace', 'Accept', 'Insert below', 'Insert at cursor']) {
      expect(screen.queryByRole('button', { name }), name).toBeNull();
    }
    expect(document.querySelector('ins')).toBeNull();
  });

  it('asks for an answer before anything is checked', async () => {
    await refused();
    await press('Use my answer');
    expect(screen.getByText('Write an answer first.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'How many people?' }));
    expect(checks()).toEqual([]);
  });

  it('is on offer once the answer bears it out, with what it rests on', async () => {
    const chat = await refused();
    server.reply('POST check', () =>
      Response.json({ supported: true, claims: [{ lines: [2] }], questions: [] }),
    );
    chat.type(`Jane\n${text}`);
    await answerWith('12');
    await screen.findByRole('button', { name: 'Replace' });
    expect(checks()[0]?.body).toEqual({
      text: 'Led 12 engineers',
      resume: `Jane\n${text}`,
      said: ['Led 12 engineers'],
    });
    expect(screen.getByText('from your answer')).toBeTruthy();
    expect(chat.editing.text, 'nothing goes in by itself').toBe(`Jane\n${text}`);
    await press('Replace');
    expect(chat.editing.text).toBe(`Jane\n${text.replace('led a team', 'Led 12 engineers')}`);
  });

  it('is asked about again where the answer does not bear it out', async () => {
    const { editing } = await refused();
    server.reply('POST check', () =>
      Response.json({
        supported: false,
        claims: [],
        questions: ['Which team?'],
        draft: 'Led 12 of [which team?]',
      }),
    );
    await answerWith('12');
    await screen.findByRole('textbox', { name: 'Which team?' });
    expect(screen.getByText('That doesn’t bear it out yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
    server.reply('POST check', () => Response.json({ supported: true, claims: [], questions: [] }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Which team?' }), 'Core{Enter}');
    await screen.findByRole('button', { name: 'Replace' });
    expect(checks()[1]?.body.said).toEqual(['Led 12 engineers', 'Led 12 of Core']);
    expect(editing.text).toBe(text);
  });

  it.each<[string, () => Response | 'lost']>([
    ['cannot be reached', () => 'lost'],
    ['is unavailable', () => problem(503, 'unavailable')],
    ['answers something else', () => Response.json({ ok: true })],
  ])('stays a question while the check %s', async (_, reply) => {
    const { editing } = await refused();
    server.reply('POST check', reply);
    await answerWith('12');
    await screen.findByText(/couldn’t be checked against your resume, so nothing was put in/);
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
    expect(editing.text).toBe(text);
    server.reply('POST check', () => Response.json({ supported: true, claims: [], questions: [] }));
    await press('Use my answer');
    await screen.findByRole('button', { name: 'Replace' });
  });

  it('may go in as a draft whose blanks stay marked, and leads to the first', async () => {
    const { editing } = await refused();
    await userEvent.click(screen.getByText('Or take a draft with blanks'));
    expect(document.querySelector('.draft-offer mark')?.textContent).toBe('[how many people?]');
    await press('Put in as a draft');
    expect(editing.text).toBe(text.replace('led a team', 'Led [how many people?] engineers'));
    expect(editing.revealed).toEqual(['[how many people?]']);
    expect(screen.getByText(/Replaced. Fill in what stands in \[brackets\]/)).toBeTruthy();
    await press('Undo');
    expect(editing.text).toBe(text);
  });

  it('has no draft to put in where nothing in it is marked', async () => {
    await refused({ draft: 'Led 12 engineers' });
    expect(screen.queryByText('Or take a draft with blanks')).toBeNull();
  });

  it('sends the answer to the assistant where there is no draft', async () => {
    await refused({});
    await answerWith('12');
    await screen.findByText(/Your answer was sent to the assistant/);
    await waitFor(() => {
      expect(server.asked.filter(({ route }) => route === 'POST chat')).toHaveLength(2);
    });
    expect(server.asked.findLast(({ route }) => route === 'POST chat')?.body).toMatchObject({
      message: 'How many people? 12',
      selection: 'led a team',
    });
    expect(checks()).toEqual([]);
  });

  it('can be dismissed and shown again', async () => {
    await refused();
    await press('Dismiss');
    expect(screen.queryByRole('textbox', { name: 'How many people?' })).toBeNull();
    await press('Show again');
    expect(screen.getByRole('textbox', { name: 'How many people?' })).toBeTruthy();
  });

  it('is not answered for words that are gone', async () => {
    const chat = await refused();
    chat.type('EXPERIENCE\n');
    await screen.findByText(/fits the old words/);
    expect(screen.queryByRole('button', { name: 'Use my answer' })).toBeNull();
    expect(screen.queryByText('Or take a draft with blanks')).toBeNull();
  });
});
