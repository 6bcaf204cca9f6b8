import type { ScimPatch, ScimPatchOperation, ScimResource } from 'scim-patch';
import { patchBodyValidation, scimPatch } from 'scim-patch';
import { ScimError } from './scim-error.ts';

const OPERATIONS = 200;
const OWN = /^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i;
/** What a directory may change; the rest of what it sends (telephones, titles, addresses) is passed over, as in a whole resource. */
const KEPT = new Map(
  [
    ...['userName', 'externalId', 'displayName', 'active', 'members'],
    ...['name', 'name.formatted', 'name.givenName', 'name.familyName'],
  ].map((name) => [name.toLowerCase(), name]),
);

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
    return scimPatch(resource as unknown as ScimResource, patch.Operations.flatMap(kept), options) as unknown as R;
  } catch (error) {
    throw new ScimError(400, `The patch cannot be applied: ${(error as Error).message}`, 'invalidSyntax');
  }
}

/** An operation with its attributes spelled as ours are; none where it changes nothing that is kept. */
function kept(operation: ScimPatchOperation): ScimPatchOperation[] {
  const { path, value } = operation as { path?: string; value?: unknown };
  if (path) {
    const spelled = spelling(path);
    return spelled ? [{ ...operation, path: spelled } as ScimPatchOperation] : [];
  }
  if (typeof value !== 'object' || value === null) return [operation];
  const said = Object.entries(value).flatMap(([name, own]) => {
    const spelled = spelling(name);
    return spelled ? [[spelled, own]] : [];
  });
  return said.length > 0 ? [{ ...operation, value: Object.fromEntries(said) } as ScimPatchOperation] : [];
}

/** `NAME.GivenName` as `name.givenName`, `members[…]` as it is; undefined for an attribute that is not kept. */
function spelling(path: string): string | undefined {
  const own = path.trim().replace(OWN, '');
  const exact = KEPT.get(own.toLowerCase());
  if (exact) return exact;
  const [, head = '', rest = ''] = /^([A-Za-z]\w*)(.*)$/s.exec(own) ?? [];
  // No attribute at all: the library says why.
  if (!head) return own;
  const known = KEPT.get(head.toLowerCase());
  return known && rest.startsWith('[') ? known + rest : undefined;
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
