import { codes } from './codes.ts';

/** Reasons of allowances: what EN 16931 takes of UNTDID 5189 (BT-98, BT-140). */
export const ALLOWANCE_REASONS = codes(`
  41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105
`);
