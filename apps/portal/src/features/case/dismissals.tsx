import { Button, formatCount, isRefusal, KeyValueList, RefusalError, useLocale, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import type { WholeCase } from './case-query.ts';
import { FORGET_DISMISSALS } from './documents.ts';

const WAYS: Record<string, string> = {
  respelled: 'Numbers spelled otherwise',
  misread: 'Letters read as digits',
  prefix: 'Another beginning of the number',
  year: 'Another year in the number',
  suffix: 'Another ending of the number',
  slip: 'A typing slip in the number',
  part: 'A part added to the number',
  'one-digit': 'One other digit',
  sequence: 'Running numbers',
  different: 'Other numbers',
};

/** What was learned from suspicions of this supplier that people dismissed, and the way to forget it. */
export function Dismissals({ supplier }: { supplier: NonNullable<WholeCase['supplier']> }) {
  const { locale } = useLocale();
  const forget = useForget(supplier.id);
  const may = useCan('override', 'Exception');
  if (supplier.dismissedLikenesses.length === 0) return null;
  return (
    <KeyValueList
      items={supplier.dismissedLikenesses.map(({ relation, reason, times }) => ({
        label: 'No duplicates',
        value: `${WAYS[relation] ?? relation}: dismissed in ${formatCount(times, locale)} ${times === 1 ? 'case' : 'cases'}`,
        source: (
          <>
            {reason && <>“{reason}” </>}
            {times > 1 ? 'Suspected less since. ' : 'One more case, and it is suspected less. '}
            {may && (
              <Button kind="quiet" size="small" isPending={forget.isPending} onPress={() => forget.mutate(relation)}>
                Forget
              </Button>
            )}
          </>
        ),
      }))}
    />
  );
}

function useForget(supplierId: string) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async (relation: string) => {
      const { forgetDismissals } = await request(FORGET_DISMISSALS, { input: { supplierId, relation } });
      if (isRefusal(forgetDismissals)) throw new RefusalError(forgetDismissals);
    },
    onSuccess: () => toast.show({ title: 'Forgotten: it is suspected as before' }),
    onError: (error) => toast.show({ tone: 'risk', title: 'Not forgotten', body: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case'] }),
  });
}
