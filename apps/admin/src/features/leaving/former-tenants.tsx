import { ButtonLink, DateTime, Section } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCan } from '../../lib/session.ts';
import { formerQuery } from './documents.ts';

/** Tenants that left, with their certificates; nothing where none did. */
export function FormerTenants() {
  const { data = [] } = useQuery({ ...formerQuery, enabled: useCan('read', 'Leaving') });
  if (data.length === 0) return null;
  return (
    <Section title="Tenants that left" aside={`${data.length}`}>
      <ul aria-label="Former tenants" className="divide-y divide-line border-y border-line">
        {data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-row">
            <span className="min-w-0 flex-1 basis-64">
              <span className="block font-medium">{one.tenantName}</span>
              <span className="block text-label text-muted">
                {counted(one.rowsDestroyed, 'row')} and {counted(one.filesDestroyed, 'file')} destroyed
                {one.endedAt && (
                  <>
                    , <DateTime value={one.endedAt} as="exact" />
                  </>
                )}
                {one.retainedUntil && one.retainedUrl && (
                  <>
                    {' '}
                    · what the law keeps: until <DateTime value={one.retainedUntil} as="date" />
                  </>
                )}
              </span>
            </span>
            <span className="flex flex-wrap gap-1.5">
              {one.certificateUrl && <File href={one.certificateUrl} name="Certificate" of={one.tenantName} />}
              {one.retainedUrl && <File href={one.retainedUrl} name="Kept by law" of={one.tenantName} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const counted = (count: number, what: string) => `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;

function File({ href, name, of }: { href: string; name: string; of: string }) {
  return (
    <ButtonLink size="small" href={href} target="_blank" aria-label={`Download: ${name} of ${of}`}>
      <Download size={14} aria-hidden />
      {name}
    </ButtonLink>
  );
}
