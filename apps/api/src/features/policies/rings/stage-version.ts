import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { type Invalid, invalid } from '../policy-change.ts';
import { type Ring, reachOf } from './ring.ts';
import { RingsRepository, type StagedRow } from './rings.repository.ts';

/** Decides how far a version reaches when it is published. */
@Injectable()
export class StageVersion {
  constructor(private readonly repository: RingsRepository) {}

  /**
   * The rings that a version published now would reach, none of them where it holds everywhere. Refused while another one
   * of the scope is on its way: two changes at once would hide what either does. Holds the rings until commit.
   */
  async reach(tx: Tx, place: Place, ring: string | null | undefined): Promise<{ reach?: readonly Ring[] } | Invalid> {
    if (place.kind !== 'partner') return (await this.refusesRing(tx, place, ring)) ?? {};
    await this.repository.hold(tx, place.scopeId);
    const staged = await this.repository.staged(tx, place.scopeId);
    if (staged) return onItsWay(staged);
    const fault = await this.refusesRing(tx, place, ring);
    if (fault || !ring) return fault ?? {};
    const reach = reachOf(await this.repository.rings(tx, place.scopeId), ring);
    return reach === undefined || reach === 'all' ? {} : { reach };
  }

  /** What stands against publishing to a ring, apart from other versions. */
  async refusesRing(tx: Tx, place: Place, ring: string | null | undefined): Promise<Invalid | undefined> {
    if (!ring) return undefined;
    if (place.kind !== 'partner')
      return invalid('NO_RINGS', `${place.name} has no rings.`, 'input.ring', 'Only a partner’s policy goes by rings.');
    const rings = await this.repository.rings(tx, place.scopeId);
    if (reachOf(rings, ring)) return undefined;
    const hint = `One of ${rings.map(({ key }) => key).join(', ')}.`;
    return invalid('RING_UNKNOWN', `There is no ring "${ring.slice(0, 40)}".`, 'input.ring', hint);
  }

  /** Writes down the first step of a version just added. */
  async begin(tx: Tx, versionId: string, { key, name }: Ring, reason: string): Promise<void> {
    const step = { versionId, move: 'stage', ring: key, ringName: name, state: 'done', reason };
    await this.repository.addStep(tx, step);
  }
}

/** The refusal of what has to wait until a staged version is with all or with nobody. */
export const onItsWay = ({ version, ringName }: Pick<StagedRow, 'version' | 'ringName'>, path = 'input'): Invalid =>
  invalid(
    'VERSION_ON_ITS_WAY',
    `Version ${version} is with the ring ${ringName} and not yet with all tenants.`,
    path,
    'Promote it as far as the last ring or withdraw it first.',
  );
