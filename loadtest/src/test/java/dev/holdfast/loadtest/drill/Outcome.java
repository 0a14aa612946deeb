package dev.holdfast.loadtest.drill;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a drill counted.
 *
 * @param told the counts in words, for the summary
 * @param counts by name
 * @param losses a sentence for each thing that was lost or went wrong, without a word of any text
 */
record Outcome(String told, Map<String, Long> counts, List<String> losses) {
  Outcome {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    losses = List.copyOf(losses);
  }
}
