import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { RolesModule } from '../roles/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ActAsResolver } from './act-as.resolver.ts';
import { ActAsNotices } from './act-as-notices.ts';
import { ActAsSessions } from './act-as-sessions.ts';
import { AskActAs } from './ask-act-as.ts';
import { DecideActAs } from './decide-act-as.ts';
import { OpenActAs } from './open-act-as.ts';

@Module({
  imports: [PoliciesModule, RolesModule, TenancyModule],
  providers: [ActAsNotices, ActAsResolver, ActAsSessions, AskActAs, DecideActAs, OpenActAs],
  exports: [ActAsSessions],
})
export class ActAsModule {}
