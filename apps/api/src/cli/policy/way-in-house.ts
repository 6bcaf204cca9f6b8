import { BrandingService } from '../../features/branding/index.ts';
import { PolicyService, PublishPolicy, RingsRepository, reachOf } from '../../features/policies/index.ts';
import {
  brandOf,
  ExportFile,
  outcomeOf,
  PlanFile,
  type Rehearsed,
  RehearseFile,
  SubmitFile,
  wouldChange,
} from '../../features/policy-files/index.ts';
import type { Place } from '../../features/tenancy/index.ts';
import type { House } from '../house.ts';
import { Trouble } from '../output.ts';
import { placeOf } from './scope-place.ts';
import { untilDone } from './until-done.ts';
import type { Applied, ApplyOptions, NamedFile, Plan, PolicyWay } from './way.ts';

/** Policy files in the installation's own database, with the operator's rights: what needs no second person is published. */
export class WayInHouse implements PolicyWay {
  constructor(private readonly house: House) {}

  async written(scope: string): Promise<string> {
    return this.house.get(ExportFile).write(await placeOf(this.house, scope), scope);
  }

  async plan(from: NamedFile): Promise<Plan> {
    const place = await placeOf(this.house, from.file.scope);
    return { from, planned: await this.house.get(PlanFile).plan(place, from.file, from.beside) };
  }

  async rehearse({ from: { name }, planned }: Plan, days: number): Promise<Rehearsed> {
    const place = await placeOf(this.house, planned.scope);
    const rehearsing = this.house.get(RehearseFile);
    const begun = await rehearsing.begin(place, planned, days);
    if (!begun.ok) throw refused(name, begun);
    return untilDone(name, async () => (await rehearsing.look(place, begun.rehearsal.id))!);
  }

  async apply(plan: Plan, options: ApplyOptions): Promise<Applied> {
    const { from, planned } = plan;
    const [file, scope] = [from.name, planned.scope];
    if (!wouldChange(planned)) return { file, scope, outcome: 'nothing' };
    const place = await placeOf(this.house, scope);
    const policy = await this.house.database.read(place.ctx, (tx) =>
      this.house.get(PolicyService).effective(tx, place.scopeId),
    );
    if (options.draft || policy.get('policy.secondPerson')) return this.#submit(place, plan, options);
    if (planned.changes.length === 0)
      return { file, scope, outcome: 'branded', brandVersion: await this.#wear(place, plan) };
    return this.#publish(place, plan, options);
  }

  async #publish(place: Place, { from: { name }, planned }: Plan, { reason, ring }: ApplyOptions): Promise<Applied> {
    const { changes, currentVersion: expectedVersion, scope } = planned;
    const input = { changes, reason, ring, expectedVersion, brand: brandOf(planned) };
    const outcome = await this.house.get(PublishPolicy).run(place, input);
    if (!outcome.ok) throw refused(name, outcome);
    const emptyRing = ring && (await this.#reachesNobody(place, ring)) ? ring : undefined;
    const { version, brandVersion } = outcome;
    return { file: name, scope, outcome: 'published', version: version!, brandVersion, emptyRing };
  }

  async #submit(place: Place, { from: { name }, planned }: Plan, { reason, ring }: ApplyOptions): Promise<Applied> {
    const submitted = await this.house.get(SubmitFile).submit(place, planned, { name, reason, ring });
    if (!submitted.ok) throw refused(name, submitted);
    return { file: name, scope: planned.scope, outcome: outcomeOf(submitted.draft), draft: submitted.draft.id };
  }

  async #wear(place: Place, { from: { name }, planned }: Plan): Promise<number> {
    const saved = await this.house.get(BrandingService).update(place, planned.brand!.input);
    if ('refused' in saved) throw refused(name, saved);
    return saved.brand.version;
  }

  async #reachesNobody({ ctx }: Place, ring: string): Promise<boolean> {
    const repository = this.house.get(RingsRepository);
    const reach = reachOf(await this.house.database.read(ctx, (tx) => repository.rings(tx, ctx.tenantId)), ring);
    if (reach === 'all') return false;
    const tenants = await repository.tenantsOf(ctx.tenantId);
    return !tenants.some((tenant) => reach?.some(({ key }) => key === tenant.ring));
  }
}

type Refused = { why: { message: string; hint?: string } } | { refusals: readonly { message: string }[] };

function refused(name: string, outcome: Refused): Trouble {
  const words = 'why' in outcome ? [outcome.why.message, outcome.why.hint] : outcome.refusals.map((one) => one.message);
  return new Trouble(`${name}: ${words.filter(Boolean).join(' ')}`, 1);
}
