import { PLATFORM_ROLES, type RoleBook } from '@clearhold/access';
import { describePath, type Playbook, type PlaybookState } from '@clearhold/cases';

const STATUS: Record<string, string> = {
  active: 'NOW',
  waiting: 'NEXT',
  done: 'DONE',
  timedOut: 'DONE',
  failed: 'DONE',
  skipped: 'SKIPPED',
  cancelled: 'SKIPPED',
};

/** The playbook as a small path for people: what was done, what is now, what may come; and what a release still waits for. */
export function pathOf(
  playbook: Playbook,
  state: PlaybookState,
  releaseWaits: string | null = null,
  book: RoleBook = PLATFORM_ROLES,
) {
  return describePath(playbook, state)
    .filter((stop) => stop.kind !== 'notify' && stop.kind !== 'enrich')
    .map((stop) => ({
      stepId: stop.stepId,
      title: stop.title,
      kind: stop.kind,
      status: stop.outcome === 'skipped' ? 'SKIPPED' : (STATUS[stop.status] ?? 'NEXT'),
      who: actorsOf(stop.who, book),
      dueAt: stop.dueAt,
      doneAt: stop.endedAt,
      outcome: stop.outcomeLabel ?? stop.outcome,
      note: isReleasing(playbook, stop) ? releaseWaits : null,
    }));
}

/** Who may do a step: whoever it was escalated to, else its role and the others that may. */
function actorsOf(
  { role, also, escalatedTo }: { role?: string; also?: readonly string[]; escalatedTo?: string },
  book: RoleBook,
) {
  if (escalatedTo) return titleIn(book, escalatedTo);
  const titles = [role, ...(also ?? [])].flatMap((one) => (one ? [titleIn(book, one)] : []));
  return titles.length ? titles.join(' or ') : null;
}

const titleIn = (book: RoleBook, role: string) => (role === 'supplier' ? 'Supplier' : book.titleOf(role));

const isReleasing = ({ steps }: Playbook, stop: { stepId: string; status: string }): boolean =>
  stop.status === 'active' &&
  steps.some((step) => step.id === stop.stepId && step.kind === 'connectorAction' && step.action === 'releaseHold');
