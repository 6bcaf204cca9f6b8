import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../feedback/toast.tsx';
import { endSessions, type SessionShown, type Whose } from './sessions.ts';

/** Ends sessions and says what became of it: one of them, or without one all but the one that asks. */
export function useEnding(whose: Whose) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (session?: SessionShown) => endSessions(whose, session?.id),
    onSuccess: (count, session) => {
      const places = count === 1 ? '1 place' : `${count} places`;
      toast.show({ title: session ? `Signed out of ${session.device}` : `Signed out of ${places}` });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
