import {
  chooseLocale,
  DateTime,
  type Density,
  KeyValueList,
  PageHeader,
  Section,
  SegmentedControl,
  Select,
  ThemeToggle,
  useDensity,
  useLocale,
  useOwnLocale,
  useTheme,
} from '@clearhold/ui';
import { PasskeysPart, PasswordPart, SecondFactorPart, WhereSignedIn } from '@clearhold/ui/account';
import { useMe } from '../../lib/session.ts';
import { localeOptions } from '../onboarding/world.ts';

const ROWS: readonly { id: Density; label: string }[] = [
  { id: 'compact', label: 'Compact' },
  { id: 'normal', label: 'Normal' },
  { id: 'roomy', label: 'Roomy' },
];
const ACCOUNT = 'account';

/** How the console looks to this person in this browser, who he is, and where he is signed in. */
export function SettingsPage() {
  const me = useMe();
  const { locale } = useLocale();
  const own = useOwnLocale();
  const [theme, setTheme] = useTheme();
  const [density, setDensity] = useDensity();
  return (
    <>
      <PageHeader title="Your settings" meta="How it looks holds in this browser." />
      <Section title="Appearance">
        <KeyValueList
          className="max-w-2xl"
          items={[
            { label: 'Theme', value: <ThemeToggle value={theme} onChange={setTheme} /> },
            {
              label: 'Rows',
              value: <SegmentedControl label="Rows" options={ROWS} value={density} onChange={setDensity} />,
            },
            {
              label: 'Language and figures',
              value: (
                <Select
                  label="Language and figures"
                  hideLabel
                  className="max-w-72"
                  value={own ?? ACCOUNT}
                  options={[{ id: ACCOUNT, label: `As the account: ${me.locale}` }, ...localeOptions(locale)]}
                  onChange={(id) => chooseLocale(id === ACCOUNT ? undefined : id)}
                />
              ),
              source: <>A time looks like this: {<DateTime value={new Date().toISOString()} as="exact" />}</>,
            },
          ]}
        />
      </Section>
      <Section title="Account">
        <KeyValueList
          className="max-w-2xl"
          items={[
            { label: 'Name', value: me.person?.name },
            { label: 'E-mail', value: me.person?.email },
            { label: 'Roles', value: me.person?.roles.map(({ title }) => title).join(', ') || 'None' },
            { label: 'Works for', value: me.scope.name },
            { label: 'Time zone', value: me.timeZone },
          ]}
        />
      </Section>
      <div className="max-w-2xl">
        <PasswordPart />
        <SecondFactorPart />
        <PasskeysPart />
        <WhereSignedIn />
      </div>
    </>
  );
}
