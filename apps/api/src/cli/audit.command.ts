import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyExport } from '@clearhold/audit';
import { Command } from 'commander';
import { answer, type Output, Trouble } from './output.ts';
import { isZip, verifyZip } from './pack/verify-zip.ts';
import { fileOf } from './place.ts';

interface VerifyOptions extends Output {
  readonly knownSeal?: string;
  readonly publicKey?: string;
  readonly allowUnsealed?: boolean;
}

/** `audit verify` needs a file and nothing else; `audit export` writes one. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('The log: verify an export, or write one');
  audit
    .command('verify')
    .description(
      'Verify an exported log, or a pack of evidence, without a database: what was altered, taken out or put in is named',
    )
    .argument('<file>', 'the exported log (JSON lines) or the pack (ZIP)')
    .option('--known-seal <file>', 'an older seal that you kept: the log must still begin with what it covers')
    .option(
      '--public-key <file>',
      'verifier keys that you got by another way, one a line; those in the export are then not trusted',
    )
    .option('--allow-unsealed', 'accept entries after the last seal')
    .option('--json', 'answer as JSON')
    .action(verify);
  audit
    .command('export')
    .description('Write the whole log of a space as JSON lines, sealed up to its last entry')
    .requiredOption('--tenant <slug>', 'short name of the tenant, partner or platform')
    .requiredOption('--out <file>', 'where to write')
    .option('--json', 'answer as JSON')
    .action(writeExport);
  return audit;
}

async function verify(name: string, options: VerifyOptions): Promise<void> {
  const publicKey = options.publicKey
    ? readFileSync(readable(options.publicKey), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
    : undefined;
  if (isZip(readable(name))) return verifyZip(fileOf(name), options, publicKey);
  const file = createReadStream(fileOf(name), 'utf8');
  const knownSeal = options.knownSeal && readFileSync(readable(options.knownSeal), 'utf8');
  const { allowUnsealed } = options;
  const verdict = await verifyExport(createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY }), {
    ...(knownSeal ? { knownSeal } : {}),
    ...(publicKey ? { publicKey } : {}),
    allowUnsealed,
  });
  const { ok, entries, firstSeq, lastSeq, seals, keysFrom, head, findings } = verdict;
  answer(options, verdict, () => [
    `${ok ? 'Nothing found' : `${findings.length} found`}: ${entries} entries (${firstSeq} to ${lastSeq}), ${seals} good seals, keys of the ${keysFrom}`,
    `Head ${head}`,
    ...findings.slice(0, 50).map((finding) => `${finding.code} at ${finding.seq}: ${finding.message}`),
    ...(ok && keysFrom === 'export'
      ? [
          'The keys came with the file itself. With --public-key and --known-seal a log that was rewritten whole is found too.',
        ]
      : []),
  ]);
  if (!ok) process.exitCode = 1;
}

function readable(name: string): string {
  const file = fileOf(name);
  try {
    readFileSync(file, { flag: 'r' }).subarray(0, 0);
    return file;
  } catch {
    throw new Trouble(`Cannot read ${file}.`);
  }
}

async function writeExport(options: Output & { tenant: string; out: string }): Promise<void> {
  const [{ House }, { AuditExport }] = await Promise.all([import('./house.ts'), import('../features/proof/index.ts')]);
  const file = fileOf(options.out);
  const lines = await House.during(async (house) => {
    const { ctx } = await house.space(options.tenant);
    const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
    await once(out, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new Trouble(
        error.code === 'EEXIST' ? `${file} is there already.` : `Cannot write ${file}: ${error.message}`,
      );
    });
    let count = 0;
    for await (const line of house.get(AuditExport).lines(ctx)) {
      count += 1;
      if (!out.write(`${line}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'close');
    return count;
  });
  answer(options, { file, lines }, () => [
    `${lines} lines written to ${file}`,
    `Verify: npm run clearhold -- audit verify ${options.out}`,
  ]);
}
