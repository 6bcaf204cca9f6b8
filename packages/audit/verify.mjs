// Verifies an exported audit log of Clearhold with nothing but Node 20.12 or newer: no database, no network, no packages.
//
//   node verify.mjs export.jsonl [--known-seal FILE] [--public-key FILE] [--allow-unsealed] [--json]
//
// A directory stands for the .jsonl files in it, in order of name. Exit 0: nothing found. 1: something found. 2: not run.
// Line 1 is {"format":"clearhold-audit-2","tenantId","exportedAt","publicKeys"}; then {"seq","body","hash"} for each entry
// and, after the last entry it covers, {"seal"} with a checkpoint (C2SP tlog-checkpoint, Ed25519). The last line is {"end"},
// signed alike: clearhold-end/ and the tenant, exportedAt, number of entries, number of seals, last hash; a line each.
//   hash(0) = SHA-256("clearhold-audit-v1:" + tenantId)      hash(n) = SHA-256(hash(n-1) as 32 bytes + body(n) as UTF-8)
//   root    = Merkle tree hash (RFC 6962) over hash(1) … hash(n) as 32 bytes each
// A known seal is an older one that you kept: the log must still begin with what it covers. A public key that you got by
// another way than this file replaces those in the file, which whoever made the file could have chosen.
import { createPublicKey, hash as digest, verify as verifySignature } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ZIPPED = 'is a ZIP file and was not checked: give it to `clearhold audit verify`, or unpack its log/audit.jsonl';
const KEPT_MAX = 1000; // findings, and entries that stand too early
const ENTRY = /^\{"seq":([1-9]\d{0,15}),"body":("[\s\S]*"),"hash":"([0-9a-f]{64})"\}$/;
const SEAL = /^(clearhold\/([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^\n]+\n)+)$/;
const END = /^(clearhold-end\/[^\n]+\n[^\n]+\n(\d{1,16})\n\d{1,16}\n[0-9a-f]{64}\n)\n((?:— [^\n]+\n)+)$/;
const [LEAF, NODE, SPKI] = [Buffer.from([0]), Buffer.from([1]), Buffer.from('302a300506032b6570032100', 'hex')];

// Asked for as a string of bytes: twice as fast as asking for a buffer.
const sha256 = (...parts) => Buffer.from(digest('sha256', Buffer.concat(parts), 'binary'), 'latin1');
const bytesOfHex = (hex) => Buffer.concat([Buffer.from(hex, 'hex')], 32);

function readKey(text) {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  const [, name, hex, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(trimmed) ?? [];
  const typed = Buffer.from(encoded, 'base64');
  const id = sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  if (typed.length !== 33 || typed[0] !== 1 || id.toString('hex') !== hex) return null;
  const key = Buffer.concat([SPKI, typed.subarray(1)]);
  return { name, id, publicKey: createPublicKey({ key, format: 'der', type: 'spki' }) };
}

// true: a good signature of this key; false: a bad one; null: another key's.
function checkSignature(line, text, key) {
  const [dash, name, encoded = '', ...more] = line.split(' ');
  const bytes = Buffer.from(encoded, 'base64');
  if (name !== key.name || !bytes.subarray(0, 4).equals(key.id)) return null;
  if (dash !== '—' || more.length > 0 || bytes.toString('base64') !== encoded || bytes.length !== 68) return false;
  return verifySignature(null, Buffer.from(text), key.publicKey, bytes.subarray(4));
}

function isSigned(text, signatures, keys) {
  const lines = signatures.trimEnd().split('\n');
  const results = lines.flatMap((line) => keys.map((key) => checkSignature(line, text, key)));
  return results.includes(true) && !results.includes(false);
}

// With no keys its signatures are not looked at.
function readSeal(note, keys) {
  const [, text, tenantId, digits, encoded = '', signatures] = SEAL.exec(note) ?? [];
  const [size, root] = [Number(digits), Buffer.from(encoded, 'base64')];
  const right = Number.isSafeInteger(size) && root.toString('base64') === encoded;
  return right && (!keys || isSigned(text, signatures, keys)) ? { tenantId, size, root } : null;
}

// Without the line that ends an export, a file that was cut after a seal looks whole.
function exportEnd({ tenantId, exportedAt }, keys) {
  let [note, followed, seals] = [null, false, 0];
  return {
    see({ kind, end }) {
      if (note !== null) followed = true;
      else if (kind === 'end') note = end;
      if (kind === 'seal') seals += 1;
    },
    // What is wrong with it; null when nothing is, or when other findings name it already.
    trouble({ seq, hash }, named) {
      if (note === null) return `no end line stands after entry ${seq}, lines may be cut off`;
      if (followed) return 'lines stand after the end line';
      const [, text, entries, signatures] = END.exec(note) ?? [];
      if (!text || !isSigned(text, signatures, keys)) return 'the end line has no good signature by a known key';
      if (Number(entries) !== seq) return `the end line says ${Number(entries)} entries, here are ${seq}`;
      const same = text === `clearhold-end/${tenantId}\n${exportedAt}\n${seq}\n${seals}\n${hash}\n`;
      return named || same ? null : 'the end line is not this export’s, by tenant, time, seals or last hash';
    },
  };
}

function growingTree() {
  const subtrees = [];
  let size = 0;
  return {
    append(entryHash) {
      let node = sha256(LEAF, entryHash);
      for (let below = size; below % 2 === 1; below = Math.floor(below / 2)) node = sha256(NODE, subtrees.pop(), node);
      subtrees.push(node);
      return ++size;
    },
    root: () => (size === 0 ? sha256() : subtrees.reduceRight((right, left) => sha256(NODE, left, right))),
  };
}

// An entry's line has one form only, so that no edit hides in white space or doubled members.
function readEntry(text) {
  const [, seq, body, hash] = ENTRY.exec(text) ?? [];
  if (!Number.isSafeInteger(Number(seq))) return { kind: 'unreadable' };
  return { kind: 'entry', seq: Number(seq), body: JSON.parse(body), hash };
}

function readLine(text) {
  try {
    if (text.startsWith('{"seq":')) return readEntry(text);
    const header = JSON.parse(text);
    const { seal, end, format, tenantId, publicKeys } = header;
    if (typeof seal === 'string') return { kind: JSON.stringify({ seal }) === text ? 'seal' : 'unreadable', seal };
    if (typeof end === 'string') return { kind: JSON.stringify({ end }) === text ? 'end' : 'unreadable', end };
    const right = format === 'clearhold-audit-2' && typeof tenantId === 'string' && Array.isArray(publicKeys);
    return right ? { kind: 'header', header } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

// In a canonical body the number is the last member of that name and the tenant the very last: mostly no need to parse.
function bodySays(body, tenantId, seq) {
  const [number, tenant] = [`,"seq":${seq},"subject":{`, `,"tenantId":${JSON.stringify(tenantId)}}`];
  if (body.endsWith(tenant) && body.startsWith(number, body.lastIndexOf(',"seq":'))) return true;
  try {
    const entry = JSON.parse(body);
    return entry.tenantId === tenantId && entry.seq === seq;
  } catch {
    return false;
  }
}

function verification(header, options) {
  const findings = [];
  const own = options.publicKey === undefined ? null : [options.publicKey].flat();
  const keys = (own ?? header?.publicKeys ?? []).map(readKey).filter((key) => key !== null);
  const [tenantId, end] = [header?.tenantId ?? '', exportEnd(header ?? {}, keys)];
  const start = sha256(Buffer.from(`clearhold-audit-v1:${tenantId}`));
  const tree = growingTree();
  const waiting = new Map(); // size → roots of seals read before their last entry
  const early = new Map(); // seq → entries that stand too early
  const missing = []; // ranges of entries not seen
  let [before, last] = [[start], { seq: 0, hash: start.toString('hex') }]; // what the next entry may build on
  let [firstSeq, entries, seals, sealedTo, broken, held] = [0, 0, 0, 0, false, null];

  const report = (seq, code, message) => findings.length < KEPT_MAX && findings.push({ seq, code, message });

  function compare(size, root) {
    if (broken) return;
    broken = !tree.root().equals(root); // then no later root can fit
    if (!broken) seals += 1;
    else report(size, 'SEAL_MISMATCH', `the entries up to ${size} are not those that were sealed`);
  }

  function takeSeal(note, trusted, at) {
    const seal = readSeal(note, trusted);
    if (!seal) report(at, 'SEAL_INVALID', `the seal after entry ${at} has no good signature by a known key`);
    else if (seal.tenantId !== tenantId) report(at, 'SEAL_MISMATCH', `the seal after entry ${at} is another tenant’s`);
    else {
      const { size, root } = seal;
      sealedTo = Math.max(sealedTo, size);
      if (size > at) waiting.set(size, [...(waiting.get(size) ?? []), root]);
      else if (size === at) compare(at, root);
      else report(at, 'REORDERED', `the seal over ${size} entries stands after entry ${at}`);
    }
  }

  const links = ({ seq, body, hash }) =>
    before.some((previous) => sha256(previous, Buffer.from(body)).toString('hex') === hash) &&
    bodySays(body, tenantId, seq);

  function advance({ seq, hash }, ...computed) {
    const bytes = bytesOfHex(hash);
    firstSeq ||= seq;
    [before, last] = [[bytes, ...computed], { seq, hash }];
    broken = tree.append(bytes) !== seq || broken;
    for (const root of waiting.get(seq) ?? []) compare(seq, root);
    waiting.delete(seq);
  }

  function takeEarly(seq) {
    for (let entry = early.get(last.seq + 1); entry && entry.seq !== seq; entry = early.get(last.seq + 1)) {
      early.delete(entry.seq);
      if (!links(entry)) report(entry.seq, 'ALTERED', `entry ${entry.seq} is not what was written`);
      advance(entry);
    }
  }

  function stray(entry, expected) {
    const { seq, hash } = entry;
    const tooEarly = seq > expected && !early.has(seq) && early.size < KEPT_MAX;
    if (tooEarly) early.set(seq, entry);
    const moved = tooEarly || missing.some(({ from, to }) => from <= seq && seq <= to);
    if (seq === last.seq && hash === last.hash) report(seq, 'DUPLICATE', `entry ${seq} stands here twice`);
    else if (moved) report(seq, 'REORDERED', `entry ${seq} stands where entry ${expected} belongs`);
    else report(seq, 'INSERTED', `an entry numbered ${seq} that does not belong stands before entry ${expected}`);
  }

  // Judges the entry held back, knowing the entry on the next line, so that one change is one finding.
  function settle(next) {
    const entry = held;
    held = null;
    if (!entry) return;
    takeEarly(entry.seq);
    const expected = last.seq + 1;
    if (entry.seq === expected && links(entry)) {
      advance(entry);
    } else if (entry.seq < expected || (next?.seq === expected && links(next))) {
      stray(entry, expected);
    } else if (entry.seq > expected) {
      const [from, to] = [expected, entry.seq - 1];
      missing.push({ from, to });
      report(from, 'GAP', from === to ? `entry ${from} is missing` : `entries ${from} to ${to} are missing`);
      advance(entry);
    } else {
      report(entry.seq, 'ALTERED', `entry ${entry.seq} is not what was written`);
      advance(entry, sha256(before[0], Buffer.from(entry.body)));
    }
  }

  if (!header) report(0, 'ALTERED', 'the first line is not the header of an export that this verifier reads');
  else options.knownSeal?.split(/^(?=clearhold\/)/m).forEach((note) => void takeSeal(note, own ? keys : null, 0));

  return {
    take(line) {
      if (!header) return;
      end.see(line);
      settle(line.kind === 'entry' ? line : null);
      const at = last.seq;
      if (line.kind === 'entry') [held, entries] = [line, entries + 1];
      else if (line.kind === 'seal') takeSeal(line.seal, keys, at);
      else if (line.kind === 'header') report(at, 'INSERTED', `a second header stands after entry ${at}`);
      else if (line.kind !== 'end') report(at + 1, 'ALTERED', `the line after entry ${at} is not as it was written`);
    },
    verdict() {
      settle(null);
      takeEarly(Number.POSITIVE_INFINITY);
      const lost = `entries after ${last.seq} were sealed, up to ${sealedTo}, and are not here`;
      const open = sealedTo < last.seq && !options.allowUnsealed;
      if (sealedTo > last.seq) report(last.seq + 1, 'TRUNCATED', lost);
      else if (open) report(sealedTo + 1, 'UNSEALED', `no seal covers the entries after ${sealedTo}`);
      const trouble = header && end.trouble(last, findings.length > 0);
      if (trouble) report(last.seq + 1, 'EXPORT_CUT_OFF', `${trouble}: have the log exported again, and compare`);
      const [ok, keysFrom] = [findings.length === 0, own ? 'auditor' : 'export'];
      return { ok, entries, firstSeq, lastSeq: last.seq, head: last.hash, seals, keysFrom, findings };
    },
  };
}

/** Verifies lines (an iterable or async iterable of strings). Options: knownSeal, publicKey, allowUnsealed. */
export async function verifyLines(lines, options = {}) {
  let run = null;
  for await (const text of lines) {
    if (text === '') continue;
    const line = readLine(text);
    if (run) run.take(line);
    else run = verification(line.kind === 'header' ? line.header : null, options);
  }
  return (run ?? verification(null, options)).verdict();
}

async function* linesOf(path) {
  const names = statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith('.jsonl')) : null;
  for (const file of names ? names.sort().map((name) => join(path, name)) : [path]) {
    let rest = '';
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      if (rest === '' && chunk.startsWith('PK\x03\x04')) throw new Error(`${file} ${ZIPPED}`);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      yield* lines;
    }
    yield rest;
  }
}

const USAGE = 'usage: node verify.mjs export.jsonl [--known-seal FILE] [--public-key FILE] [--allow-unsealed] [--json]';

async function main(args) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }];
  const options = { 'known-seal': text, 'public-key': text, 'allow-unsealed': flag, json: flag };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== 1) throw new Error(USAGE);
  const read = (name) => (values[name] === undefined ? undefined : readFileSync(values[name], 'utf8'));
  const [knownSeal, publicKey] = [read('known-seal'), read('public-key')?.trim().split('\n')];
  const allowUnsealed = values['allow-unsealed'];
  const verdict = await verifyLines(linesOf(positionals[0]), { knownSeal, publicKey, allowUnsealed });
  const { ok, entries, firstSeq, lastSeq, seals, head, keysFrom, findings } = verdict;
  const trust = keysFrom === 'auditor' ? 'your key' : 'the keys that the file names';
  const lines = findings.map(({ seq, code, message }) => `${code} at ${seq}: ${message}`);
  lines.push(`${entries} entries, ${firstSeq} to ${lastSeq}; ${seals} seals by ${trust}`, `head ${head}`);
  lines.push(ok ? 'OK: nothing found' : `NOT OK: ${findings.length} found`);
  console.log(values.json ? JSON.stringify(verdict) : lines.join('\n'));
  return ok ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return 2;
  });
}
