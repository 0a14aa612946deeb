import type { ReactNode } from 'react';

/** One lasting message under the header, with what can be done about it. */
export function Notice(props: {
  words: ReactNode;
  /** `good` news needs no warning's colour. */
  tone?: 'good' | 'warn';
  children?: ReactNode;
  below?: ReactNode;
}) {
  const { words, tone = 'warn', children, below } = props;
  return (
    <div className="notice" data-tone={tone}>
      <div className="notice-row">
        <p className="notice-words">{words}</p>
        {children !== undefined && <div className="notice-actions">{children}</div>}
      </div>
      {below}
    </div>
  );
}
