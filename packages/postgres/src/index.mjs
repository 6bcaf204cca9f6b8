// A PostgreSQL for one machine, from npm packages: for `npm start` without DATABASE_URL, for tests and for benchmarks.
export { startPostgres } from './server.mjs';
