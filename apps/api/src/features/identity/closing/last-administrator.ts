import type { Grant, RoleBook } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';

const ADMINISTRATORS = ['tenant-admin', 'partner-admin', 'platform-operator'];

/** Whether a role, as requests name it, is an administrator's of the whole space. */
export const isAdministrators = (role: string): boolean => ADMINISTRATORS.includes(role);

/**
 * Why these roles may not be taken from somebody, by whichever way: nobody else in the space could let anybody in any more.
 * Undefined where they may.
 */
export async function lastAdministrator(
  tx: Tx,
  book: RoleBook,
  { id, name }: { readonly id: string; readonly name: string },
  taken: readonly Grant[],
  path: string,
): Promise<Refusal | undefined> {
  const held = taken.filter(({ role, unitId }) => ADMINISTRATORS.includes(role) && !unitId);
  if (held.length === 0) return undefined;
  // Two administrators who go in the same moment would each see the other, so they go one after the other.
  await tx.query('SELECT id FROM scope WHERE tenant_id = $1 AND id = $1 FOR NO KEY UPDATE', [tx.ctx.tenantId]);
  for (const { role } of held) {
    const [other] = await tx.query(OTHERS, [tx.ctx.tenantId, role, id]);
    if (other) continue;
    const hint = 'Give the role to somebody else first, who has signed in before.';
    return {
      code: 'LAST_ADMINISTRATOR',
      message: `Nobody but ${name} has the role ${book.titleOf(role)} here.`,
      hint,
      path,
    };
  }
  return undefined;
}

// Somebody who was only invited cannot let anybody in.
const OTHERS = `
  SELECT p.id FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id
  WHERE p.tenant_id = $1 AND g.role = $2 AND g.unit_id IS NULL AND g.revoked_at IS NULL AND p.status = 'active' AND p.id <> $3
    AND (p.last_sign_in_at IS NOT NULL OR (p.password_hash IS NOT NULL AND NOT p.password_given)) LIMIT 1`;
