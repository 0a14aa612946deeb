package dev.holdfast.session.api;

import dev.holdfast.history.HistoryEntry;
import dev.holdfast.history.HistoryPage;
import dev.holdfast.history.HistoryText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of a text as a client sees it. */
@Serdeable
record HistoryView(
    List<Entry> snapshots,
    @Schema(description = "Cursor to what comes next, for ?before=; absent at the end")
        @Nullable String older) {

  private static final String REASON =
      "manual: somebody asked for it; automatic: at most one in ten minutes; overwritten: another"
          + " device saved over it unseen; conflict: not taken in a merge; beforeRestore: replaced"
          + " by an earlier text; beforeLeaving: the session was about to leave the hot store;"
          + " keysChanged: a device got a key, or lost it";
  private static final String AT = "When it was kept or, of an overwritten text, written";
  private static final String DEVICE = "The device that wrote the text; absent when not known";

  /** One text of the history. */
  @Serdeable
  @Schema(name = "HistoryEntry")
  record Entry(
      String id,
      @Schema(description = AT) String at,
      @Schema(
              type = "string",
              description = REASON,
              allowableValues = {
                "manual",
                "automatic",
                "overwritten",
                "conflict",
                "beforeRestore",
                "beforeLeaving",
                "keysChanged"
              })
          String reason,
      @Schema(description = DEVICE) @Nullable String device,
      @Schema(description = "Words of the text") long words) {}

  /** One text of the history, whole. */
  @Serdeable
  @Schema(name = "HistoryText")
  record Text(
      String id,
      @Schema(description = AT) String at,
      @Schema(
              type = "string",
              description = REASON,
              allowableValues = {
                "manual",
                "automatic",
                "overwritten",
                "conflict",
                "beforeRestore",
                "beforeLeaving",
                "keysChanged"
              })
          String reason,
      @Schema(description = DEVICE) @Nullable String device,
      String text) {}

  static HistoryView of(HistoryPage page) {
    return new HistoryView(
        page.entries().stream().map(HistoryView::entry).toList(),
        page.older() == null ? null : page.older().toString());
  }

  private static Entry entry(HistoryEntry entry) {
    return new Entry(
        entry.id().toString(),
        entry.at().toString(),
        entry.reason(),
        entry.text().device(),
        entry.text().words());
  }

  static Text text(HistoryText text) {
    HistoryEntry entry = text.entry();
    return new Text(
        entry.id().toString(),
        entry.at().toString(),
        entry.reason(),
        entry.text().device(),
        text.text());
  }
}
