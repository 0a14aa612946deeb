/** Hands a text to the person as a file, without the server. */
export function downloadText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Revoking at once cancels the download in some browsers.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
