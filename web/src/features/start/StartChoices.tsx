import { useRef, useState } from 'react';
import { languages, nameOf } from '../../shared/messages/language';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useSettings } from '../../shared/settings/SettingsContext';
import { Choice } from '../../shared/ui/Choice';
import { templateIds, type StartText } from './starters';
import { useStart } from './useStart';

/** Templates as cards, a sample, a file, the clipboard: everything that gives a first text. */
export function StartChoices({ onStart }: { onStart: (start: StartText) => void }) {
  const words = useMessages();
  const { settings } = useSettings();
  const [chosen, setChosen] = useState(settings.language);
  const { trouble, busy, choose, upload, paste } = useStart(onStart);
  const picker = useRef<HTMLInputElement>(null);

  return (
    <div className="start-choices" aria-busy={busy}>
      <div className="start-ways">
        <button type="button" onClick={paste}>
          {words.start.paste}
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          {words.start.upload}
        </button>
        <button
          type="button"
          onClick={() => {
            choose('sample', chosen);
          }}
        >
          {words.start.sample}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={words.start.upload}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) upload(file);
            // So that the same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p className="start-trouble" role="alert">
        {trouble !== null && words.start.trouble[trouble]}
      </p>
      <div className="start-head">
        <h3>{words.start.templates}</h3>
        <Choice
          label={words.start.textLanguage}
          options={languages.map((language) => ({ value: language, label: nameOf[language] }))}
          value={chosen}
          onChoose={setChosen}
        />
      </div>
      <ul className="start-cards">
        {templateIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="start-card"
              onClick={() => {
                choose(id, chosen);
              }}
            >
              <span className="start-card-name">{words.start.names[id]}</span>
              <span className="start-card-about">{words.start.about[id]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
