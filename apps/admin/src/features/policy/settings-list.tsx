import { EmptyState, Section } from '@clearhold/ui';
import type { Setting } from './documents.ts';
import type { Change, Draft, Fault, Said } from './draft.ts';
import { SettingRow } from './setting-row.tsx';

/** Which settings are listed. */
export type Shown = 'all' | 'own' | 'bound';

// Words, owners and codes of exception types have a page of their own.
const isOfTaxonomy = ({ key }: Setting) => key.startsWith('taxonomy.') && key !== 'taxonomy.alwaysOn';

/** The settings that answer words and choice. */
export function settingsShown(settings: readonly Setting[], words: string, shown: Shown, draft: Draft): Setting[] {
  const needle = words.trim().toLowerCase();
  return settings.filter((setting) => {
    if (isOfTaxonomy(setting)) return false;
    if (!`${setting.title} ${setting.key} ${setting.group} ${setting.meaning}`.toLowerCase().includes(needle))
      return false;
    if (shown === 'own') return setting.own || setting.key in draft;
    return shown === 'all' || setting.bounds.length > 0 || Boolean(setting.lockedBy);
  });
}

/** The settings in their groups. */
export function SettingsList(props: {
  settings: readonly Setting[];
  scopeKind: string;
  said: Readonly<Record<string, Said>>;
  draft: Draft;
  faults: Readonly<Record<string, readonly Fault[]>>;
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
  onChange?: (key: string, change: Change | undefined) => void;
}) {
  const { settings, scopeKind, said, draft, faults, open, onOpen, onChange } = props;
  if (settings.length === 0) return <EmptyState title="No setting answers this">Search for other words.</EmptyState>;
  const groups = [...new Set(settings.map(({ group }) => group))];
  return groups.map((group) => (
    <Section key={group} title={group} flush className="pb-0!">
      <ul className="border-t border-line">
        {settings
          .filter((setting) => setting.group === group)
          .map((setting) => (
            <SettingRow
              key={setting.key}
              setting={setting}
              scopeKind={scopeKind}
              said={said[setting.key]}
              waiting={draft[setting.key]}
              faults={faults[setting.key] ?? []}
              isOpen={open === setting.key}
              onToggle={() => onOpen(open === setting.key ? undefined : setting.key)}
              onChange={onChange && ((change) => onChange(setting.key, change))}
            />
          ))}
      </ul>
    </Section>
  ));
}
