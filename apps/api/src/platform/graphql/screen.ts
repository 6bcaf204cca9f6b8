import { createHash } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NextFunction, Request, Response } from 'express';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { limitRules, MAX_DOCUMENT_CHARS } from './limits.ts';

const MOST_SELECTIONS = 100;
const MOST_FRAGMENTS = 100;
const MOST_TOKENS = 2_000;

/**
 * Looks at a document before the server does. GraphQL's own rules compare every field with every other, so what is too
 * large is refused by its size, before; and the server would look for a hundred faults and trace each, where the first
 * few tell as much. A document that passed is known by its digest and looked at no more.
 */
export function screen(app: INestApplication) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const query: unknown = request.body?.query;
    if (typeof query !== 'string') return void next();
    const refusal = query.length > MAX_DOCUMENT_CHARS ? tooLong : refusalOf(app, query);
    if (!refusal) return void next();
    response.status(400).json({ errors: [{ message: refusal.message, extensions: { code: refusal.code } }] });
  };
}

const invalid = (message: string) => ({ message, code: 'GRAPHQL_VALIDATION_FAILED' });
const tooLong = invalid('The document is too long.');

const passed = new LRUCache<string, true>({ max: 2_000 });

function refusalOf(app: INestApplication, query: string): { message: string; code: string } | undefined {
  const digest = createHash('sha256').update(query).digest('base64');
  if (passed.has(digest)) return undefined;
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch (error) {
    return { message: (error as Error).message.slice(0, 200), code: 'GRAPHQL_PARSE_FAILED' };
  }
  try {
    const fault = firstFault(app.get(GraphQLSchemaHost).schema, document);
    if (!fault) passed.set(digest, true);
    return fault && invalid(fault.message);
  } catch (error) {
    return invalid((error as Error).message);
  }
}

function firstFault(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  const once = { maxErrors: 1, hideSuggestions: true };
  const [limit] = validate(schema, document, [width, ...limitRules], once);
  return limit ?? validate(schema, document, specifiedRules, once)[0];
}

function width(context: ValidationContext): ASTVisitor {
  let fragments = 0;
  const refuse = (message: string) => context.reportError(new GraphQLError(message));
  return {
    SelectionSet({ selections }) {
      if (selections.length > MOST_SELECTIONS) refuse(`More than ${MOST_SELECTIONS} fields in one selection.`);
    },
    FragmentDefinition() {
      fragments++;
      if (fragments === MOST_FRAGMENTS + 1) refuse(`More than ${MOST_FRAGMENTS} fragments.`);
    },
  };
}
