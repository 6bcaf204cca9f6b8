import { Button, DateTime, RefusalNote, StateText } from '@clearhold/ui';
import { WayRow } from '@clearhold/ui/webhooks';
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
    <WayRow
      name={row.name}
      state={<StateText tone={tone}>{label}</StateText>}
      last={{ what: 'document', at: row.documentAt }}
      address={
        row.address ? { label: `${isFolder ? 'Folder' : 'Address'} of ${row.name}`, value: row.address } : undefined
      }
      acts={
        onAct && (
          <>
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
          </>
        )
      }
    >
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
    </WayRow>
  );
}
