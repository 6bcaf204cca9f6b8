import { InvalidArgumentError, Option } from 'commander';

const LONGEST_DAYS = 1_000;

/** `--url`: through a running API instead of in the database. */
export const urlOption = (): Option =>
  new Option(
    '--url <address>',
    'address of a running API, with the key in CLEARHOLD_API_KEY; without it straight in the database',
  );

/** `--rehearse`: how many days of past invoices to try changes on. */
export const rehearseOption = (words: string): Option =>
  new Option('--rehearse <days>', `${words}; the workers must be running`).argParser((text) => {
    if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > LONGEST_DAYS)
      throw new InvalidArgumentError(`1 to ${LONGEST_DAYS} days.`);
    return Number(text);
  });
