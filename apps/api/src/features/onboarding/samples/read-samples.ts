import { readDocument } from '@clearhold/documents';
import type { Refusal } from '@clearhold/kernel';
import { z } from 'zod';
import { orderSchema, receiptSchema, supplierSchema } from '../../masterdata/index.ts';
import { datedFrom, type SampleFile } from './sample-file.ts';

const FILES_MOST = 50;
const LETTERS_MOST = 1_000_000;

const sourceId = z.string().min(1).max(200);
const recordsSchema = z.strictObject({
  suppliers: z.array(supplierSchema.extend({ sourceId })).default([]),
  orders: z.array(orderSchema.extend({ sourceId })).default([]),
  receipts: z.array(receiptSchema.extend({ sourceId })).default([]),
});

/** What a sample tenant is given: records first, then documents. */
export interface Samples extends z.output<typeof recordsSchema> {
  readonly documents: readonly SampleFile[];
}

/** The samples of a blueprint with their days counted from `today` (ISO), or what is wrong with which file. */
export function readSamples(files: readonly SampleFile[], today: string): Samples | Refusal {
  const fault = filesFault(files);
  if (fault) return fault;
  const dated = files.map(({ name, content }) => ({ name, content: datedFrom(today, content) }));
  const documents = dated.filter(({ name }) => name.endsWith('.xml'));
  const unread = documents.flatMap(({ name, content }) => {
    const result = readDocument(Buffer.from(content));
    return result.status === 'read' ? [] : [no('SAMPLE_UNREADABLE', `${name}: ${result.problems[0]!.message}`)];
  });
  if (unread[0]) return unread[0];
  const records = { suppliers: [], orders: [], receipts: [] } as z.output<typeof recordsSchema>;
  for (const { name, content } of dated.filter((file) => !documents.includes(file))) {
    const read = recordsOf(content);
    if ('fault' in read) return no('SAMPLE_UNREADABLE', `${name}: ${read.fault}`);
    for (const kind of ['suppliers', 'orders', 'receipts'] as const) records[kind].push(...(read[kind] as never[]));
  }
  return { ...records, documents };
}

function recordsOf(content: string): z.output<typeof recordsSchema> | { fault: string } {
  try {
    const read = recordsSchema.safeParse(JSON.parse(content));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return { fault: `${issue!.path.join('.') || 'the file'}: ${issue!.message}` };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

function filesFault(files: readonly SampleFile[]): Refusal | undefined {
  if (files.length > FILES_MOST) return no('TOO_MANY_SAMPLES', `A blueprint keeps ${FILES_MOST} sample files at most.`);
  if (files.reduce((sum, { content }) => sum + content.length, 0) > LETTERS_MOST)
    return no('TOO_LARGE', 'Sample files have 1,000,000 letters together at most.');
  const wrong = files.find(({ name }) => !/^[\w.-]{1,80}\.(xml|json)$/.test(name));
  if (wrong) return no('SAMPLE_NAME', `“${wrong.name.slice(0, 80)}” cannot name a sample file.`);
  const twice = files.find(({ name }, at) => files.findIndex((one) => one.name === name) !== at);
  return twice && no('SAMPLE_NAME', `Two sample files are called ${twice.name}.`);
}

const no = (code: string, message: string): Refusal => ({
  code,
  message,
  hint: 'UBL documents end in .xml; suppliers, orders and receipts, as the REST API takes them, in .json.',
  path: 'input.samples',
});
