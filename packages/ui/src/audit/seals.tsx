import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { DateTime } from '../figures/time.tsx';
import { Popover } from '../overlays/popover.tsx';
import { brandQuery } from '../session/brand-query.ts';
import { sealsQuery } from './documents.ts';

/** The latest signed checkpoints, to compare with those that were given away. */
export function Seals() {
  const seals = useQuery(sealsQuery).data ?? [];
  const brand = useQuery({ ...brandQuery, enabled: false }).data;
  const [last] = seals;
  if (!last) return <span>Not sealed yet</span>;
  return (
    <Popover
      label="Seals"
      trigger={
        <Button size="small" kind="quiet" icon={<ShieldCheck size={14} className="text-good" aria-hidden />}>
          <span>
            Sealed up to entry {last.size}, <DateTime value={last.at} />
          </span>
        </Button>
      }
    >
      <p className="pb-3 text-row text-muted">
        A seal is a signed checkpoint over all entries before it. Check an export offline with the verify program
        {brand ? ` of ${brand.productName}` : ''}: <code className="font-mono text-label">audit verify</code>.
      </p>
      <ol className="flex flex-col gap-3">
        {seals.map((seal) => (
          <li key={`${seal.size}${seal.at}`} className="text-row">
            <span className="font-medium">Entry {seal.size}</span>{' '}
            <DateTime value={seal.at} as="exact" className="text-muted" />
            <pre className="mt-1 overflow-auto rounded-md bg-sunken p-2 font-mono text-[0.6875rem]">{seal.note}</pre>
          </li>
        ))}
      </ol>
    </Popover>
  );
}
