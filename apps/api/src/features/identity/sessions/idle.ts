/** How long a session stands that nobody uses, as PostgreSQL says it. A page that fetches by itself while it is looked at uses it. */
export const IDLE = '60 minutes';
