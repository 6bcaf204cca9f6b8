import { canonicalJson } from '@clearhold/audit';
import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { RingsRepository, reachOf } from '../../policies/index.ts';
import { checkSlug } from '../../tenancy/index.ts';
import type { BlueprintDefinition } from '../blueprint.ts';
import { tellFollowersJob } from '../checks/tell-followers.ts';
import { ReachRepository } from './reach.repository.ts';

export type SavedBlueprint =
  | { saved: { key: string; version: number; title: string; summary: string; samples: number } }
  | { refused: Refusal };

/** What becomes the next version. */
export interface NextVersion {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly definition: BlueprintDefinition;
  /** Key of the ring whose followers are offered it first; absent: all. */
  readonly ring?: string | null | undefined;
}

/** Keeps the next version of a partner's blueprint, offers it to the followers it reaches, and notes it. */
@Injectable()
export class KeepVersion {
  constructor(
    private readonly rings: RingsRepository,
    private readonly reach: ReachRepository,
  ) {}

  async latest(tx: Tx, key: string) {
    const where = { tenantId: tx.ctx.tenantId, key };
    return (await tx.db.blueprint.findFirst({ where, orderBy: { version: 'desc' } })) ?? undefined;
  }

  /** `said`: what the log notes besides: where it came from. */
  async next(
    tx: Tx,
    latest: Awaited<ReturnType<KeepVersion['latest']>>,
    { key, title, summary, definition, ring }: NextVersion,
    said: Record<string, unknown>,
  ): Promise<SavedBlueprint> {
    const { tenantId } = tx.ctx;
    const reach = ring ? reachOf(await this.rings.rings(tx, tenantId), ring) : 'all';
    if (!reach)
      return { refused: invalid('RING_UNKNOWN', 'There is no such ring.', 'ring', 'Choose one of the list.') };
    if (latest && canonicalJson(latest.definition as never) === canonicalJson(definition as never))
      return { refused: invalid('NOTHING_CHANGED', `Version ${latest.version} says the same already.`, 'key') };
    const version = (latest?.version ?? 0) + 1;
    const row = { tenantId, id: newId(), key, version, title, summary, createdAt: tx.at };
    const { count } = await tx.db.blueprint.createMany({
      data: { ...row, definition: definition as object },
      skipDuplicates: true,
    });
    if (count === 0)
      return { refused: invalid('VERSION_MOVED', 'Somebody else saved a version meanwhile.', 'key', 'Save it again.') };
    if (reach !== 'all') await this.reach.begin(tx, { key, version }, reach, 'Saved for this ring first');
    const samples = definition.samples?.length ?? 0;
    const details = { key, version, ...said, samples, ...(reach === 'all' ? {} : { ring }) };
    tx.audit({ action: 'blueprint.saved', subject: { kind: 'Blueprint', id: key }, details });
    await enqueue(tx, tellFollowersJob, [{ subjectId: key, payload: {} }]);
    return { saved: { key, version, title, summary, samples } };
  }
}

export const invalid = (code: string, message: string, field: string, hint?: string): Refusal => ({
  code,
  message,
  hint,
  path: `input.${field}`,
});

/** What stands against how a blueprint is called. */
export function nameFault({
  key,
  title,
  summary,
}: Pick<NextVersion, 'key' | 'title' | 'summary'>): Refusal | undefined {
  const slug = checkSlug(key);
  if (slug) return { ...slug, path: 'input.key', message: `"${key.slice(0, 60)}" cannot name a blueprint.` };
  if (title.length < 3 || title.length > 100)
    return invalid('TITLE_INVALID', 'A title of 3 to 100 letters is needed.', 'title');
  if (summary.length < 3 || summary.length > 300)
    return invalid('SUMMARY_INVALID', 'A summary of 3 to 300 letters is needed.', 'summary', 'Say for whom it is.');
  return undefined;
}
