import { useEffect, useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { Icon } from '../../../shared/ui/Icon';
import { lineNumbered } from '../../../shared/text/lines';
import { useResume } from '../ResumeContext';
import { EvidenceLine } from './EvidenceLine';

/**
 * The lines of the resume that words rest on. `whole` is the resume that the numbers count in; where
 * that is not known, nothing can be pointed at.
 */
export function Evidence(props: {
  lines: readonly number[];
  whole: string | null;
  said?: boolean;
}) {
  const words = useMessages();
  const { lines, whole, said = false } = props;
  const { editing } = useResume();
  const [pointed, setPointed] = useState<number | null>(null);

  // What is pointed at from here must not stay marked once this is gone.
  const pointing = pointed !== null;
  useEffect(
    () =>
      pointing
        ? () => {
            editing.point([]);
          }
        : undefined,
    [pointing, editing],
  );

  if (lines.length === 0 && !said) return null;
  return (
    <p className="evidence">
      <Icon name="check" />
      {said && <span>{words.answers.fromYou}</span>}
      {lines.length > 0 && <span>{words.answers.from}</span>}
      {lines.map((line) => (
        <EvidenceLine
          key={line}
          line={line}
          passage={whole === null ? null : lineNumbered(whole, line)}
          onPoint={(passage) => {
            setPointed(passage === null ? null : line);
            editing.point(passage === null ? [] : [passage]);
          }}
        />
      ))}
    </p>
  );
}
