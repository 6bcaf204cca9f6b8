import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '@clearhold/documents';
import type { ZodError } from 'zod';
import { orderSchema, receiptSchema } from '../../features/masterdata/index.ts';
import type { TestDocument } from '../../features/policies/index.ts';

/** A document beside a policy file: an XML file as it would be sent in, or an order's or receipt's JSON as the API takes it. */
export function testDocument(folder: string, name: string): TestDocument {
  const file = path.resolve(folder, name);
  if (name.endsWith('.json')) return fromJson(name, readFileSync(file, 'utf8'));
  const result = readDocument(readFileSync(file));
  if (result.status !== 'read') throw new RangeError(`${name} cannot be read: ${result.problems[0]?.message ?? ''}`);
  return result;
}

function fromJson(name: string, text: string): TestDocument {
  const body: unknown = JSON.parse(text);
  const isReceipt =
    typeof body === 'object' && body !== null && ('orderReference' in body || 'despatchReference' in body);
  const read = isReceipt ? receiptSchema.safeParse(body) : orderSchema.safeParse(body);
  if (!read.success) throw new RangeError(`${name}: ${firstIssue(read.error)}`);
  const { sourceVersion: _, ...canonical } = read.data;
  return { canonical: canonical as TestDocument['canonical'], problems: [] };
}

const firstIssue = ({ issues: [first] }: ZodError): string => `${first?.path.join('.')}: ${first?.message}`;
