import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readNamedDocument } from '../../features/masterdata/index.ts';
import type { TestDocument } from '../../features/policies/index.ts';

/** A document beside a policy file, by the name that a test gives it. */
export function testDocument(folder: string, name: string): TestDocument {
  return readNamedDocument(name, readFileSync(path.resolve(folder, name)));
}
