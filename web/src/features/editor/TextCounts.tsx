import { memo, useMemo } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { countsOf } from './structure/counts';

/** How much there is, or how much of it is selected. */
export const TextCounts = memo(function TextCounts(props: {
  text: string;
  pages: number;
  selected: string;
}) {
  const words = useMessages();
  const { text, pages, selected } = props;
  const counts = useMemo(() => countsOf(selected === '' ? text : selected), [text, selected]);
  return (
    <p className="editor-count">
      {selected === '' ? (
        <>
          <span className="editor-count-all">{words.editor.counts({ ...counts, pages })}</span>
          {/* On a narrow page the rest is for those who listen. */}
          <span className="editor-count-brief" aria-hidden="true">
            {words.editor.briefCounts({ words: counts.words, pages })}
          </span>
        </>
      ) : (
        words.editor.selectedCounts(counts)
      )}
    </p>
  );
});
