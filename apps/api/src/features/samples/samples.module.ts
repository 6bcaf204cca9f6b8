import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { IntakeModule } from '../intake/index.ts';
import { LeavingModule } from '../leaving/index.ts';
import { OnboardingModule } from '../onboarding/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { EmptySample } from './empty-sample.ts';
import { FillSample } from './fill-sample.ts';
import { MakeSample } from './make-sample.ts';
import { RemoveSample } from './remove-sample.ts';
import { SamplesResolver } from './samples.resolver.ts';

@Module({
  imports: [AccountsModule, IntakeModule, LeavingModule, OnboardingModule, TenancyModule],
  providers: [EmptySample, FillSample, MakeSample, RemoveSample, SamplesResolver],
})
export class SamplesModule {}
