import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';

/** What policy says of passwords for an address: open, closed, or open as for an emergency. */
export type PasswordWay = 'open' | 'closed' | 'emergency';

/** Where policy demands that people come in through their company's provider. */
@Injectable()
export class SignOnDemand {
  constructor(private readonly policies: PolicyService) {}

  async wayOf(tx: Tx, email: string): Promise<PasswordWay> {
    const domains = await this.domains(tx);
    if (!domains.includes(email.slice(email.lastIndexOf('@') + 1))) return 'open';
    const people: readonly string[] = (await this.policies.effective(tx)).get('identity.emergencyPeople');
    return people.includes(email) ? 'emergency' : 'closed';
  }

  /** Whether people may be mailed links that sign them in. */
  async mailsLinks(tx: Tx): Promise<boolean> {
    return (await this.policies.effective(tx)).get('identity.signInLinks');
  }

  async domains(tx: Tx): Promise<readonly string[]> {
    return (await this.policies.effective(tx)).get('identity.signOnDomains');
  }
}
