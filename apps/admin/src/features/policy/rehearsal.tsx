import { Note, RefusalNote, Skeleton } from '@clearhold/ui';
import { Differences } from './differences.tsx';
import type { Difference } from './documents.ts';
import type { Fault } from './draft.ts';

/** Props of `Rehearsal`. */
export interface RehearsalProps {
  scopeName: string;
  isTrying: boolean;
  differences: readonly Difference[];
  /** What stands against it: the settings' own faults are shown at the settings. */
  faults: readonly Fault[];
  atSettings: number;
  /** How many scopes below take what they do not set themselves. */
  below: number;
}

/** What the changes would do if they held now, or what stands against them. */
export function Rehearsal({ scopeName, isTrying, differences, faults, atSettings, below }: RehearsalProps) {
  const isBlocked = faults.length + atSettings > 0;
  return (
    <>
      {isTrying && <Skeleton lines={3} />}
      {atSettings > 0 && (
        <Note tone="risk" title={`${atSettings === 1 ? 'One change' : `${atSettings} changes`} cannot be published`}>
          What stands against it is said at the setting.
        </Note>
      )}
      {faults.map((fault) => (
        <RefusalNote key={fault.message} error={{ code: 'REFUSED', ...fault }} />
      ))}
      {!isTrying && !isBlocked && <Differences scopeName={scopeName} differences={differences} below={below} />}
    </>
  );
}
