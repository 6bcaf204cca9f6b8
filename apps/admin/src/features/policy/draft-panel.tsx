import { PublishForm } from './publish-form.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { RehearseNow } from './rehearsals/rehearse-now.tsx';
import type { Desk } from './use-desk.ts';

/** The changes that wait at a scope: what they would do, and what becomes of them. */
export function DraftPanel(props: { desk: Desk; scopeId: string; scopeName: string; below: number }) {
  const { desk, scopeId, scopeName, below } = props;
  return (
    <div className="flex flex-col gap-4">
      <Rehearsal
        scopeName={scopeName}
        isTrying={desk.isTrying}
        differences={desk.differences}
        faults={desk.faultsApart}
        atSettings={Object.keys(desk.faults).length}
        below={below}
      />
      <RehearseNow
        desk={desk}
        scopeId={scopeId}
        isReady={!desk.isTrying && desk.faultsApart.length + Object.keys(desk.faults).length === 0}
      />
      <PublishForm desk={desk} scopeId={scopeId} scopeName={scopeName} />
    </div>
  );
}
