import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../../platform/auth/secrets.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { isAddress, newPassword, PeopleRepository } from '../identity/index.ts';
import { invalid, type Refused } from './refusals.ts';

export interface NewOperator {
  readonly email: string;
  /** Good for one sign-in, which asks for one of the person's own. */
  readonly temporaryPassword: string;
}

const ROLE = 'platform-operator';

/** Makes an account for somebody who looks after the installation: from the command line, where nobody can invite him yet. */
@Injectable()
export class AddOperator {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
  ) {}

  async run(ctx: TenantContext, said: string, address: string): Promise<NewOperator | Refused> {
    const [name, email] = [said.trim(), address.trim().toLowerCase()];
    if (name.length < 2 || name.length > 100)
      return invalid('NAME_INVALID', 'A name of 2 to 100 letters is needed.', 'name');
    if (!isAddress(email))
      return invalid(
        'EMAIL_INVALID',
        'This is not an e-mail address.',
        'email',
        'One address, such as kim@example.com.',
      );
    const temporaryPassword = newPassword();
    const passwordHash = await hashPassword(temporaryPassword);
    return this.database.inTenant(ctx, async (tx) => {
      const id = newId<string>();
      const added = await this.people.add(tx, { id, name, email, passwordHash, passwordGiven: true });
      if (!added)
        return invalid(
          'EMAIL_TAKEN',
          'Somebody has this address here already.',
          'email',
          'Let that person sign in, or ask for a new password there.',
        );
      await this.people.grant(tx, [{ id: newId(), personId: id, role: ROLE, unitId: null }]);
      tx.audit({ action: 'person.invited', subject: { kind: 'Person', id }, details: { roles: [ROLE] } });
      return { email, temporaryPassword };
    });
  }
}
