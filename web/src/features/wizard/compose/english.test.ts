import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAnswers, type Answers } from './answers';
import { composeEnglish } from './english';

const compose = (answers: Partial<Answers>, tense: 'past' | 'present' = 'past') =>
  composeEnglish({ ...noAnswers, ...answers }, tense);

describe('the whole bullet', () => {
  it.each<[Partial<Answers>, string]>([
    [
      {
        verb: 'Moved',
        what: '12 nightly jobs',
        how: 'Kafka',
        result: 'cut refunds to five minutes',
      },
      'Moved 12 nightly jobs using Kafka, cutting refunds to five minutes',
    ],
    [
      {
        verb: 'lead',
        what: 'The checkout team.',
        how: 'weekly reviews',
        result: '20% fewer incidents.',
      },
      'Led the checkout team using weekly reviews, resulting in 20% fewer incidents',
    ],
    [
      { verb: 'cut', what: 'latency from 1.2 s to 300 ms', how: 'rewriting the queries' },
      'Cut latency from 1.2 s to 300 ms by rewriting the queries',
    ],
    [
      { verb: 'Trained', what: 'six nurses', result: 'which halved the errors' },
      'Trained six nurses, which halved the errors',
    ],
  ])('%j is “%s”', (answers, bullet) => {
    expect(compose(answers)).toBe(bullet);
  });
});

describe('the verb', () => {
  it.each<[string, 'past' | 'present', string]>([
    ['lead', 'past', 'Led it'],
    ['leading', 'past', 'Led it'],
    ['leads', 'past', 'Led it'],
    ['Led', 'present', 'Lead it'],
    ['built', 'present', 'Build it'],
    ['BUILD', 'past', 'Built it'],
    ['was responsible for', 'past', 'Was responsible for it'],
    ['co-founded', 'past', 'Co-founded it'],
    ['single-handedly built', 'past', 'Single-handedly built it'],
    ['set up', 'past', 'Set up it'],
    ['rolled out', 'present', 'Rolled out it'],
    ['iterated', 'present', 'Iterated it'],
    ['', 'past', 'It'],
  ])('%s in the %s begins “%s”', (verb, tense, bullet) => {
    expect(compose({ verb, what: 'it' }, tense)).toBe(bullet);
  });

  it('that stands in both fields is said once', () => {
    expect(compose({ verb: 'Led', what: 'led a team of five' })).toBe('Led a team of five');
    expect(compose({ verb: 'Zapped', what: 'zapped a team' })).toBe('Zapped a team');
  });
});

describe('what it was', () => {
  it.each([
    ['The checkout', 'Led the checkout'],
    ['AWS migration', 'Led AWS migration'],
    ['iOS app', 'Led iOS app'],
    ['A/B tests', 'Led A/B tests'],
    ['Checkout at Acme', 'Led Checkout at Acme'],
    ['C++ and C# services', 'Led C++ and C# services'],
  ])('“%s” goes in as “%s”', (what, bullet) => {
    expect(compose({ verb: 'Led', what })).toBe(bullet);
  });

  it('alone begins with a capital, but for names that have none', () => {
    expect(compose({ what: 'weekly reviews' })).toBe('Weekly reviews');
    expect(compose({ what: 'iOS app' })).toBe('iOS app');
  });
});

describe('how it was done', () => {
  it.each([
    ['Java and Kafka', 'using Java and Kafka'],
    ['Kubernetes', 'using Kubernetes'],
    ['the new scanner', 'using the new scanner'],
    ['Weekly reviews', 'using weekly reviews'],
    ['moving the jobs to a queue', 'by moving the jobs to a queue'],
    ['moved the jobs to a queue', 'by moving the jobs to a queue'],
    ['Rewriting its queries', 'by rewriting its queries'],
    ['rewrote its queries', 'by rewriting its queries'],
    ['cut the batch size', 'by cutting the batch size'],
    ['talk to customers', 'by talking to customers'],
    ['parallelising the build', 'by parallelising the build'],
    ['automating', 'by automating'],
    ['training sessions', 'through training sessions'],
    ['mentoring', 'through mentoring'],
    ['mentoring two juniors', 'through mentoring two juniors'],
    ['monitoring the queues', 'by monitoring the queues'],
    ['test automation', 'using test automation'],
    ['tests of the API', 'using tests of the API'],
    ['design reviews', 'using design reviews'],
    ['a team of five', 'with a team of five'],
    ['two other engineers', 'with two other engineers'],
    ['by asking people', 'by asking people'],
    ['By asking people', 'by asking people'],
    ['using Java', 'using Java'],
    ['with Ann and Bo', 'with Ann and Bo'],
    ['in Java', 'in Java'],
    ['Across three sites', 'across three sites'],
    ['so that nobody waited', 'so that nobody waited'],
    ['without any downtime', 'without any downtime'],
  ])('“%s” is joined as “%s”', (how, joined) => {
    expect(compose({ verb: 'Built', what: 'it', how })).toBe(`Built it ${joined}`);
  });

  it('alone is a sentence too', () => {
    expect(compose({ how: 'Java' })).toBe('Using Java');
  });
});

describe('what came of it', () => {
  it.each([
    ['cutting latency by 75 %', ', cutting latency by 75 %'],
    ['cut latency by 75 %', ', cutting latency by 75 %'],
    ['Reduced the cost by $1.2M', ', reducing the cost by $1.2M'],
    ['reduce waiting', ', reducing waiting'],
    ['saves two hours a day', ', which saves two hours a day'],
    ['which saved two hours', ', which saved two hours'],
    ['So nobody waits', ', so nobody waits'],
    ['that nobody waits', ', so that nobody waits'],
    ['and won an award', ', and won an award'],
    ['resulting in fewer calls', ', resulting in fewer calls'],
    ['20% lower latency', ', resulting in 20% lower latency'],
    ['fewer incidents', ', resulting in fewer incidents'],
    ['A cleaner ward', ', resulting in a cleaner ward'],
    ['cost per unit of $3', ', resulting in cost per unit of $3'],
    ['two hours saved per day', ', resulting in two hours saved per day'],
    ['SLA of 99.9 %', ', resulting in SLA of 99.9 %'],
    ['customers were happier', ', so customers were happier'],
    ['to meet the deadline', ' to meet the deadline'],
    ['For 40 shops', ' for 40 shops'],
  ])('“%s” is joined as “%s”', (result, joined) => {
    expect(compose({ verb: 'Built', what: 'it', result })).toBe(`Built it${joined}`);
  });

  it('alone stands as it was said', () => {
    expect(compose({ result: '20% lower latency' })).toBe('20% lower latency');
  });
});

it('has no stop at its end, and nothing of nothing', () => {
  expect(compose({ verb: 'Led.', what: 'it.', how: 'Java.', result: 'fewer calls.' })).toBe(
    'Led it using Java, resulting in fewer calls',
  );
  expect(compose({})).toBe('');
  expect(compose({ verb: '  ', what: '\n' })).toBe('');
});

it('keeps every word of the person, in their order', () => {
  // Names, figures and words of no known form: those may change in no way.
  const word = fc.constantFrom('Acme', '40', 'Kafka', 'C++', 'zebras', '$1.2M', 'Node.js', 'QED');
  const field = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(field, field, field, field, (verb, what, how, result) => {
      const bullet = compose({ verb, what: `of ${what}`, how, result }).toLowerCase();
      let from = 0;
      for (const said of [verb, what, how, result].join(' ').toLowerCase().split(' ')) {
        const at = bullet.indexOf(said, from);
        expect(at, `${said} in ${bullet}`).toBeGreaterThanOrEqual(from);
        from = at + said.length;
      }
    }),
  );
});
