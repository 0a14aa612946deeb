import { asFields, asString } from './decode';
import { FailureError } from './failureError';
import { request } from './request';
import type { components } from './schema';

export type LlmStatus = {
  provider: string;
  model: string | null;
  apiKeyPresent: boolean;
  /** False while the operator has switched the use of models off: then the rules answer. */
  modelUse: boolean;
};

/** Whether a language model answers at present, and not the rules alone. */
export function modelAnswers({ provider, modelUse }: LlmStatus): boolean {
  return provider !== 'offline' && modelUse;
}

export async function fetchLlmStatus(signal: AbortSignal): Promise<LlmStatus> {
  const result = await request({ method: 'GET', path: '/llm/status', signal });
  if (!result.ok) throw new FailureError(result.failure);
  const fields = asFields<components['schemas']['ModelStatusController.Configured']>(
    result.value.body,
  );
  const provider = asString(fields?.provider);
  if (provider === null) throw new FailureError({ kind: 'strange' });
  return {
    provider,
    model: asString(fields?.model),
    apiKeyPresent: fields?.apiKeyPresent === true,
    modelUse: asFields(result.value.body)?.modelUse !== 'off',
  };
}
