import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { IntegrationsResolver } from './integrations.resolver.ts';
import { IntegrationsService } from './integrations.service.ts';

@Module({ imports: [TenancyModule], providers: [IntegrationsResolver, IntegrationsService] })
export class IntegrationsModule {}
