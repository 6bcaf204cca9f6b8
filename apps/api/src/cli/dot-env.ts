import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** What `.env` in the working folder says; empty where there is none. */
export function dotEnv(): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(path.resolve('.env'), 'utf8'));
  } catch {
    return {};
  }
}
