import { describe, expect, it } from 'vitest';
import { validatePlaybook } from '../playbook/validate.ts';
import { SHIPPED_PLAYBOOKS } from '../playbooks/choose-playbook.ts';
import { priceVariance } from '../playbooks/price-variance.ts';
import { fromBpmn } from './from-bpmn.ts';
import { toBpmn } from './to-bpmn.ts';

const read = async (xml: string) => {
  const result = await fromBpmn(xml);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('; '));
  return result.value;
};
const drawn = (inside: string) =>
  `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="Process_1" name="Drawn elsewhere">${inside}</process></definitions>`;

describe('a playbook as BPMN', () => {
  it.each(SHIPPED_PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))(
    'comes back as it went: %s',
    async (_, playbook) => {
      const back = await read(await toBpmn(playbook));
      expect(back).toEqual({ ...playbook, version: 1 });
      expect(validatePlaybook(back)).toEqual([]);
    },
  );

  it('shows each step as an element of its kind, with a place in the diagram', async () => {
    const xml = await toBpmn(priceVariance);
    expect(xml).toContain('<bpmn:userTask id="ask-buyer" name="Which price is right?">');
    expect(xml).toContain('<bpmn:serviceTask id="release"');
    expect(xml.match(/<bpmndi:BPMNShape /g)!.length).toBeGreaterThan(priceVariance.steps.length);
  });

  it('follows flows that somebody drew anew', async () => {
    const xml = await toBpmn(priceVariance);
    const moved = xml.replace(
      /sourceRef="ask-buyer" targetRef="tell-analyst"/,
      'sourceRef="ask-supplier" targetRef="tell-analyst"',
    );
    const tell = (await read(moved)).steps.find(({ id }) => id === 'tell-analyst')!;
    expect(tell.needs).toEqual(['ask-supplier:disputePrice']);
  });

  it('reads a process that was drawn elsewhere, roles from its lanes', async () => {
    const { title, steps } = await read(
      drawn(`<laneSet id="l"><lane id="l1" name="Buyer"><flowNodeRef>Task_A</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><userTask id="Task_A" name="Is it right?"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="Task_A"/>
        <sequenceFlow id="f2" name="It is" sourceRef="Task_A" targetRef="e"/>`),
    );
    expect(title).toBe('Drawn elsewhere');
    expect(steps).toEqual([
      {
        id: 'task-a',
        title: 'Is it right?',
        kind: 'task',
        who: { role: 'buyer' },
        outcomes: [{ key: 'itIs', label: 'It is' }],
        closes: 'asDecided',
      },
    ]);
  });

  it('refuses by name what has no place in a playbook, and never leaves it out', async () => {
    const subProcess = await fromBpmn(drawn('<subProcess id="x" name="All the rest"/>'));
    expect(subProcess).toMatchObject({
      ok: false,
      error: [{ code: 'CANNOT_MAP', message: expect.stringContaining('All the rest') }],
    });
    const nobody = await fromBpmn(drawn('<userTask id="x" name="Look"/>'));
    expect(nobody).toMatchObject({ ok: false, error: [{ message: '“Look” (UserTask) does not say who does it.' }] });
    const action = await fromBpmn(drawn('<serviceTask id="x" name="Post it"/>'));
    expect(action).toMatchObject({ ok: false, error: [{ code: 'CANNOT_MAP' }] });
    expect(await fromBpmn('no xml')).toMatchObject({ ok: false, error: [{ code: 'NOT_BPMN' }] });
    expect(await fromBpmn('x'.repeat(1_000_001))).toMatchObject({ ok: false, error: [{ code: 'TOO_LONG' }] });
  });
});
