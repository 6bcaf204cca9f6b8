import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { BrandingResolver } from './branding.resolver.ts';
import { BrandingService } from './branding.service.ts';
import { HostAllowedController } from './hosts/host-allowed.controller.ts';
import { OwnHostsResolver } from './hosts/own-hosts.resolver.ts';
import { OwnHosts } from './hosts/own-hosts.ts';
import { TxtRecords } from './hosts/txt-records.ts';

@Module({
  imports: [TenancyModule],
  controllers: [HostAllowedController],
  providers: [BrandingResolver, BrandingService, OwnHosts, OwnHostsResolver, TxtRecords],
  exports: [BrandingService],
})
export class BrandingModule {}
