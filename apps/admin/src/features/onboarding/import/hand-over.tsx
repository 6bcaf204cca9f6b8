import { accept, Button, download, Note, RefusalNote, Section } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import { HAND_OVER } from './documents.ts';
import { signInsOf } from './report.ts';

/** First passwords, as a file, once. */
export function HandOver({ importId, count }: { importId: string; count: number }) {
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: async () => accept((await request(HAND_OVER, { input: { importId } })).handOverTenants),
    onSuccess: ({ signIns }) => {
      download('first-sign-ins.csv', signInsOf(signIns));
      void client.invalidateQueries({ queryKey: ['tenant-imports', importId] });
    },
  });
  return (
    <Section title="Hand over">
      <div className="flex max-w-2xl flex-col gap-3">
        <Note
          tone="waiting"
          title={`${count} ${count === 1 ? 'administrator waits' : 'administrators wait'} for a first password`}
        >
          <p>First passwords are in one file that you can take once; nobody can look them up later.</p>
          <div className="pt-2">
            <Button isPending={take.isPending} onPress={() => take.mutate()}>
              Take the first passwords
            </Button>
          </div>
        </Note>
        <RefusalNote error={take.error} />
      </div>
    </Section>
  );
}
