export const text = `Nora Vale
Sample resume of an invented person
Bristol, United Kingdom | 555-0142 | nora.vale@example.org | example.org/nora

SUMMARY
Operations coordinator with seven years in food delivery and event supply. Known for calm planning on busy days and for numbers that others can check. Looking for a team lead role.

EXPERIENCE

Operations Coordinator, Harbour Lane Foods   2021 – present
- Plan routes for 14 drivers and about 220 deliveries a day across three counties
- Cut late deliveries from 9% to 3% in eight months by moving packing one hour earlier
- Replaced paper delivery notes with a shared sheet, saving about 6 hours a week
- Trained 11 new drivers; 10 were still with the company a year later

Event Supply Assistant, Bright Marquee Company   2018 – 2021
- Packed and checked equipment for 60 to 70 events a year, with up to 400 guests each
- Built a loading checklist that brought forgotten items down from 5 a month to fewer than 1
- Answered supplier questions by phone and email, about 30 a day in high season

Shop Assistant, Corner Green Grocers   2016 – 2018
- Served about 150 customers a day and closed the till on four evenings a week
- Proposed an evening price cut on bread that lowered waste by a third

SKILLS
Route planning, stock control, spreadsheets, supplier contact, first aid at work

EDUCATION
Diploma in Business Administration, Fernbrook College   2018

LANGUAGES
English (native), Portuguese (good)
`;
