package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

/** What no input may do: fail the service, tell of its insides, or be stored though refused. */
interface BadInput extends HttpContract {
  /** Saved once and used by every case that saves, since making sessions is what takes time. */
  String SAVED = HttpContract.newSession();

  /** Likewise for what is asked. */
  String ASKED = HttpContract.newSession();

  /** Sends a request and checks what holds for each; answers the answer. */
  default Answer harmless(Request request) {
    int writes = World.watch().writes();
    Answer answer = send(request);
    assertThat(answer.status()).as("%s -> %s", request, answer).isLessThan(500);
    HttpContract.assertTellsNoInternals(answer);
    boolean ofProtocol = front().refusesByProtocol(request, answer);
    if (!ofProtocol && (answer.status() >= 400 || request.target().startsWith("/api/"))) {
      HttpContract.assertIsOnlyData(answer);
    }
    if (answer.status() >= 400) {
      if (!ofProtocol && !request.method().equals("HEAD")) {
        HttpContract.assertProblem(answer);
      }
      assertThat(World.watch().writes()).as("%s -> %s", request, answer).isEqualTo(writes);
    }
    return answer;
  }
}
