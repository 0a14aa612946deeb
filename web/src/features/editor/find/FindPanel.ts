import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { runScopeHandlers, type EditorView, type Panel, type ViewUpdate } from '@codemirror/view';
import { editorWords } from '../editorWords';
import { button, checkbox, element, field } from './elements';
import { matchesOf, type Matches, numberOf } from './matches';

/** How long typing rests before a long text is searched again. */
const restMs = 120;

/** Finds words in the text and puts others in their place. Enter goes on, Escape closes. */
export class FindPanel implements Panel {
  readonly dom: HTMLElement;
  readonly top = true;
  private readonly find: HTMLInputElement;
  private readonly other: HTMLInputElement;
  private readonly exactCase: HTMLInputElement;
  private readonly said: HTMLElement;
  private readonly view: EditorView;
  private query: SearchQuery;
  private matches: Matches = { at: [], more: false };
  /** How many were replaced at once, for as long as that is the last that happened. */
  private replaced: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView) {
    this.view = view;
    this.query = getSearchQuery(view.state);
    const words = view.state.facet(editorWords).editor.find;
    const changed = () => {
      this.commit();
    };
    this.find = field(words.find, this.query.search, changed);
    // The library gives this field the focus.
    this.find.setAttribute('main-field', 'true');
    this.other = field(words.replace, this.query.replace, changed);
    this.exactCase = checkbox(this.query.caseSensitive, changed);
    this.said = element('output', { className: 'find-said' });
    this.dom = element('div', { className: 'find' }, [
      element('div', { className: 'find-row' }, [
        this.find,
        this.said,
        button(words.previous, () => findPrevious(view)),
        button(words.next, () => findNext(view)),
        button(words.close, () => closeSearchPanel(view)),
      ]),
      element('div', { className: 'find-row' }, [
        ...(view.state.readOnly ? [] : this.replacing()),
        element('label', {}, [this.exactCase, words.matchCase]),
      ]),
    ]);
    this.dom.setAttribute('role', 'search');
    this.dom.setAttribute('aria-label', words.label);
    this.dom.addEventListener('keydown', (event) => {
      this.key(event);
    });
    this.search();
  }

  mount(): void {
    this.find.select();
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  update(update: ViewUpdate): void {
    for (const effect of update.transactions.flatMap((tr) => tr.effects)) {
      if (effect.is(setSearchQuery) && !effect.value.eq(this.query)) this.show(effect.value);
    }
    if (update.docChanged || update.selectionSet) this.replaced = null;
    if (update.docChanged) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.search();
      }, restMs);
    } else if (update.selectionSet) {
      this.tell();
    }
  }

  private replacing(): Node[] {
    const words = this.view.state.facet(editorWords).editor.find;
    return [
      this.other,
      button(words.replaceOne, () => replaceNext(this.view)),
      button(words.replaceAll, () => {
        const places = numberOf(this.query, this.view.state);
        if (!replaceAll(this.view)) return;
        this.replaced = places;
        this.tell();
      }),
    ];
  }

  private commit(): void {
    const query = new SearchQuery({
      search: this.find.value,
      replace: this.other.value,
      caseSensitive: this.exactCase.checked,
      // What is looked for is words, not a pattern in which some letters mean others.
      literal: true,
    });
    if (query.eq(this.query)) return;
    this.query = query;
    this.replaced = null;
    this.view.dispatch({ effects: setSearchQuery.of(query) });
    this.search();
  }

  private show(query: SearchQuery): void {
    this.query = query;
    this.replaced = null;
    this.find.value = query.search;
    this.other.value = query.replace;
    this.exactCase.checked = query.caseSensitive;
    this.search();
  }

  private search(): void {
    this.matches = matchesOf(this.query, this.view.state);
    this.tell();
  }

  private tell(): void {
    const words = this.view.state.facet(editorWords).editor.find;
    const { at, more } = this.matches;
    const { from, to } = this.view.state.selection.main;
    const place = at.findIndex((match) => match.from === from && match.to === to);
    const text =
      this.replaced !== null
        ? words.replacedAll(this.replaced)
        : this.query.search === ''
          ? ''
          : more
            ? words.moreMatches(at.length)
            : at.length === 0
              ? words.none
              : place < 0
                ? words.matches(at.length)
                : words.place(place + 1, at.length);
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  private key(event: KeyboardEvent): void {
    if (runScopeHandlers(this.view, event, 'search-panel')) {
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.isComposing && event.target === this.find) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(this.view);
    } else if (event.key === 'Enter' && !event.isComposing && event.target === this.other) {
      event.preventDefault();
      replaceNext(this.view);
    }
  }
}
