import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { PhasesResolver } from './phases.resolver.ts';
import { SetPhase } from './set-phase.ts';

@Module({ imports: [TenancyModule], providers: [PhasesResolver, SetPhase] })
export class PhasesModule {}
