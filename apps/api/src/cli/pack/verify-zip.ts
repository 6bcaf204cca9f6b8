import { closeSync, openSync, readSync } from 'node:fs';
import { verifyPack } from '@clearhold/audit';
import { answer, type Output, Trouble } from '../output.ts';
import { openZip } from './open-zip.ts';

/** Whether a file begins as ZIP files do. */
export function isZip(file: string): boolean {
  const handle = openSync(file, 'r');
  const first = Buffer.alloc(4);
  readSync(handle, first, 0, 4, 0);
  closeSync(handle);
  return first.equals(Buffer.from('PK\u0003\u0004'));
}

/** Verifies a pack of evidence or an export, and names what was altered; exit code 1 where something was. */
export async function verifyZip(
  file: string,
  options: Output,
  publicKey: readonly string[] | undefined,
): Promise<void> {
  const zip = await openZip(file).catch((error: Error) => {
    throw new Trouble(`${file} is damaged: ${error.message}`, 1);
  });
  const verdict = await verifyPack(zip, publicKey).finally(() => zip.close());
  const { ok, manifest, files, entries, keysFrom, findings } = verdict;
  answer(options, verdict, () => [
    `${ok ? 'Nothing found' : `${findings.length} found`}: ${files} files, ${entries} log entries proven, keys of the ${keysFrom}`,
    ...(manifest ? [`About ${manifest.subject.kind} ${manifest.subject.id}, made ${manifest.madeAt}`] : []),
    ...(manifest && (manifest.part > 1 || !manifest.last)
      ? [`Part ${manifest.part}${manifest.last ? ', the last one' : '; more follow'}`]
      : []),
    ...findings.slice(0, 50).map(({ code, file: name, message }) => `${code} ${name}: ${message}`),
    ...(ok && keysFrom === 'pack'
      ? ['The keys came with the file itself. With --public-key a pack that somebody else signed is found too.']
      : []),
  ]);
  if (!ok) process.exitCode = 1;
}
