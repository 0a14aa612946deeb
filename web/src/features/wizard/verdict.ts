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
  const everythingSaid = by.said.join('\n').toLowerCase();
  const behind = check.claims.map((claim): Behind => {
    if (claim.supported) return { kind: claim.lines.length > 0 ? 'traced' : 'said', claim };
    const theirs = by.ownWords || everythingSaid.includes(claim.text.toLowerCase());
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

/** The same claim of a later check, as long as the resume says the same against it. */
export function claimKey({ text, reason, lines }: Claim): string {
  return JSON.stringify([text, reason, lines]);
}
