import { latePart } from '../../../shared/latePart';
import type { Ended } from '../turns';

export type Answered = Extract<Ended, { kind: 'done' }>;

/** Answers come after the first key: what shows them is fetched beside it, once. */
export const lateAnswer = latePart(async () => ({ Answer: (await import('./Answer')).Answer }));
