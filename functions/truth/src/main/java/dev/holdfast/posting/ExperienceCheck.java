package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether the dated jobs of a resume add up to the experience that is asked for. */
final class ExperienceCheck {
  private static final Pattern LEADER =
      Pattern.compile(
          "\\b(?:manager|supervisor|head of|director|foreman|forewoman|team leader|team lead|shift"
              + " lead(?:er)?|lead|chief|charge nurse|captain|superintendent|principal|sous"
              + " chef|head chef|coordinator of|مدير|مديره|مشرف|مشرفه|رئيس|رئيسه|قائد)\\b");
  private static final Pattern NOT_PEOPLE =
      Pattern.compile(
          "\\b(?:account|product|project|office|case|property|community|content|campaign|social"
              + " media|brand|category|marketing|deputy|assistant) manager\\b");
  private static final Pattern LED =
      Pattern.compile(
          "\\b(?:manage[ds]?|managing|lead|leads|led|leading|supervis\\w+|line[-"
              + " ]manag\\w+|oversee\\w*|oversaw|head(?:ed|s)?|ran|run|direct(?:ed|s)?|brief(?:ed)?|schedul\\w+)\\b[^.;,]{0,30}\\b(?:team|teams|staff|people|crew|associates|engineers|nurses|representatives|reps|assistants|colleagues|workers|employees|technicians|electricians|cooks|chefs|brigade|operatives|analysts|developers|teachers|advisers|advisors|agents|volunteers|accountants|direct"
              + " reports|shift)\\b|(?:قياده|اداره|اداره|الاشراف علي|اشراف علي)"
              + " (?:فريق|\\d+|عمال|موظف|مهندس|فرق)");
  private static final Pattern NOT_LED =
      Pattern.compile(
          "\\bno direct reports\\b|\\bnever\\b|\\bdid"
              + " not\\b|\\bhelped\\b|\\bassisted\\b|\\bsupported\\b");
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:deput\\w+|assist\\w*|report\\w* to|cover\\w*"
              + " for|shadow\\w*|support\\w*|help\\w*|for the|to the|not|never|acting"
              + " for|نائب|مساعد|نيابه)\\b[^,;.]{0,30}$");

  private final ResumeText resume;
  private final Standing standing;
  private final Sightings sightings;

  ExperienceCheck(ResumeText resume, Standing standing, Sightings sightings) {
    this.sightings = sightings;
    this.resume = resume;
    this.standing = standing;
  }

  KeywordMatch of(Keyword keyword) {
    Experience asked = Experience.of(keyword.term());
    if (asked.months() == 0 && asked.role().isEmpty()) {
      Keyword skill =
          new Keyword(keyword.term(), keyword.aliases(), KeywordKind.SKILL, keyword.required());
      for (Sightings.Sighting seen : sightings.of(Names.of(skill))) {
        if (standing.of(seen.statement(), seen.from(), seen.behind()) == null) {
          return new KeywordMatch(keyword, seen.places(), null);
        }
      }
    }
    List<Job> fitting = resume.jobs().stream().filter(job -> fits(job, asked)).toList();
    if (fitting.isEmpty()) {
      return stated(keyword, asked);
    }
    List<Place> places = new ArrayList<>();
    fitting.forEach(job -> places.addAll(headerPlaces(job)));
    boolean enough = months(fitting) >= asked.months();
    if (!enough) {
      KeywordMatch stated = stated(keyword, asked);
      return stated.found() ? stated : new KeywordMatch(keyword, places, Gap.BELOW);
    }
    return new KeywordMatch(keyword, places, null);
  }

  private static List<Place> headerPlaces(Job job) {
    Statement first = job.header().getFirst();
    return first.places(0, first.words().size());
  }

  private int months(List<Job> jobs) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Job job : jobs) {
      YearMonth last =
          job.span().to().equals(job.span().from())
              ? job.span().from().plusMonths(6)
              : job.span().to();
      for (YearMonth at = job.span().from();
          !at.isAfter(last) && months.size() < 1200;
          at = at.plusMonths(1)) {
        months.add(at);
      }
    }
    // the last month of a stretch that is given in years is not a whole one
    return months.size();
  }

  private static boolean fits(Job job, Experience asked) {
    if (!asked.role().isEmpty()) {
      return held(job, asked.role());
    }
    if (asked.people() && !leads(job)) {
      return false;
    }
    if (asked.topics().isEmpty()) {
      return true;
    }
    return asked.topics().stream().allMatch(ways -> shows(job, ways));
  }

  /** A field of work shows in the title or the employer, or in several duties; a word anywhere. */
  private static boolean shows(Job job, List<Phrase> ways) {
    if (job.header().stream().anyMatch(line -> shows(line, ways))) {
      return true;
    }
    // the last way is the name the posting uses; the others only hint at the field
    List<Phrase> own = List.of(ways.getLast());
    return job.duties().stream().anyMatch(line -> shows(line, own))
        || job.duties().stream().filter(line -> shows(line, ways)).count() > 1;
  }

  private static boolean shows(Statement statement, List<Phrase> ways) {
    for (Phrase way : ways) {
      for (int at = 0; at < statement.words().size(); at++) {
        if (way.endAt(statement.words(), at) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean leads(Job job) {
    for (Statement line : job.header()) {
      String text = NOT_PEOPLE.matcher(Language.fold(line.text())).replaceAll("");
      if (LEADER.matcher(text).find()) {
        return true;
      }
    }
    return job.duties().stream()
        .map(line -> Language.fold(line.text()))
        .anyMatch(text -> LED.matcher(text).find() && !NOT_LED.matcher(text).find());
  }

  private static boolean held(Job job, String role) {
    Phrase post = Phrase.of(role, false, Phrase.Bend.INFLECTION);
    for (Statement line : job.header()) {
      if (standsIn(line, post)) {
        return true;
      }
    }
    return job.duties().stream().anyMatch(line -> standsIn(line, post));
  }

  private static boolean standsIn(Statement line, Phrase post) {
    for (int at = 0; at < line.words().size(); at++) {
      if (post.endAt(line.words(), at) > 0) {
        List<Word> before = line.words().subList(0, at);
        String text = String.join(" ", before.stream().map(Word::key).toList());
        return !BESIDE.matcher(text).find();
      }
    }
    return false;
  }

  /** "Eight years of experience in nursing", said in a summary. */
  private KeywordMatch stated(Keyword keyword, Experience asked) {
    for (int at = 0; at < resume.statements().size(); at++) {
      Statement line = resume.statements().get(at);
      boolean enough = asked.months() > 0 && resume.months().get(at) >= asked.months();
      if (enough
          && !asked.topics().isEmpty()
          && !asked.people()
          && asked.role().isEmpty()
          && asked.topics().stream().allMatch(ways -> shows(line, ways))) {
        return new KeywordMatch(keyword, line.places(0, line.words().size()), null);
      }
    }
    return new KeywordMatch(keyword, List.of(), Gap.ABSENT);
  }
}
