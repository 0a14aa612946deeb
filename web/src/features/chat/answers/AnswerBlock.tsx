import { AnswerInline } from './AnswerInline';
import { plainInline, plainText, type Block } from './markdown';
import { answerDirection } from './quotations';

export function AnswerBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir={answerDirection(plainInline(block.inline))}>
          <AnswerInline parts={block.inline} />
        </p>
      );
    case 'heading':
      // No heading of the page: its levels are not an answer's to set.
      return (
        <p dir={answerDirection(plainInline(block.inline))}>
          <strong>
            <AnswerInline parts={block.inline} />
          </strong>
        </p>
      );
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'quote':
      return (
        <blockquote dir={answerDirection(plainText(block.blocks))}>
          {block.blocks.map((inner, index) => (
            <AnswerBlock key={index} block={inner} />
          ))}
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index} dir={answerDirection(plainText(item))}>
          <ItemBlocks blocks={item} />
        </li>
      ));
      // The list's direction puts its bullets on the side where its words begin.
      const dir = answerDirection(block.items.map(plainText).join(' '));
      return block.start === null ? (
        <ul dir={dir}>{items}</ul>
      ) : (
        <ol dir={dir} start={block.start}>
          {items}
        </ol>
      );
    }
  }
}

/** The words of an item stand beside its bullet; what else is in it, below. */
function ItemBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && index === 0 ? (
      <AnswerInline key={index} parts={block.inline} />
    ) : (
      <AnswerBlock key={index} block={block} />
    ),
  );
}
