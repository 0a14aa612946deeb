import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAnswers, type Answers } from './answers';
import { composeArabic } from './arabic';

const compose = (answers: Partial<Answers>) => composeArabic({ ...noAnswers, ...answers });

describe('the whole bullet', () => {
  it.each<[Partial<Answers>, string]>([
    [
      {
        verb: 'تطوير',
        what: 'نظام الفوترة',
        how: 'تقسيم الخدمات',
        result: 'خفض زمن الإقفال إلى 6 أيام',
      },
      'تطوير نظام الفوترة من خلال تقسيم الخدمات، مما خفض زمن الإقفال إلى 6 أيام',
    ],
    [
      { verb: 'قيادة', what: 'فريق من 5 محاسبين.', how: 'SAP', result: 'تقليل الأخطاء بنسبة 20٪.' },
      'قيادة فريق من 5 محاسبين باستخدام SAP، مما أدى إلى تقليل الأخطاء بنسبة 20٪',
    ],
    [
      { verb: 'طوّرتُ', what: 'لوحة للمبيعات', how: 'عبر Power BI' },
      'طوّرتُ لوحة للمبيعات عبر Power BI',
    ],
  ])('%j is «%s»', (answers, bullet) => {
    expect(compose(answers)).toBe(bullet);
  });

  it('says the verb once where it stands in both fields', () => {
    expect(compose({ verb: 'قيادة', what: 'قيادة الفريق' })).toBe('قيادة الفريق');
  });

  it('is nothing of nothing', () => {
    expect(compose({})).toBe('');
  });
});

describe('how it was done', () => {
  it.each([
    ['نقل المهام إلى طابور', 'من خلال نقل المهام إلى طابور'],
    ['تطوير أدوات جديدة', 'من خلال تطوير أدوات جديدة'],
    ['استبدال النظام', 'من خلال استبدال النظام'],
    ['إعداد التقارير', 'من خلال إعداد التقارير'],
    ['Excel وPower BI', 'باستخدام Excel وPower BI'],
    ['جداول محورية', 'باستخدام جداول محورية'],
    ['باستخدام Excel', 'باستخدام Excel'],
    ['بنقل المهام', 'بنقل المهام'],
    ['بالتعاون مع قسم المشتريات', 'بالتعاون مع قسم المشتريات'],
    ['بـ Kafka', 'بـ Kafka'],
    ['بيانات المبيعات', 'باستخدام بيانات المبيعات'],
    ['برنامج SAP', 'باستخدام برنامج SAP'],
    ['من خلال المقابلات', 'من خلال المقابلات'],
    ['مع فريق من خمسة', 'مع فريق من خمسة'],
  ])('«%s» is joined as «%s»', (how, joined) => {
    expect(compose({ verb: 'بناء', what: 'النظام', how })).toBe(`بناء النظام ${joined}`);
  });
});

describe('what came of it', () => {
  it.each([
    ['تقليل الوقت', '، مما أدى إلى تقليل الوقت'],
    ['زيادة قدرها 12٪', '، مما أدى إلى زيادة قدرها 12٪'],
    ['خفّض الوقت إلى النصف', '، مما خفّض الوقت إلى النصف'],
    ['وفّرت ساعتين يوميًا', '، مما وفّرت ساعتين يوميًا'],
    ['أدى إلى رضا العملاء', '، مما أدى إلى رضا العملاء'],
    ['مما وفّر ساعتين', '، مما وفّر ساعتين'],
    ['فزاد الإنتاج', '، فزاد الإنتاج'],
    ['لتقليل الأخطاء', ' لتقليل الأخطاء'],
    ['وفر ساعتين', '، مما وفر ساعتين'],
  ])('«%s» is joined as «%s»', (result, joined) => {
    expect(compose({ verb: 'بناء', what: 'النظام', result })).toBe(`بناء النظام${joined}`);
  });
});

it('keeps every word of the person, unchanged and in their order', () => {
  const word = fc.constantFrom('النظام', 'خفّض', 'SAP', '40', 'تطوير', 'بالتعاون', 'مما', '20٪');
  const field = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(field, field, field, field, (verb, what, how, result) => {
      const bullet = compose({ verb, what: `في ${what}`, how, result });
      let from = 0;
      for (const said of [verb, what, how, result].join(' ').split(' ')) {
        const at = bullet.indexOf(said, from);
        expect(at, `${said} in ${bullet}`).toBeGreaterThanOrEqual(from);
        from = at + said.length;
      }
    }),
  );
});
