import { Module } from '@nestjs/common';
import { OnboardingModule } from '../onboarding/index.ts';
import { PolicyFilesModule } from '../policy-files/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { ApplyBlueprint } from './apply-blueprint.ts';
import { BlueprintFilesController } from './blueprint-files.controller.ts';
import { RehearseFollowers } from './rehearse-followers.ts';
import { WriteBlueprint } from './write-blueprint.ts';

@Module({
  imports: [OnboardingModule, PolicyFilesModule, TenancyModule],
  controllers: [BlueprintFilesController],
  providers: [ApplyBlueprint, RehearseFollowers, WriteBlueprint],
})
export class BlueprintFilesModule {}
