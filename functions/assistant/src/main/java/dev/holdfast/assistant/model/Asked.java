package dev.holdfast.assistant.model;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Exchange;
import dev.holdfast.assistant.Prompt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a model is asked, and what its answer may hold.
 *
 * @param version of the prompt
 * @param system the rules
 * @param user the task and the data
 * @param mostOutput tokens that the answer may have
 * @param selectionLines physical lines of the selection; 0 without one
 * @param editable whether lines of the selection may be changed
 * @param window what of the resume the model sees
 */
record Asked(
    String version,
    String system,
    String user,
    int mostOutput,
    int selectionLines,
    boolean editable,
    ResumeWindow window) {
  /** Of a resume: about 32 KB of English, a dozen pages. */
  static final int RESUME_TOKENS = 8_000;

  static final int CHAT_TOKENS = 2_000;
  static final int POSTING_TOKENS = 4_000;
  private static final int LEAST_OUTPUT = 1_024;
  private static final int MOST_OUTPUT = 4_096;

  /** The question with its data; selection and request are never cut. */
  static Asked of(Prompt prompt, Fence fence) {
    String selection = prompt.selectedText().orElse("");
    String task = prompt.requestedAction().map(Action::wireName).orElse("question") + ".v1";
    ResumeWindow window = ResumeWindow.of(prompt.resume(), selection, RESUME_TOKENS);
    List<String> parts = new ArrayList<>();
    parts.add(PromptFile.named(task).text());
    parts.add(fence.around("resume", window.lines()));
    prompt.postedJob().ifPresent(posting -> parts.add(fence.around("posting", cut(posting))));
    List<NumberedLine> chat = recent(prompt.recent());
    if (!chat.isEmpty()) {
      parts.add(fence.around("earlier-chat", chat));
    }
    if (!selection.isEmpty()) {
      parts.add(fence.around("selection", NumberedLine.of(selection)));
    }
    parts.add(fence.around("request", NumberedLine.of(prompt.message())));
    return new Asked(
        task,
        PromptFile.named("system.v1").with(Map.of("fence", fence.word())),
        String.join("\n\n", parts),
        Math.clamp(2L * TokenEstimate.of(selection) + 512, LEAST_OUTPUT, MOST_OUTPUT),
        NumberedLine.of(selection).size(),
        !selection.isEmpty() && prompt.requestedAction().orElse(null) != Action.METRICS,
        window);
  }

  /** The question in tokens, estimated. */
  int inputTokens() {
    return TokenEstimate.of(system) + TokenEstimate.of(user);
  }

  /** The newest exchanges that there is room for, oldest first; each whole or not at all. */
  private static List<NumberedLine> recent(List<Exchange> exchanges) {
    Deque<List<NumberedLine>> kept = new ArrayDeque<>();
    int left = CHAT_TOKENS;
    for (Exchange exchange : exchanges.reversed()) {
      List<NumberedLine> lines = new ArrayList<>();
      lines.addAll(said("person", exchange.question()));
      lines.addAll(said("you", exchange.answer()));
      left -= lines.stream().mapToInt(NumberedLine::tokens).sum();
      if (left < 0) {
        break;
      }
      kept.addFirst(lines);
    }
    List<NumberedLine> chat = new ArrayList<>();
    for (List<NumberedLine> exchange : kept) {
      exchange.forEach(line -> chat.add(new NumberedLine(chat.size() + 1, line.text())));
    }
    return chat;
  }

  private static List<NumberedLine> said(String who, String text) {
    return NumberedLine.of(text).stream()
        .map(line -> new NumberedLine(line.number(), who + ": " + line.text()))
        .toList();
  }

  private static List<NumberedLine> cut(String posting) {
    List<NumberedLine> kept = new ArrayList<>();
    int left = POSTING_TOKENS;
    for (NumberedLine line : NumberedLine.of(posting)) {
      left -= line.tokens();
      if (left < 0) {
        kept.add(NumberedLine.remark("the rest is left out"));
        break;
      }
      kept.add(line);
    }
    return kept;
  }

  /** What the person is told when the model did not see all of their resume; else empty. */
  String remark(boolean arabic) {
    if (window.whole()) {
      return "";
    }
    String english = "\n\nYour resume is long: I read lines %d to %d of %d for this answer.";
    String inArabic = "\n\nسيرتك الذاتية طويلة: قرأتُ لهذه الإجابة الأسطر من %d إلى %d من أصل %d.";
    return String.format(
        Locale.ROOT, arabic ? inArabic : english, window.first(), window.last(), window.all());
  }
}
