export const text = `[Your name], [credentials such as RN]
[City, country] | [phone] | [email]

SUMMARY
[Registered nurse or other title] with [number] years in [unit or specialty]. Known for [calm in emergencies, patient teaching, or what colleagues say]. Looking for [the kind of unit and shift].

LICENSES AND CERTIFICATIONS
[License], [state or authority], valid to [month and year]
[Life support or specialty certificate], valid to [month and year]

EXPERIENCE

[Job title], [hospital or clinic], [unit]   [start year] – [end year or “present”]
- Cared for [number] patients a shift on a [number]-bed [kind of unit]
- Lowered [falls, infections or waiting time] from [number before] to [number after] by [what you did]
- Taught [patients, families or new staff], [number] so far, how to [what]
- Charted in [system] and [what you improved about it]
- Stood in as charge nurse [how often] for a team of [number], if you did

[Earlier job title], [employer], [unit]   [start year] – [end year]
- Gave [medications, treatments or tests] to [number] patients a [day or shift]
- Worked with [doctors, therapists, social workers] on [care plans or discharges]

SKILLS
Clinical: [wound care, IV therapy, monitoring, or what you do with confidence]
Systems: [record systems and devices]

EDUCATION
[Degree or diploma in nursing], [school]   [year]

LANGUAGES
[Language] ([level]), [language] ([level])
`;
