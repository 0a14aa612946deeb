const months = [
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
  'يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يونيه|يوليو|يوليه|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر',
  'نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين',
].join('|');
const month = `(?:(?:${months})\\p{L}*\\.?(?:\\s+(?:الأول|الثاني))?,?\\s+|[\\d٠-٩]{1,2}[/.-])`;
const year = '(?:(?:19|20)\\d\\d|[١٢][٠-٩]{3})';
const now = 'present|now|current|today|ongoing|(?:حتى\\s+)?(?:الآن|الان|اليوم|الحاضر|تاريخه)';
const to = '\\s*(?:[-–—]|\\bto\\b|\\buntil\\b|إلى|حتى)\\s*';
const range = new RegExp(
  `(?<![\\d٠-٩])${month}?${year}${to}(?:${month}?${year}|${now})(?![\\p{L}\\d٠-٩])`,
  'iu',
);

/** From when to when, as "Jan 2021 – Present", and what the line says besides. */
export type DateRange = { dates: string; rest: string };

const longestLine = 200;

export function dateRangeIn(line: string): DateRange | null {
  // A long line is prose, and a job's dates stand in a short one.
  const found = line.length <= longestLine ? range.exec(line) : null;
  if (found === null) return null;
  const [dates] = found;
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + dates.length);
  return { dates, rest: `${trimEdges(before)} ${trimEdges(after)}`.trim() };
}

const lastYear = new RegExp(`^(.*?)(?<![\\p{L}\\p{N}])(${month}?${year})[\\s)\\].]*$`, 'iu');
/** Words that a year belongs to, so that it cannot stand apart from them. */
const leadsToYear =
  /(?<!\p{L})(?:in|since|of|from|until|by|to|before|after|expected|عام|العام|سنة|لسنة|في|منذ|دفعة|حتى|إلى)$|[-–—]$/iu;

/** The same of a line that ends in a single year, as that of a degree does. */
export function datesAtEndOf(line: string): DateRange | null {
  const range = dateRangeIn(line);
  if (range !== null || line.length > longestLine) return range;
  const [, words, dates] = lastYear.exec(line) ?? [];
  if (words === undefined || dates === undefined) return null;
  const spaced = words.trimEnd();
  const rest = trimEdges(words);
  // A dash before it may make it a part of something else, as in "Class-2018".
  if (leadsToYear.test(rest) || (spaced === words && /[-–—/]$/u.test(words))) return null;
  return { dates, rest };
}

/** What joined the dates to the words goes with the dates. */
function trimEdges(part: string): string {
  return part.replace(/^[\s,،|·•()[\]–—-]+|[\s,،|·•()[\]–—-]+$/gu, '');
}
