package dev.holdfast.contract;

import static dev.holdfast.fake.Samples.allOfUnicode;
import static dev.holdfast.fake.Samples.anySession;
import static dev.holdfast.fake.Samples.blind;
import static dev.holdfast.fake.Samples.everyType;
import static dev.holdfast.fake.Samples.save;
import static dev.holdfast.fake.Samples.textOfBytes;
import static dev.holdfast.fake.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveAttempt;
import dev.holdfast.session.SaveAttempt.Refused;
import dev.holdfast.session.SaveAttempt.Written;
import dev.holdfast.session.SaveCommand;
import dev.holdfast.session.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each clause of the one conditional write that a save is. */
public abstract class HotSaveContract extends HotStoreContract {
  @Test
  void writesASaveOverItsBase() {
    given("one", 100);
    assertThat(store.save(id, save("two", "a", "e1", 100L, 200))).isEqualTo(new Written());
    Resume resume = resumeStored();
    assertThat(resume.text()).isEqualTo("two");
    assertThat(resume.revision()).isEqualTo(new Revision(200));
    assertThat(resume.device()).isEqualTo("a");
    assertThat(resume.item().flag(Resume.BLIND)).isFalse();
    assertThat(resume.applied(new DeviceId("a"), new EditId("e1"))).contains(new Revision(200));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 99, 101})
  void refusesASaveBasedOnAnotherRevision(long base) {
    given("one", 100);
    refuses(save("two", "a", "e1", base, 200));
  }

  @Test
  void writesASaveWithoutBaseOverAnOlderRevision() {
    given("one", 100);
    assertThat(store.save(id, blind("two", "a", "e1", 101))).isEqualTo(new Written());
    assertThat(resumeStored().text()).isEqualTo("two");
    assertThat(resumeStored().item().flag(Resume.BLIND)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {99, 100})
  void refusesASaveWithoutBaseThatIsNotLater(long revision) {
    given("one", 100);
    refuses(blind("two", "a", "e1", revision));
  }

  @Test
  void doesNotApplyAnEditWithoutBaseTwice() {
    given("one", 100);
    store.save(id, blind("two", "a", "e1", 200));
    refuses(blind("two", "a", "e1", 300));
  }

  @Test
  void remembersTheLastEditOfEachDevice() {
    given("one", 100);
    store.save(id, blind("two", "a", "e1", 200));
    store.save(id, save("three", "b", "e1", 200L, 300));
    refuses(blind("two", "a", "e1", 400));
    assertThat(store.save(id, blind("four", "a", "e2", 400))).isEqualTo(new Written());
    assertThat(store.save(id, blind("five", "a", "e1", 500))).isEqualTo(new Written());
  }

  @Test
  void refusesANinthDeviceUntilOneIsForgotten() {
    given("one", 100);
    for (int device = 1; device <= Resume.APPLIED_LIMIT; device++) {
      assertThat(store.save(id, blind("t" + device, "d" + device, "e", 100 + device)))
          .isEqualTo(new Written());
    }
    refuses(blind("ninth", "d9", "e", 200));
    refuses(save("ninth", "d9", "e", 108L, 200));
    assertThat(store.save(id, with(blind("ninth", "d9", "e", 200), null, "d1", false)))
        .isEqualTo(new Written());
    assertThat(resumeStored().applied().keySet())
        .containsExactly("d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9");
  }

  @Test
  void refusesToForgetADeviceThatIsForgottenAlready() {
    given("one", 100);
    for (int device = 1; device <= Resume.APPLIED_LIMIT; device++) {
      store.save(id, blind("t", "d" + device, "e", 100 + device));
    }
    refuses(with(blind("ninth", "d9", "e", 200), null, "gone", false));
  }

  @Test
  void aDeviceThatHasItsPlaceNeedsNoRoom() {
    given("one", 100);
    for (int device = 1; device <= Resume.APPLIED_LIMIT; device++) {
      store.save(id, blind("t", "d" + device, "e", 100 + device));
    }
    assertThat(store.save(id, save("more", "d3", "e2", 108L, 200))).isEqualTo(new Written());
  }

  @Test
  void beginsAppliedAnewOnlyWhereItIsMissing() {
    store.create(id, HOT, List.of());
    TreeMap<String, Value> fields = new TreeMap<>(Map.of(Resume.TEXT, Value.of("one")));
    givenItem(Item.of(VersionId.LATEST.resumeKey(), new Revision(100), fields));
    refuses(blind("two", "a", "e1", 200));
    refuses(save("two", "a", "e1", 100L, 200));
    SaveCommand begins = with(blind("two", "a", "e1", 200), null, null, true);
    assertThat(store.save(id, begins)).isEqualTo(new Written());
    assertThat(resumeStored().applied(new DeviceId("a"), new EditId("e1"))).isPresent();
    refuses(with(blind("three", "b", "e1", 300), null, null, true));
  }

  @Test
  void refusesToSaveOverATombstone() {
    store.create(id, HOT, List.of());
    TreeMap<String, Value> fields = new TreeMap<>(Map.of(Resume.APPLIED, Value.of(Map.of())));
    givenItem(new Item(VersionId.LATEST.resumeKey(), new Revision(100), true, fields));
    refuses(blind("two", "a", "e1", 200));
    refuses(save("two", "a", "e1", 100L, 200));
  }

  @Test
  void refusesALockedResumeToAllButTheLocksOwnCaller() {
    givenLocked("lock-1");
    refuses(blind("two", "a", "e1", 200));
    refuses(with(blind("two", "a", "e1", 200), "lock-0", null, false));
    refuses(with(save("two", "a", "e1", 100L, 200), "lock-0", null, false));
    assertThat(store.save(id, with(blind("two", "a", "e1", 200), "lock-1", null, false)))
        .isEqualTo(new Written());
    assertThat(resumeStored().lock()).isEqualTo("lock-1");
  }

  @Test
  void aLockThatIsGoneRefusesNobody() {
    given("one", 100);
    assertThat(store.save(id, with(blind("two", "a", "e1", 200), "lock-1", null, false)))
        .isEqualTo(new Written());
  }

  @Test
  void neverCreatesWhatIsMissing() {
    assertThat(store.save(id, blind("two", "a", "e1", 200))).isEqualTo(new Refused(null));
    assertThat(store.save(id, save("two", "a", "e1", 0L, 200))).isEqualTo(new Refused(null));
    assertThat(store.save(id, with(blind("two", "a", "e1", 200), null, null, true)))
        .isEqualTo(new Refused(null));
    assertThat(store.partition(id).items().isEmpty()).isTrue();
    assertThat(head().fence()).isNull();
  }

  @Test
  void touchesNoOtherSession() {
    given("one", 100);
    assertThat(store.save(anySession(), blind("two", "a", "e1", 200))).isEqualTo(new Refused(null));
    assertThat(resumeStored().text()).isEqualTo("one");
  }

  @Test
  void keepsFieldsItDoesNotKnow() {
    given("one", 100);
    Item known = stored(VersionId.LATEST.resumeKey());
    givenItem(known.with(new Revision(150), Map.of("newer", Value.of(everyType()))));
    store.save(id, blind("two", "a", "e1", 200));
    assertThat(resumeStored().item().fields()).containsEntry("newer", Value.of(everyType()));
  }

  @Test
  void keepsTextsOfEverySizeAndCharacter() {
    given("one", 100);
    long revision = 100;
    for (String text :
        List.of(
            "short",
            "",
            textOfBytes(1024),
            textOfBytes(1025),
            "x",
            textOfBytes(200 * 1024),
            allOfUnicode(),
            "\u0000",
            "é".repeat(700),
            "")) {
      long base = revision;
      revision += 10;
      assertThat(store.save(id, save(text, "a", "e" + revision, base, revision)))
          .isEqualTo(new Written());
      assertThat(resumeStored().text()).isEqualTo(text);
      assertThat(resumeStored().item().fields().keySet())
          .containsExactlyInAnyOrder(
              Resume.TEXT, Resume.APPLIED, Resume.UPDATED_AT, Resume.DEVICE, Resume.BLIND);
    }
  }

  @Test
  void ofManyWritersWithOneBaseOneWrites() throws Exception {
    given("one", 100);
    List<Callable<SaveAttempt>> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      SaveCommand command = save("text " + writer, "d" + writer, "e", 100L, 200 + writer);
      writers.add(() -> store.save(id, command));
    }
    assertThat(atOnce(writers)).filteredOn(new Written()::equals).hasSize(1);
  }

  private void givenLocked(String lock) {
    given("one", 50);
    Item open = stored(VersionId.LATEST.resumeKey());
    givenItem(open.with(new Revision(100), Map.of(Resume.LOCK, Value.of(lock))));
  }

  /** Refused, told what stands, and nothing written. */
  private void refuses(SaveCommand command) {
    Resume before = resumeStored();
    assertThat(store.save(id, command)).isEqualTo(new Refused(before));
    assertThat(resumeStored()).isEqualTo(before);
  }
}
