import { DateTime, StateText, useNow } from '@clearhold/ui';

const HOUR = 3_600_000;
const WATCH_HOURS = 8;
const RISK_HOURS = 48;

/** That an ERP is away, else when one was last heard of; a silence of 8 hours is watched, of 48 a risk. */
export function Heartbeat({ at, awaySince }: { at: string | null; awaySince: string | null }) {
  const now = useNow();
  if (awaySince) return <StateText tone="risk">Away</StateText>;
  if (!at) return <span className="text-muted">Not yet</span>;
  const hours = (now.getTime() - Date.parse(at)) / HOUR;
  if (hours < WATCH_HOURS) return <DateTime value={at} />;
  return (
    <StateText tone={hours < RISK_HOURS ? 'waiting' : 'risk'}>
      <DateTime value={at} />
    </StateText>
  );
}
