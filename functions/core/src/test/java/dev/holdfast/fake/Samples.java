package dev.holdfast.fake;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveCommand;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items and commands that tests begin with. */
public final class Samples {
  private Samples() {}

  public static SessionId anySession() {
    return new SessionId(UUID.randomUUID());
  }

  public static SessionId session(long number) {
    return new SessionId(new UUID(0x123456789abc4defL, Long.MIN_VALUE | number));
  }

  public static Item session(Revision revision, @Nullable String lock) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put(SessionHead.CREATED_AT, Value.of(revision.value()));
    fields.put(SessionHead.ACTIVE_VERSION, Value.of(VersionId.LATEST.value()));
    if (lock != null) {
      fields.put(Resume.LOCK, Value.of(lock));
    }
    return Item.of(SessionHead.SESSION, revision, fields);
  }

  public static Item resume(String text, long revision) {
    return Item.of(
        VersionId.LATEST.resumeKey(),
        new Revision(revision),
        Map.of(
            Resume.TEXT, Value.of(text),
            Resume.APPLIED, Value.of(Map.of()),
            Resume.UPDATED_AT, Value.of(revision)));
  }

  public static Item turn(String order, String question, long revision) {
    return Item.of(
        new ItemKey(VersionId.LATEST.turnPrefix() + order),
        new Revision(revision),
        Map.of("question", Value.of(question), "status", Value.of("done")));
  }

  /** A save that names no base. */
  public static SaveCommand blind(String text, String device, String edit, long revision) {
    return save(text, device, edit, null, revision);
  }

  /**
   * A save over {@code base}.
   *
   * @param base null for a save that names none
   */
  public static SaveCommand save(
      String text, String device, String edit, @Nullable Long base, long revision) {
    return new SaveCommand(
        VersionId.LATEST,
        text,
        new DeviceId(device),
        new EditId(edit),
        base == null ? null : new Revision(base),
        new Revision(revision),
        ManualClock.START,
        null,
        null,
        false);
  }

  public static SaveCommand with(
      SaveCommand save, @Nullable String lock, @Nullable String forget, boolean resetApplied) {
    return new SaveCommand(
        save.version(),
        save.text(),
        save.device(),
        save.edit(),
        save.base(),
        save.revision(),
        save.at(),
        lock,
        forget == null ? null : new DeviceId(forget),
        resetApplied);
  }

  /** Fields of every type there is, as a newer release may write them. */
  public static Map<String, Value> everyType() {
    TreeMap<String, Value> all = new TreeMap<>();
    all.put("text", Value.of("né à Zürich \uD83D\uDE00"));
    all.put("number", new Value.Num(new BigDecimal("-12345678901234567890.0123456789")));
    all.put("huge", new Value.Num(new BigDecimal("9.9E+125")));
    all.put("tiny", new Value.Num(new BigDecimal("1E-130")));
    all.put("zero", Value.of(0));
    all.put("yes", Value.of(true));
    all.put("no", Value.of(false));
    all.put("nothing", new Value.Nothing());
    all.put("bytes", Value.Bytes.of(new byte[] {0, -1, 127, -128}));
    all.put("texts", new Value.TextSet(new TreeSet<>(List.of("b", "a", "ä"))));
    all.put(
        "numbers",
        new Value.NumSet(
            new TreeSet<>(List.of(BigDecimal.ONE, new BigDecimal("-2.50"), BigDecimal.TEN))));
    all.put(
        "byteArrays",
        new Value.BytesSet(new TreeSet<>(List.of("AAE=", "/w==")))); // Base64 of {0, 1} and {255}
    all.put("sequence", Value.of(List.of(Value.of("x"), Value.of(1), Value.of(List.of()))));
    all.put("$dollar", Value.of(Map.of("$bytes", Value.of("no bytes"), "$$", Value.of(1))));
    all.put("empty", Value.of(Map.of()));
    TreeMap<String, Value> nested = new TreeMap<>(all);
    all.put(
        "nested", Value.of(List.of(Value.of(nested), Value.of(Map.of("deep", Value.of(nested))))));
    return all;
  }

  /** A character of every plane and of every trouble: NUL, controls, both directions, joiners. */
  public static String allOfUnicode() {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 251) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  /** A text of exactly this many bytes in UTF-8. */
  public static String textOfBytes(int size) {
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append("Cut cost by ").append(text.length() * 31L % 977).append(" percent\n");
    }
    text.setLength(size);
    assert text.toString().getBytes(StandardCharsets.UTF_8).length == size;
    return text.toString();
  }
}
