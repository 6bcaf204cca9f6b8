import { canonicalJson } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Place } from '../../tenancy/index.ts';
import { checkReason, type Invalid, invalid } from '../policy-change.ts';
import { checkRings, type Ring, ringOf } from './ring.ts';
import { RingsRepository } from './rings.repository.ts';
import { onItsWay } from './stage-version.ts';

/** Which rings a partner has, and which tenant is in which. Both stay as they are while a version is on its way. */
@Injectable()
export class ArrangeRings {
  constructor(
    private readonly database: Database,
    private readonly repository: RingsRepository,
  ) {}

  /** What was wrong, or nothing where it was done. */
  async set(place: Place, input: { rings: readonly Ring[]; reason: string }): Promise<Invalid | undefined> {
    const rings = input.rings.map(({ key, name }) => ({ key, name: name.trim() }));
    const why = checkRings(rings);
    if (why) return { ok: false, kind: 'Invalid', why };
    const fault = checkReason(input.reason);
    if (fault) return fault;
    return this.database.inTenant(place.ctx, async (tx) => {
      await this.repository.hold(tx, place.scopeId);
      const staged = await this.repository.staged(tx, place.scopeId);
      if (staged) return onItsWay(staged, 'input.rings');
      const before = await this.repository.rings(tx, place.scopeId);
      if (canonicalJson(before as never) === canonicalJson(rings as never)) return nothingChanged('input.rings');
      await this.repository.setRings(tx, rings);
      const details = { rings: rings.map(({ key, name }) => `${key}: ${name}`), reason: input.reason.trim() };
      tx.audit({ action: 'rings.set', subject: { kind: 'Scope', id: place.scopeId }, details });
      return undefined;
    });
  }

  /** Puts tenants into one of their partner's rings; what stands against one of them stops it there, and is answered. */
  async putAll(places: readonly Place[], input: { ring: string; reason: string }): Promise<Invalid | undefined> {
    let same: Invalid | undefined;
    let moved = 0;
    for (const place of places) {
      const fault = await this.put(place, input);
      if (fault && fault.why.code !== 'NOTHING_CHANGED') return fault;
      if (fault) same = fault;
      else moved++;
    }
    return moved ? undefined : same;
  }

  /** Puts a tenant into one of its partner's rings. */
  async put(place: Place, input: { ring: string; reason: string }): Promise<Invalid | undefined> {
    const fault = checkReason(input.reason);
    if (fault) return fault;
    const { partnerId } = place.ctx;
    return this.database.inTenant(place.ctx, async (tx) => {
      await this.repository.hold(tx, partnerId);
      const staged = await this.repository.staged(tx, partnerId);
      if (staged) return onItsWay(staged, 'input.ring');
      const rings = await this.repository.rings(tx, partnerId);
      if (!rings.some(({ key }) => key === input.ring))
        return invalid('RING_UNKNOWN', `There is no ring "${input.ring.slice(0, 40)}".`, 'input.ring', 'Choose one.');
      const before = ringOf(rings, await this.repository.ringOf(tx));
      if (before.key === input.ring) return nothingChanged('input.ring');
      await this.repository.setRing(tx, input.ring === rings.at(-1)!.key ? null : input.ring);
      const details = { from: before.key, to: input.ring, reason: input.reason.trim() };
      tx.audit({ action: 'tenant.ringSet', subject: { kind: 'Scope', id: tx.ctx.tenantId }, details });
      return undefined;
    });
  }
}

const nothingChanged = (path: string) => invalid('NOTHING_CHANGED', 'It is so already.', path);
