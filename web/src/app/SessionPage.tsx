import { useState } from 'react';
import { decideOpening, isUnknown, type Opening } from '../features/session/opening';
import type { Journal } from '../features/session/sync/journal';
import { openFromBoth, openFromDevice } from '../features/session/sync/open';
import type { SyncRegistry } from '../features/session/sync/registry';
import type { SyncRuntime } from '../features/session/sync/runtime';
import { useDeviceCopy } from '../features/session/useDeviceCopy';
import { usePlace } from '../features/session/usePlace';
import type { Place } from '../features/session/sync/place';
import type { Circumstances, Step } from '../features/session/sync/state';
import { useOnline } from '../features/session/useOnline';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { useSessionLoad } from '../features/session/useSessionLoad';
import { OpenSession } from './OpenSession';
import { UnopenedSession } from './UnopenedSession';

/** A session is open once its text came from the server, from this device, or from both. */
export function SessionPage(props: {
  sessionId: string;
  registry: SyncRegistry;
  journal: Journal;
}) {
  const { sessionId, registry, journal } = props;
  const [editAnyway, setEditAnyway] = useState(false);
  const { load, shutOut, tryAgain } = useSessionLoad(sessionId, registry.find);
  const place = usePlace(sessionId, registry);
  const toOpen = place?.kind === 'lead' && registry.find(sessionId) === null;
  const device = useDeviceCopy(sessionId, journal, toOpen);
  const unsaved = useUnsavedSessions(registry);
  const opening = decideOpening(device, load, useOnline());
  const runtime = registry.find(sessionId) ?? open(sessionId, registry, place, opening, editAnyway);
  return runtime === null ? (
    <UnopenedSession
      sessionId={sessionId}
      unsaved={unsaved}
      opening={opening}
      onTryAgain={tryAgain}
      onEditAnyway={() => {
        setEditAnyway(true);
      }}
    />
  ) : (
    <OpenSession
      sessionId={sessionId}
      registry={registry}
      journal={journal}
      runtime={runtime}
      unknown={isUnknown(opening)}
      session={load.kind === 'loaded' ? load.session : null}
      shutOut={shutOut}
      onTryAgain={tryAgain}
    />
  );
}

function open(
  sessionId: string,
  registry: SyncRegistry,
  place: Place | null,
  opening: Opening,
  editAnyway: boolean,
): SyncRuntime | null {
  if (place === null) return null;
  if (place.kind === 'follow') return registry.open(sessionId, place.seat, place);
  const first = firstStep(opening, editAnyway);
  return first && registry.open(sessionId, place.seat, { kind: 'lead', opening: first });
}

function firstStep(opening: Opening, editAnyway: boolean): ((at: Circumstances) => Step) | null {
  switch (opening.kind) {
    case 'opening':
    case 'unavailable':
      return null;
    case 'deviceOnly':
      return editAnyway ? (at) => openFromDevice(opening.copy, at) : null;
    case 'fromDevice':
      return (at) => openFromDevice(opening.copy, at);
    case 'fromBoth':
      return (at) => openFromBoth(opening.session.resume, opening.copy, at);
  }
}
