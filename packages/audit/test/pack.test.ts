import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  chainStart,
  ManyProofs,
  PACK_FILES,
  PACK_FORMAT,
  type PackFiles,
  provenLine,
  type StoredEntry,
  sealKey,
  verifyPack,
  writeManifest,
} from '../src/index.ts';
import { chained, KEY, sampleLines, sealsAt, TENANT } from './sample-log.ts';

type Pack = Map<string, string>;
const LOG = [...chained(1, 40)];
const ABOUT = [3, 7, 40];

function entriesOf(log: readonly StoredEntry[]): string {
  const proofs = new ManyProofs(
    ABOUT.map((seq) => seq - 1),
    log.length,
  );
  for (const { hash } of log) proofs.append(Buffer.from(hash, 'hex'));
  const lines = ABOUT.map((seq) => {
    const previous = log[seq - 2]?.hash ?? chainStart(TENANT).toString('hex');
    return provenLine({ ...log[seq - 1]!, previous, proof: proofs.proofOf(seq - 1).map((one) => one.toString('hex')) });
  });
  return `${lines.join('\n')}\n`;
}

/** A pack as the product makes it, signed with `key`. */
function packOf(files: Record<string, string>, key = KEY): Pack {
  const listed = Object.entries(files).map(([name, text]) => ({
    name,
    size: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const about = { subject: { kind: 'Case', id: 'case-3' }, madeAt: '2026-01-01T00:00:00.000Z', part: 1, last: true };
  const { text, signature } = writeManifest({ format: PACK_FORMAT, tenantId: TENANT, ...about, files: listed }, key);
  return new Map(Object.entries({ ...files, [PACK_FILES.manifest]: text, [PACK_FILES.signature]: signature }));
}

const FILES = {
  'index.html': '<h1>Case 3</h1>',
  'documents/one.xml': '<Invoice/>',
  [PACK_FILES.keys]: `${KEY.verifierKey}\n`,
  [PACK_FILES.seal]: sealsAt(LOG, [40])[0]!,
  [PACK_FILES.entries]: entriesOf(LOG),
};
const STRANGER = sealKey('clearhold-test', Buffer.alloc(32, 9));

const opened = (pack: Pack, names = [...pack.keys()]): PackFiles => ({
  names,
  async *read(name) {
    const bytes = Buffer.from(pack.get(name)!);
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  },
});
const found = async (pack: Pack, keys?: string[]) =>
  (await verifyPack(opened(pack), keys)).findings.map(({ code, file }) => `${code} ${file}`);
const changed = (name: string, text: string) => packOf(FILES).set(name, text);

describe('a pack that is opened offline', () => {
  it('passes as it was made, and proves each entry', async () => {
    const verdict = await verifyPack(opened(packOf(FILES)), [KEY.verifierKey]);
    expect(verdict).toMatchObject({ ok: true, entries: 3, files: 7, keysFrom: 'auditor', findings: [] });
    expect(verdict.manifest?.subject).toEqual({ kind: 'Case', id: 'case-3' });
  });

  it('names every file that was altered, taken out or put in', async () => {
    for (const name of ['index.html', 'documents/one.xml'])
      expect(await found(changed(name, 'x'))).toEqual([`FILE_ALTERED ${name}`]);
    const without = packOf(FILES);
    without.delete('documents/one.xml');
    expect(await found(without)).toEqual(['FILE_MISSING documents/one.xml']);
    expect(await found(changed('documents/two.xml', 'x'))).toEqual(['FILE_ADDED documents/two.xml']);
    const twice = await verifyPack(opened(packOf(FILES), [...packOf(FILES).keys(), 'index.html']));
    expect(twice.findings).toMatchObject([{ code: 'FILE_ADDED', file: 'index.html' }]);
  });

  it('names a file that cannot be read any more, as of a damaged ZIP', async () => {
    const good = opened(packOf(FILES));
    const damaged: PackFiles = {
      names: good.names,
      async *read(name) {
        if (name === PACK_FILES.entries || name === 'index.html') throw new Error('invalid block type');
        yield* good.read(name);
      },
    };
    const { findings } = await verifyPack(damaged);
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'FILE_ALTERED index.html',
      `FILE_ALTERED ${PACK_FILES.entries}`,
    ]);
  });

  it('trusts no list of files that is not signed by a known key', async () => {
    const list = packOf(FILES).get(PACK_FILES.manifest)!;
    expect(await found(changed(PACK_FILES.manifest, list.replace('case-3', 'case-4')))).toEqual([
      `PACK_UNSIGNED ${PACK_FILES.manifest}`,
    ]);
    expect(await found(packOf(FILES, STRANGER))).toEqual([`PACK_UNSIGNED ${PACK_FILES.manifest}`]);
    expect(await found(new Map())).toEqual([`PACK_UNSIGNED ${PACK_FILES.manifest}`]);
    const foreign = packOf({ ...FILES, [PACK_FILES.keys]: STRANGER.verifierKey }, STRANGER);
    expect(await found(foreign, [KEY.verifierKey])).toEqual([`PACK_UNSIGNED ${PACK_FILES.manifest}`]);
  });

  it('proves entries by themselves: even under a good list none can be changed, and none can be made up', async () => {
    const lines = FILES[PACK_FILES.entries].trimEnd().split('\n');
    const edited = lines.with(1, lines[1]!.replace('released', 'rejected')).join('\n');
    expect(await found(packOf({ ...FILES, [PACK_FILES.entries]: edited }))).toEqual([
      `ENTRY_ALTERED ${PACK_FILES.entries}`,
    ]);
    // A log of one's own, chained well, that the sealed one is not.
    const other = [...chained(1, 40, Buffer.alloc(32, 1))];
    expect(await found(packOf({ ...FILES, [PACK_FILES.entries]: entriesOf(other) }))).toHaveLength(3);
    expect(await found(packOf({ ...FILES, [PACK_FILES.entries]: 'no entry' }))).toHaveLength(1);
    const seal = sealsAt(LOG, [40], STRANGER)[0]!;
    expect(await found(packOf({ ...FILES, [PACK_FILES.seal]: seal }))).toEqual([`SEAL_INVALID ${PACK_FILES.seal}`]);
  });

  it('verifies a whole log that lies in it', async () => {
    const lines = await sampleLines(12, 5);
    const own = { [PACK_FILES.keys]: KEY.verifierKey };
    expect(await verifyPack(opened(packOf({ ...own, [PACK_FILES.log]: lines.join('\n') })))).toMatchObject({
      ok: true,
      entries: 12,
    });
    const cut = packOf({ ...own, [PACK_FILES.log]: lines.toSpliced(3, 1).join('\n') });
    expect(await found(cut)).toContain(`LOG_GAP ${PACK_FILES.log}`);
  });
});
