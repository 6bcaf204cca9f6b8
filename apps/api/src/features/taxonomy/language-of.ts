import type { GraphqlContext } from '../../platform/graphql/context.ts';

/** The language of an operation's reader: the person's own, else the space's. Read once an operation. */
export const languageOf = (op: GraphqlContext): Promise<string> => op.loader(language);

const language = async (op: GraphqlContext): Promise<string> => {
  const { actor, tenantId } = op.ctx;
  const space = op.space?.locale ?? 'en';
  if (actor.kind !== 'person') return space;
  const tx = await op.read();
  const where = { tenantId_id: { tenantId, id: actor.id } };
  return (await tx.db.person.findUnique({ where, select: { locale: true } }))?.locale ?? space;
};
