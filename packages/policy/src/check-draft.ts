import { type Refusal, shapeWords } from '@clearhold/kernel';
import type { z } from 'zod';
import { hold } from './cell.ts';
import { resolvePolicy } from './effective-policy.ts';
import { assertChain, type Mode, type PolicyLayer, type PolicyValue, type Scope } from './layer.ts';
import { isLimit } from './limit.ts';
import { type Bound, sourceName } from './provenance.ts';
import { guardsOf } from './resolve-map.ts';
import type { Setting } from './setting.ts';
import { isSettingKey, SETTING_KEYS, SETTINGS } from './settings/index.ts';
import { union } from './strictness.ts';
import { inWords } from './wording.ts';

/**
 * Everything that stands against publishing a draft under its ancestors; empty when nothing does. Each refusal's `path`
 * is the field of the draft. Codes: SETTING_UNKNOWN, SETTING_INVALID, SETTING_BOUND_WRONG_WAY, SETTING_MERGE_MEANINGLESS,
 * SETTING_MODES_MEANINGLESS, SETTING_UNSET_BINDS, SETTING_LOCKED, SETTING_TOO_LOOSE. Throws RangeError when the chain is out of order.
 */
export function checkDraft(ancestors: readonly PolicyLayer[], draft: PolicyLayer): Refusal[] {
  assertChain([...ancestors, draft]);
  return Object.entries(draft.values).flatMap(([key, said]) => {
    if (!isSettingKey(key)) return [unknown(key)];
    const setting: Setting = SETTINGS[key];
    const broken = checkShape(setting, said);
    if (broken.length > 0) return broken;
    return setting.shape === 'map' ? checkEntries(ancestors, setting, said) : checkValue(ancestors, setting, said);
  });
}

function unknown(key: string): Refusal {
  const tail = key.split('.').at(-1)?.toLowerCase() ?? '';
  const near = SETTING_KEYS.filter((it) => it.toLowerCase().includes(tail) || it.split('.')[0] === key.split('.')[0]);
  return {
    code: 'SETTING_UNKNOWN',
    message: `There is no setting "${key.slice(0, 100)}".`,
    hint: near.length > 0 ? `Did you mean ${near.slice(0, 5).join(', ')}?` : 'See the settings reference for all keys.',
    path: `values.${key}`,
  };
}

function checkShape(setting: Setting, said: PolicyValue): Refusal[] {
  const { key, title, shape } = setting;
  const at = `values.${key}`;
  const checked = setting.schema.safeParse(said.value, { error: shapeWords });
  if (!checked.success) {
    return checked.error.issues.slice(0, 20).map((issue) => ({
      code: 'SETTING_INVALID',
      message: `${title}: ${faultIn(issue)}.`,
      hint: `Expected: ${setting.unit}, for example ${inWords(setting.default)}.`,
      path: [`${at}.value`, ...issue.path.map(String)].join('.'),
    }));
  }
  const found: Refusal[] = [...checkMode(setting, said.mode, `${at}.mode`), ...checkModes(setting, said, at)];
  if (said.merge !== undefined && shape === 'value') {
    const message = `${title}: only lists and maps extend or replace; this is a single value.`;
    found.push({ code: 'SETTING_MERGE_MEANINGLESS', message, hint: 'Leave "merge" out.', path: `${at}.merge` });
  }
  if (isLimit(said.value) && said.value.kind === 'unset' && binds(said.mode)) {
    const message = `${title}: a ${said.mode} must say a limit, and "no limit is maintained" says none.`;
    const hint = 'Set zero to hold every difference, or an amount; or leave it open to the levels below.';
    found.push({ code: 'SETTING_UNSET_BINDS', message, hint, path: `${at}.value` });
  }
  return found;
}

// A key that a map may not have is told by its own fault; the schema alone says that some key is invalid.
function faultIn(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_key') return issue.message;
  return `“${String(issue.path.at(-1))}” cannot stand here; expected is ${issue.issues.map(({ message }) => message).join(', ')}`;
}

function checkMode({ title, order }: Setting, mode: Mode, path: string): Refusal[] {
  if ((mode !== 'floor' && mode !== 'ceiling') || mode === order.bound) return [];
  const hint = order.bound ? `Use a ${order.bound} or a lock.` : 'Use a lock, or leave it open.';
  const message = `${title}: a ${mode} would not let the levels below tighten this setting.`;
  return [{ code: 'SETTING_BOUND_WRONG_WAY', message, hint, path }];
}

function checkModes(setting: Setting, { modes, value }: PolicyValue, at: string): Refusal[] {
  if (modes === undefined) return [];
  if (setting.shape !== 'map') {
    const message = `${setting.title}: only the entries of a map have modes of their own.`;
    return [{ code: 'SETTING_MODES_MEANINGLESS', message, hint: 'Leave "modes" out.', path: `${at}.modes` }];
  }
  return Object.entries(modes).flatMap(([entry, mode]) => {
    const path = `${at}.modes.${entry}`;
    if (Object.hasOwn(value as object, entry)) return checkMode(setting, mode, path);
    const message = `${setting.title}: a mode is given for ${entry}, which has no value here.`;
    return [{ code: 'SETTING_MODES_MEANINGLESS', message, hint: 'Give it a value, or leave its mode out.', path }];
  });
}

const binds = (mode: Mode) => mode === 'lock' || mode === 'ceiling';

function checkValue(ancestors: readonly PolicyLayer[], setting: Setting, said: PolicyValue): Refusal[] {
  const path = `values.${setting.key}`;
  const above = resolvePolicy(ancestors).explain(setting.key as keyof typeof SETTINGS);
  if (above.lockedBy) return [locked(setting, setting.title, above.lockedBy, above.value, path)];
  const extend = setting.shape === 'list' && (said.merge ?? setting.merge) === 'extend';
  const wanted = extend ? union(above.value as unknown[], said.value as unknown[]) : said.value;
  const { by } = hold(setting.order, wanted, above.bounds);
  return by ? [tooLoose(setting, setting.title, wanted, by, `${path}.value`)] : [];
}

function checkEntries(ancestors: readonly PolicyLayer[], setting: Setting, said: PolicyValue): Refusal[] {
  const guards = guardsOf(setting, ancestors);
  return Object.entries(said.value as Record<string, unknown>).flatMap(([entry, wanted]) => {
    const path = `values.${setting.key}.value.${entry}`;
    const title = `${setting.title} of ${entry}`;
    const lock = guards.lock(entry);
    if (lock) return [locked(setting, title, lock, undefined, path)];
    const { by } = hold(setting.order, wanted, guards.bounds(entry));
    return by ? [tooLoose(setting, title, wanted, by, path)] : [];
  });
}

function locked(setting: Setting, title: string, by: Scope, value: unknown, path: string): Refusal {
  const at = value === undefined ? '' : ` at ${inWords(value)}`;
  return {
    code: 'SETTING_LOCKED',
    message: `${title} is locked by ${sourceName(by)}${at}.`,
    hint: `Take ${setting.key} out of this draft, or ask ${by.name || by.id} to open it.`,
    path,
  };
}

function tooLoose(setting: Setting, title: string, wanted: unknown, by: Bound, path: string): Refusal {
  const side = by.mode === 'ceiling' ? 'above' : 'below';
  const words = setting.order.compare(wanted, by.value) === 'looser' ? side : 'not within';
  return {
    code: 'SETTING_TOO_LOOSE',
    message: `${title}: ${inWords(wanted)} is ${words} the ${by.mode} of ${sourceName(by.scope)}, ${inWords(by.value)}.`,
    hint: `Choose ${inWords(setting.order.clamp(wanted, by.value))} or stricter, or ask ${by.scope.name || by.scope.id} to widen it.`,
    path,
  };
}
