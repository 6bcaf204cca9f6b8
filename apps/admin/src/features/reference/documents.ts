import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const REFERENCE = graphql(`
  query SettingsReference {
    settingsReference { key title group meaning acts unit standard stricterIs bound merge }
  }
`);

/** Every setting as it is declared; the same for everyone, until the product is renewed. */
export const referenceQuery = queryOptions({
  queryKey: ['settings-reference'],
  queryFn: async ({ signal }) => (await request(REFERENCE, {}, signal)).settingsReference,
  staleTime: Number.POSITIVE_INFINITY,
});

/** One setting's entry. */
export type SettingEntry = Awaited<ReturnType<NonNullable<(typeof referenceQuery)['queryFn']>>>[number];
