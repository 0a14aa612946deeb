package dev.holdfast.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.limit.Tallies;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps sums under a limit. */
public abstract class TalliesContract {
  // Of now, since a real store removes what ended long ago, whenever it comes to it.
  private final Instant end = Instant.now().plusSeconds(600);
  private final String subject = digest();
  private Tallies tallies;

  protected abstract Tallies tallies();

  @BeforeEach
  void connect() {
    tallies = tallies();
  }

  @Test
  void addsUpToTheLimitAndNoFurther() {
    for (int number = 0; number < 3; number++) {
      assertThat(tallies.add(subject, 1, 3, end)).isTrue();
    }
    assertThat(tallies.add(subject, 1, 3, end)).isFalse();
    assertThat(tallies.add(digest(), 1, 3, end)).isTrue();
    tallies.take(subject, 1);
    assertThat(tallies.add(subject, 1, 3, end)).isTrue();
    assertThat(tallies.add(subject, 1, 3, end)).isFalse();
  }

  @Test
  void whatWouldPassTheLimitAddsNothing() {
    assertThat(tallies.add(subject, 11, 10, end)).isFalse();
    assertThat(tallies.add(subject, 6, 10, end)).isTrue();
    assertThat(tallies.add(subject, 5, 10, end)).isFalse();
    assertThat(tallies.add(subject, 4, 10, end)).isTrue();
    assertThat(tallies.add(subject, 1, 10, end)).isFalse();
  }

  @Test
  void aSumMayPassByALimitThatIsRaised() {
    assertThat(tallies.add(subject, 7, 7, end)).isTrue();
    assertThat(tallies.add(subject, 5, Long.MAX_VALUE, end)).isTrue();
    tallies.take(subject, 12);
    assertThat(tallies.add(subject, 7, 7, end)).isTrue();
  }

  @Test
  void whatWasNeverAddedIsNotTaken() {
    tallies.take(subject, 1);
    assertThat(tallies.add(subject, 1, 1, end)).isTrue();
    assertThat(tallies.add(subject, 1, 1, end)).isFalse();
  }

  @Test
  void manyAtOnceAreNoWayAroundTheLimit() throws Exception {
    List<Callable<Boolean>> attempts =
        Collections.nCopies(60, () -> tallies.add(subject, 1, 7, end));
    assertThat(Collections.frequency(HotStoreContract.atOnce(attempts), true)).isEqualTo(7);
  }

  private static String digest() {
    return KeyHash.ofKey(UUID.randomUUID().toString()).hex();
  }
}
