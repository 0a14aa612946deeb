import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from '../../testing/fakeServer';
import { renderChat } from '../../testing/renderChat';

let server: FakeServer;
let answer: () => void = () => undefined;

beforeEach(() => {
  server = new FakeServer().install();
  server.reply(
    'POST chat',
    () =>
      new Promise<Response>((resolve) => {
        answer = () => {
          resolve(Response.json({ assistantMessage: 'Here', turnId: 't', status: 'done' }));
        };
      }),
  );
});

/** jsdom has no layout: the list is said to be 1000 px high with 300 px of it in sight. */
function list(): HTMLElement {
  const element = document.querySelector<HTMLElement>('.turns') ?? expect.fail();
  Object.defineProperties(element, {
    scrollHeight: { value: 1000, configurable: true },
    clientHeight: { value: 300, configurable: true },
  });
  return element;
}

async function asked(): Promise<HTMLElement> {
  renderChat('Jane');
  const turns = list();
  const box = screen.getByRole('textbox', { name: 'Message to the assistant' });
  await userEvent.type(box, 'Q{Enter}');
  await waitFor(() => {
    expect(server.asked.some(({ route }) => route === 'POST chat')).toBe(true);
  });
  return turns;
}

const scrollTo = (turns: HTMLElement, top: number) => {
  turns.scrollTop = top;
  fireEvent.scroll(turns);
};

const answered = async () => {
  act(() => {
    answer();
  });
  await screen.findByText('Here');
};

describe('a new answer', () => {
  it('is followed although it grew before the way to the end was told', async () => {
    const turns = await asked();
    scrollTo(turns, 700);
    Object.defineProperty(turns, 'scrollHeight', { value: 1400, configurable: true });
    fireEvent.scroll(turns);
    await answered();
    expect(turns.scrollTop).toBe(1400);
  });

  it('is followed by whoever is at the end', async () => {
    const turns = await asked();
    scrollTo(turns, 690);
    await answered();
    expect(turns.scrollTop).toBe(1000);
    expect(screen.queryByRole('button', { name: 'New answer' })).toBeNull();
  });

  it('leaves whoever reads further up where they are, and offers the way', async () => {
    const turns = await asked();
    scrollTo(turns, 100);
    await answered();
    expect(turns.scrollTop).toBe(100);
    await userEvent.click(screen.getByRole('button', { name: 'New answer' }));
    expect(turns.scrollTop).toBe(1000);
    fireEvent.scroll(turns);
    expect(screen.queryByRole('button', { name: 'New answer' })).toBeNull();
  });

  it('is not announced as new to whoever saw it and then went up', async () => {
    const turns = await asked();
    await answered();
    scrollTo(turns, 100);
    expect(screen.queryByRole('button', { name: 'New answer' })).toBeNull();
  });
});

it('leads to one’s own question from wherever one was', async () => {
  const turns = await asked();
  await answered();
  scrollTo(turns, 100);
  const box = screen.getByRole('textbox', { name: 'Message to the assistant' });
  await userEvent.type(box, 'Again{Enter}');
  expect(turns.scrollTop).toBe(1000);
});
