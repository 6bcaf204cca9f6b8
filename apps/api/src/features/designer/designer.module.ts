import { Module } from '@nestjs/common';
import { PlaybooksModule } from '../playbooks/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { RehearsalsModule } from '../rehearsals/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { DesignerResolver } from './designer.resolver.ts';
import { PlanPlaybook } from './plan-playbook.ts';
import { PlaybookHistory } from './playbook-history.ts';
import { PlaybookViews } from './playbook-views.ts';
import { SimulatePlaybook } from './simulate-playbook.ts';

@Module({
  imports: [PlaybooksModule, PoliciesModule, RehearsalsModule, TenancyModule],
  providers: [DesignerResolver, PlanPlaybook, PlaybookHistory, PlaybookViews, SimulatePlaybook],
})
export class DesignerModule {}
