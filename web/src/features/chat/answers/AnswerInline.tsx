import { AnswerWords } from './AnswerWords';
import type { Inline } from './markdown';

export function AnswerInline({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return <AnswerWords key={index} text={part.text} />;
      case 'break':
        return <br key={index} />;
      case 'code':
        return (
          <code key={index} dir="auto">
            {part.text}
          </code>
        );
      case 'strong':
        return (
          <strong key={index}>
            <AnswerInline parts={part.inline} />
          </strong>
        );
      case 'em':
        return (
          <em key={index}>
            <AnswerInline parts={part.inline} />
          </em>
        );
      case 'link':
        return (
          <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            <AnswerInline parts={part.inline} />
          </a>
        );
    }
  });
}
