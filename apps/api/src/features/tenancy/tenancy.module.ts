import { Module } from '@nestjs/common';
import { HostDirectory } from './host-directory.ts';
import { ScopeContext } from './scope-context.ts';
import { TenancyRepository } from './tenancy.repository.ts';
import { TenancyResolver } from './tenancy.resolver.ts';
import { TenancyService } from './tenancy.service.ts';

@Module({
  providers: [HostDirectory, ScopeContext, TenancyRepository, TenancyService, TenancyResolver],
  exports: [HostDirectory, ScopeContext, TenancyService],
})
export class TenancyModule {}
