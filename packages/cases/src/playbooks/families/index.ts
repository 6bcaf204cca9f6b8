import type { Playbook } from '../../playbook/definition.ts';
import * as documents from './document-families.ts';
import * as orders from './order-families.ts';
import * as people from './people-families.ts';

/** Playbooks of one question each, for exception types that settle the same way. */
export const FAMILY_PLAYBOOKS: readonly Playbook[] = [people, orders, documents].flatMap((room) => Object.values(room));
