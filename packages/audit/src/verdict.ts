/**
 * What was found wrong.
 * - `ALTERED`: the entry, its hash, or a line is not what was written. `GAP`: entries are missing before this one.
 * - `REORDERED`: a line stands in another place. `INSERTED`: an entry that does not belong. `DUPLICATE`: a line twice.
 * - `TRUNCATED`: a seal covers entries that are not here. `UNSEALED`: entries after the last seal, so that nobody can
 *   tell whether more followed. `SEAL_INVALID`: no good signature by a known key, or no seal at all.
 * - `SEAL_MISMATCH`: the entries are not those that were sealed.
 * - `EXPORT_CUT_OFF`: the signed line that ends an export is missing, not last, not signed, or speaks of other lines.
 */
export type FindingCode =
  | 'ALTERED'
  | 'GAP'
  | 'REORDERED'
  | 'INSERTED'
  | 'DUPLICATE'
  | 'TRUNCATED'
  | 'UNSEALED'
  | 'SEAL_INVALID'
  | 'SEAL_MISMATCH'
  | 'EXPORT_CUT_OFF';

/** One thing found; `seq` is the entry's number, 0 for the header. */
export interface Finding {
  readonly seq: number;
  readonly code: FindingCode;
  readonly message: string;
}

/** The result of a verification. */
export interface Verdict {
  /** True when nothing was found. */
  readonly ok: boolean;
  /** Entry lines read. */
  readonly entries: number;
  /** Numbers of the first and last entry taken as the log's; 0 when there is none. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** The last entry's hash in hex; of an empty log, the chain's start. */
  readonly head: string;
  /** Seals whose signature and root are right, the known seal included. */
  readonly seals: number;
  /** Whose public keys were trusted: the auditor's own, or those that the export names itself. */
  readonly keysFrom: 'auditor' | 'export';
  /** At most `FINDINGS_MAX`. */
  readonly findings: readonly Finding[];
}

/** Findings beyond this number are left out; one is enough to fail. */
export const FINDINGS_MAX = 1000;

/** How to verify. */
export interface VerifyOptions {
  /** Older seals that the auditor kept, one after another: their entries must be here, unchanged. The text is trusted; a given key checks it too. */
  readonly knownSeal?: string;
  /** Verifier keys that the auditor holds; the export's own are then not trusted. */
  readonly publicKey?: string | readonly string[];
  /** Accept entries after the last seal, as of a log that is still being written. */
  readonly allowUnsealed?: boolean;
}
