import { RangeSetBuilder, type EditorState } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from '@codemirror/view';
import { bulletOf } from './structure/bullets';
import { directionOfLine, type Direction } from './structure/direction';
import { headingAt, isRule, nameLineOf, type LineAt } from './structure/headings';

type Look = 'name' | 'heading' | 'rule' | 'bullet' | 'plain';

/** Gives each line that can be seen its direction and the look of what it is. */
export const dressing = ViewPlugin.define(
  (view) => ({
    decorations: dress(view),
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = dress(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

function dress(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const lineAt = linesOf(view.state);
  const nameLine = nameLineOf(lineAt, doc.lines);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      const index = line.number - 1;
      const look = lookOf(lineAt, index, nameLine);
      builder.add(line.from, line.from, decoration(look, directionOfLine(lineAt, index)));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

/** The lines of a document, numbered from 0. */
export function linesOf({ doc }: EditorState): LineAt {
  return (index) => (index >= 0 && index < doc.lines ? doc.line(index + 1).text : '');
}

function lookOf(lineAt: LineAt, index: number, nameLine: number): Look {
  const line = lineAt(index);
  if (headingAt(lineAt, index, nameLine) !== null) return 'heading';
  if (index === nameLine && line.length <= 60) return 'name';
  if (isRule(line)) return 'rule';
  return bulletOf(line) === null ? 'plain' : 'bullet';
}

const decorations = new Map<string, Decoration>();

function decoration(look: Look, dir: Direction): Decoration {
  const key = `${look} ${dir}`;
  const known = decorations.get(key);
  if (known !== undefined) return known;
  const made = Decoration.line({ class: `line-${look}`, attributes: { dir } });
  decorations.set(key, made);
  return made;
}
