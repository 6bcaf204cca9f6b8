/**
 * Text from outside made fit for outcomes and logs: every secret is replaced, control characters become spaces, and
 * what is left is cut to `max` characters. Secrets shorter than 4 characters are too common to search for and ignored.
 */
export function cleanText(text: string, secrets: Iterable<string>, max = 300): string {
  const sorted = [...new Set(secrets)].filter((secret) => secret.length >= 4).sort((a, b) => b.length - a.length);
  let clean = text;
  for (const secret of sorted) clean = clean.split(secret).join('[secret]');
  clean = clean.replace(/\p{Cc}+/gu, ' ').trim();
  return clean.length > max ? `${clean.slice(0, max - 1)}…` : clean;
}
