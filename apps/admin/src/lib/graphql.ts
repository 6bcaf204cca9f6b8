export { graphql, request } from '@clearhold/ui/exchange';
