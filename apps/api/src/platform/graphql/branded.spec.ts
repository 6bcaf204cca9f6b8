import { buildSchema, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { wearBrand } from './branded.ts';

const schema = wearBrand(
  buildSchema(`
    directive @branded on FIELD_DEFINITION
    type Entry { actor: String! @branded raw: String! reason: String @branded }
    type Query { entry: Entry! }
  `),
);

const ask = async (entry: object) => {
  let asked = 0;
  const op = {
    loader: () => {
      asked++;
      return Promise.resolve('Nordia Desk');
    },
  };
  const source = '{ entry { actor raw reason } }';
  const answer = await graphql({ schema, source, rootValue: { entry }, contextValue: { op } });
  return { entry: { ...(answer.data?.entry as object) }, asked };
};

test('a marked field says the brand’s name in place of the product’s own; others stay as they are kept', async () => {
  const { entry } = await ask({ actor: 'Clearhold', raw: 'Clearhold', reason: 'Clearhold’s default' });
  expect(entry).toEqual({ actor: 'Nordia Desk', raw: 'Clearhold', reason: 'Nordia Desk’s default' });
});

test('the name is not even looked up where nobody needs it', async () => {
  expect(await ask({ actor: 'Ana Ruiz', raw: 'x', reason: null })).toMatchObject({
    entry: { actor: 'Ana Ruiz', reason: null },
    asked: 0,
  });
});
