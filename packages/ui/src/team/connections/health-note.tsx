import { StateText } from '../../index.ts';
import { type ErpHealth, HEALTH_WORDS } from './connections.ts';

/** What the ERP answered a moment ago. */
export function HealthNote({ health }: { health: ErpHealth }) {
  const { word, tone } = HEALTH_WORDS[health.status];
  return (
    <p role="status" className="flex flex-wrap items-baseline gap-x-2 text-row">
      <StateText tone={tone}>{word}</StateText>
      {health.status !== 'UP' && <span className="text-muted">{health.message}</span>}
    </p>
  );
}
