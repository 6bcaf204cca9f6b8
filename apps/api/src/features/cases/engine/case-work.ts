import type { Command, CommandOf } from '@clearhold/cases';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue, withdraw } from '../../../platform/outbox/enqueue.ts';
import {
  askSupplierJob,
  caseEventJob,
  caseTimerJob,
  notifyRoleJob,
  performEffectJob,
  raiseJob,
} from '../cases.jobs.ts';
import { writeListening } from '../listening/write-listening.ts';
import type { CaseRow } from './case-row.ts';

/** Every command of a kind, with the case that it is for. */
export type EachCommand = <T extends Command['type']>(type: T) => { row: CaseRow; command: CommandOf<T> }[];

/** Hands the work that cases lead to over to the workers. */
export async function writeWork(tx: Tx, each: EachCommand): Promise<void> {
  await timers(tx, each);
  await writeListening(tx, each);
  await effects(tx, each);
  await words(tx, each);
}

async function timers(tx: Tx, each: EachCommand): Promise<void> {
  await withdraw(
    tx,
    each('cancelTimer').map(({ row, command }) => timerKey(row.id, command.stepId)),
  );
  const timers = each('startTimer');
  await withdraw(
    tx,
    timers.map(({ row, command }) => timerKey(row.id, command.stepId)),
  );
  await enqueue(
    tx,
    caseTimerJob,
    timers.map(({ row, command }) => ({
      subjectId: row.id,
      payload: { stepId: command.stepId, attempt: command.attempt, clock: command.event.clock },
      notBefore: new Date(command.dueAt),
      dedupeKey: timerKey(row.id, command.stepId),
      correlationId: row.correlation_id,
    })),
  );
}

async function effects(tx: Tx, each: EachCommand): Promise<void> {
  await enqueue(
    tx,
    performEffectJob,
    each('performEffect').map(({ row, command }) => ({
      subjectId: row.id,
      payload: {
        key: command.key,
        stepId: command.stepId,
        action: command.action,
        attempt: command.attempt,
        because: command.payload,
      },
      dedupeKey: `effect:${command.key}`,
      correlationId: row.correlation_id,
    })),
  );
  await enqueue(
    tx,
    raiseJob,
    each('raiseException').map(({ row, command }) => ({
      subjectId: row.id,
      payload: { code: command.code, reason: command.reason, key: command.key },
      dedupeKey: `raise:${command.key}`,
      correlationId: row.correlation_id,
    })),
  );
}

async function words(tx: Tx, each: EachCommand): Promise<void> {
  await enqueue(
    tx,
    askSupplierJob,
    each('askSupplier').map(({ row, command }) => ({
      subjectId: row.id,
      payload: {
        stepId: command.stepId,
        attempt: command.attempt,
        title: command.title,
        key: command.key,
        dueAt: command.dueAt,
      },
      correlationId: row.correlation_id,
    })),
  );
  await enqueue(
    tx,
    notifyRoleJob,
    each('notify').map(({ row, command }) => ({
      subjectId: row.id,
      payload: { role: command.role, personId: command.personId, message: command.message },
      correlationId: row.correlation_id,
    })),
  );
  await enqueue(
    tx,
    caseEventJob,
    each('enrich').map(({ row, command }) => ({
      subjectId: row.id,
      payload: { event: { id: `${command.key}/enriched`, type: 'enriched', stepId: command.stepId } },
      correlationId: row.correlation_id,
    })),
  );
}

const timerKey = (caseId: string, stepId: string) => `timer:${caseId}/${stepId}`;
