package dev.holdfast.truth.wordnet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Draws from WordNet 3.1 the few relations the gate uses, one per line, so that no dictionary of
 * eleven megabytes has to be loaded in a function:
 *
 * <ul>
 *   <li>{@code s care nurse ...}: words of one synset, each in one of its common senses;
 *   <li>{@code d analyze analysis ...}: a word and what is derived from it;
 *   <li>{@code v run}: a word that can be a verb; {@code p nurse}: one that stands for a person;
 *   <li>{@code x run ran}: an irregular form;
 *   <li>{@code f clerk 18}: the fields of meaning of a noun or verb, by number (lexnames(5WN)).
 * </ul>
 *
 * <p>Only single words of plain letters are kept. Run the main method with the path of the file to
 * write when WordNet or the choice of relations changes.
 */
public final class WordNetDistiller {
  private static final int NOUN_SENSES = 3;
  private static final int VERB_SENSES = 3;
  private static final int OTHER_SENSES = 2;

  private final Dictionary dictionary;
  private final Set<String> lines = new TreeSet<>();
  private final Map<String, Set<Integer>> fields = new TreeMap<>();

  private WordNetDistiller(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  public static void main(String[] arguments) throws JWNLException, IOException {
    WordNetDistiller distiller = new WordNetDistiller(Dictionary.getDefaultResourceInstance());
    distiller.distil();
    try (PrintStream out =
        new PrintStream(
            Files.newOutputStream(Path.of(arguments[0])), false, StandardCharsets.UTF_8)) {
      out.print("# Distilled from WordNet 3.1, Copyright 2011 by Princeton University.\n");
      out.print("# See wordnet-licence.txt; made by WordNetDistiller, never edited by hand.\n");
      distiller.lines.forEach(line -> out.print(line + "\n"));
    }
  }

  private void distil() throws JWNLException {
    for (POS pos : POS.getAllPOS()) {
      Iterator<Synset> synsets = dictionary.getSynsetIterator(pos);
      while (synsets.hasNext()) {
        synset(synsets.next());
      }
      Iterator<net.sf.extjwnl.data.Exc> irregular = dictionary.getExceptionIterator(pos);
      while (irregular.hasNext()) {
        irregular(irregular.next());
      }
    }
    fields.forEach((lemma, numbers) -> {
      StringJoiner line = new StringJoiner(" ", "f " + lemma + " ", "");
      numbers.forEach(number -> line.add(number.toString()));
      lines.add(line.toString());
    });
  }

  private void synset(Synset synset) throws JWNLException {
    Set<String> together = new TreeSet<>();
    for (Word word : synset.getWords()) {
      String lemma = word.getLemma();
      int rank = rank(word, synset);
      if (!plain(lemma)) {
        continue;
      }
      if (rank < senses(synset.getPOS())) {
        together.add(lemma);
        derivations(word);
        if (synset.getPOS() == POS.NOUN || synset.getPOS() == POS.VERB) {
          fields.computeIfAbsent(lemma, any -> new TreeSet<>()).add(field(synset));
        }
      }
      if (synset.getPOS() == POS.VERB) {
        lines.add("v " + lemma);
      }
      if (rank == 0 && synset.getLexFileName().equals("noun.person")) {
        lines.add("p " + lemma);
      }
    }
    if (together.size() > 1) {
      lines.add("s " + String.join(" ", together));
    }
  }

  /** WordNet's lexicographer files are the fields of meaning: act, artifact, person, motion. */
  private static int field(Synset synset) {
    return (int) synset.getLexFileNum();
  }

  private void derivations(Word word) throws JWNLException {
    for (Pointer pointer : word.getPointers(PointerType.DERIVATION)) {
      if (pointer.getTarget() instanceof Word target
          && plain(target.getLemma())
          && !target.getSynset().getLexFileName().equals("noun.person")
          && !word.getSynset().getLexFileName().equals("noun.person")
          && word.getLemma().compareTo(target.getLemma()) < 0
          && rank(target, target.getSynset()) < senses(target.getPOS())) {
        lines.add("d " + word.getLemma() + " " + target.getLemma());
      }
    }
  }

  private void irregular(net.sf.extjwnl.data.Exc exception) {
    List<String> lemmas = new ArrayList<>(exception.getExceptions());
    if (!lemmas.isEmpty() && plain(lemmas.getFirst()) && plain(exception.getLemma())) {
      lines.add("x " + lemmas.getFirst() + " " + exception.getLemma());
    }
  }

  private int rank(Word word, Synset synset) throws JWNLException {
    IndexWord index = dictionary.getIndexWord(synset.getPOS(), word.getLemma());
    if (index == null) {
      return Integer.MAX_VALUE;
    }
    for (int rank = 0; rank < index.getSenses().size(); rank++) {
      if (index.getSenses().get(rank).getOffset() == synset.getOffset()) {
        return rank;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int senses(POS pos) {
    return switch (pos) {
      case NOUN -> NOUN_SENSES;
      case VERB -> VERB_SENSES;
      case ADJECTIVE, ADVERB -> OTHER_SENSES;
    };
  }

  private static boolean plain(String lemma) {
    return lemma.length() > 2 && lemma.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
