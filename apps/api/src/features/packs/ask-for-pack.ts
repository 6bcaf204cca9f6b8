import { type AppAbility, explainDenial } from '@clearhold/access';
import { isId, newId } from '@clearhold/kernel';
import { isSettingKey, SETTINGS } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { findCase } from '../cases/index.ts';
import { mayTake } from './may-take.ts';
import { packView } from './pack-row.ts';
import { makePackJob } from './packs.jobs.ts';
import { type NewPack, PacksRepository } from './packs.repository.ts';

interface Asker {
  readonly ctx: TenantContext;
  readonly ability: AppAbility;
}

const LONGEST_DAYS = 1_100;
const CODE = /^[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)*$/;

/** Has files made to be taken away; says no where the caller may not have them. */
@Injectable()
export class AskForPack {
  constructor(
    private readonly database: Database,
    private readonly packs: PacksRepository,
  ) {}

  async ofCase({ ctx, ability }: Asker, caseId: string) {
    return this.database.inTenant(ctx, async (tx) => {
      const found = isId(caseId) ? await findCase(tx, caseId) : undefined;
      if (!found || !mayTake(ability, { kind: 'case', subjectId: found.id, unitId: found.unit_id }))
        return { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such case.', path: 'input.caseId' };
      const title = `case ${found.number}`;
      return this.#begin(tx, { id: newId(), kind: 'case', subjectId: found.id, title, unitId: found.unit_id });
    });
  }

  async ofControl({ ctx }: Asker, { control, from, until }: { control: string; from: Date; until?: Date | null }) {
    return this.database.inTenant(ctx, async (tx) => {
      const end = until ?? tx.at;
      const days = (end.getTime() - from.getTime()) / 86_400_000;
      if (!(days > 0 && days <= LONGEST_DAYS))
        return invalid('BAD_PERIOD', `The period must end after it begins, within ${LONGEST_DAYS} days.`, 'input.from');
      const name = control.trim();
      if (!isSettingKey(name) && !CODE.test(name))
        return invalid('UNKNOWN_CONTROL', 'There is no such setting or exception code.', 'input.control');
      const title = isSettingKey(name) ? SETTINGS[name].title : name;
      return this.#begin(tx, { id: newId(), kind: 'control', subjectId: name, title, fromAt: from, untilAt: end });
    });
  }

  /** One at a time: a second one would only hold the same. */
  async ofTenant({ ctx }: Asker) {
    if (ctx.actor.scopeKind !== 'tenant')
      return { __typename: 'Denied', ...explainDenial(ctx.actor, 'export', 'Tenant') };
    return this.everything(ctx);
  }

  /** All that the context's tenant owns, for whom it was found out that he may have it. */
  everything(ctx: TenantContext) {
    return this.database.inTenant(ctx, async (tx) => {
      const { tenantId } = tx.ctx;
      const [scope] = await tx.query<{ name: string }>(
        'SELECT name FROM scope WHERE tenant_id = $1 AND id = $1 FOR UPDATE',
        [tenantId],
      );
      const [last] = await this.packs.list(tx, { kinds: ['tenant'] }, 1);
      if (last?.state === 'making')
        return {
          __typename: 'Conflict',
          code: 'EXPORT_RUNNING',
          message: 'An export of this tenant is being made.',
          hint: 'Wait until it is ready; it is on this page.',
        };
      return this.#begin(tx, { id: newId(), kind: 'tenant', subjectId: tenantId, title: scope?.name ?? 'tenant' });
    });
  }

  async #begin(tx: Tx, pack: NewPack) {
    const row = await this.packs.add(tx, pack);
    await enqueue(tx, makePackJob, [{ subjectId: row.id, payload: { part: 1 } }]);
    const { kind, subjectId } = pack;
    const subject = kind === 'case' ? { kind: 'Case', id: subjectId } : { kind: 'Pack', id: row.id };
    const period = pack.fromAt ? { from: pack.fromAt.toISOString(), until: pack.untilAt!.toISOString() } : {};
    tx.audit({ action: 'pack.asked', subject, details: { kind, pack: row.id, about: subjectId, ...period } });
    return { __typename: 'PackBegun', pack: packView(row) };
  }
}

const invalid = (code: string, message: string, path: string) => ({ __typename: 'Invalid', code, message, path });
