import { Answer, EmptyState, SkeletonRows } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { effectiveQuery, inForce, type Version, versionsQuery } from './documents.ts';
import { versionChanges } from './draft.ts';
import { GoBackDialog } from './go-back-dialog.tsx';
import { VersionEntry } from './version-entry.tsx';

/** Every version of a scope's policy: who published what, when and why. Versions are never changed; an earlier one's values can come back as a new one. */
export function Versions(props: { scope: string; scopeName: string; onDraft: (draft: string) => void }) {
  const { scope, scopeName, onDraft } = props;
  const versions = useQuery(versionsQuery(scope));
  const settings = useQuery(effectiveQuery(scope)).data ?? [];
  const mayPublish = useCan('publish', 'Policy');
  const [back, setBack] = useState<Version>();
  const now = inForce(versions.data);
  const known = new Map(settings.map((setting) => [setting.key, setting]));
  return (
    <Answer query={versions} what="The versions" loading={<SkeletonRows rows={5} />}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title={`${scopeName} has published nothing`}>
            It takes everything from the levels above. Each version that is published stands here with its reason.
          </EmptyState>
        ) : (
          <>
            <ol aria-label={`Versions of ${scopeName}`}>
              {list.map((version, at) => (
                <VersionEntry
                  key={version.id}
                  version={version}
                  before={inForce(list.slice(at + 1))}
                  known={known}
                  isNewest={version === now}
                  onBack={
                    mayPublish && version.status !== 'staged' && versionChanges(version, now).length > 0
                      ? () => setBack(version)
                      : undefined
                  }
                />
              ))}
            </ol>
            {back && (
              <GoBackDialog
                scope={scope}
                scopeName={scopeName}
                version={back}
                newest={now}
                needsSecond={known.get('policy.secondPerson')?.value === true}
                onDraft={onDraft}
                onClose={() => setBack(undefined)}
              />
            )}
          </>
        )
      }
    </Answer>
  );
}
