import type { ReactNode } from 'react';

/** One lasting message under the header, with what can be done about it. */
export function Notice(props: { words: ReactNode; children?: ReactNode; below?: ReactNode }) {
  const { words, children, below } = props;
  return (
    <div className="notice">
      <div className="notice-row">
        <p className="notice-words">{words}</p>
        {children !== undefined && <div className="notice-actions">{children}</div>}
      </div>
      {below}
    </div>
  );
}
