import { Answer, Button, CopyField, EmptyState, Link, Sheet, Skeleton } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Route } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { type Trace, type Traced, traceQuery } from './documents.ts';
import { Waterfall } from './waterfall.tsx';

/** Opens the way of a matter through the house. */
export function TraceButton({ of, name }: { of: Traced; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={<Route size={16} aria-hidden />} onPress={() => setOpen(true)}>
        Trace
      </Button>
      <Sheet
        isOpen={isOpen}
        onOpenChange={setOpen}
        size="wide"
        title={`The way of ${name}`}
        lead="From what arrived to the last answer, in order of time"
      >
        {isOpen && <Body of={of} />}
      </Sheet>
    </>
  );
}

function Body({ of }: { of: Traced }) {
  const query = useQuery({ ...traceQuery(of), staleTime: 0 });
  return (
    <Answer
      query={query}
      what="The trace"
      loading={<Skeleton lines={8} />}
      missing={<EmptyState title="Nothing is recorded of it" />}
    >
      {(trace) => <Found trace={trace} />}
    </Answer>
  );
}

function Found({ trace: { correlationId, hops } }: { trace: Trace }) {
  const mayReadLog = useCan('read', 'Audit');
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <CopyField label="Correlation id" value={correlationId} />
        {mayReadLog && (
          <Link href={`/audit?${new URLSearchParams({ subject: correlationId })}`} className="text-label">
            Find it in the audit log
          </Link>
        )}
      </div>
      <Waterfall hops={hops} />
    </div>
  );
}
