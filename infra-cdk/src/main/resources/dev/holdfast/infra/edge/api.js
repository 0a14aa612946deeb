// Runs in CloudFront before each request of the API. It tells the functions who calls, whatever the
// caller says of that, and answers by itself what no function knows, so that nobody's time is spent
// on addresses that do not exist. ROUTES and HEADERS are put before this when it is deployed.

function matches(route, uri) {
  const wanted = route.path.split('/');
  const given = uri.split('/');
  return (
    wanted.length === given.length &&
    wanted.every(function (part, index) {
      return part.charAt(0) === '{' ? given[index] !== '' : part === given[index];
    })
  );
}

function refusal(status, code, title, requestId, more) {
  return {
    statusCode: status,
    statusDescription: status === 404 ? 'Not Found' : 'Method Not Allowed',
    headers: Object.assign(
      { 'content-type': { value: 'application/problem+json' }, 'x-request-id': { value: requestId } },
      HEADERS,
      more,
    ),
    body: {
      encoding: 'text',
      data: JSON.stringify({
        type: 'urn:holdfast:problem:' + code,
        title: title,
        status: status,
        code: code,
        requestId: requestId,
      }),
    },
  };
}

function handler(event) {
  const request = event.request;
  const here = ROUTES.filter(function (route) {
    return matches(route, request.uri);
  });
  const requestId = String(event.context.requestId);
  if (here.length === 0) {
    return refusal(404, 'not_found', 'There is nothing here', requestId, {});
  }
  const methods = here.map(function (route) {
    return route.method;
  });
  if (methods.indexOf(request.method) < 0) {
    return refusal(405, 'method_not_allowed', 'This method is not for this address', requestId, {
      allow: { value: methods.join(', ') },
    });
  }
  request.headers['x-holdfast-viewer'] = { value: event.viewer.ip };
  return request;
}
