import type { ResultOf, VariablesOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const LIST = graphql(`
  query TableMappings {
    tableMappings {
      id name header columns { field column } constants { field value } dateOrder decimalSign fillDown isInherited version changedAt
    }
    tableFields { field type isLine takesConstant }
  }
`);
const PREVIEW = graphql(`
  query TablePreview($document: ID!, $sheet: Int, $headerRow: Int) {
    tablePreview(document: $document, sheet: $sheet, headerRow: $headerRow) {
      format sheets sheet headerRow header rows { row cells } isKnown
      proposal { header columns { field column } constants { field value } dateOrder decimalSign fillDown }
    }
  }
`);
const TRIAL = graphql(`
  query TryTableMapping($document: ID!, $mapping: TableMappingInput!) {
    tryTableMapping(document: $document, mapping: $mapping) {
      faults { field message } count problems { code severity message path } canonical
    }
  }
`);
const PROPOSE = graphql(`
  query ProposeTableMapping($header: [String!]!) {
    proposeTableMapping(header: $header) { header columns { field column } constants { field value } dateOrder decimalSign fillDown }
  }
`);
const SAVE = graphql(`
  mutation SaveTableMapping($input: SaveTableMappingInput!) {
    saveTableMapping(input: $input) { __typename ... on TableMappingSaved { mapping { id name } } ... on Refusal { code message hint path } }
  }
`);
const REMOVE = graphql(`
  mutation RemoveTableMapping($input: RemoveTableMappingInput!) {
    removeTableMapping(input: $input) { __typename ... on TableMappingRemoved { id } ... on Refusal { code message hint path } }
  }
`);

export type MappingRow = ResultOf<typeof LIST>['tableMappings'][number];
export type FieldShape = ResultOf<typeof LIST>['tableFields'][number];
export type Preview = NonNullable<ResultOf<typeof PREVIEW>['tablePreview']>;
export type Trial = NonNullable<ResultOf<typeof TRIAL>['tryTableMapping']>;
export type Draft = Preview['proposal'];

/** Everything about mappings, to be read anew after an act. */
export const mappingsKey = ['mappings'];

export const mappingsQuery = queryOptions({
  queryKey: [...mappingsKey, 'list'],
  queryFn: ({ signal }) => request(LIST, {}, signal),
});

/** The first rows of a document that is a table; null for any other. */
export const previewQuery = (document: string, sheet?: number, headerRow?: number) =>
  queryOptions({
    queryKey: [...mappingsKey, 'preview', document, sheet, headerRow],
    queryFn: async ({ signal }) => (await request(PREVIEW, { document, sheet, headerRow }, signal)).tablePreview,
  });

/** What a document would give by a mapping. */
export const trialQuery = (document: string, mapping: Draft) =>
  queryOptions({
    queryKey: [...mappingsKey, 'trial', document, mapping],
    queryFn: async ({ signal }) => (await request(TRIAL, { document, mapping }, signal)).tryTableMapping,
    placeholderData: (before) => before,
  });

export const proposeMapping = async (header: string[]) => (await request(PROPOSE, { header })).proposeTableMapping;
export const saveMapping = async (input: VariablesOf<typeof SAVE>['input']) =>
  accept((await request(SAVE, { input })).saveTableMapping);
export const removeMapping = async (id: string) =>
  accept((await request(REMOVE, { input: { id } })).removeTableMapping);
