import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/index.ts';
import { ProofModule } from '../proof/index.ts';
import { AskForPack } from './ask-for-pack.ts';
import { Evidence } from './evidence/evidence.ts';
import { PackCase } from './evidence/pack-case.ts';
import { PackControl } from './evidence/pack-control.ts';
import { FillPart } from './fill-part.ts';
import { MakePack } from './make-pack.ts';
import { PacksController } from './packs.controller.ts';
import { PacksRepository } from './packs.repository.ts';
import { PacksResolver } from './packs.resolver.ts';
import { PackTenant } from './tenant/pack-tenant.ts';

@Module({
  imports: [BrandingModule, ProofModule],
  controllers: [PacksController],
  providers: [
    AskForPack,
    Evidence,
    FillPart,
    MakePack,
    PackCase,
    PackControl,
    PackTenant,
    PacksRepository,
    PacksResolver,
  ],
  exports: [AskForPack, MakePack, PacksRepository],
})
export class PacksModule {}
