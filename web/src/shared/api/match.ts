import { asFields, asList, asNumber, asString, present } from './decode';
import { notUnderstood, request, type Result } from './request';

export const keywordKinds = [
  'skill',
  'tool',
  'certification',
  'degree',
  'language',
  'experience',
] as const;
export type KeywordKind = (typeof keywordKinds)[number];

/** Why something asked for is missing, or only looks present. */
export const gaps = ['absent', 'denied', 'unfinished', 'expired', 'below'] as const;
export type Gap = (typeof gaps)[number];

export type Importance = 'required' | 'preferred';

/** Where a resume speaks of a keyword: the line from 1, and offsets (UTF-16) in it. */
export type KeywordPlace = { line: number; start: number; end: number };

/** Something that a posting asks for; `gap` is null when the resume has it. */
export type Keyword = {
  term: string;
  aliases: readonly string[];
  kind: KeywordKind;
  importance: Importance;
  gap: Gap | null;
  /** From 1, in order; for what is missing, those that only look like it. */
  lines: readonly number[];
  places: readonly KeywordPlace[];
};

export type ScorePart = { part: Importance; found: number; total: number; weight: number };

/** A posting held against a resume; the score is from 0 to 100. */
export type Match = {
  language: string | null;
  score: number;
  parts: readonly ScorePart[];
  keywords: readonly Keyword[];
};

/** The server takes this much of a posting, counted in UTF-8. */
export const postingLimitKilobytes = 32;
const matchTimeoutMs = 15_000;

export async function postMatch(
  call: { sessionId: string; jobText: string; resume: string },
  signal: AbortSignal,
): Promise<Result<Match>> {
  const { sessionId, ...body } = call;
  const result = await request({
    method: 'POST',
    sessionId,
    path: `/session/${sessionId}/match`,
    body,
    timeoutMs: matchTimeoutMs,
    signal,
  });
  if (!result.ok) return result;
  const match = decodeMatch(result.value.body);
  return match === null ? notUnderstood() : { ok: true, value: match };
}

export function decodeMatch(body: unknown): Match | null {
  const fields = asFields(body);
  const score = asNumber(fields?.score);
  if (fields === null || score === null || !Array.isArray(fields.keywords)) return null;
  return {
    language: asString(fields.language),
    score,
    parts: asList(fields.parts).map(decodePart).filter(present),
    keywords: asList(fields.keywords).map(decodeKeyword).filter(present),
  };
}

function decodePart(value: unknown): ScorePart | null {
  const fields = asFields(value);
  const part = importanceOf(fields?.part);
  const found = asNumber(fields?.found);
  const total = asNumber(fields?.total);
  if (part === null || found === null || total === null) return null;
  return { part, found, total, weight: asNumber(fields?.weight) ?? 1 };
}

function decodeKeyword(value: unknown): Keyword | null {
  const fields = asFields(value);
  const term = asString(fields?.term);
  const importance = importanceOf(fields?.importance);
  if (fields === null || term === null || importance === null) return null;
  const places = asList(fields.places).map(decodePlace).filter(present);
  const lines = asList(fields.lines).map(asNumber).filter(present);
  return {
    term,
    aliases: asList(fields.aliases).map(asString).filter(present),
    kind: keywordKinds.find((kind) => kind === fields.kind) ?? 'skill',
    importance,
    // What does not say that it is found, is not.
    gap: fields.found === true ? null : (gaps.find((gap) => gap === fields.reason) ?? 'absent'),
    lines: [...new Set([...lines, ...places.map(({ line }) => line)])].sort((a, b) => a - b),
    places,
  };
}

function decodePlace(value: unknown): KeywordPlace | null {
  const fields = asFields(value);
  const line = asNumber(fields?.line);
  const start = asNumber(fields?.start);
  const end = asNumber(fields?.end);
  if (line === null || start === null || end === null) return null;
  return line >= 1 && start >= 0 && end > start ? { line, start, end } : null;
}

function importanceOf(value: unknown): Importance | null {
  return value === 'required' || value === 'preferred' ? value : null;
}
