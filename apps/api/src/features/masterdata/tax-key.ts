/** What is shorter, such as “n/a” or “0000”, tells no supplier from another. The column `supplier.tax_key` has the same limit. */
export const SHORTEST = 7;

/**
 * What VAT numbers are told apart by: "DE 136 695 976" and "de136695976" are one, in capitals and without what separates the
 * digits. What is too short to be a number stays as written. As `supplier.tax_key` has it.
 */
export function taxKey(taxId: string): string {
  const number = taxId.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return number.length < SHORTEST ? taxId : number;
}
