import { Decoration, MatchDecorator, ViewPlugin } from '@codemirror/view';
import { placeholder } from '../../shared/text/placeholders';

const marks = new MatchDecorator({
  regexp: placeholder,
  decoration: Decoration.mark({ class: 'placeholder-mark' }),
});

/** What is left to fill in stands out in the resume too, until it is filled in. */
export const placeholderMarks = ViewPlugin.define(
  (view) => ({
    decorations: marks.createDeco(view),
    update(update) {
      this.decorations = marks.updateDeco(update, this.decorations);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);
