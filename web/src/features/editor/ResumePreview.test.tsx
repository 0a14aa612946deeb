import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResumePreview } from './ResumePreview';

const resume = 'Jane\nLyon\n\nEXPERIENCE\nAcme   2019 – 2021\n- Ran <b>checkout</b>';

describe('the preview', () => {
  afterEach(() => {
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
  });

  it('shows text as text, never as markup', () => {
    render(<ResumePreview text={resume} />);
    expect(screen.getByText('Ran <b>checkout</b>')).toBeTruthy();
  });

  it('says that page breaks are approximate', () => {
    render(<ResumePreview text={'- one\n'.repeat(80)} />);
    expect(screen.getByText('Page breaks are approximate.')).toBeTruthy();
    expect(screen.getByText('Page 2 of 2')).toBeTruthy();
  });

  it('says what it is for while there is nothing', () => {
    render(<ResumePreview text={'\n'} />);
    expect(screen.getByText('Your resume will be shown here as it prints.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('runs from right to left when most lines do', () => {
    render(<ResumePreview text={'Layan\nمحاسبة\nمانشستر'} />);
    expect(document.querySelector('.paper-page')?.getAttribute('dir')).toBe('rtl');
  });

  it.each([
    ['Arabic in an English resume', 'Jane\n\nSKILLS\n- Excel\n- المحاسبة', 'المحاسبة', 'rtl'],
    ['English in an Arabic resume', 'ليان\n\nالمهارات\n- المحاسبة\n- Java', 'Java', 'ltr'],
  ])('has the dot of a bullet where its line begins: %s', (_, text, words, dir) => {
    render(<ResumePreview text={text} />);
    expect(screen.getByText(words).closest('.print-bullet')?.getAttribute('dir')).toBe(dir);
  });

  it('keeps a phone number whole in a line that runs from right to left', () => {
    render(<ResumePreview text={'نورة\nهاتف: 555-0142، عمّان'} />);
    expect(screen.getByText('555-0142').outerHTML).toBe('<bdi dir="ltr">555-0142</bdi>');
    expect(document.querySelector('.print-contact')?.textContent).toBe('هاتف: 555-0142، عمّان');
  });

  it('puts on the printed page the resume alone, and only while printing', async () => {
    const print = vi.fn(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    vi.stubGlobal('print', print);
    render(<ResumePreview text={resume} />);
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    const printed = document.querySelector<HTMLElement>('body > .printed');
    expect(printed && within(printed).getByText('2019 – 2021')).toBeTruthy();
    expect(document.documentElement.hasAttribute('data-printing')).toBe(true);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(document.querySelector('.printed')).toBeNull();
  });

  it('gives axe nothing to complain of', async () => {
    const { container } = render(<ResumePreview text={resume} />);
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});
