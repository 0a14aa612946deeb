import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, problem } from '../testing/fakeServer';
import { renderApp } from '../testing/renderApp';
import {
  isReadOnly,
  resumeBox,
  resumeHint,
  resumeText,
  selectInResume,
  typeInResume,
} from '../testing/typeInResume';

let server: FakeServer;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
});

afterEach(() => {
  stop?.();
});

function show(): void {
  stop = renderApp().stop;
}

const status = () => screen.getByRole('status', { name: 'Save status' });

async function showText(text: string) {
  server.stored = { text, revision: 1 };
  show();
  await waitFor(() => {
    expect(resumeText()).toBe(text);
  });
}

/** Another device saves. */
function elsewhere(text: string): void {
  server.stored = { text, revision: server.stored.revision + 1 };
}

describe('opening', () => {
  it('shows an empty editor with a hint, and an address for it', async () => {
    show();
    await waitFor(() => {
      expect(isReadOnly()).toBe(false);
    });
    expect(resumeHint()).toBe('Paste your resume, start from a template, or just type');
    expect(location.hash).toMatch(/^#\/s\/[0-9a-f-]{36}$/);
  });

  it('lets nobody type before the text is here', async () => {
    let answer: (reply: Response) => void = () => undefined;
    server.reply('GET session', () => new Promise<Response>((resolve) => (answer = resolve)));
    show();
    expect(isReadOnly()).toBe(true);
    expect(resumeHint()).toBe('Opening your resume…');
    await waitFor(() => {
      expect(server.log).toContain('GET session');
    });
    act(() => {
      answer(Response.json({ resume: 'Jane', revision: 3, etag: 'e3', chat: [] }));
    });
    await waitFor(() => {
      expect(resumeText()).toBe('Jane');
    });
    expect(isReadOnly()).toBe(false);
  });

  it.each<[string, () => Response | 'lost', RegExp]>([
    ['a lost connection', () => 'lost', /can’t be reached/],
    ['an outage', () => problem(503, 'store_unavailable'), /can’t reach its storage/],
    ['a bug', () => problem(500, 'internal'), /went wrong/],
    ['an erased session', () => problem(410, 'erased'), /was erased/],
    ['a captive portal', () => new Response('<html>Log in</html>'), /does not understand/],
    ['an empty answer', () => Response.json({}), /does not understand/],
  ])('never shows a writable blank page after %s', async (_, reply, words) => {
    server.stored = { text: 'precious', revision: 7 };
    server.reply('GET session', reply);
    show();
    const failure = await screen.findByRole('region', { name: 'Couldn’t load your resume' });
    expect(failure.textContent).toMatch(words);
    expect(isReadOnly()).toBe(true);
    expect(status().textContent).toContain('Couldn’t load your resume');
    await userEvent.click(within(failure).getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(resumeText()).toBe('precious');
    });
    expect(server.log).not.toContain('PUT resume');
  });

  it('tries again by itself, and says when', async () => {
    server.stored = { text: 'precious', revision: 7 };
    server.reply('GET session', () => 'lost');
    show();
    expect((await screen.findAllByText(/Trying again in \d s/)).length).toBeGreaterThan(0);
    await waitFor(
      () => {
        expect(resumeText()).toBe('precious');
      },
      { timeout: 3_000 },
    );
  });

  it('says how fast the text came back from the cold store', async () => {
    server.session = { rehydratedInMs: 84 };
    await showText('Jane');
    expect(status().textContent).toBe('Back from cold storage in 84 ms');
  });

  it('says no more of the cold store once there is something newer to tell', async () => {
    server.session = { rehydratedInMs: 84 };
    await showText('Jane');
    typeInResume('Jane M');
    expect(status().textContent).toBe('Kept on this device, saving…');
    fireEvent.blur(resumeBox());
    await waitFor(() => {
      expect(status().textContent).toMatch(/^Saved/);
    });
  });
});

describe('saving', () => {
  it('tells the truth from key to confirmation', async () => {
    await showText('Jane');
    expect(status().textContent).toMatch(/^Saved \d\d:\d\d$/);
    typeInResume('Jane M');
    expect(status().textContent).toBe('Kept on this device, saving…');
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane M');
    });
    await waitFor(() => {
      expect(status().textContent).toMatch(/^Saved/);
    });
  });

  it('counts down to the next try and tries at once when asked', async () => {
    await showText('Jane');
    server.reply('PUT resume', () => problem(503, 'store_unavailable'));
    typeInResume('Jane M');
    fireEvent.blur(resumeBox());
    await screen.findByText(/Trying again in 1 s/);
    expect(status().textContent).toBe('The server can’t save right now. Kept on this device.');
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane M');
    });
  });

  it('saves at once when the page is hidden', async () => {
    await showText('Jane');
    typeInResume('Jane M');
    window.dispatchEvent(new Event('pagehide'));
    expect(server.log).toContain('PUT resume');
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane M');
    });
  });

  it('names what is wrong with a text that the server refuses', async () => {
    await showText('Jane');
    const errors = [{ field: 'text', message: 'line 3 is broken' }];
    server.reply('PUT resume', () => problem(422, 'invalid', { errors }));
    typeInResume('Jane M');
    fireEvent.blur(resumeBox());
    const notices = await screen.findByText(/line 3 is broken/);
    expect(notices.textContent).toContain('Request req-1');
    expect(status().textContent).toBe('Not saved');
    expect(resumeText()).toBe('Jane M');
  });

  it('keeps saving a session that was left', async () => {
    await showText('Jane');
    typeInResume('Jane M');
    await userEvent.click(screen.getByRole('button', { name: 'New resume' }));
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane M');
    });
  });
});

describe('two devices', { timeout: 20_000 }, () => {
  async function clash() {
    await showText('base');
    elsewhere('their text');
    typeInResume('my text');
    fireEvent.blur(resumeBox());
    await screen.findByRole('button', { name: 'Use this text' });
    expect(
      screen.getByRole('heading', { name: 'Another device changed the same lines' }),
    ).toBeTruthy();
  }

  it('shows both texts and saves neither', async () => {
    await clash();
    const side = (name: RegExp) => screen.getByRole('textbox', { name });
    const marked = (name: RegExp) => side(name).querySelector('.cm-changedText')?.textContent;
    expect(side(/^Yours/).textContent).toBe('my text');
    expect(side(/^Your other device’s/).textContent).toBe('their text');
    expect(marked(/^Yours/)).toBe('my');
    expect(marked(/^Your other device’s/)).toBe('their');
    expect(server.stored.text).toBe('their text');
    expect(status().textContent).toBe('Another device changed the same lines');
  });

  it('keeps mine', async () => {
    await clash();
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => {
      expect(server.stored.text).toBe('my text');
    });
    expect(resumeText()).toBe('my text');
  });

  it('keeps both, mine above theirs', async () => {
    await clash();
    await userEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    expect(resumeText()).toBe('my text\ntheir text');
    await waitFor(() => {
      expect(server.stored.text).toBe('my text\ntheir text');
    });
  });

  it('uses what was chosen place by place, with mine one click away', async () => {
    await clash();
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs here' }));
    await userEvent.click(screen.getByRole('button', { name: 'Use this text' }));
    expect(resumeText()).toBe('their text');
    expect(server.stored.text).toBe('their text');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(resumeText()).toBe('my text');
  });

  it('takes theirs, and undo brings mine back', async () => {
    await clash();
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(resumeText()).toBe('their text');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(resumeText()).toBe('my text');
    await waitFor(() => {
      expect(server.stored.text).toBe('my text');
    });
  });

  it('shows a newer text on focus while nothing is unsaved', async () => {
    await showText('base');
    elsewhere('newer');
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('visibilitychange'));
    });
    await waitFor(() => {
      expect(resumeText()).toBe('newer');
    });
    expect(screen.getByText('Newer text from another device is shown.')).toBeTruthy();
  });
});

describe('keeping a point', () => {
  it('saves what is pending before it asks for the point, on Ctrl+S', async () => {
    await showText('Jane');
    typeInResume('Jane M');
    const notPrevented = fireEvent.keyDown(window, { key: 's', ctrlKey: true });
    expect(notPrevented).toBe(false);
    await waitFor(() => {
      expect(status().textContent).toBe('Copy kept 2 Jan, 14:02');
    });
    expect(server.log.filter((route) => !route.startsWith('GET'))).toEqual([
      'PUT resume',
      'POST snapshot',
    ]);
    expect(server.stored.text).toBe('Jane M');
  });

  it('keeps no point of an older text, and says so', async () => {
    await showText('Jane');
    server.reply('PUT resume', () => 'lost');
    typeInResume('Jane M');
    fireEvent.keyDown(window, { key: 's', metaKey: true });
    await screen.findByText(/No copy was kept, because the newest text isn’t saved yet/);
    expect(server.log).not.toContain('POST snapshot');
  });
});

describe('assistant', () => {
  const suggesting = (suggestion: string) => () =>
    Response.json({ assistantMessage: 'Shorter:', suggestion, turnId: 't', status: 'done' });

  it('explains why the actions do nothing without a selection', async () => {
    await showText('Jane was responsible for checkout');
    await userEvent.click(screen.getByRole('button', { name: 'Shorten' }));
    expect(server.log).not.toContain('POST chat');
    expect(
      screen.getByText('Nothing is selected. Select words in your resume first.'),
    ).toBeTruthy();
  });

  async function askToShorten(): Promise<void> {
    await showText('Jane was responsible for checkout');
    server.reply('POST chat', suggesting('ran'));
    selectInResume(5, 24);
    await userEvent.click(screen.getByRole('button', { name: 'Shorten' }));
    await screen.findByText('ran', { exact: false, selector: 'ins' });
  }

  it('puts a suggestion in the place of the selection, and takes it back', async () => {
    await askToShorten();
    expect(server.asked.at(-1)?.body).toMatchObject({
      action: 'shorten',
      selection: 'was responsible for',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    expect(resumeText()).toBe('Jane ran checkout');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(resumeText()).toBe('Jane was responsible for checkout');
  });

  it('refuses a suggestion whose selected text has changed', async () => {
    await askToShorten();
    typeInResume('Jane was accountable for checkout');
    await screen.findByText(/has changed since; this suggestion fits the old words/);
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
    expect(resumeText()).toBe('Jane was accountable for checkout');
  });

  it('saves before it asks', async () => {
    await showText('Jane');
    typeInResume('Jane M');
    const box = screen.getByRole('textbox', { name: 'Message to the assistant' });
    await userEvent.type(box, 'Better?{Control>}{Enter}{/Control}');
    await screen.findByText('An answer');
    expect(server.log.filter((route) => !route.startsWith('GET'))).toEqual([
      'PUT resume',
      'POST chat',
    ]);
  });

  it('retries a failed question under the same id', async () => {
    await showText('Jane');
    server.reply('POST chat', () => problem(502, 'model_failed'));
    const box = screen.getByRole('textbox', { name: 'Message to the assistant' });
    await userEvent.type(box, 'Better?{Control>}{Enter}{/Control}');
    await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));
    await screen.findByText('An answer');
    const ids = server.asked
      .filter(({ route }) => route === 'POST chat')
      .map(({ body }) => body.turnId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  const said = (turnId: string, text: string, more: object = {}) => ({
    role: 'user',
    turnId,
    text,
    ts: 1,
    status: 'done',
    ...more,
  });

  it('retries a turn out of history word for word, under its own id', async () => {
    const asked = { action: 'shorten', selection: 'was  responsible\r\nfor' };
    server.session = { chat: [said('t7', ' Shorten this ', { ...asked, status: 'failed' })] };
    await showText('Jane was responsible for checkout');
    expect(screen.getByText('No answer came.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await screen.findByText('An answer');
    const { sessionId, ...sent } = server.asked.at(-1)?.body ?? {};
    expect(typeof sessionId).toBe('string');
    expect(sent).toEqual({ turnId: 't7', message: ' Shorten this ', ...asked });
  });

  async function reloadedWithSuggestion(text: string): Promise<void> {
    const asked = { action: 'shorten', selection: 'was responsible for' };
    server.session = {
      chat: [
        said('t7', '', asked),
        { ...said('t7', 'Shorter:', { suggestion: 'ran' }), role: 'assistant' },
      ],
    };
    await showText(text);
    expect(screen.getByText('Shorten this')).toBeTruthy();
  }

  it('puts in a suggestion out of history where its passage stands once, and takes it back', async () => {
    await reloadedWithSuggestion('Jane was responsible for checkout');
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    expect(resumeText()).toBe('Jane ran checkout');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(resumeText()).toBe('Jane was responsible for checkout');
  });

  it.each([
    ['stands twice', 'Jane was responsible for A. Bo was responsible for B.', /more than once/],
    ['is gone', 'Jane ran checkout', /has changed since/],
  ])('refuses a suggestion out of history whose passage %s', async (_, text, why) => {
    await reloadedWithSuggestion(text);
    expect(await screen.findByText(why)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
    expect(resumeText()).toBe(text);
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('shows earlier messages on request', async () => {
    server.session = { chat: [said('t2', 'Second')], olderChat: 'c1' };
    await showText('Jane');
    server.session = { chat: [said('t1', 'First')] };
    await userEvent.click(screen.getByRole('button', { name: 'Earlier messages' }));
    await screen.findByText('First');
    const asked = screen.getAllByText(/^(First|Second)$/).map(({ textContent }) => textContent);
    expect(asked).toEqual(['First', 'Second']);
    expect(screen.queryByRole('button', { name: 'Earlier messages' })).toBeNull();
  });
});

describe('recent sessions', () => {
  it('lists the old session after a new one is started', async () => {
    await showText('Jane Moreau\nLyon');
    const old = location.hash;
    server.stored = { text: '', revision: 0 };
    await userEvent.click(screen.getByRole('button', { name: 'New resume' }));
    await waitFor(() => {
      expect(resumeText()).toBe('');
    });
    expect(location.hash).not.toBe(old);
    await userEvent.click(screen.getByRole('button', { name: 'Recent' }));
    const link = await screen.findByRole('link', { name: /Jane Moreau/ });
    expect(link.getAttribute('href')).toBe(old);
  });
});
