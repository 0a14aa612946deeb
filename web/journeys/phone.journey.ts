import { expect, test } from './fixtures';
import { jane, weakWords } from './samples';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone each pane is one touch away, and nothing scrolls sideways', async ({ resume }) => {
  await resume.openWith(jane);
  await resume.hasNoSidewaysScroll();

  await resume.tab(resume.words.panes.chat).tap();
  await expect(
    resume.page.getByRole('heading', { name: resume.words.chat.title }).first(),
  ).toBeVisible();
  await expect(resume.editor).toBeHidden();
  await resume.hasNoSidewaysScroll();

  await resume.tab(resume.words.panes.preview).tap();
  await expect(resume.editor).toBeHidden();
  await resume.hasNoSidewaysScroll();

  await resume.tab(resume.words.panes.edit).tap();
  await expect(resume.editor).toBeVisible();
  await resume.select(weakWords);
  await resume.action('shorten').tap();
  await resume.replace.tap();
  await resume.tab(resume.words.panes.edit).tap();
  await resume.shows(/^(?!.*I was responsible)/s);
});

test('on a phone the line being written stays above the keyboard and the bar', async ({
  resume,
}) => {
  await resume.openWith(jane);
  await resume.editor.focus();
  await resume.page.keyboard.press('Control+End');
  await resume.page.setViewportSize({ width: 390, height: 440 });
  await expect
    .poll(() =>
      resume.page.evaluate(() => {
        const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
        const bar = document.querySelector('.pane-bar')?.getBoundingClientRect();
        return caret !== undefined && bar !== undefined && caret.bottom <= bar.top;
      }),
    )
    .toBe(true);
});
