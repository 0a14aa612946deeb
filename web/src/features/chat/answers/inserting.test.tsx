import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, problem } from '../../../testing/fakeServer';
import { renderChat } from '../../../testing/renderChat';

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const checks = () => server.asked.filter(({ route }) => route === 'POST check');
let server: FakeServer;

beforeEach(() => {
  server = new FakeServer().install();
});

async function answered(assistantMessage = 'Ran **40** shops') {
  server.reply('POST chat', () => Response.json({ assistantMessage, turnId: 't', status: 'done' }));
  const chat = renderChat('Jane ');
  chat.editing.cursor = 5;
  const box = screen.getByRole('textbox', { name: 'Message to the assistant' });
  await userEvent.type(box, 'Say it{Enter}');
  await screen.findByRole('button', { name: 'Insert at cursor' });
  return chat;
}

describe('words of an answer', () => {
  it('go in at the cursor once they are borne out, as one step', async () => {
    const { editing } = await answered();
    server.reply('POST check', () => Response.json({ supported: true, claims: [], questions: [] }));
    await press('Insert at cursor');
    await screen.findByText('Inserted at the cursor.');
    expect(checks()[0]?.body).toEqual({ text: 'Ran 40 shops', resume: 'Jane ' });
    expect(editing.text).toBe('Jane Ran 40 shops');
    expect(editing.steps).toEqual(['Jane ']);
    await press('Undo');
    expect(editing.text).toBe('Jane ');
  });

  it('are asked about when they are not, and go in after the answer', async () => {
    const { editing } = await answered();
    server.reply('POST check', () =>
      Response.json({
        supported: false,
        claims: [],
        questions: ['How many shops?'],
        draft: 'Ran [how many shops?] shops',
      }),
    );
    await press('Insert at cursor');
    await screen.findByText(/Nothing was put in/);
    expect(editing.text).toBe('Jane ');
    server.reply('POST check', () => Response.json({ supported: true, claims: [], questions: [] }));
    await userEvent.type(screen.getByRole('textbox', { name: 'How many shops?' }), '7{Enter}');
    await screen.findByText('Ran 7 shops');
    expect(editing.text).toBe('Jane ');
    const buttons = screen.getAllByRole('button', { name: 'Insert at cursor' });
    await userEvent.click(buttons.at(-1) ?? expect.fail());
    expect(editing.text).toBe('Jane Ran 7 shops');
  });

  it('may go in as a draft with its blanks marked', async () => {
    const { editing } = await answered();
    server.reply('POST check', () =>
      Response.json({ supported: false, questions: ['How many?'], draft: 'Ran [how many?] shops' }),
    );
    await press('Insert at cursor');
    await userEvent.click(await screen.findByText('Or take a draft with blanks'));
    await press('Put in as a draft');
    expect(editing.text).toBe('Jane Ran [how many?] shops');
    expect(editing.revealed).toEqual(['[how many?]']);
  });

  it.each<[string, () => Response | 'lost']>([
    ['nobody can be asked', () => 'lost'],
    ['the check is unavailable', () => problem(503, 'unavailable')],
    ['the answer says neither', () => Response.json({ supported: 'yes' })],
  ])('stay out while %s', async (_, reply) => {
    const { editing } = await answered();
    server.reply('POST check', reply);
    await press('Insert at cursor');
    await screen.findByText(/couldn’t be checked against your resume, so nothing was put in/);
    expect(editing.text).toBe('Jane ');
  });

  it('are plain when they are copied', async () => {
    const user = userEvent.setup();
    await answered('**Two**:\n- one\n- `two`');
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(write).toHaveBeenCalledWith('Two:\n\n- one\n- two');
  });
});

it('shows an answer’s Markdown, and takes nothing for HTML or a picture', async () => {
  await answered('**b** <i>x</i> ![p](https://e.org/p.png) [l](https://e.org) [j](javascript:x)');
  const answer = document.querySelector('.answer') ?? expect.fail();
  expect(answer.textContent).toBe('b <i>x</i> p l j');
  expect(answer.querySelector('strong')?.textContent).toBe('b');
  expect(answer.querySelector('i, img, script')).toBeNull();
  const links = [...answer.querySelectorAll('a')];
  expect(links.map((a) => [a.href, a.rel, a.target])).toEqual([
    ['https://e.org/', 'noopener noreferrer nofollow', '_blank'],
  ]);
});
