package dev.holdfast.scores;

import dev.holdfast.truth.Claim;
import dev.holdfast.truth.Evidence;
import dev.holdfast.truth.Finding;
import dev.holdfast.truth.TruthGate;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How many fabricated bullets of a labelled set the gate refuses, and how many honest ones it
 * refuses wrongly. The main method prints the figures of the sets given as folders.
 */
public final class GateScores {
  private static final int WARM_UP = 3;

  private final TruthGate gate = new TruthGate();
  private final List<Judged> judged = new ArrayList<>();

  /** A bullet and what the gate found in it. */
  record Judged(LabelledBullet bullet, Finding finding, long nanos) {
    boolean right() {
      return bullet.supported() == finding.supported();
    }
  }

  GateScores(List<LabelledBullet> bullets, boolean cited, int rounds) {
    for (int round = 0; round < rounds; round++) {
      judged.clear();
      for (LabelledBullet bullet : bullets) {
        Evidence evidence = Evidence.of(bullet.resume());
        if (cited && bullet.supported()) {
          evidence = evidence.citing(bullet.evidence());
        }
        long start = System.nanoTime();
        Finding finding = gate.check(bullet.text(), evidence);
        judged.add(new Judged(bullet, finding, System.nanoTime() - start));
      }
    }
  }

  public static void main(String[] folders) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String folder : folders) {
      List<LabelledBullet> bullets = LabelledBullet.of(Path.of(folder));
      for (boolean cited : new boolean[] {false, true}) {
        out.println(
            "== " + folder + (cited ? ", honest bullets cite their lines" : ", no lines cited"));
        new GateScores(bullets, cited, WARM_UP).print(out);
      }
    }
  }

  static GateScores of(Path folder) {
    try {
      return new GateScores(LabelledBullet.of(folder), false, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double caught() {
    return share(each -> !each.bullet().supported());
  }

  double passed() {
    return share(each -> each.bullet().supported());
  }

  private double share(Predicate<Judged> which) {
    List<Judged> chosen = judged.stream().filter(which).toList();
    long right = chosen.stream().filter(Judged::right).count();
    return chosen.isEmpty() ? 1 : (double) right / chosen.size();
  }

  private void print(PrintStream out) {
    line(out, "fabrications caught", each -> !each.bullet().supported(), Judged::right);
    line(out, "honest refused", each -> each.bullet().supported(), each -> !each.right());
    for (boolean arabic : new boolean[] {false, true}) {
      String name = arabic ? "Arabic" : "English";
      Predicate<Judged> language = each -> arabic(each) == arabic;
      line(out, name + " caught", language.and(each -> !each.bullet().supported()), Judged::right);
      line(
          out,
          name + " honest refused",
          language.and(each -> each.bullet().supported()),
          each -> !each.right());
    }
    for (String violation : violations()) {
      line(
          out,
          "  " + violation,
          each -> each.bullet().violation().equals(violation),
          Judged::right);
    }
    line(
        out,
        "evidence lines found",
        each -> each.bullet().supported() && each.right(),
        GateScores::foundLines);
    confusion(out);
    long[] nanos = judged.stream().mapToLong(Judged::nanos).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "time a bullet: median %.2f ms, p99 %.2f ms%n",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private void line(PrintStream out, String name, Predicate<Judged> of, Predicate<Judged> hit) {
    long all = judged.stream().filter(of).count();
    long hits = judged.stream().filter(of).filter(hit).count();
    out.printf(
        Locale.ROOT,
        "%-28s %4d of %4d  %5.1f %%%n",
        name,
        hits,
        all,
        all == 0 ? 0 : 100.0 * hits / all);
  }

  private static boolean arabic(Judged each) {
    return dev.holdfast.text.Language.of(each.bullet().text()) == dev.holdfast.text.Language.ARABIC;
  }

  private static boolean foundLines(Judged each) {
    TreeSet<Integer> found = new TreeSet<>();
    each.finding().claims().forEach(claim -> found.addAll(claim.lines()));
    return found.containsAll(each.bullet().evidence());
  }

  private List<String> violations() {
    return judged.stream()
        .map(each -> each.bullet().violation())
        .filter(violation -> !violation.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private void confusion(PrintStream out) {
    Map<String, Map<String, Integer>> table = new TreeMap<>();
    for (Judged each : judged) {
      String kind =
          each.finding().claims().stream()
              .filter(claim -> !claim.supported())
              .findFirst()
              .map(Claim::kind)
              .map(found -> found.wireName())
              .orElse("passed");
      String row = each.bullet().supported() ? "(honest)" : each.bullet().violation();
      table.computeIfAbsent(row, any -> new TreeMap<>()).merge(kind, 1, Integer::sum);
    }
    out.println("labelled violation x kind of the first refused claim:");
    table.forEach((row, cells) -> out.printf(Locale.ROOT, "  %-24s %s%n", row, cells));
  }
}
