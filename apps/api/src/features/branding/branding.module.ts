import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.ts';
import { BrandingResolver } from './branding.resolver.ts';
import { BrandingService } from './branding.service.ts';

@Module({ imports: [TenancyModule], providers: [BrandingResolver, BrandingService], exports: [BrandingService] })
export class BrandingModule {}
