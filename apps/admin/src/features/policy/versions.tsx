import { Answer, DateTime, EmptyState, SkeletonRows } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { effectiveQuery, type Setting, type Version, versionsQuery } from './documents.ts';
import { type Said, versionChanges } from './draft.ts';
import { unitAfter } from './value-kind.ts';
import { valueWords } from './value-words.ts';

function saidWords(key: string, said: Said | undefined, unit: string | null | undefined): string {
  if (!said) return 'inherited';
  return `${valueWords(key, said.value, unitAfter(unit ?? null))}${said.mode === 'default' ? '' : ` (${said.mode})`}`;
}

/** Every version of a scope's policy: who published what, when and why. Versions are never changed. */
export function Versions({ scope, scopeName }: { scope: string; scopeName: string }) {
  const versions = useQuery(versionsQuery(scope));
  const settings = useQuery(effectiveQuery(scope)).data ?? [];
  const known = new Map(settings.map((setting) => [setting.key, setting]));
  return (
    <Answer query={versions} what="The versions" loading={<SkeletonRows rows={5} />}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title={`${scopeName} has published nothing`}>
            It takes everything from the levels above. Each version that is published stands here with its reason.
          </EmptyState>
        ) : (
          <ol aria-label={`Versions of ${scopeName}`}>
            {list.map((version, at) => (
              <VersionEntry
                key={version.id}
                version={version}
                before={list[at + 1]}
                known={known}
                isNewest={at === 0}
              />
            ))}
          </ol>
        )
      }
    </Answer>
  );
}

function VersionEntry(props: {
  version: Version;
  before: Version | undefined;
  known: ReadonlyMap<string, Setting>;
  isNewest: boolean;
}) {
  const { version, before, known, isNewest } = props;
  const changes = versionChanges(version, before);
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line px-4 py-4 text-row sm:px-6 lg:grid-cols-[16rem_1fr]">
      <div>
        <p className="font-medium">
          Version {version.version}
          {isNewest && <span className="font-normal text-good"> · in force</span>}
        </p>
        <p className="text-label text-muted">
          {version.setBy}, <DateTime value={version.createdAt} as="exact" />
        </p>
        <p className="pt-1">“{version.reason}”</p>
      </div>
      <ul>
        {changes.map(({ key, before: old, after }) => (
          <li key={key} className="flex flex-wrap gap-x-3 border-b border-line py-1 last:border-b-0">
            <span className="min-w-48 font-medium">{known.get(key)?.title ?? key}</span>
            <span className="min-w-0 break-words">
              {before && (
                <>
                  <del className="text-muted">{saidWords(key, old, known.get(key)?.unit)}</del>{' '}
                  <span aria-hidden>→</span>{' '}
                </>
              )}
              {saidWords(key, after, known.get(key)?.unit)}
            </span>
          </li>
        ))}
        {changes.length === 0 && <li className="text-muted">Set nothing</li>}
      </ul>
    </li>
  );
}
