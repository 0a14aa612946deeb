export const update = {
  ready: 'A new version of Holdfast is ready. Updating takes a moment and loses nothing.',
  now: 'Update now',
  later: 'Later',
  waiting: {
    wordsHere: 'The update waits until the words in this tab are safe.',
    wordsElsewhere: 'The update waits: another tab has words that are not safe yet.',
    typing: 'The update waits until you pause.',
  },
};
