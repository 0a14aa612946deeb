import { useLateMessages } from '../../shared/messages/lateMessages';

/** The bullet as it would stand, which may be changed by hand. */
export function BulletPreview(props: {
  text: string;
  changed: boolean;
  onEdit: (text: string) => void;
  onBack: () => void;
}) {
  const { wizard } = useLateMessages();
  const { text, changed, onEdit, onBack } = props;
  return (
    <div className="wizard-preview">
      <label htmlFor="wizard-preview">{wizard.preview}</label>
      <textarea
        id="wizard-preview"
        rows={3}
        dir={text === '' ? undefined : 'auto'}
        aria-describedby="wizard-preview-about"
        placeholder={wizard.previewEmpty}
        value={text}
        onChange={(event) => {
          onEdit(event.currentTarget.value);
        }}
      />
      <p id="wizard-preview-about" className="wizard-soft">
        {changed ? wizard.changed : wizard.previewHint}{' '}
        {changed && (
          <button type="button" className="link small" onClick={onBack}>
            {wizard.backToAnswers}
          </button>
        )}
      </p>
    </div>
  );
}
