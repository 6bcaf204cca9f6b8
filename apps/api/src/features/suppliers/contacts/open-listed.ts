import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import { Database } from '../../../platform/database/database.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import { BuyerDoor } from './buyer-door.ts';
import { Invitations } from './invitations.ts';
import type { Contact } from './listed-matters.ts';

/** Opens one matter of the list: a fresh link of its buyer, no longer good than the mailed one or the contact's session. */
@Injectable()
export class OpenListed {
  constructor(
    private readonly invitations: Invitations,
    private readonly doors: BuyerDoor,
    private readonly database: Database,
    private readonly hosts: HostDirectory,
  ) {}

  /** The address of the matter's page; undefined where this contact's list does not have it. */
  async open(contact: Contact & { expiresAt: Date }, linkId: string): Promise<string | undefined> {
    const { partnerId, address, at, correlationId } = contact;
    const invited = (await this.invitations.of(partnerId, address, at)).find((one) => one.linkId === linkId);
    if (!invited) return undefined;
    const { tenantId } = invited;
    const [door] = await this.doors.through({ tenantId, partnerId, correlationId }, [linkId]);
    if (!door) return undefined;
    const token = newToken();
    const isMade = await this.database.inTenant(door.ctx, async (tx) => {
      const values = [tenantId, linkId, newId(), tokenHash(token), tx.at, contact.expiresAt];
      const [made] = await tx.query<{ caseId: string }>(COPY, values);
      if (!made) return false;
      const subject = { kind: 'Case', id: made.caseId };
      tx.audit({ action: 'supplierLink.openedFromList', subject, details: { linkId } });
      return true;
    });
    return isMade ? this.hosts.address(tenantId, `/s/${token}`) : undefined;
  }
}

const COPY = `
  INSERT INTO supplier_link (tenant_id, id, unit_id, case_id, supplier_id, token_hash, question, language, type_code, type_name,
    created_by, created_at, expires_at, listed_from)
  SELECT tenant_id, $3, unit_id, case_id, supplier_id, $4, question, language, type_code, type_name,
    created_by, $5, least(expires_at, $6), id
  FROM supplier_link WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $5
  RETURNING case_id AS "caseId"`;
