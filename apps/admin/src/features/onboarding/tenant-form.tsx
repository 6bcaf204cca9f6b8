import {
  Button,
  brandQuery,
  ComboBox,
  RadioGroup,
  refusalAt,
  Section,
  Skeleton,
  TextField,
  useLocale,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMe } from '../../lib/session.ts';
import { ColourField } from '../brand/colour-field.tsx';
import { Corrections } from '../brand/corrections.tsx';
import { MakeSampleDialog } from '../sample/make-sample-dialog.tsx';
import { tenantsQuery } from '../tenants/documents.ts';
import { blueprintsQuery } from './documents.ts';
import { portalAddress, slugFault, slugFrom, type TenantDraft } from './draft.ts';
import { countryOptions, currencyOptions, habitsOf, localeOptions, timeZoneOptions } from './world.ts';

/** Props of the form's parts. */
export interface PartProps {
  draft: TenantDraft;
  onChange: (part: Partial<TenantDraft>) => void;
  error: unknown;
}

/** Who it is, and under which address its portal stands. */
export function CompanyPart({ draft, onChange, error }: PartProps) {
  const { scope } = useMe();
  const taken = (useQuery(tenantsQuery).data ?? []).map(({ tenant }) => tenant.slug);
  const [touched, setTouched] = useState(draft.slug !== '' && draft.slug !== slugFrom(draft.name));
  const address = portalAddress(draft.slug, scope.slug, location.host);
  const fault = slugFault(draft.slug, taken);
  return (
    <Section title="Company">
      <div className="flex max-w-xl flex-col gap-4">
        <TextField
          label="Name"
          autoFocus
          maxLength={100}
          value={draft.name}
          onChange={(name) => onChange(touched ? { name } : { name, slug: slugFrom(name) })}
          error={refusalAt(error, 'name')}
        />
        <TextField
          label="Short name"
          maxLength={40}
          inputClassName="font-mono"
          value={draft.slug}
          onChange={(slug) => {
            setTouched(slug !== '');
            onChange({ slug: slug.toLowerCase() });
          }}
          hint={address ? `The portal will stand at ${address}` : 'It becomes part of the portal’s address and stays.'}
          error={fault ?? refusalAt(error, 'slug')}
        />
      </div>
    </Section>
  );
}

/** Where it works: the country proposes the rest. */
export function PlacePart({ draft, onChange, error }: PartProps) {
  const { locale } = useLocale();
  const lists = useMemo(
    () => ({
      countries: countryOptions(locale),
      currencies: currencyOptions(locale),
      locales: localeOptions(locale),
      zones: timeZoneOptions(),
    }),
    [locale],
  );
  return (
    <Section title="Place" aside="the country proposes the rest">
      <div className="grid max-w-xl gap-4 sm:grid-cols-2">
        <ComboBox
          label="Country"
          options={lists.countries}
          value={draft.country}
          onChange={(country) => onChange({ country, ...(country ? habitsOf(country) : undefined) })}
          error={refusalAt(error, 'country')}
        />
        <ComboBox
          label="Currency"
          options={lists.currencies}
          value={draft.currency}
          onChange={(currency) => onChange({ currency })}
          error={refusalAt(error, 'currency')}
        />
        <ComboBox
          label="Language and figures"
          options={lists.locales}
          value={draft.locale}
          onChange={(next) => onChange({ locale: next })}
          error={refusalAt(error, 'locale')}
        />
        <ComboBox
          label="Time zone"
          options={lists.zones}
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
          error={refusalAt(error, 'timeZone')}
        />
      </div>
    </Section>
  );
}

/** What it begins with. */
export function BlueprintPart({ draft, onChange, error }: PartProps) {
  const blueprints = useQuery(blueprintsQuery);
  const [trying, setTrying] = useState(false);
  const found = blueprints.data?.find(({ key }) => key === draft.blueprint);
  return (
    <Section title="Beginning" aside="policy, playbooks and units come from a blueprint">
      <div className="max-w-xl">
        {blueprints.isPending && <Skeleton lines={2} />}
        <RadioGroup
          label="Blueprint"
          hideLabel
          value={draft.blueprint}
          onChange={(blueprint) => onChange({ blueprint })}
          error={refusalAt(error, 'blueprint') ?? (blueprints.isError ? blueprints.error.message : undefined)}
          options={(blueprints.data ?? []).map(({ key, title, summary, version }) => ({
            id: key,
            label: title,
            note: `${summary} Version ${version}.`,
          }))}
        />
        {Boolean(found?.samples) && (
          <p className="pt-3 text-row text-muted">
            You can see what it does first:{' '}
            <Button size="small" kind="quiet" onPress={() => setTrying(true)}>
              Make a sample tenant
            </Button>
          </p>
        )}
        {trying && <MakeSampleDialog blueprint={found?.key} onClose={() => setTrying(false)} />}
      </div>
    </Section>
  );
}

/** How it looks at first. */
export function LookPart({ draft, onChange, error }: PartProps) {
  const own = useQuery(brandQuery).data;
  return (
    <Section title="Look" aside="may be left empty: then it wears your brand">
      <div className="flex max-w-xl flex-col gap-4">
        <ColourField
          label="Colour"
          otherwise={own?.primaryColour}
          value={draft.primaryColour}
          onChange={(primaryColour) => onChange({ primaryColour })}
          error={refusalAt(error, 'primaryColour')}
        />
        <div aria-live="polite">{draft.primaryColour && <Corrections colour={draft.primaryColour} />}</div>
      </div>
    </Section>
  );
}

/** Who signs in first. */
export function AdministratorPart({ draft, onChange, error }: PartProps) {
  return (
    <Section title="First administrator" aside="gives everybody else access">
      <div className="grid max-w-xl gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          maxLength={100}
          value={draft.adminName}
          onChange={(adminName) => onChange({ adminName })}
          error={refusalAt(error, 'adminName')}
        />
        <TextField
          label="E-mail"
          type="email"
          value={draft.adminEmail}
          onChange={(adminEmail) => onChange({ adminEmail })}
          error={refusalAt(error, 'adminEmail')}
        />
      </div>
    </Section>
  );
}
