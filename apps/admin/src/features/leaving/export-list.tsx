import { Button, ButtonLink, RefusalNote } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCan } from '../../lib/session.ts';
import { exportLeaver, leaverExportQuery } from './documents.ts';

/** The export of a suspended tenant, to be handed over to it. */
export function ExportList({ tenant }: { tenant: { id: string; name: string } }) {
  const mayExport = useCan('export', 'Leaving');
  const client = useQueryClient();
  const query = useQuery({ ...leaverExportQuery(tenant.id), enabled: mayExport });
  const make = useMutation({
    mutationFn: () => exportLeaver(tenant.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['leaving'] }),
  });
  if (!mayExport) return null;
  const found = query.data;
  return (
    <div className="mt-4 flex flex-col gap-2 border-t border-line pt-3">
      <p className="text-row text-muted">
        The export holds every document of {tenant.name}: hand it over unopened. Each file that you take is in the
        tenant’s log.
      </p>
      <span className="flex flex-wrap items-center gap-1.5">
        {found?.state === 'MAKING' ? (
          <span className="text-row">
            Being made: {found.done} of {found.total ?? '…'}
          </span>
        ) : (
          <Button size="small" isPending={make.isPending} onPress={() => make.mutate()}>
            Make an export
          </Button>
        )}
        {found?.parts.map((part) => (
          <ButtonLink
            key={part.number}
            size="small"
            href={part.url}
            target="_blank"
            aria-label={`Download ${part.filename}`}
          >
            <Download size={14} aria-hidden />
            {part.filename}
          </ButtonLink>
        ))}
      </span>
      <RefusalNote error={make.error} />
    </div>
  );
}
