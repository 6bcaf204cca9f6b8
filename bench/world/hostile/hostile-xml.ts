import { ciiXml } from '../../../packages/documents/test/cii-fixture.ts';
import { invoiceXml } from '../../../packages/documents/test/invoice-fixture.ts';
import { type HostileFile, hostile } from './hostile-file.ts';

const SECRET = ['file:///etc/passwd', 'file:///proc/self/environ', 'http://127.0.0.1:1/x', 'https://example.com/x.dtd'];
const SCHEMES = [...SECRET, 'ftp://127.0.0.1/x', 'jar:file:///x!/y', 'gopher://127.0.0.1/x', 'data:,x', '//host/share'];

/** XML that declares, nests, repeats or hides what it should not. */
export function* hostileXml(): Generator<HostileFile> {
  const documents = { ubl: invoiceXml(), cii: ciiXml() };
  for (const [syntax, xml] of Object.entries(documents)) {
    const declared = (text: string, use = '') =>
      xml.replace('?>', `?><!DOCTYPE x [${text}]>`).replace(/(<cbc:ID>|<ram:ID>)/, `$1${use}`);
    for (const levels of [3, 5, 8, 12, 20]) {
      yield hostile('entity bomb', `${syntax} ${levels} levels`, declared(bomb(levels), `&e${levels};`));
      yield hostile('entity bomb', `${syntax} ${levels} levels of parameters`, declared(parameters(levels)));
    }
    for (const size of [1_000, 100_000, 1_000_000]) {
      const text = `<!ENTITY a "${'a'.repeat(size)}">`;
      yield hostile('entity bomb', `${syntax} quadratic ${size}`, declared(text, '&a;'.repeat(1_000)));
    }
    for (const [at, address] of SCHEMES.entries()) {
      yield hostile('external entity', `${syntax} ${at}`, declared(`<!ENTITY f SYSTEM "${address}">`, '&f;'));
      yield hostile(
        'external entity',
        `${syntax} public ${at}`,
        declared(`<!ENTITY f PUBLIC "a" "${address}">`, '&f;'),
      );
      yield hostile('external entity', `${syntax} parameter ${at}`, declared(`<!ENTITY % f SYSTEM "${address}"> %f;`));
      const outside = xml.replace('?>', `?><!DOCTYPE x SYSTEM "${address}">`);
      yield hostile('external entity', `${syntax} definition ${at}`, outside);
      const included = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}" parse="text"/>`;
      yield hostile(
        'external entity',
        `${syntax} include ${at}`,
        xml.replace(/<\/\w+:?\w*>\s*$/, `${included}$&`),
        'contained',
      );
      const styled = xml.replace('?>', `?><?xml-stylesheet href="${address}"?>`);
      yield hostile('external entity', `${syntax} style sheet ${at}`, styled, 'contained');
    }
    for (const depth of [65, 1_000, 10_000, 200_000])
      yield hostile(
        'deep nesting',
        `${syntax} ${depth}`,
        xml.replace(/<\/\w+:?\w*>\s*$/, `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}$&`),
      );
    for (const count of [2_000, 100_000, 400_000]) {
      const attributes = Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ');
      yield hostile(
        'wide',
        `${syntax} ${count} attributes`,
        xml.replace(/(<\w+:?\w*)( xmlns)/, `$1 ${attributes}$2`),
        'contained',
      );
    }
    for (const size of [100_000, 5_000_000, 15_000_000]) {
      const long = 'x'.repeat(size);
      yield hostile(
        'wide',
        `${syntax} a text of ${size}`,
        xml.replace(/(<cbc:ID>|<ram:ID>)/, `$1${long}`),
        'contained',
      );
      yield hostile('wide', `${syntax} a comment of ${size}`, xml.replace('?>', `?><!--${long}-->`), 'contained');
      yield hostile(
        'wide',
        `${syntax} a name of ${size}`,
        xml.replace(/<\/\w+:?\w*>\s*$/, `<${long}/>$&`),
        'contained',
      );
    }
  }
  for (const count of [1_000, 10_000, 20_000]) {
    yield hostile('many lines', `ubl ${count}`, invoiceXml(count), 'contained');
    yield hostile('many lines', `cii ${count}`, ciiXml(Math.min(count, 10_000)), 'contained');
  }
}

const bomb = (levels: number) =>
  Array.from(
    { length: levels + 1 },
    (_, at) => `<!ENTITY e${at} "${at === 0 ? 'ha' : `&e${at - 1};`.repeat(10)}">`,
  ).join('');
const parameters = (levels: number) =>
  Array.from(
    { length: levels + 1 },
    (_, at) => `<!ENTITY % p${at} '${at === 0 ? 'ha' : `&#37;p${at - 1};`.repeat(10)}'>`,
  ).join('') + `%p${levels};`;
