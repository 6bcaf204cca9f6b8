import { z } from 'zod';

/**
 * A file of a blueprint's samples: a UBL document (`.xml`), or suppliers, orders and receipts as the REST API takes them
 * (`.json`, lists by these names, each record with its `sourceId`). `{{today-12}}` stands for a day, counted from the one on
 * which the sample tenant is made.
 */
export const sampleFileSchema = z.strictObject({ name: z.string(), content: z.string() });
export type SampleFile = z.output<typeof sampleFileSchema>;

const DAY_MS = 86_400_000;

/** The text with its days, counted from `today` (ISO). */
export const datedFrom = (today: string, text: string): string =>
  text.replace(/\{\{today(?:([+-])(\d{1,4}))?\}\}/g, (_, sign: string | undefined, days = '0') => {
    const shift = Number(days) * (sign === '-' ? -1 : 1);
    return new Date(Date.parse(today) + shift * DAY_MS).toISOString().slice(0, 10);
  });
