import { HoldsPart, RetentionPart } from '@clearhold/ui/holds';
import { useAbility } from '../../lib/session.ts';

/** What the company must keep whatever else is said, and what goes when its years are over. */
export function TeamHolds() {
  return (
    <div className="max-w-3xl">
      <HoldsPart ability={useAbility()} />
      <RetentionPart />
    </div>
  );
}
