import { DateTime } from '@clearhold/ui';
import type { Version } from './documents.ts';

/** Which version holds at a scope, or that it says nothing itself. */
export function VersionLine({ version, isKnown }: { version: Version | undefined; isKnown: boolean }) {
  if (!isKnown) return null;
  if (!version) return <span className="text-label text-muted">Sets nothing itself</span>;
  return (
    <span title={version.reason} className="text-label text-muted">
      Version {version.version} by {version.setBy}, <DateTime value={version.createdAt} />
    </span>
  );
}
