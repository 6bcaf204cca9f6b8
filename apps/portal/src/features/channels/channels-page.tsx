import { Answer, Button, EmptyState, PageHeader, SkeletonRows } from '@clearhold/ui';
import { SecretShown, SureDialog } from '@clearhold/ui/webhooks';
import { useQuery } from '@tanstack/react-query';
import { Inbox, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { ChannelDialog } from './channel-dialog.tsx';
import { type ChannelAct, ChannelItem } from './channel-item.tsx';
import { type ChannelRow, channelsKey, channelsQuery, setChannel } from './channels.ts';
import { RenewDialog } from './renew-dialog.tsx';

interface Made {
  readonly name: string;
  readonly secret: string;
  readonly address?: string | null;
}

/** The ways by which documents come in to the company. */
export function ChannelsPage() {
  const query = useQuery(channelsQuery);
  const mayUpdate = useCan('update', 'Channel');
  const [about, setAbout] = useState<{ row?: ChannelRow; act: ChannelAct | 'add' }>();
  const [made, setMade] = useState<Made>();
  const done = () => setAbout(undefined);
  const onMade = (key: Made) => {
    setMade(key);
    done();
  };
  return (
    <>
      <PageHeader
        title="Channels"
        meta="How documents come in beside the API and the portal. The same file over two channels is one document."
        actions={
          mayUpdate && (
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setAbout({ act: 'add' })}>
              Add channel
            </Button>
          )
        }
      />
      <Answer query={query} what="The channels" loading={<SkeletonRows rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<Inbox size={16} aria-hidden />} title="No channel yet">
              Make an address to which your mail server hands on the mails that suppliers send.
            </EmptyState>
          ) : (
            <ul aria-label="Channels" className="flex flex-col px-4 sm:px-6">
              {rows.map((row) => (
                <ChannelItem key={row.id} row={row} onAct={mayUpdate ? (act) => setAbout({ row, act }) : undefined} />
              ))}
            </ul>
          )
        }
      </Answer>
      {(about?.act === 'add' || about?.act === 'change') && (
        <ChannelDialog row={about.row} onMade={onMade} onClose={done} />
      )}
      {about?.act === 'renew' && about.row && <RenewDialog row={about.row} onMade={onMade} onClose={done} />}
      {about?.act === 'close' && about.row && <Closing row={about.row} onClose={done} />}
      {made && <SecretShown {...made} address={made.address ?? undefined} onKept={() => setMade(undefined)} />}
    </>
  );
}

function Closing({ row, onClose }: { row: ChannelRow; onClose: () => void }) {
  return (
    <SureDialog
      title={`Close “${row.name}”`}
      lead="Nothing comes in over it any more, and its key is forgotten. The documents that came stay."
      act={() => setChannel(row.id, 'CLOSED')}
      queryKey={channelsKey}
      onClose={onClose}
      onDone={onClose}
    />
  );
}
