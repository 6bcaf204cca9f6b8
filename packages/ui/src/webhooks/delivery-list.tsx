import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { SegmentedControl } from '../actions/segmented-control.tsx';
import { Failure } from '../exchange/answer.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { StateText } from '../feedback/badge.tsx';
import { SkeletonRows } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { Checkbox } from '../forms/toggles.tsx';
import { deliveryWord, isTest, shortType, tryWords } from './webhook-words.ts';
import { type DeliveryRow, type DeliveryState, deliveriesQuery, replayDeliveries, webhooksKey } from './webhooks.ts';

const SHOWN = [
  { id: 'ALL', label: 'All' },
  { id: 'WAITING', label: 'Waiting' },
  { id: 'FAILED', label: 'Given up' },
] as const;

/** What became of each event, newest first; chosen ones are sent again. */
export function DeliveryList({ webhook, mayReplay }: { webhook: string; mayReplay: boolean }) {
  const [shown, setShown] = useState<(typeof SHOWN)[number]['id']>('ALL');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const state: DeliveryState | null = shown === 'ALL' ? null : shown;
  const query = useInfiniteQuery(deliveriesQuery(webhook, state));
  const rows = query.data?.pages.flat() ?? [];
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <section>
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <h3 className="text-row font-semibold">Deliveries</h3>
        <SegmentedControl label="Which deliveries" value={shown} onChange={setShown} options={[...SHOWN]} />
      </div>
      {query.isPending && <SkeletonRows rows={3} />}
      {query.isError && <Failure error={query.error} what="The deliveries" retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p className="text-row text-muted">None yet.</p>}
      <ul aria-label="Deliveries">
        {rows.map((row) => (
          <li key={row.id} className="flex items-start gap-2 border-b border-line py-2">
            {mayReplay && !isTest(row.type) && (
              <Checkbox
                label={`Choose ${shortType(row.type)}`}
                isSelected={chosen.has(row.id)}
                onChange={(on) => toggle(row.id, on)}
              />
            )}
            <Delivery row={row} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
      {chosen.size > 0 && <SendAgain webhook={webhook} ids={[...chosen]} onDone={() => setChosen(new Set())} />}
    </section>
  );
}

function Delivery({ row }: { row: DeliveryRow }) {
  const { label, tone } = deliveryWord(row);
  const last = row.tries.at(-1);
  return (
    <details className="min-w-0 flex-1">
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 text-row">
        <StateText tone={tone}>{label}</StateText>
        <span className="font-medium">{shortType(row.type)}</span>
        {last && <span className="text-muted">{tryWords(last)}</span>}
        <DateTime value={row.createdAt} className="ms-auto text-muted" />
      </summary>
      <div className="flex flex-col gap-2 pt-2 text-label">
        <span className="text-muted wrap-anywhere">{row.eventId}</span>
        {row.state === 'WAITING' && (
          <span>
            Tried next: <DateTime value={row.nextAt} as="exact" />
          </span>
        )}
        <ol className="flex flex-col gap-1">
          {row.tries.map((one) => (
            <li key={one.at} className="wrap-anywhere">
              <DateTime value={one.at} as="exact" /> · {tryWords(one)} · {one.ms} ms
              {one.answer && <span className="block text-muted">{one.answer}</span>}
            </li>
          ))}
        </ol>
        <pre className="overflow-auto rounded-md border border-line bg-sunken p-3">
          {JSON.stringify(JSON.parse(row.body), null, 2)}
        </pre>
      </div>
    </details>
  );
}

function SendAgain({ webhook, ids, onDone }: { webhook: string; ids: string[]; onDone: () => void }) {
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () => replayDeliveries({ webhook, ids }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: webhooksKey }),
  });
  return (
    <div
      role="toolbar"
      aria-label="Chosen deliveries"
      className="sticky bottom-0 flex flex-wrap items-center gap-2 bg-raised py-2"
    >
      <span className="me-auto text-row text-muted">{ids.length} chosen</span>
      <RefusalNote error={replay.error} />
      <Button kind="primary" isPending={replay.isPending} onPress={() => replay.mutate()}>
        Send again
      </Button>
    </div>
  );
}
