package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The search for planted texts finds them wherever they are said: else its silence means nothing.
 */
class CanaryTest {
  private static final Logger LOG = LoggerFactory.getLogger(CanaryTest.class);
  private static final Canary KEY = Canary.named("key");

  @Test
  void isFoundInEveryFormItMayTake() {
    for (Canary canary : new Canary[] {KEY, Canary.code()}) {
      for (Map.Entry<String, String> form : canary.forms().entrySet()) {
        assertThat(canary.isIn("before " + form.getValue() + " after")).as(form.getKey()).isTrue();
      }
      for (String before : new String[] {"", "a", "ab", "abc", "{\"text\":\""}) {
        byte[] bytes = (before + canary.text() + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(canary.isIn(Base64.getEncoder().encodeToString(bytes))).as(before).isTrue();
        assertThat(canary.isIn(Base64.getUrlEncoder().encodeToString(bytes))).isTrue();
      }
      assertThat(canary.isIn("before" + Canary.named("another").text() + "after")).isFalse();
    }
  }

  @Test
  void isFoundWhereverTheProcessSaysIt() {
    RuntimeException cause = new RuntimeException("x", new RuntimeException(KEY.text()));
    RuntimeException suppressed = new RuntimeException("x");
    suppressed.addSuppressed(new RuntimeException(KEY.text()));
    assertHeard(text -> LOG.trace("as a message " + text));
    assertHeard(text -> LOG.info("as an argument {}", text));
    assertHeard(text -> LOG.atWarn().addKeyValue("as a field", text).log("x"));
    assertHeard(text -> LOG.error("as a cause", cause));
    assertHeard(text -> LOG.error("suppressed", suppressed));
    assertHeard(text -> LoggerFactory.getLogger("io.micronaut.x").warn(text));
    assertHeard(text -> System.out.println(text));
    assertHeard(text -> System.err.println(text));
    assertHeard(text -> {
      try (var _ = MDC.putCloseable("request", text)) {
        LOG.debug("beside a message");
      }
    });
  }

  private static void assertHeard(Consumer<String> saying) {
    try (Said said = Said.fromNowOn()) {
      saying.accept(KEY.text());
      assertThat(KEY.isIn(said.all())).as(said.all()).isTrue();
    }
  }
}
