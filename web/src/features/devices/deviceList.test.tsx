import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../shared/messages/ar';
import { FakeDevices } from '../../testing/fakeDevices';
import { problem } from '../../testing/fakeServer';
import { renderDevices } from '../../testing/renderDevices';

let server: FakeDevices;

beforeEach(() => {
  server = new FakeDevices().install();
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const asked = () => screen.getByRole('group', { name: /^Remove/ });
const entries = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

async function open(options: Parameters<typeof renderDevices>[0] = {}): Promise<void> {
  renderDevices(options);
  await press('Open');
}

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

function locked(): void {
  server.add('Laptop', { deviceId: 'me', lastSeenAt: hoursAgo(0) });
  server.add('Phone', { lastSeenAt: hoursAgo(3), createdAt: '2025-03-03T12:00:00Z' });
  server.add('', { deviceId: 'link', kind: 'link', createdAt: '2026-03-02T12:00:00Z' });
  server.add('Old tablet', { revokedAt: '2026-03-04T12:00:00Z' });
}

describe('an open resume', () => {
  it('says what that means, and teaches the two ways to add a device', async () => {
    await open();
    expect(
      (await screen.findByText('Open', { selector: 'strong' })).parentElement?.textContent,
    ).toMatch(/Whoever has the address of this resume can read it and change it/);
    expect(button('Save a recovery link')).toBeTruthy();
    expect(button('Add a device')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('asks nothing of the server but the list, and makes no key, until something is chosen', async () => {
    const { kept } = renderDevices();
    await press('Open');
    await screen.findByText('Open', { selector: 'strong' });
    expect(server.asked.map(({ route }) => route)).toEqual(['GET devices']);
    expect(kept.kept.size).toBe(0);
  });
});

describe('a locked resume', () => {
  it('lists who can open it, and folds away who no longer can', async () => {
    locked();
    await open();
    await screen.findByText('Locked');
    expect(entries()).toEqual([
      expect.stringMatching(/^LaptopThis deviceactive in the last minutes/),
      expect.stringMatching(/^Phonelast active 3 hours ago · added 3 March 2025Rename/),
      expect.stringMatching(/^Recovery link, made on 2 March 2026Remove$/),
      expect.stringMatching(/^Old tabletremoved on 4 March 2026$/),
    ]);
    expect(screen.getByText('Old tablet').closest('details')?.open).toBe(false);
    expect(await violations()).toEqual([]);
  });

  it('speaks Arabic', async () => {
    locked();
    await open({ messages: ar });
    await screen.findByText('مقفلة');
    expect(entries()[1]).toMatch(/^Phoneآخر نشاط قبل 3 ساعات · أُضيف في 3 مارس 2025/);
  });

  it('renames in place, and gives the focus back', async () => {
    locked();
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Rename.*Phone/ }));
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the device' });
    expect(document.activeElement).toBe(box);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('My phone{Enter}');
    const renamed = await screen.findByRole('button', { name: /^Rename.*My phone/ });
    expect(document.activeElement).toBe(renamed);
    expect(server.asked.find(({ route }) => route.startsWith('PATCH'))?.body).toEqual({
      label: 'My phone',
    });
    expect(screen.getAllByRole('status')[0]?.textContent).toMatch(/My phone/);
  });

  it('does not send a name without a letter', async () => {
    locked();
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Rename.*Phone/ }));
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.keyboard(' {Enter}');
    expect(screen.getByText('A name has at least one letter.')).toBeTruthy();
    expect(server.asked.some(({ route }) => route.startsWith('PATCH'))).toBe(false);
  });

  it('removes only after saying what happens', async () => {
    locked();
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Remove.*Phone/ }));
    expect(document.activeElement).toBe(asked());
    expect(asked().textContent).toMatch(
      /takes effect at once.*not sent yet stay on it, and are saved only if it is let in again/,
    );
    expect(await violations()).toEqual([]);
    await userEvent.click(within(asked()).getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(button(/^Remove.*Phone/));
    expect(server.asked.some(({ route }) => route.startsWith('DELETE'))).toBe(false);

    await press(/^Remove.*Phone/);
    await userEvent.click(within(asked()).getByRole('button', { name: 'Remove' }));
    await screen.findByText('Removed (2)');
    expect(document.activeElement?.textContent).toMatch(/Phone.*can’t open this resume any more/);
  });

  it.each([
    ['renaming', /^Rename.*Phone/],
    ['the question', /^Remove.*Phone/],
  ])('ends only %s at Escape', async (_, name) => {
    locked();
    await open();
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(screen.queryByRole('button', { name })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(document.activeElement).toBe(button(name));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a device that is gone already for removed', async () => {
    locked();
    server.reply('DELETE devices', () => {
      server.entries = server.entries.filter(({ label }) => label !== 'Phone');
      return problem(404, 'device_not_found');
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Remove.*Phone/ }));
    await userEvent.click(within(asked()).getByRole('button', { name: 'Remove' }));
    await waitFor(() => {
      expect(screen.queryByText('Phone')).toBeNull();
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why the last one stays', async () => {
    server.add('Laptop', { deviceId: 'me' });
    server.reply('DELETE devices', () => problem(409, 'last_key'));
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Remove.*Laptop/ }));
    expect(asked().textContent).toMatch(/you need a recovery link or a code/);
    await press('Remove this browser');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /Nothing was removed. This is the last one/,
    );
  });
});

describe('labels are data', () => {
  it.each([
    ['markup', '<img src=x onerror="document.title=1"><b>Phone</b>'],
    ['an override of the direction', 'Phone\u202egnp.exe'],
    ['an end to the isolation around it', 'Phone\u2069\u2069\u202etxet'],
    ['sixty emoji', '👩‍👩‍👧‍👦'.repeat(8) + '📱'.repeat(4)],
    ['marks piled upon marks', 'P\u0301\u0302\u0303\u0304\u0305\u0306hone'],
  ])('with %s', async (_, label) => {
    server.add('Laptop', { deviceId: 'me' });
    server.add(label);
    await open();
    await screen.findByText('Locked');
    const plain = label.replace(/[\u202e\u2069]/g, '');
    const name = screen.getByText(plain);
    expect(name.tagName).toBe('BDI');
    expect(name.getAttribute('dir')).toBe('auto');
    expect(name.childElementCount).toBe(0);
    expect(document.querySelector('img')).toBeNull();
    // Its isolation ends where the words around it want it to.
    for (const named of screen.getAllByRole('button')) {
      const around = named.getAttribute('aria-label')?.replace(/\u2068[^\u2066-\u2069]*\u2069/, '');
      expect(around ?? '').not.toMatch(/[\u2066-\u2069\u202a-\u202e]/);
    }
  });

  it('and one that shows nothing has a name all the same', async () => {
    server.add('Laptop', { deviceId: 'me' });
    server.add('\u202e\u2066');
    await open();
    await screen.findByText('A device without a name');
  });
});

describe('a list that cannot be read', () => {
  it('is no empty one, and is tried again', async () => {
    server.reply('GET devices', () => problem(503, 'store_unavailable'));
    await open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/devices can’t be shown.*storage right now.*Request req-1/s);
    expect(screen.queryByText('Add a device')).toBeNull();
    expect(await violations()).toEqual([]);
    await press('Try again');
    await screen.findByText('Open', { selector: 'strong' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so while there is no connection', async () => {
    server.reply('GET devices', () => 'lost');
    await open({ online: false });
    expect((await screen.findByRole('alert')).textContent).toMatch(/You are offline/);
  });

  it('belongs to others', async () => {
    server.reply('GET devices', () => problem(403, 'session_locked'));
    await open();
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /belongs to other devices.*choose “Open from another device” in the menu/,
    );
  });

  it('speaks of a wait that is one', async () => {
    server.reply('GET devices', () => new Promise(() => undefined));
    await open();
    const said = await screen.findByText('Looking up the devices…');
    expect(said.classList.contains('late-words')).toBe(true);
  });
});
