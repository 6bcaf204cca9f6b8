import { request } from '../../lib/graphql.ts';
import type { CaseAction, WholeCase } from './case-query.ts';
import { ASK, COMPLETE, DECIDE, OVERRIDE, RELEASE } from './documents.ts';
import { answerTo, UNDO_SECONDS, useTakeBack } from './take-back.ts';
import { useCaseAct } from './use-case-act.ts';
import { wayOf } from './way-of.ts';

/** Does one of the offered actions with its reason: a task's outcome, or an approval's decision. It can be taken back for a while. */
export function useDoAction(found: WholeCase, onDone?: () => void) {
  const takeBack = useTakeBack();
  return useCaseAct(
    async ({ action, reason, values }: { action: CaseAction; reason?: string; values?: Record<string, string> }) => {
      const taskId = action.taskId ?? '';
      const input = { taskId, reason: reason || undefined, expectedVersion: found.version, undoSeconds: UNDO_SECONDS };
      if (wayOf(action, found.tasks) === 'approval') {
        return (await request(DECIDE, { input: { ...input, decision: action.outcome ?? '' } })).decideApproval;
      }
      return (await request(COMPLETE, { input: { ...input, values, outcome: action.outcome ?? '' } })).completeTask;
    },
    ({ action }) => ({
      title: `${found.invoiceNumber}: ${action.label}`,
      about: answerTo(action.taskId ?? action.label),
      onUndo: () => takeBack.mutate(action.taskId ?? ''),
    }),
    onDone,
  );
}

/** Asks for the release of the hold. */
export function useRelease(found: WholeCase, onDone?: () => void) {
  return useCaseAct(
    async (reason: string) =>
      (await request(RELEASE, { input: { caseId: found.id, reason, expectedVersion: found.version } })).releaseHold,
    () => ({ title: `Release of ${found.invoiceNumber} asked for` }),
    onDone,
  );
}

/** Overrides one exception with a recorded reason. */
export function useOverride(found: WholeCase, onDone?: () => void) {
  return useCaseAct(
    async ({ exceptionId, reason }: { exceptionId: string; reason: string }) =>
      (await request(OVERRIDE, { input: { exceptionId, reason, expectedVersion: found.version } })).overrideException,
    () => ({ title: 'Override recorded' }),
    onDone,
  );
}

/** Asks the supplier over a signed link. */
export function useAsk(found: WholeCase, onDone?: (result: { url: string }) => void) {
  return useCaseAct(
    async ({ question, email }: { question: string; email?: string }) =>
      (
        await request(ASK, {
          input: { caseId: found.id, question, email: email || undefined, expectedVersion: found.version },
        })
      ).askSupplier,
    () => ({ title: 'The supplier was asked' }),
    onDone,
  );
}
