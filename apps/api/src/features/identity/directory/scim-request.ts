import type { Request } from 'express';
import type { ScimPatch, ScimResource } from 'scim-patch';
import { patchBodyValidation, scimPatch } from 'scim-patch';
import type { Sought } from './directory-store.ts';
import { ScimError } from './scim-error.ts';

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const MOST = 200;
const OPERATIONS = 200;

/** Where this host's directory is, for `location` and `$ref`. */
export const baseOf = (request: Request): string => `${request.protocol}://${request.headers.host}/scim/v2`;

/** `startIndex` counts from 1; at most 200 at a time (RFC 7644, 3.4.2.4). */
export function pageOf({ query }: Request): { from: number; count: number } {
  const whole = (text: unknown, otherwise: number) => {
    const number = typeof text === 'string' && text !== '' ? Number(text) : otherwise;
    return Number.isInteger(number) ? number : otherwise;
  };
  const from = Math.min(Math.max(whole(query.startIndex, 1), 1), 1_000_000);
  return { from, count: Math.min(Math.max(whole(query.count, MOST), 0), MOST) };
}

/** `attribute eq "value"`, for one of these attributes; undefined without a filter. */
export function filterOf<A extends string>({ query }: Request, attributes: readonly A[]) {
  if (query.filter === undefined) return undefined;
  const found = /^\s*([A-Za-z]+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(String(query.filter));
  const by = attributes.find((one) => one.toLowerCase() === found?.[1]?.toLowerCase());
  const value = by && readText(found![2]!);
  if (by === undefined || value === undefined)
    throw new ScimError(
      400,
      `The filters here are ${attributes.map((one) => `${one} eq "…"`).join(', ')}.`,
      'invalidFilter',
    );
  return { by, value };
}

export const soughtOf = (request: Request): Sought | undefined => {
  const sought = filterOf(request, ['userName', 'externalId', 'id'] as const);
  return sought?.by === 'userName' ? { ...sought, value: sought.value.toLowerCase() } : sought;
};

export const listOf = (resources: readonly unknown[], total: number, from: number) => ({
  schemas: [LIST],
  totalResults: total,
  startIndex: from,
  itemsPerPage: resources.length,
  Resources: resources,
});

/** A resource after a PatchOp (RFC 7644, 3.5.2). */
export function patched<R extends object>(resource: R, body: unknown): R {
  try {
    const patch = body as ScimPatch;
    patchBodyValidation(patch);
    if (patch.Operations.length > OPERATIONS) throw new Error(`at most ${OPERATIONS} operations`);
    for (const { path, value } of patch.Operations as readonly { path?: unknown; value?: unknown }[]) {
      refuseInherited(String(path ?? ''));
      for (const name of namesIn(value)) refuseInherited(name);
    }
    const options = { mutateDocument: false, treatMissingAsAdd: true };
    return scimPatch(resource as unknown as ScimResource, patch.Operations, options) as unknown as R;
  } catch (error) {
    throw new ScimError(400, `The patch cannot be applied: ${(error as Error).message}`, 'invalidSyntax');
  }
}

// What every object inherits is no attribute of a person: a path that leads there would change it for the whole process.
const INHERITED = /(^|[^A-Za-z0-9_])(__proto__|constructor|prototype)($|[^A-Za-z0-9_])/i;

function refuseInherited(path: string): void {
  if (INHERITED.test(path)) throw new Error(`there is no attribute "${path.slice(0, 80)}"`);
}

/** The names that a patch's value gives to its parts, at any depth. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

function readText(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}
