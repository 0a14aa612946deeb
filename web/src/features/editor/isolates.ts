import { Prec, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  Direction,
  EditorView,
  ViewPlugin,
  type DecorationSet,
} from '@codemirror/view';
import { linesOf } from './dressing';
import { directionOfLine, hasRightToLeft } from './structure/direction';
import { leftToRightRuns } from './structure/leftToRight';

const isolate = Decoration.mark({ class: 'left-to-right', bidiIsolate: Direction.LTR });

/** Keeps phone numbers and addresses whole among letters that run from right to left. */
export const isolates = ViewPlugin.define(
  (view) => ({
    ranges: isolatesIn(view),
    update(update) {
      if (update.docChanged || update.viewportChanged) this.ranges = isolatesIn(update.view);
    },
  }),
  {
    provide: (plugin) => {
      const ranges = (view: EditorView) => view.plugin(plugin)?.ranges ?? Decoration.none;
      // Around all other marks, which would tear one run into several.
      return Prec.lowest([
        EditorView.decorations.of(ranges),
        EditorView.bidiIsolatedRanges.of(ranges),
      ]);
    },
  },
);

function isolatesIn(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const lineAt = linesOf(view.state);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      if (hasRightToLeft(line.text) || directionOfLine(lineAt, line.number - 1) === 'rtl') {
        for (const run of leftToRightRuns(line.text)) {
          builder.add(line.from + run.from, line.from + run.to, isolate);
        }
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}
