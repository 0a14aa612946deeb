import { Compartment, type Extension } from '@codemirror/state';
import { type Command, type EditorView, keymap, ViewPlugin } from '@codemirror/view';
import { refuse } from '../refusals';

const afterFirstLoadMs = 2_500;

const place = new Compartment();

/**
 * Fetches the search when its keys are first pressed, or a moment after the editor is there: the
 * first letter need not wait for it, and it outlasts a server that goes away.
 */
class LateFind {
  private readonly view: EditorView;
  private readonly timer: ReturnType<typeof setTimeout>;
  /** Whether it could not be fetched; some browsers then never can, until the page is reloaded. */
  private away = false;

  constructor(view: EditorView) {
    this.view = view;
    this.timer = setTimeout(() => void this.fetch(), afterFirstLoadMs);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  /** Leaves the key to the browser's own search when this one is known to be away. */
  open(): boolean {
    const left = this.away;
    const { activeElement } = this.view.root;
    void this.fetch().then((openPanel) => {
      if (left) return;
      if (openPanel === null) this.view.dispatch({ effects: refuse.of({ kind: 'findAway' }) });
      // Whoever has gone elsewhere meanwhile stays there.
      else if (this.view.root.activeElement === activeElement) openPanel(this.view);
    });
    return !left;
  }

  private async fetch(): Promise<Command | null> {
    const part = await import('./findInText').catch(() => null);
    this.away = part === null;
    if (part === null) return null;
    const { findInText, findNothing, openSearchPanel } = part;
    if (place.get(this.view.state) !== findInText) {
      this.view.dispatch({ effects: [place.reconfigure(findInText), findNothing] });
    }
    return openSearchPanel;
  }
}

const lateFind = ViewPlugin.fromClass(LateFind);
const open: Command = (view) => view.plugin(lateFind)?.open() ?? false;

/** What stands in for `findInText` until it is there. While nothing is sought, all keys open it. */
export const findLater: Extension = place.of([
  lateFind,
  keymap.of([
    { key: 'Mod-f', run: open },
    { key: 'F3', run: open, shift: open },
    { key: 'Mod-g', run: open, shift: open },
  ]),
]);
