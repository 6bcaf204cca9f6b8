import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { type BeforeSubmission, DecideDraft, PolicyService } from '../policies/index.ts';
import { rehearsalView } from './rehearsal-view.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';

/** Where policy asks for it, a draft is submitted only as it was rehearsed: its present revision, to the end. */
@Injectable()
export class AskForRehearsal implements OnModuleInit {
  constructor(
    private readonly drafts: DecideDraft,
    private readonly policies: PolicyService,
    private readonly repository: RehearsalsRepository,
  ) {}

  onModuleInit(): void {
    this.drafts.beforeSubmission(this.check);
  }

  readonly check: BeforeSubmission = async (tx, place, draft) => {
    if (place.kind === 'platform') return undefined; // has no invoices of its own
    const asked = (await this.policies.effective(tx, place.scopeId)).get('policy.rehearsed');
    if (!asked || (await this.#isRehearsed(tx, place.scopeId, draft.id, draft.revision))) return undefined;
    return {
      ok: false,
      kind: 'Invalid',
      why: {
        code: 'REHEARSAL_NEEDED',
        message:
          'Here a change of policy is rehearsed before it is submitted, and this draft was not as it stands now.',
        hint: 'Rehearse it on past invoices, look at what it would have done, then submit it.',
        path: 'input.id',
      },
    };
  };

  async #isRehearsed(tx: Tx, scopeId: string, draftId: string, revision: number): Promise<boolean> {
    const all = await this.repository.list(tx, scopeId);
    const mine = all.filter((one) => one.draftId === draftId && one.draftRevision === revision);
    const parts = await this.repository.parts(
      tx.ctx,
      mine.map((one) => one.id),
    );
    return mine.some(
      (one) =>
        rehearsalView(
          one,
          parts.filter((part) => part.rehearsalId === one.id),
        ).state === 'DONE',
    );
  }
}
