import {
  Answer,
  Code,
  EmptyState,
  Kbd,
  KeyValueList,
  Link,
  PageHeader,
  Section,
  SkeletonRows,
  TextField,
  useShortcuts,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { referenceQuery, type SettingEntry } from './documents.ts';
import { binding, findSettings, stricterWords } from './find-settings.ts';

const MERGE: Record<string, string> = {
  'lists add up': 'Levels add to the list.',
  'entry by entry': 'Each exception type may be set on its own.',
};

const route = getRouteApi('/app/policy/reference');

/** Every setting, from its own declaration: what it means, where it acts, who may set it. */
export function ReferencePage() {
  const { q = '', key } = route.useSearch();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const query = useQuery(referenceQuery);
  useShortcuts({ '/': () => box.current?.querySelector('input')?.focus() });
  useEffect(() => {
    if (key && query.isSuccess) document.getElementById(key)?.scrollIntoView({ block: 'start' });
  }, [key, query.isSuccess]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Policy', href: '/policy' }]}
        title="Settings reference"
        meta={
          <span>
            What each setting means, where it acts and who may set it. A change takes a role that publishes policy.
          </span>
        }
      />
      <div ref={box} className="border-b border-line px-4 py-2 sm:px-6">
        <TextField
          label="Search settings"
          hideLabel
          placeholder="Search settings"
          before={<Search size={16} aria-hidden />}
          after={<Kbd keys="/" />}
          className="w-full max-w-80"
          value={q}
          onChange={(words) =>
            void navigate({ to: '/policy/reference', search: { q: words || undefined }, replace: true })
          }
        />
      </div>
      <Answer query={query} what="The settings" loading={<SkeletonRows rows={10} />}>
        {(entries) => <Entries entries={findSettings(entries, q)} current={key} />}
      </Answer>
    </>
  );
}

function Entries({ entries, current }: { entries: readonly SettingEntry[]; current: string | undefined }) {
  if (entries.length === 0) return <EmptyState title="No setting answers this">Search for other words.</EmptyState>;
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.map((group) => (
    <Section key={group} title={group} flush className="pb-0!">
      <ul className="border-t border-line">
        {entries
          .filter((entry) => entry.group === group)
          .map((entry) => (
            <Entry key={entry.key} entry={entry} isCurrent={entry.key === current} />
          ))}
      </ul>
    </Section>
  ));
}

function Entry({ entry, isCurrent }: { entry: SettingEntry; isCurrent: boolean }) {
  const { key, title, meaning, acts, unit, standard, merge } = entry;
  return (
    <li
      id={key}
      aria-current={isCurrent || undefined}
      className="scroll-mt-4 border-b border-line px-4 py-4 text-row last:border-b-0 aria-[current]:bg-sunken sm:px-6"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-body font-semibold">
        {title} <Code>{key}</Code>
      </h3>
      <p className="max-w-3xl pt-1">{meaning}</p>
      <KeyValueList
        className="max-w-3xl pt-2"
        items={[
          ...(acts ? [{ label: 'Where it acts', value: acts }] : []),
          { label: 'Default', value: <span className="break-words">{standard}</span>, source: `Unit: ${unit}` },
          { label: 'Stricter', value: stricterWords(entry) },
          { label: 'Who may set it', value: binding(entry), source: MERGE[merge] },
        ]}
      />
      <p className="pt-2">
        <Link href={`/policy?${new URLSearchParams({ key })}`}>See it in your policy</Link>
      </p>
    </li>
  );
}
