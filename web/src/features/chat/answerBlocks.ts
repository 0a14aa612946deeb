/** An answer as it is shown: its words are never taken for markup. */
export type AnswerBlock =
  { kind: 'paragraph'; text: string } | { kind: 'list'; items: readonly string[] };

const item = /^\s*(?:[-*•]|\u2013)\s+(?=\S)/u;

/** Lines that begin with a dash or bullet are a list; other lines stand as they are. */
export function answerBlocks(answer: string): readonly AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of answer.split(/\r\n?|\n/)) {
    const isItem = item.test(line);
    if (line.trim() === '' || (isItem ? lines : items).length > 0) end();
    if (isItem) items.push(line.replace(item, ''));
    else if (line.trim() !== '') lines.push(line);
  }
  end();
  return blocks;
}
