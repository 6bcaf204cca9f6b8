import { DateTime, KeyValueList, Note, Section } from '@clearhold/ui';
import { Differences } from '../differences.tsx';
import type { Rings, Staged } from './documents.ts';
import { RingCompare } from './ring-compare.tsx';
import { RingSteps } from './ring-steps.tsx';
import { StagedActions } from './staged-actions.tsx';

/** The version on its way: what it changes, how its tenants fare against the others, and its next step. */
export function StagedPart({ rings, staged, needsSecond }: { rings: Rings; staged: Staged; needsSecond: boolean }) {
  const reached = rings.rings.filter((ring) => ring.reached).flatMap((ring) => ring.tenants);
  const { inRing, others } = staged;
  return (
    <Section title={`Version ${staged.version} is with ${staged.ringName}`}>
      <div className="grid max-w-6xl gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <p className="text-row text-muted">
            What came in since it reached {inRing.tenants === 1 ? 'this tenant' : 'these tenants'},{' '}
            <DateTime value={staged.reachedAt} />.
          </p>
          <RingCompare inRing={inRing} others={others} />
          {(inRing.tooFew || others.tooFew) && (
            <Note tone="info">
              Too few invoices came in to tell the effect of the version from chance. Wait for 50 on either side.
            </Note>
          )}
          <StagedActions scope={rings.scopeId} staged={staged} needsSecond={needsSecond} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <KeyValueList
            items={[
              { label: 'Set by', value: staged.setBy },
              ...(staged.approvedBy ? [{ label: 'Approved by', value: staged.approvedBy }] : []),
              { label: 'Reason', value: `“${staged.reason}”` },
              { label: 'Holds for', value: reached.map(({ name }) => name).join(', ') || 'Nobody: its ring is empty' },
            ]}
          />
          <Differences scopeName={staged.ringName} differences={staged.differences} below={0} />
          <RingSteps steps={staged.steps} />
        </div>
      </div>
    </Section>
  );
}
