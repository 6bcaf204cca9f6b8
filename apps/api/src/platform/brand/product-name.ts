import type { Tx } from '../database/tx.ts';
import { readBrand } from './read-brand.ts';

/** The product's own name: what is stored as the system's in histories and logs, and shown to nobody but its operator. */
export const HOUSE = 'Clearhold';

/** What the product is called in the transaction's space: by its brand, else its partner's, else by the partner's name. */
export const productName = async (tx: Tx): Promise<string> => (await readBrand(tx)).fields.productName ?? 'The service';

/** Words as they are kept, with the product's own name replaced by the brand's. */
export const worn = (words: string, brand: string): string => words.replaceAll(HOUSE, () => brand);

const KEPT_AS_NAME = new RegExp(`"(actor_name|author_name|\\w+_by)": ?"${HOUSE}"`, 'g');

/** A row as JSON that leaves the house, with the name kept for the system replaced by the brand's. */
export const wornRow = (line: string, brand: string): string =>
  line.replace(KEPT_AS_NAME, (_, column: string) => `${JSON.stringify(column)}:${JSON.stringify(brand)}`);
