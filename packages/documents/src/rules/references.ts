import type { LineFacts } from '../ubl/facts.ts';
import { documents, each, means } from './each.ts';
import { eachLine, type LineCheck } from './figures.ts';
import type { Rule } from './rule.ts';

const line = (id: string, message: string, check: LineCheck): Rule => {
  return { id, severity: 'fatal', message, check: (facts) => eachLine(facts, check) };
};

const isComplete = (attribute: NonNullable<LineFacts['attributes']>[number]): boolean =>
  attribute.name !== undefined && attribute.value !== undefined;

/** EN 16931: what accounts, cards, supporting documents and attributes of items must say (BR-50 to BR-54, BR-65). */
export const REFERENCES: readonly Rule[] = [
  each('BR-50', 'The account to pay to has no number.', means, ({ code, account }) => {
    return (code === '30' || code === '58') && account !== undefined && account.id === undefined;
  }),
  each(
    'BR-51',
    'Only the last four to six digits of a payment card may be given.',
    means,
    ({ card }) => card?.number !== undefined && card.number.length > 10,
    'warning',
  ),
  each('BR-52', 'A supporting document has no number.', documents, (document) => document.id === undefined),
  line('BR-54', 'An attribute of the item lacks its name or its value.', ({ attributes }) => {
    return (attributes?.every(isComplete) ?? true) || 'item';
  }),
  line('BR-65', 'The class of the item lacks the scheme it is of.', ({ classes }) => {
    return (classes?.every((each) => each.list !== undefined) ?? true) || 'item';
  }),
];
