import type { Failure } from '../../shared/api/problem';

/** What became of "Keep a copy now". */
export type PointState =
  | { kind: 'none' }
  | { kind: 'keeping' }
  | { kind: 'kept'; at: number; revision: number }
  | { kind: 'unsaved' }
  | { kind: 'failed'; failure: Failure };
