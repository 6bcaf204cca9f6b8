import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { BrandOfDraft } from './brand-of-draft.ts';
import { BrandingResolver } from './branding.resolver.ts';
import { BrandingService } from './branding.service.ts';
import { HostAllowedController } from './hosts/host-allowed.controller.ts';
import { OwnHostsResolver } from './hosts/own-hosts.resolver.ts';
import { OwnHosts } from './hosts/own-hosts.ts';
import { TxtRecords } from './hosts/txt-records.ts';

@Module({
  imports: [PoliciesModule, TenancyModule],
  controllers: [HostAllowedController],
  providers: [BrandOfDraft, BrandingResolver, BrandingService, OwnHosts, OwnHostsResolver, TxtRecords],
  exports: [BrandingService],
})
export class BrandingModule {}
