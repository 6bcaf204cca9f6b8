import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const TYPES = graphql(`
  query TaxonomyTypes($scope: ID) {
    taxonomyAt(scope: $scope) {
      scopeId scopeKind scopeName version owners systems facts ownerRoles { role title }
      playbooks { key title }
      entries {
        type { code base parent name description group category ownerGroup controlSensitivity severity enabled }
        condition alwaysOn slaHours autonomy playbook holders own
      }
    }
  }
`);

const FIELDS = graphql(`
  query TaxonomyFields($scope: ID, $code: String) {
    taxonomyAt(scope: $scope) {
      entries(code: $code) {
        fields {
          field language value display sourceKind sourceName version ownMode own lockedBy clamped
          bounds { scopeName mode display }
          trail { scopeKind scopeName mode display took why }
        }
      }
    }
  }
`);

const NATIVE = graphql(`
  query TaxonomyNative($scope: ID) {
    taxonomyAt(scope: $scope) { native { system code canonical own confirmed sourceName ownHere } }
  }
`);

export const CHANGE = graphql(`
  mutation ChangeTaxonomy($input: ChangeTaxonomyInput!) {
    changeTaxonomy(input: $input) {
      __typename
      ... on PolicyPublished { version { version } differences { key title entry before after direction } }
      ... on PolicyDraftSaved { draft { id title } }
      ... on PolicyRefused { code message hint path refusals { code message hint path } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path currentVersion }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Every exception type at a scope, with who owns it there. */
export const typesQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'taxonomy'],
    queryFn: async ({ signal }) => (await request(TYPES, { scope }, signal)).taxonomyAt,
  });

/** Where each field of one type comes from. */
export const fieldsQuery = (scope: string, code: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'taxonomy', code],
    queryFn: async ({ signal }) =>
      (await request(FIELDS, { scope, code }, signal)).taxonomyAt?.entries[0]?.fields ?? [],
  });

/** The codes of other systems at a scope. */
export const nativeQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'taxonomy', 'native codes'],
    queryFn: async ({ signal }) => (await request(NATIVE, { scope }, signal)).taxonomyAt?.native ?? [],
  });

export type Board = NonNullable<ResultOf<typeof TYPES>['taxonomyAt']>;
export type Entry = Board['entries'][number];
export type Field = NonNullable<ResultOf<typeof FIELDS>['taxonomyAt']>['entries'][number]['fields'][number];
export type Native = NonNullable<ResultOf<typeof NATIVE>['taxonomyAt']>['native'][number];
