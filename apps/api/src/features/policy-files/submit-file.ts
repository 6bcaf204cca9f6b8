import { Injectable } from '@nestjs/common';
import { DecideDraft, type DraftOutcome, SaveDraft } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { brandOf, type PlannedFile } from './planned-file.ts';

export interface Submission {
  /** The file's name, for the draft's title. */
  readonly name: string;
  /** Why; it stands beside each value wherever it holds. */
  readonly reason: string;
  /** A partner's ring that the version goes to first; absent: to all tenants. */
  readonly ring?: string;
}

/**
 * Makes a planned file a draft that waits for somebody's approval. Where its scope wants drafts rehearsed it stays a draft, for
 * people to rehearse and submit; one that is refused otherwise is withdrawn.
 */
@Injectable()
export class SubmitFile {
  constructor(
    private readonly saving: SaveDraft,
    private readonly deciding: DecideDraft,
  ) {}

  async submit(place: Place, file: PlannedFile, { name, reason, ring }: Submission): Promise<DraftOutcome> {
    const title = `From ${name}`.slice(0, 200);
    const saved = await this.saving.save(place, { title, reason, changes: file.changes, brand: brandOf(file) });
    if (!saved.ok) return saved;
    const { id, revision } = saved.draft;
    const submitted = await this.deciding.submit(place, { id, expectedRevision: revision, ring });
    if (submitted.ok) return submitted;
    if ('why' in submitted && submitted.why.code === 'REHEARSAL_NEEDED') return saved;
    await this.deciding.withdraw(place, { id, expectedRevision: revision });
    return submitted;
  }
}

/** What became of a file: its draft waits for approval, or for a rehearsal first. */
export const outcomeOf = ({ state }: { state: string }): 'submitted' | 'drafted' =>
  state === 'submitted' ? 'submitted' : 'drafted';
