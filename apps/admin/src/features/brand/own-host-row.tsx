import { Badge, Button, CopyField, type Tone } from '@clearhold/ui';
import { useState } from 'react';
import type { OwnHost } from './own-host-queries.ts';

const STATES: Record<OwnHost['state'], { word: string; tone: Tone }> = {
  PENDING: { word: 'Waiting for its record', tone: 'waiting' },
  LIVE: { word: 'Live', tone: 'good' },
  FAILED: { word: 'Not possible', tone: 'risk' },
};

/** One host: how it stands, the records it takes while it is not proved, and what can be done. */
export function OwnHostRow(props: {
  host: OwnHost;
  mayUpdate: boolean;
  isChecking: boolean;
  onCheck: () => void;
  onGiveUp: () => void;
}) {
  const { host, mayUpdate, isChecking, onCheck, onGiveUp } = props;
  const { word, tone } = STATES[host.state];
  const [isEnding, setEnding] = useState(false);
  return (
    <li className="flex flex-col gap-3 rounded-md border border-line bg-surface p-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 font-medium break-all">{host.host}</span>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <p className="text-row text-muted" aria-live="polite">
        {host.said}
      </p>
      {host.state === 'PENDING' && (
        <>
          <CopyField label="Name of a TXT record" value={host.recordName} />
          <CopyField label="Its text" value={host.recordValue} />
          <CopyField label={`CNAME record of ${host.host}`} value={host.pointsTo} />
        </>
      )}
      {mayUpdate && !isEnding && (
        <div className="flex flex-wrap gap-2">
          {host.state !== 'LIVE' && (
            <Button size="small" isPending={isChecking} onPress={onCheck}>
              Check {host.host}
            </Button>
          )}
          <Button size="small" onPress={host.state === 'LIVE' ? () => setEnding(true) : onGiveUp}>
            Give {host.host} up
          </Button>
        </div>
      )}
      {mayUpdate && isEnding && (
        <div className="flex flex-wrap items-center gap-2 text-row" role="alert">
          <span className="min-w-[min(12rem,100%)] flex-1">
            Nothing is served under it from then on, links in mails included.
          </span>
          <Button size="small" kind="danger" onPress={onGiveUp}>
            Give {host.host} up now
          </Button>
          <Button size="small" onPress={() => setEnding(false)}>
            Keep it
          </Button>
        </div>
      )}
    </li>
  );
}
