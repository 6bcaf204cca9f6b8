import { signatureOf, type TableMapping } from '@clearhold/documents/tables';
import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { readWaitingJob, tellTenantsJob } from '../intake.jobs.ts';
import { type MappingInput, readMapping } from './mapping-input.ts';
import { hashOf, lockMapping, type MappingRow } from './mapping-rows.ts';

const MOST = 500;

const no = (refused: 'Invalid' | 'NotFound' | 'Conflict', code: string, message: string, path: string) => ({
  __typename: refused,
  code,
  message,
  path,
});

/** Saves and removes the mappings of a space. Each version is whole in the log. */
@Injectable()
export class SaveMapping {
  constructor(private readonly database: Database) {}

  async save(ctx: TenantContext, input: MappingInput & { readonly id?: string | null; readonly name: string }) {
    const { mapping, faults } = readMapping(input);
    const [fault] = faults;
    const name = input.name.trim();
    if (name.length < 1 || name.length > 80)
      return no('Invalid', 'NAME_INVALID', 'A name of 1 to 80 characters is needed.', 'input.name');
    if (fault) return no('Invalid', 'MAPPING_INVALID', fault.message, `input.${fault.field}`);
    return this.database.inTenant(ctx, async (tx) => {
      const before = input.id ? await lockMapping(tx, input.id) : undefined;
      if (input.id && !before) return gone();
      const signature = hashOf(signatureOf(mapping.header));
      const [other] = await tx.query<{ name: string }>(OTHER, [ctx.tenantId, signature, before?.id ?? null]);
      if (other)
        return no(
          'Conflict',
          'HEADER_KNOWN',
          `“${other.name}” reads files of this header already. Change that one.`,
          'input.header',
        );
      const id = before?.id ?? newId<string>();
      const values = [ctx.tenantId, id, name, signature, JSON.stringify(mapping), tx.at];
      if (!before && (await this.#isFull(tx)))
        return no(
          'Conflict',
          'MAPPINGS_TOO_MANY',
          `There are ${MOST} mappings already. Remove one that is not needed.`,
          'input',
        );
      const [row] = await tx.query<MappingRow>(before ? CHANGE : ADD, values);
      await tellOf(tx);
      tx.audit({
        action: before ? 'tableMapping.changed' : 'tableMapping.added',
        subject: { kind: 'TableMapping', id },
        details: { name, version: row!.version, mapping, ...(before ? { before: versionOf(before) } : {}) },
      });
      return { __typename: 'TableMappingSaved', mapping: row! };
    });
  }

  async remove(ctx: TenantContext, id: string) {
    return this.database.inTenant(ctx, async (tx) => {
      const before = await lockMapping(tx, id);
      if (!before) return gone();
      await tx.run('DELETE FROM table_mapping WHERE tenant_id = $1 AND id = $2', [ctx.tenantId, id]);
      tx.audit({
        action: 'tableMapping.removed',
        subject: { kind: 'TableMapping', id },
        details: { before: versionOf(before) },
      });
      return { __typename: 'TableMappingRemoved', id };
    });
  }

  async #isFull(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ count: string }>(COUNT, [tx.ctx.tenantId]);
    return Number(row!.count) >= MOST;
  }
}

const gone = () => no('NotFound', 'NOT_FOUND', 'There is no such mapping here.', 'input.id');

const versionOf = ({ name, version, mapping }: { name: string; version: number; mapping: TableMapping }) => ({
  name,
  version,
  mapping,
});

/** Has waiting files read: of the tenant, or of all tenants of the partner. */
const tellOf = (tx: Tx): Promise<void> => {
  const { tenantId, partnerId } = tx.ctx;
  return enqueue(tx, tenantId === partnerId ? tellTenantsJob : readWaitingJob, [{ subjectId: tenantId, payload: {} }]);
};

const OTHER = 'SELECT name FROM table_mapping WHERE tenant_id = $1 AND signature = $2 AND id IS DISTINCT FROM $3::uuid';
const COUNT = 'SELECT count(*) AS count FROM table_mapping WHERE tenant_id = $1';
const RETURNED = 'RETURNING id, tenant_id AS "tenantId", name, signature, mapping, version, changed_at AS "changedAt"';
const ADD = `
  INSERT INTO table_mapping (tenant_id, id, name, signature, mapping, changed_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6) ${RETURNED}`;
const CHANGE = `
  UPDATE table_mapping SET name = $3, signature = $4, mapping = $5::jsonb, version = version + 1, changed_at = $6
  WHERE tenant_id = $1 AND id = $2 ${RETURNED}`;
