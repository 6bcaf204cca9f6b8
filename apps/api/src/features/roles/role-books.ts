import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PolicyService, type RolesHere, rolesUnder } from '../policies/index.ts';

/** Reads which roles there are, in the caller's own transaction: a version published a moment ago counts already. */
@Injectable()
export class RoleBooks {
  constructor(private readonly policies: PolicyService) {}

  async of(tx: Tx): Promise<RolesHere> {
    return rolesUnder(await this.policies.effective(tx));
  }
}
