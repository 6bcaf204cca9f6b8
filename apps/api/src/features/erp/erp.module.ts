import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { InsightsModule } from '../insights/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { Breaker } from './breaker.ts';
import { CheckConnection } from './check-connection.ts';
import { CloseEffect } from './close-effect.ts';
import { ErpConnections } from './erp-connection.ts';
import { MirrorAtErp } from './mirror-at-erp.ts';
import { OutagesResolver } from './outages.resolver.ts';
import { PerformEffect } from './perform-effect.ts';
import { ToldAway } from './told-away.ts';

@Module({
  imports: [CasesModule, InsightsModule, PoliciesModule, TaxonomyModule],
  providers: [
    Breaker,
    CheckConnection,
    ToldAway,
    OutagesResolver,
    CloseEffect,
    ErpConnections,
    PerformEffect,
    MirrorAtErp,
  ],
  exports: [Breaker, CheckConnection, ErpConnections, PerformEffect],
})
export class ErpModule {}
