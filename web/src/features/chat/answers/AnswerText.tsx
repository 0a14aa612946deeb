import { AnswerBlock } from './AnswerBlock';
import type { Block } from './markdown';

/** An answer in paragraphs and lists, each in its own direction. */
export function AnswerText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="answer">
      {blocks.map((block, index) => (
        <AnswerBlock key={index} block={block} />
      ))}
    </div>
  );
}
