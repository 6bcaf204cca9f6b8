import {
  Answer,
  Button,
  ButtonLink,
  DateTime,
  download,
  EmptyState,
  Note,
  PageHeader,
  Section,
  SkeletonRows,
  StateText,
} from '@clearhold/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Imported, importQuery } from './documents.ts';
import { FaultyLines } from './faulty-lines.tsx';
import { HandOver } from './hand-over.tsx';
import { LineTable } from './line-table.tsx';
import { reportName, reportOf } from './report.ts';

const CRUMBS = [
  { label: 'Tenants', href: '/tenants' },
  { label: 'From a file', href: '/tenants/import' },
];

/** How far an import came, line by line, and what is left to do. */
export function ImportProgress({ id }: { id: string }) {
  const client = useQueryClient();
  const query = useQuery(importQuery(id));
  const created = query.data?.created;
  useEffect(() => {
    if (created)
      for (const key of ['tenants', 'scopes']) void client.invalidateQueries({ queryKey: [key], exact: true });
  }, [created, client]);
  const missing = (
    <EmptyState
      title="There is no such import"
      action={<ButtonLink href="/tenants/import">Tenants from a file</ButtonLink>}
    >
      It may be another partner’s.
    </EmptyState>
  );
  return (
    <Answer query={query} what="The import" loading={<SkeletonRows rows={8} />} missing={missing}>
      {(one) => <Progress one={one} />}
    </Answer>
  );
}

function Progress({ one }: { one: Imported }) {
  const failed = one.rows.filter((row) => row.state === 'FAILED');
  const others = one.rows.filter((row) => row.state !== 'FAILED');
  return (
    <>
      <PageHeader
        crumbs={CRUMBS}
        title={one.filename}
        meta={
          <span>
            Sent by {one.askedBy}, <DateTime value={one.askedAt} />
          </span>
        }
        actions={
          <Button onPress={() => download(reportName(one.filename), reportOf(one.rows))}>Download the report</Button>
        }
      />
      <Section title="Progress">
        <HowFar one={one} />
      </Section>
      {one.waiting === 0 && one.toHandOver > 0 && <HandOver importId={one.id} count={one.toHandOver} />}
      {failed.length > 0 && (
        <Section
          flush
          title="Not created"
          aside={`${failed.length} of ${one.rows.length} lines`}
          actions={
            <ButtonLink size="small" href={`/tenants/import?id=${one.id}&mend=true`}>
              Send a mended file
            </ButtonLink>
          }
        >
          <FaultyLines rows={failed} of={one.filename} />
        </Section>
      )}
      <Section flush title="Tenants" aside={`${others.length}`}>
        <LineTable rows={others} of={one.filename} />
      </Section>
    </>
  );
}

function HowFar({ one }: { one: Imported }) {
  const total = one.rows.length;
  const ended = total - one.waiting;
  if (one.waiting === 0)
    return (
      <div className="max-w-2xl">
        <Note
          tone={one.failed ? 'waiting' : 'good'}
          title={`${one.created} created${one.there ? `, ${one.there} yours already` : ''}${one.failed ? `, ${one.failed} not created` : ''}`}
        />
      </div>
    );
  return (
    <div className="max-w-2xl">
      <p className="pb-1 text-label text-muted" aria-live="polite">
        {ended} of {total} lines are done. <StateText tone="info">You may leave; the work goes on.</StateText>
      </p>
      <progress
        aria-label="Lines done"
        className="h-1.5 w-full overflow-hidden rounded-full accent-(--brand-line)"
        max={total}
        value={ended}
      />
    </div>
  );
}
