import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../canonical.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Field, Noted, Place, Target } from './fields.ts';
import { declarationRefused, isOfCxml, malformed } from './refusals.ts';

const SBDH = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
const CHUNK_CHARACTERS = 65_536;
const NOTED_MAX = 100;
// No element of a business document has more than a few dozen.
const ATTRIBUTES_MAX = 1_000;

/** A document type found by its root element, and the record its content was collected into. */
export interface Walked {
  root: Root;
  rootPath: string;
  target: Target;
  problems: Problem[];
  /** Paths of the known elements that are there but empty, at most a hundred. */
  blanks: string[];
  /** Paths that the fields asked to remember, by what they were remembered for. */
  noted: Record<Noted, string[]>;
}

/** A document type: namespace and name of its root element, and the fields below it. */
export interface Root {
  uri: string;
  local: string;
  format: string;
  field: Field;
}

/** Walks an XML text once along the known fields and skips all else: no tree is built. Throws ReadRefusal. */
export function walkXml(source: string, limits: ReadLimits, roots: readonly Root[]): Walked {
  const walker = new Walker(limits, roots);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw malformed(error.message);
  });
  parser.on('doctype', (declared) => walker.doctype(declared));
  parser.on('opentagstart', () => walker.begin());
  parser.on('attribute', () => walker.countAttribute());
  parser.on('opentag', (tag) => walker.open(tag));
  parser.on('closetag', () => walker.close());
  parser.on('text', (value) => walker.text(value));
  parser.on('cdata', (value) => walker.text(value));
  const started = limits.now?.() ?? 0;
  for (let at = 0; at < source.length; at += CHUNK_CHARACTERS) {
    parser.write(source.slice(at, at + CHUNK_CHARACTERS));
    if (limits.now && limits.now() - started > limits.millisecondsMax) {
      throw new ReadRefusal('DOC-TOO-SLOW', 'Reading the file took too long and was stopped.');
    }
  }
  parser.close();
  return walker.result();
}

class Walker implements Place {
  readonly #limits: ReadLimits;
  readonly #roots: readonly Root[];
  readonly #fields: Field[] = [];
  readonly #targets: Target[] = [];
  readonly #indices: number[] = [];
  readonly #problems: Problem[] = [];
  readonly #blanks: string[] = [];
  readonly #noted: Record<Noted, string[]> = { repeated: [], date: [] };
  #found: Root | undefined;
  #rootPath = '';
  #target: Target = {};
  #tag: SaxesTagNS | undefined;
  #text = '';
  #depth = 0;
  #nodes = 0;
  #attributes = 0;
  #skipped = 0;
  #enveloped = false;
  #declared = false;
  #outermost = '';

  constructor(limits: ReadLimits, roots: readonly Root[]) {
    this.#limits = limits;
    this.#roots = roots;
  }

  /** Nothing is ever fetched; cXML alone must name its definition, and may, as long as it adds nothing of its own. */
  doctype(declared: string): void {
    if (!isOfCxml(declared)) throw declarationRefused();
    this.#declared = true;
  }

  begin(): void {
    this.#attributes = 0;
  }

  /** Counted while the parser meets them: what it does with all of an element's together is costly. */
  countAttribute(): void {
    this.#attributes += 1;
    if (this.#attributes <= ATTRIBUTES_MAX) return;
    throw new ReadRefusal('DOC-TOO-MANY-NODES', `An element of the file has more than ${ATTRIBUTES_MAX} attributes.`);
  }

  open(tag: SaxesTagNS): void {
    if (this.#declared && this.#depth === 0 && tag.name !== 'cXML') throw declarationRefused();
    this.#depth += 1;
    this.#nodes += 1;
    for (const _ in tag.attributes) this.#nodes += 1;
    this.#checkLimits();
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const parent = this.#fields.at(-1);
    if (!parent) {
      this.#openOutside(tag);
      return;
    }
    const field = parent.children?.get(tag.local);
    if (!field || field.uri !== tag.uri) {
      this.#skipped = 1;
      return;
    }
    const target = this.#targets.at(-1) as Target;
    this.#fields.push(field);
    this.#indices.push(field.begin ? 1 : 0);
    this.#tag = tag;
    const own = field.begin ? field.begin(target, this) : target;
    if (own) {
      this.#targets.push(own);
      if (field.index) this.#indices[this.#indices.length - 1] = field.index(target);
      if (field.end) this.#text = '';
      return;
    }
    this.#fields.pop();
    this.#indices.pop();
    this.#skipped = 1;
  }

  text(value: string): void {
    if (this.#skipped > 0 || !this.#fields.at(-1)?.end) return;
    if (this.#text.length <= this.#limits.textCharactersMax) this.#text += value;
  }

  close(): void {
    this.#depth -= 1;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const field = this.#fields.at(-1);
    if (!field) return;
    if (field.end) this.#closeLeaf(field.end, field.verbatim);
    this.#fields.pop();
    this.#targets.pop();
    this.#indices.pop();
  }

  #closeLeaf(end: NonNullable<Field['end']>, verbatim = false): void {
    const value = this.#text.trim();
    if (value === '' && this.#blanks.length < NOTED_MAX) this.#blanks.push(this.#path());
    end(this.#targets.at(-1) as Target, this.#cut(verbatim ? this.#text : value), this);
  }

  result(): Walked {
    if (!this.#found) throw this.#unsupported(this.#outermost);
    return {
      root: this.#found,
      rootPath: this.#rootPath,
      target: this.#target,
      problems: this.#problems,
      blanks: this.#blanks,
      noted: this.#noted,
    };
  }

  note(what: Noted): void {
    const paths = this.#noted[what];
    if (paths.length < NOTED_MAX) paths.push(this.#path());
  }

  attribute(name: string): string | undefined {
    return this.#tag?.attributes[name]?.value;
  }

  problem(code: string, severity: 'fatal' | 'warning', message: string): void {
    if (this.#problems.length < this.#limits.problemsMax) {
      this.#problems.push({ code, severity, message, path: this.#path() });
    }
  }

  #openOutside(tag: SaxesTagNS): void {
    if (this.#depth === 1) this.#outermost = tag.local;
    if (this.#depth === 1 && tag.uri === SBDH && tag.local === 'StandardBusinessDocument') {
      this.#enveloped = true;
      return;
    }
    const root = this.#roots.find((known) => known.uri === tag.uri && known.local === tag.local);
    if (root && !this.#found) {
      this.#found = root;
      this.#rootPath = (this.#enveloped ? '/StandardBusinessDocument/' : '/') + root.field.name;
      this.#fields.push(root.field);
      this.#targets.push(this.#target);
      this.#indices.push(0);
      return;
    }
    if (root)
      this.problem('DOC-SEVERAL-DOCUMENTS', 'warning', 'The envelope holds several documents; the first was read.');
    if (!this.#enveloped) throw this.#unsupported(tag.local);
    if (!root && !this.#found && tag.uri !== SBDH) this.#outermost = tag.local;
    this.#skipped = 1;
  }

  #unsupported(local: string): ReadRefusal {
    const words = `The file is XML, but "${local.slice(0, 80)}" is not a kind of document that can be read here.`;
    const path = `/${this.#enveloped ? 'StandardBusinessDocument' : local.slice(0, 80)}`;
    return new ReadRefusal('DOC-UNSUPPORTED', words, path);
  }

  #checkLimits(): void {
    if (this.#depth > this.#limits.depthMax) {
      const words = `The file nests elements deeper than ${this.#limits.depthMax} levels.`;
      throw new ReadRefusal('DOC-TOO-DEEP', words);
    }
    if (this.#nodes > this.#limits.nodesMax) {
      const words = `The file has more than ${this.#limits.nodesMax} elements and attributes.`;
      throw new ReadRefusal('DOC-TOO-MANY-NODES', words);
    }
  }

  #cut(value: string): string {
    if (value.length <= this.#limits.textCharactersMax) return value;
    this.problem(
      'DOC-TEXT-TOO-LONG',
      'warning',
      `Only the first ${this.#limits.textCharactersMax} characters were kept.`,
    );
    return value.slice(0, this.#limits.textCharactersMax);
  }

  #path(): string {
    const steps = this.#fields.slice(1).map((field, at) => {
      const index = this.#indices[at + 1] as number;
      return index > 0 ? `${field.name}[${index}]` : field.name;
    });
    return [this.#rootPath, ...steps].join('/');
  }
}
