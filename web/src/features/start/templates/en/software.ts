export const text = `[Your name]
[City, country] | [phone] | [email] | [link to code you have written]

SUMMARY
[Job title] with [number] years of building [kind of product, such as payment services or mobile apps]. Strongest in [two or three technologies]. Looking for [the kind of role and team].

EXPERIENCE

[Job title], [employer]   [start year] – [end year or “present”]
- Built [what] in [language or tool], used by [how many people or teams]
- Cut [load time, cost or errors] from [number before] to [number after] by [what you changed]
- Led [project] with [number] people, from [first step] to release in [how long]
- Moved [old system] to [new system] with [how much] downtime

[Earlier job title], [employer]   [start year] – [end year]
- Wrote [feature or service] that [what it made possible, and for whom]
- Tested [what] with [tool], so that [what stopped going wrong, how often before and after]
- Reviewed [number] changes a week and helped [whom] to [learn or deliver what]

PROJECTS

[Project name]   [year]
- [What it does in one line, and for whom]. Written in [language]. [Link]

SKILLS
Languages: [those you would be glad to be asked about]
Tools: [databases, cloud, build and test tools]
Ways of working: [code review, on call, pairing, or what fits]

EDUCATION
[Degree or course], [school]   [year]
`;
