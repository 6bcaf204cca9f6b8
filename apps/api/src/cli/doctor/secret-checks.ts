import type { Config } from '../../platform/config/config.ts';
import { type Finding, good, warn } from './finding.ts';

/** Whether secrets come from a manager of secrets, by files, or stand where whoever sees the process’s settings sees them. */
export function secretsInSight(config: Config): Finding {
  const check = 'secrets';
  const names = config.secretsInSight;
  if (names.length === 0) return good(check, 'none stands in the environment');
  const words = `${names.join(', ')}: put into a file by your manager of secrets, and name it with _FILE`;
  return ofOthers(config) ? warn(check, words) : good(check, `${names.join(', ')} in the environment of this machine`);
}

/** Whether API and worker sign in to the database by what ends, or by passwords that stay. */
export function lastingPasswords(config: Config): Finding {
  const check = 'database sign-in';
  if (config.vars.CLEARHOLD_CERTIFICATES) return good(check, 'by certificates, read anew for each connection');
  if (config.renewsPasswords) return good(check, 'by passwords from files, read anew for each connection');
  const words = 'by passwords that stay until somebody changes them; CLEARHOLD_CERTIFICATES shows certificates instead';
  return ofOthers(config) ? warn(check, words) : good(check, 'by passwords, on this machine');
}

// One without https is somebody’s own.
const ofOthers = ({ vars }: Config) => vars.CLEARHOLD_PUBLIC_SCHEME === 'https';
