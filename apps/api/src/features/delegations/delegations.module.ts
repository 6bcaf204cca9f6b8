import { Module } from '@nestjs/common';
import { DutiesModule } from '../duties/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { RolesModule } from '../roles/index.ts';
import { DelegationsRepository } from './delegations.repository.ts';
import { DelegationsResolver } from './delegations.resolver.ts';
import { SetDelegation } from './set-delegation.ts';
import { StandIns } from './stand-ins.ts';

@Module({
  imports: [DutiesModule, PoliciesModule, RolesModule],
  providers: [DelegationsRepository, DelegationsResolver, SetDelegation, StandIns],
  exports: [DelegationsRepository, StandIns],
})
export class DelegationsModule {}
