import { useRef } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { CopyButton } from '../../../shared/ui/CopyButton';
import { CheckedInsert } from './CheckedInsert';

/** The ways to take an answer along; of a part of it, where one is selected. */
export function AnswerActions({ text }: { text: string }) {
  const words = useMessages();
  const row = useRef<HTMLDivElement>(null);
  return (
    <div ref={row} className="turn-actions">
      <CopyButton text={text} label={words.chat.copy} />
      <CheckedInsert text={() => selectedIn(row.current?.parentElement ?? null) ?? text} />
    </div>
  );
}

function selectedIn(place: Element | null): string | null {
  const selection = getSelection();
  if (place === null || selection === null || selection.isCollapsed) return null;
  const { anchorNode, focusNode } = selection;
  const answer = place.querySelector('.answer');
  if (answer === null || !answer.contains(anchorNode) || !answer.contains(focusNode)) return null;
  const selected = selection.toString().trim();
  return selected === '' ? null : selected;
}
