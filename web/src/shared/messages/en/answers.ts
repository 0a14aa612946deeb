/** What an answer would change, what it rests on, and what it asks. */
export const answers = {
  change: (number: number, of: number) => `Change ${number} of ${of}`,
  accept: 'Accept',
  acceptAll: (count: number) => `Accept all (${count})`,
  dismissAll: 'Dismiss all',
  undoAll: (count: number) => `Undo all (${count})`,
  accepted: (count: number) =>
    count === 1 ? '1 change put in.' : `${count} changes put in, as one step of undo.`,
  left: (count: number) =>
    count === 1
      ? '1 no longer fits and was left out.'
      : `${count} no longer fit and were left out.`,
  from: 'from',
  fromYou: 'from your answer',
  asItWas: (lines: string) => `${lines}, as the text was then`,
  and: ', ',
  question: 'A question first',
  why: 'Your resume doesn’t say this, so nothing is suggested yet.',
  whatIsTrue: 'What exactly is true?',
  use: 'Use my answer',
  answerFirst: 'Write an answer first.',
  checking: 'Checking it against your resume…',
  unchecked: 'This couldn’t be checked against your resume, so nothing was put in.',
  still: 'That doesn’t bear it out yet.',
  told: 'Your answer was sent to the assistant, which answers below.',
  draft: 'Or take a draft with blanks',
  draftNote: 'What stands in [brackets] stays marked in your resume until you fill it in.',
  insertDraft: 'Put in as a draft',
  insert: 'Insert at cursor',
  inserted: 'Inserted at the cursor.',
  notInserted: 'Nothing was put in: your resume doesn’t bear all of it out.',
};
