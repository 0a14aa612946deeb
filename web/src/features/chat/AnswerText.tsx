import { answerBlocks } from './answerBlocks';
import { AnswerWords } from './AnswerWords';
import { answerDirection } from './quotations';

/** An answer in paragraphs and lists, each in its own direction. */
export function AnswerText({ text }: { text: string }) {
  return (
    <div className="answer">
      {answerBlocks(text).map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index} dir={answerDirection(block.text)}>
            <AnswerWords text={block.text} />
          </p>
        ) : (
          // The list's direction puts its bullets on the side where its words begin.
          <ul key={index} dir={answerDirection(block.items.join(' '))}>
            {block.items.map((item, at) => (
              <li key={at} dir={answerDirection(item)}>
                <AnswerWords text={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
