export const text = `[Your name]
[City, country] | [phone] | [email]

SUMMARY
[What you do] with [number] years in [field]. [What people come to you for, in one line]. Looking for [the kind of role].

EXPERIENCE

[Job title], [employer]   [start year] – [end year or “present”]
- [Verb] [what you did] for [whom], which [what got better, with a number]
- Handled [number] [orders, calls, cases or guests] a [day or week]
- Improved [what] from [number before] to [number after] by [how]
- Trained [number] people in [what]

[Earlier job title], [employer]   [start year] – [end year]
- [Verb] [what], so that [result]
- Took over [responsibility] when [what happened], and [how it ended]

SKILLS
[The ones that the job you want asks for, and that you have]

EDUCATION
[Degree, course or training], [school]   [year]

LANGUAGES
[Language] ([level]), [language] ([level])
`;
