package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.SaveOutcome.Conflict;
import dev.holdfast.session.SaveOutcome.Saved;
import dev.holdfast.session.SaveOutcome.VersionDeleted;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In which order the reasons of a save refused past its lock decide: deletion, applied, base. */
class SaveDecisionTest {
  private static final SaveCommand SAVE = Samples.save("two", "a", "e1", 3L, 20);
  private static final Map<String, Value> APPLIED =
      Map.of(
          Resume.APPLIED,
          Value.of(Map.of("a", Value.of(Map.of("editId", Value.of("e1"), "rev", Value.of(7))))));

  @Test
  void firstThatTheVersionIsDeleted() {
    assertThat(SaveResume.decide(SAVE, deleted(resume(10, APPLIED))))
        .contains(new VersionDeleted());
  }

  @Test
  void thenThatTheEditIsApplied() {
    assertThat(SaveResume.decide(SAVE, resume(10, APPLIED)))
        .contains(new Saved(new Revision(7), Instant.ofEpochMilli(10)));
  }

  @Test
  void thenTheBase() {
    assertThat(SaveResume.decide(SAVE, resume(10))).contains(new Conflict(resume(10)));
    assertThat(SaveResume.decide(SAVE, resume(3))).isEmpty();
    assertThat(SaveResume.decide(Samples.blind("two", "a", "e1", 20), resume(10))).isEmpty();
  }

  @SafeVarargs
  private static Resume resume(long revision, Map<String, Value>... more) {
    Item item = Samples.resume("one", revision);
    TreeMap<String, Value> fields = new TreeMap<>();
    for (Map<String, Value> some : more) {
      fields.putAll(some);
    }
    return new Resume(item.with(item.revision(), fields));
  }

  private static Resume deleted(Resume resume) {
    Item item = resume.item();
    return new Resume(new Item(item.key(), item.revision(), true, item.fields()));
  }
}
