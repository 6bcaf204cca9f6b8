import {
  chooseLocale,
  DateTime,
  type Density,
  KeyValueList,
  Money,
  PageHeader,
  Section,
  SegmentedControl,
  Select,
  ThemeToggle,
  useDensity,
  useLocale,
  useOwnLocale,
  useScreen,
  useTheme,
} from '@clearhold/ui';
import { PasskeysPart, PasswordPart, SecondFactorPart, WhereSignedIn } from '@clearhold/ui/account';
import { useMe } from '../../lib/session.ts';
import { OutOfOffice } from '../delegations/out-of-office.tsx';

const LOCALES = [
  'en-GB',
  'en-US',
  'en-IE',
  'de-DE',
  'de-CH',
  'fr-FR',
  'nl-NL',
  'es-ES',
  'it-IT',
  'sv-SE',
  'nb-NO',
  'ar-EG',
];

function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** One's own settings: how it looks in this browser, who one is, and where one is signed in. */
export function SettingsPage() {
  const me = useMe();
  const { locale, timeZone, clock } = useLocale();
  const [theme, setTheme] = useTheme();
  const [density, setDensity] = useDensity();
  const own = useOwnLocale();
  const screen = useScreen();
  return (
    <>
      <PageHeader
        title="Your settings"
        meta={<span>How it looks holds in this browser and concerns nobody else.</span>}
      />
      <div className="max-w-2xl">
        <Section title="How it looks">
          <KeyValueList
            stacked={screen === 'phone'}
            items={[
              { label: 'Theme', value: <ThemeToggle value={theme} onChange={setTheme} /> },
              {
                label: 'Density',
                value: (
                  <SegmentedControl<Density>
                    label="Density"
                    value={density}
                    onChange={setDensity}
                    options={[
                      { id: 'compact', label: 'Compact' },
                      { id: 'normal', label: 'Normal' },
                      { id: 'roomy', label: 'Roomy' },
                    ]}
                  />
                ),
                source: 'Rows of 30, 36 or 44 pixels.',
              },
              {
                label: 'Dates and figures',
                value: (
                  <Select
                    label="Dates and figures"
                    hideLabel
                    value={own ?? 'tenant'}
                    onChange={(id) => chooseLocale(id === 'tenant' ? undefined : id)}
                    options={[
                      { id: 'tenant', label: `As the company: ${nameOf(me.locale)}` },
                      ...LOCALES.map((id) => ({ id, label: nameOf(id) })),
                    ]}
                  />
                ),
                source: (
                  <>
                    <Money amount="-1234567.89" currency="EUR" /> ·{' '}
                    <DateTime value={clock.now().toISOString()} as="exact" />
                  </>
                ),
              },
            ]}
          />
        </Section>
        <Section title="You">
          <KeyValueList
            items={[
              { label: 'Name', value: me.person?.name ?? '–' },
              { label: 'E-mail', value: me.person?.email ?? '–' },
              {
                label: 'Roles',
                value: me.person?.roles.map((grant) => (
                  <span key={grant.id} className="block">
                    {grant.title}
                    {grant.unitName && <span className="text-muted"> in {grant.unitName}</span>}
                  </span>
                )),
                source: 'An administrator gives and takes roles.',
              },
              { label: 'Company', value: me.scope.name },
              { label: 'Language and zone', value: `${nameOf(locale)}, ${timeZone}` },
            ]}
          />
        </Section>
        <OutOfOffice />
        <PasswordPart />
        <SecondFactorPart />
        <PasskeysPart />
        <WhereSignedIn />
      </div>
    </>
  );
}
