import { PLATFORM_ID } from '@clearhold/kernel';
import { type EffectivePolicy, type PolicyLayer, resolvePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { productName } from '../../platform/brand/product-name.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type LayerRow, PolicyRepository } from './policy.repository.ts';

interface Resolved {
  readonly layers: readonly PolicyLayer[];
  readonly policy: EffectivePolicy;
}

/**
 * What holds at a scope. Every question reads, in the caller's own transaction, which versions are in force; values
 * travel and are resolved only when one of them is new, so that a published version works in the next transaction.
 */
@Injectable()
export class PolicyService {
  readonly #resolved = new LRUCache<string, Resolved>({ max: 2_000 });
  readonly #layers = new LRUCache<string, PolicyLayer['values']>({ max: 10_000 });
  readonly #lastSeen = new LRUCache<string, string[]>({ max: 10_000 });

  constructor(private readonly repository: PolicyRepository) {}

  /** The effective policy of the transaction's space, or of a unit in it. */
  async effective(tx: Tx, unitId?: string | null): Promise<EffectivePolicy> {
    return (await this.#resolve(tx, unitId ?? tx.ctx.tenantId)).policy;
  }

  /** The effective policies of several units; null stands for the space itself. */
  async ofUnits(tx: Tx, unitIds: Iterable<string | null>): Promise<ReadonlyMap<string | null, EffectivePolicy>> {
    const policies = new Map<string | null, EffectivePolicy>();
    for (const unitId of new Set(unitIds)) policies.set(unitId, await this.effective(tx, unitId));
    return policies;
  }

  /** The layers in force from the platform down to the space or unit, each with scope and version. */
  async layers(tx: Tx, unitId?: string | null): Promise<readonly PolicyLayer[]> {
    return (await this.#resolve(tx, unitId ?? tx.ctx.tenantId)).layers;
  }

  /** The layers down to the transaction's partner as a tenant of one of its rings has them. */
  async layersInRing(tx: Tx, ring: string): Promise<readonly PolicyLayer[]> {
    return (await this.#resolve(tx, tx.ctx.tenantId, ring)).layers;
  }

  async #resolve(tx: Tx, scopeId: string, ring?: string): Promise<Resolved> {
    const seen = this.#seenAt(scopeId);
    const rows = await this.#rows(tx, scopeId, [...seen.keys()], ring);
    const key = rows.map((row) => `${row.id} ${row.name} ${row.setAt.getTime()} ${row.ring ?? ''}`).join('\n');
    this.#lastSeen.set(
      scopeId,
      rows.map((row) => row.id),
    );
    const known = this.#resolved.get(key);
    if (known) return known;
    const layers = rows.map((row) => this.#layer(row, seen));
    const resolved = { layers, policy: resolvePolicy(layers) };
    this.#resolved.set(key, resolved);
    return resolved;
  }

  // Below the platform its scope bears the name that the product has there.
  async #rows(tx: Tx, scopeId: string, known: readonly string[], ring?: string): Promise<readonly LayerRow[]> {
    const rows = await this.repository.layers(tx, scopeId, known, ring);
    const isAbove = ({ kind }: LayerRow) => kind === 'platform' && tx.ctx.tenantId !== PLATFORM_ID;
    if (!rows.some(isAbove)) return rows;
    const name = await productName(tx);
    return rows.map((row) => (isAbove(row) ? { ...row, name } : row));
  }

  // Held until the answer is there, whatever the cache drops meanwhile.
  #seenAt(scopeId: string): Map<string, PolicyLayer['values']> {
    const ids = this.#lastSeen.get(scopeId) ?? [];
    return new Map(ids.flatMap((id) => (this.#layers.has(id) ? [[id, this.#layers.get(id)!] as const] : [])));
  }

  #layer(row: LayerRow, seen: ReadonlyMap<string, PolicyLayer['values']>): PolicyLayer {
    const values = row.values ?? seen.get(row.id)!;
    this.#layers.set(row.id, values);
    const { scopeId, kind, name, version, setBy, setAt, reason, ring } = row;
    const said = { version, setBy, setAt: setAt.toISOString(), reason, ...(ring ? { ring } : {}), values };
    return { scope: { kind, id: scopeId, name }, ...said };
  }
}
