import { Button, brandQuery, Entrance, RefusalNote } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { beginActAs } from './documents.ts';

/** What the console opens. The code stands behind the #, which no server sees; opening the page uses nothing up. */
export function EnterPage() {
  const brand = useQuery(brandQuery).data;
  const client = useQueryClient();
  const router = useRouter();
  const begin = useMutation({
    mutationFn: () => beginActAs(window.location.hash.slice(1)),
    onSuccess: () => {
      client.clear();
      router.history.replace('/');
    },
  });
  return (
    <Entrance
      brand={brand}
      title={`Look into ${brand?.name ?? 'the company'}`}
      lead="You read only. The company sees in its log who you are and what you look at, and can end it at any time."
    >
      <div className="flex flex-col gap-4">
        <Button kind="primary" className="h-10!" isPending={begin.isPending} onPress={() => begin.mutate()}>
          Begin
        </Button>
        <RefusalNote error={begin.error} />
      </div>
    </Entrance>
  );
}
