export const panes = {
  label: 'Panes',
  edit: 'Edit',
  chat: 'Chat',
  assistant: 'Assistant',
  job: 'Job',
  preview: 'Preview',
  side: 'Beside the resume',
  resize: 'Width of the pane beside the resume',
};
