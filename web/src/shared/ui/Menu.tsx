import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { useCallback, useRef, type ReactNode } from 'react';
import { directionOf } from '../messages/language';
import { useSettings } from '../settings/SettingsContext';
import { Icon, type IconName } from './Icon';
import { MenuContext } from './MenuContext';

/**
 * A button with a menu under it. What an item does is done once the menu is closed and focus is
 * back on the button, so that a dialog opened from here gives focus back to a thing that exists.
 */
export function Menu(props: {
  icon: IconName;
  label: string;
  className?: string;
  openAtOnce?: boolean;
  children: ReactNode;
}) {
  const { settings } = useSettings();
  const button = useRef<HTMLButtonElement>(null);
  const action = useRef<(() => void) | null>(null);
  const afterwards = useCallback((chosen: () => void) => {
    action.current = chosen;
  }, []);
  return (
    <DropdownMenu.Root
      modal={false}
      defaultOpen={props.openAtOnce ?? false}
      dir={directionOf[settings.language]}
    >
      <DropdownMenu.Trigger asChild>
        <button
          ref={button}
          type="button"
          className={`quiet ${props.className ?? ''}`}
          aria-label={props.label}
          title={props.label}
        >
          <Icon name={props.icon} />
        </button>
      </DropdownMenu.Trigger>
      {/* No portal: it stays in the landmark of its button, and in the order of Tab. */}
      <DropdownMenu.Content
        className="menu"
        align="end"
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={() => {
          const chosen = action.current;
          if (chosen === null) return;
          action.current = null;
          button.current?.focus();
          // After the menu's own return of focus, which would take it away again.
          queueMicrotask(chosen);
        }}
      >
        <MenuContext value={afterwards}>{props.children}</MenuContext>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
