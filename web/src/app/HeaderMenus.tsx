import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { useMessages } from '../shared/messages/MessagesContext';
import { Menu } from '../shared/ui/Menu';
import { MenuItem } from '../shared/ui/MenuItem';
import type { HeaderAction } from './headerActions';
import { SettingsItems } from './SettingsItems';

/** Settings beside the buttons, and on a phone one menu with everything; style shows one of them. */
export function HeaderMenus(props: {
  actions: readonly HeaderAction[];
  onJoin: () => void;
  onShortcuts: () => void;
  /** The menu whose button was pressed before it was here. */
  openAtOnce: 'settings' | 'menu' | null;
}) {
  const words = useMessages();
  const join = <MenuItem icon="open" label={words.keys.title} action={props.onJoin} />;
  return (
    <>
      <Menu
        icon="settings"
        label={words.settings.label}
        className="wide-only"
        openAtOnce={props.openAtOnce === 'settings'}
      >
        <SettingsItems />
        <DropdownMenu.Separator className="menu-line" />
        {join}
      </Menu>
      <Menu
        icon="menu"
        label={words.settings.menu}
        className="narrow-only"
        openAtOnce={props.openAtOnce === 'menu'}
      >
        {props.actions.map(({ id, icon, label, hint, act }) => (
          <MenuItem key={id} icon={icon} label={label} hint={hint} action={act} />
        ))}
        {join}
        <DropdownMenu.Separator className="menu-line" />
        <SettingsItems />
        <DropdownMenu.Separator className="menu-line" />
        <MenuItem icon="help" label={words.shortcuts.title} action={props.onShortcuts} />
      </Menu>
    </>
  );
}
