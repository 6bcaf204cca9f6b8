import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../feedback/toast.tsx';
import { lettersKey, replayLetters } from './letters.ts';

/** Runs failed work again, says how much, and has the lists read anew. */
export function useReplay(onDone?: () => void) {
  const [client, toast] = [useQueryClient(), useToast()];
  return useMutation({
    mutationFn: replayLetters,
    onSuccess: ({ replayed, left }) => {
      const title = replayed === 1 ? 'The work runs again' : `${replayed} pieces of work run again`;
      toast.show({ title, ...(left > 0 && { body: `${left} more are left: do it once more.` }) });
      onDone?.();
    },
    onSettled: () => client.invalidateQueries({ queryKey: lettersKey }),
  });
}
