import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { CloseEffect } from './close-effect.ts';
import { ErpConnections } from './erp-connection.ts';
import { MirrorAtErp } from './mirror-at-erp.ts';
import { PerformEffect } from './perform-effect.ts';

@Module({
  imports: [CasesModule, TaxonomyModule],
  providers: [CloseEffect, ErpConnections, PerformEffect, MirrorAtErp],
  exports: [ErpConnections],
})
export class ErpModule {}
