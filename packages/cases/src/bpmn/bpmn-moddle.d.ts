declare module 'bpmn-moddle' {
  /** Reads and writes BPMN 2.0; `packages` are further vocabularies by their prefix. */
  export class BpmnModdle {
    constructor(packages: Readonly<Record<string, object>>);
  }
}
