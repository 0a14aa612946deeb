import { asFields, asList, asString } from './decode';
import { lineList, strings } from './edits';
import { notUnderstood, request, type Result } from './request';

export type CheckCall = {
  sessionId: string;
  text: string;
  /** The text as it stands in the editor. */
  resume: string;
  /** What the person states beside the resume. */
  said?: readonly string[];
};

/** Whether the resume bears a text out; if not, what would have to be known. */
export type Check =
  | { kind: 'supported'; lines: readonly number[] }
  | { kind: 'unsupported'; questions: readonly string[]; draft: string | null };

/** Anything but a plain yes is no. */
export async function postCheck(call: CheckCall, signal?: AbortSignal): Promise<Result<Check>> {
  const { sessionId, ...body } = call;
  const result = await request({
    method: 'POST',
    sessionId,
    path: `/session/${sessionId}/check`,
    body,
    timeoutMs: 10_000,
    ...(signal ? { signal } : {}),
  });
  if (!result.ok) return result;
  const fields = asFields(result.value.body);
  if (typeof fields?.supported !== 'boolean') return notUnderstood();
  if (fields.supported) {
    const lines = asList(fields.claims).flatMap((claim) => asList(asFields(claim)?.lines));
    return { ok: true, value: { kind: 'supported', lines: lineList(lines) } };
  }
  const draft = asString(fields.draft);
  return { ok: true, value: { kind: 'unsupported', questions: strings(fields.questions), draft } };
}
