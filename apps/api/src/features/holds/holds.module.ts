import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { HoldsResolver } from './holds.resolver.ts';
import { KeepHolds } from './keep-holds.ts';

@Module({ imports: [PoliciesModule, TenancyModule], providers: [HoldsResolver, KeepHolds] })
export class HoldsModule {}
