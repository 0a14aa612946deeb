export const shortcuts = {
  title: 'Keyboard shortcuts',
  or: 'or',
  groups: {
    everywhere: 'Everywhere',
    resume: 'In the resume',
    assistant: 'In the assistant',
  },
  names: {
    keepPoint: 'Keep a copy now',
    nextPane: 'Next pane: resume, assistant, preview',
    previousPane: 'Pane before',
    sheet: 'This list',
    sheetAnywhere: 'This list, also while you write',
    close: 'Close what is open',
    undo: 'Undo',
    redo: 'Redo',
    search: 'Search and replace',
    actions: 'Do something with the selected text, in the order of the buttons',
    send: 'Send the message',
    newLine: 'New line in the message',
  },
};
