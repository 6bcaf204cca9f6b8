import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { DelegationsRepository } from './delegations.repository.ts';
import { DelegationsResolver } from './delegations.resolver.ts';
import { SetDelegation } from './set-delegation.ts';
import { StandIns } from './stand-ins.ts';

@Module({
  imports: [PoliciesModule],
  providers: [DelegationsRepository, DelegationsResolver, SetDelegation, StandIns],
  exports: [DelegationsRepository, StandIns],
})
export class DelegationsModule {}
