import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type HintedList, type Hints, isAt, type Range, type Scope } from './scope.ts';

const CHUNK_CHARACTERS = 16_384;
/** Elements deeper than this, or whose path is longer, are passed over: no invoice has them, and paths cost their length each. */
const DEPTH_MAX = 64;
const PLACE_CHARACTERS_MAX = 2_000;
/** Elements and attributes; what stands behind them has no places. */
const NODES_MAX = 100_000;
const SECRET = 'SharedSecret';
const ENVELOPE = 'StandardBusinessDocument';

/** What an XML text holds, and where each of the wanted elements stands. */
export interface XmlScopes {
  readonly scope: Scope;
  /** By `elementKey`: the element's text where it has one, else the tag it begins with. */
  readonly elements: ReadonlyMap<string, Range>;
  /** What of the text is nobody's to look at: the secrets that cXML has beside its senders' names. */
  readonly secrets: readonly Pick<Range, 'start' | 'end'>[];
}

/** `/Invoice/cac:InvoiceLine[2]/cbc:ID` without prefixes, every element numbered among its like. */
export const elementKey = (path: string): string =>
  path
    .split('/')
    .filter((step) => step && !step.startsWith('@'))
    .map((step) => step.replace(/^[^:[]*:/, ''))
    .map((step) => (step.endsWith(']') ? step : `${step}[1]`))
    .join('/');

/**
 * Walks an XML text along all its elements. `hintsOf` says by the name of the root what repeats there; `wanted` which elements are asked for.
 * What is not well formed ends it: what stands before is given. Others get their turn between pieces of the text.
 */
export async function xmlScopes(
  text: string,
  hintsOf: (root: string) => Hints,
  wanted: ReadonlySet<string>,
): Promise<XmlScopes> {
  const walker = new Walker(text, hintsOf, wanted);
  const parser = new SaxesParser({ xmlns: false });
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentagstart', () => walker.begin(parser.position));
  parser.on('attribute', ({ name, value }) => walker.attribute(name, value, parser.position));
  parser.on('opentag', (tag) => walker.open(tag, parser.position));
  parser.on('text', (value) => walker.text(value));
  parser.on('cdata', (value) => walker.text(value));
  parser.on('closetag', () => walker.close(parser.position));
  for (let at = 0; at < text.length && !isBroken && !walker.isFull; at += CHUNK_CHARACTERS) {
    parser.write(text.slice(at, at + CHUNK_CHARACTERS));
    await new Promise((next) => setImmediate(next));
  }
  walker.end();
  return walker;
}

interface Element {
  local: string;
  key: string;
  place: string;
  /** Names from the scope down to it. */
  path: string;
  start: number;
  textStart: number;
  text: string;
  hasElements: boolean;
  counts: Map<string, number>;
  attributes: { name: string; value: string; end: number }[];
  scope: Scope;
  hints: Hints;
}

const NOTHING: Hints = { fields: {}, lists: {} };

class Walker implements XmlScopes {
  readonly scope: Scope = { name: '', leaves: [], scopes: [] };
  readonly elements = new Map<string, Range>();
  readonly secrets: Pick<Range, 'start' | 'end'>[] = [];
  readonly #open: Element[] = [];
  /** What was asked before: few paths come often. */
  readonly #lists = new Map<Hints, Map<string, [string, HintedList] | undefined>>();
  #start = 0;
  #nodes = 0;
  #passedOver = 0;
  #attributes: Element['attributes'] = [];
  #hasRoot = false;

  constructor(
    private readonly source: string,
    private readonly hintsOf: (root: string) => Hints,
    private readonly wanted: ReadonlySet<string>,
  ) {}

  get isFull(): boolean {
    return this.#nodes > NODES_MAX;
  }

  /** A text that breaks off within a secret has no more than that to say. */
  end(): void {
    const open = this.#open.find(({ local }) => local === SECRET);
    if (open) this.secrets.push({ start: open.textStart, end: this.source.length });
  }

  begin(position: number): void {
    this.#start = this.source.lastIndexOf('<', position - 1);
    this.#attributes = [];
  }

  attribute(name: string, value: string, end: number): void {
    this.#nodes += 1;
    if (!this.isFull) this.#attributes.push({ name, value, end });
  }

  open({ name }: SaxesTagPlain, position: number): void {
    const parent = this.#open.at(-1);
    if (parent) parent.hasElements = true;
    this.#nodes += 1;
    const isFar = this.#open.length >= DEPTH_MAX || (parent?.place.length ?? 0) + name.length > PLACE_CHARACTERS_MAX;
    if (this.isFull || isFar || this.#passedOver > 0) {
      this.#passedOver += 1;
      return;
    }
    const local = name.slice(name.indexOf(':') + 1);
    const nth = (parent?.counts.get(local) ?? 0) + 1;
    parent?.counts.set(local, nth);
    const element: Element = {
      ...this.#within(parent, local),
      local,
      key: `${parent ? `${parent.key}/` : ''}${local}[${nth}]`,
      place: parent ? `${parent.place}/${name}[${nth}]` : `/${name}`,
      start: this.#start,
      textStart: position,
      text: '',
      hasElements: false,
      counts: new Map(),
      attributes: this.#attributes,
    };
    this.#open.push(element);
    for (const one of element.attributes) this.#addAttribute(element, one);
  }

  text(value: string): void {
    const element = this.#passedOver > 0 ? undefined : this.#open.at(-1);
    if (element && !element.hasElements) element.text += value;
  }

  close(position: number): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    const element = this.#open.pop();
    if (!element) return;
    if (element.local === SECRET)
      this.secrets.push({ start: element.textStart, end: this.source.lastIndexOf('<', position - 1) });
    const range = this.#rangeOf(element, position);
    if (this.wanted.has(element.key)) this.elements.set(element.key, { place: element.place, ...range });
    const value = element.text.trim();
    if (element.hasElements || value === '') return;
    element.scope.leaves.push({ path: element.path, place: element.place, value, ...range });
  }

  #within(parent: Element | undefined, local: string): Pick<Element, 'scope' | 'hints' | 'path'> {
    if (!this.#hasRoot) {
      this.#hasRoot = local !== ENVELOPE;
      const hints = this.#hasRoot ? this.hintsOf(local) : NOTHING;
      return { scope: this.scope, hints, path: '' };
    }
    // A document in an envelope begins anew behind the envelope's header.
    const hints = parent?.local === ENVELOPE ? this.hintsOf(local) : undefined;
    if (hints) return { scope: this.scope, hints, path: '' };
    const { scope, hints: known } = parent as Element;
    const path = parent?.path ? `${parent.path}/${local}` : local;
    const [name, list] = this.#listAt(known, path) ?? [];
    if (!list || name === undefined) return { scope, hints: known, path };
    const own: Scope = { name, leaves: [], scopes: [] };
    scope.scopes.push(own);
    return { scope: own, hints: list.hints, path: '' };
  }

  #listAt(hints: Hints, path: string): [string, HintedList] | undefined {
    const known = this.#lists.get(hints) ?? new Map<string, [string, HintedList] | undefined>();
    this.#lists.set(hints, known);
    if (!known.has(path)) known.set(path, listAt(hints, path));
    return known.get(path);
  }

  #addAttribute({ scope, path, place }: Element, { name, value, end }: Element['attributes'][number]): void {
    if (name.startsWith('xmlns') || value.trim() === '') return;
    const quote = this.source[end - 1] ?? '"';
    const start = this.source.lastIndexOf(quote, end - 2) + 1;
    const own = { path: path ? `${path}/@${name}` : `@${name}`, place: `${place}/@${name}` };
    scope.leaves.push({ ...own, value: value.trim(), start, end: end - 1 });
  }

  /** The text without the white space around it; of an element without one, its first tag. */
  #rangeOf(element: Element, position: number): { start: number; end: number } {
    if (element.hasElements || element.text.trim() === '') return { start: element.start, end: element.textStart };
    const raw = this.source.slice(element.textStart, this.source.lastIndexOf('<', position - 1));
    const start = element.textStart + (raw.length - raw.trimStart().length);
    return { start, end: start + raw.trim().length };
  }
}

function listAt(hints: Hints, path: string): [string, HintedList] | undefined {
  for (const list of Object.values(hints.lists)) for (const name of list.at) if (isAt(path, name)) return [name, list];
  return undefined;
}
