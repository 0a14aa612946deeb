import type { LateMessages } from '../../shared/messages/lateMessages';

/** "line 9, line 12" */
export function linesWords(lines: readonly number[], { wizard }: LateMessages): string {
  return lines.map((line) => wizard.check.line(line)).join(wizard.check.lineJoin);
}
