import type { Edit } from '../../../shared/api/edits';
import type { Located, Passage } from '../../../shared/text/passage';
import type { Replacement } from '../../../shared/text/resumeEditing';
import {
  afterApplying,
  afterTakingBack,
  type SuggestionState,
  type TakeBack,
} from './suggestionState';

/** Words that may be accepted, and what they rest on; `whole` is the resume that the lines count in. */
export type Offer = {
  words: string;
  lines: readonly number[];
  whole: string | null;
  /** Whether it rests on what the person has answered, too. */
  said: boolean;
};

/** An edit as it stands: without an offer it is a question. */
export type EditState = { offer: Offer | null; state: SuggestionState };

export type Card = EditState & { edit: Edit; passage: Passage; located: Located | null };

export function firstState({ after, lines }: Edit, whole: string | null): EditState {
  const offer = after === null ? null : { words: after, lines, whole, said: false };
  return { offer, state: { kind: 'offered' } };
}

/** What "all" would put in: what is offered, has not been decided, and still has its place. */
export function acceptable(card: Card): Offer | null {
  return isOpen(card) && card.located?.kind === 'found' ? card.offer : null;
}

/** What "all" would dismiss: questions too. */
export function isOpen({ state }: EditState): boolean {
  return state.kind !== 'applied' && state.kind !== 'dismissed';
}

export function takeBackOf({ state }: EditState): TakeBack | null {
  return state.kind === 'applied' ? state.takeBack : null;
}

/** The states after several were put in at once, in the order in which they were handed over. */
export function afterAccepting(
  cards: readonly Card[],
  taken: readonly number[],
  outcomes: readonly Replacement[],
): readonly EditState[] {
  return withOutcomes(cards, taken, outcomes, (card, outcome) =>
    // A text is needed only to take an insertion back.
    afterApplying('replaced', { text: '', passage: card.passage }, outcome),
  );
}

export function afterTakingAllBack(
  cards: readonly Card[],
  taken: readonly number[],
  outcomes: readonly Replacement[],
): readonly EditState[] {
  return withOutcomes(cards, taken, outcomes, (_, outcome) => afterTakingBack(outcome));
}

function withOutcomes(
  cards: readonly Card[],
  taken: readonly number[],
  outcomes: readonly Replacement[],
  next: (card: Card, outcome: Replacement) => SuggestionState,
): readonly EditState[] {
  return cards.map((card, index) => {
    const { offer, state } = card;
    const outcome = outcomes[taken.indexOf(index)];
    return { offer, state: outcome === undefined ? state : next(card, outcome) };
  });
}
