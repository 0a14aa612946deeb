package dev.holdfast.posting;

import dev.holdfast.text.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of a posting is about, by its heading. */
enum PostingPart {
  /** Benefits, praise of the company, how to apply, equal opportunity: asks for nothing. */
  NOISE(
      "what we(?:'ll)? (?:offer|give|provide|can offer)|we offer|our offer|what's on offer|on"
          + " offer|benefits?|perks|what you(?:'ll| will)? (?:get|receive|gain)|what's in it|in"
          + " return|compensation|salary|pay\\b|pay and|rewards?|package|remuneration|who we"
          + " are\\b|about (?:us|the company|our|the team|the organi[sz]ation|the employer|the"
          + " school|the hospital|the trust)|our"
          + " (?:story|mission|values|culture|company|team|people|commitment|promise|history|purpose|vision|clients)|why"
          + " (?:join|work|us|you'll love)|^why\\b|company|life at|meet the team|the"
          + " team\\b|working here|who are we|nice things|good things|the offer|your rewards|the"
          + " package|^offer|how to apply|apply|application|to apply|next steps|interview|hiring"
          + " process|recruitment process|closing"
          + " date|contact|deadline|equal|diversity|inclusion|eeo|accommodat|adjustments|privacy|disclaimer|legal"
          + " notice|background check|location|where (?:you'll|we)|hours|schedule|shift"
          + " pattern|working (?:hours|pattern)|contract (?:type|details)|terms|notes?$|the small"
          + " print|small print|fine print|additional information|good to know|safer"
          + " recruitment|join us|the deal|give back|we give|give you|our side|from us|we"
          + " provide|about the"
          + " (?!role|job|post|position|you|work|opportunity|vacancy)\\p{L}+|won't need|(?:don't|do"
          + " not|not) need|no need|in exchange|amenities|what's waiting|your reward|physical"
          + " (?:demands|requirements)|work environment|working conditions|start date|reports"
          + " to|job type|employment type|من نحن|عن الشركه|عنا|نبذه|ما"
          + " نقترحه|نقترح|للترشيح|لماذا|المزايا|ماذا نقدم|نقدم لك|ما نقدمه|الراتب|المكافات|كيفيه"
          + " التقديم|طريقه التقديم|للتقديم|التقديم|تكافو الفرص|مكان"
          + " العمل|الموقع|ساعات|الدوام|موعد|عن"
          + " (?:الموسسه|المدرسه|المستشفي|المجموعه|المكتب|الفريق)|نعرض|العرض|ما الذي نقدمه|ما"
          + " ستحصل|الفوائد|الحوافز|جهتنا|بيئه العمل|ثقافتنا|قيمنا|تكافؤ"),
  /** Wished for. */
  PREFERRED(
      "say no to|deal[- ]?breaker|in your favou?r|nice[- ]to[- ]haves?|should[- ]have|could[-"
          + " ]have|not a condition|maybe|preferred|desirable|desired|bonus|plus(?:es)?\\b|would"
          + " (?:be )?(?:great|nice|love|like|help|also|be (?:an )?(?:advantage|asset))|great"
          + " if|even better|ideally|advantage|good to have|extra credit|extra"
          + " points|brownie|icing|optional|not essential|it helps|helpful|assets?\\b|we'd (?:also"
          + " )?(?:love|like)|stand out|set you apart|wish ?list|not"
          + " required|beneficial|welcome|يفضل|حبذا|مفضل|ميزه|افضليه|اضافي|مزايا اضافيه|نرحب|من"
          + " المستحسن|مرغوب|يستحسن|نقاط اضافيه|نق(?:ا)?ط (?:ال)?قوه|الاولويه|لصالحك|الافضليه"),
  /** Asked for. */
  REQUIRED(
      "requirements?|required|qualifications?|must[- ]haves?|must\\b|you(?:'ll)?"
          + " (?:have|bring|need|are)|you will (?:have|bring|need)|what"
          + " you|essentials?|skills|experience|about you|who you are|(?:we are|we're|who"
          + " we're|what we're) looking|looking for|who we (?:need|think|want)|tick|minimum|person"
          + " spec|profile|education|licen[cs]|certificat|tech(?:nology)? stack|our"
          + " stack|stack|tools|technologies|languages|knowledge|criteria|competenc|credentials|you(?:'ve|"
          + " have)|ideal candidate|the person|candidate|your"
          + " background|background|expect(?:ations)? from you|we need|we ask|ask of you|need from"
          + " you|need to (?:have|know)|non-negotiable|basics|eligib|لا"
          + " بد|المتطلبات|متطلبات|يشترط|الشروط|شروط|المؤهلات|الموهلات|مؤهلات|موهلات|المهارات|مهارات|الخبره|الخبرات|نبحث"
          + " عن|ما نبحث عنه|المطلوب|نطلب|يجب|من انت|الكفاءات|اللغات|الشهادات|مواصفات|ينبغي"),
  /** What the work is. */
  DUTIES(
      "mandate|remit\\b|assignment|typical|what success|success looks|skills?"
          + " matrix|responsibilit|duties|what you(?:'ll| will)? do|you will|you'll|the"
          + " (?:role|job|work|position|opportunity|post|shift)|in this (?:role|job)|day[- ]to[-"
          + " ]day|a day|your"
          + " (?:mission|day|role|tasks|work|week|job|impact)|tasks|purpose|accountabilit|job"
          + " (?:description|summary)|role|scope|overview|what the|what"
          + " a|contents|deliverables|shift looks|objectives|mission|summary|position|main"
          + " activities|المهام|مهام|المسؤوليات|المسووليات|مسووليات|مسؤوليات|الواجبات|ماذا ستفعل|ما"
          + " ستقوم|دورك|الدور|الوصف الوظيفي|وصف|عملك|طبيعه العمل|ملخص الوظيفه|ستقوم|سوف"
          + " تقوم|سيقوم|ستتولي");

  private final Pattern cue;

  PostingPart(String cue) {
    this.cue = Pattern.compile("(?<![\\p{L}])(?:" + cue + ")");
  }

  /** The part a heading opens. */
  static Optional<PostingPart> headed(String heading) {
    String text = Language.fold(heading);
    PostingPart first = null;
    if (NOISE.cue.matcher(text).find() && !DO.matcher(text).find()) {
      return Optional.of(NOISE);
    }
    for (PostingPart part : new PostingPart[] {PREFERRED, DUTIES, REQUIRED}) {
      if (part.cue.matcher(text).find()) {
        first = first == null ? part : first;
      }
    }
    if (first == DUTIES && REQUIRED.cue.matcher(text).find() && !DO.matcher(text).find()) {
      return Optional.of(REQUIRED);
    }
    return Optional.ofNullable(first);
  }

  private static final Pattern DO =
      Pattern.compile(
          "\\bdo\\b|\\bdoing\\b|responsib|duties|the (?:role|job|work)\\b|in this role|day to day");

  private static final Pattern MUST =
      Pattern.compile(
          "(?:must(?: have)?\\b.*|required|essential|yes|e|mandatory|need|needed|x"
              + " needed|مطلوب|الزامي|الزاميه|اساسي|ضروري|ضروريه|واجب)");
  private static final Pattern SHOULD =
      Pattern.compile(
          "(?:should(?: have)?|could(?: have)?|preferred|desirable|desired|nice to"
              + " have|nice|optional|bonus|plus|d|مستحب|مستحبه|مفضل|يفضل|ميزه|مرغوب)");

  /** What a cell of a table says about its row. */
  static Optional<PostingPart> cell(String cell) {
    String text = Language.fold(cell).strip();
    if (MUST.matcher(text).matches()) {
      return Optional.of(REQUIRED);
    }
    return SHOULD.matcher(text).matches() ? Optional.of(PREFERRED) : Optional.empty();
  }

  boolean asks() {
    return this != NOISE;
  }
}
