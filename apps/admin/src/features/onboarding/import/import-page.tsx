import { accept, Button, ButtonLink, DateTime, Link, Note, PageHeader, Section, SkeletonRows } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Closed } from '../../../lib/closed.tsx';
import { request } from '../../../lib/graphql.ts';
import { useCan, useIsPlatform } from '../../../lib/session.ts';
import { ChooseFile } from './choose-file.tsx';
import { IMPORT_TENANTS, type Planned } from './documents.ts';
import { FaultyLines } from './faulty-lines.tsx';
import { ImportProgress } from './import-progress.tsx';
import { LineTable } from './line-table.tsx';
import { PastImports } from './past-imports.tsx';

const route = getRouteApi('/app/tenants/import');
const CRUMBS = [{ label: 'Tenants', href: '/tenants' }];

/** Makes many tenants from one file: what would be made, then how far it came. */
export function ImportPage() {
  const mayCreate = useCan('create', 'Tenant');
  const isPlatform = useIsPlatform();
  const { id, mend } = route.useSearch();
  if (!mayCreate || isPlatform) return <Closed title="Tenants from a file" who="A partner’s admin" />;
  return id && !mend ? <ImportProgress id={id} /> : <SendFile key={id} mends={id} />;
}

function SendFile({ mends }: { mends: string | undefined }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const send = async (chosen: File, dryRun: boolean) => {
    const input = { filename: chosen.name, content: await chosen.text(), dryRun, importId: mends };
    return accept((await request(IMPORT_TENANTS, { input })).importTenants);
  };
  const plan = useMutation({ mutationFn: (chosen: File) => send(chosen, true) });
  const start = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: (begun) => {
      void client.invalidateQueries({ queryKey: ['tenant-imports'] });
      if (begun.__typename === 'TenantImportBegun')
        void navigate({ to: '/tenants/import', search: { id: begun.import.id } });
    },
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    start.reset();
    if (chosen) plan.mutate(chosen);
    else plan.reset();
  };
  const planned = plan.data?.__typename === 'TenantImportPlanned' ? plan.data : undefined;
  return (
    <div className="flex min-h-full flex-col">
      <PageHeader
        crumbs={CRUMBS}
        title="Tenants from a file"
        meta="First you see what would be made of every line; then you start"
      />
      <div className="flex-1">
        <ChooseFile file={file} onChange={choose} error={plan.error ?? start.error} mends={Boolean(mends)} />
        {plan.isPending && <SkeletonRows rows={6} />}
        {planned && <Plan planned={planned} of={file?.name ?? ''} />}
        {!file && !mends && <PastImports />}
      </div>
      {file && planned && (
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-4 py-3 sm:px-6">
          <Button
            kind="primary"
            isDisabled={planned.toCreate === 0}
            isPending={start.isPending}
            onPress={() => start.mutate(file)}
          >
            Create {tenants(planned.toCreate)}
          </Button>
          <ButtonLink href="/tenants">Cancel</ButtonLink>
          <span className="text-label text-muted">{inWords(planned)}</span>
        </div>
      )}
    </div>
  );
}

function Plan({ planned, of }: { planned: Planned; of: string }) {
  const faulty = planned.rows.filter((row) => row.state === 'FAILED');
  const good = planned.rows.filter((row) => row.state !== 'FAILED');
  return (
    <>
      {planned.sentBefore && <SentBefore {...planned.sentBefore} />}
      {faulty.length > 0 && (
        <Section flush title="To mend" aside={`${faulty.length} of ${planned.rows.length} lines`}>
          <FaultyLines rows={faulty} of={of} />
        </Section>
      )}
      {good.length > 0 && (
        <Section flush title="What would be made" aside={tenants(planned.toCreate)}>
          <LineTable rows={good} of={of} planned />
        </Section>
      )}
    </>
  );
}

function SentBefore({ id, filename, askedBy, askedAt, failed }: NonNullable<Planned['sentBefore']>) {
  return (
    <div className="max-w-2xl px-4 py-3 sm:px-6">
      <Note tone="info" title="This very file was sent before">
        {askedBy} sent it as <Link href={`/tenants/import?id=${id}`}>{filename}</Link>, <DateTime value={askedAt} />. No
        tenant is made twice.
        {failed > 0 && ' To mend lines that failed, open that report and send the mended file from there.'}
      </Note>
    </div>
  );
}

const tenants = (count: number) => `${count} ${count === 1 ? 'tenant' : 'tenants'}`;

function inWords({ faulty, there }: Planned): string {
  const parts = [
    faulty > 0 &&
      `${faulty} ${faulty === 1 ? 'line is left out; mend and send it' : 'lines are left out; mend and send them'} now or later`,
    there > 0 &&
      `${there} ${there === 1 ? 'is yours already and stays as it is' : 'are yours already and stay as they are'}`,
  ].filter(Boolean);
  return parts.join('; ');
}
