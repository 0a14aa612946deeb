/** Invented people. Short enough that every line is on the screen. */
export const jane = `JANE MOREAU
Lyon · jane@example.org

SUMMARY
Back-end engineer who likes small services and dull deployments.

EXPERIENCE
Acme, Backend engineer, 2021 – present
- Cut checkout latency from 1.2 s to 300 ms
- I was responsible for managing the checkout service for 40 shops
Umbra, Junior developer, 2018 – 2021
- Moved 12 nightly jobs to Kafka, so refunds show within five minutes
- Wrote the contract tests of the payment services

EDUCATION
B.Sc. Computer Science, Université de la Presqu’île, 2018

SKILLS
Java, TypeScript, PostgreSQL, Kafka, AWS`;

/** The one line of it that an editor would not leave as it is. */
export const weakWords = 'I was responsible for managing the checkout service for 40 shops';

/** The one of it that has no number in it, which the assistant is asked for. */
export const numberless = 'Wrote the contract tests of the payment services';

export const layan = `ليان السكّري
مانشستر · layan@example.com

الملخص المهني
محاسبة في الشركات التجارية متوسطة الحجم، أحب الدفاتر التي يسهل تدقيقها.

الخبرة العملية
محاسبة أولى، مجموعة جسر الشمال، 2021 – حتى الآن
- تقليص مدة الإقفال الشهري من 10 أيام إلى 6 أيام
- تسوية 22 حسابًا بنكيًا على نظام SAP كل شهر

التعليم
بكالوريوس محاسبة، جامعة تل الزيتون، 2015`;
