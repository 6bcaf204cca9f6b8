import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { differencesOf } from '../plan-change.ts';
import { PolicyService } from '../policy.service.ts';
import { type Ring, ringOf } from './ring.ts';
import { RingFigures, stagedMark } from './ring-figures.ts';
import { RingsRepository, type StagedRow, type StepRow } from './rings.repository.ts';

/** Who looks at the rings: whether he has the authority to decide steps, and why his yes to one would not count. */
export interface RingReader {
  readonly mayDecide: boolean;
  whyNot(step: StepRow): Promise<string | null>;
}

/** A partner's rings as the schema shows them, with the version on its way through them. */
@Injectable()
export class RingsView {
  constructor(
    private readonly repository: RingsRepository,
    private readonly policies: PolicyService,
    private readonly figures: RingFigures,
  ) {}

  /** In the partner's own space. */
  async of(tx: Tx, { scopeId }: Place, reader: RingReader) {
    const rings = await this.repository.rings(tx, scopeId);
    const staged = await this.repository.staged(tx, scopeId);
    const tenants = await this.repository.tenantsOf(scopeId);
    return {
      scopeId,
      rings: rings.map((ring) => ({
        ...ring,
        tenants: tenants.filter((tenant) => ringOf(rings, tenant.ring) === ring),
        reached: staged?.rings.includes(ring.key) ?? false,
      })),
      staged: staged ? await this.#staged(tx, staged, rings, reader) : null,
    };
  }

  async #staged(tx: Tx, staged: StagedRow, rings: readonly Ring[], reader: RingReader) {
    const { id, version, ringName, setBy, approvedBy, reason, createdAt } = staged;
    const reachedAt = staged.reachedAt ?? createdAt;
    const next = rings[staged.rings.length] ?? rings.at(-1)!;
    const steps = await this.repository.steps(tx, id);
    const mine = ({ state, askedById }: StepRow) => state === 'asked' && askedById !== tx.ctx.actor.id;
    return {
      ...{ version, ringName, setBy, approvedBy, reason, reachedAt },
      stagedAt: createdAt,
      next: next.name,
      nextIsLast: next === rings.at(-1),
      differences: differencesOf(
        await this.policies.layers(tx),
        await this.policies.layersInRing(tx, staged.rings[0]!),
      ),
      steps: steps.map((step) => {
        const mayDecide = reader.mayDecide && mine(step);
        return { ...step, mayDecide, notSecond: () => (mayDecide ? reader.whyNot(step) : null) };
      }),
      ...(await this.figures.compare(tx.ctx.tenantId, stagedMark(id, reachedAt), staged.rings)),
    };
  }
}
