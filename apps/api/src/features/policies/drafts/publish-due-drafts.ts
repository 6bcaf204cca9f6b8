import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { PolicyRepository } from '../policy.repository.ts';
import { DecideDraft } from './decide-draft.ts';
import { DraftsRepository } from './drafts.repository.ts';
import { publishDraftJob } from './publish-draft.job.ts';

/** What becomes of approved drafts when their date has come. */
@Injectable()
export class PublishDueDrafts implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly drafts: DraftsRepository,
    private readonly versions: PolicyRepository,
    private readonly decisions: DecideDraft,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: publishDraftJob, inside: (tx, items) => this.publish(tx, items) });
  }

  async publish(tx: Tx, items: readonly JobItem[]): Promise<void> {
    for (const { subjectId } of items) {
      const draft = await this.drafts.lock(tx, subjectId);
      if (draft?.state !== 'scheduled') continue; // withdrawn meanwhile
      const scope = await this.versions.scope(tx, draft.scopeId);
      if (!scope) continue;
      const place = { ctx: tx.ctx, scopeId: scope.id, kind: scope.kind as 'tenant', name: scope.name };
      const outcome = await this.decisions.publishNow(tx, place, draft);
      if (outcome.ok) continue;
      // Something else was published in between: back to its authors, with what stands against it.
      const why = 'why' in outcome ? outcome.why.message : (outcome.refusals[0]?.message ?? 'Policy above refuses it.');
      const back = {
        state: 'draft' as const,
        submittedAt: null,
        effectiveAt: null,
        ring: null,
        decisionReason: `Not published: ${why}`,
      };
      await this.drafts.change(tx, draft, { ...back, decidedById: null, decidedBy: null, decidedAt: null });
      tx.audit({ action: 'policy.heldBack', subject: { kind: 'PolicyDraft', id: draft.id }, details: { why } });
    }
  }
}
