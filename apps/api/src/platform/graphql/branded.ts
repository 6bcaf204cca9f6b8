import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema } from 'graphql';
import { HOUSE, productName, worn } from '../brand/product-name.ts';
import type { GraphqlContext } from './context.ts';

interface Carrier {
  op: GraphqlContext;
}

/** Where a field is marked `@branded`, its reader sees the brand's name in place of the product's own. */
export function wearBrand(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => (getDirective(schema, field, 'branded')?.[0] ? dressed(field) : field),
  });
}

function dressed(field: GraphQLFieldConfig<unknown, Carrier>): GraphQLFieldConfig<unknown, Carrier> {
  const { resolve = defaultFieldResolver } = field;
  return {
    ...field,
    resolve: async (source, args, context, info) => {
      const words = await resolve(source, args, context, info);
      return typeof words === 'string' && words.includes(HOUSE) ? worn(words, await nameIn(context)) : words;
    },
  };
}

const nameIn = ({ op }: Carrier): Promise<string> => op.loader(readName);
const readName = async (op: GraphqlContext): Promise<string> => productName(await op.read());
