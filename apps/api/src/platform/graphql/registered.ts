import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NextFunction, Request, Response } from 'express';
import { callerOf } from '../http/caller.ts';

const UNKNOWN = {
  code: 'PERSISTED_QUERY_NOT_FOUND',
  message: 'No document with this hash is registered; the page may be of an earlier release. Reload it and try again.',
};
const TEXT_REFUSED = {
  code: 'DOCUMENT_TEXT_REFUSED',
  message:
    'Here the pages’ own documents run alone, each named by extensions.persistedQuery.sha256Hash. To send a text of your own, use an API key.',
};

/**
 * Puts the text of a registered document in the place of its hash. With `strict`, whoever has no API key runs nothing else:
 * any text of his is refused unread.
 */
export function registeredOnly(strict: boolean) {
  const known = new Map(Object.entries(documents()));
  return (request: Request, response: Response, next: NextFunction): void => {
    const hash = hashIn(request);
    const text = known.get(String(hash));
    if (text !== undefined) request.body = { query: text, variables: request.body.variables };
    else if (hash !== undefined) return void refuse(response, UNKNOWN);
    else if (strict && callerOf(request).ctx?.actor.kind !== 'apiKey') return void refuse(response, TEXT_REFUSED);
    next();
  };
}

function refuse(response: Response, { code, message }: { code: string; message: string }): void {
  response.status(400).json({ errors: [{ message, extensions: { code } }] });
}

/** The hash that a request names in place of a text. */
function hashIn({ body, query }: Request): unknown {
  if (body?.query !== undefined || query.query !== undefined) return undefined;
  return body?.extensions?.persistedQuery?.sha256Hash ?? body?.documentId;
}

/** Text by SHA-256, as committed in the contract. */
export const documents = (): Record<string, string> =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@clearhold/contract/documents.json'), 'utf8'));
