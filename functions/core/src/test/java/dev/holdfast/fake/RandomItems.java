package dev.holdfast.fake;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Items as anybody may have written them, a newer release among them. */
public final class RandomItems {
  private RandomItems() {}

  /** Texts of all of Unicode but lone surrogates, which no UTF-8 can carry. */
  public static Arbitrary<String> texts(int maxLength) {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0x20, 0x7e)),
            net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 0xd7ff)),
            net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0xe000, 0x10ffff)))
        .list()
        .ofMaxSize(maxLength)
        .map(points -> {
          StringBuilder text = new StringBuilder();
          points.forEach(text::appendCodePoint);
          return text.toString();
        });
  }

  public static Arbitrary<Value> values() {
    return Arbitraries.lazyOf(
        () -> texts(20).map(Value.Text::new),
        () -> numbers().map(Value.Num::new),
        () -> Arbitraries.of(true, false).map(Value.Flag::new),
        () -> Arbitraries.just(new Value.Nothing()),
        () -> Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(Value.Bytes::of),
        () -> values().list().ofMaxSize(3).map(Value.Sequence::new),
        () -> fields().map(Value::of),
        () -> texts(4).set().ofMaxSize(3).map(set -> new Value.TextSet(new TreeSet<>(set))),
        () -> numbers().set().ofMaxSize(3).map(set -> new Value.NumSet(new TreeSet<>(set))),
        () ->
            Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(4)
                .map(bytes -> Value.Bytes.of(bytes).base64())
                .set()
                .ofMaxSize(3)
                .map(set -> new Value.BytesSet(new TreeSet<>(set))));
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(
                    java.math.BigInteger.TEN.pow(37).negate(), java.math.BigInteger.TEN.pow(37)),
            Arbitraries.integers().between(-80, 80))
        .as((digits, scale) -> new BigDecimal(digits, scale));
  }

  public static Arbitrary<Map<String, Value>> fields() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of("text", "name", "$bytes", "$", "$$texts", "sha256", "applied"),
            texts(5));
    return Arbitraries.maps(names, values()).ofMaxSize(3);
  }

  /** Items of few names and revisions, so that they meet and tie often. */
  public static Arbitrary<Item> items() {
    Arbitrary<String> keys =
        Arbitraries.of(
            "session", "resume#latest", "resume#v2", "chat#latest#01", "turn#a", "future#x");
    return Combinators.combine(
            keys, Arbitraries.longs().between(0, 4), Arbitraries.of(true, false), fields())
        .as((key, revision, deleted, fields) ->
            new Item(new ItemKey(key), new Revision(revision), deleted, new TreeMap<>(fields)));
  }

  public static Arbitrary<Replica> replicas() {
    return items().list().ofMaxSize(8).map(Replica::of);
  }

  /** A session in use: its resume, hundreds of turns, and whatever else. */
  public static Arbitrary<Replica> sessions() {
    Arbitrary<List<String>> turns =
        Arbitraries.integers().between(0, 400).flatMap(size -> texts(30).list().ofSize(size));
    return Combinators.combine(texts(300), turns, replicas())
        .as((resume, questions, others) -> {
          java.util.ArrayList<Item> items = new java.util.ArrayList<>(others.items().values());
          items.add(Samples.session(new Revision(7), null));
          items.add(Samples.resume(resume, 9));
          for (int number = 0; number < questions.size(); number++) {
            items.add(Samples.turn("01HQ%06d".formatted(number), questions.get(number), number));
          }
          return Replica.of(items);
        });
  }
}
