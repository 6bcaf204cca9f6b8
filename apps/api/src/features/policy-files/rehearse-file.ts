import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { type BeginInput, BeginRehearsal, RehearsalsRepository, rehearsalView } from '../rehearsals/index.ts';
import type { Place } from '../tenancy/index.ts';

const DAY_MS = 86_400_000;

/** How far a rehearsal is and what it found; figures of what is not done yet are missing in the sums. */
export type Rehearsed = Pick<ReturnType<typeof rehearsalView>, 'id' | 'state' | 'from' | 'until' | 'figures'>;

/** Tries what a file changes over past invoices; the installation's workers do it. */
@Injectable()
export class RehearseFile {
  constructor(
    private readonly database: Database,
    private readonly beginning: BeginRehearsal,
    private readonly repository: RehearsalsRepository,
  ) {}

  /** Begins with the invoices of the last days. */
  async begin(place: Place, { changes }: { changes: BeginInput['changes'] }, days: number) {
    const now = await this.database.read(place.ctx, async (tx) => tx.at);
    return this.beginning.run(place, { changes, from: new Date(now.getTime() - days * DAY_MS), until: now });
  }

  /** A rehearsal of the scope as it stands; undefined where there is none of this id. */
  async look({ ctx, scopeId }: Place, id: string): Promise<Rehearsed | undefined> {
    const row = await this.database.read(ctx, (tx) => this.repository.find(tx, id));
    if (row?.scopeId !== scopeId) return undefined;
    const { state, from, until, figures } = rehearsalView(row, await this.repository.parts(ctx, [id]));
    return { id, state, from, until, figures };
  }
}
