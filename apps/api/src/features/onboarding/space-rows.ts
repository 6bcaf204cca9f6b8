import { newId } from '@clearhold/kernel';
import { INHERITED } from '../../platform/brand/wear.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { SpaceSpec } from './space-spec.ts';

/** How the new space looks and signs until somebody changes it. */
export async function writeBrand(tx: Tx, { brand = {}, name, slug }: SpaceSpec, host: string): Promise<void> {
  await tx.db.brand.create({
    data: {
      tenantId: tx.ctx.tenantId,
      name: brand.name ?? name,
      ...Object.fromEntries(INHERITED.map((field) => [field, brand[field] ?? null])),
      senderName: brand.senderName ?? name,
      senderAddress: brand.senderAddress ?? `${slug}@${host}`,
      updatedAt: tx.at,
    },
  });
}

/** Its first policy version, its own playbooks, its blueprints, the connections that it is to complete. */
export async function writeRules(
  tx: Tx,
  { policy, playbooks = [], blueprints = [], connections = [] }: SpaceSpec,
): Promise<void> {
  const { tenantId, actor, actorName } = tx.ctx;
  if (policy && Object.keys(policy.values).length) {
    const data = {
      tenantId,
      id: newId(),
      scopeId: tenantId,
      version: 1,
      values: policy.values as object,
      setBy: actorName,
      reason: policy.reason,
      createdAt: tx.at,
      effectiveAt: tx.at,
    };
    await tx.db.policyVersion.create({ data });
    tx.audit({
      action: 'policy.published',
      subject: { kind: 'Scope', id: tenantId },
      details: { version: 1, settings: Object.keys(policy.values) },
    });
  }
  for (const definition of playbooks) {
    await tx.db.playbook.create({
      data: {
        tenantId,
        id: newId(),
        key: definition.key,
        version: definition.version,
        title: definition.title,
        definition: definition as object,
        createdBy: actor.id,
        createdAt: tx.at,
      },
    });
  }
  for (const { connector, title, config } of connections)
    await tx.db.connection.create({
      data: { tenantId, id: newId(), connector, title, config, url: '', status: 'draft', createdAt: tx.at },
    });
  for (const blueprint of blueprints)
    await tx.db.blueprint.create({ data: { tenantId, id: newId(), version: 1, ...blueprint, createdAt: tx.at } });
}
