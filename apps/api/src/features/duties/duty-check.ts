import { findConflicts, type Grant, opened } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { RolesHere } from '../policies/index.ts';
import { RoleBooks } from '../roles/index.ts';
import { type DutyWorld, type Hand, reached, readWorld, sourcesOf } from './duty-world.ts';

/** An assignment that is about to be made, about one person. */
export interface Assignment {
  readonly personId: string;
  /** All roles that he shall hold. */
  readonly grants?: readonly Grant[];
  /** A key that he makes. */
  readonly key?: { readonly name: string; readonly scopes: readonly string[] };
  /** Whose approvals go to him. */
  readonly from?: string;
}

/** Refuses whatever would bring duties together that policy keeps apart, by whichever way. */
@Injectable()
export class DutyCheck {
  constructor(private readonly roles: RoleBooks) {}

  /**
   * Why an assignment may not be made: the first rule that it newly breaks, for the person or for anybody to whom his
   * approvals are handed, with both ways in words. Undefined where it breaks none. Judged in the transaction that writes.
   */
  async refuses(tx: Tx, assignment: Assignment, path: string): Promise<Refusal | undefined> {
    // Two assignments that pass alone could break a rule together, so they come one after the other.
    await tx.query('SELECT id FROM scope WHERE tenant_id = $1 AND id = $1 FOR NO KEY UPDATE', [tx.ctx.tenantId]);
    const { book, rules } = await this.roles.of(tx);
    const { personId, from } = assignment;
    const more: Hand[] = from ? [{ fromId: from, toId: personId }] : [];
    const before = await readWorld(tx, [personId], more);
    const after = changed(before, assignment, more);
    for (const id of reached(personId, after.hands)) {
      const [now, then] = [before, after].map((world) => findConflicts(sourcesOf(id, world), rules, book));
      const [conflict] = opened(now!, then!);
      if (!conflict) continue;
      const who = id === personId ? undefined : before.names.get(id);
      return {
        code: 'DUTIES_CONFLICT',
        message: `${who ? `${who}: ` : ''}${conflict.message}.`,
        hint: 'Give the two duties to different people. Policy says which of these rules hold here.',
        path,
      };
    }
    return undefined;
  }

  /**
   * The rules that people come to break where roles change what they may do, each person once, with both ways in words.
   * Only who holds a role, or stands in for somebody who does, can come to it.
   */
  async broken(tx: Tx, before: RolesHere, after: RolesHere): Promise<readonly { name: string; message: string }[]> {
    const people = await tx.query<{ id: string }>(HOLDING, [tx.ctx.tenantId]);
    const world = await readWorld(
      tx,
      people.map(({ id }) => id),
      [],
    );
    return [...world.names].flatMap(([id, name]) => {
      const sources = sourcesOf(id, world);
      const [now, then] = [before, after].map(({ book }) => findConflicts(sources, after.rules, book));
      const [conflict] = opened(now!, then!);
      return conflict ? [{ name, message: conflict.message }] : [];
    });
  }
}

const HOLDING = `
  SELECT DISTINCT g.person_id AS id FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.revoked_at IS NULL AND p.status = 'active' LIMIT 5000`;

function changed(world: DutyWorld, { personId, grants, key }: Assignment, more: readonly Hand[]): DutyWorld {
  const made = world.keys.get(personId) ?? [];
  return {
    ...world,
    ...(grants ? { grants: new Map(world.grants).set(personId, grants) } : {}),
    ...(key ? { keys: new Map(world.keys).set(personId, [...made, key]) } : {}),
    hands: [...world.hands, ...more],
  };
}
