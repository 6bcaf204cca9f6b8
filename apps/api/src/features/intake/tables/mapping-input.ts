import {
  checkMapping,
  type DateOrder,
  isTableField,
  type MappingFault,
  type TableMapping,
} from '@clearhold/documents/tables';

/** A mapping as people send it. */
export interface MappingInput {
  readonly header: readonly string[];
  readonly columns: readonly { readonly field: string; readonly column: number }[];
  readonly constants: readonly { readonly field: string; readonly value: string }[];
  readonly dateOrder: DateOrder;
  readonly decimalSign: string;
  readonly fillDown: boolean;
}

const NAME_CHARACTERS_MAX = 500;

/** The mapping that was meant, and all that is wrong with it. */
export function readMapping(input: MappingInput): { mapping: TableMapping; faults: MappingFault[] } {
  const mapping: TableMapping = {
    header: input.header,
    columns: Object.fromEntries(input.columns.map(({ field, column }) => [field, column])),
    constants: Object.fromEntries(input.constants.map(({ field, value }) => [field, value.trim()])),
    dateOrder: input.dateOrder,
    decimalSign: input.decimalSign === ',' ? ',' : '.',
    fillDown: input.fillDown,
  };
  const odd = [...input.columns, ...input.constants].filter(({ field }) => !isTableField(field));
  const faults = odd.map(({ field }) => ({ field, message: `There is no field “${field.slice(0, 60)}”.` }));
  if (input.decimalSign !== ',' && input.decimalSign !== '.')
    faults.push({ field: 'decimalSign', message: 'The decimal sign is a comma or a point.' });
  if (input.header.length < 3 || input.header.some((name) => name.length > NAME_CHARACTERS_MAX))
    faults.push({
      field: 'header',
      message: 'A header has three columns or more, with names of 500 characters at most.',
    });
  return { mapping, faults: [...faults, ...checkMapping(mapping)] };
}
