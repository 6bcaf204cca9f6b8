import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, Button, DateTime, SkeletonRows, StateText } from '../../index.ts';
import { type TaxServiceShown, taxServiceQuery } from './tax-service.ts';
import { RemoveTaxService, TaxServiceDialog } from './tax-service-dialogs.tsx';

const REFRESH_MS = 15_000;

/** Whether a service outside checks the tax of a tenant's invoices, how it answers, and the way to connect one. */
export function TaxServicePart({ scope, mayChange }: { scope: string; mayChange: boolean }) {
  const service = useQuery({ ...taxServiceQuery(scope), refetchInterval: REFRESH_MS });
  const [open, setOpen] = useState<'save' | 'remove'>();
  const close = () => setOpen(undefined);
  return (
    <section aria-label="Tax service" className="flex flex-col gap-2 border-t border-line px-4 py-4 sm:px-6">
      <Answer query={service} what="The tax service" loading={<SkeletonRows rows={1} />} missing={null}>
        {(found) => <Shown found={found} />}
      </Answer>
      {service.isSuccess && !service.data && (
        <p className="text-row">
          <span className="font-medium">Tax service</span>
          <span className="block text-muted">No service outside checks the tax of invoices that arrive.</span>
        </p>
      )}
      {mayChange && service.isSuccess && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onPress={() => setOpen('save')}>
            {service.data ? 'Change the tax service' : 'Connect a tax service'}
          </Button>
          {service.data && (
            <Button size="small" onPress={() => setOpen('remove')}>
              Remove it
            </Button>
          )}
        </div>
      )}
      {open === 'save' && <TaxServiceDialog scope={scope} row={service.data ?? undefined} onClose={close} />}
      {open === 'remove' && <RemoveTaxService scope={scope} onClose={close} />}
    </section>
  );
}

function Shown({ found: { url, answeredAt, failingSince, fault } }: { found: TaxServiceShown }) {
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium">Tax service</span>
        {failingSince ? (
          <StateText tone="risk">No answer to the last check</StateText>
        ) : (
          <StateText tone={answeredAt ? 'good' : 'waiting'}>{answeredAt ? 'It answers' : 'Not asked yet'}</StateText>
        )}
        {answeredAt && (
          <span className="ms-auto text-label text-muted">
            Last answer <DateTime value={answeredAt} />
          </span>
        )}
      </div>
      <p className="text-row break-all text-muted">{url}</p>
      {failingSince && (
        <p className="text-label text-muted">
          First noticed <DateTime value={failingSince} />: {fault}. Invoices that it cannot check are held until it
          answers.
        </p>
      )}
    </>
  );
}
