import { ChainCheck, type EntryLine } from './chain-check.ts';
import { EndCheck } from './end-check.ts';
import type { ExportHeader } from './export.ts';
import { type Line, readLine } from './line.ts';
import { readVerifierKey, type VerifierKey } from './note-key.ts';
import { sealsIn } from './seal.ts';
import { SealCheck } from './seal-check.ts';
import { FINDINGS_MAX, type Finding, type FindingCode, type Verdict, type VerifyOptions } from './verdict.ts';

const readKeys = (texts: readonly unknown[]): VerifierKey[] =>
  texts.flatMap((text) => (typeof text === 'string' ? (readVerifierKey(text) ?? []) : []));

/** One pass over an export: give it each line, then ask for the verdict. Memory does not grow with the log. */
class Verification {
  readonly #options: VerifyOptions;
  readonly #keys: VerifierKey[];
  readonly #findings: Finding[] = [];
  readonly #chain: ChainCheck;
  readonly #seals: SealCheck;
  readonly #end = new EndCheck();
  readonly #header: ExportHeader | null;
  #held: EntryLine | null = null;
  #entries = 0;

  constructor(header: ExportHeader | null, options: VerifyOptions) {
    this.#options = options;
    this.#header = header;
    const own = options.publicKey === undefined ? null : [options.publicKey].flat();
    this.#keys = readKeys(own ?? header?.publicKeys ?? []);
    const tenantId = header?.tenantId ?? '';
    this.#seals = new SealCheck(tenantId, this.#report);
    this.#chain = new ChainCheck(tenantId, this.#report, (hash, seq) => this.#seals.append(hash, seq));
    if (!header) this.#report(0, 'ALTERED', 'the first line is not the header of an export that this verifier reads');
    else if (options.knownSeal !== undefined)
      for (const note of sealsIn(options.knownSeal)) this.#seals.take(note, own ? this.#keys : null, 0);
  }

  readonly #report = (seq: number, code: FindingCode, message: string): void => {
    if (this.#findings.length < FINDINGS_MAX) this.#findings.push({ seq, code, message });
  };

  take(line: Line): void {
    if (!this.#header) return;
    this.#end.see(line);
    if (line.kind === 'entry') {
      this.#entries += 1;
      this.#settle(line);
      this.#held = line;
      return;
    }
    this.#settle(null);
    const at = this.#chain.lastSeq;
    if (line.kind === 'seal') this.#seals.take(line.note, this.#keys, at);
    else if (line.kind === 'header') this.#report(at, 'INSERTED', `a second header stands after entry ${at}`);
    else if (line.kind !== 'end')
      this.#report(at + 1, 'ALTERED', `the line after entry ${at} is not as it was written`);
  }

  verdict(): Verdict {
    this.#settle(null);
    this.#chain.end();
    const { firstSeq, lastSeq, head } = this.#chain;
    this.#seals.end(lastSeq, this.#options.allowUnsealed ?? false);
    const findings = this.#findings;
    if (this.#header) {
      const { tenantId, exportedAt } = this.#header;
      const here = { tenantId, exportedAt, entries: lastSeq, head };
      const trouble = this.#end.trouble(here, this.#keys, findings.length > 0);
      if (trouble) this.#report(lastSeq + 1, 'EXPORT_CUT_OFF', trouble);
    }
    const keysFrom = this.#options.publicKey === undefined ? 'export' : 'auditor';
    const ok = findings.length === 0;
    return { ok, entries: this.#entries, firstSeq, lastSeq, head, seals: this.#seals.seals, keysFrom, findings };
  }

  #settle(next: EntryLine | null): void {
    if (this.#held) this.#chain.take(this.#held, next);
    this.#held = null;
  }
}

/**
 * Verifies an export, line by line (without line ends; empty lines are passed over), with nothing but the lines and, at
 * best, what the auditor kept: an older seal and the public key. Without either, someone who can make a whole new log
 * with a new key is not found; without the signed end, neither is a cut-off tail, hence `EXPORT_CUT_OFF`.
 */
export async function verifyExport(
  lines: Iterable<string> | AsyncIterable<string>,
  options: VerifyOptions = {},
): Promise<Verdict> {
  let verification: Verification | null = null;
  for await (const text of lines) {
    if (text === '') continue;
    const line = readLine(text);
    if (verification) verification.take(line);
    else verification = new Verification(line.kind === 'header' ? line.header : null, options);
  }
  return (verification ?? new Verification(null, options)).verdict();
}
