import type { House } from '../house.ts';
import { answer, type Output, Trouble } from '../output.ts';
import { fails, type PlannedFile, planFile, planInWords, wouldChange } from './planned-file.ts';

interface ApplyOptions extends Output {
  readonly reason: string;
  readonly draft?: boolean;
  readonly ring?: string;
}

interface Applied {
  readonly file: string;
  readonly scope: string;
  readonly outcome: 'nothing' | 'published' | 'submitted' | 'branded';
  /** The version published. */
  readonly version?: number;
  /** The draft that waits for approval. */
  readonly draft?: string;
  /** The ring that it was published to, where no tenant is in what it reaches. */
  readonly emptyRing?: string;
  /** The brand's version, where it is worn now; one that waits with a draft has none yet. */
  readonly brandVersion?: number;
}

/** All files are planned before the first is applied: what cannot go keeps the others back too. */
export async function apply(names: string[], options: ApplyOptions): Promise<void> {
  const { House } = await import('../house.ts');
  const applied = await House.during(async (house) => {
    const files: PlannedFile[] = [];
    for (const name of names) files.push(await planFile(house, name));
    const against = files.filter(fails);
    if (against.length) throw new Trouble([...against.flatMap(planInWords), 'Nothing was applied.'].join('\n'), 1);
    const done: Applied[] = [];
    for (const file of files) done.push(await applyOne(house, file, options));
    return done;
  });
  answer(options, applied, () => applied.map(inWords));
}

async function applyOne(house: House, file: PlannedFile, options: ApplyOptions): Promise<Applied> {
  const { PolicyService, PublishPolicy } = await import('../../features/policies/index.ts');
  const { name, scope, place, changes } = file;
  if (!wouldChange(file)) return { file: name, scope, outcome: 'nothing' };
  const policy = await house.database.read(place.ctx, (tx) => house.get(PolicyService).effective(tx, place.scopeId));
  if (options.draft || policy.get('policy.secondPerson')) return submit(house, file, options);
  if (changes.length === 0)
    return { file: name, scope, outcome: 'branded', brandVersion: await wearBrand(house, file) };
  const { reason, ring } = options;
  const input = { changes, reason, ring, expectedVersion: file.currentVersion, brand: brandOf(file) };
  const outcome = await house.get(PublishPolicy).run(place, input);
  if (!outcome.ok) throw refused(name, outcome);
  const emptyRing = ring && (await reachesNobody(house, place, ring)) ? ring : undefined;
  const { version, brandVersion } = outcome;
  return { file: name, scope, outcome: 'published', version: version!, brandVersion, emptyRing };
}

async function reachesNobody(house: House, { ctx }: PlannedFile['place'], ring: string): Promise<boolean> {
  const { RingsRepository, reachOf } = await import('../../features/policies/index.ts');
  const repository = house.get(RingsRepository);
  const reach = reachOf(await house.database.read(ctx, (tx) => repository.rings(tx, ctx.tenantId)), ring);
  if (reach === 'all') return false;
  const tenants = await repository.tenantsOf(ctx.tenantId);
  return !tenants.some((tenant) => reach?.some(({ key }) => key === tenant.ring));
}

/** What the file changes of the brand; undefined where that is nothing. */
const brandOf = ({ brand }: PlannedFile) => (Object.keys(brand?.input ?? {}).length ? brand!.input : undefined);

async function wearBrand(house: House, { name, place, brand }: PlannedFile): Promise<number> {
  const { BrandingService } = await import('../../features/branding/index.ts');
  const saved = await house.get(BrandingService).update(place, brand!.input);
  if ('refused' in saved) throw refused(name, saved);
  return saved.brand.version;
}

async function submit(house: House, file: PlannedFile, { reason, ring }: ApplyOptions): Promise<Applied> {
  const { name, scope, place, changes } = file;
  const { DecideDraft, SaveDraft } = await import('../../features/policies/index.ts');
  const input = { title: `From ${name}`.slice(0, 200), reason, changes, brand: brandOf(file) };
  const saved = await house.get(SaveDraft).save(place, input);
  if (!saved.ok) throw refused(name, saved);
  const { id, revision } = saved.draft;
  const submitted = await house.get(DecideDraft).submit(place, { id, expectedRevision: revision, ring });
  if (!submitted.ok) throw refused(name, submitted);
  return { file: name, scope, outcome: 'submitted', draft: id };
}

type Refused = { why: { message: string; hint?: string } } | { refusals: readonly { message: string }[] };

function refused(name: string, outcome: Refused): Trouble {
  const words = 'why' in outcome ? [outcome.why.message, outcome.why.hint] : outcome.refusals.map((one) => one.message);
  return new Trouble(`${name}: ${words.filter(Boolean).join(' ')}`, 1);
}

function inWords({ file, scope, outcome, version, draft, brandVersion, emptyRing }: Applied): string {
  const done = {
    nothing: `${scope} says this already`,
    published: `published at ${scope}, version ${version}`,
    submitted: `submitted at ${scope}; draft ${draft} waits for somebody’s approval`,
    branded: `${scope} keeps its settings`,
  }[outcome];
  const nobody = emptyRing ? `; it holds for nobody yet: no tenant is in the ring ${emptyRing}` : '';
  return `${file}: ${done}${nobody}${brandVersion ? `; brand version ${brandVersion} is worn` : ''}`;
}
