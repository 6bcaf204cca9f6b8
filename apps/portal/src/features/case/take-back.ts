import { TOAST_MS, useToast } from '@clearhold/ui';
import { request } from '../../lib/graphql.ts';
import { TAKE_BACK } from './documents.ts';
import { useCaseAct } from './use-case-act.ts';

/** How long the API holds an answer: as long as the toast offers to undo it, and a moment for the way there. */
export const UNDO_SECONDS = TOAST_MS / 1000 + 2;

/** What the toasts of an answer and of its taking back are both about. */
export const answerTo = (taskId: string): string => `answer to ${taskId}`;

/** Takes an answer back by its task; where it was too late, says so. */
export function useTakeBack() {
  const toast = useToast();
  return useCaseAct(
    async (taskId: string) => (await request(TAKE_BACK, { input: { taskId } })).takeBackAnswer,
    (taskId) => ({ title: 'Answer taken back', about: answerTo(taskId) }),
    undefined,
    (error) => toast.show({ tone: 'risk', title: 'Not taken back', body: error.message }),
  );
}
