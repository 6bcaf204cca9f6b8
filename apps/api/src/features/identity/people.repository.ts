import type { Grant } from '@clearhold/access';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { RoleBooks } from '../roles/index.ts';

/** A role held, as rules and pages need it. */
export interface HeldRole extends Grant {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** What it is called here. */
  readonly title: string;
  /** Why it gives nothing; null where it holds. */
  readonly idle: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: string;
  readonly locale: string | null;
  readonly lastSignInAt: Date | null;
  /** Invited, and no password set yet. */
  readonly isAwaited: boolean;
  readonly hasSecondFactor: boolean;
  readonly roles: HeldRole[];
}

const PEOPLE = `
  SELECT p.id, p.name, p.email, p.status, p.locale, p.last_sign_in_at AS "lastSignInAt", p.password_hash IS NULL AS "isAwaited",
    EXISTS (SELECT FROM second_factor f WHERE f.tenant_id = p.tenant_id AND f.person_id = p.id AND f.confirmed_at IS NOT NULL)
      OR EXISTS (SELECT FROM passkey k WHERE k.tenant_id = p.tenant_id AND k.person_id = p.id) AS "hasSecondFactor",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'personId', g.person_id, 'role', g.role, 'unitId', g.unit_id, 'unitName', u.name)
        ORDER BY g.granted_at, g.id)
      FROM role_grant g LEFT JOIN scope u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
      WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS roles
  FROM person p`;

/** People of one space with the roles they hold. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly roles: RoleBooks) {}

  async list(tx: Tx): Promise<PersonRow[]> {
    const text = `${PEOPLE} WHERE p.tenant_id = $1 ORDER BY p.name, p.id LIMIT 2000`;
    return this.#named(tx, await tx.query<PersonRow>(text, [tx.ctx.tenantId]));
  }

  async find(tx: Tx, id: string): Promise<PersonRow | undefined> {
    const found = await tx.query<PersonRow>(`${PEOPLE} WHERE p.tenant_id = $1 AND p.id = $2`, [tx.ctx.tenantId, id]);
    return (await this.#named(tx, found))[0];
  }

  /** Whether the name of a former colleague is no longer kept. */
  async isNameless(tx: Tx, id: string): Promise<boolean> {
    const sql = 'SELECT 1 AS one FROM person WHERE tenant_id = $1 AND id = $2 AND pseudonym IS NOT NULL';
    return (await tx.query(sql, [tx.ctx.tenantId, id])).length > 0;
  }

  /** Whether a role is given here at all. */
  async isGiven(tx: Tx, role: string): Promise<boolean> {
    return (await this.roles.of(tx)).book.get(role)?.isOn ?? false;
  }

  async #named(tx: Tx, people: readonly PersonRow[]): Promise<PersonRow[]> {
    const { book, standing } = await this.roles.of(tx);
    return people.map((person) => {
      const { idle } = standing(person.roles);
      const whyOf = (held: HeldRole) => idle.find(({ grant }) => grant === held)?.why ?? null;
      return {
        ...person,
        roles: person.roles.map((held) => ({ ...held, title: book.titleOf(held.role), idle: whyOf(held) })),
      };
    });
  }

  /** Keeps others from changing the person's roles until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<boolean> {
    return (
      (await tx.query('SELECT id FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [tx.ctx.tenantId, id]))
        .length === 1
    );
  }

  /** False where somebody in this space has the address already. */
  async add(
    tx: Tx,
    person: { id: string; name: string; email: string; passwordHash: string | null; passwordGiven?: boolean },
  ): Promise<boolean> {
    const added = await tx.run(
      `INSERT INTO person (tenant_id, id, name, email, password_hash, password_given, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (tenant_id, email) DO NOTHING`,
      [
        tx.ctx.tenantId,
        person.id,
        person.name,
        person.email,
        person.passwordHash,
        person.passwordGiven ?? false,
        tx.at,
      ],
    );
    return added === 1;
  }

  async grant(
    tx: Tx,
    grants: readonly { id: string; personId: string; role: string; unitId: string | null }[],
  ): Promise<void> {
    await tx.run(
      `INSERT INTO role_grant (tenant_id, id, person_id, role, unit_id, granted_by, granted_at)
       SELECT $1, g.id, g."personId", g.role, g."unitId", $2, $3
       FROM jsonb_to_recordset($4::jsonb) AS g(id uuid, "personId" uuid, role text, "unitId" uuid)`,
      [tx.ctx.tenantId, tx.ctx.actor.id, tx.at, JSON.stringify(grants)],
    );
  }

  async revoke(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.run('UPDATE role_grant SET revoked_at = $3 WHERE tenant_id = $1 AND id = ANY($2) AND revoked_at IS NULL', [
      tx.ctx.tenantId,
      ids,
      tx.at,
    ]);
  }

  async units(tx: Tx): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `SELECT id, name FROM scope WHERE tenant_id = $1 AND kind = 'unit'`,
      [tx.ctx.tenantId],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

/** A person as the schema shows it. */
export function personView(person: PersonRow) {
  return { ...person, initials: initialsOf(person.name) };
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
