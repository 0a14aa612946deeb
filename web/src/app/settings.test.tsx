import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { en } from '../shared/messages/en';
import { useMessages } from '../shared/messages/MessagesContext';
import { HeaderMenus } from './HeaderMenus';
import { SettingsProvider } from './SettingsProvider';

function Page() {
  const words = useMessages();
  return (
    <>
      <h1>{words.header.recentTitle}</h1>
      <HeaderMenus
        actions={[]}
        onJoin={() => undefined}
        onShortcuts={() => undefined}
        openAtOnce={null}
      />
    </>
  );
}

function show(): void {
  render(
    <SettingsProvider initial={{ language: 'en', theme: 'system' }} catalogue={en}>
      <Page />
    </SettingsProvider>,
  );
}

const page = document.documentElement;

it('a theme applies at once and is kept', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(page.dataset.theme).toBe('dark');
  expect(localStorage.getItem('holdfast.theme')).toBe('dark');
  expect(screen.getByRole('menuitemradio', { name: 'Dark', checked: true })).toBeTruthy();
});

it('what the browser paints around the page follows the theme', async () => {
  for (const scheme of ['light', 'dark']) {
    const meta = document.createElement('meta');
    meta.name = 'theme-color';
    meta.media = `(prefers-color-scheme: ${scheme})`;
    document.head.append(meta);
  }
  const colours = () =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(
      ({ content }) => content,
    );
  show();
  expect(colours()).toEqual(['#fdfcf9', '#1a1b1a']);
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(colours()).toEqual(['#1a1b1a', '#1a1b1a']);
});

it('a language turns words and direction round, and back', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'العربية' }));
  await waitFor(() => {
    expect([page.lang, page.dir]).toEqual(['ar', 'rtl']);
  });
  expect(screen.getByText('الأخيرة على هذا الجهاز')).toBeTruthy();
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'English' }));
  expect([page.lang, page.dir]).toEqual(['en', 'ltr']);
});

it('another tab’s choice is followed', async () => {
  show();
  localStorage.setItem('holdfast.theme', 'light');
  localStorage.setItem('holdfast.language', 'ar');
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'holdfast.language' }));
  });
  await waitFor(() => {
    expect([page.lang, page.dataset.theme]).toEqual(['ar', 'light']);
  });
});
