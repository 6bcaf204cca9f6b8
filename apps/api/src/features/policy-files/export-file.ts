import type { PolicyValue } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { saidBrand } from '../branding/index.ts';
import { PolicyRepository, writePolicyFile } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';

/** Writes what one scope itself says as a policy file; the brand's pictures stand in it as data: URLs. */
@Injectable()
export class ExportFile {
  constructor(
    private readonly database: Database,
    private readonly repository: PolicyRepository,
  ) {}

  async write(place: Place, scope: string): Promise<string> {
    const [latest, brand] = await this.database.read(place.ctx, async (tx) => [
      await this.repository.latest(tx, place.scopeId),
      place.kind === 'unit' ? {} : await saidBrand(tx),
    ]);
    const values = (latest?.values ?? {}) as unknown as Record<string, PolicyValue>;
    return writePolicyFile(scope, latest?.version ?? 0, values, brand as Record<string, unknown>);
  }
}
