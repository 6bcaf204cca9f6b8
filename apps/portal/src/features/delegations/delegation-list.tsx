import { Button, DateTime, RefusalNote, StateText, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DelegationShown, delegationsQuery, endDelegation } from './documents.ts';

/** Delegations, each with its time, its reason, and the button that ends it. */
export function DelegationList({ rows, readerId }: { rows: readonly DelegationShown[]; readerId: string | undefined }) {
  const client = useQueryClient();
  const toast = useToast();
  const ending = useMutation({
    mutationFn: (id: string) => endDelegation(id),
    onSuccess: async ({ from }) => {
      await client.invalidateQueries({ queryKey: delegationsQuery.queryKey });
      toast.show({ title: from.name ? `The approvals of ${from.name} are back` : 'The approvals are back' });
    },
  });
  return (
    <>
      <ul aria-label="Delegations">
        {rows.map(({ id, from, to, startsAt, endsAt, reason, setBy, isActive, canEnd }) => (
          <li key={id} className="flex items-start justify-between gap-3 border-b border-line py-2 last:border-b-0">
            <span className="min-w-0 text-row">
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="font-medium">
                  {from.id === readerId ? 'You' : from.name} → {to.id === readerId ? 'you' : to.name}
                </span>
                <StateText tone={isActive ? 'waiting' : 'neutral'}>{isActive ? 'Now' : 'To come'}</StateText>
              </span>
              <span className="block text-label text-muted">
                <DateTime value={startsAt} as="exact" /> to <DateTime value={endsAt} as="exact" /> · {reason}
                {setBy !== from.name && ` · set by ${setBy}`}
              </span>
            </span>
            {canEnd && (
              <Button
                size="small"
                aria-label={`Take back the approvals of ${from.name}`}
                isPending={ending.isPending && ending.variables === id}
                onPress={() => ending.mutate(id)}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote error={ending.error} />
    </>
  );
}
