import { isRefusal, RefusalError, type ToastContent, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queueViewsQuery } from '../queue/documents.ts';
import { caseQuery, type WholeCase } from './case-query.ts';

interface Changed {
  case: WholeCase;
}

type Outcome = { code: string; message: string; hint?: string | null } | Changed;

/**
 * An act on a case: the whole case that it answers with is shown at once, a refusal is thrown for the form to show. Where someone else was
 * faster, the case is loaded anew behind the refusal.
 */
export function useCaseAct<I, R extends Outcome>(
  act: (input: I) => Promise<R>,
  said: (input: I) => ToastContent | undefined,
  onDone?: (result: Extract<R, Changed>) => void,
  onRefused?: (error: Error) => void,
) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async (input: I) => {
      const result = await act(input);
      if (isRefusal(result)) throw new RefusalError(result);
      return result as Extract<R, Changed>;
    },
    onSuccess: async (result, input) => {
      const { queryKey: shown } = caseQuery(result.case.id);
      // A reading that began before the act must not come after its answer.
      await client.cancelQueries({ queryKey: shown });
      client.setQueryData(shown, result.case);
      for (const queryKey of [queueViewsQuery.queryKey, ['approvals'], ['cases']])
        void client.invalidateQueries({ queryKey, refetchType: queryKey[0] === 'cases' ? 'none' : 'active' });
      const words = said(input);
      if (words) toast.show(words);
      onDone?.(result);
    },
    onError: (error) => {
      onRefused?.(error);
      void client.invalidateQueries({ queryKey: ['case'] });
    },
  });
}
