import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { UnitsRepository } from './units.repository.ts';
import { UnitsResolver } from './units.resolver.ts';
import { UnitsService } from './units.service.ts';

@Module({ imports: [TenancyModule], providers: [UnitsRepository, UnitsService, UnitsResolver] })
export class UnitsModule {}
