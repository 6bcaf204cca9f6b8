import { rolesThatMay } from '@clearhold/access';
import type { Delegation } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { RoleBooks } from '../roles/index.ts';

/** A delegation with what pages show of it. */
export interface DelegationRow extends Delegation {
  readonly fromName: string;
  readonly toName: string;
  readonly reason: string;
  readonly createdByName: string;
}

/** Delegations of one tenant. */
@Injectable()
export class DelegationsRepository {
  constructor(private readonly roles: RoleBooks) {}

  /** Those that are neither over nor ended, the first to begin first; 500 at most. */
  standing(tx: Tx): Promise<DelegationRow[]> {
    return tx.query<DelegationRow>(STANDING, [tx.ctx.tenantId, tx.at]);
  }

  async add(tx: Tx, row: Delegation & { reason: string }): Promise<void> {
    const { tenantId, actor, actorName } = tx.ctx;
    await tx.db.delegation.create({
      data: { ...row, tenantId, createdBy: actor.id, createdByName: actorName, createdAt: tx.at },
    });
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.run('UPDATE delegation SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      id,
      tx.at,
    ]);
  }

  /** Keeps others from setting delegations here until the transaction ends: two that pass alone could make a circle together. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT id FROM scope WHERE tenant_id = $1 AND id = $1 FOR NO KEY UPDATE', [tx.ctx.tenantId]);
  }

  /** Active people who decide approvals, of these ids where some are given, with the roles that they decide as. */
  async people(tx: Tx, ids: readonly string[] | null): Promise<DecidingPerson[]> {
    const here = await this.roles.of(tx);
    const deciding = rolesThatMay('decide', 'Approval', 'tenant', here.book);
    const people = await tx.query<DecidingPerson>(PEOPLE, [tx.ctx.tenantId, ids, deciding]);
    return people.flatMap((person) => {
      const holds = here.standing(person.grants).holds.filter(({ role }) => deciding.includes(role));
      const grants = holds.map(({ role, unitId }) => ({ role, unitId, as: here.book.countsAs(role) }));
      return grants.length > 0 ? [{ ...person, grants }] : [];
    });
  }
}

/** An active person and the roles that he decides by, where, with the roles of the platform as which each counts. */
export interface DecidingPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly { role: string; unitId: string | null; as: readonly string[] }[];
}

const STANDING = `
  SELECT d.id, d.from_id AS "fromId", d.to_id AS "toId", d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.reason,
    d.created_by_name AS "createdByName", f.name AS "fromName", t.name AS "toName"
  FROM delegation d JOIN person f ON f.tenant_id = d.tenant_id AND f.id = d.from_id JOIN person t ON t.tenant_id = d.tenant_id AND t.id = d.to_id
  WHERE d.tenant_id = $1 AND d.ends_at > $2 AND d.revoked_at IS NULL ORDER BY d.starts_at, d.id LIMIT 500`;

const PEOPLE = `
  SELECT p.id, p.name, p.email, jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) ORDER BY g.granted_at, g.id) AS grants
  FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL
  WHERE p.tenant_id = $1 AND p.status = 'active' AND ($2::uuid[] IS NULL OR p.id = ANY($2))
  GROUP BY p.id, p.name, p.email HAVING bool_or(g.role = ANY($3)) ORDER BY p.name, p.id LIMIT 500`;
