import type { ResumePage } from './ResumePage';
import { weakWords } from './samples';

/** The rules on offer always say what the resume says; a model that does not is played here. */
export async function answerWithAQuestion(resume: ResumePage): Promise<void> {
  await resume.page.route('**/api/chat', async (route) => {
    const { turnId } = route.request().postDataJSON() as { turnId: string };
    await route.fulfill({
      json: {
        assistantMessage: 'One thing is missing.',
        turnId,
        status: 'done',
        provider: 'openai',
        model: 'played',
        usage: { inputTokens: 1, outputTokens: 1 },
        edits: [
          {
            before: weakWords,
            questions: ['How many people?'],
            draft: 'Managed the checkout service for 40 shops with [how many people?]',
            lines: [9],
          },
        ],
      },
    });
  });
}
