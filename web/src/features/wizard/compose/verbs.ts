/** A verb of resumes: `lead led leading leads`. */
export type Verb = { base: string; past: string; ing: string; third: string };

/** Those whose forms no rule gives: base, past, and `-ing` where a letter is doubled. */
const irregular = `
  begin began beginning, bring brought, build built, buy bought, catch caught, choose chose,
  cut cut cutting, do did, draw drew, drive drove, feed fed, find found, get got getting,
  give gave, grow grew, hold held, keep kept, lead led, leave left, let let letting, lose lost,
  make made, meet met, oversee oversaw, pay paid, put put putting, rebuild rebuilt,
  rewrite rewrote, run ran running, sell sold, send sent, set set setting, shut shut shutting,
  speak spoke, spend spent, spin spun spinning, split split splitting, stop stopped stopping,
  take took, teach taught, tell told, think thought, troubleshoot troubleshot,
  undertake undertook, win won winning, write wrote, plan planned planning, map mapped mapping,
  ship shipped shipping, debug debugged debugging, transfer transferred transferring,
  equip equipped equipping, program programmed programming, tag tagged tagging,
  swap swapped swapping, drop dropped dropping, trim trimmed trimming,
  commit committed committing, submit submitted submitting, control controlled controlling,
  model modelled modelling, label labelled labelling, travel travelled travelling
`;

const regular = `
  achieve acquire adapt add administer advise aggregate align allocate allow analyse analyze answer
  apply arrange assemble assess assign assist audit author automate avoid balance boost bridge
  calculate care centralise centralize chair change check clean clear coach code collaborate collect
  combine communicate compare compile complete conduct configure connect consolidate consult
  contribute convert cook coordinate correct craft create deepen define delegate deliver deploy
  design detect develop devise diagnose direct discover document double draft edit educate eliminate
  enable encourage engage engineer enhance ensure establish evaluate examine exceed execute expand
  expedite explain explore extend extract facilitate finalise finalize finish fix formalise formalize
  formulate foster free gather generate govern guide halve handle help hire host identify implement
  improve improvise increase influence inform initiate innovate inspect install instruct integrate
  interpret interview introduce invent investigate involve join judge launch learn lift listen lower
  maintain manage market maximise maximize measure mentor merge migrate minimise minimize modernise
  modernize monitor motivate move negotiate observe obtain offer open operate optimise optimize
  orchestrate order organise organize own participate perform persuade pioneer pilot prepare present
  prevent process produce promote propose protect prove provide publish qualify raise reach recommend
  reconcile record recover recruit redesign reduce refactor refine register release relocate
  remodel remove renegotiate reorganise reorganize repair replace report represent research resolve
  respond restore restructure retain reuse review revise reward save scale schedule screen secure
  select separate serve share shorten simplify solve sort speed standardise standardize start steer
  streamline strengthen structure study summarise summarize supervise supply support survey switch
  synchronise synchronize talk target test tighten track train transform translate treat triage triple
  tune turn tutor unify update upgrade use validate verify visit volunteer welcome widen
  work
`;

const verbs = new Map<string, Verb>();

for (const entry of irregular.split(',').flatMap(formsOf)) put(entry);
for (const base of regular.trim().split(/\s+/u)) put({ base, ...regularForms(base) });

function put(verb: Verb): void {
  for (const form of [verb.base, verb.past, verb.ing, verb.third]) {
    if (!verbs.has(form)) verbs.set(form, verb);
  }
}

function formsOf(line: string): readonly Verb[] {
  const parts = line.trim().split(/\s+/u).filter(Boolean);
  const [base, past] = parts;
  if (base === undefined || past === undefined) return [];
  const { ing, third } = regularForms(base);
  return [{ base, past, ing: parts[2] ?? ing, third }];
}

function regularForms(base: string): { past: string; ing: string; third: string } {
  const consonantY = /[^aeiou]y$/u.test(base);
  const stem = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base;
  return {
    past: consonantY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${base}ed`,
    ing: `${stem}ing`,
    third: consonantY
      ? `${base.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh|o)$/u.test(base)
        ? `${base}es`
        : `${base}s`,
  };
}

/** The verb that a word is a form of; null for one that is not known. */
export function verbOf(word: string): Verb | null {
  return verbs.get(word.toLowerCase()) ?? null;
}

export type Form = 'base' | 'past' | 'ing' | 'third';

/** Which form of its verb a word is; past where it is the same as the base. */
export function formOf(word: string, verb: Verb): Form {
  const lower = word.toLowerCase();
  if (lower === verb.ing) return 'ing';
  if (lower === verb.past) return 'past';
  return lower === verb.third ? 'third' : 'base';
}
