import { useQuery } from '@tanstack/react-query';
import { fetchLlmStatus, type LlmStatus } from '../../shared/api/llmStatus';

/** Who answers in the chat; null while that is unknown, which stops nothing. */
export function useLlmStatus(): LlmStatus | null {
  const { data } = useQuery({
    queryKey: ['llm'],
    queryFn: ({ signal }) => fetchLlmStatus(signal),
    staleTime: 5 * 60_000,
  });
  return data ?? null;
}
