package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.loadtest.drill.Api.Saving;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.VersionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A session of which no device is alive when the hot store is lost: cold is all there is. */
final class LoneSession {
  private final Random random;
  private final UUID session;
  private final SessionId id;
  private final AtomicInteger saves;

  /** When each acknowledged text was acknowledged, by revision, in milliseconds since 1970. */
  private final TreeMap<Long, Long> texts = new TreeMap<>();

  /** When each acknowledged turn was, by its name. */
  private final Map<String, Long> turns = new LinkedHashMap<>();

  private Replica remembered = Replica.EMPTY;
  private int edits;
  private int asked;

  LoneSession(Random random, AtomicInteger saves) {
    this.random = random;
    this.session = new UUID(random.nextLong(), random.nextLong());
    this.id = new SessionId(session);
    this.saves = saves;
  }

  int turns() {
    return asked;
  }

  /** Somebody writes, asks, or makes a snapshot. */
  void step(Api api) throws NoAnswerException {
    int what = random.nextInt(100);
    if (what < 80) {
      String text = "x".repeat(random.nextInt(4_000)) + ++edits;
      if (api.save(session, text, "e" + edits, "lone", null) instanceof Saving.Saved(long rev)) {
        texts.put(rev, System.currentTimeMillis());
        saves.incrementAndGet();
      }
    } else if (what < 98) {
      String turn = "t" + ++asked;
      api.ask(session, "How long is it?", turn);
      turns.put(turn, System.currentTimeMillis());
    } else {
      api.snapshot(session);
    }
  }

  /** What cold holds just now. */
  void remember(Stores stores) {
    remembered = stores.coldCopy(id);
  }

  /**
   * Opens it and compares.
   *
   * @param moment when the hot store was lost
   * @param exactly whether cold could take in nothing since it was looked at
   * @return the ages, in milliseconds at that moment, of the acknowledged writes that are gone
   */
  List<Long> comesBack(Api api, Stores stores, long moment, boolean exactly, List<String> losses)
      throws NoAnswerException {
    Api.View view = api.load(session);
    Replica now = stores.hot().partition(id).items();
    if (exactly ? !now.equals(remembered) : !holds(now, remembered)) {
      losses.add("session " + session + " is not what cold held");
    }
    if (!holds(stores.coldCopy(id), now)) {
      losses.add("session " + session + " has something that cold never had");
    }
    String text =
        remembered.find(VersionId.LATEST.resumeKey()).map(item -> item.text("text", "")).orElse("");
    if (exactly && !view.text().equals(text)) {
      losses.add("session " + session + " shows another text than cold held");
    }
    List<Long> ages = new ArrayList<>();
    texts.tailMap(view.revision(), false).values().forEach(at -> ages.add(moment - at));
    turns.forEach((turn, at) -> {
      if (now.find(new ItemKey("turn#" + turn)).isEmpty()) {
        ages.add(moment - at);
      }
    });
    // What is gone is gone: from here on the session is what came back.
    texts.tailMap(view.revision(), false).clear();
    turns.keySet().removeIf(turn -> now.find(new ItemKey("turn#" + turn)).isEmpty());
    return ages;
  }

  private static boolean holds(Replica all, Replica part) {
    return all.join(part).equals(all);
  }
}
