import type { ChatAction } from '../api/chat';

/** Every text a person can read. A language is one value of this type. */
export type Messages = {
  productName: string;
  /** Of the browser's tab. */
  unsavedTitle: string;
  /** For dates and numbers. */
  locale: string;
  skipToEditor: string;
  header: Record<
    | 'keepPoint'
    | 'keepPointHint'
    | 'newSession'
    | 'newSessionHint'
    | 'recent'
    | 'recentEmpty'
    | 'untitled'
    | 'openNow',
    string
  >;
  panes: Record<'label' | 'edit' | 'chat', string>;
  editor: Record<'label' | 'hint' | 'opening' | 'notLoaded', string> & {
    words: (count: number) => string;
  };
  status: Record<
    | 'label'
    | 'opening'
    | 'nothingYet'
    | 'waiting'
    | 'saving'
    | 'unreachable'
    | 'offline'
    | 'busy'
    | 'conflict'
    | 'tooLarge'
    | 'refused'
    | 'locked'
    | 'erased'
    | 'tryingNow'
    | 'tryNow'
    | 'downloadText'
    | 'keepingPoint'
    | 'loadFailed',
    string
  > & {
    saved: (time: string) => string;
    tryingIn: (seconds: number) => string;
    backFromCold: (ms: number) => string;
    pointKept: (time: string) => string;
  };
  load: Record<'title' | 'explain' | 'tryAgain', string>;
  conflict: Record<
    'title' | 'explain' | 'mine' | 'theirs' | 'keepMine' | 'takeTheirs' | 'empty',
    string
  > & { theirsAt: (time: string) => string };
  notice: Record<
    | 'region'
    | 'tookTheirs'
    | 'keptMine'
    | 'undo'
    | 'dismiss'
    | 'newerShown'
    | 'serverWasBehind'
    | 'refused'
    | 'locked'
    | 'erased'
    | 'tryAgain'
    | 'download'
    | 'pointFailed'
    | 'pointUnsaved'
    | 'otherUnsaved'
    | 'open',
    string
  > & { tooLarge: (kilobytes: number, limit: number) => string };
  failure: Record<
    | 'unreachable'
    | 'locked'
    | 'forbidden'
    | 'erased'
    | 'notFound'
    | 'tooLarge'
    | 'invalid'
    | 'tooMany'
    | 'unavailable'
    | 'upstream'
    | 'unexpected',
    string
  > & {
    field: (field: string, message: string) => string;
    requestId: (id: string) => string;
  };
  chat: Record<
    | 'title'
    | 'you'
    | 'assistant'
    | 'empty'
    | 'earlier'
    | 'loadingEarlier'
    | 'earlierFailed'
    | 'messageLabel'
    | 'placeholder'
    | 'send'
    | 'sendHint'
    | 'actionsLabel'
    | 'nothingSelected'
    | 'saving'
    | 'thinking'
    | 'unanswered'
    | 'failed'
    | 'unsaved'
    | 'stillWorking'
    | 'retry'
    | 'copy'
    | 'copied'
    | 'copyFailed'
    | 'suggestion'
    | 'replace'
    | 'replaced'
    | 'undo'
    | 'undone'
    | 'changedMeanwhile'
    | 'repeated'
    | 'cannotUndo'
    | 'notEditable',
    string
  > & {
    provider: (provider: string, model: string | null, needsKey: boolean) => string;
    tooLong: (limit: number) => string;
    selected: (excerpt: string) => string;
    actions: Record<ChatAction, string>;
    actionWords: Record<ChatAction, string>;
  };
};
