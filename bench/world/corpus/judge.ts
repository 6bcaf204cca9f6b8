import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadResult } from '@clearhold/documents';
import { openDocument } from '@clearhold/documents/open';
import { invoiceFragments, postAwardFragments } from '../../../packages/documents/test/fragments.ts';
import { type Difference, differences } from './difference.ts';
import type { Row } from './folder.ts';
import { fragmentDifferences } from './fragment-differences.ts';
import { interchangeDifferences } from './interchange.ts';
import { meaningOf } from './meaning.ts';

/** What a file was judged by, and where it differs. `outside`: of a kind that is refused on purpose, and was. */
export interface Judged {
  readonly file: string;
  readonly checks: number;
  readonly differences: readonly Difference[];
  readonly outside?: boolean;
}

/** Statements and payment files: no business document; they are to be refused with a reason. */
const NOT_DOCUMENTS = /^(nacha|iso20022|bai2_mt940)\//;
const VALID = /^(xrechnung|peppol_bis3|en16931)\//;
// Values that the readers keep under another name, or that say of what kind a file is.
const OF_KIND = new Set(['syntax', 'document']);

/** Reads one file of the corpus and compares what it gave with what it must give. */
export async function judge(folder: string, { file, expected }: Row): Promise<Judged> {
  const bytes = readFileSync(path.join(folder, file));
  if ('rules' in expected) {
    const text = bytes.toString('utf8');
    const orders = file.startsWith('peppol_orders/');
    return fragmentDifferences(file, orders ? postAwardFragments(text) : invoiceFragments(text), orders);
  }
  const results = await opened(bytes);
  const [result] = results as [ReadResult];
  if (NOT_DOCUMENTS.test(file)) {
    const refused = results.every(({ status, problems }) => status === 'rejected' && problems.length > 0);
    const found = refused ? [] : [{ what: 'status', expected: 'rejected', found: result.status }];
    return { file, checks: 1, differences: found, outside: true };
  }
  if (/^(x12|edifact|cxml)\//.test(file)) {
    const told = interchangeDifferences(expected, results);
    return { file, ...told };
  }
  return { file, ...documentDifferences(file, expected, result) };
}

function documentDifferences(file: string, expected: Record<string, unknown>, result: ReadResult) {
  const values = (expected.embedded ?? (file.endsWith('.pdf') ? {} : expected)) as Record<string, unknown>;
  const stated = Object.fromEntries(
    Object.entries(values).filter(
      ([key]) => !OF_KIND.has(key) && !(key === 'lines' && values.document === 'ApplicationResponse'),
    ),
  );
  const wanted: Record<string, unknown> = Object.keys(stated).length > 0 ? { status: 'read', ...stated } : {};
  const found: Record<string, unknown> = { status: result.status };
  if (result.status === 'read') Object.assign(found, meaningOf(result.canonical));
  if (VALID.test(file) && 'syntax' in expected) {
    wanted.fatal = '';
    found.fatal = result.problems
      .filter(({ severity }) => severity === 'fatal')
      .map(({ code }) => code)
      .join(' ');
  }
  return { checks: Math.max(1, Object.keys(wanted).length), differences: differences(wanted, found) };
}

/** A file's documents: itself, or its parts. */
async function opened(bytes: Uint8Array): Promise<ReadResult[]> {
  const whole = await openDocument(bytes);
  if (whole.status !== 'split') return [whole];
  return [
    ...(whole.problems.length > 0 ? [whole] : []),
    ...(await Promise.all(whole.parts.map((one) => openDocument(one.bytes)))),
  ];
}
