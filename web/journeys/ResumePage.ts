import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ChatAction } from '../src/shared/api/chat';
import { ar } from '../src/shared/messages/ar';
import { en } from '../src/shared/messages/en';
import type { Messages } from '../src/shared/messages/messages';
import type { Holdfast } from './Holdfast';

/** The page as a person sees it. How the page is made is known here and nowhere else. */
export class ResumePage {
  readonly page: Page;
  readonly server: Holdfast;
  readonly sessionId: string;
  readonly words: Messages;

  constructor(
    page: Page,
    server: Holdfast,
    options: { sessionId?: string; language?: 'en' | 'ar' } = {},
  ) {
    this.page = page;
    this.server = server;
    this.sessionId = options.sessionId ?? randomUUID();
    this.words = options.language === 'ar' ? ar : en;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.server.url}/#/s/${this.sessionId}`);
    await this.ready();
  }

  /** Opens it with a text that is saved already, where a journey begins after the writing. */
  async openWith(text: string): Promise<void> {
    await this.saveElsewhere(text);
    await this.open();
    await this.shows(text);
  }

  /** As another device would, which knows of no other text. */
  async saveElsewhere(text: string): Promise<void> {
    const answer = await fetch(`${this.server.url}/api/resume/${this.sessionId}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, editId: randomUUID(), device: 'another' }),
    });
    expect(answer.status).toBe(200);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.editor).toBeEditable();
  }

  /** Waits until the page itself is on this device, so that it opens without a network. */
  async isKept(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: this.words.editor.label });
  }

  get status(): Locator {
    return this.page.getByRole('status', { name: this.words.status.label });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Of the phone's panes. */
  tab(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: this.words.panes.label })
      .getByRole('button', { name, exact: true });
  }

  async typeAtEnd(text: string, options: { delay?: number } = {}): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(text, options);
  }

  /** All at once, in the place of what is selected. */
  async paste(text: string): Promise<void> {
    await this.editor.focus();
    if (await this.#isTextarea()) {
      await this.page.keyboard.insertText(text);
      return;
    }
    await this.editor.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** What is shown of the text: of a long one, the lines around the window. */
  async text(): Promise<string> {
    return await this.editor.evaluate((element) => {
      if (element instanceof HTMLTextAreaElement) return element.value;
      return [...element.querySelectorAll('.cm-line')]
        .map((line) => {
          const copy = line.cloneNode(true) as Element;
          copy.querySelectorAll('.cm-placeholder').forEach((hint) => {
            hint.remove();
          });
          return copy.textContent;
        })
        .join('\n');
    });
  }

  async shows(text: string | RegExp): Promise<void> {
    const shown = expect.poll(async () => await this.text());
    await (typeof text === 'string' ? shown.toBe(text) : shown.toMatch(text));
  }

  /** The status line says so, and the server has exactly the text that is shown. */
  async isSaved(options: { within?: number } = {}): Promise<void> {
    await expect(async () => {
      await expect(this.status).toHaveText(/^Saved \d\d:\d\d/);
      expect(await this.server.textOf(this.sessionId)).toBe(await this.text());
    }).toPass({ timeout: options.within ?? 15_000 });
  }

  /** What the server has. */
  async savedText(): Promise<string> {
    return await this.server.textOf(this.sessionId);
  }

  /** Selects words that stand within one line. */
  async select(text: string): Promise<void> {
    await this.editor.focus();
    const found = await this.editor.evaluate((element, wanted) => {
      if (element instanceof HTMLTextAreaElement) {
        const at = element.value.indexOf(wanted);
        element.setSelectionRange(at, at + wanted.length);
        return at >= 0;
      }
      const line = [...element.querySelectorAll('.cm-line')].find((each) =>
        each.textContent.includes(wanted),
      );
      if (line === undefined) return false;
      const at = line.textContent.indexOf(wanted);
      const point = (offset: number): [Node, number] => {
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left <= length) return [node, left];
          left -= length;
        }
        return [line, line.childNodes.length];
      };
      getSelection()?.setBaseAndExtent(...point(at), ...point(at + wanted.length));
      return true;
    }, text);
    expect(found, `“${text}” stands in the resume`).toBe(true);
  }

  /** Selects from the words of one line to those of a later one. */
  async selectBetween(first: string, last: string): Promise<void> {
    await this.editor.focus();
    const found = await this.editor.evaluate(
      (element, [from, to]) => {
        const point = (words: string, after: boolean): [Node, number] | null => {
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
            const at = node.textContent?.indexOf(words) ?? -1;
            if (at >= 0) return [node, after ? at + words.length : at];
          }
          return null;
        };
        const start = point(from, false);
        const end = point(to, true);
        if (start === null || end === null) return false;
        getSelection()?.setBaseAndExtent(...start, ...end);
        return true;
      },
      [first, last] as const,
    );
    expect(found, `“${first}” and “${last}” stand in the resume`).toBe(true);
  }

  /** One of the assistant's actions, on what is selected. */
  async act(action: ChatAction): Promise<void> {
    await this.action(action).click();
  }

  action(action: ChatAction): Locator {
    return this.page
      .getByRole('group', { name: this.words.chat.actionsLabel })
      .getByRole('button', { name: this.words.chat.actions[action] });
  }

  /** What was asked and answered. */
  get chat(): Locator {
    return this.page.getByRole('log', { name: this.words.chat.title });
  }

  /** Where a message to the assistant is written. */
  get message(): Locator {
    return this.page.getByRole('textbox', { name: this.words.chat.messageLabel });
  }

  async ask(message: string): Promise<void> {
    await this.message.fill(message);
    await this.button(this.words.chat.send).click();
  }

  get replace(): Locator {
    return this.button(this.words.chat.replace);
  }

  get undoReplacement(): Locator {
    return this.button(this.words.chat.undo);
  }

  /** Presses Tab until it gets there, as someone without a mouse would. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }

  async hasNoSidewaysScroll(): Promise<void> {
    const beyond = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond, 'pixels wider than the window').toBeLessThanOrEqual(0);
  }

  async #isTextarea(): Promise<boolean> {
    return await this.editor.evaluate((element) => element instanceof HTMLTextAreaElement);
  }
}
