export const text = `[Your name]
[City, country] | [phone] | [email] | [link to a portfolio or public analysis]

SUMMARY
[Data analyst, scientist or engineer] with [number] years in [industry]. Turns [kind of data] into [decisions, forecasts or products]. Looking for [the kind of role].

EXPERIENCE

[Job title], [employer]   [start year] – [end year or “present”]
- Answered [business question] from [data source, how many rows or records], which led [whom] to [decision taken]
- Built [dashboard, model or pipeline] in [tool], used by [how many people] every [day, week or month]
- Raised [accuracy, coverage or freshness] from [number before] to [number after] by [what you changed]
- Saved [hours or money] a [week or month] by automating [task done by hand before]

[Earlier job title], [employer]   [start year] – [end year]
- Cleaned and joined [which sources], and found that [what nobody had seen]
- Ran [number] experiments on [what], with [result and how sure it was]
- Explained [finding] to [audience without a technical background]

PROJECTS

[Question you asked]   [year]
- [Data used], [method], [what came out, with a number]. [Link]

SKILLS
Analysis: [statistics, experiments, forecasting, or what fits]
Tools: [SQL, Python, R, spreadsheets, dashboards: those you use]
Data: [warehouses, pipelines, data quality]

EDUCATION
[Degree or course], [school]   [year]
`;
