import { shapeWords } from '@clearhold/kernel';
import { isSettingKey, MODES, type PolicyValue, SETTINGS } from '@clearhold/policy';
import { type Document, isNode, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { z } from 'zod';
import { fromReadable } from './readable-value.ts';

const said = z.strictObject({
  mode: z.enum(MODES).default('default'),
  value: z.unknown(),
  merge: z.enum(['extend', 'replace']).optional(),
  modes: z.record(z.string(), z.enum(MODES)).optional(),
});

/** A case written beside the policy: what must hold under it, what an invoice must meet, or what a person with these roles may do. */
export const testCaseSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    holds: z.record(z.string(), z.unknown()).optional(),
    invoice: z.string().optional(),
    order: z.string().optional(),
    receipts: z.array(z.string()).optional(),
    exceptions: z.array(z.string()).optional(),
    roles: z.array(z.string()).optional(),
    may: z.array(z.string()).optional(),
    mayNot: z.array(z.string()).optional(),
  })
  .refine(
    ({ holds, invoice, exceptions, roles, may, mayNot }) =>
      holds !== undefined || (invoice && exceptions) || (roles && (may ?? mayNot) !== undefined),
    {
      message:
        'a test says what `holds`, names an `invoice` and the `exceptions` it must meet, or `roles` and what who has them `may` or `mayNot`',
    },
  );
export type TestCase = z.infer<typeof testCaseSchema>;

const file = z.strictObject({
  clearhold: z.literal('policy/1'),
  scope: z.string().min(1).max(100),
  version: z.int().min(0).optional(),
  settings: z.record(z.string(), z.unknown()).default({}),
  brand: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  tests: z.array(testCaseSchema).default([]),
});

/** One scope's policy as a file says it. Settings that are not in the file are inherited. */
export interface PolicyFile {
  /** Short name of a tenant, partner or `platform`; `tenant/unit` for a business unit. */
  readonly scope: string;
  /** The version that the file was exported from. */
  readonly version?: number;
  readonly values: Readonly<Record<string, PolicyValue>>;
  /** What the scope says about its brand, as written; absent: the file is not about it. */
  readonly brand?: Readonly<Record<string, string | string[]>>;
  readonly tests: readonly TestCase[];
  /** Where a setting stands, or an entry of another section, as `line 12`. */
  lineOf(key: string, section?: 'settings' | 'brand'): string | undefined;
}

/** Reads a file's text. Throws RangeError whose message names each fault with its line. */
export function readPolicyFile(text: string): PolicyFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => (offset === undefined ? '' : `line ${lines.linePos(offset).line}: `);
  if (document.errors.length)
    throw new RangeError(document.errors.map((one) => `${at(one.pos[0])}${one.message.split('\n')[0]}`).join('\n'));
  const values = readSettings(document, 'settings');
  const lineOf = (path: (string | number)[]) => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return node?.range?.[0];
  };
  const read = file.safeParse(document.toJS(), { error: shapeWords });
  if (!read.success)
    throw new RangeError(
      read.error.issues
        .map(({ path, message }) => `${at(lineOf(path as string[]))}${path.join('.') || 'the file'}: ${message}`)
        .join('\n'),
    );
  const { scope, version, brand, tests } = read.data;
  return {
    scope,
    version,
    values,
    ...(brand ? { brand } : {}),
    tests,
    lineOf: (key, section = 'settings') => at(lineOf([section, key])).replace(/: $/, '') || undefined,
  };
}

/** The settings that stand under a key of a document, as a policy has them; no digit of a number is lost. */
export function readSettings(document: Document, under: string): Record<string, PolicyValue> {
  const node = document.get(under, true);
  if (!isNode(node)) return {};
  visit(node, { Scalar: (_, one) => void keepDigits(one) });
  const said: unknown = node.toJS(document);
  if (typeof said !== 'object' || said === null) return {};
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, saidOf(key, value)]));
}

/** A value alone means `mode: default`. */
function saidOf(key: string, value: unknown): PolicyValue {
  const isForm = typeof value === 'object' && value !== null && 'value' in value && !('kind' in value);
  const form = said.safeParse(isForm ? value : { value });
  const nothing = { mode: 'default' as const, merge: undefined, modes: undefined, value };
  const { mode, merge, modes, value: raw } = form.success ? form.data : nothing;
  const read = isSettingKey(key) ? fromReadable(SETTINGS[key], raw) : raw;
  return { mode, value: read, ...(merge ? { merge } : {}), ...(modes ? { modes } : {}) };
}

// A number that a double would change is kept as it was written.
function keepDigits(node: Scalar): void {
  if (isScalar(node) && typeof node.value === 'number' && node.source && String(node.value) !== node.source)
    if (/^-?\d+(\.\d+)?$/.test(node.source)) node.value = node.source;
}
