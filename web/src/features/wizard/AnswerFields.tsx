import type { Language } from '../../shared/messages/language';
import { useLateMessages } from '../../shared/messages/lateMessages';
import type { Answers } from './compose/answers';
import { suggestions } from './compose/suggestions';

const longer = ['what', 'how', 'result'] as const;

/** The four questions; a verb may be chosen from a list or typed. */
export function AnswerFields(props: {
  answers: Answers;
  language: Language;
  onChange: (answers: Answers) => void;
}) {
  const { fields } = useLateMessages().wizard;
  const { answers, language, onChange } = props;
  return (
    <div className="wizard-fields">
      <label htmlFor="wizard-verb">{fields.verb.label}</label>
      <input
        id="wizard-verb"
        type="text"
        list="wizard-verbs"
        autoComplete="off"
        autoCapitalize="off"
        data-first-focus
        dir={answers.verb === '' ? undefined : 'auto'}
        placeholder={fields.verb.hint}
        value={answers.verb}
        onChange={(event) => {
          onChange({ ...answers, verb: event.currentTarget.value });
        }}
      />
      <datalist id="wizard-verbs">
        {suggestions[language].map((verb) => (
          <option key={verb} value={verb} />
        ))}
      </datalist>
      {longer.map((name) => (
        <div key={name} className="wizard-field">
          <label htmlFor={`wizard-${name}`}>{fields[name].label}</label>
          <textarea
            id={`wizard-${name}`}
            rows={1}
            dir={answers[name] === '' ? undefined : 'auto'}
            placeholder={fields[name].hint}
            value={answers[name]}
            onChange={(event) => {
              onChange({ ...answers, [name]: event.currentTarget.value });
            }}
          />
        </div>
      ))}
    </div>
  );
}
