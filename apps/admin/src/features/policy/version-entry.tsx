import { Button, DateTime } from '@clearhold/ui';
import { Undo2 } from 'lucide-react';
import type { Setting, Version } from './documents.ts';
import { versionChanges } from './draft.ts';
import { saidWords } from './said-words.ts';

/** One version: who published it, who approved it, why, and what it changed. */
export function VersionEntry(props: {
  version: Version;
  before: Version | undefined;
  known: ReadonlyMap<string, Setting>;
  isNewest: boolean;
  /** Left out where there is nothing to go back to, or no right to. */
  onBack?: () => void;
}) {
  const { version, before, known, isNewest, onBack } = props;
  const changes = versionChanges(version, before);
  return (
    <li
      aria-label={`Version ${version.version}`}
      className="grid gap-x-6 gap-y-2 border-b border-line px-4 py-4 text-row sm:px-6 lg:grid-cols-[16rem_1fr]"
    >
      <div>
        <p className="font-medium">
          Version {version.version}
          {isNewest && <span className="font-normal text-good"> · in force</span>}
          {version.status === 'staged' && <span className="font-normal text-info"> · with {version.ringName}</span>}
          {version.status === 'withdrawn' && <span className="font-normal text-muted"> · withdrawn</span>}
        </p>
        <p className="text-label text-muted">
          {version.setBy}, <DateTime value={version.createdAt} as="exact" />
        </p>
        {version.approvedBy && <p className="text-label text-muted">Approved by {version.approvedBy}</p>}
        <p className="pt-1">“{version.reason}”</p>
        {onBack && (
          <Button size="small" className="mt-2" icon={<Undo2 size={14} aria-hidden />} onPress={onBack}>
            Go back to this version
          </Button>
        )}
      </div>
      <ul>
        {changes.map(({ key, before: old, after }) => (
          <li key={key} className="flex flex-wrap gap-x-3 border-b border-line py-1 last:border-b-0">
            <span className="min-w-48 font-medium">{known.get(key)?.title ?? key}</span>
            <span className="min-w-0 break-words">
              {before && (
                <>
                  <del className="text-muted">{saidWords(key, old, known.get(key))}</del> <span aria-hidden>
                    →
                  </span>{' '}
                </>
              )}
              {saidWords(key, after, known.get(key))}
            </span>
          </li>
        ))}
        {changes.length === 0 && <li className="text-muted">Set nothing</li>}
      </ul>
    </li>
  );
}
