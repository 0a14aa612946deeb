import { asFields, asList, asNumber, asString, present } from './decode';
import { notUnderstood, request, type Result } from './request';

/** Why the resume does not bear a claim out. */
export const claimReasons = [
  'absent',
  'different',
  'elsewhere',
  'denied',
  'unfinished',
  'expired',
  'weaker',
] as const;
export type ClaimReason = (typeof claimReasons)[number];

/** One thing that a text claims, at these offsets (UTF-16) of it. */
export type Claim = {
  text: string;
  start: number;
  end: number;
  kind: string;
  supported: boolean;
  /** The lines of the resume that bear it out, from 1; none where only the person says it. */
  lines: readonly number[];
  reason: ClaimReason | null;
  question: string | null;
};

export type ClaimsCheck = { supported: boolean; claims: readonly Claim[] };

const checkTimeoutMs = 15_000;

/** What a text claims, each claim held against the resume and what the person says beside it. */
export async function postClaims(
  call: { sessionId: string; text: string; said: readonly string[]; resume: string },
  signal: AbortSignal,
): Promise<Result<ClaimsCheck>> {
  const { sessionId, ...body } = call;
  const result = await request({
    method: 'POST',
    sessionId,
    path: `/session/${sessionId}/check`,
    body,
    timeoutMs: checkTimeoutMs,
    signal,
  });
  if (!result.ok) return result;
  const check = decodeClaims(result.value.body);
  return check === null ? notUnderstood() : { ok: true, value: check };
}

/** Null unless it is understood to the last claim: one left out would be one not asked about. */
export function decodeClaims(body: unknown): ClaimsCheck | null {
  const fields = asFields(body);
  if (typeof fields?.supported !== 'boolean' || !Array.isArray(fields.claims)) return null;
  const given = asList(fields.claims);
  const claims = given.map(decodeClaim).filter(present);
  return claims.length === given.length ? { supported: fields.supported, claims } : null;
}

function decodeClaim(value: unknown): Claim | null {
  const fields = asFields(value);
  const text = asString(fields?.text);
  if (fields === null || text === null || typeof fields.supported !== 'boolean') return null;
  return {
    text,
    start: asNumber(fields.start) ?? 0,
    end: asNumber(fields.end) ?? 0,
    kind: asString(fields.kind) ?? 'statement',
    supported: fields.supported,
    lines: asList(fields.lines).map(asNumber).filter(present),
    reason: claimReasons.find((reason) => reason === fields.reason) ?? null,
    question: asString(fields.question),
  };
}
