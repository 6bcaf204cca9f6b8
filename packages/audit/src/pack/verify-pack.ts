import { sha256Of } from '../digest.ts';
import { readVerifierKey, type VerifierKey } from '../note-key.ts';
import { isSealed, type ReadSeal, readSeal } from '../seal.ts';
import { verifyExport } from '../verify.ts';
import { isSigned, PACK_FILES, type PackManifest, readManifest } from './manifest.ts';
import { linesOf, textOf } from './pieces.ts';
import { entryTrouble, readProven } from './proven-entry.ts';

/** A pack's files, wherever they lie. A name that stands twice is listed twice. */
export interface PackFiles {
  readonly names: readonly string[];
  read(name: string): AsyncIterable<Uint8Array>;
}

/**
 * What was found wrong with one file.
 * - `PACK_UNSIGNED`: the list of files is missing, or not signed by a known key: nothing in it can be trusted.
 * - `FILE_ALTERED`, `FILE_MISSING`, `FILE_ADDED`: measured by that list.
 * - `SEAL_INVALID`, `ENTRY_ALTERED`: the log's part does not hold by itself. `LOG_…`: a whole log in it does not.
 */
export interface PackFinding {
  readonly code: string;
  readonly file: string;
  readonly message: string;
}

/** The result of verifying a pack. `entries` counts log entries that were proven. */
export interface PackVerdict {
  readonly ok: boolean;
  readonly manifest: PackManifest | null;
  readonly files: number;
  readonly entries: number;
  /** Whose public keys were trusted: the auditor's own, or those that the pack brings. */
  readonly keysFrom: 'auditor' | 'pack';
  readonly findings: readonly PackFinding[];
}

/** Verifies a pack with nothing but its files; `publicKey` are verifier keys that the auditor holds. */
export async function verifyPack(files: PackFiles, publicKey?: readonly string[]): Promise<PackVerdict> {
  const check = new PackCheck(files);
  const keysFrom = publicKey ? 'auditor' : 'pack';
  const texts = publicKey ?? (await check.text(PACK_FILES.keys)).split('\n');
  const keys = texts.map(readVerifierKey).filter((key) => key !== null);
  const manifest = await check.manifest(keys);
  await check.files(manifest);
  const entries = (await check.provenEntries(manifest, keys)) + (await check.wholeLog(publicKey));
  const { findings } = check;
  return { ok: findings.length === 0, manifest, files: files.names.length, entries, keysFrom, findings };
}

class PackCheck {
  readonly findings: PackFinding[] = [];

  constructor(private readonly pack: PackFiles) {}

  async text(name: string): Promise<string> {
    // What cannot be read reads like nothing here; the list of files names it.
    return this.pack.names.includes(name) ? textOf(this.pack.read(name)).catch(() => '') : '';
  }

  async manifest(keys: readonly VerifierKey[]): Promise<PackManifest | null> {
    const text = await this.text(PACK_FILES.manifest);
    const manifest = readManifest(text);
    if (!manifest || !isSigned(manifest, text, await this.text(PACK_FILES.signature), keys))
      this.#find('PACK_UNSIGNED', PACK_FILES.manifest, 'the list of files has no good signature by a known key');
    return manifest;
  }

  async files(manifest: PackManifest | null): Promise<void> {
    if (!manifest) return;
    const listed = new Map(manifest.files.map((file) => [file.name, file]));
    const seen = new Set<string>();
    for (const name of this.pack.names) {
      const file = listed.get(name);
      const isAdded = seen.has(name) || (!file && name !== PACK_FILES.manifest && name !== PACK_FILES.signature);
      seen.add(name);
      if (isAdded) this.#find('FILE_ADDED', name, 'was not there when the pack was made');
      else if (file) {
        const now = await sha256Of(this.pack.read(name)).catch(() => null);
        if (now?.sha256 !== file.sha256 || now.size !== file.size)
          this.#find('FILE_ALTERED', name, 'is not as it was when the pack was made');
      }
    }
    for (const name of listed.keys())
      if (!seen.has(name)) this.#find('FILE_MISSING', name, 'was there when the pack was made');
  }

  /** Entries are proven by themselves: whoever could sign the list anew still cannot put one in. */
  async provenEntries(manifest: PackManifest | null, keys: readonly VerifierKey[]): Promise<number> {
    if (!this.pack.names.includes(PACK_FILES.entries)) return 0;
    const seal = readSeal(await this.text(PACK_FILES.seal));
    if (!seal || !isSealed(seal, keys) || seal.tenantId !== manifest?.tenantId) {
      this.#find(
        'SEAL_INVALID',
        PACK_FILES.seal,
        'is no seal of this tenant’s log with a good signature by a known key',
      );
      return 0;
    }
    return this.#provenBy(seal).catch(() => 0);
  }

  async #provenBy(seal: ReadSeal): Promise<number> {
    let proven = 0;
    let line = 0;
    for await (const text of linesOf(this.pack.read(PACK_FILES.entries))) {
      line += 1;
      const entry = readProven(text);
      const trouble = entry ? entryTrouble(entry, seal) : 'cannot be read';
      if (trouble)
        this.#find('ENTRY_ALTERED', PACK_FILES.entries, `entry ${entry?.seq ?? `in line ${line}`}: ${trouble}`);
      else proven += 1;
    }
    return proven;
  }

  async wholeLog(publicKey: readonly string[] | undefined): Promise<number> {
    if (!this.pack.names.includes(PACK_FILES.log)) return 0;
    const lines = linesOf(this.pack.read(PACK_FILES.log));
    const verdict = await verifyExport(lines, publicKey ? { publicKey } : {}).catch(() => null);
    if (!verdict) return 0;
    for (const { code, seq, message } of verdict.findings)
      this.#find(`LOG_${code}`, PACK_FILES.log, `at ${seq}: ${message}`);
    return verdict.entries;
  }

  #find(code: string, file: string, message: string): void {
    if (this.findings.length < 1000) this.findings.push({ code, file, message });
  }
}
