import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NextFunction, Request, Response } from 'express';
import { type ASTVisitor, type DocumentNode, GraphQLError, parse, type ValidationContext, validate } from 'graphql';
import { limitRules, MAX_DOCUMENT_CHARS } from './limits.ts';

const MOST_SELECTIONS = 100;
const MOST_FRAGMENTS = 100;
const MOST_TOKENS = 2_000;

/**
 * Looks at a document before the server checks it by GraphQL's own rules. Some of those compare every field with every
 * other, so what is too large is refused by its size, before.
 */
export function screen(app: INestApplication) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const query: unknown = request.body?.query;
    if (typeof query !== 'string') return void next();
    const refusal = query.length > MAX_DOCUMENT_CHARS ? 'The document is too long.' : tooMuch(app, query);
    if (refusal === undefined) return void next();
    response.status(400).json({ errors: [{ message: refusal, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  };
}

function tooMuch(app: INestApplication, query: string): string | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch {
    return undefined; // the server says what is wrong with it
  }
  try {
    return validate(app.get(GraphQLSchemaHost).schema, document, [width, ...limitRules], { maxErrors: 1 })[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
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
