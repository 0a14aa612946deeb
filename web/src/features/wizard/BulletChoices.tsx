import { languages, nameOf, type Language } from '../../shared/messages/language';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { Choice } from '../../shared/ui/Choice';
import type { Tense } from './compose/answers';

/** The language of the bullet, and in English whether it still goes on. */
export function BulletChoices(props: {
  language: Language;
  tense: Tense;
  onChange: (by: { language: Language } | { tense: Tense }) => void;
}) {
  const { wizard } = useLateMessages();
  const { language, tense, onChange } = props;
  return (
    <div className="wizard-choices">
      <Choice
        label={wizard.language}
        options={languages.map((value) => ({ value, label: nameOf[value] }))}
        value={language}
        onChoose={(chosen) => {
          onChange({ language: chosen });
        }}
      />
      {language === 'en' && (
        <Choice
          label={wizard.tense}
          options={[
            { value: 'past', label: wizard.tenses.past },
            { value: 'present', label: wizard.tenses.present },
          ]}
          value={tense}
          onChoose={(chosen) => {
            onChange({ tense: chosen });
          }}
        />
      )}
    </div>
  );
}
