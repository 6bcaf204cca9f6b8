import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { HoldByHand } from './hold-by-hand.ts';
import { LiftHold } from './lift-hold.ts';
import { ManualHoldsResolver } from './manual-holds.resolver.ts';

@Module({ imports: [CasesModule, TaxonomyModule], providers: [HoldByHand, LiftHold, ManualHoldsResolver] })
export class ManualHoldsModule {}
