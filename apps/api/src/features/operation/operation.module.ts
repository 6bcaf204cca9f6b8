import { Module } from '@nestjs/common';
import { ErpModule } from '../erp/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { AddOperator } from './add-operator.ts';
import { BreakersResolver } from './breakers.resolver.ts';
import { DrainWorker } from './drain-worker.ts';
import { OperationResolver } from './operation.resolver.ts';
import { OperationReach } from './reach.ts';
import { ReadBreakers } from './read-breakers.ts';
import { ReadOperation } from './read-operation.ts';
import { ReadShares } from './read-shares.ts';
import { RestConnection } from './rest-connection.ts';
import { SetTenantWeight } from './set-tenant-weight.ts';
import { StopTenantWork } from './stop-tenant-work.ts';
import { WorkersResolver } from './workers.resolver.ts';

const PROVIDERS = [
  OperationReach,
  BreakersResolver,
  ReadBreakers,
  RestConnection,
  ReadOperation,
  ReadShares,
  SetTenantWeight,
  StopTenantWork,
  DrainWorker,
  AddOperator,
  OperationResolver,
  WorkersResolver,
];

@Module({ imports: [ErpModule, IdentityModule], providers: PROVIDERS, exports: PROVIDERS })
export class OperationModule {}
