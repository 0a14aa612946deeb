import { useMessages } from '../../shared/messages/MessagesContext';
import type { DiffLine } from '../../shared/text/lineDiff';
import type { DiffPart } from '../../shared/text/wordDiff';

const signs = { same: undefined, removed: '−', added: '+', changed: '±' };

/** One line of a comparison: a sign, the words struck through or underlined, and told aloud. */
export function DiffRowLine({ line }: { line: DiffLine }) {
  const parts: readonly DiffPart[] = line.kind === 'changed' ? line.parts : [line];
  return (
    <p className="diff-line" data-kind={line.kind} data-sign={signs[line.kind]} dir="auto">
      {parts.map((part, index) => (
        <Words key={index} part={part} />
      ))}
    </p>
  );
}

function Words({ part: { kind, text } }: { part: DiffPart }) {
  const { history } = useMessages();
  switch (kind) {
    case 'same':
      return <span>{text}</span>;
    case 'removed':
      return (
        <del>
          <span className="visually-hidden"> {history.onlyThen} </span>
          {text}
        </del>
      );
    case 'added':
      return (
        <ins>
          <span className="visually-hidden"> {history.onlyNow} </span>
          {text}
        </ins>
      );
  }
}
