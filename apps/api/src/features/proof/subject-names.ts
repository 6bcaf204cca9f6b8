import { isId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';

/** Something that entries of the log are about. */
export interface Subject {
  readonly kind: string;
  readonly id: string | null;
}

/**
 * What people call these things, by kind and id, in one statement; what is gone keeps its kind alone. `below` names spaces that are not
 * the transaction's own.
 */
export async function subjectNames(
  tx: Tx,
  subjects: readonly Subject[],
  below: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<(subject: Subject) => string> {
  const ids = [...new Set(subjects.flatMap(({ id }) => (id && isId(id) ? [id] : [])))];
  const rows = ids.length
    ? await tx.query<{ kind: string; id: string; name: string }>(NAMES, [tx.ctx.tenantId, ids])
    : [];
  const names = new Map(rows.map(({ kind, id, name }) => [`${kind} ${id}`, name]));
  const isElsewhere = ({ kind, id }: Subject) => kind === 'Scope' && id && isId(id) && !names.has(`${kind} ${id}`);
  const elsewhere = [...new Set(subjects.filter(isElsewhere).map(({ id }) => id!))];
  if (elsewhere.length > 0) for (const [id, name] of await below(elsewhere)) names.set(`Scope ${id}`, name);
  return ({ kind, id }) => names.get(`${kind} ${id}`) ?? nameless(kind, id);
}

// Orders and receipts are noted under their own numbers.
function nameless(kind: string, id: string | null): string {
  const words = kind.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  if (!id || isId(id)) return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${NAMED[kind] ?? words}`;
  return `${words} ${id}`;
}

const NAMED: Record<string, string> = {
  DeadLetter: 'piece of work',
  Scope: 'space',
  SignOn: 'sign-on',
  HookSource: 'sender',
};

const of = (kind: string, name: string, table: string) =>
  `SELECT '${kind}' AS kind, id::text, ${name} AS name FROM ${table} WHERE tenant_id = $1 AND id = ANY($2::uuid[])`;

const NAMES = [
  of('Case', `'invoice ' || invoice_number || ' (case ' || number || ')'`, 'case_file'),
  of('Document', `'document ' || coalesce(filename, '')`, 'document'),
  of('Invoice', `'invoice ' || number`, 'invoice'),
  of('Exception', `'“' || summary || '”'`, 'exception_record'),
  of('Supplier', `'supplier ' || name`, 'supplier'),
  of('Person', 'name', 'person'),
  of('ApiKey', `'API key “' || name || '”'`, 'api_key'),
  of('SignOn', `'the sign-on “' || name || '”'`, 'sign_on'),
  of('Mail', `'the mail “' || subject || '”'`, 'mail'),
  of('Connection', `'connection ' || title`, 'connection'),
  of('TableMapping', `'the column mapping “' || name || '”'`, 'table_mapping'),
  of('Webhook', `'the webhook “' || name || '”'`, 'webhook'),
  of('Channel', `'the channel “' || name || '”'`, 'channel'),
  of('HookSource', `'the sender “' || name || '”'`, 'hook_source'),
  of('PolicyDraft', `'the policy draft “' || title || '”'`, 'policy_draft'),
  of('Pack', `CASE kind WHEN 'tenant' THEN 'the export of ' ELSE 'the evidence of ' END || title`, 'pack'),
  of('Scope', 'name', 'scope'),
].join(' UNION ALL ');
