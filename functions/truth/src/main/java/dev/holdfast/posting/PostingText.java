package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A posting as sentences that ask for something; boilerplate is left out. */
final class PostingText {
  private static final int HEADING_WORDS = 9;
  private static final int LONGEST_LINE = 4000;
  private static final int LONGEST_SENTENCE = 600;

  /** Sentences of benefits, law, praise and applying, wherever they stand. */
  private static final Pattern NOISE =
      Pattern.compile(
          "\\b(?:equal opportunit|regardless of|without regard to|discriminat|protected"
              + " (?:status|characteristic|veteran)|race, |religion|gender identity|reasonable"
              + " (?:adjustment|accommodation)|we (?:particularly |warmly |especially"
              + " )?(?:welcome|encourage) applica|applications? (?:from|may|are|will)|we"
              + " offer|you(?:'ll| will| can)? (?:also )?(?:receive|enjoy|get|join our)\\b|in"
              + " return|pension|paid (?:leave|time|holiday|vacation)|days(?:'| of)?"
              + " (?:holiday|annual leave|leave|off)|annual leave|weeks of (?:leave|holiday)|health"
              + " insurance|dental|40[13]\\([kb]\\)|salary|bonus scheme|sign-on|competitive|per"
              + " (?:hour|annum)|an hour|/hr|[$£€] ?\\d(?![\\d.,]*"
              + " ?(?:m|mn|bn|million|billion)\\b)|free parking|\\bgym\\b|to apply|before"
              + " applying|look round|send (?:your|us|the|a)|submit (?:your|a)|apply"
              + " (?:by|now|online|through)|cover letter|closing date|background check|drug"
              + " (?:screen|test)|interviews?(?: are| will|:)|no agencies|relocation|visa"
              + " sponsor|not sponsor|unable to sponsor|sponsorship|company was founded|founded"
              + " in|award-winning|our"
              + " (?:people|values|culture|mission|motto|story)|wellness|wellbeing|tuition|stock"
              + " options|equity\\b|\\bperks?\\b|discount|safer recruitment|promoting the"
              + " welfare|e-verify|subject to (?:an? )?(?:enhanced|satisfactory)|subject"
              + " to|(?:please )?do not (?:go through|call|ring|phone)|right-to-work|disclosure"
              + " check|conflicts check|condition of employment|happy to talk about"
              + " flexible|committed to (?:equality|diversity|inclusion)|hires? without)|فرص"
              + " متساويه|فرصا متساويه|تمييز|بغض النظر|تامين (?:صحي|طبي)|تامين(?:ا|ات) |راتب|بدل"
              + " (?:سكن|مواصلات|نقل)|اجازه (?:سنوي|مدفوع|ثلاثين)|نشكر|نعتذر|السيره الذاتيه|سيره"
              + " ذاتيه|للترشيح|المترشح|ترسل |تقدم"
              + " الطلبات|للتقديم|التقديم|مكافا|تذاكر|تكافو|نومن|نفخر|عائله|نقدم |توفر"
              + " (?:الهيئه|الشركه|الموسسه|الجمعيه)|بيئتنا|شعارنا|ومن جهتنا");

  /** What makes a sentence of running text ask for something. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:you|your|you'd|you'll|must|essential|required?|requires|responsible|candidates?|applicants?|experienced?|knowledge|need|needs|looking"
              + " for|seek|seeking|ability|able"
              + " to|appoint|will|should|desirable|preferred|plus|advantage|proficien\\w+|familiar\\w*|skills?|qualif\\w+|certifi\\w+|licen\\w+|degree|fluen\\w+|understanding|background|hold|holds|role|post"
              + " ?holder|we use|using|systems?"
              + " (?:is|are)|stack|(?:are|is|live|lives|written|built|hosted|runs?|go|goes|done)"
              + " (?:in|on|through|with) [A-Z]?|years? (?:of|as|in|working|or)|would"
              + " be|expect|somebody|someone)\\b|خبره|اجاده|معرفه|يجب|مطلوب|يشترط|حاصل|شهاده|قدره|القدره|المام|اتقان|يفضل|نبحث|المتقدم|المرشح|مهارات|ستقوم|سيقوم|ستتولي|سيتولي|يتولي|تتولي|بكالوريوس|شاغل|النظام|نستخدم|نستعمل|نعتمد|الشروط|المطلوب|مهامك|مسووليات|لا"
              + " بد|حبذا|نطلب|لا غني|لصالحك|(?<![\\p{L}])و?س[تي]\\p{L}{3,}");

  /** Praise in the first person. */
  private static final Pattern PUFF =
      Pattern.compile(
          "^(?:we(?:'re|'ve)?|our|us|at \\p{L}+,? we|here at|since|for (?:over|more"
              + " than|ninety|\\w+) years|نحن|تاسست|منذ)\\b(?!.*\\b(?:use|using|look(?:ing)?"
              + " for|need|seek(?:ing)?|require|expect|system|stack|ask|want|you)\\b)");

  private static final Pattern LABEL = Pattern.compile("^([^:：.]{2,45})([:：]|\\.)\\s+(?=\\S)");
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*(?:\\[["
              + " xX]?\\]\\s*|\\d{1,2}\\t\\s*|[•◦▪▫‣⁃●○■□·»›➤➢✓✔~>*+–—-]\\s+|\\(?(?:[a-hA-H]|[ivx]{1,4})\\)\\s+|[أبجدهوزحط]ـ?[.)-]\\s+|\\(?\\d{1,2}[.)]\\s+|[٠-٩]{1,2}[.)-]\\s*)");
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*\\(?(?:\\d{1,2}|[٠-٩]{1,2})[.)]\\s+");

  /** "Required - OSHA 30. Preferred - estimating." */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)^(required|must(?: have)?|essential|mandatory|preferred|desirable|nice to"
              + " have|optional|bonus)\\s*[-–—:]\\s+");

  private static final Pattern CELL = Pattern.compile("\\s*\\t\\s*|\\s*\\|\\s*|\\s{3,}");

  private final List<PostingSentence> sentences = new ArrayList<>();
  private final List<String> lines;
  private List<Optional<PostingPart>> columns = List.of();

  PostingText(String posting) {
    lines = posting.lines().flatMap(line -> pieces(line, LONGEST_LINE)).toList();
    @Nullable PostingPart part = null;
    @Nullable PostingPart label = null;
    boolean blankBefore = true;
    boolean list = false;
    int seen = 0;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isBlank()) {
        blankBefore = true;
        label = null;
        continue;
      }
      Optional<PostingPart> heading = heading(at, blankBefore);
      boolean marked = marked(line);
      String body = MARK.matcher(line).replaceFirst("").strip();
      if (heading.isPresent()) {
        part = heading.get();
        list = false;
      } else if (marked) {
        add(body, part == null ? PostingPart.DUTIES : part, true);
        list = true;
      } else if (line.indexOf('\t') >= 0 && part != null && part != PostingPart.NOISE) {
        row(line, part, at == 0 || lines.get(at - 1).indexOf('\t') < 0);
      } else {
        if (blankBefore && list) {
          part = null;
          list = false;
        }
        Matcher labelled = LABEL.matcher(body);
        Optional<PostingPart> own = labelled.find() ? label(labelled) : Optional.empty();
        label = own.orElse(label);
        String rest = own.isPresent() ? body.substring(labelled.end()) : body;
        boolean header = seen == 0 || (seen < 3 && part == null && Word.of(body).size() < 9);
        if (!header || own.isPresent()) {
          paragraph(rest, label != null ? label : part);
        }
      }
      seen++;
      blankBefore = false;
    }
  }

  List<PostingSentence> sentences() {
    return sentences;
  }

  private static Optional<PostingPart> label(Matcher labelled) {
    boolean dot = labelled.group(2).equals(".");
    int words = Word.of(labelled.group(1)).size();
    boolean names = dot && !Terms.known().in(labelled.group(1)).isEmpty();
    return names || words > (dot ? 4 : 7)
        ? Optional.empty()
        : PostingPart.headed(labelled.group(1));
  }

  private static boolean marked(String line) {
    return MARK.matcher(line).lookingAt();
  }

  /** A row of a table: a cell says must or should, or stands in a column that does. */
  private void row(String line, PostingPart part, boolean first) {
    List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    List<Optional<PostingPart>> said = cells.stream().map(PostingPart::cell).toList();
    boolean told = said.stream().anyMatch(Optional::isPresent);
    boolean header =
        cells.stream()
            .filter(cell -> !cell.isEmpty())
            .allMatch(cell -> PostingPart.cell(cell).isPresent());
    if ((header && cells.size() > 1) || (first && !told && cells.size() > 2)) {
      columns = said;
      return;
    }
    PostingPart stands = said.stream().flatMap(Optional::stream).findFirst().orElse(part);
    for (int at = 0; at < cells.size(); at++) {
      if (TICK.matcher(cells.get(at)).matches() && at < columns.size()) {
        stands = columns.get(at).orElse(stands);
      }
    }
    boolean category = told && cells.size() > 2;
    for (int at = category ? 1 : 0; at < cells.size(); at++) {
      if (said.get(at).isEmpty()
          && !cells.get(at).isEmpty()
          && !TICK.matcher(cells.get(at)).matches()) {
        add(cells.get(at), stands, true);
      }
    }
  }

  private static final Pattern TICK = Pattern.compile("[xX✓✔•*]|yes|نعم");

  private Optional<PostingPart> heading(int at, boolean blankBefore) {
    String line = lines.get(at);
    String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
    boolean numbered = NUMBERED.matcher(line).lookingAt();
    if (marked(line) && !(numbered && !next.isBlank() && !marked(next))) {
      return Optional.empty();
    }
    String body = MARK.matcher(line).replaceFirst("").strip();
    int words = Word.of(body).size();
    boolean colon = body.endsWith(":") || body.endsWith("：");
    boolean ends = body.endsWith(".") || body.endsWith(",") || body.endsWith("؛");
    boolean listBelow = marked(next);
    boolean capitals =
        body.equals(body.toUpperCase(java.util.Locale.ROOT)) && !Language.hasArabic(body);
    if (words == 0
        || words > HEADING_WORDS + (colon ? 4 : 0)
        || ends
        || !(colon || listBelow || blankBefore || capitals)) {
      return Optional.empty();
    }
    Optional<PostingPart> known = PostingPart.headed(CELL.split(body, -1)[0]);
    if (known.isPresent() && (capitals || !next.isBlank()) && at > 0) {
      return known;
    }
    return listBelow && at > 0 ? Optional.of(PostingPart.DUTIES) : Optional.empty();
  }

  private void paragraph(String body, @Nullable PostingPart part) {
    for (String sentence :
        body.split("(?<=[.!?؟;؛|])\\s+(?=[\\p{L}\"“«(\\d])(?<!e\\.g\\. |i\\.e\\. )", -1)) {
      String folded = Language.fold(sentence);
      if (part != null) {
        add(sentence, part, false);
      } else if ((ASKS.matcher(folded).find() || duty(sentence)) && !PUFF.matcher(folded).find()) {
        add(sentence, PostingPart.DUTIES, false);
      }
    }
  }

  /** "Own the budget and lead two sites": an order to whoever takes the post. */
  private static boolean duty(String sentence) {
    List<Word> words = Word.of(sentence);
    return words.size() > 2
        && words.getFirst().startsUpperCase()
        && WordLists.VERBS.contains(words.getFirst().key());
  }

  /** Cut at a space where it is too long for a line a person wrote. */
  private static Stream<String> pieces(String line, int longest) {
    // tabs divide the cells of a table, other runs of space mean nothing
    String text = line.replaceAll("(?U)[\\s&&[^\\t]]{2,}", "   ");
    List<String> pieces = new ArrayList<>();
    while (text.length() > longest) {
      int space = text.lastIndexOf(' ', longest);
      int end = space > longest / 2 ? space : longest;
      pieces.add(text.substring(0, end));
      text = text.substring(end);
    }
    pieces.add(text);
    return pieces.stream();
  }

  private void add(String all, PostingPart stands, boolean item) {
    pieces(all, LONGEST_SENTENCE).forEach(piece -> addPiece(piece.strip(), stands, item));
  }

  private void addPiece(String said, PostingPart stands, boolean item) {
    Matcher prefix = SAID.matcher(said);
    boolean own = prefix.find();
    PostingPart part = own ? PostingPart.cell(prefix.group(1)).orElse(stands) : stands;
    String text = own ? said.substring(prefix.end()) : said;
    if (part.asks() && !NOISE.matcher(Language.fold(text)).find()) {
      sentences.add(new PostingSentence(text, part, item));
    }
  }
}
