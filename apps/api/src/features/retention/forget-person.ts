import type { Tx } from '../../platform/database/tx.ts';

// What opens an account, or says how it was opened.
const DOORS = [
  ...['sign_on_identity', 'passkey', 'passkey_challenge', 'second_factor'],
  ...['sign_in_link', 'password_link', 'session'],
];

/** Leaves of a former colleague's own row nothing but the number that he is called by. */
export async function forgetPerson(tx: Tx, id: string, called: string | null): Promise<void> {
  const { tenantId } = tx.ctx;
  for (const table of DOORS)
    await tx.run(`DELETE FROM "${table}" WHERE tenant_id = $1 AND person_id = $2`, [tenantId, id]);
  await tx.run('DELETE FROM saved_view WHERE tenant_id = $1 AND owner_id = $2 AND NOT shared', [tenantId, id]);
  const address = `${called?.toLowerCase().replaceAll(' ', '-')}@left.invalid`;
  await tx.run(MAILS, [tenantId, id, address]);
  await tx.run(PERSON, [tenantId, id, address]);
  tx.audit({ action: 'person.nameRemoved', subject: { kind: 'Person', id } });
}

const MAILS = `
  UPDATE mail SET to_address = $3 WHERE tenant_id = $1
    AND lower(to_address) = (SELECT lower(email) FROM person WHERE tenant_id = $1 AND id = $2)`;
const PERSON = `
  UPDATE person SET name = pseudonym, email = $3, password_hash = NULL, external_id = NULL, given_name = NULL,
    family_name = NULL, locale = NULL, last_sign_in_at = NULL
  WHERE tenant_id = $1 AND id = $2`;
