import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { BuyerDoor, type OpenDoor } from './buyer-door.ts';
import { Invitations } from './invitations.ts';

/** Whose list it is: an address that was proved at a partner's host. */
export interface Contact {
  readonly partnerId: string;
  readonly address: string;
  /** When the session was looked at. */
  readonly at: Date;
  readonly correlationId: string;
}

export interface ListedMatter {
  readonly id: string;
  readonly caseId: string;
  readonly buyer: string;
  readonly invoiceNumber: string;
  readonly problem: string;
  readonly question: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly isAnswered: boolean;
}

/** The open matters of one address, each read and noted inside its own buyer's wall. */
@Injectable()
export class ListedMatters {
  constructor(
    private readonly invitations: Invitations,
    private readonly doors: BuyerDoor,
    private readonly database: Database,
  ) {}

  /** The newest question first; of each matter its newest link. */
  async of({ partnerId, address, at, correlationId }: Contact): Promise<ListedMatter[]> {
    const found = await this.invitations.of(partnerId, address, at);
    const matters: ListedMatter[] = [];
    for (const tenantId of new Set(found.map((one) => one.tenantId))) {
      const ids = found.filter((one) => one.tenantId === tenantId).map(({ linkId }) => linkId);
      for (const door of await this.doors.through({ tenantId, partnerId, correlationId }, ids))
        matters.push(...(await this.#behind(door)));
    }
    return matters.sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime());
  }

  #behind({ ctx, linkIds }: OpenDoor): Promise<ListedMatter[]> {
    return this.database.inTenant(ctx, async (tx) => {
      const rows = await tx.query<ListedMatter>(OPEN, [ctx.tenantId, linkIds]);
      for (const { id, caseId } of rows)
        tx.audit({ action: 'supplierLink.listed', subject: { kind: 'Case', id: caseId }, details: { linkId: id } });
      return rows;
    });
  }
}

const OPEN = `
  SELECT DISTINCT ON (l.case_id) l.id, l.case_id AS "caseId", b.name AS buyer, c.invoice_number AS "invoiceNumber", c.title AS problem,
    l.question, l.created_at AS "askedAt", l.expires_at AS "expiresAt",
    EXISTS (SELECT FROM supplier_answer a WHERE a.tenant_id = l.tenant_id AND a.case_id = l.case_id) AS "isAnswered"
  FROM supplier_link l JOIN case_file c ON c.tenant_id = l.tenant_id AND c.id = l.case_id
  JOIN scope b ON b.tenant_id = l.tenant_id AND b.id = l.tenant_id
  WHERE l.tenant_id = $1 AND l.id = ANY($2) AND c.closed_at IS NULL
  ORDER BY l.case_id, l.id DESC`;
