import type { Refusal } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { DutyCheck } from '../../duties/index.ts';

/** Something that lets a program in and that a person answers for: an API key, or a source whose events he can sign. */
interface KeyMade {
  readonly kind: 'ApiKey' | 'HookSource';
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
}

/** Ends the keys that a person answers for, but never the one that asks. Their names. */
export async function revokeKeysOf(tx: Tx, personId: string): Promise<string[]> {
  const { tenantId, actor } = tx.ctx;
  const keys = (await keysMadeBy(tx, personId)).filter(({ id }) => id !== actor.id);
  for (const { kind, id } of keys) {
    await tx.run(END[kind], kind === 'ApiKey' ? [tenantId, id, tx.at] : [tenantId, id]);
    const action = kind === 'ApiKey' ? 'apiKey.revoked' : 'hookSource.closed';
    tx.audit({ action, subject: { kind, id }, details: { closed: personId } });
  }
  await endFormer(tx, personId);
  return keys.map(({ name }) => name);
}

/** Has somebody else answer for them, key by key, so that each is judged with those before it. Their names. */
export async function handKeysOn(tx: Tx, duties: DutyCheck, personId: string, to: string): Promise<string[] | Refusal> {
  const keys = await keysMadeBy(tx, personId);
  for (const { kind, id, name, scopes } of keys) {
    const conflict = await duties.refuses(tx, { personId: to, key: { name, scopes } }, 'input.keysTo');
    if (conflict) return conflict;
    await tx.run(HAND_ON[kind], [tx.ctx.tenantId, id, to]);
    const action = kind === 'ApiKey' ? 'apiKey.handedOn' : 'hookSource.handedOn';
    tx.audit({ action, subject: { kind, id }, details: { from: personId, to } });
  }
  await endFormer(tx, personId);
  return keys.map(({ name }) => name);
}

async function keysMadeBy(tx: Tx, personId: string): Promise<KeyMade[]> {
  const values = [tx.ctx.tenantId, personId];
  const keys = await tx.query<KeyMade>(KEYS, [...values, tx.at]);
  return [...keys, ...(await tx.query<KeyMade>(SOURCES, values))];
}

// A key that was renewed by somebody else and is good for some hours yet belongs to nobody who stays.
const endFormer = (tx: Tx, personId: string) => tx.run(END_FORMER, [tx.ctx.tenantId, personId]);

const KEYS = `
  SELECT 'ApiKey' AS kind, id, name, scopes FROM api_key
  WHERE tenant_id = $1 AND created_by = $2 AND revoked_at IS NULL AND expires_at > $3 ORDER BY id FOR UPDATE`;
const SOURCES = `
  SELECT 'HookSource' AS kind, id, name, ARRAY['events:write'] AS scopes FROM hook_source
  WHERE tenant_id = $1 AND created_by = $2 AND status = 'active' ORDER BY id FOR UPDATE`;

const END = {
  ApiKey: 'UPDATE api_key SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2',
  HookSource: `
    UPDATE hook_source SET status = 'closed', secret = NULL, former_secret = NULL, former_until = NULL, former_by = NULL
    WHERE tenant_id = $1 AND id = $2`,
};
const HAND_ON = {
  ApiKey: 'UPDATE api_key SET created_by = $3 WHERE tenant_id = $1 AND id = $2',
  HookSource: 'UPDATE hook_source SET created_by = $3 WHERE tenant_id = $1 AND id = $2',
};
const END_FORMER = `
  UPDATE hook_source SET former_secret = NULL, former_until = NULL, former_by = NULL WHERE tenant_id = $1 AND former_by = $2`;
