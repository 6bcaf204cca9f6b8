import type { Playbook } from '@clearhold/cases/playbook';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Sheet } from '../overlays/dialog.tsx';
import type { PlaybookRow } from '../playbooks/documents.ts';
import { roleCatalogueQuery } from '../team/roles/catalogue.ts';
import { AddStepMenu } from './add-step-menu.tsx';
import { Canvas } from './canvas.tsx';
import { HeadPanel } from './head-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { StepList } from './step-list.tsx';
import { StepPanel } from './step-panel.tsx';
import type { DeskInHand } from './use-desk.ts';

/** The steps, drawn or as a list, and beside them the one that is chosen. */
export function DrawingView(props: {
  desk: DeskInHand;
  row: PlaybookRow | undefined;
  isFixed: boolean;
  scope: { id: string; kind: string };
  view: 'drawing' | 'list';
  /** There is room for the chosen step beside the others. */
  isWide: boolean;
}) {
  const { desk, row, isFixed, scope, view, isWide } = props;
  const panel = useRef<HTMLElement>(null);
  const locks = useMemo(() => locksOf(row, desk.playbook), [row, desk.playbook]);
  const { playbook, problems, marks, selected, step, select } = desk;
  const all = locks.get('*');
  const isClosed = isFixed || all !== undefined;
  const shared = { playbook, problems, marks, locks, selected };
  const into = () => setTimeout(() => panel.current?.querySelector<HTMLElement>('input, button')?.focus());
  const side = <Side {...{ desk, locks, scope }} isDisabled={isClosed} mayKeep={!isFixed && scope.kind !== 'UNIT'} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col md:flex-row">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {!isClosed && (
          <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-1.5 sm:px-6">
            <AddStepMenu behind={step?.title} onAdd={desk.add} />
            <span className="text-label text-muted max-md:hidden">
              {view === 'drawing'
                ? 'Draw a line from one step to the next; arrow keys go from step to step, Delete takes one out.'
                : 'Choose a step to change it.'}
            </span>
          </div>
        )}
        <ProblemList problems={problems} playbook={playbook} onSelect={select} />
        {view === 'drawing' ? (
          <div className="min-h-96 flex-1 bg-ground">
            <Canvas
              {...shared}
              onSelect={select}
              onConnect={isClosed ? undefined : desk.join}
              onDelete={isClosed ? undefined : (id) => !locks.has(id) && desk.remove(id)}
              onOpen={into}
            />
          </div>
        ) : (
          <div className="relative min-h-0 flex-1 overflow-auto">
            <StepList {...shared} onSelect={select} />
            {!isWide && <div className="border-t border-line p-4">{!step && side}</div>}
          </div>
        )}
      </div>
      {isWide ? (
        <aside
          ref={panel}
          aria-label={step ? `Step ${step.title}` : 'The whole playbook'}
          className="relative w-96 shrink-0 overflow-y-auto border-s border-line p-4"
        >
          {side}
        </aside>
      ) : (
        <Sheet
          isOpen={step !== undefined}
          onOpenChange={(open) => !open && select(undefined)}
          title={step?.title || 'New step'}
        >
          {side}
        </Sheet>
      )}
    </div>
  );
}

function Side(props: {
  desk: DeskInHand;
  locks: ReadonlyMap<string, string>;
  scope: { id: string };
  isDisabled: boolean;
  mayKeep: boolean;
}) {
  const { desk, locks, scope, isDisabled, mayKeep } = props;
  const roles = useQuery(roleCatalogueQuery(scope.id)).data ?? [];
  const options = roles
    .filter(({ scopeKind, isOn }) => scopeKind === 'TENANT' && isOn)
    .map(({ key, title }) => ({ id: key, label: title }));
  const { playbook, problems, step, keep } = desk;
  if (!step)
    return (
      <HeadPanel
        {...{ playbook, isDisabled }}
        scope={scope.id}
        problems={problems.filter((one) => !one.step)}
        onChange={(next, hand) => desk.write(() => next, hand || undefined)}
      />
    );
  const lockedBy = locks.get(step.id);
  return (
    <StepPanel
      key={step.id}
      {...{ playbook, step, isDisabled, lockedBy }}
      roles={options}
      problems={problems.filter((one) => one.step === step.id)}
      kept={
        mayKeep && !lockedBy
          ? { on: keep.includes(step.id) || keep.includes('*'), set: (on) => desk.setKept(step.id, on) }
          : undefined
      }
      onChange={(next, hand) => desk.writeStep(step.id, next, hand)}
      onDelete={() => desk.remove(step.id)}
    />
  );
}

/** Who keeps a step as it is, by its id; `*` where all of them are kept. */
function locksOf(row: PlaybookRow | undefined, playbook: Playbook): ReadonlyMap<string, string> {
  const locks = row?.locks ?? [];
  const all = locks.find(({ step }) => !step);
  if (all) return new Map([['*', all.by], ...playbook.steps.map(({ id }) => [id, all.by] as const)]);
  return new Map(locks.map(({ step, by }) => [step!, by]));
}
