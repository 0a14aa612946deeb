import { useState, type ComponentProps } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import { Icon } from '../shared/ui/Icon';
import type { HeaderMenus } from './HeaderMenus';
import { useLate } from './useLate';

const afterFirstLoadMs = 1_000;

async function load() {
  return { Menus: (await import('./HeaderMenus')).HeaderMenus };
}

/** The menus of the header, fetched after the first load; until then their buttons hold the place. */
export function LateMenus(props: Omit<ComponentProps<typeof HeaderMenus>, 'openAtOnce'>) {
  const words = useMessages();
  const [pressed, setPressed] = useState<'settings' | 'menu' | null>(null);
  const late = useLate(load, pressed !== null, afterFirstLoadMs);
  if (late.kind === 'here') return <late.part.Menus {...props} openAtOnce={pressed} />;
  return (['settings', 'menu'] as const).map((menu) => (
    <button
      key={menu}
      type="button"
      className={`quiet ${menu === 'menu' ? 'narrow-only' : 'wide-only'}`}
      aria-label={menu === 'menu' ? words.settings.menu : words.settings.label}
      aria-haspopup="menu"
      // Already here, as a press may outlive this button; a key comes as a click alone.
      onPointerDown={() => {
        setPressed(menu);
      }}
      onClick={() => {
        setPressed(menu);
      }}
    >
      <Icon name={menu} />
    </button>
  ));
}
