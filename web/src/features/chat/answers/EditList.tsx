import { useMemo, useRef } from 'react';
import type { Edit } from '../../../shared/api/edits';
import type { Passage } from '../../../shared/text/passage';
import { EditCard } from './EditCard';
import { editPassages } from './editPassages';
import { EditsBar } from './EditsBar';
import { useEdits } from './useEdits';

/** A card for each change of an answer, and what can be done with all of them. */
export function EditList(props: {
  edits: readonly Edit[];
  selection: Passage | null;
  /** Asks the same of the words that stand in the old ones' place. */
  onAskAnew: (passage: Passage) => void;
  /** Says something about a passage. */
  onTell: (message: string, passage: Passage) => void;
}) {
  const { edits, selection, onAskAnew, onTell } = props;
  const list = useRef<HTMLDivElement>(null);
  const passages = useMemo(() => editPassages(selection, edits), [selection, edits]);
  const whole = selection?.place?.whole ?? null;
  const { cards, change, batch } = useEdits(edits, passages, whole, list);
  return (
    <div ref={list} className="edits">
      {edits.length > 1 && <EditsBar batch={batch} />}
      {cards.map((card, index) => (
        <EditCard
          key={index}
          card={card}
          number={index + 1}
          of={edits.length}
          onChange={(to) => {
            change(index, to);
          }}
          onAskAnew={onAskAnew}
          onTell={(message) => {
            onTell(message, card.passage);
          }}
        />
      ))}
    </div>
  );
}
