import { type Playbook, SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { toBpmn } from '@clearhold/cases/bpmn';
import { expect, it } from 'vitest';
import { readFile, toYaml } from './files.ts';

const price = SHIPPED_PLAYBOOKS.find(({ key }) => key === 'price-variance') as Playbook;
const asHere = { ...price, version: 1 };

it('a playbook comes back from its YAML and from its BPMN as it went', async () => {
  expect(await readFile('a.yaml', toYaml(price), price)).toEqual({ playbook: asHere });
  expect(await readFile('a.bpmn', await toBpmn(price), price)).toEqual({ playbook: asHere });
});

it('keeps the key of the desk that it is read at', async () => {
  expect(await readFile('a.yaml', toYaml(price), { ...price, key: 'ours' })).toMatchObject({
    playbook: { key: 'ours' },
  });
});

it('says what is wrong with a file, and where', async () => {
  expect(await readFile('a.yaml', 'a: [', price)).toMatchObject({
    faults: [{ message: expect.stringMatching(/no YAML/) }],
  });
  expect(await readFile('a.yaml', 'clearhold: policy/1', price)).toMatchObject({
    faults: [{ message: expect.stringMatching(/playbook\/1/) }],
  });
  const noTitle = toYaml(price).replace('title: Which price is right?', 'name: x');
  expect(await readFile('a.yaml', noTitle, price)).toMatchObject({
    faults: expect.arrayContaining([{ message: expect.stringMatching(/^Step /) }]),
  });
});
