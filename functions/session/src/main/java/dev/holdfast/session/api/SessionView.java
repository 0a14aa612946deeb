package dev.holdfast.session.api;

import dev.holdfast.chat.Answer;
import dev.holdfast.chat.Turn;
import dev.holdfast.http.EditView;
import dev.holdfast.replica.Item;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.TurnPage;
import dev.holdfast.session.VersionId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session as a client sees it. */
@Serdeable
public record SessionView(
    String resume,
    List<Message> chat,
    @Schema(description = "The bare opaque value; send it back quoted in If-Match") String etag,
    @Schema(description = "Only grows; 0 for a text that was never saved") long revision,
    @Schema(description = "The newest revision of the text that the cold copy holds")
        long snapshotRevision,
    @Nullable String updatedAt,
    @Schema(description = "Present when the session was brought back from cold storage just now")
        @Nullable Long rehydratedInMs,
    String activeVersionId,
    @Schema(description = "Whether only those who hold a key to the session may use it")
        boolean locked,
    @Schema(description = "Cursor to older messages, for ?before=; absent when there are none")
        @Nullable String olderChat,
    @Schema(
            description =
                "Of each of the up to 8 devices that saved last: the revision of its last save"
                    + " applied. A device that finds less here than it was told has saves that the"
                    + " server lost")
        Map<String, Long> savedBy) {

  /** One message; the two of a turn share its name. */
  @Serdeable
  public record Message(
      @Schema(
              type = "string",
              allowableValues = {"user", "assistant"})
          String role,
      String text,
      String ts,
      String turnId,
      @Schema(
              type = "string",
              allowableValues = {"pending", "done", "failed"})
          String status,
      @Nullable String action,
      @Nullable String selection,
      @Nullable String suggestion,
      @Nullable List<EditView> edits) {}

  static SessionView absent() {
    return new SessionView(
        "", List.of(), "0", 0, 0, null, null, VersionId.LATEST.value(), false, null, Map.of());
  }

  static SessionView of(Loaded loaded, Instant now) {
    Resume resume = loaded.resume();
    return new SessionView(
        resume.text(),
        messages(loaded.chat(), now),
        resume.revision().toString(),
        resume.revision().value(),
        loaded.snapshotRevision(VersionId.LATEST).value(),
        resume.updatedAt().toString(),
        loaded.rehydratedIn() == null ? null : loaded.rehydratedIn().toMillis(),
        loaded.session().text(SessionHead.ACTIVE_VERSION, VersionId.LATEST.value()),
        loaded.lock() != null,
        cursor(loaded.chat()),
        ResumeAnswers.savedBy(resume));
  }

  /** The same session with a page of older chat in place of the newest. */
  SessionView withChat(TurnPage page, Instant now) {
    return new SessionView(
        resume,
        messages(page, now),
        etag,
        revision,
        snapshotRevision,
        updatedAt,
        rehydratedInMs,
        activeVersionId,
        locked,
        cursor(page),
        savedBy);
  }

  private static @Nullable String cursor(TurnPage page) {
    return page.older() && !page.turns().isEmpty()
        ? new Turn(page.turns().getFirst()).order()
        : null;
  }

  private static List<Message> messages(TurnPage page, Instant now) {
    List<Message> messages = new ArrayList<>();
    for (Item item : page.turns()) {
      Turn turn = new Turn(item);
      String status = turn.status(now).wire();
      messages.add(
          new Message(
              "user",
              turn.question().message(),
              turn.askedAt().toString(),
              turn.turnId(),
              status,
              turn.question().action(),
              turn.question().selection(),
              null,
              null));
      Optional<Answer> answer = turn.answer();
      if (answer.isPresent()) {
        messages.add(
            new Message(
                "assistant",
                answer.get().message(),
                turn.answeredAt().toString(),
                turn.turnId(),
                status,
                turn.question().action(),
                null,
                answer.get().suggestion(),
                EditView.of(answer.get().edits())));
      }
    }
    return messages;
  }
}
