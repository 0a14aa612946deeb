package dev.holdfast.loadtest.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * All that writers of one text sent and were answered, in an order of events that all agree on. The
 * model against which a run is held: saves with If-Match form chains, revisions grow with time, and
 * whoever was refused heard what was current.
 */
final class Ledger {
  /**
   * One acknowledged save.
   *
   * @param sent when its first attempt went out
   * @param heard when its answer was there
   * @param base null for a save without If-Match
   */
  record Saved(
      long sent, long heard, String device, @Nullable Long base, long revision, String text) {}

  private record Refused(long sent, long base, long revision, String text) {}

  private final AtomicLong events = new AtomicLong();
  private final List<Saved> saves = new ArrayList<>();
  private final List<Refused> refusals = new ArrayList<>();

  /** The next moment; later ones are higher. */
  long now() {
    return events.incrementAndGet();
  }

  synchronized void saved(
      long sent, String device, @Nullable Long base, long revision, String text) {
    saves.add(new Saved(sent, now(), device, base, revision, text));
  }

  synchronized void refused(long sent, long base, long revision, String text) {
    refusals.add(new Refused(sent, base, revision, text));
  }

  synchronized int saves() {
    return saves.size();
  }

  synchronized int refusals() {
    return refusals.size();
  }

  /** The newest acknowledged revision; 0 when there is none. */
  synchronized long newest() {
    return saves.stream().mapToLong(Saved::revision).max().orElse(0);
  }

  synchronized int blind() {
    return (int) saves.stream().filter(save -> save.base() == null).count();
  }

  /**
   * What contradicts the model, when all saves have been answered.
   *
   * @param revision what the server says at the end
   */
  synchronized List<String> contradictions(String text, long revision) {
    List<String> wrong = new ArrayList<>();
    TreeMap<Long, Saved> byRevision = new TreeMap<>();
    for (Saved save : saves) {
      if (byRevision.put(save.revision(), save) != null) {
        wrong.add("revision " + save.revision() + " was given to two saves");
      }
    }
    for (Saved save : saves) {
      Long below = byRevision.lowerKey(save.revision());
      long before = below == null ? 0 : below;
      if (save.base() != null && before != save.base()) {
        wrong.add("lost update: " + save.revision() + " from " + save.base() + " over " + before);
      }
    }
    wrong.addAll(backwards());
    for (Refused refusal : refusals) {
      Saved told = byRevision.get(refusal.revision());
      String known = told == null ? "" : told.text();
      if (!refusal.text().equals(known) || refusal.revision() < newestHeardBefore(refusal.sent())) {
        wrong.add("a save from " + refusal.base() + " was not told what is current");
      }
    }
    Map.Entry<Long, Saved> last = byRevision.lastEntry();
    if (last != null && (last.getKey() != revision || !last.getValue().text().equals(text))) {
      wrong.add("at the end " + revision + " stands and not " + last.getKey());
    }
    return wrong;
  }

  /** Saves that were sent when a higher revision had been heard of. */
  private List<String> backwards() {
    List<Saved> heard = saves.stream().sorted(Comparator.comparingLong(Saved::heard)).toList();
    List<Saved> sent = saves.stream().sorted(Comparator.comparingLong(Saved::sent)).toList();
    List<String> wrong = new ArrayList<>();
    int next = 0;
    long newest = 0;
    for (Saved save : sent) {
      while (next < heard.size() && heard.get(next).heard() < save.sent()) {
        newest = Math.max(newest, heard.get(next++).revision());
      }
      if (save.revision() <= newest) {
        wrong.add("the revision went from " + newest + " back to " + save.revision());
      }
    }
    return wrong;
  }

  private long newestHeardBefore(long moment) {
    return saves.stream()
        .filter(save -> save.heard() < moment)
        .mapToLong(Saved::revision)
        .max()
        .orElse(0);
  }

  /** Texts that a save without If-Match by another device replaced, by revision. */
  synchronized Map<Long, String> overwritten() {
    TreeMap<Long, Saved> byRevision = new TreeMap<>();
    saves.forEach(save -> byRevision.put(save.revision(), save));
    Map<Long, String> overwritten = new TreeMap<>();
    for (Saved save : saves) {
      Map.Entry<Long, Saved> before = byRevision.lowerEntry(save.revision());
      if (save.base() == null
          && before != null
          && !before.getValue().device().equals(save.device())
          && !before.getValue().text().equals(save.text())) {
        overwritten.put(before.getKey(), before.getValue().text());
      }
    }
    return overwritten;
  }

  /** Every line that was in an acknowledged text. */
  synchronized Set<String> lines() {
    Set<String> lines = new HashSet<>();
    saves.forEach(save -> lines.addAll(Lines.in(save.text())));
    return lines;
  }
}
