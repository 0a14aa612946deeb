import { useMessages } from '../../shared/messages/MessagesContext';

/** Stands where the resume will be. Never writable: typing here would hide work that exists. */
export function UnavailableEditor({ reason }: { reason: 'opening' | 'notLoaded' }) {
  const words = useMessages();
  return (
    <div className="editor">
      <textarea
        id="resume"
        className="editor-text"
        aria-label={words.editor.label}
        aria-busy={reason === 'opening'}
        dir="auto"
        readOnly
        value=""
        placeholder={words.editor[reason]}
      />
    </div>
  );
}
