import {
  Button,
  ButtonLink,
  EmptyState,
  Failure,
  MailTable,
  PageHeader,
  SegmentedControl,
  SkeletonRows,
  useListKeys,
} from '@clearhold/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { mailsQuery } from './documents.ts';

const route = getRouteApi('/app/outbox');

/** What was mailed, and what would have been: suppliers' links wait here where no mail server is set. */
export function OutboxPage() {
  const { failed = false } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const [active, setActive] = useState(0);
  const query = useInfiniteQuery(mailsQuery(failed));
  const rows = query.data?.pages.flat() ?? [];
  const hrefOf = (id: string) => `/outbox/${id}`;
  const open = (row: { id: string } | undefined) => row && router.history.push(hrefOf(row.id));
  useListKeys({ count: rows.length, active, onActive: setActive, onOpen: (at) => open(rows[at]) });
  return (
    <>
      <PageHeader title="Outgoing mail" meta={<span>Questions to suppliers, notices, documents sent back</span>}>
        <div className="pt-1 pb-2.5">
          <SegmentedControl
            label="Which mails"
            value={failed ? 'failed' : 'all'}
            onChange={(shown) =>
              void navigate({ to: '/outbox', search: { failed: shown === 'failed' || undefined }, replace: true })
            }
            options={[
              { id: 'all', label: 'All' },
              { id: 'failed', label: 'Failed' },
            ]}
          />
        </div>
      </PageHeader>
      {query.isPending && <SkeletonRows />}
      {query.isError && rows.length === 0 && (
        <Failure error={query.error} what="The mails" retry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && <NoMail failed={failed} />}
      {rows.length > 0 && <MailTable rows={rows} hrefOf={hrefOf} active={active} onActive={setActive} onOpen={open} />}
      {query.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function NoMail({ failed }: { failed: boolean }) {
  const icon = <MailCheck size={16} aria-hidden />;
  if (failed)
    return (
      <EmptyState icon={icon} title="No mail failed" action={<ButtonLink href="/outbox">Show all mails</ButtonLink>}>
        A mail that the mail server did not take after all tries comes here, with its words.
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title="No mail was written yet">
      Questions to suppliers and notices to people come here, with what became of each.
    </EmptyState>
  );
}
