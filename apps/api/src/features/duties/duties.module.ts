import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { DutyCheck } from './duty-check.ts';

@Module({ imports: [PoliciesModule], providers: [DutyCheck], exports: [DutyCheck] })
export class DutiesModule {}
