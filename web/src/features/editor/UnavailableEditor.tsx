import { useMessages } from '../../shared/messages/MessagesContext';

/**
 * Stands where the resume will be, with what this device has of it. Never writable: typing here
 * would hide work that exists.
 */
export function UnavailableEditor(props: { reason: 'opening' | 'notLoaded'; text: string }) {
  const words = useMessages();
  const { reason, text } = props;
  return (
    <div className="editor">
      <textarea
        id="resume"
        className="editor-text"
        aria-label={words.editor.label}
        aria-busy={reason === 'opening'}
        dir="auto"
        readOnly
        value={text}
        placeholder={words.editor[reason]}
      />
    </div>
  );
}
