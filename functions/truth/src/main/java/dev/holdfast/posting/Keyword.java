package dev.holdfast.posting;

import java.util.List;

/**
 * Something a posting asks for.
 *
 * @param term as the posting writes it
 * @param aliases other ways of saying the same thing
 * @param required false when it is only preferred
 */
public record Keyword(String term, List<String> aliases, KeywordKind kind, boolean required) {
  public Keyword {
    aliases = List.copyOf(aliases);
  }
}
