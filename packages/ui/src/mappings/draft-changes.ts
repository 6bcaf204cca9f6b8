import type { Draft } from './mappings.ts';

/** The draft with a column read as this field, or not at all; a field has one column, and no value for all beside it. */
export function withColumn(draft: Draft, column: number, field: string | null): Draft {
  const columns = draft.columns.filter((one) => one.column !== column && one.field !== field);
  return {
    ...draft,
    columns: field ? [...columns, { field, column }] : columns,
    constants: draft.constants.filter((one) => one.field !== field),
  };
}

/** The draft with one value for all invoices; none for "". */
export function withConstant(draft: Draft, field: string, value: string): Draft {
  const constants = draft.constants.filter((one) => one.field !== field);
  return { ...draft, constants: value ? [...constants, { field, value }] : constants };
}

/** The names of columns in a line that was copied from a spreadsheet or a CSV file. */
export function headerIn(line: string): string[] {
  const delimiter = ['\t', ';', '|', ','].find((one) => line.includes(one)) ?? ',';
  return line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}
