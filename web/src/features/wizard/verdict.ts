import type { Claim, ClaimReason, ClaimsCheck } from '../../shared/api/claims';

/** What stands behind one claim of a bullet. */
export type Behind =
  | { kind: 'traced'; claim: Claim }
  /** Only the person says it. */
  | { kind: 'said'; claim: Claim }
  /** The person says it, and the resume says otherwise: theirs to confirm. */
  | { kind: 'contradicted'; claim: Claim; reason: ClaimReason; confirmed: boolean }
  /** Neither says it. */
  | { kind: 'refused'; claim: Claim };

export type Verdict = {
  behind: readonly Behind[];
  /** Questions without an answer; while there are any, the bullet does not go in. */
  open: number;
  /** Refused as a whole, with no claim to ask about. */
  unclear: boolean;
};

export function verdictOf(
  check: ClaimsCheck,
  by: {
    said: readonly string[];
    /** Whether the bullet is what the person's answers make, unchanged. */
    ownWords: boolean;
    /** Claims that the person has confirmed, by {@link claimKey}. */
    confirmed: ReadonlySet<string>;
  },
): Verdict {
  const behind = check.claims.map((claim): Behind => {
    if (claim.supported) return { kind: claim.lines.length > 0 ? 'traced' : 'said', claim };
    const theirs = by.ownWords || (speaksAgainst(claim) && isSaid(claim.text, by.said));
    if (!theirs) return { kind: 'refused', claim };
    const confirmed = by.confirmed.has(claimKey(claim));
    return { kind: 'contradicted', claim, reason: claim.reason ?? 'absent', confirmed };
  });
  const open = behind.filter(
    (one) => one.kind === 'refused' || (one.kind === 'contradicted' && !one.confirmed),
  ).length;
  const unclear = !check.supported && check.claims.every(({ supported }) => supported);
  return { behind, open, unclear: unclear && !by.ownWords };
}

/** Whether the resume denies it, rather than saying nothing of it. */
function speaksAgainst({ reason }: Claim): boolean {
  return reason === 'denied' || reason === 'expired' || reason === 'unfinished';
}

/** Whether the words stand in what was said, and not as a part of a longer word. */
function isSaid(text: string, said: readonly string[]): boolean {
  const wanted = text.toLowerCase();
  return said.some((one) => {
    const words = one.toLowerCase();
    const at = words.indexOf(wanted);
    const around = `${words[at - 1] ?? ''}${words[at + wanted.length] ?? ''}`;
    return at >= 0 && !/[\p{L}\p{N}]/u.test(around);
  });
}

/** The same claim of a later check, as long as the resume says the same against it. */
export function claimKey({ text, reason, lines }: Claim): string {
  return JSON.stringify([text, reason, lines]);
}
