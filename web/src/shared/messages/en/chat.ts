export const chat = {
  title: 'Assistant',
  you: 'You',
  assistant: 'Assistant',
  empty:
    'Ask about your resume, or select a passage and choose what to do with it. The assistant reads the saved text.',
  provider: (provider: string, model: string | null, needsKey: boolean) =>
    provider === 'offline'
      ? 'Assistant: offline rules, no key needed'
      : `Assistant: ${provider}${model ? `, ${model}` : ''}${needsKey ? ' (no key set)' : ''}`,
  earlier: 'Show earlier messages',
  loadingEarlier: 'Loading earlier messages…',
  earlierFailed: 'Earlier messages couldn’t be loaded.',
  messageLabel: 'Message to the assistant',
  placeholder: 'Ask or paste…',
  send: 'Send',
  sendHint: 'Ctrl+Enter or ⌘Enter sends',
  tooLong: (limit: number) => `A message can be ${limit} KB at most. Shorten it to send it.`,
  actionsLabel: 'Do something with the selected text',
  nothingSelected: 'Select text in your resume to use these.',
  // Isolated, so that a passage that runs the other way keeps its quotation marks around it.
  selected: (excerpt: string) => `Selected: “\u2068${excerpt}\u2069”`,
  actions: {
    rephrase: 'Rephrase',
    shorten: 'Shorten',
    quantify: 'Quantify',
    star: 'STAR',
    metrics: 'Metrics ideas',
  },
  actionWords: {
    rephrase: 'Rephrase this',
    shorten: 'Shorten this',
    quantify: 'Quantify this',
    star: 'Tell this as situation, task, action, result',
    metrics: 'Suggest metrics for this',
  },
  saving: 'Saving your text first…',
  thinking: 'Thinking…',
  unanswered: 'No answer yet.',
  failed: 'No answer came.',
  unsaved: 'Your newest text isn’t saved yet, so the assistant would read an older one.',
  stillWorking: 'The answer is taking long. Retry asks for the same one again.',
  retry: 'Retry',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Couldn’t copy',
  suggestion: 'Suggestion',
  replace: 'Replace selection',
  replaced: 'Replaced. Undo takes it back.',
  undo: 'Undo',
  undone: 'Taken back.',
  changedMeanwhile:
    'The selected text has changed since you asked, so nothing was replaced. Copy it, or select again and ask again.',
  repeated:
    'The selected words stand in your resume more than once, so nothing was replaced. Copy the suggestion, or select again and ask again.',
  cannotUndo: 'The text has changed since, so this can’t be taken back from here.',
  notEditable: 'The resume can’t be changed right now.',
};
