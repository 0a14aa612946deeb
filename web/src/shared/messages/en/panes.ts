export const panes = {
  label: 'Panes',
  edit: 'Edit',
  chat: 'Chat',
  assistant: 'Assistant',
  preview: 'Preview',
  side: 'Beside the resume',
  resize: 'Width of the pane beside the resume',
};
