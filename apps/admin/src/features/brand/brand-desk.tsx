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
  TextField,
  useToast,
} from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import { ColourField } from './colour-field.tsx';
import { Corrections } from './corrections.tsx';
import { brandOfQuery, SAVE_BRAND, type WholeBrand } from './documents.ts';
import { type BrandForm, changesOf, formOf } from './form.ts';
import { LogoField } from './logo-field.tsx';
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
      void client.invalidateQueries({ queryKey: ['brand'] });
      void client.invalidateQueries({ queryKey: ['brand-of'] });
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
        <Fields
          form={form}
          isDisabled={!mayUpdate}
          onChange={(part) => setForm({ ...form, ...part })}
          error={save.error}
        />
        {mayUpdate && (
          <div className="sticky bottom-0 flex flex-col gap-2 border-t border-line bg-surface px-4 py-3 sm:px-6">
            {!ownFault(save.error) && <RefusalNote error={save.error} />}
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
      <Section
        title="Preview"
        aside={brand.version === 0 ? `${scopeName} wears the brand above until this is saved` : 'as people will see it'}
        className="min-w-0 border-b-0 bg-ground lg:overflow-y-auto"
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-6 xl:grid-cols-2">
          <PreviewPortal form={form} primary={primary} mode="light" />
          <PreviewPortal form={form} primary={primary} mode="dark" />
          <PreviewPhone form={form} primary={primary} />
          <PreviewMail form={form} primary={primary} />
        </div>
      </Section>
    </div>
  );
}

const FIELDS = ['name', 'productName', 'primaryColour', 'logo', 'senderName', 'senderAddress', 'supportEmail'] as const;
const ownFault = (error: unknown) => FIELDS.some((field) => refusalAt(error, field));

function Fields(props: {
  form: BrandForm;
  isDisabled: boolean;
  onChange: (part: Partial<BrandForm>) => void;
  error: unknown;
}) {
  const { form, isDisabled, onChange, error } = props;
  const line = (field: keyof BrandForm, label: string, hint?: string, type = 'text') => (
    <TextField
      label={label}
      hint={hint}
      type={type}
      isDisabled={isDisabled}
      value={form[field]}
      onChange={(value) => onChange({ [field]: value })}
      error={refusalAt(error, field)}
    />
  );
  return (
    <>
      <Section title="Name">
        <div className="flex flex-col gap-4">
          {line('name', 'Company', 'Signs pages and mails.')}
          {line('productName', 'Product', 'What the portal is called.')}
        </div>
      </Section>
      <Section title="Look">
        <div className="flex flex-col gap-4">
          <ColourField
            label="Colour"
            value={form.primaryColour}
            onChange={(primaryColour) => onChange({ primaryColour })}
            error={refusalAt(error, 'primaryColour')}
          />
          <div aria-live="polite">
            <Corrections colour={form.primaryColour} />
          </div>
          <LogoField
            value={form.logo}
            name={form.name}
            onChange={(logo) => onChange({ logo })}
            error={refusalAt(error, 'logo')}
          />
        </div>
      </Section>
      <Section title="Mails" className="flex-1">
        <div className="flex flex-col gap-4">
          {line('senderName', 'Sender')}
          {line('senderAddress', 'Sender’s address', undefined, 'email')}
          {line('supportEmail', 'Address for help', 'Shown at the sign-in and in mails. May be empty.', 'email')}
        </div>
      </Section>
    </>
  );
}
