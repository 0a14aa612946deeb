import type { ReactNode } from 'react';

/** One lasting message under the header, with what can be done about it. */
export function Notice({ words, children }: { words: ReactNode; children?: ReactNode }) {
  return (
    <div className="notice">
      <p className="notice-words">{words}</p>
      {children !== undefined && <div className="notice-actions">{children}</div>}
    </div>
  );
}
