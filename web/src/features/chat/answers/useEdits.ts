import { useState, type RefObject } from 'react';
import type { Edit } from '../../../shared/api/edits';
import type { Passage } from '../../../shared/text/passage';
import { useResume } from '../ResumeContext';
import { blankIn } from './blankIn';
import {
  acceptable,
  afterAccepting,
  afterTakingAllBack,
  firstState,
  isOpen,
  takeBackOf,
  type Card,
  type EditState,
} from './editCards';
import { useAnchored } from './useAnchored';

/** What can be done with all changes of an answer, and to how many. */
export type Batch = {
  toAccept: number;
  toDismiss: number;
  toTakeBack: number;
  acceptAll: () => void;
  dismissAll: () => void;
  takeAllBack: () => void;
  /** Of the last "all": how many went in, and how many no longer fitted. */
  told: { accepted: number; left: number } | null;
};

export function useEdits(
  edits: readonly Edit[],
  passages: readonly Passage[],
  whole: string | null,
  shownIn: RefObject<Element | null>,
): { cards: readonly Card[]; change: (index: number, to: EditState) => void; batch: Batch } {
  const { editing } = useResume();
  const anchored = useAnchored(passages, shownIn);
  const [states, setStates] = useState<readonly EditState[]>(() =>
    edits.map((edit) => firstState(edit, whole)),
  );
  const [told, setTold] = useState<Batch['told']>(null);

  const cards = edits.flatMap((edit, index): Card[] => {
    const state = states[index];
    const at = anchored[index];
    return state === undefined || at === undefined ? [] : [{ edit, ...state, ...at }];
  });
  const where = (holds: (card: Card) => boolean) =>
    cards.flatMap((card, index) => (holds(card) ? [index] : []));
  const toAccept = where((card) => acceptable(card) !== null);
  const toTakeBack = where((card) => takeBackOf(card) !== null);
  const toDismiss = where(isOpen);

  const batch: Batch = {
    toAccept: toAccept.length,
    toDismiss: toDismiss.length,
    toTakeBack: toTakeBack.length,
    told,
    acceptAll() {
      const changes = toAccept.flatMap((index) => {
        const card = cards[index];
        const offer = card === undefined ? null : acceptable(card);
        return card === undefined || offer === null
          ? []
          : [{ passage: card.passage, words: offer.words }];
      });
      const outcomes = editing.replaceEach(changes);
      setStates(afterAccepting(cards, toAccept, outcomes));
      const put = outcomes.flatMap((outcome) =>
        outcome.kind === 'replaced' ? [outcome.passage] : [],
      );
      const open = where((card) => isOpen(card) && card.offer !== null);
      setTold({ accepted: put.length, left: open.length - put.length });
      const blank = put.map(blankIn).find((one) => one !== null) ?? null;
      if (blank !== null && editing.reveal(blank)) editing.focus();
    },
    dismissAll() {
      setTold(null);
      setStates(
        cards.map(({ offer, state }, index) => ({
          offer,
          state: toDismiss.includes(index) ? { kind: 'dismissed' } : state,
        })),
      );
    },
    takeAllBack() {
      const changes = toTakeBack.flatMap((index) => {
        const card = cards[index];
        const back = card === undefined ? null : takeBackOf(card);
        return back === null ? [] : [back];
      });
      setTold(null);
      setStates(afterTakingAllBack(cards, toTakeBack, editing.replaceEach(changes)));
    },
  };
  const change = (index: number, to: EditState) => {
    setTold(null);
    setStates((now) => now.map((one, at) => (at === index ? to : one)));
  };
  return { cards, change, batch };
}
