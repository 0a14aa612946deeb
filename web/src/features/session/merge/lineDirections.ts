import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from '@codemirror/view';

const ownDirection = Decoration.line({ attributes: { dir: 'auto' } });

/** Each line in the direction of its own words. */
export const lineDirections = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => ({
      decorations: onEachLine(view),
      update(update) {
        if (update.docChanged || update.viewportChanged) this.decorations = onEachLine(update.view);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  ),
];

function onEachLine(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      builder.add(line.from, line.from, ownDirection);
      at = line.to + 1;
    }
  }
  return builder.finish();
}
