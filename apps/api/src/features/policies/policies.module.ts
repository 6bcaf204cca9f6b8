import { Module } from '@nestjs/common';
import { PlaybooksModule } from '../playbooks/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { DecideDraft } from './drafts/decide-draft.ts';
import { DraftBrands } from './drafts/draft-brands.ts';
import { DraftsRepository } from './drafts/drafts.repository.ts';
import { DraftsResolver } from './drafts/drafts.resolver.ts';
import { PublishDueDrafts } from './drafts/publish-due-drafts.ts';
import { ReviewDraft } from './drafts/review-draft.ts';
import { RollBack } from './drafts/roll-back.ts';
import { SaveDraft } from './drafts/save-draft.ts';
import { DriftRepository, DriftResolver, FindDrift } from './drift/index.ts';
import { PlanChange } from './plan-change.ts';
import { PoliciesResolver } from './policies.resolver.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';
import { PublishPolicy } from './publish-policy.ts';
import { ReferenceResolver } from './reference/reference.resolver.ts';
import {
  ArrangeRings,
  MoveStaged,
  RingFigures,
  RingsRepository,
  RingsResolver,
  RingsView,
  StageVersion,
} from './rings/index.ts';
import { SecondPerson } from './second-person/index.ts';

const drafts = [
  DecideDraft,
  DraftBrands,
  DraftsRepository,
  DraftsResolver,
  PublishDueDrafts,
  ReviewDraft,
  RollBack,
  SaveDraft,
];
const drift = [DriftRepository, DriftResolver, FindDrift];
const rings = [ArrangeRings, MoveStaged, RingFigures, RingsRepository, RingsResolver, RingsView, StageVersion];

@Module({
  imports: [PlaybooksModule, TenancyModule],
  providers: [
    PlanChange,
    PoliciesResolver,
    PolicyRepository,
    PolicyService,
    PublishPolicy,
    ReferenceResolver,
    SecondPerson,
    ...drafts,
    ...drift,
    ...rings,
  ],
  exports: [
    DecideDraft,
    DraftBrands,
    FindDrift,
    PolicyService,
    DraftsRepository,
    PlanChange,
    PolicyRepository,
    PublishPolicy,
    RingsRepository,
    SaveDraft,
    SecondPerson,
    StageVersion,
  ],
})
export class PoliciesModule {}
