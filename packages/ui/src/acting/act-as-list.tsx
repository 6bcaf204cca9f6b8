import type { AppAbility } from '@clearhold/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { StateText } from '../feedback/badge.tsx';
import { DateTime } from '../figures/time.tsx';
import { actAsGround, actAsState } from './act-as-words.ts';
import { type ActAsRow, actAsQuery, confirmActAs, decideActAs, endActAs, openActAs } from './documents.ts';

type Act = 'allow' | 'refuse' | 'confirm' | 'open' | 'end';

/** Who asked to look in, each with what the reader may do about it. */
export function ActAsList(props: { ability: AppAbility; scope: string; rows: readonly ActAsRow[] }) {
  const { ability, scope, rows } = props;
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: ({ id, act }: { id: string; act: Act }) => perform(scope, id, act),
    onSettled: () => client.invalidateQueries({ queryKey: actAsQuery(scope).queryKey }),
  });
  const pending = acting.isPending ? acting.variables : undefined;
  return (
    <>
      <ul aria-label="Who asked to look in">
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-2 last:border-b-0"
          >
            <Facts row={row} />
            <span className="flex flex-wrap gap-1">
              {actsOn(row, ability).map(({ act, label }) => (
                <Button
                  key={act}
                  size="small"
                  kind={act === 'allow' || act === 'open' ? 'primary' : undefined}
                  aria-label={`${label}: ${row.asker.name}, ${row.purpose}`}
                  isPending={pending?.id === row.id && pending.act === act}
                  onPress={() => acting.mutate({ id: row.id, act })}
                >
                  {label}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <RefusalNote error={acting.error} />
    </>
  );
}

function Facts({ row }: { row: ActAsRow }) {
  const { asker, purpose, ticket, minutes, askedAt, openedAt, endsAt, endedAt, endedBy, state, notSecond } = row;
  const { word, tone } = actAsState(row);
  return (
    <span className="min-w-0 flex-1 basis-64 text-row">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{asker.name}</span>
        <StateText tone={tone}>{word}</StateText>
      </span>
      <span className="block">{purpose}</span>
      <span className="block text-label text-muted">
        Ticket {ticket} · {minutes} min · {actAsGround(row)} · asked <DateTime value={askedAt} as="exact" />
        {openedAt && (
          <>
            {' '}
            · from <DateTime value={openedAt} as="exact" /> to{' '}
            <DateTime value={endedAt ?? endsAt ?? openedAt} as="exact" />
          </>
        )}
        {endedBy && state === 'OVER' && ` · ended by ${endedBy}`}
      </span>
      {notSecond && <span className="block text-label text-muted">{notSecond}</span>}
    </span>
  );
}

function actsOn(row: ActAsRow, ability: AppAbility): { act: Act; label: string }[] {
  const decides = row.state === 'ASKED' && row.way === 'CONSENT' && ability.can('decide', 'ActAs');
  const ends = row.state !== 'OVER' && row.state !== 'REFUSED' && !decides && ability.can('revoke', 'ActAs');
  return [
    ...(decides ? [{ act: 'allow', label: 'Allow' } as const, { act: 'refuse', label: 'Refuse' } as const] : []),
    ...(row.canConfirm && !row.notSecond ? [{ act: 'confirm', label: 'Confirm' } as const] : []),
    ...(row.canOpen ? [{ act: 'open', label: 'Look in' } as const] : []),
    ...(ends ? [{ act: 'end', label: row.state === 'OPEN' ? 'End now' : 'Take back' } as const] : []),
  ];
}

async function perform(scope: string, id: string, act: Act): Promise<void> {
  if (act === 'open') return window.location.assign(await openActAs(scope, id));
  if (act === 'confirm') await confirmActAs(scope, id);
  else if (act === 'end') await endActAs(scope, id);
  else await decideActAs(id, act === 'allow');
}
