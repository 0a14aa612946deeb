import { useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { Icon } from '../../../shared/ui/Icon';
import { useResume } from '../ResumeContext';
import { EvidenceLine } from './EvidenceLine';
import { evidenceIn } from './evidenceIn';

/**
 * The lines of the resume that words rest on. `whole` is the resume that the numbers count in; where
 * that is not known, nothing can be pointed at.
 */
export function Evidence(props: {
  lines: readonly number[];
  whole: string | null;
  /** Whether they rest on what the person has answered, too. */
  said?: boolean;
}) {
  const words = useMessages();
  const { lines, whole, said = false } = props;
  const { text, editing } = useResume();
  const { found, gone } = useMemo(() => evidenceIn(text, lines, whole), [text, lines, whole]);
  const [pointed, setPointed] = useState(false);

  // What is pointed at from here must not stay marked once this is gone.
  const latest = useRef(editing);
  useEffect(() => {
    latest.current = editing;
  });
  useEffect(
    () =>
      pointed
        ? () => {
            latest.current.point([]);
          }
        : undefined,
    [pointed],
  );

  if (lines.length === 0 && !said) return null;
  return (
    <p className="evidence">
      <Icon name="check" />
      {said && <span>{words.answers.fromYou}</span>}
      {lines.length > 0 && <span>{words.answers.from}</span>}
      {found.map(({ line, now, passage }) => (
        <EvidenceLine
          key={line}
          line={now}
          passage={passage}
          onPoint={(passages) => {
            setPointed(passages.length > 0);
            editing.point(passages);
          }}
        />
      ))}
      {gone.length > 0 && (
        <span>
          {words.answers.asItWas(
            gone.map((line) => words.chat.line(line, line)).join(words.answers.and),
          )}
        </span>
      )}
    </p>
  );
}
