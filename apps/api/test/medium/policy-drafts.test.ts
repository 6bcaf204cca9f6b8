import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DecideDraft } from '../../src/features/policies/drafts/decide-draft.ts';
import { publishDraftJob } from '../../src/features/policies/drafts/publish-draft.job.ts';
import { PublishDueDrafts } from '../../src/features/policies/drafts/publish-due-drafts.ts';
import { ReviewDraft } from '../../src/features/policies/drafts/review-draft.ts';
import { RollBack } from '../../src/features/policies/drafts/roll-back.ts';
import { type DraftOutcome, SaveDraft } from '../../src/features/policies/drafts/save-draft.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const PRICE = 'match.price.tolerancePercent';
const QUANTITY = 'match.quantity.orderedPercent';
const percent = (value: string) => ({ kind: 'limit', value });
const change = (key: string, value: unknown) => ({ key, value, mode: 'default' });
let rooms: Rooms;
let world: Made;
let author: TenantContext;
let second: TenantContext;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
});
beforeEach(async () => {
  await owner.query('DELETE FROM policy_version; DELETE FROM policy_draft; DELETE FROM outbox');
  author = personOf(world.northOne, 'controller');
  second = personOf(world.northOne, 'tenant-admin');
});

const placeOf = async (ctx: TenantContext, scope?: string): Promise<Place> =>
  (await rooms.get(ScopeContext).of(ctx, scope))!;
const draftOf = (outcome: DraftOutcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.draft;
};
const save = async (ctx: TenantContext, changes: ReturnType<typeof change>[], id?: string, scope?: string) =>
  draftOf(
    await rooms
      .get(SaveDraft)
      .save(await placeOf(ctx, scope), { id, title: 'Tighter prices', reason: 'for the test', changes }),
  );
const submit = async (ctx: TenantContext, draft: { id: string; revision: number }, effectiveAt?: Date) =>
  rooms.get(DecideDraft).submit(await placeOf(ctx), { id: draft.id, expectedRevision: draft.revision, effectiveAt });
const approve = async (ctx: TenantContext, draft: { id: string; revision: number }) =>
  rooms.get(DecideDraft).approve(await placeOf(ctx), { id: draft.id, expectedRevision: draft.revision });
const publish = async (ctx: TenantContext, changes: ReturnType<typeof change>[], scope?: string) =>
  rooms.get(PublishPolicy).run(await placeOf(ctx, scope), { reason: 'for the test', changes });
const inForce = (key: typeof PRICE | typeof QUANTITY) =>
  rooms.database.read(
    systemContext(world.northOne.tenantId, world.northOne.partnerId),
    async (tx) => (await rooms.get(PolicyService).effective(tx)).explain(key).value,
  );

describe('a draft of policy', () => {
  test('becomes policy when somebody else approves it, and the version names both', async () => {
    const submitted = draftOf(await submit(author, await save(author, [change(PRICE, percent('1'))])));
    expect(await inForce(PRICE)).not.toEqual(percent('1'));
    const published = draftOf(await approve(second, submitted));
    expect(published).toMatchObject({ state: 'published', publishedVersion: 1 });
    expect(await inForce(PRICE)).toEqual(percent('1'));
    const { rows } = await owner.query('SELECT set_by, approved_by, draft_id FROM policy_version WHERE draft_id = $1', [
      published.id,
    ]);
    expect(rows).toEqual([{ set_by: author.actorName, approved_by: second.actorName, draft_id: published.id }]);
  });

  test('is approved by nobody who wrote a part of it, through the product or past it', async () => {
    const first = await save(author, [change(PRICE, percent('1'))]);
    const both = draftOf(await submit(author, await save(second, [change(PRICE, percent('1.5'))], first.id)));
    for (const writer of [author, second])
      expect(await approve(writer, both)).toMatchObject({ ok: false, kind: 'Denied', why: { code: 'OWN_DRAFT' } });
    await expect(
      owner.query(`UPDATE policy_draft SET state = 'published', decided_by_id = $2 WHERE id = $1`, [
        both.id,
        second.actor.id,
      ]),
    ).rejects.toThrow(/policy_draft_second_person/);
  });

  test('that was changed after it was submitted is submitted anew', async () => {
    const submitted = draftOf(await submit(author, await save(author, [change(PRICE, percent('1'))])));
    const changed = await save(author, [change(PRICE, percent('2'))], submitted.id);
    expect(changed.state).toBe('draft');
    expect(await approve(second, submitted)).toMatchObject({ ok: false, why: { code: 'DRAFT_MOVED' } });
    expect(await approve(second, changed)).toMatchObject({ ok: false, why: { code: 'DRAFT_STATE' } });
  });

  test('keeps what others published meanwhile; a setting that both changed is shown and never lost', async () => {
    const draft = await save(author, [change(PRICE, percent('1')), change(QUANTITY, percent('1'))]);
    await publish(second, [change(PRICE, percent('1.7'))]);
    const place = await placeOf(author);
    const review = await rooms.database.read(author, (tx) => rooms.get(ReviewDraft).review(tx, place, draft));
    expect(review.conflicts).toMatchObject([{ key: PRICE, base: 'inherited' }]);
    expect(await submit(author, draft)).toMatchObject({ ok: false, kind: 'Conflict', why: { code: 'SETTINGS_MOVED' } });
    // Theirs is taken for the price, mine stays for the quantity.
    const merged = draftOf(await submit(author, await save(author, [change(QUANTITY, percent('1'))], draft.id)));
    draftOf(await approve(second, merged));
    expect([await inForce(PRICE), await inForce(QUANTITY)]).toEqual([percent('1.7'), percent('1')]);
  });

  test('is not submitted while policy above refuses it', async () => {
    const admin = personOf(world.north, 'partner-admin');
    await rooms.get(PublishPolicy).run(await placeOf(admin), {
      reason: 'for the test',
      changes: [{ key: PRICE, value: percent('2'), mode: 'ceiling' }],
    });
    const draft = await save(author, [change(PRICE, percent('9'))]);
    expect(await submit(author, draft)).toMatchObject({
      kind: 'PolicyRefused',
      refusals: [{ code: 'SETTING_TOO_LOOSE' }],
    });
  });

  test('with a date waits for it; what came between is held against it', async () => {
    const soon = () => new Date(Date.now() + 60_000);
    const due = async (id: string) =>
      rooms.database.inTenant(systemContext(world.northOne.tenantId, world.northOne.partnerId), (tx) =>
        rooms
          .get(PublishDueDrafts)
          .publish(tx, [
            { id: newId(), subjectId: id, payload: {}, attempts: 0, correlationId: 'test', createdAt: new Date() },
          ]),
      );
    const stateOf = async (id: string) =>
      (await owner.query('SELECT state FROM policy_draft WHERE id = $1', [id])).rows[0]!.state;
    const one = draftOf(
      await approve(second, draftOf(await submit(author, await save(author, [change(PRICE, percent('1'))]), soon()))),
    );
    const two = draftOf(
      await approve(
        second,
        draftOf(await submit(author, await save(author, [change(QUANTITY, percent('1'))]), soon())),
      ),
    );
    expect([one.state, two.state]).toEqual(['scheduled', 'scheduled']);
    const { rows } = await owner.query(
      `SELECT subject_id FROM outbox WHERE kind = $1 AND state = 'scheduled' ORDER BY id`,
      [publishDraftJob.kind],
    );
    expect(rows.map((row) => row.subject_id)).toEqual([one.id, two.id]);
    await publish(second, [change(PRICE, percent('1.7'))]);
    for (const draft of [one, two]) await due(draft.id);
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['draft', 'published']);
    expect([await inForce(PRICE), await inForce(QUANTITY)]).toEqual([percent('1.7'), percent('1')]);
  });

  test('of another tenant or partner is not there', async () => {
    const draft = await save(author, [change(PRICE, percent('1'))]);
    for (const stranger of [personOf(world.northTwo, 'controller'), personOf(world.southOne, 'controller')])
      expect(await submit(stranger, draft)).toMatchObject({ ok: false, kind: 'NotFound' });
    // The partner's own staff sees it, at the tenant's scope.
    const admin = personOf(world.north, 'partner-admin');
    const place = await placeOf(admin, world.northOne.tenantId);
    const submitted = draftOf(await submit(author, draft));
    const input = { id: draft.id, expectedRevision: submitted.revision };
    expect(draftOf(await rooms.get(DecideDraft).approve(place, input)).state).toBe('published');
  });
});

describe('where policy asks for a second person', () => {
  beforeEach(() => publish(author, [change('policy.secondPerson', true)]));

  test('nobody publishes alone, not even the end of that rule', async () => {
    for (const one of [change(PRICE, percent('1')), change('policy.secondPerson', false)])
      expect(await publish(second, [one])).toMatchObject({ ok: false, why: { code: 'SECOND_PERSON_NEEDED' } });
  });

  test('going back is a draft for somebody else; without the rule it is done at once', async () => {
    const rollBack = async (ctx: TenantContext, version: number) =>
      rooms.get(RollBack).run(await placeOf(ctx), { version, reason: 'it was better before' });
    draftOf(await approve(second, draftOf(await submit(author, await save(author, [change(PRICE, percent('1'))])))));
    const draft = draftOf((await rollBack(author, 1)) as DraftOutcome);
    expect(draft.changes).toEqual([{ key: PRICE, remove: true }]);
    draftOf(await approve(second, draftOf(await submit(author, draft))));
    expect(await inForce(PRICE)).not.toEqual(percent('1'));
    expect(await rollBack(author, 99)).toMatchObject({ ok: false, why: { code: 'VERSION_UNKNOWN' } });
    const off = draftOf(await submit(author, await save(author, [change('policy.secondPerson', false)])));
    draftOf(await approve(second, off));
    expect(await rollBack(author, 2)).toMatchObject({ ok: true, versionId: expect.any(String) });
    expect(await inForce(PRICE)).toEqual(percent('1'));
  });
});
