import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { isLanguage, languages, nameOf } from '../shared/messages/language';
import { useMessages } from '../shared/messages/MessagesContext';
import { useSettings } from '../shared/settings/SettingsContext';
import { themes } from '../shared/settings/settings';
import { Icon } from '../shared/ui/Icon';

/** Theme and language inside a menu, which stays open so that the choice is seen at once. */
export function SettingsItems() {
  const words = useMessages();
  const { settings, choose } = useSettings();
  return (
    <>
      <Group
        label={words.settings.theme}
        value={settings.theme}
        options={themes.map((theme) => [theme, words.settings.themes[theme]])}
        onChoose={(value) => {
          const theme = themes.find((known) => known === value);
          if (theme) choose({ ...settings, theme });
        }}
      />
      <DropdownMenu.Separator className="menu-line" />
      <Group
        label={words.settings.language}
        value={settings.language}
        options={languages.map((language) => [language, nameOf[language]])}
        onChoose={(value) => {
          if (isLanguage(value)) choose({ ...settings, language: value });
        }}
      />
    </>
  );
}

function Group(props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) {
  return (
    <DropdownMenu.RadioGroup
      aria-label={props.label}
      value={props.value}
      onValueChange={props.onChoose}
    >
      <p className="menu-label" aria-hidden="true">
        {props.label}
      </p>
      {props.options.map(([value, label]) => (
        <DropdownMenu.RadioItem
          key={value}
          value={value}
          className="menu-item menu-choice"
          onSelect={(event) => {
            event.preventDefault();
          }}
        >
          <span className="menu-mark">
            <DropdownMenu.ItemIndicator>
              <Icon name="check" />
            </DropdownMenu.ItemIndicator>
          </span>
          {label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
