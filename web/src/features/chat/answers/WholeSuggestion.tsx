import { useRef, useState } from 'react';
import type { Passage } from '../../../shared/text/passage';
import { useLocated } from '../useLocated';
import { SuggestionCard } from './SuggestionCard';
import type { SuggestionState } from './suggestionState';

/** Words offered in the place of all that was selected, as earlier answers have them. */
export function WholeSuggestion(props: {
  passage: Passage | null;
  suggestion: string;
  onAskAnew: (passage: Passage) => void;
}) {
  const [state, setState] = useState<SuggestionState>({ kind: 'offered' });
  const card = useRef<HTMLDivElement>(null);
  const located = useLocated(props.passage, card);
  return (
    <div ref={card}>
      <SuggestionCard {...props} located={located} state={state} onState={setState} />
    </div>
  );
}
