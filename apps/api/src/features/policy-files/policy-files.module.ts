import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { RehearsalsModule } from '../rehearsals/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ExportFile } from './export-file.ts';
import { PlanFile } from './plan-file.ts';
import { PolicyFilesController } from './policy-files.controller.ts';
import { RehearseFile } from './rehearse-file.ts';
import { SubmitFile } from './submit-file.ts';

@Module({
  imports: [BrandingModule, PoliciesModule, RehearsalsModule, TenancyModule],
  controllers: [PolicyFilesController],
  exports: [RehearseFile],
  providers: [ExportFile, PlanFile, RehearseFile, SubmitFile],
})
export class PolicyFilesModule {}
