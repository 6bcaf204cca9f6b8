import { ButtonLink, CopyField, KeyValueList, Link, Note, PageHeader, Section } from '@clearhold/ui';
import { WhatMustHold } from '../blueprint/what-must-hold.tsx';
import type { Created } from './documents.ts';

/** What a new tenant's first administrator and first program need; secrets are shown this once. */
export function CreatedTenant({ made }: { made: Created }) {
  const { tenant } = made;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Tenants', href: '/tenants' }]}
        title={`${tenant.name} is ready`}
        actions={
          <ButtonLink kind="primary" href={`/tenants/${tenant.id}/overview`}>
            Open {tenant.name}
          </ButtonLink>
        }
      />
      <Section title="Hand these over">
        <div className="flex max-w-2xl flex-col gap-4">
          <Note tone="waiting" title="Copy them now">
            The password and the key are shown this once; nobody can look them up later.
          </Note>
          <CopyField label="Portal" value={tenant.portalUrl} />
          <CopyField label="Administrator" value={made.adminEmail} />
          <CopyField label="Temporary password" value={made.temporaryPassword} />
          <CopyField label="API key" value={made.apiKey} />
        </div>
      </Section>
      <WhatMustHold tenantId={tenant.id} />
      <Section title="What comes next">
        <KeyValueList
          className="max-w-2xl"
          items={[
            { label: 'Look', value: <Link href={`/tenants/${tenant.id}/brand`}>Logo, colours and sender</Link> },
            { label: 'Rules', value: <Link href={`/tenants/${tenant.id}/policy`}>Tolerances and authority</Link> },
            { label: 'People', value: <Link href={`/tenants/${tenant.id}/people`}>The team and its roles</Link> },
            { label: 'ERP', value: 'The administrator connects it in the portal' },
          ]}
        />
      </Section>
    </>
  );
}
