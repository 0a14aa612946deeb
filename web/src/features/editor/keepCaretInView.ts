import { EditorView, ViewPlugin } from '@codemirror/view';

/**
 * Scrolls the line that is being written back into view when the editor gets smaller: a keyboard or
 * a bar that comes up on a phone would stand over it.
 */
export const keepCaretInView = ViewPlugin.define((view) => {
  let height = view.scrollDOM.clientHeight;
  const observer = new ResizeObserver(() => {
    const smaller = view.scrollDOM.clientHeight < height;
    height = view.scrollDOM.clientHeight;
    if (!smaller || !view.hasFocus) return;
    const { head } = view.state.selection.main;
    view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'nearest', yMargin: 24 }) });
  });
  observer.observe(view.scrollDOM);
  return {
    destroy() {
      observer.disconnect();
    },
  };
});
