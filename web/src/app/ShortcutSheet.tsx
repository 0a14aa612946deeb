import { Fragment } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import { Sheet } from '../shared/ui/Sheet';
import { keyCaps, onApple, shortcutGroups, shortcuts, type ShortcutName } from './shortcuts';

export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages();
  return (
    <Sheet open={open} title={words.shortcuts.title} onClose={onClose}>
      <div className="shortcuts">
        <Group title={words.shortcuts.groups.everywhere} names={shortcutGroups.everywhere} />
        <Group title={words.shortcuts.groups.resume} names={shortcutGroups.resume} />
        <Group title={words.shortcuts.groups.assistant} names={shortcutGroups.assistant} />
        <Group title={words.shortcuts.groups.merge} names={shortcutGroups.merge} />
      </div>
    </Sheet>
  );
}

function Group({ title, names }: { title: string; names: readonly ShortcutName[] }) {
  const words = useMessages();
  const apple = onApple(navigator.platform);
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {names.map((name) => (
          <div key={name} className="shortcut">
            <dt>{words.shortcuts.names[name]}</dt>
            <dd dir="ltr">
              {shortcuts[name].map((keys, i) => (
                <Fragment key={keys.key + String(i)}>
                  {i > 0 && <span className="shortcut-or">{words.shortcuts.or}</span>}
                  <span className="shortcut-keys">
                    {keyCaps(keys, apple).map((cap) => (
                      <kbd key={cap}>{cap}</kbd>
                    ))}
                  </span>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
