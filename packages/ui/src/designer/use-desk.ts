import { type Playbook, playbookDifference, type Step, type StepKind } from '@clearhold/cases/playbook';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PlaybookRow } from '../playbooks/documents.ts';
import { type KeptDraft, keepDraft, keptDraft } from '../playbooks/kept-draft.ts';
import { addStep, connect, removeStep, withStep } from './draft.ts';
import { useHistory } from './history.ts';
import { problemsOf } from './problems.ts';
import type { Mark } from './step-node.tsx';

/** A playbook in hand: what is written, what stands against it, what is chosen, and the acts on it. */
export function useDesk(scope: string, key: string, row: PlaybookRow | undefined) {
  const holds = row?.definition as Playbook | undefined;
  const history = useHistory<KeptDraft>(() => keptDraft(scope, key) ?? { playbook: holds! });
  const { playbook, keep } = history.value;
  const [selected, setSelected] = useState<string>();
  const isChanged = !holds || history.value.keep !== undefined || differs(holds, playbook);
  useEffect(() => {
    keepDraft(scope, key, isChanged ? history.value : undefined);
  }, [scope, key, isChanged, history.value]);
  // The walk over all courses may take a moment; typing does not wait for it.
  const settled = useDeferredValue(playbook);
  const problems = useMemo(
    () =>
      problemsOf(settled, {
        wholeMinutes: row?.wholeMinutes,
        settings: (row?.settings ?? {}) as Record<string, number>,
      }),
    [settled, row?.wholeMinutes, row?.settings],
  );
  const marks = useMemo(() => marksOf(holds, settled), [holds, settled]);
  const write = (next: (now: Playbook) => Playbook, hand?: string) =>
    history.set((now) => {
      const after = next(now.playbook);
      return after === now.playbook ? now : { ...now, playbook: after };
    }, hand);
  return {
    ...{ playbook, problems, marks, isChanged, history, selected },
    keep: keep ?? row?.kept ?? [],
    keepSaid: keep,
    step: playbook.steps.find(({ id }) => id === selected),
    select: setSelected,
    write,
    writeStep: (id: string, step: Step, hand: string) => {
      write((now) => withStep(now, id, step), hand || undefined);
      if (step.id !== id) setSelected(step.id);
    },
    add: (kind: StepKind) => {
      const [after, id] = addStep(playbook, kind, selected);
      write(() => after);
      setSelected(id);
    },
    remove: (id: string) => {
      write((now) => removeStep(now, id));
      setSelected(undefined);
    },
    join: (source: string, target: string) => write((now) => connect(now, source, target)),
    setKept: (id: string, on: boolean) =>
      history.set((now) => {
        const before = now.keep ?? row?.kept ?? [];
        return { ...now, keep: on ? [...before, id] : before.filter((one) => one !== id) };
      }),
    throwAway: () => {
      if (holds) history.set(() => ({ playbook: holds }));
      setSelected(undefined);
    },
  };
}

export type DeskInHand = ReturnType<typeof useDesk>;

function differs(before: Playbook, after: Playbook): boolean {
  const { head, steps } = playbookDifference(before, after);
  return head.length > 0 || steps.some(({ how }) => how !== 'same');
}

function marksOf(holds: Playbook | undefined, playbook: Playbook): ReadonlyMap<string, Mark> {
  if (!holds) return new Map();
  const { steps } = playbookDifference(holds, playbook);
  return new Map(steps.flatMap(({ id, how }) => (how === 'added' || how === 'changed' ? [[id, how] as const] : [])));
}
