import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { mergeEditor, type MergeEditor, type Progress } from './mergeEditor';

const nowhere: Progress = { open: 0, at: -1, mine: '', theirs: '' };

/** Keeps the editor of two texts in an element; what was written in it outlives a new layout. */
export function useMergeEditor(options: {
  parent: RefObject<HTMLElement | null>;
  base: string;
  theirs: string;
  merged: string;
  layout: 'beside' | 'between';
  mineLabel: string;
  theirsLabel: string;
}): { progress: Progress; editor: () => MergeEditor | null } {
  const { parent, base, theirs, merged, layout, mineLabel, theirsLabel } = options;
  const [progress, setProgress] = useState(nowhere);
  const made = useRef<MergeEditor | null>(null);
  const left = useRef<{ merged: string; text: string } | null>(null);

  useEffect(() => {
    if (parent.current === null) return;
    const before = left.current;
    const written = before !== null && before.text !== before.merged;
    const editor = mergeEditor({
      parent: parent.current,
      base,
      theirs,
      result: written ? before.text : merged,
      layout,
      labels: { mine: mineLabel, theirs: theirsLabel },
      onProgress: setProgress,
    });
    made.current = editor;
    return () => {
      left.current = { merged, text: editor.text() };
      made.current = null;
      editor.destroy();
    };
  }, [parent, base, theirs, merged, layout, mineLabel, theirsLabel]);

  return { progress, editor: useCallback(() => made.current, []) };
}
