import type { Request } from 'express';

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const MOST = 200;

/** Where this host's directory is, for `location` and `$ref`. */
export const baseOf = (request: Request): string => `${request.protocol}://${request.headers.host}/scim/v2`;

/** `startIndex` counts from 1; at most 200 at a time (RFC 7644, 3.4.2.4). */
export function pageOf({ query }: Pick<Request, 'query'>): { from: number; count: number } {
  const whole = (text: unknown, otherwise: number) => {
    const number = typeof text === 'string' && text !== '' ? Number(text) : otherwise;
    return Number.isInteger(number) ? number : otherwise;
  };
  const from = Math.min(Math.max(whole(query.startIndex, 1), 1), 1_000_000);
  return { from, count: Math.min(Math.max(whole(query.count, MOST), 0), MOST) };
}

export const listOf = (resources: readonly unknown[], total: number, from: number) => ({
  schemas: [LIST],
  totalResults: total,
  startIndex: from,
  itemsPerPage: resources.length,
  Resources: resources,
});
