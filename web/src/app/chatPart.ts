import { latePart } from '../shared/latePart';

export const chatPart = latePart(async () => ({
  ChatPane: (await import('../features/chat/ChatPane')).ChatPane,
}));
