import { tidy, type Answers, type Tense } from './answers';
import { formOf, verbOf, type Verb } from './verbs';

/**
 * One English bullet out of what a person says. Their words stay theirs: what is added are the
 * little words between, and what is changed is the form of a known verb and a capital letter.
 */
export function composeEnglish(answers: Answers, tense: Tense): string {
  const verb = leading(tidy(answers.verb), tense);
  const what = withoutVerb(tidy(answers.what), answers.verb);
  const start = capital(verb === '' ? what : [verb, middle(what)].filter(Boolean).join(' '));
  const how = manner(tidy(answers.how));
  const result = outcome(tidy(answers.result));
  const said = start === '' ? capital(how) : [start, how].filter(Boolean).join(' ');
  if (result === '') return said;
  return said === '' ? capital(tidy(answers.result)) : said + result;
}

/** A known verb in its tense; what is not known stays as it was written. */
function leading(words: string, tense: Tense): string {
  const [first, rest] = split(words);
  const verb = verbOf(first);
  if (verb === null) return words;
  // Today it is told without a subject: "Lead", not "Leads".
  return (tense === 'past' ? verb.past : verb.base) + rest;
}

/** Who writes the verb into both fields means it once. */
function withoutVerb(what: string, verbField: string): string {
  const [first, rest] = split(what);
  const [verbWord, verbRest] = split(tidy(verbField));
  const verb = verbOf(verbWord);
  const same =
    verb !== null ? verbOf(first) === verb : first.toLowerCase() === verbWord.toLowerCase();
  return same && verbRest === '' && rest !== '' && verbWord !== '' ? rest.trimStart() : what;
}

const joins =
  /^(?:by|using|with|without|through|via|in|on|at|across|from|for|after|before|under|over|within|together|alongside|while|when|as|per|thanks|based|working|because|so|to|and|between|during)\b/iu;
const determiners =
  /^(?:the|a|an|our|my|their|its|his|her|this|that|these|those|all|each|every|both|some|more|fewer|less|most|to|from|into|with|for|on|out|up|how|what|which|where)\b|^\d/iu;
/** Nouns that look like verbs: with them something was done. */
const nounsInIng = new Set(
  'training testing engineering marketing accounting planning consulting monitoring reporting funding tracking scheduling pricing mentoring coaching teaching modelling programming processing recruiting'.split(
    ' ',
  ),
);
const people =
  /\b(?:teams?|colleagues?|engineers?|developers?|designers?|nurses?|doctors?|teachers?|people|partners?|suppliers?|clients?|customers?|volunteers?|staff|stakeholders?|managers?|analysts?|departments?)$/iu;

/** How it was done: "by moving …", "using …". */
function manner(how: string): string {
  if (how === '') return '';
  if (joins.test(how)) return lowerFirst(how);
  const [first, rest] = split(how);
  const lower = first.toLowerCase();
  const verb = verbOf(first);
  const definite = determiners.test(rest.trimStart());
  if (verb !== null && formOf(first, verb) === 'ing' && nounsInIng.has(lower) && !definite) {
    return `through ${lowerFirst(how)}`;
  }
  if (verb !== null && isDoing(first, rest, verb)) return `by ${verb.ing}${rest}`;
  if (/^[a-z]{2,}ing$/u.test(lower) && definite) return `by ${lowerFirst(how)}`;
  return `${people.test(how.split(/\s(?:of|in|at|from|and)\s/u)[0] ?? how) ? 'with' : 'using'} ${middle(how)}`;
}

/** Whether a word is used as the verb it could be: "test" in "tests of the API" is none. */
function isDoing(word: string, rest: string, verb: Verb): boolean {
  const form = formOf(word, verb);
  if (rest === '') return form === 'ing';
  if (form === 'ing') return true;
  if (form === 'third') return false;
  return form === 'past' && verb.past !== verb.base
    ? !/^\s(?:of|by|from|in)\b/u.test(rest)
    : determiners.test(rest.trimStart());
}

/** What came of it: ", cutting …", ", which …", ", resulting in …". */
function outcome(result: string): string {
  if (result === '') return '';
  const [first, rest] = split(result);
  const lower = first.toLowerCase();
  if (/^(?:to|for|until)$/u.test(lower)) return ` ${lowerFirst(result)}`;
  if (
    /^(?:which|so|and|resulting|leading|thereby|thus|while|with|that|making|meaning)$/u.test(lower)
  ) {
    return `, ${lowerFirst(lower === 'that' ? `so ${result}` : result)}`;
  }
  const verb = verbOf(first);
  if (verb !== null && rest !== '') {
    const form = formOf(first, verb);
    if (form === 'third' && !/^\s(?:of|by|from|in|per|with)\b/u.test(rest)) {
      return `, which ${lower}${rest}`;
    }
    if (form === 'ing' || (form !== 'third' && !isNoun(rest))) return `, ${verb.ing}${rest}`;
  }
  if (/^[a-z]{3,}ing$/u.test(lower) && determiners.test(rest.trimStart())) {
    return `, ${lowerFirst(result)}`;
  }
  return isSentence(rest) ? `, so ${middle(result)}` : `, resulting in ${middle(result)}`;
}

/** "saves of 20 %", "cost per unit": what follows makes a noun of the word before. */
function isNoun(rest: string): boolean {
  return /^\s(?:of|per|in|rates?|times?|costs?)\b/u.test(rest);
}

/** Whether a verb comes after the first words, as in "refunds show within minutes". */
function isSentence(rest: string): boolean {
  const words = rest.trim().split(' ');
  return words.some((word, at) => {
    if (/^(?:is|are|was|were|has|have|had|can|could|now|no)$/iu.test(word))
      return word !== 'no' && word !== 'now';
    const verb = verbOf(word);
    if (verb === null || at + 1 >= words.length) return false;
    const form = formOf(word, verb);
    const after = words[at + 1] ?? '';
    return form === 'past' && !/^(?:per|by|a|an|each|every|in|from|on|with|to)$/iu.test(after);
  });
}

const little =
  /^(?:the|a|an|our|my|their|its|this|these|those|all|each|every|both|some|more|fewer|less|most|no|new|weekly|daily|monthly|better|faster|lower|higher|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|one)$/iu;

/** In the middle of a sentence a little word has no capital; a name keeps its own. */
function middle(words: string): string {
  return little.test(split(words)[0]) ? lowerFirst(words) : words;
}

/** Without the capital of a sentence's beginning; AWS and iOS stay what they are. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}*(?!\S)/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

function capital(words: string): string {
  // A name such as iOS or npm is written as it is written.
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}

/** The first word, and the rest with the space before it. */
function split(words: string): [first: string, rest: string] {
  const end = words.search(/\s/u);
  return end < 0 ? [words, ''] : [words.slice(0, end), words.slice(end)];
}
