package dev.holdfast.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.device.Label;
import dev.holdfast.device.Pairing;
import dev.holdfast.device.PairingStore;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps codes. */
public abstract class PairingStoreContract {
  private static final KeyHash PHONE = KeyHash.ofKey("phone");
  private static final KeyHash STRANGER = KeyHash.ofKey("stranger");

  // Of now, since a real store removes what ended long ago, whenever it comes to it.
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant end = now.plusSeconds(600);
  private final SessionId session = Samples.anySession();
  private final String hash = digest();
  private PairingStore store;

  protected abstract PairingStore store();

  @BeforeEach
  void connect() {
    store = store();
  }

  @Test
  void aCodeIsFoundAsItWasPut() {
    Pairing whole = pairing(new Label("Anna's laptop"), "d-1");
    assertThat(store.put(hash, whole)).isTrue();
    assertThat(store.find(hash)).contains(whole);
    String other = digest();
    Pairing lean = pairing(null, null);
    assertThat(store.put(other, lean)).isTrue();
    assertThat(store.find(other)).contains(lean);
  }

  @Test
  void anUnknownCodeIsNotFound() {
    assertThat(store.find(hash)).isEmpty();
    assertThat(store.claim(hash, PHONE, now)).isFalse();
    store.remove(hash);
    assertThat(store.find(hash)).isEmpty();
  }

  @Test
  void aCodeThatIsOutIsNotPutOver() {
    Pairing first = pairing(null, "first");
    store.put(hash, first);
    assertThat(store.put(hash, pairing(null, "second"))).isFalse();
    assertThat(store.find(hash)).contains(first);
  }

  @Test
  void aCodeIsClaimedOnceAndByTheSameOneAgain() {
    store.put(hash, pairing(null, null));
    assertThat(store.claim(hash, PHONE, now)).isTrue();
    assertThat(store.claim(hash, STRANGER, now)).isFalse();
    assertThat(store.claim(hash, PHONE, now.plusSeconds(1))).isTrue();
    assertThat(store.find(hash).orElseThrow().claimer()).isEqualTo(PHONE);
  }

  @Test
  void ofManyWhoClaimAtOnceOneWins() throws Exception {
    store.put(hash, pairing(null, null));
    List<Callable<Boolean>> claims = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      KeyHash claimer = KeyHash.ofKey("claimer " + number);
      claims.add(() -> store.claim(hash, claimer, now));
    }
    assertThat(Collections.frequency(HotStoreContract.atOnce(claims), true)).isEqualTo(1);
  }

  @Test
  void aCodeEndsOnTheMillisecond() {
    store.put(hash, pairing(null, null));
    assertThat(store.claim(hash, PHONE, end)).isFalse();
    assertThat(store.claim(hash, PHONE, end.minusMillis(1))).isTrue();
  }

  @Test
  void aRemovedCodeIsGone() {
    store.put(hash, pairing(null, null));
    store.remove(hash);
    assertThat(store.find(hash)).isEmpty();
    assertThat(store.claim(hash, PHONE, now)).isFalse();
  }

  @Test
  void tellsTheCodeBeforeTheLast() {
    assertThat(store.replaceLast(session, "one", end)).isEmpty();
    assertThat(store.replaceLast(session, "two", end)).contains("one");
    assertThat(store.replaceLast(Samples.anySession(), "other", end)).isEmpty();
  }

  private Pairing pairing(@Nullable Label label, @Nullable String device) {
    return new Pairing(session, KeyHash.ofKey("laptop"), label, device, end, null);
  }

  private static String digest() {
    return KeyHash.ofKey(UUID.randomUUID().toString()).hex();
  }
}
