// Runs in CloudFront before each request of the page's files. An address of the page itself, which
// names no file, gets the page; a file that is not there stays missing, and so does /api.
function handler(event) {
  const request = event.request;
  const name = request.uri.substring(request.uri.lastIndexOf('/') + 1);
  if (name.indexOf('.') < 0 && request.uri !== '/api') {
    request.uri = '/index.html';
  }
  return request;
}
