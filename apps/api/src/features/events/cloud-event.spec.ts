import { describe, expect, test } from 'vitest';
import { readBinary, readStructured } from './cloud-event.ts';
import { checkEvent } from './event-types.ts';

const plain = { specversion: '1.0', id: '1', source: '/erp', type: 'com.example.thing', data: { a: 1 } };
const faultsOf = (given: unknown) => {
  const read = readStructured(given);
  return 'faults' in read ? read.faults.map((fault) => fault.at) : [];
};

describe('an event', () => {
  test('is read alike from its structured and its binary form', () => {
    const structured = readStructured({ ...plain, datacontenttype: 'application/json', subject: 'Å 1', traceid: 'x' });
    const headers = {
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': '1',
      'ce-source': '/erp',
      'ce-type': 'com.example.thing',
      'ce-subject': '%C3%85%201',
      'ce-traceid': 'x',
    };
    expect(readBinary(headers, { a: 1 })).toEqual(structured);
  });

  test('with attributes missing or wrong is refused, each named', () => {
    expect(faultsOf({})).toEqual(['specversion', 'id', 'source', 'type']);
    expect(faultsOf({ ...plain, specversion: '0.3' })).toEqual(['specversion']);
    expect(faultsOf({ ...plain, id: '' })).toEqual(['id']);
    expect(faultsOf({ ...plain, source: 'two words' })).toEqual(['source']);
    expect(faultsOf({ ...plain, time: 'yesterday' })).toEqual(['time']);
    expect(faultsOf({ ...plain, Upper: 'x' })).toEqual(['Upper']);
    expect(faultsOf({ ...plain, list: ['x'] })).toEqual(['list']);
    expect(faultsOf([plain])).toEqual(['event']);
  });

  test('takes an attribute that is null for one that is absent', () => {
    expect(faultsOf({ ...plain, time: null, subject: null })).toEqual([]);
  });

  test('carries its data as JSON, as text in Base64 too, and not twice', () => {
    const coded = { ...plain, data: undefined, data_base64: Buffer.from('{"a":1}').toString('base64') };
    expect(readStructured(coded)).toMatchObject({ event: { data: { a: 1 } } });
    expect(faultsOf({ ...coded, data: { a: 1 } })).toEqual(['data']);
    expect(faultsOf({ ...coded, data_base64: '!' })).toEqual(['data_base64']);
    expect(faultsOf({ ...plain, datacontenttype: 'text/xml' })).toEqual(['datacontenttype']);
  });

  test('with what no table can hold is refused', () => {
    expect(faultsOf({ ...plain, data: { a: 'x\u0000' } })).toEqual(['data']);
    expect(faultsOf({ ...plain, data: { a: '\ud800' } })).toEqual(['data']);
    expect(faultsOf({ ...plain, data: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) })).toEqual(['data']);
  });

  test('of a known type must carry that type’s data and name its record', () => {
    const of = (type: string, more: object) => {
      const read = readStructured({ ...plain, type, ...more });
      if ('faults' in read) throw new Error('malformed');
      const checked = checkEvent(read.event);
      return 'faults' in checked ? checked.faults.map((fault) => fault.at) : [];
    };
    const supplier = 'com.clearhold.supplier.changed';
    expect(of(supplier, { subject: 'V1', data: { sourceVersion: 1, name: 'Fjord AS' } })).toEqual([]);
    expect(of(supplier, { data: { sourceVersion: 1, name: 'Fjord AS' } })).toEqual(['subject']);
    expect(of(supplier, { subject: 'V1', data: { name: 'Fjord AS' } })).toEqual(['data.sourceVersion']);
    expect(of('com.clearhold.invoice.released', { data: {} })).toEqual(['data.number']);
    expect(of('com.example.unknown', { data: undefined })).toEqual([]);
  });
});
