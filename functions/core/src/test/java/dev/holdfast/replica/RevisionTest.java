package dev.holdfast.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionTest {
  @Test
  void followsTheClockAndNeverGoesBack() {
    assertThat(new Revision(5).next(Instant.ofEpochMilli(9))).isEqualTo(new Revision(9));
    assertThat(new Revision(9).next(Instant.ofEpochMilli(9))).isEqualTo(new Revision(10));
    assertThat(new Revision(50).next(Instant.ofEpochMilli(9))).isEqualTo(new Revision(51));
  }

  @Test
  void isNeverNegative() {
    assertThatThrownBy(() -> new Revision(-1)).hasMessageContaining("-1");
  }

  @Test
  void aSessionIdIsAUuidInItsCanonicalFormAndNothingElse() {
    String text = "0F0E0D0C-0b0a-4908-8706-050403020100";
    assertThat(SessionId.parse(text)).contains(new SessionId(UUID.fromString(text)));
    for (String other : new String[] {"", "1-1-1-1-1", text + " ", "../" + text, "latest"}) {
      assertThat(SessionId.parse(other)).isEqualTo(Optional.empty());
    }
  }
}
