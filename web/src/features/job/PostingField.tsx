import { useId, useRef } from 'react';
import { postingLimitKilobytes } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';

/** Where a posting is pasted, with how much of it there may be. */
export function PostingField(props: {
  posting: string;
  bytes: number;
  tooLong: boolean;
  /** Whether one was just removed, and can be brought back. */
  removed: boolean;
  onChange: (text: string) => void;
  onRemove: () => void;
  onUndo: () => void;
}) {
  const { job } = useLateMessages();
  const { posting, bytes, tooLong, removed } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const kilobytes = (Math.ceil((bytes / 1024) * 10) / 10).toFixed(1);
  return (
    <div className="posting">
      {posting === '' && <p className="job-intro">{job.intro}</p>}
      <label htmlFor={id}>{job.label}</label>
      <textarea
        ref={field}
        id={id}
        rows={6}
        // An empty field has the page's direction, so that its hint does too.
        dir={posting === '' ? undefined : 'auto'}
        placeholder={job.placeholder}
        spellCheck={false}
        aria-invalid={tooLong}
        aria-describedby={`${id}-about`}
        value={posting}
        onChange={(event) => {
          props.onChange(event.currentTarget.value);
        }}
      />
      <div className="posting-foot">
        <p id={`${id}-about`} className={tooLong ? 'job-warn' : 'job-soft'}>
          {tooLong && <span role="alert">{job.tooLong(postingLimitKilobytes)} </span>}
          {posting === '' ? job.privacy : job.size(kilobytes, postingLimitKilobytes)}
        </p>
        {posting !== '' && (
          <button
            type="button"
            className="link small"
            onClick={() => {
              props.onRemove();
              field.current?.focus();
            }}
          >
            {job.remove}
          </button>
        )}
      </div>
      <p role="status" className="posting-removed">
        {removed && posting === '' && (
          <>
            {job.removed}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                props.onUndo();
                field.current?.focus();
              }}
            >
              {job.undo}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
