import { readDocument } from '@clearhold/documents';
import type { ZodError } from 'zod';
import type { TestDocument } from '../policies/index.ts';
import { orderSchema, receiptSchema } from './schemas.ts';

/**
 * A document that a test case names: an XML file as it would be sent in, or an order's or receipt's JSON as the API takes it. Throws
 * RangeError (SyntaxError where JSON is broken) that names it.
 */
export function readNamedDocument(name: string, bytes: Uint8Array): TestDocument {
  if (name.endsWith('.json')) return fromJson(name, new TextDecoder().decode(bytes));
  const result = readDocument(bytes);
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
