import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Place } from '../../tenancy/index.ts';
import { PolicyRepository } from '../policy.repository.ts';
import { checkChanges, checkReason, invalid, type PolicyChangeInput } from '../policy-change.ts';
import { type BrandChange, DraftBrands } from './draft-brands.ts';
import { type DraftRefused, noSuchDraft, revisionMoved, wrongState } from './draft-refusals.ts';
import type { DraftRow } from './draft-row.ts';
import { DraftsRepository } from './drafts.repository.ts';

export interface DraftInput {
  readonly id?: string | null;
  readonly expectedRevision?: number | null;
  readonly title: string;
  readonly reason: string;
  readonly changes: readonly PolicyChangeInput[];
  /** What becomes of the scope's brand with it; absent: it stays as it is. */
  readonly brand?: BrandChange | null;
}

export type DraftOutcome = { ok: true; draft: DraftRow } | DraftRefused;

/** Writes a draft down. Saving says that its author has seen the policy as it stands: conflicts with it are settled by that. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly versions: PolicyRepository,
    private readonly drafts: DraftsRepository,
    private readonly brands: DraftBrands,
  ) {}

  async save(place: Place, input: DraftInput): Promise<DraftOutcome> {
    const title = input.title.trim();
    if (title.length < 3 || title.length > 200)
      return invalid('TITLE_NEEDED', 'Give the draft a name of 3 to 200 characters.', 'input.title');
    const isOfBrand = input.brand != null && input.changes.length === 0;
    const fault = checkReason(input.reason) ?? (isOfBrand ? undefined : checkChanges(input.changes));
    if (fault) return fault;
    const carried = input.brand ? await this.brands.keeper.prepare(place, input.brand) : { change: null };
    if ('why' in carried) return { ok: false, kind: 'Invalid', why: carried.why };
    return this.database.inTenant(place.ctx, async (tx) => {
      const baseVersion = (await this.versions.latest(tx, place.scopeId))?.version ?? 0;
      const content = {
        ...{ title, reason: input.reason.trim(), changes: [...input.changes], baseVersion },
        brand: carried.change,
      };
      const note = (draft: DraftRow) =>
        tx.audit({
          action: 'policy.drafted',
          subject: { kind: 'PolicyDraft', id: draft.id },
          details: { scopeId: place.scopeId, revision: draft.revision, keys: keysOf(input) },
        });
      const me = tx.ctx.actor.id;
      if (!input.id) {
        const draft = await this.drafts.add(tx, {
          ...EMPTY,
          ...content,
          ...author(place, newId(), me, tx.ctx.actorName),
        });
        note(draft);
        return { ok: true, draft };
      }
      const known = await this.drafts.lock(tx, input.id);
      if (!known || known.scopeId !== place.scopeId) return noSuchDraft;
      if (input.expectedRevision != null && input.expectedRevision !== known.revision)
        return revisionMoved(known.revision);
      if (known.state !== 'draft' && known.state !== 'submitted')
        return wrongState(known, 'Begin a new draft for another change.');
      // What was submitted is another thing now: it is submitted anew.
      const change = { ...content, state: 'draft' as const, submittedAt: null, effectiveAt: null, ring: null };
      const editorIds = [...new Set([...known.editorIds, me])];
      const draft = await this.drafts.change(tx, known, { ...change, editorIds });
      note(draft);
      return { ok: true, draft };
    });
  }
}

/** What a draft touches, as the audit log names it. */
const keysOf = ({ changes, brand }: DraftInput): string[] => [
  ...changes.map(({ key }) => key),
  ...(brand ? ['brand'] : []),
];

const EMPTY = {
  state: 'draft' as const,
  revision: 1,
  effectiveAt: null,
  ring: null,
  submittedAt: null,
  decidedById: null,
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  publishedVersion: null,
};

const author = (place: Place, id: string, authorId: string, authorName: string) => ({
  tenantId: place.ctx.tenantId,
  id,
  scopeId: place.scopeId,
  authorId,
  authorName,
  editorIds: [authorId],
});
