package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.loadtest.drill.Api.Saving;
import dev.holdfast.loadtest.drill.Api.View;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A device as the page is one: it keeps each acknowledged text until cold covers it, and when the
 * server shows an older revision than one it acknowledged, everything after that counts as unsent.
 * Two may share a session; each adds lines, none takes one away, so merging is adding.
 */
final class Device {
  private final UUID session;
  private final String name;

  /** Acknowledged texts that cold did not hold when it was last heard of, by revision. */
  private final TreeMap<Long, String> journal = new TreeMap<>();

  /** Every line of it that was ever acknowledged: what must be there in the end. */
  private final Set<String> acknowledged = new HashSet<>();

  private String text = "";
  private long revision;
  private int lines;
  private int edits;
  private int sentAgain;

  Device(UUID session, String name) {
    this.session = session;
    this.name = name;
  }

  Set<String> acknowledged() {
    return acknowledged;
  }

  /** How often it found that the server had forgotten what it had acknowledged. */
  int sentAgain() {
    return sentAgain;
  }

  /** Adds a line and saves until that is acknowledged; false when nobody answers. */
  boolean addLine(Api server) {
    text = Lines.append(text, Lines.of(name, ++lines));
    return save(server);
  }

  private boolean save(Api server) {
    try {
      String edit = "e" + ++edits;
      while (true) {
        switch (server.save(session, text, edit, name, revision)) {
          case Saving.Saved(long saved) -> {
            revision = saved;
            journal.put(saved, text);
            acknowledged.addAll(Lines.in(text));
            return true;
          }
          case Saving.Refused(String current, long currentRevision) -> {
            merge(current, currentRevision);
            edit = "e" + ++edits;
          }
        }
      }
    } catch (NoAnswerException unavailable) {
      return false;
    }
  }

  /** Opens the session, as the page does when it is shown again; sends what the server lacks. */
  boolean open(Api server) {
    try {
      View view = server.load(session);
      merge(view.text(), view.revision());
      boolean lacking = !Lines.in(view.text()).containsAll(Lines.in(text));
      journal.headMap(view.snapshotRevision(), true).clear();
      return !lacking || save(server);
    } catch (NoAnswerException unavailable) {
      return false;
    }
  }

  private void merge(String current, long currentRevision) {
    String merged = current;
    if (currentRevision < revision) {
      // The server has lost its hot store: what is kept since then is unsent.
      sentAgain++;
      for (Map.Entry<Long, String> kept : journal.tailMap(currentRevision, false).entrySet()) {
        merged = Lines.with(merged, Lines.in(kept.getValue()));
      }
    }
    text = Lines.with(merged, Lines.in(text));
    revision = currentRevision;
  }
}
