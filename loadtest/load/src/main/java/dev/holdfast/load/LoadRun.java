package dev.holdfast.load;

import dev.holdfast.load.LoadPlan.Profile;
import dev.holdfast.load.Samples.Sample;
import io.gatling.app.Gatling$;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One load that is being put on one target. */
final class LoadRun {
  /** Gatling makes simulations by their class alone, so this is where they find what to do. */
  private static final AtomicReference<LoadRun> CURRENT = new AtomicReference<>();

  /** By count and not by time: a busy machine is to see the same as an idle one. */
  private static final int SMALL_DEEDS = 12;

  private final LoadPlan plan;
  private final URI address;
  private final Samples samples = new Samples();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<Long, Long> beganAt = new ConcurrentHashMap<>();
  private final AtomicInteger edits = new AtomicInteger();
  private final AtomicInteger people = new AtomicInteger();
  private final List<Step> steps = new ArrayList<>();
  private volatile boolean tooMuch;

  LoadRun(LoadPlan plan, URI address) {
    this.plan = plan;
    this.address = address;
  }

  static LoadRun current() {
    return Objects.requireNonNull(CURRENT.get(), "no load was planned");
  }

  /**
   * Puts the load on the target, and returns when the last person has left.
   *
   * @param scratch where Gatling may write
   */
  Result run(String target, Path scratch) throws IOException {
    Instant at = Instant.now();
    Files.createDirectories(scratch);
    NoLookups.arrange();
    CURRENT.set(this);
    int code;
    try {
      code =
          Gatling$.MODULE$.fromArgs(
              new String[] {
                "--simulation",
                EditorSimulation.class.getName(),
                "--results-folder",
                scratch.toString(),
                "--no-reports"
              });
    } finally {
      CURRENT.set(null);
    }
    List<String> wrong = new ArrayList<>(faults);
    if (code != 0) {
      wrong.add("Gatling ended with " + code);
    }
    return new Result(
        target,
        Machine.here(),
        at,
        plan,
        people.get(),
        edits.get(),
        figures(),
        List.copyOf(steps),
        wrong.stream().limit(50).toList(),
        wrong.size());
  }

  private Map<Operation, Figures> figures() {
    List<Sample> all = samples.where(sample -> true);
    long last = all.stream().mapToLong(Sample::at).max().orElse(0);
    long first = all.stream().mapToLong(sample -> sample.at() - sample.millis()).min().orElse(0);
    Map<Operation, Figures> figures = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      List<Sample> own = all.stream().filter(sample -> sample.operation() == operation).toList();
      if (!own.isEmpty()) {
        figures.put(operation, Figures.of(own, (last - first) / 1_000.0));
      }
    }
    return figures;
  }

  LoadPlan plan() {
    return plan;
  }

  URI address() {
    return address;
  }

  Samples samples() {
    return samples;
  }

  Editor newEditor(long user) {
    beganAt.put(user, samples.now());
    people.incrementAndGet();
    return new Editor(user, plan.pace());
  }

  /** Whether this person has done enough. In a ramp everybody leaves with the last step. */
  boolean over(long user, Editor editor) {
    long now = samples.now();
    if (plan.profile() == Profile.RAMP) {
      return judged(now);
    }
    if (plan.profile() == Profile.SMALL) {
      return editor.deeds() >= SMALL_DEEDS;
    }
    long stay =
        plan.profile() == Profile.SOAK
            ? Math.min(120_000, plan.length().toMillis() / 2)
            : plan.length().toMillis();
    return now - beganAt.getOrDefault(user, now) >= stay;
  }

  /** Looks at each step when it is over; the first that passed a limit is the last. */
  private synchronized boolean judged(long now) {
    long length = plan.length().toMillis();
    while (!tooMuch && steps.size() < plan.steps() && now >= (steps.size() + 1) * length) {
      int step = steps.size();
      // The first third is for those who have just come.
      long from = step * length + length / 3;
      long to = (step + 1) * length;
      Figures figures =
          Figures.of(
              samples.where(sample -> sample.at() >= from && sample.at() < to),
              (to - from) / 1_000.0);
      boolean kept = figures.p95() <= plan.p95Limit() && figures.errorShare() <= plan.errorLimit();
      steps.add(new Step(plan.people() * (step + 1), kept, figures));
      tooMuch = !kept;
    }
    return tooMuch || steps.size() >= plan.steps();
  }

  void ended(Editor editor) {
    edits.addAndGet(editor.edits() - editor.staleEdits());
    String fault = editor.fault();
    if (fault != null) {
      faults.add(fault);
    }
  }
}
