export const panes = {
  label: 'Panes',
  edit: 'Edit',
  chat: 'Chat',
};
