/** Says a word of the catalogue in the page's language. */
export type Say = (key: string, values?: Record<string, string>) => string;
