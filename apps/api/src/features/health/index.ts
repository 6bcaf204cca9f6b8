import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { ReadOperationFigures } from './operation-figures.ts';
import { OperationGauges } from './operation-gauges.ts';

@Module({ controllers: [HealthController], providers: [ReadOperationFigures, OperationGauges] })
export class HealthModule {}
