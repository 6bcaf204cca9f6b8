import type { Response } from 'express';

/** Where a company's directory asks: errors below it leave in its own form, never as problem details. */
export const isScim = (path: string): boolean => /^\/scim(\/|$)/.test(path);

/** Answers an error in SCIM's form (RFC 7644, 3.12); `scimType`: a keyword of its table 9, absent where none fits. */
export function sendScimError(
  response: Response,
  { status, detail, scimType }: { status: number; detail: string; scimType?: string | undefined },
  correlationId: string | undefined,
): void {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
  const quoted = correlationId ? `${detail} (${correlationId})` : detail;
  response
    .status(status)
    .type('application/scim+json')
    .send(JSON.stringify({ schemas, status: String(status), detail: quoted, ...(scimType && { scimType }) }));
}
