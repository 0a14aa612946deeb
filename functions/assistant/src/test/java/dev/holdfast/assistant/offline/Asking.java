package dev.holdfast.assistant.offline;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Questions to the offline provider, and the labelled resumes to ask them about. */
final class Asking {
  static final List<String> RESUMES =
      List.of(
          "dr01_software",
          "dr02_nurse",
          "dr03_sales",
          "dr04_warehouse",
          "dr05_teacher",
          "dr06_accountant_ar");

  private static final OfflineProvider PROVIDER = new OfflineProvider();

  private Asking() {}

  static String resume(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            Asking.class.getResourceAsStream("/resumes/" + name + ".txt"), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String ask(String resume, String question) {
    Said reply = answer(new Prompt(null, question, null, resume, List.of()));
    return reply.message();
  }

  static Said act(Action action, String selection) {
    return answer(new Prompt(action, "", selection, selection, List.of()));
  }

  static Said answer(Prompt prompt) {
    return Said.in(prompt, PROVIDER.answer(prompt));
  }

  static String suggestion(Action action, String selection) {
    return act(action, selection).suggestedText().orElse("none");
  }
}
