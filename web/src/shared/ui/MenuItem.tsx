import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { use } from 'react';
import { Icon, type IconName } from './Icon';
import { MenuContext } from './MenuContext';

/** Null as an action is an item that makes no sense yet. */
export function MenuItem(props: {
  icon: IconName;
  label: string;
  hint?: string | null;
  action: (() => void) | null;
}) {
  const afterwards = use(MenuContext);
  const { icon, label, hint = null, action } = props;
  return (
    <DropdownMenu.Item
      className="menu-item"
      disabled={action === null}
      textValue={label}
      onSelect={() => {
        if (action !== null) afterwards(action);
      }}
    >
      <Icon name={icon} />
      <span>
        {label}
        {hint !== null && <span className="menu-hint">{hint}</span>}
      </span>
    </DropdownMenu.Item>
  );
}
