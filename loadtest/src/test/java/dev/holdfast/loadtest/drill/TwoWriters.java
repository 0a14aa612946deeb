package dev.holdfast.loadtest.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.replica.SessionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Several devices write to one session at once: all but one with If-Match, merging what they are
 * told, the last one over whatever is there. Whatever their order, no update is lost, each refused
 * save was told what is current, and what was written over is in the history.
 */
final class TwoWriters implements Drill {
  private static final String SESSIONS = "sessions";
  private static final String MERGING = "merging";
  private static final String EDITS = "edits";
  private static final int ARCHIVED_WITHIN_SECONDS = 60;

  @Override
  public String name() {
    return "two-writers";
  }

  @Override
  public String what() {
    return "devices that merge and one that overwrites, on one session at once";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew().with(SESSIONS, 8, 32).with(MERGING, 3, 7).with(EDITS, 60, 400);
  }

  private record Shared(UUID session, Ledger ledger) {}

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    List<Shared> sessions = new ArrayList<>();
    try (Scratch scratch = Scratch.make();
        ServerProcess server = ServerProcess.start(scratch.path());
        Stores stores = server.stores();
        Crew crew = new Crew()) {
      Api api = new Api(server.url());
      for (int number = 0; number < inputs.number(SESSIONS); number++) {
        Random random = inputs.random(number);
        Shared shared = new Shared(new UUID(random.nextLong(), random.nextLong()), new Ledger());
        sessions.add(shared);
        for (int device = 0; device <= inputs.number(MERGING); device++) {
          boolean ifMatch = device < inputs.number(MERGING);
          Writer writer =
              new Writer(
                  () -> api,
                  shared.session(),
                  "d" + device,
                  ifMatch,
                  shared.ledger(),
                  new Random(random.nextLong()));
          // Whoever merges writes more than whoever overwrites, or little would be left to merge.
          crew.join(() -> writer.write(inputs.number(EDITS) / (ifMatch ? 1 : 4)));
        }
      }
      while (crew.working()) {
        progress.tell(() -> saves(sessions) + " acknowledged saves");
        Thread.sleep(100);
      }
      crew.finish();
      List<String> losses = new ArrayList<>();
      long overwritten = 0;
      for (Shared shared : sessions) {
        Api.View end = api.load(shared.session());
        losses.addAll(shared.ledger().contradictions(end.text(), end.revision()));
        awaitArchived(api, shared, losses);
        overwritten += compareHistory(stores.cold(), shared, end, losses);
      }
      return outcome(sessions, overwritten, losses);
    }
  }

  private static int saves(List<Shared> sessions) {
    return sessions.stream().mapToInt(shared -> shared.ledger().saves()).sum();
  }

  private static void awaitArchived(Api api, Shared shared, List<String> losses)
      throws IOException, InterruptedException {
    for (int wait = 0; wait < ARCHIVED_WITHIN_SECONDS * 5; wait++) {
      if (api.load(shared.session()).snapshotRevision() >= shared.ledger().newest()) {
        return;
      }
      Thread.sleep(200);
    }
    losses.add("not archived within " + ARCHIVED_WITHIN_SECONDS + " s");
  }

  /** Returns how many texts were written over. */
  private static int compareHistory(
      ColdStore cold, Shared shared, Api.View end, List<String> losses) throws IOException {
    Set<String> kept = keptTexts(cold, new SessionId(shared.session()));
    Map<Long, String> overwritten = shared.ledger().overwritten();
    overwritten.forEach((revision, text) -> {
      if (!kept.contains(text)) {
        losses.add("the text of revision " + revision + " was written over and is not kept");
      }
    });
    Set<String> lines = new HashSet<>(Lines.in(end.text()));
    kept.forEach(text -> lines.addAll(Lines.in(text)));
    for (String line : shared.ledger().lines()) {
      if (!lines.contains(line)) {
        losses.add("acknowledged and nowhere any more: " + line);
      }
    }
    return overwritten.size();
  }

  /** Every text in any file of the history, read by other code than the product's. */
  private static Set<String> keptTexts(ColdStore cold, SessionId id) throws IOException {
    Set<String> texts = new HashSet<>();
    for (PointId point : cold.points(id)) {
      byte[] file = cold.point(id, point).orElseThrow().bytes();
      collect(JsonMapper.builder().build().readTree(file), texts);
    }
    return texts;
  }

  private static void collect(JsonNode node, Set<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> collect(child, texts));
  }

  private static Outcome outcome(List<Shared> sessions, long overwritten, List<String> losses) {
    long refused = sessions.stream().mapToLong(shared -> shared.ledger().refusals()).sum();
    long blind = sessions.stream().mapToLong(shared -> shared.ledger().blind()).sum();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("acknowledged", (long) saves(sessions));
    counts.put("refused", refused);
    counts.put("withoutIfMatch", blind);
    counts.put("overwritten", overwritten);
    counts.put("sessions", (long) sessions.size());
    return new Outcome(
        "%,d acknowledged saves, %,d refused and merged, %,d texts overwritten and kept, %d sessions"
            .formatted(saves(sessions), refused, overwritten, sessions.size()),
        counts,
        losses);
  }
}
