import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { SegmentedControl } from '../actions/segmented-control.tsx';
import { Failure } from '../exchange/answer.tsx';
import { EmptyState, SkeletonRows } from '../feedback/states.tsx';
import { PageHeader } from '../layout/page.tsx';
import { LetterActs } from './letter-acts.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { LetterGroups } from './letter-groups.tsx';
import { LetterTable } from './letter-table.tsx';
import { type LetterRow, lettersQuery } from './letters.ts';

/** Props of `FailedWork`. */
export interface FailedWorkProps {
  /** Whose work this is, in a line. */
  about: ReactNode;
  mayAct: boolean;
  /** Where a case is; absent where the reader has none. */
  caseHrefOf?: (id: string) => string;
}

/** Work that failed for good: why, grouped by cause, and the ways to deal with one or many. */
export function FailedWork({ about, mayAct, caseHrefOf }: FailedWorkProps) {
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<LetterRow>();
  const query = useInfiniteQuery(lettersQuery(all));
  const rows = query.data?.pages.flat() ?? [];
  const waiting = rows.filter(({ id, state }) => state === 'OPEN' && chosen.has(id));
  return (
    <>
      <PageHeader title="Failed work" meta={about}>
        <div className="pt-1 pb-2.5">
          <SegmentedControl
            label="Which work"
            value={all ? 'all' : 'open'}
            onChange={(shown) => setAll(shown === 'all')}
            options={[
              { id: 'open', label: 'Waits for somebody' },
              { id: 'all', label: 'All' },
            ]}
          />
        </div>
      </PageHeader>
      {mayAct && <LetterGroups />}
      {query.isPending && <SkeletonRows rows={5} />}
      {query.isError && rows.length === 0 && (
        <Failure error={query.error} what="The failed work" retry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState icon={<CircleCheck size={16} aria-hidden />} title={all ? 'No work has failed' : 'Nothing waits'}>
          What fails after all tries comes here, with its cause, to be run again. Nothing is lost with it.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <LetterTable rows={rows} chosen={mayAct ? chosen : undefined} onChoose={setChosen} onOpen={setOpen} />
      )}
      {query.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      {mayAct && waiting.length > 0 && <LetterActs letters={waiting} onDone={() => setChosen(new Set())} />}
      {open && <LetterDialog row={open} mayAct={mayAct} caseHrefOf={caseHrefOf} onClose={() => setOpen(undefined)} />}
    </>
  );
}
