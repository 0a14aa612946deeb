import { asFields, asList, asNumber, asString, present } from './decode';

/**
 * One change that an answer makes to the selection: `before` stands in it word for word. `after` is
 * there only where everything in it is in the resume; otherwise there are questions, and perhaps a
 * draft with marked placeholders. `lines` are those of the resume it rests on, from 1, as the resume
 * stood when it was asked.
 */
export type Edit = {
  before: string;
  after: string | null;
  questions: readonly string[];
  draft: string | null;
  lines: readonly number[];
};

export function decodeEdits(value: unknown): readonly Edit[] {
  return asList(value).map(decodeEdit).filter(present);
}

function decodeEdit(value: unknown): Edit | null {
  const fields = asFields(value);
  const before = asString(fields?.before);
  if (before === null || before === '') return null;
  return {
    before,
    after: asString(fields?.after),
    questions: strings(fields?.questions),
    draft: asString(fields?.draft),
    lines: lineList(fields?.lines),
  };
}

export function strings(value: unknown): readonly string[] {
  return asList(value).map(asString).filter(present);
}

/** Line numbers in their order, each once. */
export function lineList(value: unknown): readonly number[] {
  const numbers = asList(value)
    .map(asNumber)
    .filter(present)
    .filter((line) => Number.isInteger(line) && line > 0);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
