/** A word without accents, case and the signs around it, as labels are compared: `Référence:` is `reference`, `N°` is `no`. */
export function normal(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/n[°º]/g, 'no')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'");
  return without(plain, (sign) => !/[a-z0-9#%]/.test(sign));
}

/** A text without the signs at its ends that `drops` names. */
export function without(text: string, drops: (sign: string) => boolean): string {
  let from = 0;
  let to = text.length;
  while (from < to && drops(text[from]!)) from += 1;
  while (to > from && drops(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
}
