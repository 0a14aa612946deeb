package dev.holdfast.assistant.model.stub;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of a question, as a model would find them. */
public record AskedData(String user) {
  /** The lines of a block, without their numbers; none when there is no such block. */
  public List<String> block(String name) {
    Matcher fenced =
        Pattern.compile("(?s)\\[(data-[0-9a-f]+) " + name + "]\n(.*?)\n\\[/\\1 " + name + "]")
            .matcher(user);
    return fenced.find()
        ? fenced.group(2).lines().map(line -> line.replaceFirst("^\\d+\\| ?", "")).toList()
        : List.of();
  }

  /**
   * What a planted order, in English or Arabic, wants added, wherever in the question it stands.
   */
  public Optional<String> orderedToAdd() {
    Matcher order =
        Pattern.compile("(?iu)(?:\\badd|أضف(?: إلى السيرة)?) (?!or alter)([A-Z]\\w+)")
            .matcher(user);
    return order.find() ? Optional.of(order.group(1)) : Optional.empty();
  }
}
