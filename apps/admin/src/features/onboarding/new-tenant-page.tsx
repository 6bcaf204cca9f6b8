import {
  accept,
  Button,
  ButtonLink,
  brandQuery,
  DEFAULT_BRAND,
  PageHeader,
  RefusalError,
  RefusalNote,
  readHex,
  useMedia,
} from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Closed } from '../../lib/closed.tsx';
import { request } from '../../lib/graphql.ts';
import { useCan, useIsPlatform } from '../../lib/session.ts';
import { PreviewPortal } from '../brand/preview-portal.tsx';
import { CreatedTenant } from './created.tsx';
import { blueprintsQuery, CREATE_TENANT } from './documents.ts';
import { EMPTY_DRAFT, missing, type TenantDraft } from './draft.ts';
import { AdministratorPart, BlueprintPart, CompanyPart, LookPart, PlacePart } from './tenant-form.tsx';

/** Makes a tenant from a blueprint; then shows once what its people need. */
export function NewTenantPage() {
  const mayCreate = useCan('create', 'Tenant');
  const isPlatform = useIsPlatform();
  if (!mayCreate || isPlatform) return <Closed title="New tenant" who="A partner’s admin" />;
  return <NewTenant />;
}

function inputOf({ primaryColour, country, ...draft }: TenantDraft) {
  return {
    name: draft.name.trim(),
    slug: draft.slug,
    currency: draft.currency ?? '',
    locale: draft.locale ?? 'en',
    timeZone: draft.timeZone ?? 'UTC',
    country: country || undefined,
    blueprint: draft.blueprint ?? '',
    primaryColour: primaryColour.trim() || undefined,
    adminName: draft.adminName.trim(),
    adminEmail: draft.adminEmail.trim(),
  };
}

function NewTenant() {
  const client = useQueryClient();
  const isWide = useMedia('(min-width: 75rem)');
  const blueprints = useQuery(blueprintsQuery).data;
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const chosen = { ...draft, blueprint: draft.blueprint ?? (blueprints?.length === 1 ? blueprints[0]!.key : null) };
  const create = useMutation({
    mutationFn: async () => accept((await request(CREATE_TENANT, { input: inputOf(chosen) })).createTenant),
    onSuccess: () => {
      for (const key of ['tenants', 'scopes']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  if (create.data) return <CreatedTenant made={create.data} />;
  const part = {
    draft: chosen,
    error: create.error,
    onChange: (change: Partial<TenantDraft>) => {
      setDraft({ ...draft, ...change });
      if (create.isError) create.reset();
    },
  };
  const left = missing(chosen);
  const isAtField = create.error instanceof RefusalError && Boolean(create.error.refusal.path);
  return (
    <form
      className="flex min-h-full flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (left.length === 0) create.mutate();
      }}
    >
      <PageHeader
        crumbs={[{ label: 'Tenants', href: '/tenants' }]}
        title="New tenant"
        meta="A client company with its own portal, people, policy and log"
      />
      <div className="flex flex-1">
        <div className="min-w-0 flex-1">
          <CompanyPart {...part} />
          <PlacePart {...part} />
          <BlueprintPart {...part} />
          <LookPart {...part} />
          <AdministratorPart {...part} />
        </div>
        {isWide && <Looks draft={draft} />}
      </div>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-4 py-3 sm:px-6">
        <Button kind="primary" type="submit" isDisabled={left.length > 0} isPending={create.isPending}>
          Create {draft.name.trim() || 'tenant'}
        </Button>
        <ButtonLink href="/tenants">Cancel</ButtonLink>
        <span className="text-label text-muted">{left.length > 0 && `Still needed: ${left.join(', ')}`}</span>
        {create.isError && (
          <div className="basis-full">
            <RefusalNote error={create.error} />
            {isAtField && <p className="sr-only">It is said at the field, too.</p>}
          </div>
        )}
      </div>
    </form>
  );
}

function Looks({ draft }: { draft: TenantDraft }) {
  const own = useQuery(brandQuery).data;
  const primary = readHex(draft.primaryColour) ?? own?.primaryColour ?? DEFAULT_BRAND;
  const form = {
    name: draft.name || 'The tenant',
    productName: draft.name || 'The tenant',
    primaryColour: primary,
    logo: '',
    senderName: '',
    senderAddress: '',
    supportEmail: '',
  };
  return (
    <aside
      aria-label="How it will look"
      className="flex w-104 shrink-0 flex-col gap-4 border-s border-line bg-ground p-6"
    >
      <h2 className="text-row font-semibold">How it will look</h2>
      <PreviewPortal form={form} primary={primary} mode="light" />
      <PreviewPortal form={form} primary={primary} mode="dark" />
    </aside>
  );
}
