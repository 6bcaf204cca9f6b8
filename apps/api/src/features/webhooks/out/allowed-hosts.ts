import { isAllowedHost } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { no, type Refused } from '../refused.ts';

/** The hosts that the policy of the transaction's space lets events go to. */
@Injectable()
export class AllowedHosts {
  constructor(private readonly policies: PolicyService) {}

  async refuses(tx: Tx, url: string): Promise<Refused | undefined> {
    const allowed = (await this.policies.effective(tx)).get('webhooks.allowedHosts');
    const { hostname } = new URL(url);
    if (isAllowedHost(hostname, allowed)) return undefined;
    return no('Invalid', {
      code: 'HOST_NOT_ALLOWED',
      message: `Policy lets no event go to ${hostname.slice(0, 100)}.`,
      hint: allowed.length
        ? `Allowed are ${allowed.slice(0, 10).join(', ')} (setting webhooks.allowedHosts).`
        : 'It lets none go anywhere (setting webhooks.allowedHosts).',
      path: 'input.url',
    });
  }
}
