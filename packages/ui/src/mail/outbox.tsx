import { useInfiniteQuery } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { ButtonLink } from '../actions/link.tsx';
import { SegmentedControl } from '../actions/segmented-control.tsx';
import { Failure } from '../exchange/answer.tsx';
import { EmptyState, SkeletonRows } from '../feedback/states.tsx';
import { useListKeys } from '../keys/use-list-keys.ts';
import { PageHeader } from '../layout/page.tsx';
import { MailTable } from './mail-table.tsx';
import { mailsQuery } from './outgoing.ts';

/** Props of `Outbox`. */
export interface OutboxProps {
  /** Those alone that failed. */
  failed: boolean;
  onFailed: (failed: boolean) => void;
  /** Where the list is: `/outbox`; a mail is at `/outbox/ID`. */
  listHref: string;
  onOpen: (href: string) => void;
  /** Which mails these are, in a line. */
  about: string;
  /** What will stand here, where nothing does yet. */
  coming: string;
}

/** The mails of this space and what became of each; where no mail server is set, they wait here to be handed over. */
export function Outbox({ failed, onFailed, listHref, onOpen, about, coming }: OutboxProps) {
  const [active, setActive] = useState(0);
  const query = useInfiniteQuery(mailsQuery(failed));
  const rows = query.data?.pages.flat() ?? [];
  const hrefOf = (id: string) => `${listHref}/${id}`;
  const open = (row: { id: string } | undefined) => row && onOpen(hrefOf(row.id));
  useListKeys({ count: rows.length, active, onActive: setActive, onOpen: (at) => open(rows[at]) });
  return (
    <>
      <PageHeader title="Outgoing mail" meta={<span>{about}</span>}>
        <div className="pt-1 pb-2.5">
          <SegmentedControl
            label="Which mails"
            value={failed ? 'failed' : 'all'}
            onChange={(shown) => onFailed(shown === 'failed')}
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
      {query.isSuccess && rows.length === 0 && <NoMail failed={failed} listHref={listHref} coming={coming} />}
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

function NoMail({ failed, listHref, coming }: Pick<OutboxProps, 'failed' | 'listHref' | 'coming'>) {
  const icon = <MailCheck size={16} aria-hidden />;
  if (failed)
    return (
      <EmptyState icon={icon} title="No mail failed" action={<ButtonLink href={listHref}>Show all mails</ButtonLink>}>
        A mail that the mail server did not take after all tries comes here, with its words.
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title="No mail was written yet">
      {coming}
    </EmptyState>
  );
}
