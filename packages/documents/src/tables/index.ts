export { ReadRefusal } from '../refusal.ts';
export { FIELD_NAMES, type FieldType, isLineField, isTableField, shapeOf, type TableField } from './fields.ts';
export { headerOf, headersIn, signatureOf } from './header.ts';
export { checkMapping, type DateOrder, hasLines, type MappingFault, type TableMapping } from './mapping.ts';
export { openTable } from './open-table.ts';
export { proposeMapping } from './propose.ts';
export { looksLikeCsv } from './read-csv.ts';
export { readTable } from './read-table.ts';
export { type Cell, columnLetters, type Sheet, type Table } from './table.ts';
