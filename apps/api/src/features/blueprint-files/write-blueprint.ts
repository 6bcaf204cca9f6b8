import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { blueprintSchema, writeBlueprintFile } from '../onboarding/index.ts';

export interface BlueprintAsked {
  /** Short name of the space, as the file says it. */
  readonly partner: string;
  readonly key: string;
  /** Absent: the newest. */
  readonly version?: number;
}

/** What a space's blueprints say, each by its newest version. */
export interface ListedBlueprint {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly createdAt: Date;
}

/** Reads the blueprints of the transaction's space. */
@Injectable()
export class WriteBlueprint {
  list(tx: Tx): Promise<ListedBlueprint[]> {
    return tx.db.blueprint.findMany({
      where: { tenantId: tx.ctx.tenantId },
      distinct: ['key'],
      orderBy: [{ key: 'asc' }, { version: 'desc' }],
      select: { key: true, version: true, title: true, summary: true, createdAt: true },
    });
  }

  /** A version as a file's text; undefined where there is none. */
  async text(tx: Tx, { partner, key, version }: BlueprintAsked): Promise<string | undefined> {
    const row = await tx.db.blueprint.findFirst({
      where: { tenantId: tx.ctx.tenantId, key, ...(version && { version }) },
      orderBy: { version: 'desc' },
    });
    return row ? writeBlueprintFile(partner, { ...row, definition: blueprintSchema.parse(row.definition) }) : undefined;
  }
}
