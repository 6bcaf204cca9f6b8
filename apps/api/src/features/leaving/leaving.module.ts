import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/index.ts';
import { PacksModule } from '../packs/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { ProofModule } from '../proof/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { AskToLeave } from './ask-to-leave.ts';
import { Certify } from './certify.ts';
import { ConfirmLeaving } from './confirm-leaving.ts';
import { DestroyRows } from './destroy-rows.ts';
import { DestroyTenant } from './destroy-tenant.ts';
import { DestructionWork } from './destruction-work.ts';
import { ExportLeaver } from './export-leaver.ts';
import { KeepByLaw } from './keep-by-law.ts';
import { Leavers } from './leaver.ts';
import { LeavingController } from './leaving.controller.ts';
import { LeavingResolver } from './leaving.resolver.ts';
import { LeavingView } from './leaving-view.ts';

const DESTRUCTION = [Certify, DestroyRows, DestroyTenant, DestructionWork, KeepByLaw];

@Module({
  imports: [BrandingModule, PacksModule, PoliciesModule, ProofModule, TenancyModule],
  controllers: [LeavingController],
  providers: [AskToLeave, ConfirmLeaving, ExportLeaver, Leavers, LeavingResolver, LeavingView, ...DESTRUCTION],
  exports: [DestroyRows, Leavers],
})
export class LeavingModule {}
