import { Button, CopyField, DateTime, RefusalNote, StateText } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChannelRow, COMPLETE, channelsKey, completeOf, sendersOf, setChannel, tryChannel } from './channels.ts';

export type ChannelAct = 'change' | 'renew' | 'close';

const stateOf = ({ status, fault }: ChannelRow) =>
  status === 'PAUSED'
    ? ({ tone: 'neutral', label: 'Paused' } as const)
    : fault
      ? ({ tone: 'risk', label: 'Failing' } as const)
      : ({ tone: 'good', label: 'Active' } as const);

const senderWords = (row: ChannelRow) =>
  sendersOf(row).length > 0
    ? `Known senders beside the suppliers’ own addresses: ${sendersOf(row).join(', ')}`
    : 'Known senders are the suppliers’ own addresses.';
const wholeWords = (row: ChannelRow) =>
  `A file is whole when: ${COMPLETE.find(({ id }) => id === completeOf(row))?.label.toLowerCase()}. Taken files lie in its archive.`;

/** One channel: how it does, where it is, and what can be done with it. */
export function ChannelItem({ row, onAct }: { row: ChannelRow; onAct?: (act: ChannelAct) => void }) {
  const client = useQueryClient();
  const pausing = useMutation({
    mutationFn: () => setChannel(row.id, row.status === 'PAUSED' ? 'ACTIVE' : 'PAUSED'),
    onSettled: () => client.invalidateQueries({ queryKey: channelsKey }),
  });
  const trying = useMutation({
    mutationFn: () => tryChannel(row.id),
    onSettled: () => client.invalidateQueries({ queryKey: channelsKey }),
  });
  const isFolder = row.kind === 'DIRECTORY';
  const { tone, label } = stateOf(row);
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-body font-medium">{row.name}</span>
        <StateText tone={tone}>{label}</StateText>
        <span className="text-row text-muted">
          {row.documentAt ? (
            <>
              Last document <DateTime value={row.documentAt} />
            </>
          ) : (
            'Nothing came yet'
          )}
        </span>
        {onAct && (
          <span className="flex flex-wrap gap-1 sm:ms-auto">
            <Button size="small" isPending={pausing.isPending} onPress={() => pausing.mutate()}>
              {row.status === 'PAUSED' ? 'Take up' : 'Pause'}
            </Button>
            <Button size="small" aria-label={`Change ${row.name}`} onPress={() => onAct('change')}>
              Change
            </Button>
            {isFolder ? (
              <Button
                size="small"
                isDisabled={row.status === 'PAUSED'}
                isPending={trying.isPending}
                onPress={() => trying.mutate()}
              >
                Try now
              </Button>
            ) : (
              <Button size="small" aria-label={`New key for ${row.name}`} onPress={() => onAct('renew')}>
                New key
              </Button>
            )}
            <Button size="small" aria-label={`Close ${row.name}`} onPress={() => onAct('close')}>
              Close
            </Button>
          </span>
        )}
      </div>
      {row.address && <CopyField label={`${isFolder ? 'Folder' : 'Address'} of ${row.name}`} value={row.address} />}
      <span className="text-label text-muted">
        {isFolder ? wholeWords(row) : senderWords(row)}
        {row.unit && ` All its documents are for ${row.unit.name}.`}
      </span>
      {row.fault && (
        <span className="text-row text-risk">
          {row.fault} {row.failingSince && <DateTime value={row.failingSince} />}
        </span>
      )}
      <RefusalNote error={pausing.error ?? trying.error} />
    </li>
  );
}
