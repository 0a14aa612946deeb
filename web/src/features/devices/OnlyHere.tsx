import { useMessages } from '../../shared/messages/MessagesContext';

const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Beside an address for another device, where no other device can reach it. */
export function OnlyHere() {
  const { devices } = useMessages();
  return ownHosts.has(location.hostname) && <p className="only-here">{devices.onlyHere}</p>;
}
