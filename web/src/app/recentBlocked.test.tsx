import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FakeServer } from '../testing/fakeServer';
import { renderApp } from '../testing/renderApp';

it('resumes are listed for this tab alone where the browser keeps nothing, and that is said', async () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  const server = new FakeServer().install();
  server.stored = { text: 'Jane Moreau', revision: 1 };
  const { stop } = renderApp();
  await screen.findAllByText('Jane Moreau');
  await userEvent.click(screen.getByRole('button', { name: 'Recent' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Recent on this device' }));
  expect(sheet.getByText(/lost when the tab closes/)).toBeTruthy();
  await waitFor(() => {
    expect(sheet.getByRole('link', { name: /Jane Moreau/ })).toBeTruthy();
  });
  stop();
});
