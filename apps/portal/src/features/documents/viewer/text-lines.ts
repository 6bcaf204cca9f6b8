/** A line as it is shown: a slice of the text, how deep it stands, and where what it begins ends. */
export interface TextLine {
  start: number;
  end: number;
  depth: number;
  /** Number of the line that ends what this one begins, where lines stand between. */
  closes?: number;
}

/** A slice of a line, and what it is. */
export interface Token {
  start: number;
  end: number;
  kind: 'name' | 'attribute' | 'value' | 'sign' | 'text' | 'note';
}

const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(?:"[^"]*"|'[^']*'|[^>"'])*>?/g;

/** An XML text as a tree: an element a line, one with nothing but text on one line; white space between them is left out. */
export function xmlLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const open: number[] = [];
  let textStart = 0;
  for (const { 0: tag, index } of text.matchAll(MARKUP)) {
    const between = text.slice(textStart, index).trim();
    const last = lines.at(-1);
    const end = index + tag.length;
    const isClosing = tag.startsWith('</');
    const isPart = tag.startsWith('<![CDATA[');
    const begins = last && open.at(-1) === lines.length - 1 ? last : undefined;
    if (isClosing && begins) {
      // Nothing but text since its own tag: all of it stands on one line.
      begins.end = end;
      open.pop();
    } else if (isPart && begins) begins.end = end;
    else {
      if (between) lines.push(trimmed(text, textStart, index, open.length));
      if (isClosing) closeAt(lines, open, index, end);
      else {
        if (begins && begins.end < textStart) begins.end = textStart;
        lines.push({ start: index, end, depth: open.length });
        if (!/^<[?!]/.test(tag) && !tag.endsWith('/>')) open.push(lines.length - 1);
      }
    }
    textStart = end;
  }
  if (text.slice(textStart).trim()) lines.push(trimmed(text, textStart, text.length, open.length));
  return lines;
}

function trimmed(text: string, from: number, to: number, depth: number): TextLine {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  return { start, end: start + raw.trim().length, depth };
}

function closeAt(lines: TextLine[], open: number[], start: number, end: number): void {
  const beginning = open.pop();
  const begun = beginning === undefined ? undefined : lines[beginning];
  lines.push({ start, end, depth: begun?.depth ?? 0 });
  if (begun) begun.closes = lines.length - 1;
}

/** A text as its own lines. */
export function plainLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end > start) lines.push({ start, end, depth: 0 });
    start = end + 1;
  }
  return lines;
}

/** Lines that are shown: those within what is folded are left out. */
export function unfolded(lines: readonly TextLine[], folded: ReadonlySet<number>): number[] {
  const shown: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    shown.push(at);
    const closes = lines[at]?.closes;
    if (folded.has(at) && closes !== undefined) at = closes;
  }
  return shown;
}

/** The line that an offset of the text stands in, or the one before it. */
export function lineAt(lines: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] as TextLine).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The parts of a line of XML: names of elements and attributes, values, texts, notes, and the signs between. */
export function xmlTokens(text: string, { start, end }: Pick<TextLine, 'start' | 'end'>): Token[] {
  const tokens: Token[] = [];
  const line = text.slice(start, end);
  const add = (from: number, to: number, kind: Token['kind']) => {
    if (to > from) tokens.push({ start: start + from, end: start + to, kind });
  };
  let at = 0;
  for (const { 0: tag, index } of line.matchAll(MARKUP)) {
    add(at, index, 'text');
    at = index + tag.length;
    if (/^<[?!]/.test(tag)) {
      add(index, at, tag.startsWith('<![') ? 'text' : 'note');
      continue;
    }
    const name = /^<\/?/.exec(tag)?.[0].length ?? 1;
    const nameEnd = name + (/^[^\s/>]+/.exec(tag.slice(name))?.[0].length ?? 0);
    add(index, index + name, 'sign');
    add(index + name, index + nameEnd, 'name');
    let inside = nameEnd;
    for (const found of tag.slice(nameEnd).matchAll(/([^\s=/>]+)(\s*=\s*)("[^"]*"|'[^']*')/g)) {
      const [whole, attribute = '', equals = ''] = found;
      const from = nameEnd + found.index;
      add(index + inside, index + from, 'sign');
      add(index + from, index + from + attribute.length, 'attribute');
      add(index + from + attribute.length, index + from + attribute.length + equals.length, 'sign');
      inside = from + whole.length;
      add(index + from + attribute.length + equals.length, index + inside, 'value');
    }
    add(index + inside, at, 'sign');
  }
  add(at, line.length, 'text');
  return tokens;
}

/** The parts of a segment: its tag, its signs, its values. */
export function ediTokens(text: string, { start, end }: Pick<TextLine, 'start' | 'end'>): Token[] {
  const line = text.slice(start, end);
  const tag = /^[A-Z][A-Z0-9]{1,2}/.exec(line)?.[0].length ?? 0;
  const tokens: Token[] = tag ? [{ start, end: start + tag, kind: 'name' }] : [];
  for (const { 0: part, index } of line.slice(tag).matchAll(/[+:*~'^>|]+|[^+:*~'^>|]+/g)) {
    const from = start + tag + index;
    tokens.push({ start: from, end: from + part.length, kind: /^[+:*~'^>|]/.test(part) ? 'sign' : 'text' });
  }
  return tokens;
}
