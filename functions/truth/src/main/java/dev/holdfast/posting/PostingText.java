package dev.holdfast.posting;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Language;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A posting as sentences that ask for something; boilerplate is left out. */
final class PostingText {
  private static final int HEADING_WORDS = 9;

  /** Sentences of benefits, law, praise and applying, wherever they stand. */
  private static final Pattern NOISE =
      Pattern.compile(
          "\\b(?:equal opportunit|regardless of|without regard to|discriminat|protected (?:status|characteristic|veteran)|race, |religion|gender identity|reasonable (?:adjustment|accommodation)|we (?:particularly )?(?:welcome|encourage) applica|applications? from|we offer|you(?:'ll| will) (?:receive|enjoy|join|get)\\b|in return|pension|paid (?:leave|time|holiday|vacation)|days(?: of)? (?:holiday|annual leave|leave)|annual leave|health insurance|dental|401\\(k\\)|salary|bonus scheme|competitive|per (?:hour|annum|year)|free parking|gym|to apply|send (?:your|us)|apply (?:by|now|online|through)|cover letter|closing date|background check|drug (?:screen|test)|interviews? (?:will|are)|no agencies|relocation|visa sponsor|not sponsor|unable to sponsor|company was founded|founded in|award-winning|our (?:people|values|culture|mission)|wellness|tuition|stock options|equity|perks?|discount|safer recruitment|promoting the welfare)"
          + "|فرص متساويه|فرصا متساويه|دون تمييز|بغض النظر|تامين (?:صحي|طبي)|راتب|بدل (?:سكن|مواصلات|نقل)|اجازه|نشكر|نعتذر|السيره الذاتيه|ارسال|للتقديم|التقديم|مكافا|تذاكر|تكافو|نومن|نفخر|عائله");

  /** What makes a sentence of running text ask for something. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:you|your|must|essential|required?|requires|responsible|candidates?|applicants?|experienced?|knowledge|need|needs|looking for|seek|seeking|ability|able to|appoint|will|should|desirable|preferred|plus|advantage|proficien\\w+|familiar\\w*|skills?|qualif\\w+|certifi\\w+|licen\\w+|degree|fluen\\w+|understanding|background|hold|holds|role|post ?holder)\\b"
          + "|خبره|اجاده|معرفه|يجب|مطلوب|يشترط|حاصل|شهاده|قدره|القدره|المام|اتقان|يفضل|نبحث|المتقدم|المرشح|مهارات|ستقوم|ستتولي|يتولي|تتولي|بكالوريوس");

  /** Praise in the first person. */
  private static final Pattern PUFF =
      Pattern.compile("^(?:we|our|us|at \\p{L}+,? we|here at|since|for (?:over|more than|ninety|\\w+) years|نحن|تاسست|منذ)\\b");

  private static final Pattern LABEL = Pattern.compile("^([^:：]{2,40})[:：]\\s*(?=\\S)");

  private final List<PostingSentence> sentences = new ArrayList<>();

  PostingText(String posting) {
    List<BodyLine> lines = BodyLine.of(posting);
    @Nullable PostingPart part = null;
    boolean blankBefore = true;
    int seen = 0;
    for (int at = 0; at < lines.size(); at++) {
      BodyLine line = lines.get(at);
      String body = line.body().strip();
      boolean marked = !line.lead().isBlank();
      if (body.isEmpty()) {
        blankBefore = true;
        continue;
      }
      Optional<PostingPart> heading = marked ? Optional.empty() : heading(lines, at, blankBefore);
      if (heading.isPresent()) {
        part = heading.get();
      } else if (marked) {
        add(body, part == null ? PostingPart.DUTIES : part, true);
      } else if (seen > 0 || Word.of(body).size() > 14) {
        PostingPart stands = labelled(body).orElse(part);
        paragraph(body, stands);
      }
      seen++;
      blankBefore = false;
    }
  }

  List<PostingSentence> sentences() {
    return sentences;
  }

  private static Optional<PostingPart> labelled(String body) {
    var label = LABEL.matcher(body);
    return label.find() ? PostingPart.headed(label.group(1)) : Optional.empty();
  }

  private static Optional<PostingPart> heading(
      List<BodyLine> lines, int at, boolean blankBefore) {
    String body = lines.get(at).body().strip();
    int words = Word.of(body).size();
    boolean colon = body.endsWith(":") || body.endsWith("：");
    boolean ends = body.endsWith(".") || body.endsWith(",") || (body.endsWith("!") && words > 5);
    boolean listBelow = at + 1 < lines.size() && !lines.get(at + 1).lead().isBlank();
    boolean textBelow = at + 1 < lines.size() && !lines.get(at + 1).blank();
    if (words == 0 || words > HEADING_WORDS + (colon ? 4 : 0) || ends || !(colon || listBelow || blankBefore)) {
      return Optional.empty();
    }
    Optional<PostingPart> known = PostingPart.headed(body);
    if (known.isPresent() && (colon || listBelow || textBelow)) {
      return known;
    }
    return listBelow ? Optional.of(PostingPart.DUTIES) : Optional.empty();
  }

  private void paragraph(String body, @Nullable PostingPart part) {
    for (String sentence : body.split("(?<=[.!?؟;])\\s+(?=[\\p{Lu}\\p{Lo}\"“(])", -1)) {
      String folded = Language.fold(sentence);
      boolean asks = ASKS.matcher(folded).find() && !PUFF.matcher(folded).find();
      if (part == null) {
        if (asks) {
          add(sentence, PostingPart.DUTIES, false);
        }
      } else {
        add(sentence, part, false);
      }
    }
  }

  private void add(String text, PostingPart part, boolean item) {
    if (part.asks() && !NOISE.matcher(Language.fold(text)).find()) {
      sentences.add(new PostingSentence(text, part, item));
    }
  }
}
