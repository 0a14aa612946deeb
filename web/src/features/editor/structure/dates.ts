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

/** What joined the dates to the words goes with the dates. */
function trimEdges(part: string): string {
  return part.replace(/^[\s,،|·•()[\]–—-]+|[\s,،|·•()[\]–—-]+$/gu, '');
}
