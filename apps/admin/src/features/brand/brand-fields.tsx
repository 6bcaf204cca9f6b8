import { PLATFORM_ID } from '@clearhold/kernel';
import { Checkbox, refusalAt, Section, Select, TextArea, TextField } from '@clearhold/ui';
import { ColourField } from './colour-field.tsx';
import { Corrections } from './corrections.tsx';
import type { WholeBrand } from './documents.ts';
import { type BrandForm, INHERITED, originOf, type TextOf, TYPEFACES } from './form.ts';
import { LogoField } from './logo-field.tsx';

interface FieldsProps {
  form: BrandForm;
  brand: WholeBrand;
  isDisabled: boolean;
  onChange: (part: Partial<BrandForm>) => void;
  error: unknown;
}

/** What every field has in common: its value, its fault, whose value it is and whether it can be changed. */
function useField({ form, brand, isDisabled, onChange, error }: FieldsProps) {
  return (field: TextOf, hint?: string) => ({
    value: form[field],
    onChange: (value: string) => onChange({ [field]: value }),
    error: refusalAt(error, field),
    hint: [originOf(field, brand), hint].filter(Boolean).join(' ') || undefined,
    isDisabled: isDisabled || brand.lockedAbove.includes(field),
  });
}

/** The whole form of a brand. */
export function BrandFields(props: FieldsProps) {
  const field = useField(props);
  const { form, brand } = props;
  const keeps = !brand.aboveName && brand.scopeId !== PLATFORM_ID;
  return (
    <>
      <Section title="Name">
        <div className="flex flex-col gap-4">
          <TextField label="Company" {...field('name', 'Signs pages and mails.')} />
          <TextField label="Product" {...field('productName', 'What the portal is called.')} />
        </div>
      </Section>
      <Look {...props} />
      <Section title="Mails">
        <div className="flex flex-col gap-4">
          <TextField label="Sender" {...field('senderName')} />
          <TextField label="Sender’s address" type="email" {...field('senderAddress')} />
          <TextArea label="Footer" rows={3} {...field('mailFooter', 'Plain text under every mail.')} />
        </div>
      </Section>
      <Section title="Help and law" className={keeps ? undefined : 'flex-1'}>
        <div className="flex flex-col gap-4">
          <TextField label="Address for help" type="email" {...field('supportEmail', 'Shown at the sign-in.')} />
          <TextField label="Help page" type="url" {...field('helpUrl', 'Begins with https://')} />
          <TextField label="Imprint" type="url" {...field('imprintUrl')} />
          <TextField label="Privacy page" type="url" {...field('privacyUrl')} />
        </div>
      </Section>
      {keeps && <Kept form={form} isDisabled={props.isDisabled} onChange={props.onChange} />}
    </>
  );
}

function Look(props: FieldsProps) {
  const field = useField(props);
  const { form } = props;
  return (
    <Section title="Look">
      <div className="flex flex-col gap-4">
        <ColourField label="Colour" {...field('primaryColour')} />
        <div aria-live="polite">
          <Corrections colour={form.primaryColour} />
        </div>
        <Select label="Typeface" options={TYPEFACES} {...field('typeface')} />
        <LogoField
          label="Logo"
          name={form.name}
          on={form.logoDark ? ['light'] : ['light', 'dark']}
          {...field('logo')}
        />
        <LogoField label="Logo for dark pages" name={form.name} on={['dark']} {...field('logoDark')} />
        <LogoField label="Tab picture" name={form.name} on={['light', 'dark']} {...field('favicon')} />
      </div>
    </Section>
  );
}

/** At a partner: what its tenants cannot change. */
function Kept({ form, isDisabled, onChange }: Pick<FieldsProps, 'form' | 'isDisabled' | 'onChange'>) {
  const { locked } = form;
  const toggle = (field: string, on: boolean) =>
    onChange({ locked: on ? [...locked, field] : locked.filter((one) => one !== field) });
  return (
    <Section title="The same for all tenants" aside="tenants cannot change what is ticked" className="flex-1">
      <div className="grid gap-2 sm:grid-cols-2">
        {Object.entries(INHERITED).map(([field, label]) => (
          <Checkbox
            key={field}
            isDisabled={isDisabled}
            isSelected={locked.includes(field)}
            onChange={(on) => toggle(field, on)}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </Section>
  );
}
