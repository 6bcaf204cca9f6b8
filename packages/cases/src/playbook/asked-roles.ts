import type { Playbook, Step } from './definition.ts';

/** A place of a playbook that names a role. */
export interface AskedRole {
  readonly role: string;
  /** The step's title. */
  readonly title: string;
  /** What is asked: doing a task, deciding an approval; a notice, or a thing outside, asks nothing that takes a right. */
  readonly work: 'Task' | 'Approval' | null;
}

const WORK: Partial<Record<Step['kind'], AskedRole['work']>> = { task: 'Task', approval: 'Approval' };

const escalatesTo = (step: Step): string | undefined =>
  step.onTimeout && 'escalateTo' in step.onTimeout ? step.onTimeout.escalateTo : undefined;

const toldOf = (step: Step) => ('compensate' in step ? step.compensate : undefined);

/** Every role that a playbook names, in the order of its steps. */
export function rolesAsked({ steps }: Pick<Playbook, 'steps'>): AskedRole[] {
  return steps.flatMap((step) => {
    const who = 'who' in step ? [step.who.role, ...(step.who.also ?? [])] : [];
    const named = [...who, escalatesTo(step)].flatMap((role) =>
      role ? [{ role, title: step.title, work: WORK[step.kind] ?? null }] : [],
    );
    const told = toldOf(step)?.who.role;
    return told ? [...named, { role: told, title: step.title, work: null }] : named;
  });
}

/** Who is asked where a role that a playbook names is gone: it can do every task and decide every approval. */
const IN_ITS_PLACE = 'controller';

/**
 * The playbook with the controller in place of roles that are not there (any more), so that no case waits for nobody. The same
 * playbook where all are.
 */
export function withRolesThere(playbook: Playbook, isThere: (asked: AskedRole) => boolean): Playbook {
  if (rolesAsked(playbook).every(isThere)) return playbook;
  const steps = playbook.steps.map((step): Step => {
    const there = (role: string) =>
      isThere({ role, title: step.title, work: WORK[step.kind] ?? null }) ? role : IN_ITS_PLACE;
    const to = escalatesTo(step);
    const told = toldOf(step);
    const isTold = !told?.who.role || isThere({ role: told.who.role, title: step.title, work: null });
    const back = isTold ? {} : { compensate: { ...told!, who: { ...told!.who, role: IN_ITS_PLACE } } };
    const onTimeout = to ? { onTimeout: { ...step.onTimeout, escalateTo: there(to) } as Step['onTimeout'] } : {};
    if (!('who' in step)) return { ...step, ...onTimeout, ...back } as Step;
    const { role, also } = step.who;
    const who = { ...step.who, ...(role ? { role: there(role) } : {}), ...(also ? { also: also.map(there) } : {}) };
    return { ...step, ...onTimeout, ...back, who } as Step;
  });
  return { ...playbook, steps };
}
