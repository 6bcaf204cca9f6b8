import { Module } from '@nestjs/common';
import { PlaybooksModule } from '../playbooks/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { AskForRehearsal } from './ask-for-rehearsal.ts';
import { BeginRehearsal } from './begin-rehearsal.ts';
import { CancelRehearsal } from './cancel-rehearsal.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';
import { RehearsalsResolver } from './rehearsals.resolver.ts';
import { RehearseSlice } from './rehearse-slice.ts';
import { SpreadRehearsal } from './spread-rehearsal.ts';

@Module({
  imports: [PlaybooksModule, PoliciesModule, TenancyModule],
  providers: [
    AskForRehearsal,
    BeginRehearsal,
    CancelRehearsal,
    RehearsalsRepository,
    RehearsalsResolver,
    RehearseSlice,
    SpreadRehearsal,
  ],
  exports: [BeginRehearsal, RehearsalsRepository],
})
export class RehearsalsModule {}
