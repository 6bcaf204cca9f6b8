import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import { BuyerDoor } from './buyer-door.ts';

/** The way from one matter's page to the list of all. */
@Injectable()
export class AllMatters {
  constructor(
    private readonly doors: BuyerDoor,
    private readonly hosts: HostDirectory,
  ) {}

  /** The partner's page for suppliers; null where this buyer does not list the matter. */
  async addressFor({ tenantId, partnerId, actor, correlationId }: TenantContext): Promise<string | null> {
    const isListed = (await this.doors.through({ tenantId, partnerId, correlationId }, [actor.id])).length > 0;
    return isListed ? this.hosts.address(partnerId, '/suppliers') : null;
  }
}
