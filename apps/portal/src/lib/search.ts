/** What a search text asks for: plain words, and narrowings written as `code:`, `state:`, `over:` or `>`. */
export interface ParsedSearch {
  words: string;
  codes: string[];
  states: string[];
  min?: string;
}

const CODE = /^[A-Z]{2,4}(\.[A-Z][A-Z_]*)+\.?$/;

const STATE_WORDS: Record<string, string> = {
  new: 'NEW',
  open: 'OPEN',
  internal: 'WAITING_INTERNAL',
  supplier: 'WAITING_SUPPLIER',
  erp: 'WAITING_ERP',
  resolved: 'RESOLVED',
  withdrawn: 'WITHDRAWN',
};

/** `1.234,50`, `1,234.50` and `1234.5` as decimal text, `undefined` where it is no amount. */
export function amountOf(text: string): string | undefined {
  const bare = text.replace(/[\s\u00a0'’]/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const tail = last < 0 ? '' : bare.slice(last + 1);
  const isGroup = tail.length === 3 || last < 0;
  const whole = (isGroup ? bare : bare.slice(0, last)).replace(/[.,]/g, '');
  return isGroup || tail === '' ? whole : `${whole}.${tail}`;
}

/** An amount with decimals as the API writes it, so that it is found however it was typed; any other word as it is. */
function wordOf(token: string): string {
  const amount = /[.,]\d{1,2}$/.test(token) ? amountOf(token) : undefined;
  // An amount has at most two decimals here, so no longer run of zeros is ever tried.
  return amount?.replace(/\.?0{1,2}$/, '') ?? token;
}

/** Reads a search text; what it does not know stays among the words. */
export function parseSearch(text: string): ParsedSearch {
  const found: ParsedSearch = { words: '', codes: [], states: [] };
  const words: string[] = [];
  for (const token of text.trim().split(/\s+/).filter(Boolean)) {
    const [, key, value = ''] = /^(code|state|over):(.+)$/i.exec(token) ?? [];
    const over = token.startsWith('>')
      ? amountOf(token.slice(1))
      : key?.toLowerCase() === 'over'
        ? amountOf(value)
        : undefined;
    const state = key?.toLowerCase() === 'state' ? STATE_WORDS[value.toLowerCase()] : undefined;
    if (over !== undefined) found.min = over;
    else if (state) found.states.push(state);
    else if (key?.toLowerCase() === 'code') found.codes.push(value.toUpperCase());
    else if (CODE.test(token)) found.codes.push(token);
    else words.push(wordOf(token));
  }
  found.words = words.join(' ');
  return found;
}
