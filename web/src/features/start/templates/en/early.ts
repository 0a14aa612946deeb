export const text = `[Your name]
[City, country] | [phone] | [email] | [link to work you can show]

SUMMARY
[Student of, or graduate in, subject] who [what you have already done: a project, a job, a club]. Quick to learn [what]. Looking for a first role in [field].

EDUCATION

[Degree or course], [school]   [start year] – [end year or “present”]
- Final project: [topic], which showed [what, with a number if there is one]
- Courses that fit the job: [two to four]
- [Grade, prize or scholarship, only if it helps you]

PROJECTS

[Project name]   [year]
- Made [what] for [whom] with [tools or materials], used by [how many people]
- Took on [your own part] in a team of [number], and finished it in [how long]

EXPERIENCE

[Part-time job, internship or volunteering], [employer]   [start year] – [end year]
- Served or helped [how many people] a [day or week] with [what]
- Was trusted with [keys, money, training others, opening the shop]
- Suggested [change], after which [what got better]

SKILLS
[Tools and methods that you have really used]

LANGUAGES
[Language] ([level]), [language] ([level])

INTERESTS
[One or two things you do, and what they show about you]
`;
