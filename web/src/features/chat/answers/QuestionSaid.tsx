import { explainFailure } from '../../../shared/messages/explainFailure';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Messages } from '../../../shared/messages/messages';
import type { Asking } from './asking';

/** What became of an answer to a question. */
export function QuestionSaid({ phase }: { phase: Asking['phase'] }) {
  const words = useMessages();
  return (
    <p
      className={phase.kind === 'unchecked' ? 'suggestion-said unchecked' : 'suggestion-said'}
      role="status"
    >
      {said(phase, words)}
    </p>
  );
}

function said(phase: Asking['phase'], words: Messages): string {
  const { answers } = words;
  switch (phase.kind) {
    case 'asking':
      return '';
    case 'blank':
      return answers.answerFirst;
    case 'checking':
      return answers.checking;
    case 'unchecked':
      return `${answers.unchecked} ${explainFailure(phase.failure, words)}`;
    case 'still':
      return answers.still;
    case 'told':
      return answers.told;
  }
}
