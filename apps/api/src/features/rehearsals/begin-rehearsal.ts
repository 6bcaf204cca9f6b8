import { isId, newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { checkChanges, DraftsRepository, invalid, PlanChange, type PolicyChangeInput } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { rehearseSliceJob, spreadRehearsalJob } from './rehearsal.jobs.ts';
import type { RehearsalRow } from './rehearsal-row.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';

export interface BeginInput {
  readonly changes?: readonly PolicyChangeInput[] | null | undefined;
  readonly draftId?: string | null;
  readonly from: Date;
  readonly until?: Date | null;
}

export type RehearsalOutcome =
  | { ok: true; rehearsal: RehearsalRow }
  | { ok: false; kind: 'NotFound'; why: { code: string; message: string; path?: string } }
  | Exclude<Awaited<ReturnType<PlanChange['plan']>>, { draft: unknown }>;

const LONGEST_DAYS = 1_100;

/** Tries a change of policy over past invoices. Nothing but the rehearsal's own rows is written. */
@Injectable()
export class BeginRehearsal {
  constructor(
    private readonly database: Database,
    private readonly repository: RehearsalsRepository,
    private readonly drafts: DraftsRepository,
    private readonly planning: PlanChange,
  ) {}

  async run(place: Place, input: BeginInput): Promise<RehearsalOutcome> {
    if (place.kind === 'platform')
      return invalid(
        'NO_INVOICES',
        'The platform has no invoices to try a change on.',
        'input.scope',
        'Name a partner, a tenant or a unit.',
      );
    return this.database.inTenant(place.ctx, async (tx) => {
      const until = input.until ?? tx.at;
      const days = (until.getTime() - input.from.getTime()) / 86_400_000;
      if (!(days > 0 && days <= LONGEST_DAYS))
        return invalid('BAD_PERIOD', `The period must end after it begins, within ${LONGEST_DAYS} days.`, 'input.from');
      const draft = input.draftId && isId(input.draftId) ? await this.drafts.find(tx, input.draftId) : undefined;
      if (input.draftId && draft?.scopeId !== place.scopeId)
        return {
          ok: false,
          kind: 'NotFound',
          why: { code: 'NOT_FOUND', message: 'There is no such draft.', path: 'input.draftId' },
        };
      const changes = draft?.changes ?? [...(input.changes ?? [])];
      const fault = checkChanges(changes);
      if (fault) return fault;
      const plan = await this.planning.plan(tx, place, { changes });
      if ('ok' in plan) return plan;
      const rehearsal = await this.repository.add(tx, {
        id: newId(),
        scopeId: place.scopeId,
        changes,
        draftId: draft?.id ?? null,
        draftRevision: draft?.revision ?? null,
        fromAt: input.from,
        untilAt: until,
        tenants: place.kind === 'partner' ? null : 1,
        cancelledAt: null,
        askedBy: tx.ctx.actorName,
        askedAt: tx.at,
      });
      if (place.kind === 'partner') await enqueue(tx, spreadRehearsalJob, [{ subjectId: rehearsal.id, payload: {} }]);
      else {
        await this.repository.addPart(tx, rehearsal, place);
        await enqueue(tx, rehearseSliceJob, [{ subjectId: rehearsal.id, payload: { slice: 0 } }]);
      }
      tx.audit({
        action: 'rehearsal.begun',
        subject: { kind: 'Rehearsal', id: rehearsal.id },
        details: { scopeId: place.scopeId, keys: changes.map(({ key }) => key), ...(draft ? { draft: draft.id } : {}) },
      });
      return { ok: true, rehearsal };
    });
  }
}
