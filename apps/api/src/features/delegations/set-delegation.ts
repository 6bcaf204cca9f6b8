import { type AppAbility, explainDenial, row } from '@clearhold/access';
import { checkDelegation } from '@clearhold/cases';
import { isId, newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { sendMail } from '../../platform/mail/send-mail.ts';
import { enqueue, withdraw } from '../../platform/outbox/enqueue.ts';
import { DutyCheck } from '../duties/index.ts';
import { PolicyService } from '../policies/index.ts';
import { weighDelegationsJob } from './delegations.jobs.ts';
import { type DecidingPerson, type DelegationRow, DelegationsRepository } from './delegations.repository.ts';

export interface DelegationWanted {
  readonly fromId?: string | null;
  readonly toId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
}

export type DelegationOutcome =
  | { readonly delegation: DelegationRow }
  | { readonly refused: 'Denied' | 'Invalid' | 'NotFound'; readonly why: Refusal };

const no = (refused: 'Denied' | 'Invalid' | 'NotFound', why: Refusal): DelegationOutcome => ({ refused, why });

/** Sets and ends delegations, each with both people in the log and a mail to whoever gets the approvals. */
@Injectable()
export class SetDelegation {
  constructor(
    private readonly database: Database,
    private readonly repository: DelegationsRepository,
    private readonly policies: PolicyService,
    private readonly duties: DutyCheck,
  ) {}

  async set(ctx: TenantContext, ability: AppAbility, wanted: DelegationWanted): Promise<DelegationOutcome> {
    const fromId = (wanted.fromId ?? ctx.actor.id).toLowerCase();
    if (!ability.can('create', row('Delegation', { fromId }))) return no('Denied', denied(ctx, 'create'));
    const reason = wanted.reason.trim();
    if (reason.length < 3 || reason.length > 300) return no('Invalid', REASON);
    const toId = wanted.toId.toLowerCase();
    if (!isId(fromId)) return no('NotFound', nobody('fromId'));
    if (!isId(toId)) return no('NotFound', nobody('toId'));
    return this.database.inTenant(ctx, async (tx) => {
      await this.repository.lock(tx);
      const people = await this.repository.people(tx, [fromId, toId]);
      const [from, to] = [fromId, toId].map((id) => people.find((one) => one.id === id));
      if (!from) return no('NotFound', nobody('fromId'));
      if (!to) return no('NotFound', nobody('toId'));
      const delegation = { id: newId<string>(), fromId, toId, startsAt: wanted.startsAt, endsAt: wanted.endsAt };
      const fault =
        (await this.#fault(tx, delegation, from, to)) ??
        (await this.duties.refuses(tx, { personId: toId, from: fromId }, 'input.toId'));
      if (fault) return no('Invalid', fault);
      await this.repository.add(tx, { ...delegation, reason });
      await this.#tell(tx, delegation, reason, from, to);
      const saved = { ...delegation, reason, fromName: from.name, toName: to.name, createdByName: ctx.actorName };
      return { delegation: saved };
    });
  }

  async end(ctx: TenantContext, ability: AppAbility, id: string): Promise<DelegationOutcome> {
    if (!isId(id)) return no('NotFound', NOTHING);
    return this.database.inTenant(ctx, async (tx) => {
      await this.repository.lock(tx);
      const delegation = (await this.repository.standing(tx)).find((one) => one.id === id.toLowerCase());
      if (!delegation) return no('NotFound', NOTHING);
      if (!ability.can('revoke', row('Delegation', delegation))) return no('Denied', denied(ctx, 'revoke'));
      await this.repository.end(tx, delegation.id);
      await withdraw(tx, [keyOf(delegation.id, 'begins'), keyOf(delegation.id, 'ends')]);
      await enqueue(tx, weighDelegationsJob, [{ subjectId: delegation.id, payload: {} }]);
      const subject = { kind: 'Person', id: delegation.fromId };
      tx.audit({ action: 'delegation.ended', subject, details: { delegationId: delegation.id, to: delegation.toId } });
      return { delegation: { ...delegation, endsAt: tx.at } };
    });
  }

  async #fault(
    tx: Tx,
    wanted: Parameters<typeof checkDelegation>[0],
    from: DecidingPerson,
    to: DecidingPerson,
  ): Promise<Refusal | null> {
    const policy = await this.policies.effective(tx);
    const limits = { chainLimit: policy.get('delegation.chainLimit'), maxDays: policy.get('delegation.maxDays') };
    const standing = await this.repository.standing(tx);
    const names = new Map([
      ...standing.flatMap((one) => [[one.fromId, one.fromName] as const, [one.toId, one.toName] as const]),
      ...[from, to].map(({ id, name }) => [id, name] as const),
    ]);
    return checkDelegation(wanted, standing, limits, tx.at, (id) => names.get(id) ?? 'somebody');
  }

  async #tell(
    tx: Tx,
    { id, fromId, toId, startsAt, endsAt }: { id: string; fromId: string; toId: string; startsAt: Date; endsAt: Date },
    reason: string,
    from: DecidingPerson,
    to: DecidingPerson,
  ): Promise<void> {
    const times = [
      { word: 'begins', at: startsAt },
      { word: 'ends', at: endsAt },
    ] as const;
    await enqueue(
      tx,
      weighDelegationsJob,
      times.map(({ word, at }) => ({ subjectId: id, payload: {}, notBefore: at, dedupeKey: keyOf(id, word) })),
    );
    const window = { from: startsAt.toISOString(), until: endsAt.toISOString() };
    tx.audit({
      action: 'delegation.set',
      subject: { kind: 'Person', id: fromId },
      details: { delegationId: id, to: toId, ...window, reason },
    });
    const day = (at: Date) => `${at.toISOString().slice(0, 10)} ${at.toISOString().slice(11, 16)} UTC`;
    await sendMail(tx, {
      to: to.email,
      of: { kind: 'delegation.given', facts: {} },
      subject: `The approvals of ${from.name} are with you`,
      lines: [
        `From ${day(startsAt)} to ${day(endsAt)} you decide approvals for ${from.name}: ${reason}`,
        'You can approve what both of you may approve. What you decide bears both names.',
      ],
    });
  }
}

const keyOf = (id: string, word: 'begins' | 'ends') => `delegation:${id}:${word}`;

const denied = ({ actor }: TenantContext, action: 'create' | 'revoke'): Refusal => ({
  ...explainDenial(actor, action, 'Delegation'),
  message: 'You can hand on and take back your own approvals only.',
  hint: 'An administrator does it for a person who is out.',
});
const nobody = (field: string): Refusal => ({
  code: 'NOT_FOUND',
  message: 'There is no such person here who decides approvals.',
  hint: 'Choose an approver, a controller or a treasurer of this company.',
  path: `input.${field}`,
});
const REASON: Refusal = {
  code: 'REASON_REQUIRED',
  message: 'Say why, in 3 to 300 letters; it is kept in the log.',
  path: 'input.reason',
};
const NOTHING: Refusal = {
  code: 'NOT_FOUND',
  message: 'There is no such delegation.',
  hint: 'It may be over.',
  path: 'input.id',
};
