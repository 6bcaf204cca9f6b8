/** How many test files go at a time, each lane with a product and a database of its own: a browser waits more than it works. */
export const BROWSER_LANES = Number(process.env.BROWSER_LANES ?? 1);
