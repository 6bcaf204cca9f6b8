import { DOMParser } from '@xmldom/xmldom';

export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

const ELEMENTS_MAX = 5_000;
const DEPTH_MAX = 40;

/** Something in a message that is not as it has to be; the message says what, for the log. */
export class SamlFault extends Error {}

/**
 * Reads XML strictly: no document type, no entity but XML's own five, neither fault nor warning forgiven.
 * It is the parser that signatures are judged with as well, so that nobody can be told two stories by one text.
 * Throws SamlFault.
 */
export function readXml(text: string): Element {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text))
    throw new SamlFault('a document type declaration is not taken');
  let first: unknown;
  // The parser catches what is thrown here, and comes back with it in words of its own.
  const refuse = (words: unknown) => {
    first ??= words;
    throw new SamlFault(brokenWords(first));
  };
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse };
  let root: Element | null;
  try {
    root = new DOMParser({ locator: {}, errorHandler }).parseFromString(text, 'text/xml').documentElement;
  } catch (error) {
    throw new SamlFault(brokenWords(first ?? error));
  }
  if (first !== undefined) throw new SamlFault(brokenWords(first));
  if (!root) throw new SamlFault('there is no element in it');
  measure(root);
  return root;
}

// The parser's words end with their place.
function brokenWords(words: unknown): string {
  const line = /line:(\d+)/.exec(String(words))?.[1];
  return `the markup is broken${line ? ` at line ${line}` : ''}`;
}

function measure(root: Element): void {
  let count = 0;
  const walk = (element: Element, depth: number): void => {
    if (++count > ELEMENTS_MAX || depth > DEPTH_MAX) throw new SamlFault('it has too many elements');
    for (const child of elementsIn(element)) walk(child, depth + 1);
  };
  walk(root, 1);
}

/** The elements right below another. */
export function elementsIn(parent: Element): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE) found.push(node as Element);
  return found;
}

export const is = (element: Element, space: string, name: string): boolean =>
  element.namespaceURI === space && element.localName === name;

/** The elements of one name right below another. */
export const childrenOf = (parent: Element, space: string, name: string): Element[] =>
  elementsIn(parent).filter((one) => is(one, space, name));

/** The one element of a name right below another, or none; throws SamlFault where there are more. */
export function childOf(parent: Element, space: string, name: string): Element | undefined {
  const found = childrenOf(parent, space, name);
  if (found.length > 1) throw new SamlFault(`there is more than one ${name}`);
  return found[0];
}

export function neededChild(parent: Element, space: string, name: string): Element {
  const found = childOf(parent, space, name);
  if (!found) throw new SamlFault(`there is no ${name}`);
  return found;
}

/** An element's own text, the whole of it, without blanks around it; throws SamlFault where other elements stand in it. */
export function textOf(element: Element): string {
  if (elementsIn(element).length > 0) throw new SamlFault(`${element.localName} holds more than text`);
  return (element.textContent ?? '').trim();
}

/** An attribute without a namespace; undefined where it is not there. */
export const attributeOf = (element: Element, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;

/** All elements of a tree, the root first. */
export const everyElement = (root: Element): Element[] => [root, ...elementsIn(root).flatMap(everyElement)];
