/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';

/** An element of a BPMN document, as the reader gives it and the writer takes it. */
export interface Element {
  $type: string;
  id: string;
  name?: string;
  flowElements?: Element[];
  rootElements?: Element[];
  artifacts?: Element[];
  laneSets?: { lanes?: { name?: string; flowNodeRef?: Element[] }[] }[];
  extensionElements?: { values?: { $type: string; json?: string }[] };
  sourceRef?: Element;
  targetRef?: Element;
  attachedToRef?: Element;
  conditionExpression?: { body?: string };
  documentation?: { text?: string }[];
  [more: string]: unknown;
}

const SAID = { name: 'json', type: 'String', isBody: true };
const WORDS = {
  name: 'Clearhold',
  uri: 'urn:clearhold:playbook:1',
  prefix: 'clearhold',
  xml: { tagAlias: 'lowerCase' },
  types: ['Playbook', 'Step', 'Root', 'Flow'].map((name) => ({ name, superClass: ['Element'], properties: [SAID] })),
};

interface Moddle {
  create(type: string, said: object): Element;
  toXML(element: Element, options: object): Promise<{ xml: string }>;
  fromXML(xml: string): Promise<{ rootElement: Element; warnings: { message: string }[] }>;
}

/** A reader and writer of BPMN 2.0 that knows what is said of steps in the extension elements. */
export const bpmn = (): Moddle => new BpmnModdle({ clearhold: WORDS }) as unknown as Moddle;

/** What an element says of itself beyond BPMN, under one of our names; undefined where it says nothing. */
export function saidBy(element: Element, name: 'Playbook' | 'Step' | 'Root' | 'Flow'): unknown {
  const value = element.extensionElements?.values?.find(({ $type }) => $type === `clearhold:${name}`);
  return value?.json === undefined ? undefined : JSON.parse(value.json);
}

/** The BPMN element of each kind of step; a kind that is not here is a plain task. */
export const ELEMENT_OF: Readonly<Record<string, string>> = {
  task: 'bpmn:UserTask',
  approval: 'bpmn:UserTask',
  supplierRequest: 'bpmn:ReceiveTask',
  connectorAction: 'bpmn:ServiceTask',
  enrich: 'bpmn:ServiceTask',
  notify: 'bpmn:SendTask',
  waitForEvent: 'bpmn:IntermediateCatchEvent',
  decide: 'bpmn:ExclusiveGateway',
};
