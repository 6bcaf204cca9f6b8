import { isId } from '@clearhold/kernel';
import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';

/** An id that nothing has. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

// Subjects of the log bear other systems' ids too.
const ANY_TEXT = new Set(['subjectId']);

/** Arguments in which what cannot be an id stands for nothing: it is not found, as any other id that is nobody's. */
export function withRealIds<T extends Record<string, unknown>>(
  inputs: readonly { name: string; type: GraphQLInputType }[],
  values: T,
): T {
  const changed: Record<string, unknown> = { ...values };
  for (const { name, type } of inputs) {
    const named = getNamedType(type);
    const value = values[name];
    if (named.name === 'ID' && typeof value === 'string' && !isId(value) && !ANY_TEXT.has(name))
      changed[name] = NOWHERE;
    if (isInputObjectType(named) && value !== null && typeof value === 'object' && !Array.isArray(value)) {
      changed[name] = withRealIds(Object.values(named.getFields()), value as Record<string, unknown>);
    }
  }
  return changed as T;
}
