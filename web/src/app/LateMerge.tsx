import type { ComponentProps } from 'react';
import { ConflictPanel } from '../features/session/ConflictPanel';
import type { MergePanel } from '../features/session/merge/MergePanel';
import { useMessages } from '../shared/messages/MessagesContext';
import { useLate } from './useLate';

async function load() {
  return { Panel: (await import('../features/session/merge/MergePanel')).MergePanel };
}

/** The choice between two texts; place by place where that can be fetched, else as a whole. */
export function LateMerge(props: ComponentProps<typeof MergePanel>) {
  const words = useMessages();
  const late = useLate(load, true, 0);
  switch (late.kind) {
    case 'here':
      return <late.part.Panel {...props} />;
    case 'waiting':
      return (
        <section className="conflict" aria-busy="true">
          <p className="late-words" role="status">
            {words.merge.opening}
          </p>
        </section>
      );
    case 'away':
      return <ConflictPanel {...props} />;
  }
}
