import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { RolesModule } from '../roles/index.ts';
import { DutyCheck } from './duty-check.ts';
import { RoleChanges } from './role-changes.ts';

@Module({ imports: [PoliciesModule, RolesModule], providers: [DutyCheck, RoleChanges], exports: [DutyCheck] })
export class DutiesModule {}
