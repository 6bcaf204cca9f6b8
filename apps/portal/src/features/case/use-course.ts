import { request } from '../../lib/graphql.ts';
import type { WholeCase } from './case-query.ts';
import { GO_BACK, LEAVE_OUT, PAUSE, RESUME, RETRY_STEP } from './documents.ts';
import { useCaseAct } from './use-case-act.ts';

export type StepWay = WholeCase['path'][number]['ways'][number];

const DONE: Record<StepWay, string> = {
  LEAVE_OUT: 'The step was left out',
  GO_BACK: 'The case went back',
  RETRY: 'It is tried again',
};

/** Stops the case for a while, or goes on with it. */
export function usePause(found: WholeCase, way: 'pause' | 'resume', onDone?: () => void) {
  return useCaseAct(
    async (reason: string) => {
      const input = { caseId: found.id, reason, expectedVersion: found.version };
      if (way === 'pause') return (await request(PAUSE, { input })).pauseCase;
      return (await request(RESUME, { input })).resumeCase;
    },
    () => ({ title: way === 'pause' ? 'The case is paused' : 'The case goes on' }),
    onDone,
  );
}

/** Leaves a step out, goes back to it, or tries it again. */
export function useStepWay(found: WholeCase, way: StepWay, stepId: string, onDone?: () => void) {
  return useCaseAct(
    async (reason: string) => {
      const input = { caseId: found.id, stepId, reason, expectedVersion: found.version };
      if (way === 'LEAVE_OUT') return (await request(LEAVE_OUT, { input })).leaveOutStep;
      if (way === 'GO_BACK') return (await request(GO_BACK, { input })).goBackToStep;
      return (await request(RETRY_STEP, { input })).retryStep;
    },
    () => ({ title: DONE[way] }),
    onDone,
  );
}
