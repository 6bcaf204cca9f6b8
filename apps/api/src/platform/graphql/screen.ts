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
    const refusal = query.length > MAX_DOCUMENT_CHARS ? tooLong : refusalOf(app, query);
    if (!refusal) return void next();
    response.status(400).json({ errors: [{ message: refusal.message, extensions: { code: refusal.code } }] });
  };
}

const invalid = (message: string) => ({ message, code: 'GRAPHQL_VALIDATION_FAILED' });
const tooLong = invalid('The document is too long.');

function refusalOf(app: INestApplication, query: string): { message: string; code: string } | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch (error) {
    return { message: (error as Error).message.slice(0, 200), code: 'GRAPHQL_PARSE_FAILED' };
  }
  try {
    const [first] = validate(app.get(GraphQLSchemaHost).schema, document, [width, ...limitRules], { maxErrors: 1 });
    return first && invalid(first.message);
  } catch (error) {
    return invalid((error as Error).message);
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
