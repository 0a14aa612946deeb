import { answerBlocks } from './answerBlocks';

/** An answer in paragraphs and lists, each in its own direction. */
export function AnswerText({ text }: { text: string }) {
  return (
    <div className="answer">
      {answerBlocks(text).map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index} dir="auto">
            {block.text}
          </p>
        ) : (
          // The direction of the list puts its bullets on the side where its words begin.
          <ul key={index} dir="auto">
            {block.items.map((item, at) => (
              <li key={at}>
                <bdi>{item}</bdi>
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
