/** Stands in until the print-like preview is here. */
export function PlainPreview({ text }: { text: string }) {
  return (
    <div className="plain-preview" dir="auto">
      {text}
    </div>
  );
}
