import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { type BlueprintFile, BlueprintLinks, ReachRepository } from '../onboarding/index.ts';
import { RehearseFile } from '../policy-files/index.ts';
import type { Place } from '../tenancy/index.ts';

const AT_MOST = 200;

/** What a file would change at one follower, and the rehearsal that tries it there. */
export interface FollowerRehearsal {
  readonly tenantId: string;
  readonly name: string;
  /** How many settings taking it up would change; what the tenant had set by itself is not among them. */
  readonly changes: number;
  /** Absent where nothing changes, or where it is refused. */
  readonly rehearsal?: string;
  /** Why the tenant could not take it up. */
  readonly refused?: string;
}

/** Tries a blueprint's file on the past invoices of those who follow it: what taking it up would do at each. */
@Injectable()
export class RehearseFollowers {
  constructor(
    private readonly database: Database,
    private readonly reach: ReachRepository,
    private readonly links: BlueprintLinks,
    private readonly rehearsing: RehearseFile,
  ) {}

  /** `placeOf` answers a follower's place, where the caller may work there. The first 200 followers are tried. */
  async begin(
    ctx: TenantContext,
    { key, definition }: BlueprintFile,
    days: number,
    placeOf: (tenantId: string) => Promise<Place | undefined>,
  ): Promise<FollowerRehearsal[]> {
    const followers = (await this.reach.followers(ctx)).filter((one) => one.key === key).slice(0, AT_MOST);
    const begun: FollowerRehearsal[] = [];
    for (const { tenantId } of followers) {
      const place = await placeOf(tenantId);
      if (place) begun.push(await this.#one(place, definition, days));
    }
    return begun;
  }

  async #one(place: Place, definition: BlueprintFile['definition'], days: number): Promise<FollowerRehearsal> {
    const changes = await this.database.read(place.ctx, (tx) => this.links.changesTo(tx, definition));
    const said = { tenantId: place.scopeId, name: place.name, changes: changes.length };
    if (changes.length === 0) return said;
    const begun = await this.rehearsing.begin(place, { changes }, days);
    if (begun.ok) return { ...said, rehearsal: begun.rehearsal.id };
    const reasons = 'why' in begun ? [begun.why] : begun.refusals;
    return { ...said, refused: reasons.map(({ message }) => message).join(' ') };
  }
}
