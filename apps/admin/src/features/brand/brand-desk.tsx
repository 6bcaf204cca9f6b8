import {
  Answer,
  accept,
  Button,
  DEFAULT_BRAND,
  RefusalNote,
  readHex,
  refusalAt,
  Section,
  SkeletonRows,
  useToast,
} from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import { BrandFields } from './brand-fields.tsx';
import { brandOfQuery, SAVE_BRAND, type WholeBrand } from './documents.ts';
import { type BrandForm, changesOf, formOf } from './form.ts';
import { OwnHosts } from './own-hosts.tsx';
import { PreviewPortal } from './preview-portal.tsx';
import { PreviewMail, PreviewPhone } from './preview-supplier.tsx';

/** How a scope looks and signs: the form, and beside it what people will see. */
export function BrandDesk({ scope, scopeName }: { scope: string; scopeName: string }) {
  const brand = useQuery({ ...brandOfQuery(scope), refetchOnWindowFocus: false });
  return (
    <Answer query={brand} what="The brand" loading={<SkeletonRows rows={8} />}>
      {(found) => <Editor key={found.version} scope={scope} scopeName={scopeName} brand={found} />}
    </Answer>
  );
}

function useSave(scope: string, brand: WholeBrand, form: BrandForm) {
  const client = useQueryClient();
  const toast = useToast();
  const { queryKey } = brandOfQuery(scope);
  return useMutation({
    mutationFn: async () => {
      const input = { scope, ...changesOf(form, brand), expectedVersion: brand.version };
      return accept((await request(SAVE_BRAND, { input })).updateBranding).brand;
    },
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved);
      // A company's name stands on nearly every page; how it looks, on few.
      const stale = saved.name === brand.name ? [['brand'], ['brand-of']] : [[]];
      for (const key of stale) void client.invalidateQueries({ queryKey: key });
      toast.show({ title: `Brand of ${saved.name} saved`, body: 'Whoever opens a page from now on sees it.' });
    },
  });
}

function Editor({ scope, scopeName, brand }: { scope: string; scopeName: string; brand: WholeBrand }) {
  const mayUpdate = useCan('update', 'Brand');
  const [form, setForm] = useState(() => formOf(brand));
  const save = useSave(scope, brand, form);
  const changed = Object.keys(changesOf(form, brand)).length;
  const primary = readHex(form.primaryColour) ?? DEFAULT_BRAND;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(20rem,26rem)_1fr] lg:overflow-hidden">
      <form
        className="flex min-w-0 flex-col border-line lg:overflow-y-auto lg:border-e"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <BrandFields
          form={form}
          brand={brand}
          isDisabled={!mayUpdate}
          onChange={(part) => setForm({ ...form, ...part })}
          error={save.error}
        />
        {mayUpdate && (
          <div className="sticky bottom-0 flex flex-col gap-2 border-t border-line bg-surface px-4 py-3 sm:px-6">
            {!ownFault(save.error, form) && <RefusalNote error={save.error} />}
            <div className="flex flex-wrap items-center gap-2">
              <Button kind="primary" type="submit" isDisabled={changed === 0} isPending={save.isPending}>
                Save brand
              </Button>
              <Button isDisabled={changed === 0} onPress={() => setForm(formOf(brand))}>
                Take changes back
              </Button>
            </div>
          </div>
        )}
      </form>
      <div className="min-w-0 bg-ground lg:overflow-y-auto">
        <Section
          title="Preview"
          aside={
            brand.version === 0 ? `${scopeName} wears the brand above until this is saved` : 'as people will see it'
          }
          className="border-b-0"
        >
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-6 xl:grid-cols-2">
            <PreviewPortal form={form} primary={primary} mode="light" />
            <PreviewPortal form={form} primary={primary} mode="dark" />
            <PreviewPhone form={form} primary={primary} />
            <PreviewMail form={form} primary={primary} />
          </div>
        </Section>
        <OwnHosts scope={scope} mayUpdate={mayUpdate} />
      </div>
    </div>
  );
}

const ownFault = (error: unknown, form: BrandForm) => Object.keys(form).some((field) => refusalAt(error, field));
