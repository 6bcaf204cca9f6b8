/**
 * How well a text answers a query: 0 not at all (a letter of the query is missing, in order), else higher is better.
 * Starts of words and runs of letters count more; case and accents do not matter.
 */
export function fuzzyScore(query: string, text: string): number {
  const wanted = fold(query).replace(/\s+/g, '');
  if (wanted === '') return 1;
  const within = fold(text);
  let score = 0;
  let from = 0;
  let run = 0;
  for (const letter of wanted) {
    const at = within.indexOf(letter, from);
    if (at < 0) return 0;
    const starts = at === 0 || /[^\p{L}\p{N}]/u.test(within[at - 1] ?? ' ');
    run = at === from ? run + 1 : 1;
    score += (starts ? 6 : 1) + run * 2 - Math.min(3, at - from) * 0.5;
    from = at + 1;
  }
  return Math.max(0.1, score - within.length * 0.02);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
