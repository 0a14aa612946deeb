export const failure = {
  unreachable: 'The server can’t be reached.',
  strange:
    'The server answered something that this page does not understand. It may be newer or older than the page; reloading the page may help.',
  locked: 'This session belongs to other devices.',
  keyRequired:
    'This server keeps only resumes that are locked with a key, and this browser can’t keep one. It may be a private window, or its storage is blocked or full.',
  forbidden: 'This is not allowed here.',
  erased: 'This session was erased.',
  notFound: 'The server does not know this address.',
  tooLarge: 'It is too large.',
  invalid: 'The server could not accept it.',
  tooMany: 'Too many requests for the moment.',
  unavailable: 'The server can’t reach its storage right now.',
  upstream: 'A service that the server needs doesn’t answer right now.',
  unexpected: 'Something went wrong on the server.',
  field: (field: string, message: string) => `${field}: ${message}`,
  requestId: (id: string) => `Request ${id}`,
};
