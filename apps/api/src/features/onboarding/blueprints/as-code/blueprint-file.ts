import { shapeWords } from '@clearhold/kernel';
import type { PolicyValue } from '@clearhold/policy';
import { Document, isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { readSettings, testCaseSchema, writeSettings } from '../../../policies/index.ts';
import { type BlueprintDefinition, blueprintSchema } from '../../blueprint.ts';
import { READINESS } from '../../checks/checks-definition.ts';
import { sampleFileSchema } from '../../samples/sample-file.ts';

const { units, connections } = blueprintSchema.shape;
const file = z.strictObject({
  clearhold: z.literal('blueprint/1'),
  partner: z.string().min(1).max(100),
  key: z.string().min(1).max(100),
  version: z.int().min(0).optional(),
  title: z.string(),
  summary: z.string(),
  settings: z.record(z.string(), z.unknown()).default({}),
  brand: z.record(z.string(), z.string()).default({}),
  units,
  connections,
  apiScopes: z.array(z.string()).optional(),
  checks: z
    .strictObject({
      readiness: z.array(z.enum(READINESS)).default([]),
      cases: z.array(testCaseSchema).default([]),
      documents: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  samples: z.array(sampleFileSchema).default([]),
});
type Written = z.output<typeof file>;

/** A blueprint as a file says it: the whole of it. */
export interface BlueprintFile extends Pick<Written, 'partner' | 'key' | 'version' | 'title' | 'summary' | 'brand'> {
  readonly definition: BlueprintDefinition;
}

/** Reads a file's text. Throws RangeError whose message names each fault with its line. */
export function readBlueprintFile(text: string): BlueprintFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => (offset === undefined ? '' : `line ${lines.linePos(offset).line}: `);
  if (document.errors.length)
    throw new RangeError(document.errors.map((one) => `${at(one.pos[0])}${one.message.split('\n')[0]}`).join('\n'));
  const settings = readSettings(document, 'settings');
  const read = file.safeParse(document.toJS(), { error: shapeWords });
  if (!read.success) {
    const startOf = (path: PropertyKey[]) =>
      (document.getIn(path, true) as { range?: [number, number, number] } | undefined)?.range?.[0];
    const faults = read.error.issues.map(
      ({ path, message }) => `${at(startOf(path))}${path.join('.') || 'the file'}: ${message}`,
    );
    throw new RangeError(faults.join('\n'));
  }
  const { partner, key, version, title, summary, brand, units, connections, apiScopes, checks, samples } = read.data;
  const { primaryColour, productName, ...looks } = brand;
  const hasChecks = checks && checks.readiness.length + checks.cases.length > 0;
  const definition = blueprintSchema.parse({
    ...{ primaryColour, productName, brand: looks, units, policy: settings, connections },
    ...(apiScopes && { apiScopes }),
    ...(hasChecks && { checks: { ...checks, readiness: [...new Set(checks.readiness)].sort() } }),
    ...(samples.length > 0 && { samples }),
  });
  // As JSON would keep it, so that it compares with what is kept.
  return { partner, key, version, title, summary, brand, definition: JSON.parse(JSON.stringify(definition)) };
}

/** A version of a blueprint as a file that `readBlueprintFile` reads back to the same. */
export function writeBlueprintFile(
  partner: string,
  row: { key: string; version: number; title: string; summary: string; definition: BlueprintDefinition },
): string {
  const { key, version, title, summary, definition } = row;
  const { primaryColour, productName, brand, units, policy, connections, apiScopes, checks, samples } = definition;
  const looks = { ...(primaryColour && { primaryColour }), ...(productName && { productName }), ...brand };
  const document = new Document({
    ...{ clearhold: 'blueprint/1', partner, key, version, title, summary },
    settings: writeSettings(policy as Record<string, PolicyValue>),
    ...(Object.keys(looks).length > 0 && { brand: looks }),
    ...(units.length > 0 && { units }),
    ...(connections.length > 0 && { connections }),
    apiScopes,
    ...(checks && { checks }),
    ...(samples?.length && { samples }),
  });
  document.commentBefore = ` Blueprint ${key} of ${partner}. The file is the whole of it: what is not written here is not part of the next version.`;
  const settings = document.get('settings', true);
  if (isMap(settings)) settings.commentBefore = ' As in a policy file; see docs/reference/settings.md.';
  return document.toString({ lineWidth: 110 });
}
