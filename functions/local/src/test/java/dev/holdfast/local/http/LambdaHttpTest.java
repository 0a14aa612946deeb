package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract on API Gateway's events. */
class LambdaHttpTest
    implements SaveContract,
        SessionContract,
        HistoryContract,
        ChatContract,
        TruthContract,
        KeyContract,
        LeaveContract,
        ErrorContract {
  @Override
  public HttpFront front() {
    return World.lambda();
  }

  @Test
  void answersUnderTheGatewaysRequestIdWhateverTheClientNames() {
    Answer answer = send(Request.get("/api/nothing").with("X-Request-Id", "trace-0123456789"));
    assertThat(answer.header("X-Request-Id")).startsWith("gateway-");
  }
}
