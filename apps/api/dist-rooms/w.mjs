import { createRequire } from "node:module";
import "reflect-metadata";
import { Controller, Get, Global, Inject, Injectable, Module, Req, Res, SetMetadata } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Decimal as Decimal$1 } from "decimal.js";
import { v7, validate } from "uuid";
import { z } from "zod";
import { Environment } from "@marcbachmann/cel-js";
import "temporal-polyfill";
import "date-holidays";
import { createHash, createHmac, createPrivateKey, createPublicKey, hash as hash$1, randomBytes, scrypt, sign, timingSafeEqual } from "node:crypto";
import { appendFileSync, existsSync as existsSync$1, mkdirSync, readFileSync, writeFileSync as writeFileSync$1 } from "node:fs";
import path$2, * as path$1 from "node:path";
import { config as config$2 } from "dotenv";
import { pino } from "pino";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { createCaslExtension } from "@casl/prisma/runtime";
import { PrismaPg } from "@prisma/adapter-pg";
import * as runtime from "@prisma/client/runtime/client";
import { Queue, Worker, createPostgresBackend } from "bullmq";
import { Redis } from "ioredis";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { ApolloDriver } from "@nestjs/apollo";
import { Args, Context, GraphQLModule, Mutation, Parent, Query, ResolveField, Resolver } from "@nestjs/graphql";
import { Ability, subject } from "@casl/ability";
import { packRules } from "@casl/ability/extra";
import { MapperKind, getDirective, mapSchema } from "@graphql-tools/utils";
import { GraphQLError, GraphQLScalarType, Kind, defaultFieldResolver, getNamedType, isUnionType } from "graphql";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import GraphQLJSON from "graphql-type-json";
import express from "express";
import helmet from "helmet";
import { promisify } from "node:util";
import { parse, serialize } from "cookie";
import { LRUCache } from "lru-cache";
import DataLoader from "dataloader";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { once } from "node:events";
import { clampChroma, formatHex, modeLrgb, modeOklab, modeOklch, modeRgb, parseHex, useMode, wcagContrast } from "culori/fn";
// ../../work/main/packages/kernel/src/clock.ts
const systemClock = { now: () => /* @__PURE__ */ new Date() };
// ../../work/main/packages/kernel/src/decimal.ts
/** Exact decimal arithmetic, 40 significant digits, never exponent notation in text, halves rounded away from zero. */
const Decimal = Decimal$1.clone({
	precision: 40,
	rounding: Decimal$1.ROUND_HALF_UP,
	toExpNeg: -40,
	toExpPos: 40
});
const DECIMAL_TEXT = /^[+-]?(\d{1,30})(\.\d{1,18})?$|^[+-]?\.\d{1,18}$/;
/** True for text that `decimal` reads: at most 30 digits before and 18 after the point, no exponent, no grouping. */
function isDecimalText(text) {
	return DECIMAL_TEXT.test(text);
}
/** Reads a decimal. Floats are refused: they already lost what was meant. Throws RangeError on anything else. */
function decimal(value) {
	if (value instanceof Decimal$1) return new Decimal(value);
	if (typeof value === "bigint") return new Decimal(value.toString());
	if (typeof value === "string" && isDecimalText(value.trim())) return new Decimal(value.trim());
	throw new RangeError(`not a decimal: ${JSON.stringify(value)?.slice(0, 40)}`);
}
const ZERO = new Decimal(0);
/** The exact sum; zero for none. */
function sum(values) {
	let total = ZERO;
	for (const value of values) total = total.plus(decimal(value));
	return total;
}
// ../../work/main/packages/kernel/src/ids.ts
/** The scope above all partners. Its id is fixed so that every installation inherits from the same root. */
const PLATFORM_ID = "00000000-0000-7000-8000-000000000000";
/** A new UUIDv7 (RFC 9562): sorts by creation time, so that B-tree inserts stay at the right edge. */
function newId() {
	return v7();
}
/** True for any UUID in its usual 36-character text form. */
function isId(value) {
	return typeof value === "string" && validate(value);
}
// ../../work/main/packages/kernel/src/money.ts
const MINOR_DIGITS = {
	BHD: 3,
	BIF: 0,
	CLF: 4,
	CLP: 0,
	DJF: 0,
	GNF: 0,
	IQD: 3,
	ISK: 0,
	JOD: 3,
	JPY: 0,
	KMF: 0,
	KRW: 0,
	KWD: 3,
	LYD: 3,
	OMR: 3,
	PYG: 0,
	RWF: 0,
	TND: 3,
	UGX: 0,
	UYI: 0,
	UYW: 4,
	VND: 0,
	VUV: 0,
	XAF: 0,
	XOF: 0,
	XPF: 0
};
/** Digits after the point that a currency's minor unit has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD. */
function minorDigits(currency) {
	return MINOR_DIGITS[currency] ?? 2;
}
/** Money from text or a decimal, rounded to the currency's minor unit. Throws RangeError for a bad currency or amount. */
function money(amount, currency) {
	if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not an ISO 4217 currency code: ${currency.slice(0, 10)}`);
	return {
		amount: decimal(amount).toFixed(minorDigits(currency)),
		currency
	};
}
// ../../work/main/packages/policy/src/authority.ts
/** Roles that can hold authority over money, from the least to the most. */
const APPROVAL_ROLES = [
	"approver",
	"treasurer",
	"controller"
];
const tierSchema = z.strictObject({
	upTo: z.string().refine((text) => isDecimalText(text) && decimal(text).greaterThan(0), { message: "an amount above 0 is expected" }).nullable(),
	currency: z.string().regex(/^([A-Z]{3}|\*)$/, { message: "an ISO 4217 code, or * for all others" }),
	role: z.enum(APPROVAL_ROLES),
	approvers: z.int().min(1).max(5)
});
/** The schema of the matrix: rows of one currency rise, and only the last may be without end. At most 100 rows. */
const thresholdsSchema = z.array(tierSchema).max(100).superRefine((tiers, context) => {
	const last = /* @__PURE__ */ new Map();
	tiers.forEach((tier, index) => {
		const before = last.get(tier.currency);
		const rises = before === void 0 || before !== null && (tier.upTo === null || decimal(tier.upTo).gt(before));
		const message = `rows of ${tier.currency} must rise, and only the last may be without end`;
		if (!rises) context.addIssue({
			code: "custom",
			message,
			path: [index, "upTo"]
		});
		last.set(tier.currency, tier.upTo);
	});
});
function rowsOf(tiers, currency) {
	const own = tiers.filter((tier) => tier.currency === currency);
	return own.length > 0 ? own : tiers.filter((tier) => tier.currency === "*");
}
function rowAt(rows, amount) {
	return rows.find((row) => row.upTo === null || amount?.lte(row.upTo)) ?? null;
}
function stretches(a, b) {
	const found = [];
	for (const currency of new Set([...a, ...b].map((tier) => tier.currency).concat("*"))) {
		const [left, right] = [rowsOf(a, currency), rowsOf(b, currency)];
		const sorted = [...left, ...right].flatMap((row) => row.upTo === null ? [] : [decimal(row.upTo)]).sort((x, y) => x.comparedTo(y)).filter((end, index, all) => !all[index - 1]?.eq(end));
		for (const end of [...sorted, null]) found.push({
			currency,
			upTo: end === null ? null : end.toFixed(),
			a: rowAt(left, end),
			b: rowAt(right, end)
		});
	}
	return found;
}
const rank = (row) => APPROVAL_ROLES.indexOf(row.role);
function compareRows(a, b) {
	if (a === null || b === null) return a === b ? "same" : a === null ? "stricter" : "looser";
	const [role, people] = [rank(a) - rank(b), a.approvers - b.approvers];
	if (role === 0 && people === 0) return "same";
	if (role >= 0 && people >= 0) return "stricter";
	return role <= 0 && people <= 0 ? "looser" : "other";
}
/** Matrices compare amount by amount: stricter is a higher role, more people, or nobody at all. */
const AUTHORITY_ORDER = {
	bound: "floor",
	compare(a, b) {
		const rows = stretches(a, b).map((part) => compareRows(part.a, part.b));
		const seen = new Set(rows.filter((row) => row !== "same"));
		if (seen.size === 0) return "same";
		return seen.size > 1 ? "other" : [...seen][0];
	},
	clamp(wanted, limit) {
		const tiers = [];
		for (const { currency, upTo, a, b } of stretches(wanted, limit)) {
			if (a === null || b === null) continue;
			const next = {
				upTo,
				currency,
				role: rank(a) >= rank(b) ? a.role : b.role,
				approvers: Math.max(a.approvers, b.approvers)
			};
			const before = tiers.at(-1);
			if (before?.currency === currency && compareRows(before, next) === "same") tiers[tiers.length - 1] = next;
			else tiers.push(next);
		}
		return tiers;
	}
};
// ../../work/main/packages/policy/src/provenance.ts
/** The name of a source for people. */
function sourceName(source) {
	return source === "declared default" ? source : `${source.kind} ${source.name || source.id}`;
}
Object.freeze({ kind: "unset" });
/** Nothing is tolerated. */
const ZERO_LIMIT = Object.freeze({ kind: "zero" });
/** A limit of `value`; "0" gives ZERO. Throws RangeError for a negative value or text that is no decimal. */
function limit(value) {
	const amount = decimal(value);
	if (amount.isNegative() && !amount.isZero()) throw new RangeError(`a limit may not be negative: ${value}`);
	return amount.isZero() ? ZERO_LIMIT : Object.freeze({
		kind: "limit",
		value: amount.toFixed()
	});
}
/** The schema of a Limit; a `limit` of 0 is refused, because that is `zero`. */
const limitSchema = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("unset") }),
	z.strictObject({ kind: z.literal("zero") }),
	z.strictObject({
		kind: z.literal("limit"),
		value: z.string().refine((text) => isDecimalText(text) && decimal(text).greaterThan(0), { message: "a decimal above 0 is expected; for no tolerance at all use zero" })
	})
]);
/** True for a value of the shape of a Limit. */
function isLimit(value) {
	const kind = value?.kind;
	return kind === "unset" || kind === "zero" || kind === "limit";
}
/** Orders limits from strict to loose: zero, then limits by value, then unset. Negative, 0 or positive as in a sort. */
function compareLimits(a, b) {
	const rank = {
		zero: 0,
		limit: 1,
		unset: 2
	};
	if (a.kind === "limit" && b.kind === "limit") return decimal(a.value).comparedTo(decimal(b.value));
	return rank[a.kind] - rank[b.kind];
}
// ../../work/main/packages/policy/src/strictness.ts
/** Deep equality of JSON values; the order of keys does not matter, of items it does. */
function sameValue(a, b) {
	if (Object.is(a, b)) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	return keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}
function compareAmounts$1(a, b) {
	if (typeof a === "number" && typeof b === "number") return a - b;
	if (typeof a === "string" && typeof b === "string") return decimal(a).comparedTo(decimal(b));
	if (isLimit(a) && isLimit(b)) return compareLimits(a, b);
	throw new TypeError("values of this setting have no order");
}
function linear(bound, position) {
	const sign = bound === "ceiling" ? -1 : 1;
	const compare = (a, b) => {
		const by = sign * position(a, b);
		return by === 0 ? "same" : by > 0 ? "stricter" : "looser";
	};
	return {
		bound,
		compare,
		clamp: (wanted, limit) => compare(wanted, limit) === "looser" ? limit : wanted
	};
}
const UNORDERED = {
	bound: null,
	compare: (a, b) => sameValue(a, b) ? "same" : "other",
	clamp: (wanted) => wanted
};
/** Lists where more items are stricter: a floor names the items that must be there. */
const MORE_ITEMS = {
	bound: "floor",
	compare(a, b) {
		const [left, right] = [a, b];
		const covers = right.every((item) => left.includes(item));
		const covered = left.every((item) => right.includes(item));
		return covers ? covered ? "same" : "stricter" : covered ? "looser" : "other";
	},
	clamp: (wanted, limit) => union(wanted, limit)
};
/** The items of both, without doubles, in the order of their first appearance. */
function union(first, second) {
	return [.../* @__PURE__ */ new Set([...first, ...second])];
}
/** The order that a declaration's words stand for. */
function orderOf(strictness) {
	if (strictness === "none") return UNORDERED;
	if (strictness === "lower") return linear("ceiling", compareAmounts$1);
	if (strictness === "higher") return linear("floor", compareAmounts$1);
	if (!("scale" in strictness)) return strictness;
	const { scale, stricter } = strictness;
	const rank = (value) => scale.indexOf(value);
	return linear(stricter === "lower" ? "ceiling" : "floor", (a, b) => rank(a) - rank(b));
}
// ../../work/main/packages/policy/src/wording.ts
/** A value of a setting in a person's words, at most 120 characters. */
function inWords(value) {
	if (isLimit(value)) return value.kind === "limit" ? value.value : value.kind === "zero" ? "zero" : "no limit";
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.length > 0 ? clip(value.join(", ")) : "none";
	return clip(JSON.stringify(value) ?? "nothing");
}
function clip(text) {
	return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
// ../../work/main/packages/policy/src/cell.ts
/** A cell that holds the declared default. */
function declared(value) {
	return {
		value,
		source: "declared default",
		layer: null,
		mode: "default",
		trail: [{
			scope: "declared default",
			mode: "default",
			value,
			took: true,
			why: "declared default"
		}]
	};
}
/** A cell before anyone spoke; the first `put` fills it. */
function vacant() {
	return {
		value: void 0,
		source: "declared default",
		layer: null,
		mode: "default",
		trail: []
	};
}
/** Holds a value within all bounds; `by` is the bound that moved it last. */
function hold(order, wanted, bounds) {
	let value = wanted;
	let by;
	for (const bound of bounds) {
		const next = order.clamp(value, bound.value);
		if (next === value || sameValue(next, value)) continue;
		value = next;
		by = bound;
	}
	return by ? {
		value,
		by
	} : { value };
}
/** Records that a scope spoke in vain. */
function refuse$2(cell, layer, mode, value, why) {
	cell.trail.push({
		scope: layer.scope,
		mode,
		value,
		took: false,
		why
	});
}
/** Puts a scope's value into the cell, held within the bounds of its ancestors. */
function put(cell, order, bounds, say) {
	const { layer, mode, said, wanted } = say;
	const { value, by } = hold(order, wanted, bounds);
	const name = sourceName(layer.scope);
	if (!say.keeps || by && sameValue(value, by.value)) {
		for (const step of cell.trail) if (step.took) Object.assign(step, {
			took: false,
			why: `replaced by ${name}`
		});
	}
	const note = say.note ? `; ${say.note}` : "";
	if (by) {
		const whole = sameValue(value, by.value);
		const why = `outside the ${by.mode} of ${sourceName(by.scope)}: held at ${inWords(value)}${note}`;
		cell.trail.push({
			scope: layer.scope,
			mode,
			value: said,
			took: !whole,
			why
		});
		for (const step of cell.trail) if (step.scope === by.scope) Object.assign(step, {
			took: true,
			why: `its ${by.mode} holds`
		});
		if (whole) Object.assign(cell, {
			source: by.scope,
			layer: null,
			mode: by.mode
		});
		else Object.assign(cell, {
			source: layer.scope,
			layer,
			mode
		});
		cell.clamped = {
			wanted,
			to: value,
			by: by.scope
		};
	} else {
		cell.trail.push({
			scope: layer.scope,
			mode,
			value: said,
			took: true,
			why: `set here${note}`
		});
		Object.assign(cell, {
			source: layer.scope,
			layer,
			mode
		});
		delete cell.clamped;
	}
	cell.value = value;
}
/** The provenance of a cell. `layerOf` finds the policy of a scope whose bound became the value. */
function provenanceOf(key, cell, bounds, chain) {
	const { source, mode, trail, clamped, lockedBy } = cell;
	const layer = cell.layer ?? chain.find((it) => it.scope === source) ?? null;
	const found = {
		key,
		value: cell.value,
		source,
		version: layer?.version ?? null,
		mode,
		bounds,
		trail
	};
	if (lockedBy) found.lockedBy = lockedBy;
	if (clamped) found.clamped = clamped;
	if (layer?.setBy !== void 0) found.setBy = layer.setBy;
	if (layer?.setAt !== void 0) found.setAt = layer.setAt;
	if (layer?.reason !== void 0) found.reason = layer.reason;
	return found;
}
// ../../work/main/packages/policy/src/layer.ts
/** The four levels, outermost first. */
const SCOPE_KINDS = [
	"platform",
	"partner",
	"tenant",
	"unit"
];
/**
* How a value binds the levels below: `default` (they may override), `lock` (they may not), `floor` (they may not go
* below) and `ceiling` (they may not go above). A setting takes the one of the two bounds that lets only tighten.
*/
const MODES$1 = [
	"default",
	"lock",
	"floor",
	"ceiling"
];
z.strictObject({
	scope: z.strictObject({
		kind: z.enum(SCOPE_KINDS),
		id: z.string().min(1).max(100),
		name: z.string().max(200)
	}),
	version: z.int().min(0),
	setBy: z.string().max(200).optional(),
	setAt: z.iso.datetime().optional(),
	reason: z.string().max(2e3).optional(),
	values: z.record(z.string().max(100), z.strictObject({
		mode: z.enum(MODES$1),
		value: z.unknown(),
		merge: z.enum(["extend", "replace"]).optional()
	}))
});
/** Throws RangeError unless layers run from the platform inwards, one a level (units may nest). */
function assertChain(layers) {
	let before = -1;
	for (const { scope } of layers) {
		const rank = SCOPE_KINDS.indexOf(scope.kind);
		const nested = scope.kind === "unit" && rank === before;
		if (rank <= before && !nested) throw new RangeError(`policy layers out of order at ${scope.kind} ${scope.id}`);
		before = rank;
	}
}
// ../../work/main/packages/policy/src/resolve-value.ts
/** The mode as it acts: a bound that would not let levels below tighten acts as `default`. */
function actingMode(setting, mode) {
	return (mode === "floor" || mode === "ceiling") && mode !== setting.order.bound ? "default" : mode;
}
function pin(value, mode, bounds, meaning) {
	if (!isLimit(value) || value.kind !== "unset" || meaning !== "zero") return value;
	return mode === "lock" || mode === "ceiling" || bounds.length > 0 ? ZERO_LIMIT : value;
}
/** Resolves a setting whose value is replaced whole, or a list. Also gives the value after each layer. */
function resolveValue(setting, chain, meanings) {
	const cell = declared(setting.default);
	const bounds = [];
	const after = [];
	chain.forEach((layer, index) => {
		speak$1(setting, cell, bounds, layer, meanings[index] ?? "zero");
		after.push(cell.value);
	});
	return {
		found: provenanceOf(setting.key, cell, bounds, chain),
		after
	};
}
function speak$1(setting, cell, bounds, layer, meaning) {
	if (!Object.hasOwn(layer.values, setting.key)) return;
	const { mode: written, value: said, merge } = layer.values[setting.key];
	const mode = actingMode(setting, written);
	if (cell.lockedBy) {
		refuse$2(cell, layer, written, said, `locked by ${sourceName(cell.lockedBy)}`);
		return;
	}
	const checked = setting.schema.safeParse(said);
	if (!checked.success) {
		refuse$2(cell, layer, written, said, invalid$2(mode));
		if (mode === "lock") cell.lockedBy = layer.scope;
		return;
	}
	const extend = setting.shape === "list" && (merge ?? setting.merge) === "extend";
	const own = pin(checked.data, mode, bounds, meaning);
	const wanted = extend ? union(cell.value, own) : own;
	const note = own === checked.data ? noteOf(mode, written) : "no limit is read as zero here";
	put(cell, setting.order, bounds, {
		layer,
		mode: written,
		said,
		wanted,
		keeps: extend,
		note
	});
	if (mode === "lock") cell.lockedBy = layer.scope;
	if (mode !== "floor" && mode !== "ceiling") return;
	const value = setting.shape === "list" ? own : cell.value;
	if (isLimit(value) && value.kind === "unset") return;
	bounds.push({
		scope: layer.scope,
		mode,
		value,
		version: layer.version
	});
}
/** Why an invalid value did not take; a lock on one still locks, at what is inherited. */
function invalid$2(mode) {
	return `not a valid value of this setting${mode === "lock" ? "; the lock holds what is inherited" : ""}`;
}
/** Says in the trail that a bound pointed the wrong way. */
function noteOf(acting, written) {
	return acting === written ? void 0 : `a ${written} does not tighten this setting and binds nobody`;
}
// ../../work/main/packages/policy/src/resolve-map.ts
/** The names under which a code is looked up: itself, its branches outwards, `default`. */
function ancestry(code) {
	const names = [code];
	if (code === "default") return names;
	for (let dot = code.lastIndexOf("."); dot > 0; dot = code.lastIndexOf(".", dot - 1)) names.push(code.slice(0, dot));
	return [...names, "default"];
}
/** The value that a map setting holds for a code: its own entry, else of the nearest branch, else `default`. */
function entryFor(entries, code) {
	const name = ancestry(code).find((it) => Object.hasOwn(entries, it));
	return name === void 0 ? void 0 : entries[name];
}
function boundsOf(run, entry) {
	return run.bounds.flatMap(({ layer, mode, values }) => {
		const value = entryFor(values, entry);
		return value === void 0 ? [] : [{
			scope: layer.scope,
			mode,
			value,
			version: layer.version
		}];
	});
}
function lockOf(run, entry) {
	const name = ancestry(entry).find((it) => run.locks.has(it));
	return name === void 0 ? void 0 : run.locks.get(name);
}
/**
* Resolves a map setting entry by entry. A lock or bound on an entry holds for every code below it, on `default` for
* all; what a scope bounds also holds back entries it inherited.
*/
function resolveMap(setting, chain) {
	return collect(descend(setting, chain), chain);
}
/** What a chain forbids the next level for an entry, whether it is set yet or not. */
function guardsOf(setting, chain) {
	const run = descend(setting, chain);
	return {
		lock: (entry) => lockOf(run, entry),
		bounds: (entry) => boundsOf(run, entry)
	};
}
function descend(setting, chain) {
	const run = {
		setting,
		cells: /* @__PURE__ */ new Map(),
		bounds: [],
		locks: /* @__PURE__ */ new Map()
	};
	for (const [entry, value] of Object.entries(setting.default)) run.cells.set(entry, declared(value));
	for (const layer of chain) speak(run, layer);
	return run;
}
function speak(run, layer) {
	const { setting, cells } = run;
	if (!Object.hasOwn(layer.values, setting.key)) return;
	const { mode: written, value: said, merge } = layer.values[setting.key];
	const checked = setting.schema.safeParse(said);
	if (!checked.success) {
		for (const cell of cells.values()) refuse$2(cell, layer, written, said, invalid$2(written));
		if (written === "lock" && !run.locks.has("default")) run.locks.set("default", layer.scope);
		return;
	}
	const mode = actingMode(setting, written);
	const note = noteOf(mode, written);
	const entries = checked.data;
	const replace = merge === "replace";
	if (replace) drop(run, layer, entries);
	for (const [entry, wanted] of Object.entries(entries)) {
		const lockedBy = lockOf(run, entry);
		const cell = cells.get(entry) ?? vacant();
		if (lockedBy) {
			if (cells.has(entry)) refuse$2(cell, layer, written, wanted, `locked by ${sourceName(lockedBy)}`);
			continue;
		}
		put(cell, setting.order, boundsOf(run, entry), {
			layer,
			mode: written,
			said: wanted,
			wanted,
			keeps: false,
			note
		});
		cells.set(entry, cell);
	}
	bind(run, layer, mode, entries, replace);
}
function drop(run, layer, entries) {
	const { cells, setting } = run;
	for (const entry of [...cells.keys()]) {
		const bounded = run.bounds.some(({ values }) => Object.hasOwn(values, entry));
		if (lockOf(run, entry) || bounded || Object.hasOwn(entries, entry)) continue;
		cells.delete(entry);
	}
	const fallback = setting.default.default;
	if (fallback === void 0 || cells.has("default") || Object.hasOwn(entries, "default")) return;
	const cell = declared(fallback);
	cells.set("default", cell);
	const { value, by } = hold(setting.order, fallback, boundsOf(run, "default"));
	if (by) put(cell, setting.order, boundsOf(run, "default"), {
		layer,
		mode: "default",
		said: value,
		wanted: value,
		keeps: false
	});
}
function bind(run, layer, mode, entries, replace) {
	const { cells, setting } = run;
	if (mode === "lock") {
		for (const entry of replace ? ["default", ...Object.keys(entries)] : Object.keys(entries)) if (!lockOf(run, entry)) run.locks.set(entry, layer.scope);
	}
	if (mode !== "floor" && mode !== "ceiling") return;
	const open = Object.entries(entries).filter(([entry]) => !lockOf(run, entry));
	const own = Object.fromEntries(open);
	run.bounds.push({
		layer,
		mode,
		values: own
	});
	for (const [entry, cell] of cells) {
		const limit = entryFor(own, entry);
		if (limit === void 0 || lockOf(run, entry) || Object.hasOwn(own, entry)) continue;
		const held = setting.order.clamp(cell.value, limit);
		if (sameValue(held, cell.value)) continue;
		const note = `the ${mode} of ${sourceName(layer.scope)} holds for what it inherits`;
		put(cell, setting.order, [], {
			layer,
			mode,
			said: held,
			wanted: held,
			keeps: false,
			note
		});
	}
}
function collect(run, chain) {
	const { key } = run.setting;
	const entries = {};
	const value = {};
	for (const [entry, cell] of run.cells) {
		const lockedBy = lockOf(run, entry);
		if (lockedBy) cell.lockedBy = lockedBy;
		entries[entry] = {
			...provenanceOf(key, cell, boundsOf(run, entry), chain),
			entry
		};
		value[entry] = cell.value;
	}
	const whole = declared(value);
	for (const layer of chain) {
		if (!Object.hasOwn(layer.values, key)) continue;
		const { mode, value: said } = layer.values[key];
		const took = Object.values(entries).some((it) => it.trail.some((step) => step.took && step.scope === layer.scope));
		const why = took ? "set here, entry by entry" : "every entry of it was locked, held back or replaced";
		whole.trail.push({
			scope: layer.scope,
			mode,
			value: said,
			took,
			why
		});
		if (took) Object.assign(whole, {
			source: layer.scope,
			layer,
			mode
		});
	}
	const root = run.locks.get("default");
	if (root) whole.lockedBy = root;
	const bounds = run.bounds.map(({ layer, mode, values }) => ({
		scope: layer.scope,
		mode,
		value: values,
		version: layer.version
	}));
	whole.trail[0].value = run.setting.default;
	return {
		...provenanceOf(key, whole, bounds, chain),
		entries
	};
}
// ../../work/main/packages/policy/src/setting.ts
/** Freezes a JSON value through and through. */
function freeze(value) {
	if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const inner of Object.values(value)) freeze(inner);
	}
	return value;
}
/** Declares a setting. Throws when the default breaks the schema: a declaration that contradicts itself is a bug. */
function defineSetting(spec) {
	const checked = spec.schema.safeParse(spec.default);
	if (!checked.success) throw new Error(`default of ${spec.key}: ${z.prettifyError(checked.error)}`);
	const shape = spec.merge === "replace" ? "value" : Array.isArray(spec.default) ? "list" : "map";
	const order = shape === "list" && spec.strictness === "higher" ? MORE_ITEMS : orderOf(spec.strictness);
	return Object.freeze({
		...spec,
		schema: spec.schema,
		default: freeze(checked.data),
		shape,
		order
	});
}
// ../../work/main/packages/policy/src/settings/control.ts
const hours = (most) => z.int().min(0).max(most);
/** Who may release what, and how bank data and supplier links are guarded. */
const CONTROL = [
	defineSetting({
		key: "approval.thresholds",
		schema: thresholdsSchema,
		unit: "rows of amount, currency, role and people",
		default: [
			{
				upTo: "10000",
				currency: "*",
				role: "approver",
				approvers: 1
			},
			{
				upTo: "100000",
				currency: "*",
				role: "controller",
				approvers: 1
			},
			{
				upTo: null,
				currency: "*",
				role: "controller",
				approvers: 2
			}
		],
		title: "Approval authority",
		meaning: "Who may release which amount: up to an amount, a role and how many different people. An amount that no row covers can be released by nobody.",
		strictness: AUTHORITY_ORDER,
		merge: "replace",
		group: "Approvals"
	}),
	defineSetting({
		key: "approval.reasonRequired",
		schema: z.boolean(),
		unit: "yes or no",
		default: true,
		title: "Reason for approval",
		meaning: "Whether an approver must write down why a hold is released.",
		strictness: {
			scale: [false, true],
			stricter: "higher"
		},
		merge: "replace",
		group: "Approvals"
	}),
	defineSetting({
		key: "supplierLink.hours",
		schema: z.int().min(1).max(2160),
		unit: "hours",
		default: 168,
		title: "Life of a supplier link",
		meaning: "How long the signed link that a supplier gets for one matter stays valid.",
		strictness: "lower",
		merge: "replace",
		group: "Suppliers"
	}),
	defineSetting({
		key: "bankChange.coolingOffHours",
		schema: hours(720),
		unit: "hours",
		default: 24,
		title: "Cooling-off after a bank change",
		meaning: "How long after new bank details were verified no payment to them is released.",
		strictness: "higher",
		merge: "replace",
		group: "Bank details"
	}),
	defineSetting({
		key: "bankChange.persons",
		schema: z.int().min(1).max(5),
		unit: "people",
		default: 2,
		title: "People for a bank change",
		meaning: "How many different people must confirm new bank details of a supplier; the requester never counts.",
		strictness: "higher",
		merge: "replace",
		group: "Bank details"
	}),
	defineSetting({
		key: "masking.bankDetails",
		schema: z.enum([
			"off",
			"lastFour",
			"full"
		]),
		unit: "choice",
		default: "lastFour",
		title: "Masking of bank details",
		meaning: "How much of an account number is hidden from people whose role does not need it: nothing, all but the last four characters, or all.",
		strictness: {
			scale: [
				"off",
				"lastFour",
				"full"
			],
			stricter: "higher"
		},
		merge: "replace",
		group: "Bank details"
	}),
	defineSetting({
		key: "queue.criticalAmount",
		schema: z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0), { message: "an amount of 0 or more is expected" }),
		unit: "amount in the currency of the case",
		default: "50000",
		title: "Critical amount",
		meaning: "From which money at risk on a case is shown as critical and comes first in the queue.",
		strictness: "lower",
		merge: "replace",
		group: "Queue"
	}),
	defineSetting({
		key: "writeback.confirmWithinMinutes",
		schema: z.int().min(1).max(10080),
		unit: "minutes",
		default: 30,
		title: "Confirmation by the ERP",
		meaning: "How long the ERP may take to confirm a release or rejection before an integration case is opened.",
		strictness: "lower",
		merge: "replace",
		group: "Write-back"
	})
];
// ../../work/main/packages/policy/src/settings/documents.ts
const confidence = z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0) && decimal(text).lte(1), { message: "a decimal from 0 to 1 is expected" });
/** What a document must carry and refer to, and when two of them count as one. */
const DOCUMENTS$1 = [
	defineSetting({
		key: "duplicate.lookbackDays",
		schema: z.int().min(0).max(3660),
		unit: "days",
		default: 730,
		title: "Duplicate look-back",
		meaning: "How many days back earlier invoices are searched for a duplicate.",
		strictness: "higher",
		merge: "replace",
		group: "Duplicates"
	}),
	defineSetting({
		key: "duplicate.strictness",
		schema: z.enum([
			"exact",
			"balanced",
			"wide"
		]),
		unit: "choice",
		default: "balanced",
		title: "Duplicate search",
		meaning: "How alike two invoices must be: exact (same supplier, number, date and amount), balanced (numbers that differ by spelling or a digit) or wide (same supplier and amount close in time).",
		strictness: {
			scale: [
				"exact",
				"balanced",
				"wide"
			],
			stricter: "higher"
		},
		merge: "replace",
		group: "Duplicates"
	}),
	defineSetting({
		key: "duplicate.confidence",
		schema: confidence,
		unit: "confidence from 0 to 1",
		default: "0.80",
		title: "Duplicate confidence",
		meaning: "From which confidence on a suspected duplicate is held; lower holds more.",
		strictness: "lower",
		merge: "replace",
		group: "Duplicates"
	}),
	defineSetting({
		key: "document.requiredFields",
		schema: z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9.[\]]{0,79}$/)).max(100).readonly(),
		unit: "field paths of the canonical invoice",
		default: [
			"number",
			"issueDate",
			"currency",
			"supplier.name",
			"totals.payable"
		],
		title: "Required fields",
		meaning: "Fields that an invoice must carry; one that is missing opens an exception. Levels add to the list.",
		strictness: "higher",
		merge: "extend",
		group: "Documents"
	}),
	defineSetting({
		key: "receipt.required",
		schema: z.boolean(),
		unit: "yes or no",
		default: true,
		title: "Receipt required",
		meaning: "Whether goods or services must be received before an invoice line to an order may pass (three-way match).",
		strictness: {
			scale: [false, true],
			stricter: "higher"
		},
		merge: "replace",
		group: "Documents"
	}),
	defineSetting({
		key: "order.required",
		schema: z.boolean(),
		unit: "yes or no",
		default: true,
		title: "Order required",
		meaning: "Whether every invoice must refer to a purchase order.",
		strictness: {
			scale: [false, true],
			stricter: "higher"
		},
		merge: "replace",
		group: "Documents"
	})
];
// ../../work/main/packages/policy/src/settings/matching.ts
function tolerance(key, group, unit, title, meaning, value) {
	return defineSetting({
		key,
		schema: limitSchema,
		unit,
		default: value,
		title,
		meaning,
		strictness: "lower",
		merge: "replace",
		group
	});
}
const MONEY = "amount in the currency of the document";
const PERCENT = "percent";
/** Tolerances of the match between invoice, order and receipt, and what they mean together. */
const MATCHING = [
	tolerance("match.price.tolerancePercent", "Matching", PERCENT, "Price tolerance, percent", "How far the unit price on an invoice line may be above the price on the order, as a share of the order price, before the line is held.", limit("2")),
	tolerance("match.price.toleranceAbsolute", "Matching", MONEY, "Price tolerance, amount", "How much the price difference of a whole line (difference per unit times quantity billed) may come to before the line is held.", limit("10")),
	tolerance("match.quantity.orderedPercent", "Matching", PERCENT, "Quantity over order, percent", "How far the quantity billed so far may be above the quantity ordered, as a share of the quantity ordered.", ZERO_LIMIT),
	tolerance("match.quantity.orderedAbsolute", "Matching", "quantity in the unit of the order line", "Quantity over order, units", "How many units the quantity billed so far may be above the quantity ordered.", ZERO_LIMIT),
	tolerance("match.quantity.receivedPercent", "Matching", PERCENT, "Quantity over receipt, percent", "How far the quantity billed so far may be above the quantity received, as a share of the quantity received.", ZERO_LIMIT),
	tolerance("match.quantity.receivedAbsolute", "Matching", "quantity in the unit of the order line", "Quantity over receipt, units", "How many units the quantity billed so far may be above the quantity received.", ZERO_LIMIT),
	tolerance("match.amount.linePercent", "Matching", PERCENT, "Line amount tolerance, percent", "How far the amount of an invoice line may be above what price and quantity of the order allow, as a share of that amount.", limit("2")),
	tolerance("match.amount.lineAbsolute", "Matching", MONEY, "Line amount tolerance, amount", "How much the amount of an invoice line may be above what price and quantity of the order allow.", limit("10")),
	tolerance("match.total.percent", "Matching", PERCENT, "Invoice total tolerance, percent", "How far the total of an invoice may differ from the sum of its parts or from the order, as a share of the expected total.", limit("1")),
	tolerance("match.total.absolute", "Matching", MONEY, "Invoice total tolerance, amount", "How much the total of an invoice may differ from the sum of its parts or from the order.", limit("10")),
	defineSetting({
		key: "match.combine",
		schema: z.enum(["lesser", "greater"]),
		unit: "choice",
		default: "lesser",
		title: "Percent and amount together",
		meaning: "Which one counts where both a percentage and an amount are maintained: the lesser of the two (both must hold) or the greater (one is enough).",
		strictness: {
			scale: ["lesser", "greater"],
			stricter: "lower"
		},
		merge: "replace",
		group: "Matching"
	}),
	defineSetting({
		key: "match.unsetMeans",
		schema: z.enum(["zero", "infinite"]),
		unit: "choice",
		default: "zero",
		title: "A tolerance that nobody maintained",
		meaning: "What it means when neither the percentage nor the amount of a tolerance is maintained: zero, every difference is held (as in SAP), or infinite, none is (as in Oracle).",
		strictness: {
			scale: ["zero", "infinite"],
			stricter: "lower"
		},
		merge: "replace",
		group: "Matching"
	}),
	tolerance("tax.tolerancePercent", "Tax", PERCENT, "Tax tolerance, percent", "How far the tax on an invoice may differ from the tax computed from its taxable amounts and rates, as a share of the computed tax.", limit("1")),
	tolerance("tax.toleranceAbsolute", "Tax", MONEY, "Tax tolerance, amount", "How much the tax on an invoice may differ from the tax computed from its taxable amounts and rates; covers rounding per line.", limit("0.05"))
];
// ../../work/main/packages/policy/src/settings/service.ts
const code = z.string().regex(/^(default|[A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)*)$/, { message: "an exception type such as AP.MATCH.PRICE, a branch such as AP.MATCH, or default" });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "a time such as 08:30 is expected" });
const span = z.strictObject({
	from: clock,
	to: clock
}).refine((it) => it.from < it.to, { message: "from before to" });
const day$1 = z.array(span).max(4).refine((spans) => spans.every((it, index) => index === 0 || spans[index - 1].to <= it.from), { message: "spans of a day follow each other and do not overlap" }).readonly();
const zones = /* @__PURE__ */ new Map();
function isZone(name) {
	const known = zones.get(name);
	if (known !== void 0) return known;
	let found = true;
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
	} catch {
		found = false;
	}
	if (zones.size < 1e3) zones.set(name, found);
	return found;
}
/** How fast and how freely each exception type is worked, and on which calendar. */
const SERVICE = [
	defineSetting({
		key: "sla.hours",
		schema: z.record(code, z.int().min(1).max(2e3)),
		unit: "business hours per exception type",
		default: {
			default: 24,
			"AP.DUP": 8,
			"MD.BANK": 4,
			"INT.WRITEBACK_UNCONFIRMED": 4
		},
		title: "Time to resolve",
		meaning: "How many business hours a case of this exception type may take. A branch such as AP.MATCH stands for all types below it, default for the rest.",
		strictness: "lower",
		merge: "extend",
		group: "Service levels"
	}),
	defineSetting({
		key: "autonomy",
		schema: z.record(code, z.enum([
			"recommend",
			"route",
			"autoResolve"
		])),
		unit: "choice per exception type",
		default: { default: "recommend" },
		title: "Autonomy",
		meaning: "What may happen without a person for this exception type: only recommend, also route to the right person, or resolve by itself where the playbook allows.",
		strictness: {
			scale: [
				"recommend",
				"route",
				"autoResolve"
			],
			stricter: "lower"
		},
		merge: "extend",
		group: "Service levels"
	}),
	defineSetting({
		key: "calendar.region",
		schema: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { message: "an ISO 3166 code such as DE or DE-BY" }),
		unit: "ISO 3166 code",
		default: "DE",
		title: "Holiday region",
		meaning: "Whose public holidays do not count as business days.",
		strictness: "none",
		merge: "replace",
		group: "Calendar"
	}),
	defineSetting({
		key: "calendar.timeZone",
		schema: z.string().max(60).refine(isZone, { message: "an IANA zone such as Europe/Berlin is expected" }),
		unit: "IANA time zone",
		default: "Europe/Berlin",
		title: "Time zone",
		meaning: "The time zone in which working hours and cut-off are meant.",
		strictness: "none",
		merge: "replace",
		group: "Calendar"
	}),
	defineSetting({
		key: "calendar.workingHours",
		schema: z.strictObject({
			mon: day$1,
			tue: day$1,
			wed: day$1,
			thu: day$1,
			fri: day$1,
			sat: day$1,
			sun: day$1
		}).refine((week) => Object.values(week).some((spans) => spans.length > 0), { message: "at least one open span in the week is expected" }),
		unit: "spans of time per weekday",
		default: {
			mon: [{
				from: "09:00",
				to: "17:00"
			}],
			tue: [{
				from: "09:00",
				to: "17:00"
			}],
			wed: [{
				from: "09:00",
				to: "17:00"
			}],
			thu: [{
				from: "09:00",
				to: "17:00"
			}],
			fri: [{
				from: "09:00",
				to: "17:00"
			}],
			sat: [],
			sun: []
		},
		title: "Working hours",
		meaning: "When service-level clocks run.",
		strictness: "none",
		merge: "replace",
		group: "Calendar"
	}),
	defineSetting({
		key: "calendar.cutOff",
		schema: clock,
		unit: "time of day",
		default: "16:00",
		title: "Cut-off",
		meaning: "What arrives after this time counts as arrived on the next business day.",
		strictness: "none",
		merge: "replace",
		group: "Calendar"
	})
];
// ../../work/main/packages/policy/src/settings/index.ts
const ALL$1 = [
	...MATCHING,
	...DOCUMENTS$1,
	...CONTROL,
	...SERVICE
];
/** All settings by key, in the order in which forms and the reference show them. */
const SETTINGS = Object.freeze(Object.fromEntries(ALL$1.map((setting) => [setting.key, setting])));
/** The keys of SETTINGS. */
const SETTING_KEYS = freeze(ALL$1.map((setting) => setting.key));
/** True for a key that is declared. */
function isSettingKey(key) {
	return Object.hasOwn(SETTINGS, key);
}
// ../../work/main/packages/policy/src/effective-policy.ts
/** What holds at a scope. The same answer serves enforcement (`get`) and display (`explain`). Values are not to be changed. */
var EffectivePolicy = class EffectivePolicy {
	#found = /* @__PURE__ */ new Map();
	#find;
	constructor(find) {
		this.#find = find;
	}
	/** The value in force. */
	get(key) {
		return this.explain(key).value;
	}
	/** The entry of a map setting for an exception type: its own, else of the nearest branch, else `default`. */
	getFor(key, code) {
		return entryFor(this.get(key), code);
	}
	explain(key, code) {
		if (!isSettingKey(key)) throw new RangeError(`no such setting: ${String(key).slice(0, 100)}`);
		let found = this.#found.get(key);
		if (!found) {
			found = this.#find(key);
			this.#found.set(key, found);
		}
		if (code === void 0 || !found.entries) return found;
		const name = ancestry(code).find((it) => Object.hasOwn(found.entries, it));
		return name === void 0 ? found : found.entries[name];
	}
	/** Everything, as plain JSON. */
	toJSON() {
		const settings = SETTING_KEYS.map((key) => {
			const found = this.explain(key);
			return [key, found.trail.length > 1 ? found : { value: found.value }];
		});
		return {
			format: 1,
			settings: Object.fromEntries(settings)
		};
	}
	/**
	* Reads what `toJSON` gave, without resolving again. A setting declared since then has its declared default. Throws
	* RangeError for another format.
	*/
	static fromJSON(json) {
		if (json?.format !== 1 || typeof json.settings !== "object") throw new RangeError("not a stored effective policy");
		return new EffectivePolicy((key) => {
			const stored = Object.hasOwn(json.settings, key) ? json.settings[key] : { value: SETTINGS[key].default };
			return isWhole(stored) ? stored : resolve({
				...SETTINGS[key],
				default: stored.value
			}, [], []);
		});
	}
};
function isWhole(stored) {
	return "trail" in stored;
}
function resolve(setting, chain, meanings) {
	return setting.shape === "map" ? resolveMap(setting, chain) : resolveValue(setting, chain, meanings).found;
}
/**
* Resolves a chain platform > partner > tenant > unit; levels may be missing. Pure: layers are not changed and must not
* change afterwards, since settings are resolved when first asked for. A value that breaks its schema is passed over and
* the trail says so. Throws RangeError when the chain is out of order.
*/
function resolvePolicy(layers) {
	assertChain(layers);
	const chain = [...layers];
	let meanings;
	return new EffectivePolicy((key) => {
		meanings ??= resolveValue(SETTINGS["match.unsetMeans"], chain, []).after;
		return resolve(SETTINGS[key], chain, meanings);
	});
}
// ../../work/main/packages/policy/src/check-draft.ts
/**
* Everything that stands against publishing a draft under its ancestors; empty when nothing does. Each refusal's `path`
* is the field of the draft. Codes: SETTING_UNKNOWN, SETTING_INVALID, SETTING_BOUND_WRONG_WAY, SETTING_MERGE_MEANINGLESS,
* SETTING_UNSET_BINDS, SETTING_LOCKED, SETTING_TOO_LOOSE. Throws RangeError when the chain is out of order.
*/
function checkDraft(ancestors, draft) {
	assertChain([...ancestors, draft]);
	return Object.entries(draft.values).flatMap(([key, said]) => {
		if (!isSettingKey(key)) return [unknown(key)];
		const setting = SETTINGS[key];
		const broken = checkShape(setting, said);
		if (broken.length > 0) return broken;
		return setting.shape === "map" ? checkEntries(ancestors, setting, said) : checkValue(ancestors, setting, said);
	});
}
function unknown(key) {
	const tail = key.split(".").at(-1)?.toLowerCase() ?? "";
	const near = SETTING_KEYS.filter((it) => it.toLowerCase().includes(tail) || it.split(".")[0] === key.split(".")[0]);
	return {
		code: "SETTING_UNKNOWN",
		message: `There is no setting "${key.slice(0, 100)}".`,
		hint: near.length > 0 ? `Did you mean ${near.slice(0, 5).join(", ")}?` : "See the settings reference for all keys.",
		path: `values.${key}`
	};
}
function checkShape(setting, said) {
	const { key, title, shape, order } = setting;
	const at = `values.${key}`;
	const checked = setting.schema.safeParse(said.value);
	if (!checked.success) return checked.error.issues.slice(0, 20).map((issue) => ({
		code: "SETTING_INVALID",
		message: `${title}: ${issue.message}.`,
		hint: `A value in ${setting.unit} is expected, for example ${inWords(setting.default)}.`,
		path: [`${at}.value`, ...issue.path.map(String)].join(".")
	}));
	const found = [];
	if ((said.mode === "floor" || said.mode === "ceiling") && said.mode !== order.bound) {
		const other = order.bound ? `Use a ${order.bound} or a lock.` : "Use a lock, or leave it open.";
		const message = `${title}: a ${said.mode} would not let the levels below tighten this setting.`;
		found.push({
			code: "SETTING_BOUND_WRONG_WAY",
			message,
			hint: other,
			path: `${at}.mode`
		});
	}
	if (said.merge !== void 0 && shape === "value") {
		const message = `${title}: only lists and maps extend or replace; this is a single value.`;
		found.push({
			code: "SETTING_MERGE_MEANINGLESS",
			message,
			hint: "Leave \"merge\" out.",
			path: `${at}.merge`
		});
	}
	if (isLimit(said.value) && said.value.kind === "unset" && binds(said.mode)) {
		const message = `${title}: a ${said.mode} must say a limit, and "no limit is maintained" says none.`;
		found.push({
			code: "SETTING_UNSET_BINDS",
			message,
			hint: "Set zero to hold every difference, or an amount; or leave it open to the levels below.",
			path: `${at}.value`
		});
	}
	return found;
}
const binds = (mode) => mode === "lock" || mode === "ceiling";
function checkValue(ancestors, setting, said) {
	const path = `values.${setting.key}`;
	const above = resolvePolicy(ancestors).explain(setting.key);
	if (above.lockedBy) return [locked(setting, setting.title, above.lockedBy, above.value, path)];
	const wanted = setting.shape === "list" && (said.merge ?? setting.merge) === "extend" ? union(above.value, said.value) : said.value;
	const { by } = hold(setting.order, wanted, above.bounds);
	return by ? [tooLoose(setting, setting.title, wanted, by, `${path}.value`)] : [];
}
function checkEntries(ancestors, setting, said) {
	const guards = guardsOf(setting, ancestors);
	return Object.entries(said.value).flatMap(([entry, wanted]) => {
		const path = `values.${setting.key}.value.${entry}`;
		const title = `${setting.title} of ${entry}`;
		const lock = guards.lock(entry);
		if (lock) return [locked(setting, title, lock, void 0, path)];
		const { by } = hold(setting.order, wanted, guards.bounds(entry));
		return by ? [tooLoose(setting, title, wanted, by, path)] : [];
	});
}
function locked(setting, title, by, value, path) {
	const at = value === void 0 ? "" : ` at ${inWords(value)}`;
	return {
		code: "SETTING_LOCKED",
		message: `${title} is locked by ${sourceName(by)}${at}.`,
		hint: `Take ${setting.key} out of this draft, or ask ${by.name || by.id} to open it.`,
		path
	};
}
function tooLoose(setting, title, wanted, by, path) {
	const side = by.mode === "ceiling" ? "above" : "below";
	const words = setting.order.compare(wanted, by.value) === "looser" ? side : "not within";
	return {
		code: "SETTING_TOO_LOOSE",
		message: `${title}: ${inWords(wanted)} is ${words} the ${by.mode} of ${sourceName(by.scope)}, ${inWords(by.value)}.`,
		hint: `Choose ${inWords(setting.order.clamp(wanted, by.value))} or stricter, or ask ${by.scope.name || by.scope.id} to widen it.`,
		path
	};
}
/** The functions that a condition may call. */
const CALLS = new Set([
	"has",
	"size",
	"decimal",
	"int",
	"string",
	"contains",
	"startsWith",
	"endsWith",
	"abs",
	...[
		"all",
		"exists",
		"exists_one",
		"filter",
		"map"
	]
].sort());
language();
function language() {
	const env = new Environment({
		unlistedVariablesAreDyn: true,
		homogeneousAggregateLiterals: false,
		limits: {
			maxAstNodes: 300,
			maxDepth: 25,
			maxListElements: 100,
			maxMapEntries: 20,
			maxCallArguments: 4
		}
	});
	env.registerType("Decimal", {
		ctor: Decimal,
		fields: {}
	});
	env.registerFunction("decimal(string): Decimal", (text) => {
		if (!isDecimalText(text.trim())) throw new RangeError(`"${text.slice(0, 40)}" is not a decimal`);
		return decimal(text);
	});
	env.registerFunction("decimal(int): Decimal", (value) => decimal(value));
	env.registerFunction("decimal(Decimal): Decimal", (value) => value);
	env.registerFunction("abs(Decimal): Decimal", (value) => value.abs());
	const as = (value) => typeof value === "bigint" ? decimal(value) : value;
	for (const pair of [
		["Decimal", "Decimal"],
		["Decimal", "int"],
		["int", "Decimal"]
	]) {
		const define = (operator, result, act) => {
			env.registerOperator(`${pair.join(` ${operator} `)}: ${result}`, (a, b) => act(as(a), as(b)));
		};
		define("<", "bool", (a, b) => a.lt(b));
		define("<=", "bool", (a, b) => a.lte(b));
		define(">", "bool", (a, b) => a.gt(b));
		define(">=", "bool", (a, b) => a.gte(b));
		define("+", "Decimal", (a, b) => a.plus(b));
		define("-", "Decimal", (a, b) => a.minus(b));
		define("*", "Decimal", (a, b) => a.times(b));
	}
	env.registerOperator("Decimal == Decimal: bool", (a, b) => a.eq(b));
	env.registerOperator("Decimal == int: bool", (a, b) => a.eq(as(b)));
	return env;
}
`${[...CALLS].join(", ")}`;
// ../../work/main/packages/policy/src/diff.ts
/** What changes in force from one policy to another, in the order of SETTINGS; who set it is not compared. */
function diffPolicies(before, after) {
	const unsetIsZero = [before, after].some((policy) => policy.get("match.unsetMeans") === "zero");
	return SETTING_KEYS.flatMap((key) => {
		const setting = SETTINGS[key];
		const [old, now] = [before.get(key), after.get(key)];
		if (setting.shape === "map") return entries(key, setting, old, now);
		const change = judge$1(setting, old, now, unsetIsZero);
		return change === "same" ? [] : [{
			key,
			before: old,
			after: now,
			change
		}];
	});
}
function entries(key, setting, before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((entry) => {
		const [old, now] = [entryFor(before, entry), entryFor(after, entry)];
		if (sameValue(old, now)) return [];
		if (old === void 0 || now === void 0) return [{
			key,
			entry,
			before: old,
			after: now,
			change: "other"
		}];
		const change = judge$1(setting, old, now, false);
		return change === "same" ? [] : [{
			key,
			entry,
			before: old,
			after: now,
			change
		}];
	});
}
function judge$1(setting, before, after, unsetIsZero) {
	if (sameValue(before, after)) return "same";
	const kinds = [before, after].map((value) => isLimit(value) ? value.kind : null);
	if (unsetIsZero && kinds.includes("unset") && kinds.includes("limit")) return "other";
	return setting.order.compare(after, before);
}
// ../../work/main/packages/cases/src/lifecycle/transitions.ts
/** The states of a case. `new` is before its playbook started; `resolved` and `withdrawn` are ends. */
const CASE_STATES = [
	"new",
	"open",
	"waitingInternal",
	"waitingSupplier",
	"waitingErp",
	"resolved",
	"withdrawn"
];
const LIVE = [
	"open",
	"waitingInternal",
	"waitingSupplier",
	"waitingErp"
];
/** The lifecycle as data. Guards and effects are not here: the engine decides when a move is due. */
const TRANSITIONS = [
	{
		move: "start",
		from: ["new"],
		to: "open"
	},
	{
		move: "idle",
		from: LIVE,
		to: "open"
	},
	{
		move: "awaitInternal",
		from: LIVE,
		to: "waitingInternal"
	},
	{
		move: "awaitSupplier",
		from: LIVE,
		to: "waitingSupplier"
	},
	{
		move: "awaitErp",
		from: LIVE,
		to: "waitingErp"
	},
	{
		move: "resolve",
		from: LIVE,
		to: "resolved"
	},
	{
		move: "withdraw",
		from: ["new", ...LIVE],
		to: "withdrawn"
	},
	{
		move: "reopen",
		from: ["resolved"],
		to: "open"
	}
];
/**
* Checks a table: every state is reached from `new`, every state but the ends is left, and no move is ambiguous.
* Empty when it is sound.
*/
function checkTransitions(table = TRANSITIONS) {
	const refusals = [];
	const reached = /* @__PURE__ */ new Set(["new"]);
	for (let grew = true; grew;) {
		grew = false;
		for (const row of table) {
			if (reached.has(row.to) || !row.from.some((state) => reached.has(state))) continue;
			reached.add(row.to);
			grew = true;
		}
	}
	for (const state of CASE_STATES) {
		if (!reached.has(state)) refusals.push({
			code: "STATE_UNREACHABLE",
			message: `No move leads to ${state}.`
		});
		const ends = state === "resolved" || state === "withdrawn";
		const leaves = table.some((row) => row.from.includes(state) && row.to !== state);
		if (!ends && !leaves) refusals.push({
			code: "STATE_STUCK",
			message: `No move leads out of ${state}.`
		});
		const moves = table.filter((row) => row.from.includes(state)).map((row) => row.move);
		const twice = moves.find((move, index) => moves.indexOf(move) !== index);
		if (twice) refusals.push({
			code: "MOVE_AMBIGUOUS",
			message: `${twice} leads two ways from ${state}.`
		});
	}
	return refusals;
}
const unsound = checkTransitions();
if (unsound.length > 0) throw new Error(unsound.map((refusal) => refusal.message).join(" "));
// ../../work/main/packages/cases/src/lifecycle/resolutions.ts
/** Every way a case may end. There is no way that changes what the supplier billed. */
const RESOLUTIONS = [
	"orderChanged",
	"revisedInvoice",
	"creditNote",
	"acceptedUnderAuthority",
	"rejectedToSupplier",
	"receiptArrived",
	"supplierCorrected",
	"duplicateConfirmed",
	"notDuplicate",
	"bankVerified",
	"withdrawn"
];
/** What may change around an open case without a person of the client doing it here. */
const CHANGE_CAUSES = [
	"receiptPosted",
	"orderChanged",
	"supplierChanged",
	"revisedInvoice",
	"creditNote"
];
// ../../work/main/packages/cases/src/playbook/definition.ts
/** Roles a step may ask. They are the tenant roles of `@clearhold/access`. */
const STEP_ROLES = [
	"analyst",
	"approver",
	"controller",
	"buyer",
	"receiver",
	"treasurer",
	"tenant-admin"
];
/** What the ERP may be asked to do. */
const CONNECTOR_ACTIONS = [
	"releaseHold",
	"rejectInvoice",
	"readBlock"
];
/** What a step may wait for: a change outside, an effect's confirmation by the other side, or just time. */
const AWAITED_EVENTS = [
	...CHANGE_CAUSES,
	"effectConfirmed",
	"timeElapsed"
];
const stepId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
/** `step`, `step:outcome`, or a root: `@cleared[:cause]` (late facts cleared the case), `@overridden`. */
const needRef = z.string().regex(/^(@cleared(:[A-Za-z]+)?|@overridden|[a-z][a-z0-9-]{0,39}(:[A-Za-z][A-Za-z0-9]{0,39})?)$/);
const condition = z.string().min(1).max(2e3);
const title = z.string().min(1).max(80);
/** What must be done first: all of a list, or any of it. */
const needs = z.union([z.array(needRef).max(20), z.strictObject({ any: z.array(needRef).min(1).max(20) })]);
/**
* A time limit: fixed business minutes, or a policy setting with its default, both in `unit` (minutes unless it says
* hours). `clock: 'wall'` counts nights and holidays too.
*/
const within = z.union([z.int().min(1).max(1e6), z.strictObject({
	setting: z.string().min(1),
	unit: z.enum(["minutes", "hours"]).optional(),
	default: z.int().min(0).max(1e6),
	clock: z.enum(["business", "wall"]).optional()
})]);
/** What happens when the limit passes. Escalating and raising keep the step open; the others end it. */
const onTimeout = z.union([
	z.strictObject({ escalateTo: z.enum(STEP_ROLES) }),
	z.strictObject({ goTo: stepId }),
	z.strictObject({
		raise: z.string().regex(/^[A-Z]+(\.[A-Z_]+)+$/),
		escalateTo: z.enum(STEP_ROLES).optional()
	}),
	z.strictObject({ fail: z.literal(true) })
]);
/** Who may act: a role, further roles, or the person that the case facts name under `owner`; and who may not. */
const who = z.strictObject({
	role: z.enum(STEP_ROLES).optional(),
	also: z.array(z.enum(STEP_ROLES)).optional(),
	person: z.string().optional(),
	owner: z.string().optional(),
	notThe: z.array(z.enum(["preparer", "requester"])).optional()
});
/** One field that is asked with a task. `oneOfFact` names a list of case facts the value must be among. */
const field = z.strictObject({
	key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
	label: z.string().min(1).max(80),
	type: z.enum([
		"text",
		"number",
		"dateTime",
		"date",
		"choice",
		"phone",
		"file"
	]),
	required: z.boolean().optional(),
	onlyFor: z.array(z.string()).optional(),
	options: z.array(z.strictObject({
		key: z.string(),
		label: z.string()
	})).optional(),
	oneOfFact: z.string().optional()
});
/** One answer. `resolution` is what the case will end as if it ends this way; `closes` ends it at once. */
const outcome = z.strictObject({
	key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
	label: z.string().min(1).max(80),
	when: condition.optional(),
	reasonRequired: z.boolean().optional(),
	resolution: z.enum(RESOLUTIONS).optional(),
	closes: z.enum(RESOLUTIONS).optional(),
	goTo: stepId.optional()
});
const every = {
	id: stepId,
	title,
	needs: needs.optional(),
	when: condition.optional(),
	within: within.optional(),
	onTimeout: onTimeout.optional(),
	/** The case ends when this step is done: as the named resolution, or as the answers on the way decided. */
	closes: z.enum([...RESOLUTIONS, "asDecided"]).optional()
};
const outcomes = z.array(outcome).min(1).max(12);
/** One node of a playbook, told apart by `kind`. */
const stepSchema = z.discriminatedUnion("kind", [
	z.strictObject({
		...every,
		kind: z.literal("enrich"),
		facts: z.array(z.string()).optional()
	}),
	z.strictObject({
		...every,
		kind: z.literal("task"),
		who,
		outcomes,
		form: z.array(field).max(20).optional()
	}),
	z.strictObject({
		...every,
		kind: z.literal("approval"),
		who,
		/** Distinct persons at least; policy may ask for more at the amount. */
		persons: z.union([z.int().min(1).max(5), z.strictObject({
			setting: z.string().min(1),
			default: z.int().min(1).max(5)
		})]).optional(),
		sendBackTo: stepId.optional(),
		approvedResolution: z.enum(RESOLUTIONS).optional(),
		rejectedResolution: z.enum(RESOLUTIONS).optional()
	}),
	z.strictObject({
		...every,
		kind: z.literal("supplierRequest"),
		outcomes,
		form: z.array(field).max(20).optional()
	}),
	z.strictObject({
		...every,
		kind: z.literal("connectorAction"),
		action: z.enum(CONNECTOR_ACTIONS)
	}),
	z.strictObject({
		...every,
		kind: z.literal("notify"),
		who,
		message: z.string().min(1).max(300)
	}),
	z.strictObject({
		...every,
		kind: z.literal("waitForEvent"),
		events: z.array(z.enum(AWAITED_EVENTS)).min(1),
		of: z.array(stepId).min(1).optional()
	}),
	z.strictObject({
		...every,
		kind: z.literal("decide"),
		outcomes
	})
]);
z.strictObject({
	key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
	version: z.int().min(1),
	title,
	appliesTo: z.array(z.string().regex(/^(\*|[A-Z]+(\.[A-Z_]+)+)$/)).min(1),
	/** False where no one may override, whatever the authority (bank details). */
	overridable: z.boolean().optional(),
	/** The changes outside that may clear the case without a person; absent means all. */
	clearsBy: z.array(z.enum(CHANGE_CAUSES)).optional(),
	steps: z.array(stepSchema).min(1).max(60)
});
// ../../work/main/packages/cases/src/playbooks/ending.ts
/**
* The end most playbooks share: approve, release or reject at the ERP, wait for its confirmation, close. Names of the
* steps: `approve`, `release`, `reject`, `confirm`.
*/
function ending(parts) {
	return [
		{
			id: "approve",
			title: "Approve the release",
			kind: "approval",
			needs: { any: parts.approveAfter },
			who: {
				role: "approver",
				also: ["controller"]
			},
			sendBackTo: parts.sendBackTo,
			rejectedResolution: "rejectedToSupplier",
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		{
			id: "release",
			title: "Release the hold in the ERP",
			kind: "connectorAction",
			action: "releaseHold",
			needs: { any: ["approve:approved", ...parts.releaseAlsoAfter] }
		},
		{
			id: "reject",
			title: "Reject the invoice to the supplier",
			kind: "connectorAction",
			action: "rejectInvoice",
			needs: { any: ["approve:rejected", ...parts.rejectAfter] }
		},
		confirmation()
	];
}
/** Waits for the ERP's own word on `release` or `reject`; none in time becomes an integration exception. */
function confirmation() {
	return {
		id: "confirm",
		title: "Wait for the ERP to confirm",
		kind: "waitForEvent",
		events: ["effectConfirmed"],
		of: ["release", "reject"],
		needs: { any: ["release:succeeded", "reject:succeeded"] },
		within: {
			setting: "writeback.confirmWithinMinutes",
			default: 30,
			clock: "wall"
		},
		onTimeout: {
			raise: "INT.WRITEBACK_UNCONFIRMED",
			escalateTo: "analyst"
		},
		closes: "asDecided"
	};
}
/** Roots that release without a new approval: authority was used, or what stopped the invoice is gone. */
const GONE = [
	"@overridden",
	"@cleared:receiptPosted",
	"@cleared:orderChanged",
	"@cleared:supplierChanged",
	"@cleared:creditNote"
];
// ../../work/main/packages/cases/src/playbooks/general-review.ts
/** For every exception type without a playbook of its own: the analyst chooses the way out. */
const generalReview = {
	key: "general-review",
	version: 1,
	title: "Review the exception",
	appliesTo: ["*"],
	steps: [
		{
			id: "choose",
			title: "Choose the way out",
			kind: "task",
			who: {
				role: "analyst",
				owner: "analyst"
			},
			outcomes: [
				{
					key: "accept",
					label: "Accept it",
					reasonRequired: true,
					resolution: "acceptedUnderAuthority"
				},
				{
					key: "askBuyer",
					label: "Ask the buyer"
				},
				{
					key: "askSupplier",
					label: "Ask the supplier"
				},
				{
					key: "reject",
					label: "Reject the invoice",
					reasonRequired: true,
					resolution: "rejectedToSupplier"
				}
			],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		{
			id: "ask-buyer",
			title: "Is this what was ordered?",
			kind: "task",
			needs: ["choose:askBuyer"],
			who: {
				role: "buyer",
				owner: "buyer"
			},
			outcomes: [
				{
					key: "accept",
					label: "Yes, accept it",
					resolution: "acceptedUnderAuthority"
				},
				{
					key: "changeOrder",
					label: "I change the order",
					resolution: "orderChanged"
				},
				{
					key: "dispute",
					label: "No, reject it",
					reasonRequired: true,
					resolution: "rejectedToSupplier"
				}
			],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		{
			id: "ask-supplier",
			title: "Ask the supplier",
			kind: "supplierRequest",
			needs: ["choose:askSupplier"],
			outcomes: [{
				key: "willCorrect",
				label: "We send a credit note or a revised invoice"
			}, {
				key: "maintain",
				label: "The invoice is right",
				reasonRequired: true
			}],
			within: 2400,
			onTimeout: { goTo: "review" }
		},
		{
			id: "await-change",
			title: "Wait for the correction",
			kind: "waitForEvent",
			events: [
				"revisedInvoice",
				"creditNote",
				"orderChanged"
			],
			needs: { any: ["ask-supplier:willCorrect", "ask-buyer:changeOrder"] },
			within: 4800,
			onTimeout: { goTo: "review" }
		},
		{
			id: "review",
			title: "Decide on the answer",
			kind: "task",
			needs: { any: ["ask-supplier:maintain"] },
			who: {
				role: "analyst",
				owner: "analyst"
			},
			outcomes: [{
				key: "accept",
				label: "Accept it",
				reasonRequired: true,
				resolution: "acceptedUnderAuthority"
			}, {
				key: "reject",
				label: "Reject the invoice",
				reasonRequired: true,
				resolution: "rejectedToSupplier"
			}],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		...ending({
			approveAfter: [
				"choose:accept",
				"ask-buyer:accept",
				"review:accept",
				"await-change:creditNote",
				"await-change:orderChanged"
			],
			sendBackTo: "choose",
			rejectAfter: [
				"choose:reject",
				"ask-buyer:dispute",
				"review:reject",
				"await-change:revisedInvoice",
				"@cleared:revisedInvoice"
			],
			releaseAlsoAfter: GONE
		})
	]
};
// ../../work/main/packages/cases/src/playbooks/missing-receipt.ts
/** Billed but not received: receiving is asked; the case ends by itself when the receipt arrives. */
const missingReceipt = {
	key: "missing-receipt",
	version: 1,
	title: "Receipt is missing",
	appliesTo: ["AP.REF.RECEIPT_MISSING", "AP.MATCH.QTY_OVER_RECEIVED"],
	steps: [
		{
			id: "ask-receiver",
			title: "Did it arrive?",
			kind: "task",
			who: {
				role: "receiver",
				owner: "receiver"
			},
			outcomes: [
				{
					key: "received",
					label: "Yes, I post the receipt"
				},
				{
					key: "notReceived",
					label: "No, it did not arrive"
				},
				{
					key: "noReceiptNeeded",
					label: "No receipt is needed",
					reasonRequired: true,
					resolution: "acceptedUnderAuthority"
				}
			],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		{
			id: "ask-supplier",
			title: "Ask the supplier about the delivery",
			kind: "supplierRequest",
			needs: ["ask-receiver:notReceived"],
			outcomes: [
				{
					key: "delivered",
					label: "It was delivered, here is the proof"
				},
				{
					key: "willDeliver",
					label: "We will still deliver"
				},
				{
					key: "willCorrect",
					label: "We send a credit note or a revised invoice"
				}
			],
			within: 2400,
			onTimeout: { goTo: "review" }
		},
		{
			id: "await-receipt",
			title: "Wait for the receipt",
			kind: "waitForEvent",
			events: [
				"receiptPosted",
				"revisedInvoice",
				"creditNote"
			],
			needs: { any: [
				"ask-receiver:received",
				"ask-supplier:willDeliver",
				"ask-supplier:willCorrect"
			] },
			within: 4800,
			onTimeout: { goTo: "review" }
		},
		{
			id: "review",
			title: "Decide without the full receipt",
			kind: "task",
			needs: { any: [
				"ask-supplier:delivered",
				"await-receipt:receiptPosted",
				"await-receipt:creditNote"
			] },
			who: {
				role: "analyst",
				owner: "analyst"
			},
			outcomes: [{
				key: "accept",
				label: "Accept it as billed",
				reasonRequired: true,
				resolution: "acceptedUnderAuthority"
			}, {
				key: "reject",
				label: "Reject the invoice",
				reasonRequired: true,
				resolution: "rejectedToSupplier"
			}],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		...ending({
			approveAfter: ["ask-receiver:noReceiptNeeded", "review:accept"],
			sendBackTo: "ask-receiver",
			rejectAfter: [
				"review:reject",
				"await-receipt:revisedInvoice",
				"@cleared:revisedInvoice"
			],
			releaseAlsoAfter: GONE
		})
	]
};
// ../../work/main/packages/cases/src/playbooks/price-variance.ts
/** Billed and ordered price differ: the buyer says which is right, the supplier is asked when the buyer disputes. */
const priceVariance = {
	key: "price-variance",
	version: 1,
	title: "Price differs from the order",
	appliesTo: [
		"AP.MATCH.PRICE",
		"AP.MATCH.PRICE_ESTIMATED",
		"AP.MATCH.PRICE_UNIT_RATIO",
		"AP.MATCH.AMOUNT_LINE"
	],
	steps: [
		{
			id: "ask-buyer",
			title: "Which price is right?",
			kind: "task",
			who: {
				role: "buyer",
				owner: "buyer"
			},
			outcomes: [
				{
					key: "acceptPrice",
					label: "The billed price is right",
					resolution: "acceptedUnderAuthority"
				},
				{
					key: "disputePrice",
					label: "The ordered price is right"
				},
				{
					key: "changeOrder",
					label: "I change the order",
					resolution: "orderChanged"
				}
			],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		{
			id: "tell-analyst",
			title: "Tell the analyst",
			kind: "notify",
			needs: ["ask-buyer:disputePrice"],
			who: {
				role: "analyst",
				owner: "analyst"
			},
			message: "The buyer disputes the price. The supplier has been asked."
		},
		{
			id: "ask-supplier",
			title: "Ask the supplier about the price",
			kind: "supplierRequest",
			needs: ["ask-buyer:disputePrice"],
			outcomes: [{
				key: "willCorrect",
				label: "We send a credit note or a revised invoice"
			}, {
				key: "maintain",
				label: "The billed price is right",
				reasonRequired: true
			}],
			within: 2400,
			onTimeout: { goTo: "review-answer" }
		},
		{
			id: "await-correction",
			title: "Wait for the credit note or revised invoice",
			kind: "waitForEvent",
			events: ["revisedInvoice", "creditNote"],
			needs: ["ask-supplier:willCorrect"],
			within: 4800,
			onTimeout: { goTo: "review-answer" }
		},
		{
			id: "await-order",
			title: "Wait for the changed order",
			kind: "waitForEvent",
			events: ["orderChanged"],
			needs: ["ask-buyer:changeOrder"],
			within: 960,
			onTimeout: { goTo: "review-answer" }
		},
		{
			id: "review-answer",
			title: "Decide on the supplier’s answer",
			kind: "task",
			needs: { any: ["ask-supplier:maintain"] },
			who: {
				role: "buyer",
				also: ["analyst"],
				owner: "buyer"
			},
			outcomes: [{
				key: "acceptPrice",
				label: "Accept the billed price",
				resolution: "acceptedUnderAuthority"
			}, {
				key: "reject",
				label: "Reject the invoice",
				reasonRequired: true,
				resolution: "rejectedToSupplier"
			}],
			within: 480,
			onTimeout: { escalateTo: "controller" }
		},
		...ending({
			approveAfter: [
				"ask-buyer:acceptPrice",
				"review-answer:acceptPrice",
				"await-correction:creditNote",
				"await-order:orderChanged"
			],
			sendBackTo: "ask-buyer",
			rejectAfter: [
				"review-answer:reject",
				"await-correction:revisedInvoice",
				"@cleared:revisedInvoice"
			],
			releaseAlsoAfter: GONE
		})
	]
};
// ../../work/main/packages/cases/src/playbooks/suspected-duplicate.ts
/** Perhaps billed twice: the analyst compares; only an approver may let it pass. No change outside proves it. */
const suspectedDuplicate = {
	key: "suspected-duplicate",
	version: 1,
	title: "Invoice may be a duplicate",
	appliesTo: ["AP.DUP.EXACT", "AP.DUP.SUSPECTED"],
	clearsBy: ["revisedInvoice"],
	steps: [{
		id: "compare",
		title: "Is it the same invoice?",
		kind: "task",
		who: {
			role: "analyst",
			owner: "analyst"
		},
		outcomes: [{
			key: "duplicate",
			label: "Yes, it is a duplicate",
			resolution: "duplicateConfirmed"
		}, {
			key: "notDuplicate",
			label: "No, it is another invoice",
			reasonRequired: true,
			resolution: "notDuplicate"
		}],
		within: 480,
		onTimeout: { escalateTo: "controller" }
	}, ...ending({
		approveAfter: ["compare:notDuplicate"],
		sendBackTo: "compare",
		rejectAfter: ["compare:duplicate", "@cleared:revisedInvoice"],
		releaseAlsoAfter: ["@overridden"]
	})]
};
// ../../work/main/packages/cases/src/playbooks/choose-playbook.ts
/** The shipped playbooks, the one with the stricter control first; the last takes everything else. */
const SHIPPED_PLAYBOOKS = [
	{
		key: "unverified-bank-change",
		version: 1,
		title: "Bank details changed",
		appliesTo: ["MD.BANK.CHANGED_UNVERIFIED"],
		overridable: false,
		clearsBy: ["revisedInvoice"],
		steps: [
			{
				id: "warn",
				title: "Warn the controller",
				kind: "notify",
				who: { role: "controller" },
				message: "Bank details changed. Nothing is paid to them before they are verified."
			},
			{
				id: "cooling-off",
				title: "Cooling-off time",
				kind: "waitForEvent",
				events: ["timeElapsed"],
				within: {
					setting: "bankChange.coolingOffHours",
					unit: "hours",
					default: 24,
					clock: "wall"
				}
			},
			{
				id: "call-back",
				title: "Call the supplier back",
				kind: "task",
				who: {
					role: "analyst",
					also: ["treasurer"],
					owner: "analyst",
					notThe: ["requester"]
				},
				form: [
					{
						key: "calledPerson",
						label: "Who was called",
						type: "text",
						required: true,
						onlyFor: ["verified", "notVerified"]
					},
					{
						key: "calledNumber",
						label: "Number called",
						type: "phone",
						required: true,
						oneOfFact: "supplierPhones"
					},
					{
						key: "numberSource",
						label: "Where the number is from",
						type: "choice",
						required: true,
						options: [{
							key: "supplierRecord",
							label: "Supplier record"
						}, {
							key: "contract",
							label: "Signed contract"
						}]
					},
					{
						key: "calledAt",
						label: "When",
						type: "dateTime",
						required: true
					}
				],
				outcomes: [
					{
						key: "verified",
						label: "The supplier confirmed the new details",
						resolution: "bankVerified"
					},
					{
						key: "notVerified",
						label: "The supplier knows nothing of it",
						reasonRequired: true,
						resolution: "rejectedToSupplier"
					},
					{
						key: "notReached",
						label: "Nobody was reached",
						goTo: "call-back"
					}
				],
				within: 480,
				onTimeout: { escalateTo: "controller" }
			},
			{
				id: "approve",
				title: "Approve the new bank details",
				kind: "approval",
				needs: ["call-back:verified", "cooling-off"],
				who: {
					role: "approver",
					also: ["controller", "treasurer"],
					notThe: ["requester", "preparer"]
				},
				persons: {
					setting: "bankChange.persons",
					default: 2
				},
				sendBackTo: "call-back",
				approvedResolution: "bankVerified",
				rejectedResolution: "rejectedToSupplier",
				within: 480,
				onTimeout: { escalateTo: "controller" }
			},
			{
				id: "release",
				title: "Release the hold in the ERP",
				kind: "connectorAction",
				action: "releaseHold",
				needs: ["approve:approved"]
			},
			{
				id: "reject",
				title: "Reject the invoice to the supplier",
				kind: "connectorAction",
				action: "rejectInvoice",
				needs: { any: [
					"call-back:notVerified",
					"approve:rejected",
					"@cleared:revisedInvoice"
				] }
			},
			confirmation()
		]
	},
	suspectedDuplicate,
	priceVariance,
	missingReceipt,
	generalReview
];
// \0@oxc-project+runtime@0.158.0/helpers/esm/decorate.js
function __decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
// ../../work/main/apps/api/src/platform/config/variables.ts
const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const url = (...schemes) => z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}:`)), { message: `a URL beginning with ${schemes.join(": or ")}:` });
/** Every variable that Clearhold reads. An unknown CLEARHOLD_* or a bad value stops the start with its name. */
const VARIABLES = {
	PORT: {
		schema: port.default(4e3),
		meaning: "The one port that serves API, portal and admin."
	},
	CLEARHOLD_HOME: {
		schema: z.string().min(1).default(".clearhold"),
		meaning: "Folder for data, blobs, keys and demo.json."
	},
	CLEARHOLD_BASE_DOMAIN: {
		schema: z.string().min(1).default("localhost"),
		meaning: "Domain below which tenants and partners get their hosts."
	},
	CLEARHOLD_PUBLIC_SCHEME: {
		schema: z.enum(["http", "https"]).default("http"),
		meaning: "Scheme of links in mails and of cookies (https: Secure)."
	},
	CLEARHOLD_PUBLIC_PORT: {
		schema: port.optional(),
		meaning: "Port in links, where it differs from PORT."
	},
	CLEARHOLD_LOG_LEVEL: {
		schema: z.enum([
			"fatal",
			"error",
			"warn",
			"info",
			"debug",
			"trace",
			"silent"
		]).default("info"),
		meaning: "Least level that is logged."
	},
	CLEARHOLD_SECRET: {
		schema: z.string().min(32).optional(),
		meaning: "Key for sealing secrets; made and kept in CLEARHOLD_HOME when absent.",
		secret: true
	},
	CLEARHOLD_DEMO: {
		schema: flag.default(true),
		meaning: "Seed the demonstration partners and write demo.json."
	},
	CLEARHOLD_WORKERS: {
		schema: z.coerce.number().int().min(1).max(64).default(4),
		meaning: "Batches one worker process handles at a time."
	},
	CLEARHOLD_POOL: {
		schema: z.coerce.number().int().min(2).max(200).default(16),
		meaning: "Database connections a process holds at most."
	},
	CLEARHOLD_MAX_DOCUMENT_MB: {
		schema: z.coerce.number().int().min(1).max(200).default(20),
		meaning: "Largest document that is taken in, in megabytes."
	},
	CLEARHOLD_ERP_EMULATOR_URL: {
		schema: url("http", "https").optional(),
		meaning: "Where the demonstration tenants find their ERP."
	},
	CLEARHOLD_APP_PASSWORD: {
		schema: z.string().min(8).optional(),
		meaning: "Password of the role clearhold_app; derived from the secret when absent.",
		secret: true
	},
	CLEARHOLD_ACROSS_PASSWORD: {
		schema: z.string().min(8).optional(),
		meaning: "Password of the role clearhold_across; derived when absent.",
		secret: true
	},
	CLEARHOLD_BATCH: {
		schema: z.coerce.number().int().min(1).max(1e3).default(100),
		meaning: "Outbox rows of one tenant and kind that travel in one job."
	},
	DATABASE_URL: {
		schema: url("postgres", "postgresql").optional(),
		meaning: "Owner connection to PostgreSQL; the bundled server when absent.",
		secret: true
	},
	REDIS_URL: {
		schema: url("redis", "rediss").optional(),
		meaning: "BullMQ on Redis or Valkey; on PostgreSQL when absent.",
		secret: true
	},
	BLOB_URL: {
		schema: url("s3", "file").optional(),
		meaning: "s3://key:secret@host/bucket or file:///folder; CLEARHOLD_HOME/blobs when absent.",
		secret: true
	},
	SMTP_URL: {
		schema: url("smtp", "smtps").optional(),
		meaning: "Mail server; a local outbox page when absent.",
		secret: true
	},
	OTEL_EXPORTER_OTLP_ENDPOINT: {
		schema: url("http", "https").optional(),
		meaning: "Where traces go; nowhere when absent."
	}
};
// ../../work/main/apps/api/src/platform/config/config.ts
/** A variable that stops the start; the message names it. */
var ConfigError = class extends Error {};
/** The configuration, read once. Everything else gets it handed in. */
var Config = class Config {
	vars;
	key;
	constructor(vars, key) {
		this.vars = vars;
		this.key = key;
	}
	static load(env = process.env) {
		const vars = check$2(env === process.env ? withDotEnv(env) : env);
		return new Config(vars, createHash("sha256").update(vars.CLEARHOLD_SECRET ?? keptSecret(vars.CLEARHOLD_HOME)).digest());
	}
	/** A key for one purpose; the installation's secret itself is never used directly. */
	keyFor(purpose) {
		return createHmac("sha256", this.key).update(purpose).digest();
	}
	get home() {
		return path$2.resolve(this.vars.CLEARHOLD_HOME);
	}
	databaseUrl(role) {
		if (!this.vars.DATABASE_URL) throw new ConfigError("DATABASE_URL: missing (npm start sets it for the bundled PostgreSQL)");
		const url = new URL(this.vars.DATABASE_URL);
		if (role === "owner") return url.href;
		url.username = `clearhold_${role}`;
		url.password = this.rolePassword(role);
		return url.href;
	}
	rolePassword(role) {
		return (role === "app" ? this.vars.CLEARHOLD_APP_PASSWORD : this.vars.CLEARHOLD_ACROSS_PASSWORD) ?? this.keyFor(`database role ${role}`).toString("base64url");
	}
	/** The address people use for a host name that this installation serves. */
	origin(host) {
		const { CLEARHOLD_PUBLIC_SCHEME: scheme, CLEARHOLD_PUBLIC_PORT: shown, PORT: own } = this.vars;
		const port = shown ?? own;
		return `${scheme}://${host}${port === (scheme === "https" ? 443 : 80) ? "" : `:${port}`}`;
	}
};
function check$2(env) {
	const faults = [];
	for (const name of Object.keys(env)) if (name.startsWith("CLEARHOLD_") && !(name in VARIABLES)) faults.push(`${name}: unknown variable (see docs/operation.md)`);
	const vars = {};
	for (const [name, variable] of Object.entries(VARIABLES)) {
		const given = env[name] === "" ? void 0 : env[name];
		const read = variable.schema.safeParse(given);
		if (read.success) vars[name] = read.data;
		else faults.push(`${name}: ${read.error.issues[0]?.message ?? "bad value"}${"secret" in variable ? "" : ` (given: ${given})`}`);
	}
	if (faults.length) throw new ConfigError(faults.join("\n"));
	return vars;
}
function withDotEnv(env) {
	const read = {};
	config$2({
		processEnv: read,
		quiet: true
	});
	return {
		...read,
		...env
	};
}
function keptSecret(home) {
	const file = path$2.resolve(home, "secret");
	if (existsSync$1(file)) return readFileSync(file, "utf8");
	mkdirSync(path$2.dirname(file), { recursive: true });
	const secret = randomBytes(32).toString("base64url");
	writeFileSync$1(file, secret, { mode: 384 });
	return secret;
}
// ../../work/main/apps/api/src/platform/telemetry/logger.ts
/** Injection token of the process's logger. */
const LOGGER = Symbol("logger");
const paths = [
	"password",
	"secret",
	"token",
	"authorization",
	"cookie",
	"apiKey",
	"iban",
	"bic",
	"accountNumber"
].flatMap((name) => [
	name,
	`*.${name}`,
	`*.*.${name}`
]);
function makeLogger(level, name) {
	return pino({
		level,
		base: { service: `clearhold-${name}` },
		redact: {
			paths,
			censor: "…"
		},
		timestamp: pino.stdTimeFunctions.isoTime
	});
}
/** A logger whose every line says which tenant, who, and as part of what. */
function loggerFor(logger, ctx) {
	return logger.child({
		tenant: ctx.tenantId,
		actor: `${ctx.actor.kind}:${ctx.actor.id}`,
		correlationId: ctx.correlationId
	});
}
// ../../work/main/apps/api/src/platform/blobs/blob-store.ts
const BLOBS = Symbol("blobs");
/** `tenant/ab/abcdef…`: two letters keep folders small. Refuses anything that is no id and hash. */
function blobPath(tenantId, sha256) {
	if (!/^[0-9a-f-]{36}$/.test(tenantId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a blob address");
	return `${tenantId}/${sha256.slice(0, 2)}/${sha256}`;
}
// ../../work/main/apps/api/src/platform/blobs/disk-blobs.ts
/** Blobs on disk: written aside, synced, then renamed, so that a name never stands for half of its bytes. */
var DiskBlobs = class {
	root;
	#folders = /* @__PURE__ */ new Set();
	#count = 0;
	constructor(root) {
		this.root = root;
	}
	async put(tenantId, sha256, bytes) {
		const file = path$2.join(this.root, blobPath(tenantId, sha256));
		if ((await stat(file).catch(() => void 0))?.size === bytes.length) return;
		const folder = path$2.dirname(file);
		if (!this.#folders.has(folder)) {
			await mkdir(folder, { recursive: true });
			this.#folders.add(folder);
		}
		const aside = `${file}.${process.pid}.${++this.#count}.part`;
		const handle = await open(aside, "w", 384);
		try {
			await handle.writeFile(bytes);
			await handle.datasync();
		} finally {
			await handle.close();
		}
		await rename(aside, file);
	}
	async get(tenantId, sha256) {
		return readFile(path$2.join(this.root, blobPath(tenantId, sha256))).catch((error) => {
			if (error.code === "ENOENT") return void 0;
			throw error;
		});
	}
};
// ../../work/main/apps/api/src/platform/blobs/s3-blobs.ts
/** Blobs in an S3-compatible store: `s3://key:secret@host[:port]/bucket[?insecure=true&region=…]`. */
var S3Blobs = class {
	#client;
	#bucket;
	constructor(address) {
		const url = new URL(address.replace(/^s3:/, "https:"));
		const scheme = url.searchParams.get("insecure") === "true" ? "http" : "https";
		this.#bucket = url.pathname.slice(1);
		this.#client = new S3Client({
			endpoint: `${scheme}://${url.host}`,
			region: url.searchParams.get("region") ?? "us-east-1",
			forcePathStyle: true,
			credentials: {
				accessKeyId: decodeURIComponent(url.username),
				secretAccessKey: decodeURIComponent(url.password)
			}
		});
	}
	async put(tenantId, sha256, bytes) {
		await this.#client.send(new PutObjectCommand({
			Bucket: this.#bucket,
			Key: blobPath(tenantId, sha256),
			Body: bytes
		}));
	}
	async get(tenantId, sha256) {
		try {
			const { Body } = await this.#client.send(new GetObjectCommand({
				Bucket: this.#bucket,
				Key: blobPath(tenantId, sha256)
			}));
			return Body ? Buffer.from(await Body.transformToByteArray()) : void 0;
		} catch (error) {
			if (error.name === "NoSuchKey") return void 0;
			throw error;
		}
	}
};
// ../../work/main/packages/audit/src/bank-data.ts
const FORBIDDEN = /* @__PURE__ */ new Set([
	"iban",
	"bic",
	"accountnumber",
	"bankaccount",
	"bankaccountnumber",
	"sortcode",
	"routingnumber",
	"cardnumber",
	"password",
	"secret",
	"apikey"
]);
const LENGTHS = new Map("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30".split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));
const compactOf = (text) => text.replace(/[ \u00a0]/g, "").toUpperCase();
/** True for an IBAN of a registered country, whole and with right check digits (ISO 13616); case and spaces do not count. */
function isIban(text) {
	const compact = compactOf(text);
	if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(compact) || LENGTHS.get(compact.slice(0, 2)) !== compact.length) return false;
	let rest = 0;
	for (const char of compact.slice(4) + compact.slice(0, 4)) {
		const digit = Number.parseInt(char, 36);
		rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
	}
	return rest === 1;
}
/** The text with every IBAN in it, written together or in groups, cut down to its last four characters. */
function maskIbans(text) {
	let masked = "";
	let done = 0;
	for (const { index, 0: start } of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)) {
		const length = LENGTHS.get(start.slice(0, 2).toUpperCase());
		if (!length || index < done) continue;
		const found = new RegExp(`^(?:[A-Za-z0-9][ \u00a0]?){${length - 1}}[A-Za-z0-9](?![A-Za-z0-9])`).exec(text.slice(index, index + 2 * length + 1))?.[0];
		if (!found || !isIban(found)) continue;
		masked += `${text.slice(done, index)}IBAN …${compactOf(found).slice(-4)}`;
		done = index + found.length;
	}
	return masked + text.slice(done);
}
/**
* Details fit for the log: IBANs inside texts are masked; a member whose very name promises bank data or a secret throws
* RangeError, for that is a mistake in the writing code.
*/
function withoutBankData(value, path = "details") {
	if (typeof value === "string") return maskIbans(value);
	if (value === null || typeof value !== "object") return value;
	if (Array.isArray(value)) return value.map((item, i) => withoutBankData(item, `${path}[${i}]`));
	const clean = {};
	for (const [key, member] of Object.entries(value)) {
		if (FORBIDDEN.has(key.toLowerCase().replace(/[-_]/g, ""))) throw new RangeError(`${path}.${key}: not for the log`);
		clean[key] = member === void 0 ? void 0 : withoutBankData(member, `${path}.${key}`);
	}
	return clean;
}
// ../../work/main/packages/audit/src/canonical.ts
const DEPTH_MAX = 32;
function text$1(value, path) {
	if (/\p{Surrogate}/u.test(value)) throw new RangeError(`${path}: half a surrogate pair has no UTF-8 form`);
	return JSON.stringify(value);
}
function write(value, path, depth) {
	if (depth > DEPTH_MAX) throw new RangeError(`${path}: deeper than ${DEPTH_MAX}`);
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") return text$1(value, path);
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new RangeError(`${path}: not a finite number`);
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map((item, i) => write(item, `${path}[${i}]`, depth + 1)).join(",")}]`;
	if (!(typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value)))) throw new RangeError(`${path}: not a JSON value`);
	const members = [];
	for (const key of Object.keys(value).sort()) {
		const member = value[key];
		if (member !== void 0) members.push(`${text$1(key, path)}:${write(member, `${path}.${key}`, depth + 1)}`);
	}
	return `{${members.join(",")}}`;
}
/**
* The one text of a JSON value, by RFC 8785 (JCS): no white space, members sorted by the UTF-16 code units of their
* names, numbers and strings as ECMAScript writes them. Throws RangeError, naming the path, on what JSON cannot hold
* (NaN, dates, functions), on lone surrogates, and beyond 32 levels.
*/
function canonicalJson(value) {
	return write(value, "$", 0);
}
// ../../work/main/packages/audit/src/digest.ts
/** SHA-256 (FIPS 180-4), 32 bytes. */
function sha256(bytes) {
	return Buffer.from(hash$1("sha256", bytes, "binary"), "latin1");
}
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
/** An Ed25519 private key (RFC 8032) from its 32-byte seed. */
function privateKeyOf(seed) {
	if (seed.length !== 32) throw new RangeError("an Ed25519 seed has 32 bytes");
	return createPrivateKey({
		key: Buffer.concat([PKCS8, seed]),
		format: "der",
		type: "pkcs8"
	});
}
/** The raw 32-byte public key that belongs to a private key. */
function rawPublicKeyOf(key) {
	return createPublicKey(key).export({
		format: "der",
		type: "spki"
	}).subarray(SPKI.length);
}
/** Signs with Ed25519; 64 bytes. */
function signEd25519(key, message) {
	return sign(null, Buffer.from(message), key);
}
Buffer.allocUnsafe(16384);
// ../../work/main/packages/audit/src/entry.ts
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/**
* The body in two halves: the number stands between them, `before || seq || after`. So a database can number, hash and
* store an entry in one statement. Throws RangeError on an empty field, an instant in another form, a body over
* `BODY_LENGTH_MAX`, and whatever `canonicalJson` or `withoutBankData` refuse.
*/
function bodyAroundSeq(entry) {
	const { tenantId, at, actor, action, subject, correlationId, details } = entry;
	const needed = {
		tenantId,
		action,
		correlationId,
		"actor.kind": actor.kind,
		"actor.id": actor.id
	};
	for (const [name, value] of Object.entries({
		...needed,
		"subject.kind": subject.kind
	})) if (typeof value !== "string" || value === "") throw new RangeError(`audit entry without ${name}`);
	if (!INSTANT.test(at) || Number.isNaN(Date.parse(at))) throw new RangeError(`audit entry: not an instant: ${at}`);
	const first = canonicalJson({
		action,
		actor: {
			kind: actor.kind,
			id: actor.id,
			name: actor.name,
			actAs: actor.actAs
		},
		at,
		correlationId,
		details: withoutBankData(details)
	});
	const last = canonicalJson({
		subject: {
			kind: subject.kind,
			id: subject.id
		},
		tenantId
	});
	if (first.length + last.length > 65504) throw new RangeError("audit entry: too long");
	return {
		before: `${first.slice(0, -1)},"seq":`,
		after: `,${last.slice(1)}`
	};
}
/** The canonical JSON of an entry: what is hashed, stored and exported. Throws RangeError as `bodyAroundSeq` does. */
function entryBody(entry) {
	if (!Number.isSafeInteger(entry.seq) || entry.seq < 0) throw new RangeError(`not an entry number: ${entry.seq}`);
	const { before, after } = bodyAroundSeq(entry);
	return `${before}${entry.seq}${after}`;
}
// ../../work/main/packages/audit/src/note-key.ts
const ED25519 = Buffer.from([1]);
function keyHash(name, publicKey) {
	return sha256(Buffer.concat([
		Buffer.from(`${name}\n`),
		ED25519,
		publicKey
	])).subarray(0, 4);
}
/** A sealing key from 32 secret bytes. Names have no space and no plus. Throws RangeError otherwise. */
function sealKey(name, seed) {
	if (!/^[^\s+]+$/.test(name)) throw new RangeError("a key name has no space and no plus");
	const key = privateKeyOf(seed);
	const publicKey = rawPublicKeyOf(key);
	const encoded = Buffer.concat([ED25519, publicKey]).toString("base64");
	return {
		name,
		key,
		verifierKey: `${name}+${keyHash(name, publicKey).toString("hex")}+${encoded}`
	};
}
/** One signature line of a note: an em dash, the key's name, and base64 of key hash and signature. */
function signatureLine({ name, key }, text) {
	return `— ${name} ${Buffer.concat([keyHash(name, rawPublicKeyOf(key)), signEd25519(key, text)]).toString("base64")}\n`;
}
// ../../work/main/packages/audit/src/seal.ts
const ORIGIN = "clearhold/";
/** A seal: a signed checkpoint in the form of C2SP tlog-checkpoint. Several keys sign while one replaces another. */
function writeSeal({ tenantId, size, root }, ...keys) {
	if (keys.length === 0) throw new RangeError("a seal needs a key");
	const text = `${ORIGIN}${tenantId}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
	return `${text}\n${keys.map((key) => signatureLine(key, text)).join("")}`;
}
/** Reads a seal, not yet its signatures. Null when it is not in the form. */
function readSeal(note) {
	const found = /^((clearhold\/)([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^\n]+\n)+)$/.exec(note);
	if (!found) return null;
	const [, text = "", , tenantId = "", size = "", encoded = "", lines = ""] = found;
	const root = Buffer.from(encoded, "base64");
	if (root.toString("base64") !== encoded || !Number.isSafeInteger(Number(size))) return null;
	return {
		tenantId,
		size: Number(size),
		root,
		text,
		signatures: lines.trimEnd().split("\n")
	};
}
// ../../work/main/packages/audit/src/export.ts
/** The format's name; a change that an older verifier would misjudge gets a new one. */
const EXPORT_FORMAT = "clearhold-audit-1";
async function* each(items) {
	yield* items;
}
/** One entry's line. A verifier accepts no other spelling of it. */
const entryLine = ({ seq, body, hash }) => JSON.stringify({
	seq,
	body,
	hash
});
/** One seal's line. */
const sealLine = (note) => JSON.stringify({ seal: note });
/**
* The lines of an export, without line ends: header, then entries, each seal right after the last entry that it covers,
* so that both writing and verifying stream. Throws RangeError on a malformed seal.
*/
async function* exportLines(source) {
	const { tenantId, exportedAt, publicKeys } = source;
	yield JSON.stringify({
		format: EXPORT_FORMAT,
		tenantId,
		exportedAt,
		publicKeys
	});
	const seals = each(source.seals);
	let next = await seals.next();
	const sizeOf = (note) => {
		const seal = readSeal(note);
		if (!seal) throw new RangeError("not a seal");
		return seal.size;
	};
	for await (const entry of source.entries) {
		yield entryLine(entry);
		for (; !next.done && sizeOf(next.value) <= entry.seq; next = await seals.next()) yield sealLine(next.value);
	}
	for (; !next.done; next = await seals.next()) yield sealLine(next.value);
}
// ../../work/main/packages/audit/src/merkle.ts
const EMPTY = sha256("");
const LEAF = Buffer.alloc(33, 0);
const NODE = Buffer.alloc(65, 1);
/** The leaf over an entry's hash (RFC 6962 section 2.1): SHA-256 of 0x00 and the data. */
function leafHash(entryHash) {
	if (entryHash.length !== 32) return sha256(Buffer.concat([LEAF.subarray(0, 1), entryHash]));
	LEAF.set(entryHash, 1);
	return sha256(LEAF);
}
/** The node over two subtrees (RFC 6962 section 2.1): SHA-256 of 0x01, left, right. */
function nodeHash(left, right) {
	NODE.set(left, 1);
	NODE.set(right, 33);
	return sha256(NODE);
}
/** A growing Merkle tree that keeps only the roots of its full subtrees, at most 53: sealing never reads old entries. */
var Frontier = class Frontier {
	#size;
	#subtrees;
	constructor(size, subtrees) {
		this.#size = size;
		this.#subtrees = subtrees;
	}
	static empty() {
		return new Frontier(0, []);
	}
	/** Throws RangeError when the number of subtrees does not fit the size. */
	static fromJSON({ size, subtrees }) {
		if ((Number.isSafeInteger(size) && size >= 0 ? size.toString(2).replaceAll("0", "").length : -1) !== subtrees.length) throw new RangeError("not the frontier of a tree of this size");
		return new Frontier(size, subtrees.map((hex) => Buffer.from(hex, "hex")));
	}
	get size() {
		return this.#size;
	}
	/** Takes the next entry's chain hash. */
	append(entryHash) {
		let node = leafHash(entryHash);
		for (let below = this.#size; below % 2 === 1; below = Math.floor(below / 2)) node = nodeHash(this.#subtrees.pop(), node);
		this.#subtrees.push(node);
		this.#size += 1;
	}
	/** The tree's root (RFC 6962 MTH); of the empty tree, SHA-256 of nothing. */
	root() {
		let root;
		for (let i = this.#subtrees.length - 1; i >= 0; i--) {
			const subtree = this.#subtrees[i];
			root = root ? nodeHash(subtree, root) : subtree;
		}
		return Buffer.from(root ?? EMPTY);
	}
	toJSON() {
		return {
			size: this.#size,
			subtrees: this.#subtrees.map((hash) => Buffer.from(hash).toString("hex"))
		};
	}
};
// ../../work/main/apps/api/src/platform/audit/audit-row.ts
/** The row for `audit_append`: its canonical body cut in two where the chain puts the sequence number. */
function auditParts(ctx, at, row) {
	const entry = {
		tenantId: ctx.tenantId,
		seq: 0,
		at: at.toISOString(),
		actor: {
			kind: ctx.actor.kind,
			id: ctx.actor.id,
			name: ctx.actorName
		},
		action: row.action,
		subject: {
			kind: row.subject.kind,
			id: row.subject.id ?? ""
		},
		correlationId: ctx.correlationId,
		details: row.details ?? {}
	};
	const body = entryBody(entry);
	const cut = body.lastIndexOf(",\"seq\":0,\"subject\":{") + 7;
	return {
		before: body.slice(0, cut),
		after: body.slice(cut + 1),
		at: entry.at,
		action: row.action,
		actorKind: ctx.actor.kind,
		actorId: ctx.actor.id,
		actorName: ctx.actorName,
		subjectKind: row.subject.kind,
		subjectId: row.subject.id ?? null
	};
}
// ../../work/main/apps/api/src/generated/prisma/internal/class.ts
const config$1 = {
	"previewFeatures": [],
	"clientVersion": "7.10.0",
	"engineVersion": "0edf323efd1d98336f3f0a68684b56f689b900d3",
	"activeProvider": "postgresql",
	"inlineSchema": "// Tables of one installation. Every key begins with the tenant; row security is in the migrations.\ngenerator client {\n  provider     = \"prisma-client\"\n  output       = \"../apps/api/src/generated/prisma\"\n  runtime      = \"nodejs\"\n  moduleFormat = \"esm\"\n}\n\ndatasource db {\n  provider = \"postgresql\"\n}\n\n/// The tree platform > partner > tenant > business unit. A unit's row lives in its tenant's space.\nmodel Scope {\n  tenantId        String      @map(\"tenant_id\") @db.Uuid\n  id              String      @db.Uuid\n  kind            String\n  parentId        String?     @map(\"parent_id\") @db.Uuid\n  partnerId       String?     @map(\"partner_id\") @db.Uuid\n  slug            String\n  name            String\n  status          String      @default(\"active\")\n  currency        String      @default(\"EUR\")\n  locale          String      @default(\"en\")\n  timeZone        String      @default(\"UTC\") @map(\"time_zone\")\n  country         String?\n  weight          Int         @default(1) // share of worker time\n  createdAt       DateTime    @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  roleGrantAsUnit RoleGrant[] @relation(\"RoleGrant_unit\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, slug])\n  @@index([partnerId, kind])\n  @@map(\"scope\")\n}\n\n/// Which space a host name serves, and as what.\nmodel Host {\n  tenantId String @map(\"tenant_id\") @db.Uuid\n  host     String\n  surface  String\n\n  @@id([tenantId, host])\n  @@unique([host])\n  @@map(\"host\")\n}\n\nmodel Brand {\n  tenantId      String   @map(\"tenant_id\") @db.Uuid\n  name          String\n  productName   String   @map(\"product_name\")\n  primaryColour String   @map(\"primary_colour\")\n  logo          String? // a data: URL of 200 kB at most\n  senderName    String   @map(\"sender_name\")\n  senderAddress String   @map(\"sender_address\")\n  supportEmail  String?  @map(\"support_email\")\n  version       Int      @default(1)\n  updatedAt     DateTime @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n\n  @@id([tenantId])\n  @@map(\"brand\")\n}\n\nmodel Person {\n  tenantId          String      @map(\"tenant_id\") @db.Uuid\n  id                String      @db.Uuid\n  email             String\n  name              String\n  passwordHash      String?     @map(\"password_hash\")\n  locale            String?\n  status            String      @default(\"active\")\n  createdAt         DateTime    @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  lastSignInAt      DateTime?   @map(\"last_sign_in_at\") @db.Timestamptz(3)\n  failedSignIns     Int         @default(0) @map(\"failed_sign_ins\")\n  lockedUntil       DateTime?   @map(\"locked_until\") @db.Timestamptz(3)\n  roleGrantAsPerson RoleGrant[] @relation(\"RoleGrant_person\")\n  sessionAsPerson   Session[]   @relation(\"Session_person\")\n  caseFileAsOwner   CaseFile[]  @relation(\"CaseFile_owner\")\n  taskAsAssignee    Task[]      @relation(\"Task_assignee\")\n  taskAsDoneBy      Task[]      @relation(\"Task_doneBy\")\n  savedViewAsOwner  SavedView[] @relation(\"SavedView_owner\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, email])\n  @@map(\"person\")\n}\n\nmodel RoleGrant {\n  tenantId  String    @map(\"tenant_id\") @db.Uuid\n  id        String    @db.Uuid\n  personId  String    @map(\"person_id\") @db.Uuid\n  role      String\n  unitId    String?   @map(\"unit_id\") @db.Uuid\n  grantedBy String    @map(\"granted_by\")\n  grantedAt DateTime  @default(now()) @map(\"granted_at\") @db.Timestamptz(3)\n  revokedAt DateTime? @map(\"revoked_at\") @db.Timestamptz(3)\n  person    Person    @relation(\"RoleGrant_person\", fields: [tenantId, personId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  unit      Scope?    @relation(\"RoleGrant_unit\", fields: [tenantId, unitId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@index([tenantId, personId])\n  @@map(\"role_grant\")\n}\n\nmodel Session {\n  tenantId  String    @map(\"tenant_id\") @db.Uuid\n  id        String    @db.Uuid\n  personId  String    @map(\"person_id\") @db.Uuid\n  tokenHash Bytes     @map(\"token_hash\")\n  createdAt DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  seenAt    DateTime  @default(now()) @map(\"seen_at\") @db.Timestamptz(3)\n  expiresAt DateTime  @map(\"expires_at\") @db.Timestamptz(3)\n  revokedAt DateTime? @map(\"revoked_at\") @db.Timestamptz(3)\n  person    Person    @relation(\"Session_person\", fields: [tenantId, personId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@unique([tenantId, tokenHash])\n  @@map(\"session\")\n}\n\nmodel ApiKey {\n  tenantId   String    @map(\"tenant_id\") @db.Uuid\n  id         String    @db.Uuid\n  name       String\n  secretHash Bytes     @map(\"secret_hash\")\n  scopes     String[]\n  createdBy  String    @map(\"created_by\")\n  createdAt  DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  expiresAt  DateTime  @map(\"expires_at\") @db.Timestamptz(3)\n  revokedAt  DateTime? @map(\"revoked_at\") @db.Timestamptz(3)\n  lastUsedAt DateTime? @map(\"last_used_at\") @db.Timestamptz(3)\n\n  @@id([tenantId, id])\n  @@map(\"api_key\")\n}\n\nmodel Supplier {\n  tenantId                      String                @map(\"tenant_id\") @db.Uuid\n  id                            String                @db.Uuid\n  sourceId                      String                @map(\"source_id\")\n  sourceVersion                 BigInt                @map(\"source_version\")\n  name                          String\n  taxId                         String?               @map(\"tax_id\")\n  registrationId                String?               @map(\"registration_id\")\n  endpointScheme                String?               @map(\"endpoint_scheme\")\n  endpointId                    String?               @map(\"endpoint_id\")\n  country                       String?\n  email                         String?\n  phone                         String?\n  language                      String?\n  terms                         String?\n  status                        String                @default(\"active\")\n  critical                      Boolean               @default(false)\n  canonical                     Json\n  createdAt                     DateTime              @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  updatedAt                     DateTime              @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n  supplierBankAccountAsSupplier SupplierBankAccount[] @relation(\"SupplierBankAccount_supplier\")\n  invoiceAsSupplier             Invoice[]             @relation(\"Invoice_supplier\")\n  purchaseOrderAsSupplier       PurchaseOrder[]       @relation(\"PurchaseOrder_supplier\")\n  caseFileAsSupplier            CaseFile[]            @relation(\"CaseFile_supplier\")\n  supplierLinkAsSupplier        SupplierLink[]        @relation(\"SupplierLink_supplier\")\n  supplierAnswerAsSupplier      SupplierAnswer[]      @relation(\"SupplierAnswer_supplier\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, sourceId])\n  @@index([tenantId, taxId])\n  @@index([tenantId, endpointId])\n  @@map(\"supplier\")\n}\n\nmodel SupplierBankAccount {\n  tenantId   String    @map(\"tenant_id\") @db.Uuid\n  id         String    @db.Uuid\n  supplierId String    @map(\"supplier_id\") @db.Uuid\n  iban       String\n  status     String\n  proposedAt DateTime  @default(now()) @map(\"proposed_at\") @db.Timestamptz(3)\n  proposedBy String    @map(\"proposed_by\")\n  verifiedAt DateTime? @map(\"verified_at\") @db.Timestamptz(3)\n  verifiedBy String?   @map(\"verified_by\")\n  supplier   Supplier  @relation(\"SupplierBankAccount_supplier\", fields: [tenantId, supplierId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@unique([tenantId, supplierId, iban])\n  @@map(\"supplier_bank_account\")\n}\n\n/// What arrived; the bytes lie under their SHA-256 in the tenant's blob space.\nmodel Document {\n  tenantId                  String            @map(\"tenant_id\") @db.Uuid\n  id                        String            @db.Uuid\n  sha256                    String\n  size                      Int\n  contentType               String            @map(\"content_type\")\n  filename                  String?\n  channel                   String\n  status                    String            @default(\"received\")\n  format                    String?\n  problems                  Json              @default(\"[]\")\n  canonical                 Json?\n  receivedAt                DateTime          @default(now()) @map(\"received_at\") @db.Timestamptz(3)\n  processedAt               DateTime?         @map(\"processed_at\") @db.Timestamptz(3)\n  receivedBy                String            @map(\"received_by\")\n  correlationId             String            @map(\"correlation_id\")\n  returnedAt                DateTime?         @map(\"returned_at\") @db.Timestamptz(3)\n  returnReason              String?           @map(\"return_reason\")\n  unitId                    String?           @map(\"unit_id\") @db.Uuid\n  supplierId                String?           @map(\"supplier_id\") @db.Uuid\n  caseId                    String?           @map(\"case_id\") @db.Uuid\n  invoiceAsDocument         Invoice[]         @relation(\"Invoice_document\")\n  caseFileAsDocument        CaseFile[]        @relation(\"CaseFile_document\")\n  exceptionRecordAsDocument ExceptionRecord[] @relation(\"ExceptionRecord_document\")\n\n  @@id([tenantId, id])\n  @@index([tenantId, sha256])\n  @@index([tenantId, status, id])\n  @@map(\"document\")\n}\n\nmodel IdempotencyKey {\n  tenantId    String   @map(\"tenant_id\") @db.Uuid\n  key         String\n  requestHash String   @map(\"request_hash\")\n  documentId  String   @map(\"document_id\") @db.Uuid\n  createdAt   DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n\n  @@id([tenantId, key])\n  @@map(\"idempotency_key\")\n}\n\nmodel Invoice {\n  tenantId                 String            @map(\"tenant_id\") @db.Uuid\n  id                       String            @db.Uuid\n  documentId               String            @map(\"document_id\") @db.Uuid\n  kind                     String\n  number                   String\n  normalisedNumber         String            @map(\"normalised_number\")\n  supplierId               String?           @map(\"supplier_id\") @db.Uuid\n  supplierName             String            @map(\"supplier_name\")\n  issueDate                DateTime?         @map(\"issue_date\") @db.Date\n  dueDate                  DateTime?         @map(\"due_date\") @db.Date\n  currency                 String\n  net                      Decimal?          @db.Decimal(20, 4)\n  tax                      Decimal?          @db.Decimal(20, 4)\n  gross                    Decimal?          @db.Decimal(20, 4)\n  payable                  Decimal           @db.Decimal(20, 4)\n  orderReferences          String[]          @map(\"order_references\")\n  sha256                   String\n  status                   String\n  unitId                   String?           @map(\"unit_id\") @db.Uuid\n  comparison               Json? // invoice, order and receipt side by side, as last judged\n  erpDocument              String?           @map(\"erp_document\")\n  erpYear                  String?           @map(\"erp_year\")\n  version                  Int               @default(1)\n  createdAt                DateTime          @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  updatedAt                DateTime          @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n  document                 Document          @relation(\"Invoice_document\", fields: [tenantId, documentId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  supplier                 Supplier?         @relation(\"Invoice_supplier\", fields: [tenantId, supplierId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  allocationAsInvoice      Allocation[]      @relation(\"Allocation_invoice\")\n  caseFileAsInvoice        CaseFile[]        @relation(\"CaseFile_invoice\")\n  exceptionRecordAsInvoice ExceptionRecord[] @relation(\"ExceptionRecord_invoice\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, documentId])\n  @@index([tenantId, supplierId, normalisedNumber])\n  @@index([tenantId, supplierId, gross])\n  @@index([tenantId, number])\n  @@map(\"invoice\")\n}\n\nmodel PurchaseOrder {\n  tenantId          String       @map(\"tenant_id\") @db.Uuid\n  id                String       @db.Uuid\n  unitId            String?      @map(\"unit_id\") @db.Uuid\n  sourceId          String       @map(\"source_id\")\n  sourceVersion     BigInt       @map(\"source_version\")\n  number            String\n  supplierId        String?      @map(\"supplier_id\") @db.Uuid\n  currency          String?\n  status            String       @default(\"open\")\n  terms             String?\n  canonical         Json\n  createdAt         DateTime     @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  updatedAt         DateTime     @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n  supplier          Supplier?    @relation(\"PurchaseOrder_supplier\", fields: [tenantId, supplierId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  allocationAsOrder Allocation[] @relation(\"Allocation_order\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, sourceId])\n  @@index([tenantId, number])\n  @@map(\"purchase_order\")\n}\n\nmodel GoodsReceipt {\n  tenantId                  String             @map(\"tenant_id\") @db.Uuid\n  id                        String             @db.Uuid\n  unitId                    String?            @map(\"unit_id\") @db.Uuid\n  sourceId                  String             @map(\"source_id\")\n  sourceVersion             BigInt             @map(\"source_version\")\n  number                    String\n  orderNumber               String?            @map(\"order_number\")\n  canonical                 Json\n  createdAt                 DateTime           @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  updatedAt                 DateTime           @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n  goodsReceiptLineAsReceipt GoodsReceiptLine[] @relation(\"GoodsReceiptLine_receipt\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, sourceId])\n  @@map(\"goods_receipt\")\n}\n\nmodel GoodsReceiptLine {\n  tenantId     String       @map(\"tenant_id\") @db.Uuid\n  receiptId    String       @map(\"receipt_id\") @db.Uuid\n  lineId       String       @map(\"line_id\")\n  orderNumber  String       @map(\"order_number\")\n  orderLineId  String?      @map(\"order_line_id\")\n  buyerItemId  String?      @map(\"buyer_item_id\")\n  sellerItemId String?      @map(\"seller_item_id\")\n  quantity     Decimal      @db.Decimal(28, 10)\n  rejected     Decimal      @default(0) @db.Decimal(28, 10)\n  receipt      GoodsReceipt @relation(\"GoodsReceiptLine_receipt\", fields: [tenantId, receiptId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, receiptId, lineId])\n  @@index([tenantId, orderNumber])\n  @@map(\"goods_receipt_line\")\n}\n\n/// What of an order line an invoice line bills.\nmodel Allocation {\n  tenantId      String        @map(\"tenant_id\") @db.Uuid\n  invoiceId     String        @map(\"invoice_id\") @db.Uuid\n  invoiceLineId String        @map(\"invoice_line_id\")\n  orderId       String        @map(\"order_id\") @db.Uuid\n  orderLineId   String        @map(\"order_line_id\")\n  quantity      Decimal       @db.Decimal(28, 10)\n  amount        Decimal       @db.Decimal(20, 4)\n  invoice       Invoice       @relation(\"Allocation_invoice\", fields: [tenantId, invoiceId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  order         PurchaseOrder @relation(\"Allocation_order\", fields: [tenantId, orderId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, invoiceId, invoiceLineId, orderId, orderLineId])\n  @@index([tenantId, orderId])\n  @@map(\"allocation\")\n}\n\n/// The work on one or more exceptions with one cause; a projection of its events.\nmodel CaseFile {\n  tenantId              String            @map(\"tenant_id\") @db.Uuid\n  id                    String            @db.Uuid\n  number                Int\n  title                 String\n  primaryCode           String            @map(\"primary_code\")\n  codes                 String[]\n  causeKey              String            @map(\"cause_key\")\n  state                 String\n  version               Int               @default(1)\n  playbookKey           String            @map(\"playbook_key\")\n  playbookVersion       Int               @map(\"playbook_version\")\n  playbookState         Json              @map(\"playbook_state\")\n  documentId            String?           @map(\"document_id\") @db.Uuid\n  invoiceId             String?           @map(\"invoice_id\") @db.Uuid\n  supplierId            String?           @map(\"supplier_id\") @db.Uuid\n  supplierName          String            @map(\"supplier_name\")\n  invoiceNumber         String            @map(\"invoice_number\")\n  amountAtRisk          Decimal           @map(\"amount_at_risk\") @db.Decimal(20, 4)\n  currency              String\n  openedAt              DateTime          @map(\"opened_at\") @db.Timestamptz(3)\n  dueAt                 DateTime?         @map(\"due_at\") @db.Timestamptz(3)\n  closedAt              DateTime?         @map(\"closed_at\") @db.Timestamptz(3)\n  resolution            String?\n  ownerId               String?           @map(\"owner_id\") @db.Uuid\n  teamRole              String?           @map(\"team_role\")\n  priority              Int\n  priorityReason        String            @map(\"priority_reason\")\n  waitingFor            String?           @map(\"waiting_for\")\n  unitId                String?           @map(\"unit_id\") @db.Uuid\n  touches               Int               @default(0)\n  correlationId         String            @map(\"correlation_id\")\n  search                String\n  policyVersions        Json              @map(\"policy_versions\")\n  updatedAt             DateTime          @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n  document              Document?         @relation(\"CaseFile_document\", fields: [tenantId, documentId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  invoice               Invoice?          @relation(\"CaseFile_invoice\", fields: [tenantId, invoiceId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  supplier              Supplier?         @relation(\"CaseFile_supplier\", fields: [tenantId, supplierId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  owner                 Person?           @relation(\"CaseFile_owner\", fields: [tenantId, ownerId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  caseEventAsCase       CaseEvent[]       @relation(\"CaseEvent_case\")\n  exceptionRecordAsCase ExceptionRecord[] @relation(\"ExceptionRecord_case\")\n  taskAsCase            Task[]            @relation(\"Task_case\")\n  commentAsCase         Comment[]         @relation(\"Comment_case\")\n  supplierLinkAsCase    SupplierLink[]    @relation(\"SupplierLink_case\")\n  supplierAnswerAsCase  SupplierAnswer[]  @relation(\"SupplierAnswer_case\")\n  effectAsCase          Effect[]          @relation(\"Effect_case\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, number])\n  @@index([tenantId, updatedAt])\n  @@index([tenantId, invoiceId])\n  @@map(\"case_file\")\n}\n\nmodel CaseEvent {\n  tenantId      String   @map(\"tenant_id\") @db.Uuid\n  caseId        String   @map(\"case_id\") @db.Uuid\n  seq           Int\n  type          String\n  mark          String\n  actorId       String?  @map(\"actor_id\")\n  actorName     String   @map(\"actor_name\")\n  text          String\n  payload       Json     @default(\"{}\")\n  at            DateTime @db.Timestamptz(3)\n  correlationId String   @map(\"correlation_id\")\n  case          CaseFile @relation(\"CaseEvent_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, caseId, seq])\n  @@map(\"case_event\")\n}\n\nmodel ExceptionRecord {\n  tenantId     String    @map(\"tenant_id\") @db.Uuid\n  id           String    @db.Uuid\n  unitId       String?   @map(\"unit_id\") @db.Uuid\n  supplierId   String?   @map(\"supplier_id\") @db.Uuid\n  documentId   String    @map(\"document_id\") @db.Uuid\n  invoiceId    String?   @map(\"invoice_id\") @db.Uuid\n  caseId       String?   @map(\"case_id\") @db.Uuid\n  code         String\n  severity     String\n  line         String?\n  summary      String\n  amountAtRisk Decimal   @map(\"amount_at_risk\") @db.Decimal(20, 4)\n  currency     String\n  evidence     Json\n  tolerance    Json?\n  causeKey     String    @map(\"cause_key\")\n  state        String    @default(\"open\")\n  raisedAt     DateTime  @map(\"raised_at\") @db.Timestamptz(3)\n  resolvedAt   DateTime? @map(\"resolved_at\") @db.Timestamptz(3)\n  resolution   String?\n  document     Document  @relation(\"ExceptionRecord_document\", fields: [tenantId, documentId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  invoice      Invoice?  @relation(\"ExceptionRecord_invoice\", fields: [tenantId, invoiceId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  case         CaseFile? @relation(\"ExceptionRecord_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@index([tenantId, documentId])\n  @@index([tenantId, caseId])\n  @@map(\"exception_record\")\n}\n\nmodel Task {\n  tenantId   String    @map(\"tenant_id\") @db.Uuid\n  id         String    @db.Uuid\n  caseId     String    @map(\"case_id\") @db.Uuid\n  stepId     String    @map(\"step_id\")\n  kind       String\n  title      String\n  role       String?\n  assigneeId String?   @map(\"assignee_id\") @db.Uuid\n  unitId     String?   @map(\"unit_id\") @db.Uuid\n  state      String    @default(\"open\")\n  outcomes   Json      @default(\"[]\")\n  outcome    String?\n  values     Json?\n  reason     String?\n  amount     Decimal?  @db.Decimal(20, 4)\n  currency   String?\n  openedAt   DateTime  @map(\"opened_at\") @db.Timestamptz(3)\n  dueAt      DateTime? @map(\"due_at\") @db.Timestamptz(3)\n  doneAt     DateTime? @map(\"done_at\") @db.Timestamptz(3)\n  doneById   String?   @map(\"done_by_id\") @db.Uuid\n  doneByName String?   @map(\"done_by_name\")\n  authority  Json?\n  case       CaseFile  @relation(\"Task_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  assignee   Person?   @relation(\"Task_assignee\", fields: [tenantId, assigneeId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  doneBy     Person?   @relation(\"Task_doneBy\", fields: [tenantId, doneById], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@index([tenantId, caseId])\n  @@index([tenantId, state, role])\n  @@map(\"task\")\n}\n\nmodel Comment {\n  tenantId   String   @map(\"tenant_id\") @db.Uuid\n  id         String   @db.Uuid\n  unitId     String?  @map(\"unit_id\") @db.Uuid\n  caseId     String   @map(\"case_id\") @db.Uuid\n  supplierId String?  @map(\"supplier_id\") @db.Uuid\n  authorKind String   @map(\"author_kind\")\n  authorId   String   @map(\"author_id\")\n  authorName String   @map(\"author_name\")\n  text       String\n  audience   String   @default(\"INTERNAL\")\n  at         DateTime @db.Timestamptz(3)\n  case       CaseFile @relation(\"Comment_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@index([tenantId, caseId])\n  @@map(\"comment\")\n}\n\nmodel SupplierLink {\n  tenantId      String    @map(\"tenant_id\") @db.Uuid\n  id            String    @db.Uuid\n  unitId        String?   @map(\"unit_id\") @db.Uuid\n  caseId        String    @map(\"case_id\") @db.Uuid\n  supplierId    String    @map(\"supplier_id\") @db.Uuid\n  tokenHash     Bytes     @map(\"token_hash\")\n  email         String?\n  question      String\n  language      String    @default(\"en\")\n  createdBy     String    @map(\"created_by\")\n  createdAt     DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  expiresAt     DateTime  @map(\"expires_at\") @db.Timestamptz(3)\n  revokedAt     DateTime? @map(\"revoked_at\") @db.Timestamptz(3)\n  firstOpenedAt DateTime? @map(\"first_opened_at\") @db.Timestamptz(3)\n  case          CaseFile  @relation(\"SupplierLink_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  supplier      Supplier  @relation(\"SupplierLink_supplier\", fields: [tenantId, supplierId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@unique([tenantId, tokenHash])\n  @@index([tenantId, caseId])\n  @@map(\"supplier_link\")\n}\n\nmodel SupplierAnswer {\n  tenantId   String   @map(\"tenant_id\") @db.Uuid\n  id         String   @db.Uuid\n  caseId     String   @map(\"case_id\") @db.Uuid\n  supplierId String   @map(\"supplier_id\") @db.Uuid\n  action     String\n  reason     String?\n  text       String?\n  values     Json     @default(\"[]\")\n  files      Json     @default(\"[]\")\n  at         DateTime @db.Timestamptz(3)\n  case       CaseFile @relation(\"SupplierAnswer_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  supplier   Supplier @relation(\"SupplierAnswer_supplier\", fields: [tenantId, supplierId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@index([tenantId, caseId])\n  @@map(\"supplier_answer\")\n}\n\n/// What is sent, and the local outbox page of an installation without SMTP.\nmodel Mail {\n  tenantId  String    @map(\"tenant_id\") @db.Uuid\n  id        String    @db.Uuid\n  toAddress String    @map(\"to_address\")\n  subject   String\n  html      String\n  text      String\n  state     String    @default(\"queued\")\n  caseId    String?   @map(\"case_id\") @db.Uuid\n  createdAt DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  sentAt    DateTime? @map(\"sent_at\") @db.Timestamptz(3)\n  error     String?\n\n  @@id([tenantId, id])\n  @@map(\"mail\")\n}\n\nmodel SavedView {\n  tenantId  String   @map(\"tenant_id\") @db.Uuid\n  id        String   @db.Uuid\n  ownerId   String   @map(\"owner_id\") @db.Uuid\n  shared    Boolean  @default(false)\n  name      String\n  filter    Json\n  createdAt DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  owner     Person   @relation(\"SavedView_owner\", fields: [tenantId, ownerId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, id])\n  @@index([tenantId, ownerId])\n  @@map(\"saved_view\")\n}\n\nmodel Playbook {\n  tenantId   String   @map(\"tenant_id\") @db.Uuid\n  id         String   @db.Uuid\n  key        String\n  version    Int\n  title      String\n  definition Json\n  createdBy  String   @map(\"created_by\")\n  createdAt  DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n\n  @@id([tenantId, id])\n  @@unique([tenantId, key, version])\n  @@map(\"playbook\")\n}\n\nmodel PolicyVersion {\n  tenantId    String   @map(\"tenant_id\") @db.Uuid\n  id          String   @db.Uuid\n  scopeId     String   @map(\"scope_id\") @db.Uuid\n  version     Int\n  values      Json\n  status      String   @default(\"published\")\n  setBy       String   @map(\"set_by\")\n  reason      String\n  createdAt   DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  effectiveAt DateTime @default(now()) @map(\"effective_at\") @db.Timestamptz(3)\n\n  @@id([tenantId, id])\n  @@unique([tenantId, scopeId, version])\n  @@map(\"policy_version\")\n}\n\nmodel Blueprint {\n  tenantId   String   @map(\"tenant_id\") @db.Uuid\n  id         String   @db.Uuid\n  key        String\n  version    Int\n  title      String\n  summary    String\n  definition Json\n  createdAt  DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n\n  @@id([tenantId, id])\n  @@unique([tenantId, key, version])\n  @@map(\"blueprint\")\n}\n\n/// A tenant's link to its ERP.\nmodel Connection {\n  tenantId           String    @map(\"tenant_id\") @db.Uuid\n  id                 String    @db.Uuid\n  connector          String\n  title              String\n  url                String\n  config             Json\n  secret             Bytes? // sealed with the installation's key\n  status             String    @default(\"active\")\n  lastEventAt        DateTime? @map(\"last_event_at\") @db.Timestamptz(3)\n  createdAt          DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  effectAsConnection Effect[]  @relation(\"Effect_connection\")\n\n  @@id([tenantId, id])\n  @@map(\"connection\")\n}\n\n/// Something done outside, once: claimed before, closed after.\nmodel Effect {\n  tenantId     String      @map(\"tenant_id\") @db.Uuid\n  key          String\n  kind         String\n  caseId       String?     @map(\"case_id\") @db.Uuid\n  connectionId String?     @map(\"connection_id\") @db.Uuid\n  state        String\n  attempts     Int         @default(0)\n  request      Json\n  outcome      Json?\n  claimedAt    DateTime    @default(now()) @map(\"claimed_at\") @db.Timestamptz(3)\n  closedAt     DateTime?   @map(\"closed_at\") @db.Timestamptz(3)\n  case         CaseFile?   @relation(\"Effect_case\", fields: [tenantId, caseId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n  connection   Connection? @relation(\"Effect_connection\", fields: [tenantId, connectionId], references: [tenantId, id], onDelete: NoAction, onUpdate: NoAction)\n\n  @@id([tenantId, key])\n  @@index([tenantId, caseId])\n  @@map(\"effect\")\n}\n\n/// The truth about work to do; the queue is transport. A timer is a row with not_before in the future.\nmodel Outbox {\n  tenantId      String    @map(\"tenant_id\") @db.Uuid\n  id            String    @db.Uuid\n  kind          String\n  lane          Int       @default(1) // 0 urgent and interactive, 1 normal, 2 bulk\n  subjectId     String    @map(\"subject_id\")\n  payload       Json      @default(\"{}\")\n  state         String    @default(\"ready\")\n  notBefore     DateTime  @default(now()) @map(\"not_before\") @db.Timestamptz(3)\n  createdAt     DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(3)\n  attempts      Int       @default(0)\n  leasedUntil   DateTime? @map(\"leased_until\") @db.Timestamptz(3)\n  epoch         Int       @default(0)\n  dedupeKey     String?   @map(\"dedupe_key\")\n  correlationId String    @map(\"correlation_id\")\n  actor         Json      @default(\"{}\")\n\n  @@id([tenantId, id])\n  @@unique([tenantId, dedupeKey])\n  @@map(\"outbox\")\n}\n\nmodel DeadLetter {\n  tenantId      String    @map(\"tenant_id\") @db.Uuid\n  id            String    @db.Uuid\n  kind          String\n  subjectId     String    @map(\"subject_id\")\n  payload       Json\n  cause         String\n  attempts      Int\n  correlationId String    @map(\"correlation_id\")\n  actor         Json\n  failedAt      DateTime  @default(now()) @map(\"failed_at\") @db.Timestamptz(3)\n  replayedAt    DateTime? @map(\"replayed_at\") @db.Timestamptz(3)\n  replayedBy    String?   @map(\"replayed_by\")\n\n  @@id([tenantId, id])\n  @@map(\"dead_letter\")\n}\n\n/// CloudEvents by source and id: twice in, once acted on.\nmodel ReceivedEvent {\n  tenantId   String   @map(\"tenant_id\") @db.Uuid\n  source     String\n  eventId    String   @map(\"event_id\")\n  type       String\n  data       Json\n  receivedAt DateTime @default(now()) @map(\"received_at\") @db.Timestamptz(3)\n\n  @@id([tenantId, source, eventId])\n  @@map(\"received_event\")\n}\n\nmodel AuditHead {\n  tenantId String @map(\"tenant_id\") @db.Uuid\n  seq      BigInt @default(0)\n  hash     Bytes\n\n  @@id([tenantId])\n  @@map(\"audit_head\")\n}\n\nmodel AuditEntry {\n  tenantId    String   @map(\"tenant_id\") @db.Uuid\n  seq         BigInt\n  at          DateTime @db.Timestamptz(3)\n  action      String\n  actorKind   String   @map(\"actor_kind\")\n  actorId     String?  @map(\"actor_id\")\n  actorName   String   @map(\"actor_name\")\n  subjectKind String   @map(\"subject_kind\")\n  subjectId   String?  @map(\"subject_id\")\n  body        String // canonical JSON, hashed as it stands\n  hash        Bytes\n\n  @@id([tenantId, seq])\n  @@index([tenantId, subjectId, seq])\n  @@map(\"audit_entry\")\n}\n\nmodel AuditSeal {\n  tenantId String   @map(\"tenant_id\") @db.Uuid\n  size     BigInt\n  root     Bytes\n  note     String\n  frontier Json\n  at       DateTime @default(now()) @db.Timestamptz(3)\n\n  @@id([tenantId, size])\n  @@map(\"audit_seal\")\n}\n\n/// What a partner may see of a tenant: counts and sums, written by its own workers.\nmodel TenantFigure {\n  tenantId  String   @map(\"tenant_id\") @db.Uuid\n  partnerId String   @map(\"partner_id\") @db.Uuid\n  figures   Json\n  updatedAt DateTime @default(now()) @map(\"updated_at\") @db.Timestamptz(3)\n\n  @@id([tenantId])\n  @@index([partnerId])\n  @@map(\"tenant_figure\")\n}\n\nmodel TenantCounter {\n  tenantId String @map(\"tenant_id\") @db.Uuid\n  name     String\n  value    BigInt @default(0)\n\n  @@id([tenantId, name])\n  @@map(\"tenant_counter\")\n}\n\n/// Worker time used by a tenant lately: what the dispatcher's turns are weighed by.\nmodel WorkShare {\n  tenantId   String   @map(\"tenant_id\") @db.Uuid\n  usedMs     BigInt   @default(0) @map(\"used_ms\")\n  lastTurnAt DateTime @default(now()) @map(\"last_turn_at\") @db.Timestamptz(3)\n\n  @@id([tenantId])\n  @@map(\"work_share\")\n}\n\n/// Which processes are alive; only the platform's space.\nmodel NodeBeat {\n  tenantId String   @map(\"tenant_id\") @db.Uuid\n  id       String   @db.Uuid\n  role     String\n  seenAt   DateTime @default(now()) @map(\"seen_at\") @db.Timestamptz(3)\n  details  Json     @default(\"{}\")\n\n  @@id([tenantId, id])\n  @@map(\"node_beat\")\n}\n",
	"runtimeDataModel": {
		"models": {},
		"enums": {},
		"types": {}
	},
	"parameterizationSchema": {
		"strings": [],
		"graph": ""
	}
};
config$1.runtimeDataModel = JSON.parse("{\"models\":{\"Scope\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"parentId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"parent_id\"},{\"name\":\"partnerId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"partner_id\"},{\"name\":\"slug\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"currency\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"locale\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"timeZone\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"time_zone\"},{\"name\":\"country\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"weight\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"roleGrantAsUnit\",\"kind\":\"object\",\"type\":\"RoleGrant\",\"relationName\":\"RoleGrant_unit\"}],\"dbName\":\"scope\",\"schema\":null},\"Host\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"host\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"surface\",\"kind\":\"scalar\",\"type\":\"String\"}],\"dbName\":\"host\",\"schema\":null},\"Brand\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"productName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"product_name\"},{\"name\":\"primaryColour\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"primary_colour\"},{\"name\":\"logo\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"senderName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"sender_name\"},{\"name\":\"senderAddress\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"sender_address\"},{\"name\":\"supportEmail\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"support_email\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"}],\"dbName\":\"brand\",\"schema\":null},\"Person\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"email\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"passwordHash\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"password_hash\"},{\"name\":\"locale\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"lastSignInAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_sign_in_at\"},{\"name\":\"failedSignIns\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"failed_sign_ins\"},{\"name\":\"lockedUntil\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"locked_until\"},{\"name\":\"roleGrantAsPerson\",\"kind\":\"object\",\"type\":\"RoleGrant\",\"relationName\":\"RoleGrant_person\"},{\"name\":\"sessionAsPerson\",\"kind\":\"object\",\"type\":\"Session\",\"relationName\":\"Session_person\"},{\"name\":\"caseFileAsOwner\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"CaseFile_owner\"},{\"name\":\"taskAsAssignee\",\"kind\":\"object\",\"type\":\"Task\",\"relationName\":\"Task_assignee\"},{\"name\":\"taskAsDoneBy\",\"kind\":\"object\",\"type\":\"Task\",\"relationName\":\"Task_doneBy\"},{\"name\":\"savedViewAsOwner\",\"kind\":\"object\",\"type\":\"SavedView\",\"relationName\":\"SavedView_owner\"}],\"dbName\":\"person\",\"schema\":null},\"RoleGrant\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"personId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"person_id\"},{\"name\":\"role\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"grantedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"granted_by\"},{\"name\":\"grantedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"granted_at\"},{\"name\":\"revokedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"revoked_at\"},{\"name\":\"person\",\"kind\":\"object\",\"type\":\"Person\",\"relationName\":\"RoleGrant_person\"},{\"name\":\"unit\",\"kind\":\"object\",\"type\":\"Scope\",\"relationName\":\"RoleGrant_unit\"}],\"dbName\":\"role_grant\",\"schema\":null},\"Session\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"personId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"person_id\"},{\"name\":\"tokenHash\",\"kind\":\"scalar\",\"type\":\"Bytes\",\"dbName\":\"token_hash\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"seenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"seen_at\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"revokedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"revoked_at\"},{\"name\":\"person\",\"kind\":\"object\",\"type\":\"Person\",\"relationName\":\"Session_person\"}],\"dbName\":\"session\",\"schema\":null},\"ApiKey\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"secretHash\",\"kind\":\"scalar\",\"type\":\"Bytes\",\"dbName\":\"secret_hash\"},{\"name\":\"scopes\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"created_by\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"revokedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"revoked_at\"},{\"name\":\"lastUsedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_used_at\"}],\"dbName\":\"api_key\",\"schema\":null},\"Supplier\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"sourceId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"source_id\"},{\"name\":\"sourceVersion\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"source_version\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"taxId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tax_id\"},{\"name\":\"registrationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"registration_id\"},{\"name\":\"endpointScheme\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"endpoint_scheme\"},{\"name\":\"endpointId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"endpoint_id\"},{\"name\":\"country\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"email\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"phone\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"language\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"terms\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"critical\",\"kind\":\"scalar\",\"type\":\"Boolean\"},{\"name\":\"canonical\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"supplierBankAccountAsSupplier\",\"kind\":\"object\",\"type\":\"SupplierBankAccount\",\"relationName\":\"SupplierBankAccount_supplier\"},{\"name\":\"invoiceAsSupplier\",\"kind\":\"object\",\"type\":\"Invoice\",\"relationName\":\"Invoice_supplier\"},{\"name\":\"purchaseOrderAsSupplier\",\"kind\":\"object\",\"type\":\"PurchaseOrder\",\"relationName\":\"PurchaseOrder_supplier\"},{\"name\":\"caseFileAsSupplier\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"CaseFile_supplier\"},{\"name\":\"supplierLinkAsSupplier\",\"kind\":\"object\",\"type\":\"SupplierLink\",\"relationName\":\"SupplierLink_supplier\"},{\"name\":\"supplierAnswerAsSupplier\",\"kind\":\"object\",\"type\":\"SupplierAnswer\",\"relationName\":\"SupplierAnswer_supplier\"}],\"dbName\":\"supplier\",\"schema\":null},\"SupplierBankAccount\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"iban\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"proposedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"proposed_at\"},{\"name\":\"proposedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"proposed_by\"},{\"name\":\"verifiedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"verified_at\"},{\"name\":\"verifiedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"verified_by\"},{\"name\":\"supplier\",\"kind\":\"object\",\"type\":\"Supplier\",\"relationName\":\"SupplierBankAccount_supplier\"}],\"dbName\":\"supplier_bank_account\",\"schema\":null},\"Document\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"sha256\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"size\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"contentType\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"content_type\"},{\"name\":\"filename\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"channel\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"format\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"problems\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"canonical\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"receivedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"received_at\"},{\"name\":\"processedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"processed_at\"},{\"name\":\"receivedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"received_by\"},{\"name\":\"correlationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"correlation_id\"},{\"name\":\"returnedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"returned_at\"},{\"name\":\"returnReason\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"return_reason\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"invoiceAsDocument\",\"kind\":\"object\",\"type\":\"Invoice\",\"relationName\":\"Invoice_document\"},{\"name\":\"caseFileAsDocument\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"CaseFile_document\"},{\"name\":\"exceptionRecordAsDocument\",\"kind\":\"object\",\"type\":\"ExceptionRecord\",\"relationName\":\"ExceptionRecord_document\"}],\"dbName\":\"document\",\"schema\":null},\"IdempotencyKey\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"key\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"requestHash\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"request_hash\"},{\"name\":\"documentId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"document_id\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"}],\"dbName\":\"idempotency_key\",\"schema\":null},\"Invoice\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"documentId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"document_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"number\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"normalisedNumber\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"normalised_number\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"supplierName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_name\"},{\"name\":\"issueDate\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"issue_date\"},{\"name\":\"dueDate\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_date\"},{\"name\":\"currency\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"net\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"tax\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"gross\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"payable\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"orderReferences\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"order_references\"},{\"name\":\"sha256\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"comparison\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"erpDocument\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"erp_document\"},{\"name\":\"erpYear\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"erp_year\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"document\",\"kind\":\"object\",\"type\":\"Document\",\"relationName\":\"Invoice_document\"},{\"name\":\"supplier\",\"kind\":\"object\",\"type\":\"Supplier\",\"relationName\":\"Invoice_supplier\"},{\"name\":\"allocationAsInvoice\",\"kind\":\"object\",\"type\":\"Allocation\",\"relationName\":\"Allocation_invoice\"},{\"name\":\"caseFileAsInvoice\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"CaseFile_invoice\"},{\"name\":\"exceptionRecordAsInvoice\",\"kind\":\"object\",\"type\":\"ExceptionRecord\",\"relationName\":\"ExceptionRecord_invoice\"}],\"dbName\":\"invoice\",\"schema\":null},\"PurchaseOrder\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"sourceId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"source_id\"},{\"name\":\"sourceVersion\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"source_version\"},{\"name\":\"number\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"currency\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"terms\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"canonical\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"supplier\",\"kind\":\"object\",\"type\":\"Supplier\",\"relationName\":\"PurchaseOrder_supplier\"},{\"name\":\"allocationAsOrder\",\"kind\":\"object\",\"type\":\"Allocation\",\"relationName\":\"Allocation_order\"}],\"dbName\":\"purchase_order\",\"schema\":null},\"GoodsReceipt\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"sourceId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"source_id\"},{\"name\":\"sourceVersion\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"source_version\"},{\"name\":\"number\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"orderNumber\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"order_number\"},{\"name\":\"canonical\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"goodsReceiptLineAsReceipt\",\"kind\":\"object\",\"type\":\"GoodsReceiptLine\",\"relationName\":\"GoodsReceiptLine_receipt\"}],\"dbName\":\"goods_receipt\",\"schema\":null},\"GoodsReceiptLine\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"receiptId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"receipt_id\"},{\"name\":\"lineId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"line_id\"},{\"name\":\"orderNumber\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"order_number\"},{\"name\":\"orderLineId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"order_line_id\"},{\"name\":\"buyerItemId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"buyer_item_id\"},{\"name\":\"sellerItemId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"seller_item_id\"},{\"name\":\"quantity\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"rejected\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"receipt\",\"kind\":\"object\",\"type\":\"GoodsReceipt\",\"relationName\":\"GoodsReceiptLine_receipt\"}],\"dbName\":\"goods_receipt_line\",\"schema\":null},\"Allocation\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"invoiceId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"invoice_id\"},{\"name\":\"invoiceLineId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"invoice_line_id\"},{\"name\":\"orderId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"order_id\"},{\"name\":\"orderLineId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"order_line_id\"},{\"name\":\"quantity\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"amount\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"invoice\",\"kind\":\"object\",\"type\":\"Invoice\",\"relationName\":\"Allocation_invoice\"},{\"name\":\"order\",\"kind\":\"object\",\"type\":\"PurchaseOrder\",\"relationName\":\"Allocation_order\"}],\"dbName\":\"allocation\",\"schema\":null},\"CaseFile\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"number\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"title\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"primaryCode\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"primary_code\"},{\"name\":\"codes\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"causeKey\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"cause_key\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"playbookKey\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"playbook_key\"},{\"name\":\"playbookVersion\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"playbook_version\"},{\"name\":\"playbookState\",\"kind\":\"scalar\",\"type\":\"Json\",\"dbName\":\"playbook_state\"},{\"name\":\"documentId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"document_id\"},{\"name\":\"invoiceId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"invoice_id\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"supplierName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_name\"},{\"name\":\"invoiceNumber\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"invoice_number\"},{\"name\":\"amountAtRisk\",\"kind\":\"scalar\",\"type\":\"Decimal\",\"dbName\":\"amount_at_risk\"},{\"name\":\"currency\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"openedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"opened_at\"},{\"name\":\"dueAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_at\"},{\"name\":\"closedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"closed_at\"},{\"name\":\"resolution\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"ownerId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"owner_id\"},{\"name\":\"teamRole\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"team_role\"},{\"name\":\"priority\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"priorityReason\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"priority_reason\"},{\"name\":\"waitingFor\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"waiting_for\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"touches\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"correlationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"correlation_id\"},{\"name\":\"search\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"policyVersions\",\"kind\":\"scalar\",\"type\":\"Json\",\"dbName\":\"policy_versions\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"document\",\"kind\":\"object\",\"type\":\"Document\",\"relationName\":\"CaseFile_document\"},{\"name\":\"invoice\",\"kind\":\"object\",\"type\":\"Invoice\",\"relationName\":\"CaseFile_invoice\"},{\"name\":\"supplier\",\"kind\":\"object\",\"type\":\"Supplier\",\"relationName\":\"CaseFile_supplier\"},{\"name\":\"owner\",\"kind\":\"object\",\"type\":\"Person\",\"relationName\":\"CaseFile_owner\"},{\"name\":\"caseEventAsCase\",\"kind\":\"object\",\"type\":\"CaseEvent\",\"relationName\":\"CaseEvent_case\"},{\"name\":\"exceptionRecordAsCase\",\"kind\":\"object\",\"type\":\"ExceptionRecord\",\"relationName\":\"ExceptionRecord_case\"},{\"name\":\"taskAsCase\",\"kind\":\"object\",\"type\":\"Task\",\"relationName\":\"Task_case\"},{\"name\":\"commentAsCase\",\"kind\":\"object\",\"type\":\"Comment\",\"relationName\":\"Comment_case\"},{\"name\":\"supplierLinkAsCase\",\"kind\":\"object\",\"type\":\"SupplierLink\",\"relationName\":\"SupplierLink_case\"},{\"name\":\"supplierAnswerAsCase\",\"kind\":\"object\",\"type\":\"SupplierAnswer\",\"relationName\":\"SupplierAnswer_case\"},{\"name\":\"effectAsCase\",\"kind\":\"object\",\"type\":\"Effect\",\"relationName\":\"Effect_case\"}],\"dbName\":\"case_file\",\"schema\":null},\"CaseEvent\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"seq\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"type\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"mark\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"actorId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"actor_id\"},{\"name\":\"actorName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"actor_name\"},{\"name\":\"text\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"payload\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"correlationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"correlation_id\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"CaseEvent_case\"}],\"dbName\":\"case_event\",\"schema\":null},\"ExceptionRecord\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"documentId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"document_id\"},{\"name\":\"invoiceId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"invoice_id\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"code\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"severity\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"line\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"summary\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"amountAtRisk\",\"kind\":\"scalar\",\"type\":\"Decimal\",\"dbName\":\"amount_at_risk\"},{\"name\":\"currency\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"evidence\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"tolerance\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"causeKey\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"cause_key\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"raisedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"raised_at\"},{\"name\":\"resolvedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"resolved_at\"},{\"name\":\"resolution\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"document\",\"kind\":\"object\",\"type\":\"Document\",\"relationName\":\"ExceptionRecord_document\"},{\"name\":\"invoice\",\"kind\":\"object\",\"type\":\"Invoice\",\"relationName\":\"ExceptionRecord_invoice\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"ExceptionRecord_case\"}],\"dbName\":\"exception_record\",\"schema\":null},\"Task\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"stepId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"step_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"title\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"role\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"assigneeId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"assignee_id\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"outcomes\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"outcome\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"values\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"reason\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"amount\",\"kind\":\"scalar\",\"type\":\"Decimal\"},{\"name\":\"currency\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"openedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"opened_at\"},{\"name\":\"dueAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_at\"},{\"name\":\"doneAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"done_at\"},{\"name\":\"doneById\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"done_by_id\"},{\"name\":\"doneByName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"done_by_name\"},{\"name\":\"authority\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"Task_case\"},{\"name\":\"assignee\",\"kind\":\"object\",\"type\":\"Person\",\"relationName\":\"Task_assignee\"},{\"name\":\"doneBy\",\"kind\":\"object\",\"type\":\"Person\",\"relationName\":\"Task_doneBy\"}],\"dbName\":\"task\",\"schema\":null},\"Comment\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"authorKind\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"author_kind\"},{\"name\":\"authorId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"author_id\"},{\"name\":\"authorName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"author_name\"},{\"name\":\"text\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"audience\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"Comment_case\"}],\"dbName\":\"comment\",\"schema\":null},\"SupplierLink\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"unitId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"unit_id\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"tokenHash\",\"kind\":\"scalar\",\"type\":\"Bytes\",\"dbName\":\"token_hash\"},{\"name\":\"email\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"question\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"language\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"created_by\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"revokedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"revoked_at\"},{\"name\":\"firstOpenedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"first_opened_at\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"SupplierLink_case\"},{\"name\":\"supplier\",\"kind\":\"object\",\"type\":\"Supplier\",\"relationName\":\"SupplierLink_supplier\"}],\"dbName\":\"supplier_link\",\"schema\":null},\"SupplierAnswer\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"supplierId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"supplier_id\"},{\"name\":\"action\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"reason\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"text\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"values\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"files\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"SupplierAnswer_case\"},{\"name\":\"supplier\",\"kind\":\"object\",\"type\":\"Supplier\",\"relationName\":\"SupplierAnswer_supplier\"}],\"dbName\":\"supplier_answer\",\"schema\":null},\"Mail\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"toAddress\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"to_address\"},{\"name\":\"subject\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"html\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"text\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"sentAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"sent_at\"},{\"name\":\"error\",\"kind\":\"scalar\",\"type\":\"String\"}],\"dbName\":\"mail\",\"schema\":null},\"SavedView\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"ownerId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"owner_id\"},{\"name\":\"shared\",\"kind\":\"scalar\",\"type\":\"Boolean\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"filter\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"owner\",\"kind\":\"object\",\"type\":\"Person\",\"relationName\":\"SavedView_owner\"}],\"dbName\":\"saved_view\",\"schema\":null},\"Playbook\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"key\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"title\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"definition\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"created_by\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"}],\"dbName\":\"playbook\",\"schema\":null},\"PolicyVersion\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"scopeId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"scope_id\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"values\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"setBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"set_by\"},{\"name\":\"reason\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"effectiveAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"effective_at\"}],\"dbName\":\"policy_version\",\"schema\":null},\"Blueprint\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"key\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"title\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"summary\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"definition\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"}],\"dbName\":\"blueprint\",\"schema\":null},\"Connection\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"connector\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"title\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"url\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"config\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"secret\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"status\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"lastEventAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_event_at\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"effectAsConnection\",\"kind\":\"object\",\"type\":\"Effect\",\"relationName\":\"Effect_connection\"}],\"dbName\":\"connection\",\"schema\":null},\"Effect\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"key\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"caseId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"case_id\"},{\"name\":\"connectionId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"connection_id\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"attempts\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"request\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"outcome\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"claimedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"claimed_at\"},{\"name\":\"closedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"closed_at\"},{\"name\":\"case\",\"kind\":\"object\",\"type\":\"CaseFile\",\"relationName\":\"Effect_case\"},{\"name\":\"connection\",\"kind\":\"object\",\"type\":\"Connection\",\"relationName\":\"Effect_connection\"}],\"dbName\":\"effect\",\"schema\":null},\"Outbox\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"lane\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"subjectId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"subject_id\"},{\"name\":\"payload\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"notBefore\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"not_before\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"attempts\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"leasedUntil\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"leased_until\"},{\"name\":\"epoch\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"dedupeKey\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"dedupe_key\"},{\"name\":\"correlationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"correlation_id\"},{\"name\":\"actor\",\"kind\":\"scalar\",\"type\":\"Json\"}],\"dbName\":\"outbox\",\"schema\":null},\"DeadLetter\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"subjectId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"subject_id\"},{\"name\":\"payload\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"cause\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"attempts\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"correlationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"correlation_id\"},{\"name\":\"actor\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"failedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"failed_at\"},{\"name\":\"replayedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"replayed_at\"},{\"name\":\"replayedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"replayed_by\"}],\"dbName\":\"dead_letter\",\"schema\":null},\"ReceivedEvent\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"source\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"eventId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"event_id\"},{\"name\":\"type\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"data\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"receivedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"received_at\"}],\"dbName\":\"received_event\",\"schema\":null},\"AuditHead\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"seq\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"hash\",\"kind\":\"scalar\",\"type\":\"Bytes\"}],\"dbName\":\"audit_head\",\"schema\":null},\"AuditEntry\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"seq\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"action\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"actorKind\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"actor_kind\"},{\"name\":\"actorId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"actor_id\"},{\"name\":\"actorName\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"actor_name\"},{\"name\":\"subjectKind\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"subject_kind\"},{\"name\":\"subjectId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"subject_id\"},{\"name\":\"body\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"hash\",\"kind\":\"scalar\",\"type\":\"Bytes\"}],\"dbName\":\"audit_entry\",\"schema\":null},\"AuditSeal\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"size\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"root\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"note\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"frontier\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"}],\"dbName\":\"audit_seal\",\"schema\":null},\"TenantFigure\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"partnerId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"partner_id\"},{\"name\":\"figures\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"}],\"dbName\":\"tenant_figure\",\"schema\":null},\"TenantCounter\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"value\",\"kind\":\"scalar\",\"type\":\"BigInt\"}],\"dbName\":\"tenant_counter\",\"schema\":null},\"WorkShare\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"usedMs\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"used_ms\"},{\"name\":\"lastTurnAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_turn_at\"}],\"dbName\":\"work_share\",\"schema\":null},\"NodeBeat\":{\"fields\":[{\"name\":\"tenantId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"tenant_id\"},{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"role\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"seenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"seen_at\"},{\"name\":\"details\",\"kind\":\"scalar\",\"type\":\"Json\"}],\"dbName\":\"node_beat\",\"schema\":null}},\"enums\":{},\"types\":{}}");
config$1.parameterizationSchema = {
	strings: JSON.parse("[\"where\",\"orderBy\",\"cursor\",\"roleGrantAsPerson\",\"person\",\"sessionAsPerson\",\"document\",\"supplier\",\"supplierBankAccountAsSupplier\",\"invoiceAsSupplier\",\"invoice\",\"order\",\"allocationAsOrder\",\"_count\",\"purchaseOrderAsSupplier\",\"caseFileAsSupplier\",\"case\",\"supplierLinkAsSupplier\",\"supplierAnswerAsSupplier\",\"allocationAsInvoice\",\"caseFileAsInvoice\",\"exceptionRecordAsInvoice\",\"invoiceAsDocument\",\"caseFileAsDocument\",\"exceptionRecordAsDocument\",\"owner\",\"caseEventAsCase\",\"exceptionRecordAsCase\",\"assignee\",\"doneBy\",\"taskAsCase\",\"commentAsCase\",\"supplierLinkAsCase\",\"supplierAnswerAsCase\",\"effectAsConnection\",\"connection\",\"effectAsCase\",\"caseFileAsOwner\",\"taskAsAssignee\",\"taskAsDoneBy\",\"savedViewAsOwner\",\"unit\",\"roleGrantAsUnit\",\"Scope.findUnique\",\"Scope.findUniqueOrThrow\",\"Scope.findFirst\",\"Scope.findFirstOrThrow\",\"Scope.findMany\",\"data\",\"Scope.createOne\",\"Scope.createMany\",\"Scope.createManyAndReturn\",\"Scope.updateOne\",\"Scope.updateMany\",\"Scope.updateManyAndReturn\",\"create\",\"update\",\"Scope.upsertOne\",\"Scope.deleteOne\",\"Scope.deleteMany\",\"having\",\"_avg\",\"_sum\",\"_min\",\"_max\",\"Scope.groupBy\",\"Scope.aggregate\",\"Host.findUnique\",\"Host.findUniqueOrThrow\",\"Host.findFirst\",\"Host.findFirstOrThrow\",\"Host.findMany\",\"Host.createOne\",\"Host.createMany\",\"Host.createManyAndReturn\",\"Host.updateOne\",\"Host.updateMany\",\"Host.updateManyAndReturn\",\"Host.upsertOne\",\"Host.deleteOne\",\"Host.deleteMany\",\"Host.groupBy\",\"Host.aggregate\",\"Brand.findUnique\",\"Brand.findUniqueOrThrow\",\"Brand.findFirst\",\"Brand.findFirstOrThrow\",\"Brand.findMany\",\"Brand.createOne\",\"Brand.createMany\",\"Brand.createManyAndReturn\",\"Brand.updateOne\",\"Brand.updateMany\",\"Brand.updateManyAndReturn\",\"Brand.upsertOne\",\"Brand.deleteOne\",\"Brand.deleteMany\",\"Brand.groupBy\",\"Brand.aggregate\",\"Person.findUnique\",\"Person.findUniqueOrThrow\",\"Person.findFirst\",\"Person.findFirstOrThrow\",\"Person.findMany\",\"Person.createOne\",\"Person.createMany\",\"Person.createManyAndReturn\",\"Person.updateOne\",\"Person.updateMany\",\"Person.updateManyAndReturn\",\"Person.upsertOne\",\"Person.deleteOne\",\"Person.deleteMany\",\"Person.groupBy\",\"Person.aggregate\",\"RoleGrant.findUnique\",\"RoleGrant.findUniqueOrThrow\",\"RoleGrant.findFirst\",\"RoleGrant.findFirstOrThrow\",\"RoleGrant.findMany\",\"RoleGrant.createOne\",\"RoleGrant.createMany\",\"RoleGrant.createManyAndReturn\",\"RoleGrant.updateOne\",\"RoleGrant.updateMany\",\"RoleGrant.updateManyAndReturn\",\"RoleGrant.upsertOne\",\"RoleGrant.deleteOne\",\"RoleGrant.deleteMany\",\"RoleGrant.groupBy\",\"RoleGrant.aggregate\",\"Session.findUnique\",\"Session.findUniqueOrThrow\",\"Session.findFirst\",\"Session.findFirstOrThrow\",\"Session.findMany\",\"Session.createOne\",\"Session.createMany\",\"Session.createManyAndReturn\",\"Session.updateOne\",\"Session.updateMany\",\"Session.updateManyAndReturn\",\"Session.upsertOne\",\"Session.deleteOne\",\"Session.deleteMany\",\"Session.groupBy\",\"Session.aggregate\",\"ApiKey.findUnique\",\"ApiKey.findUniqueOrThrow\",\"ApiKey.findFirst\",\"ApiKey.findFirstOrThrow\",\"ApiKey.findMany\",\"ApiKey.createOne\",\"ApiKey.createMany\",\"ApiKey.createManyAndReturn\",\"ApiKey.updateOne\",\"ApiKey.updateMany\",\"ApiKey.updateManyAndReturn\",\"ApiKey.upsertOne\",\"ApiKey.deleteOne\",\"ApiKey.deleteMany\",\"ApiKey.groupBy\",\"ApiKey.aggregate\",\"Supplier.findUnique\",\"Supplier.findUniqueOrThrow\",\"Supplier.findFirst\",\"Supplier.findFirstOrThrow\",\"Supplier.findMany\",\"Supplier.createOne\",\"Supplier.createMany\",\"Supplier.createManyAndReturn\",\"Supplier.updateOne\",\"Supplier.updateMany\",\"Supplier.updateManyAndReturn\",\"Supplier.upsertOne\",\"Supplier.deleteOne\",\"Supplier.deleteMany\",\"Supplier.groupBy\",\"Supplier.aggregate\",\"SupplierBankAccount.findUnique\",\"SupplierBankAccount.findUniqueOrThrow\",\"SupplierBankAccount.findFirst\",\"SupplierBankAccount.findFirstOrThrow\",\"SupplierBankAccount.findMany\",\"SupplierBankAccount.createOne\",\"SupplierBankAccount.createMany\",\"SupplierBankAccount.createManyAndReturn\",\"SupplierBankAccount.updateOne\",\"SupplierBankAccount.updateMany\",\"SupplierBankAccount.updateManyAndReturn\",\"SupplierBankAccount.upsertOne\",\"SupplierBankAccount.deleteOne\",\"SupplierBankAccount.deleteMany\",\"SupplierBankAccount.groupBy\",\"SupplierBankAccount.aggregate\",\"Document.findUnique\",\"Document.findUniqueOrThrow\",\"Document.findFirst\",\"Document.findFirstOrThrow\",\"Document.findMany\",\"Document.createOne\",\"Document.createMany\",\"Document.createManyAndReturn\",\"Document.updateOne\",\"Document.updateMany\",\"Document.updateManyAndReturn\",\"Document.upsertOne\",\"Document.deleteOne\",\"Document.deleteMany\",\"Document.groupBy\",\"Document.aggregate\",\"IdempotencyKey.findUnique\",\"IdempotencyKey.findUniqueOrThrow\",\"IdempotencyKey.findFirst\",\"IdempotencyKey.findFirstOrThrow\",\"IdempotencyKey.findMany\",\"IdempotencyKey.createOne\",\"IdempotencyKey.createMany\",\"IdempotencyKey.createManyAndReturn\",\"IdempotencyKey.updateOne\",\"IdempotencyKey.updateMany\",\"IdempotencyKey.updateManyAndReturn\",\"IdempotencyKey.upsertOne\",\"IdempotencyKey.deleteOne\",\"IdempotencyKey.deleteMany\",\"IdempotencyKey.groupBy\",\"IdempotencyKey.aggregate\",\"Invoice.findUnique\",\"Invoice.findUniqueOrThrow\",\"Invoice.findFirst\",\"Invoice.findFirstOrThrow\",\"Invoice.findMany\",\"Invoice.createOne\",\"Invoice.createMany\",\"Invoice.createManyAndReturn\",\"Invoice.updateOne\",\"Invoice.updateMany\",\"Invoice.updateManyAndReturn\",\"Invoice.upsertOne\",\"Invoice.deleteOne\",\"Invoice.deleteMany\",\"Invoice.groupBy\",\"Invoice.aggregate\",\"PurchaseOrder.findUnique\",\"PurchaseOrder.findUniqueOrThrow\",\"PurchaseOrder.findFirst\",\"PurchaseOrder.findFirstOrThrow\",\"PurchaseOrder.findMany\",\"PurchaseOrder.createOne\",\"PurchaseOrder.createMany\",\"PurchaseOrder.createManyAndReturn\",\"PurchaseOrder.updateOne\",\"PurchaseOrder.updateMany\",\"PurchaseOrder.updateManyAndReturn\",\"PurchaseOrder.upsertOne\",\"PurchaseOrder.deleteOne\",\"PurchaseOrder.deleteMany\",\"PurchaseOrder.groupBy\",\"PurchaseOrder.aggregate\",\"receipt\",\"goodsReceiptLineAsReceipt\",\"GoodsReceipt.findUnique\",\"GoodsReceipt.findUniqueOrThrow\",\"GoodsReceipt.findFirst\",\"GoodsReceipt.findFirstOrThrow\",\"GoodsReceipt.findMany\",\"GoodsReceipt.createOne\",\"GoodsReceipt.createMany\",\"GoodsReceipt.createManyAndReturn\",\"GoodsReceipt.updateOne\",\"GoodsReceipt.updateMany\",\"GoodsReceipt.updateManyAndReturn\",\"GoodsReceipt.upsertOne\",\"GoodsReceipt.deleteOne\",\"GoodsReceipt.deleteMany\",\"GoodsReceipt.groupBy\",\"GoodsReceipt.aggregate\",\"GoodsReceiptLine.findUnique\",\"GoodsReceiptLine.findUniqueOrThrow\",\"GoodsReceiptLine.findFirst\",\"GoodsReceiptLine.findFirstOrThrow\",\"GoodsReceiptLine.findMany\",\"GoodsReceiptLine.createOne\",\"GoodsReceiptLine.createMany\",\"GoodsReceiptLine.createManyAndReturn\",\"GoodsReceiptLine.updateOne\",\"GoodsReceiptLine.updateMany\",\"GoodsReceiptLine.updateManyAndReturn\",\"GoodsReceiptLine.upsertOne\",\"GoodsReceiptLine.deleteOne\",\"GoodsReceiptLine.deleteMany\",\"GoodsReceiptLine.groupBy\",\"GoodsReceiptLine.aggregate\",\"Allocation.findUnique\",\"Allocation.findUniqueOrThrow\",\"Allocation.findFirst\",\"Allocation.findFirstOrThrow\",\"Allocation.findMany\",\"Allocation.createOne\",\"Allocation.createMany\",\"Allocation.createManyAndReturn\",\"Allocation.updateOne\",\"Allocation.updateMany\",\"Allocation.updateManyAndReturn\",\"Allocation.upsertOne\",\"Allocation.deleteOne\",\"Allocation.deleteMany\",\"Allocation.groupBy\",\"Allocation.aggregate\",\"CaseFile.findUnique\",\"CaseFile.findUniqueOrThrow\",\"CaseFile.findFirst\",\"CaseFile.findFirstOrThrow\",\"CaseFile.findMany\",\"CaseFile.createOne\",\"CaseFile.createMany\",\"CaseFile.createManyAndReturn\",\"CaseFile.updateOne\",\"CaseFile.updateMany\",\"CaseFile.updateManyAndReturn\",\"CaseFile.upsertOne\",\"CaseFile.deleteOne\",\"CaseFile.deleteMany\",\"CaseFile.groupBy\",\"CaseFile.aggregate\",\"CaseEvent.findUnique\",\"CaseEvent.findUniqueOrThrow\",\"CaseEvent.findFirst\",\"CaseEvent.findFirstOrThrow\",\"CaseEvent.findMany\",\"CaseEvent.createOne\",\"CaseEvent.createMany\",\"CaseEvent.createManyAndReturn\",\"CaseEvent.updateOne\",\"CaseEvent.updateMany\",\"CaseEvent.updateManyAndReturn\",\"CaseEvent.upsertOne\",\"CaseEvent.deleteOne\",\"CaseEvent.deleteMany\",\"CaseEvent.groupBy\",\"CaseEvent.aggregate\",\"ExceptionRecord.findUnique\",\"ExceptionRecord.findUniqueOrThrow\",\"ExceptionRecord.findFirst\",\"ExceptionRecord.findFirstOrThrow\",\"ExceptionRecord.findMany\",\"ExceptionRecord.createOne\",\"ExceptionRecord.createMany\",\"ExceptionRecord.createManyAndReturn\",\"ExceptionRecord.updateOne\",\"ExceptionRecord.updateMany\",\"ExceptionRecord.updateManyAndReturn\",\"ExceptionRecord.upsertOne\",\"ExceptionRecord.deleteOne\",\"ExceptionRecord.deleteMany\",\"ExceptionRecord.groupBy\",\"ExceptionRecord.aggregate\",\"Task.findUnique\",\"Task.findUniqueOrThrow\",\"Task.findFirst\",\"Task.findFirstOrThrow\",\"Task.findMany\",\"Task.createOne\",\"Task.createMany\",\"Task.createManyAndReturn\",\"Task.updateOne\",\"Task.updateMany\",\"Task.updateManyAndReturn\",\"Task.upsertOne\",\"Task.deleteOne\",\"Task.deleteMany\",\"Task.groupBy\",\"Task.aggregate\",\"Comment.findUnique\",\"Comment.findUniqueOrThrow\",\"Comment.findFirst\",\"Comment.findFirstOrThrow\",\"Comment.findMany\",\"Comment.createOne\",\"Comment.createMany\",\"Comment.createManyAndReturn\",\"Comment.updateOne\",\"Comment.updateMany\",\"Comment.updateManyAndReturn\",\"Comment.upsertOne\",\"Comment.deleteOne\",\"Comment.deleteMany\",\"Comment.groupBy\",\"Comment.aggregate\",\"SupplierLink.findUnique\",\"SupplierLink.findUniqueOrThrow\",\"SupplierLink.findFirst\",\"SupplierLink.findFirstOrThrow\",\"SupplierLink.findMany\",\"SupplierLink.createOne\",\"SupplierLink.createMany\",\"SupplierLink.createManyAndReturn\",\"SupplierLink.updateOne\",\"SupplierLink.updateMany\",\"SupplierLink.updateManyAndReturn\",\"SupplierLink.upsertOne\",\"SupplierLink.deleteOne\",\"SupplierLink.deleteMany\",\"SupplierLink.groupBy\",\"SupplierLink.aggregate\",\"SupplierAnswer.findUnique\",\"SupplierAnswer.findUniqueOrThrow\",\"SupplierAnswer.findFirst\",\"SupplierAnswer.findFirstOrThrow\",\"SupplierAnswer.findMany\",\"SupplierAnswer.createOne\",\"SupplierAnswer.createMany\",\"SupplierAnswer.createManyAndReturn\",\"SupplierAnswer.updateOne\",\"SupplierAnswer.updateMany\",\"SupplierAnswer.updateManyAndReturn\",\"SupplierAnswer.upsertOne\",\"SupplierAnswer.deleteOne\",\"SupplierAnswer.deleteMany\",\"SupplierAnswer.groupBy\",\"SupplierAnswer.aggregate\",\"Mail.findUnique\",\"Mail.findUniqueOrThrow\",\"Mail.findFirst\",\"Mail.findFirstOrThrow\",\"Mail.findMany\",\"Mail.createOne\",\"Mail.createMany\",\"Mail.createManyAndReturn\",\"Mail.updateOne\",\"Mail.updateMany\",\"Mail.updateManyAndReturn\",\"Mail.upsertOne\",\"Mail.deleteOne\",\"Mail.deleteMany\",\"Mail.groupBy\",\"Mail.aggregate\",\"SavedView.findUnique\",\"SavedView.findUniqueOrThrow\",\"SavedView.findFirst\",\"SavedView.findFirstOrThrow\",\"SavedView.findMany\",\"SavedView.createOne\",\"SavedView.createMany\",\"SavedView.createManyAndReturn\",\"SavedView.updateOne\",\"SavedView.updateMany\",\"SavedView.updateManyAndReturn\",\"SavedView.upsertOne\",\"SavedView.deleteOne\",\"SavedView.deleteMany\",\"SavedView.groupBy\",\"SavedView.aggregate\",\"Playbook.findUnique\",\"Playbook.findUniqueOrThrow\",\"Playbook.findFirst\",\"Playbook.findFirstOrThrow\",\"Playbook.findMany\",\"Playbook.createOne\",\"Playbook.createMany\",\"Playbook.createManyAndReturn\",\"Playbook.updateOne\",\"Playbook.updateMany\",\"Playbook.updateManyAndReturn\",\"Playbook.upsertOne\",\"Playbook.deleteOne\",\"Playbook.deleteMany\",\"Playbook.groupBy\",\"Playbook.aggregate\",\"PolicyVersion.findUnique\",\"PolicyVersion.findUniqueOrThrow\",\"PolicyVersion.findFirst\",\"PolicyVersion.findFirstOrThrow\",\"PolicyVersion.findMany\",\"PolicyVersion.createOne\",\"PolicyVersion.createMany\",\"PolicyVersion.createManyAndReturn\",\"PolicyVersion.updateOne\",\"PolicyVersion.updateMany\",\"PolicyVersion.updateManyAndReturn\",\"PolicyVersion.upsertOne\",\"PolicyVersion.deleteOne\",\"PolicyVersion.deleteMany\",\"PolicyVersion.groupBy\",\"PolicyVersion.aggregate\",\"Blueprint.findUnique\",\"Blueprint.findUniqueOrThrow\",\"Blueprint.findFirst\",\"Blueprint.findFirstOrThrow\",\"Blueprint.findMany\",\"Blueprint.createOne\",\"Blueprint.createMany\",\"Blueprint.createManyAndReturn\",\"Blueprint.updateOne\",\"Blueprint.updateMany\",\"Blueprint.updateManyAndReturn\",\"Blueprint.upsertOne\",\"Blueprint.deleteOne\",\"Blueprint.deleteMany\",\"Blueprint.groupBy\",\"Blueprint.aggregate\",\"Connection.findUnique\",\"Connection.findUniqueOrThrow\",\"Connection.findFirst\",\"Connection.findFirstOrThrow\",\"Connection.findMany\",\"Connection.createOne\",\"Connection.createMany\",\"Connection.createManyAndReturn\",\"Connection.updateOne\",\"Connection.updateMany\",\"Connection.updateManyAndReturn\",\"Connection.upsertOne\",\"Connection.deleteOne\",\"Connection.deleteMany\",\"Connection.groupBy\",\"Connection.aggregate\",\"Effect.findUnique\",\"Effect.findUniqueOrThrow\",\"Effect.findFirst\",\"Effect.findFirstOrThrow\",\"Effect.findMany\",\"Effect.createOne\",\"Effect.createMany\",\"Effect.createManyAndReturn\",\"Effect.updateOne\",\"Effect.updateMany\",\"Effect.updateManyAndReturn\",\"Effect.upsertOne\",\"Effect.deleteOne\",\"Effect.deleteMany\",\"Effect.groupBy\",\"Effect.aggregate\",\"Outbox.findUnique\",\"Outbox.findUniqueOrThrow\",\"Outbox.findFirst\",\"Outbox.findFirstOrThrow\",\"Outbox.findMany\",\"Outbox.createOne\",\"Outbox.createMany\",\"Outbox.createManyAndReturn\",\"Outbox.updateOne\",\"Outbox.updateMany\",\"Outbox.updateManyAndReturn\",\"Outbox.upsertOne\",\"Outbox.deleteOne\",\"Outbox.deleteMany\",\"Outbox.groupBy\",\"Outbox.aggregate\",\"DeadLetter.findUnique\",\"DeadLetter.findUniqueOrThrow\",\"DeadLetter.findFirst\",\"DeadLetter.findFirstOrThrow\",\"DeadLetter.findMany\",\"DeadLetter.createOne\",\"DeadLetter.createMany\",\"DeadLetter.createManyAndReturn\",\"DeadLetter.updateOne\",\"DeadLetter.updateMany\",\"DeadLetter.updateManyAndReturn\",\"DeadLetter.upsertOne\",\"DeadLetter.deleteOne\",\"DeadLetter.deleteMany\",\"DeadLetter.groupBy\",\"DeadLetter.aggregate\",\"ReceivedEvent.findUnique\",\"ReceivedEvent.findUniqueOrThrow\",\"ReceivedEvent.findFirst\",\"ReceivedEvent.findFirstOrThrow\",\"ReceivedEvent.findMany\",\"ReceivedEvent.createOne\",\"ReceivedEvent.createMany\",\"ReceivedEvent.createManyAndReturn\",\"ReceivedEvent.updateOne\",\"ReceivedEvent.updateMany\",\"ReceivedEvent.updateManyAndReturn\",\"ReceivedEvent.upsertOne\",\"ReceivedEvent.deleteOne\",\"ReceivedEvent.deleteMany\",\"ReceivedEvent.groupBy\",\"ReceivedEvent.aggregate\",\"AuditHead.findUnique\",\"AuditHead.findUniqueOrThrow\",\"AuditHead.findFirst\",\"AuditHead.findFirstOrThrow\",\"AuditHead.findMany\",\"AuditHead.createOne\",\"AuditHead.createMany\",\"AuditHead.createManyAndReturn\",\"AuditHead.updateOne\",\"AuditHead.updateMany\",\"AuditHead.updateManyAndReturn\",\"AuditHead.upsertOne\",\"AuditHead.deleteOne\",\"AuditHead.deleteMany\",\"AuditHead.groupBy\",\"AuditHead.aggregate\",\"AuditEntry.findUnique\",\"AuditEntry.findUniqueOrThrow\",\"AuditEntry.findFirst\",\"AuditEntry.findFirstOrThrow\",\"AuditEntry.findMany\",\"AuditEntry.createOne\",\"AuditEntry.createMany\",\"AuditEntry.createManyAndReturn\",\"AuditEntry.updateOne\",\"AuditEntry.updateMany\",\"AuditEntry.updateManyAndReturn\",\"AuditEntry.upsertOne\",\"AuditEntry.deleteOne\",\"AuditEntry.deleteMany\",\"AuditEntry.groupBy\",\"AuditEntry.aggregate\",\"AuditSeal.findUnique\",\"AuditSeal.findUniqueOrThrow\",\"AuditSeal.findFirst\",\"AuditSeal.findFirstOrThrow\",\"AuditSeal.findMany\",\"AuditSeal.createOne\",\"AuditSeal.createMany\",\"AuditSeal.createManyAndReturn\",\"AuditSeal.updateOne\",\"AuditSeal.updateMany\",\"AuditSeal.updateManyAndReturn\",\"AuditSeal.upsertOne\",\"AuditSeal.deleteOne\",\"AuditSeal.deleteMany\",\"AuditSeal.groupBy\",\"AuditSeal.aggregate\",\"TenantFigure.findUnique\",\"TenantFigure.findUniqueOrThrow\",\"TenantFigure.findFirst\",\"TenantFigure.findFirstOrThrow\",\"TenantFigure.findMany\",\"TenantFigure.createOne\",\"TenantFigure.createMany\",\"TenantFigure.createManyAndReturn\",\"TenantFigure.updateOne\",\"TenantFigure.updateMany\",\"TenantFigure.updateManyAndReturn\",\"TenantFigure.upsertOne\",\"TenantFigure.deleteOne\",\"TenantFigure.deleteMany\",\"TenantFigure.groupBy\",\"TenantFigure.aggregate\",\"TenantCounter.findUnique\",\"TenantCounter.findUniqueOrThrow\",\"TenantCounter.findFirst\",\"TenantCounter.findFirstOrThrow\",\"TenantCounter.findMany\",\"TenantCounter.createOne\",\"TenantCounter.createMany\",\"TenantCounter.createManyAndReturn\",\"TenantCounter.updateOne\",\"TenantCounter.updateMany\",\"TenantCounter.updateManyAndReturn\",\"TenantCounter.upsertOne\",\"TenantCounter.deleteOne\",\"TenantCounter.deleteMany\",\"TenantCounter.groupBy\",\"TenantCounter.aggregate\",\"WorkShare.findUnique\",\"WorkShare.findUniqueOrThrow\",\"WorkShare.findFirst\",\"WorkShare.findFirstOrThrow\",\"WorkShare.findMany\",\"WorkShare.createOne\",\"WorkShare.createMany\",\"WorkShare.createManyAndReturn\",\"WorkShare.updateOne\",\"WorkShare.updateMany\",\"WorkShare.updateManyAndReturn\",\"WorkShare.upsertOne\",\"WorkShare.deleteOne\",\"WorkShare.deleteMany\",\"WorkShare.groupBy\",\"WorkShare.aggregate\",\"NodeBeat.findUnique\",\"NodeBeat.findUniqueOrThrow\",\"NodeBeat.findFirst\",\"NodeBeat.findFirstOrThrow\",\"NodeBeat.findMany\",\"NodeBeat.createOne\",\"NodeBeat.createMany\",\"NodeBeat.createManyAndReturn\",\"NodeBeat.updateOne\",\"NodeBeat.updateMany\",\"NodeBeat.updateManyAndReturn\",\"NodeBeat.upsertOne\",\"NodeBeat.deleteOne\",\"NodeBeat.deleteMany\",\"NodeBeat.groupBy\",\"NodeBeat.aggregate\",\"AND\",\"OR\",\"NOT\",\"tenantId\",\"id\",\"role\",\"seenAt\",\"details\",\"equals\",\"string_contains\",\"string_starts_with\",\"string_ends_with\",\"array_starts_with\",\"array_ends_with\",\"array_contains\",\"lt\",\"lte\",\"gt\",\"gte\",\"not\",\"in\",\"notIn\",\"contains\",\"startsWith\",\"endsWith\",\"tenantId_id\",\"usedMs\",\"lastTurnAt\",\"name\",\"value\",\"tenantId_name\",\"partnerId\",\"figures\",\"updatedAt\",\"size\",\"root\",\"note\",\"frontier\",\"at\",\"tenantId_size\",\"seq\",\"action\",\"actorKind\",\"actorId\",\"actorName\",\"subjectKind\",\"subjectId\",\"body\",\"hash\",\"tenantId_seq\",\"source\",\"eventId\",\"type\",\"receivedAt\",\"tenantId_source_eventId\",\"kind\",\"payload\",\"cause\",\"attempts\",\"correlationId\",\"actor\",\"failedAt\",\"replayedAt\",\"replayedBy\",\"lane\",\"state\",\"notBefore\",\"createdAt\",\"leasedUntil\",\"epoch\",\"dedupeKey\",\"tenantId_dedupeKey\",\"key\",\"caseId\",\"connectionId\",\"request\",\"outcome\",\"claimedAt\",\"closedAt\",\"connector\",\"title\",\"url\",\"config\",\"secret\",\"status\",\"lastEventAt\",\"every\",\"some\",\"none\",\"version\",\"summary\",\"definition\",\"tenantId_key_version\",\"scopeId\",\"values\",\"setBy\",\"reason\",\"effectiveAt\",\"tenantId_scopeId_version\",\"createdBy\",\"ownerId\",\"shared\",\"filter\",\"toAddress\",\"subject\",\"html\",\"text\",\"sentAt\",\"error\",\"supplierId\",\"files\",\"unitId\",\"tokenHash\",\"email\",\"question\",\"language\",\"expiresAt\",\"revokedAt\",\"firstOpenedAt\",\"authorKind\",\"authorId\",\"authorName\",\"audience\",\"stepId\",\"assigneeId\",\"outcomes\",\"amount\",\"currency\",\"openedAt\",\"dueAt\",\"doneAt\",\"doneById\",\"doneByName\",\"authority\",\"documentId\",\"invoiceId\",\"code\",\"severity\",\"line\",\"amountAtRisk\",\"evidence\",\"tolerance\",\"causeKey\",\"raisedAt\",\"resolvedAt\",\"resolution\",\"mark\",\"number\",\"primaryCode\",\"codes\",\"playbookKey\",\"playbookVersion\",\"playbookState\",\"supplierName\",\"invoiceNumber\",\"teamRole\",\"priority\",\"priorityReason\",\"waitingFor\",\"touches\",\"search\",\"policyVersions\",\"has\",\"hasEvery\",\"hasSome\",\"invoiceLineId\",\"orderId\",\"orderLineId\",\"quantity\",\"receiptId\",\"lineId\",\"orderNumber\",\"buyerItemId\",\"sellerItemId\",\"rejected\",\"sourceId\",\"sourceVersion\",\"canonical\",\"tenantId_receiptId_lineId\",\"tenantId_sourceId\",\"terms\",\"normalisedNumber\",\"issueDate\",\"dueDate\",\"net\",\"tax\",\"gross\",\"payable\",\"orderReferences\",\"sha256\",\"comparison\",\"erpDocument\",\"erpYear\",\"requestHash\",\"tenantId_key\",\"contentType\",\"filename\",\"channel\",\"format\",\"problems\",\"processedAt\",\"receivedBy\",\"returnedAt\",\"returnReason\",\"iban\",\"proposedAt\",\"proposedBy\",\"verifiedAt\",\"verifiedBy\",\"taxId\",\"registrationId\",\"endpointScheme\",\"endpointId\",\"country\",\"phone\",\"critical\",\"secretHash\",\"scopes\",\"lastUsedAt\",\"personId\",\"grantedBy\",\"grantedAt\",\"passwordHash\",\"locale\",\"lastSignInAt\",\"failedSignIns\",\"lockedUntil\",\"tenantId_email\",\"productName\",\"primaryColour\",\"logo\",\"senderName\",\"senderAddress\",\"supportEmail\",\"host\",\"surface\",\"tenantId_host\",\"parentId\",\"slug\",\"timeZone\",\"weight\",\"tenantId_caseId_seq\",\"tenantId_tokenHash\",\"tenantId_invoiceId_invoiceLineId_orderId_orderLineId\",\"tenantId_supplierId_iban\",\"tenantId_documentId\",\"tenantId_number\",\"tenantId_slug\",\"is\",\"isNot\",\"connectOrCreate\",\"upsert\",\"createMany\",\"set\",\"disconnect\",\"delete\",\"connect\",\"updateMany\",\"deleteMany\",\"push\",\"increment\",\"decrement\",\"multiply\",\"divide\"]"),
	graph: "0hD8AoAFFCoAAOUJACC1BQAA7wkAMLYFAAB3ABC3BQAA7wkAMLgFAQDXCAAhuQUBANcIACHOBQAApgoAINEFAQDYCAAh1AUBAKoJACHsBQEA2AgAIfgFQADZCAAhiQYBANgIACG0BgEA2AgAIYoHAQD2CAAhlAcBANgIACGiBwEAqgkAIaMHAQDYCAAhpAcBANgIACGlBwIAhAkAIawHAAClCgAgAQAAAAEAIA0EAADyCQAgKQAApAoAILUFAACjCgAwtgUAAAMAELcFAACjCgAwuAUBANcIACG5BQEA1wgAIboFAQDYCAAhpAYBAKoJACGqBkAAhQkAIZAHAQDXCAAhkQcBANgIACGSB0AA2QgAIQQEAACaDwAgKQAApA8AIKQGAADACgAgqgYAAMAKACAOBAAA8gkAICkAAKQKACC1BQAAowoAMLYFAAADABC3BQAAowoAMLgFAQDXCAAhuQUBANcIACG6BQEA2AgAIc4FAACiCgAgpAYBAKoJACGqBkAAhQkAIZAHAQDXCAAhkQcBANgIACGSB0AA2QgAIQMAAAADACABAAAEADACAAAFACADAAAAAwAgAQAABAAwAgAABQAgDAQAAPIJACC1BQAAoQoAMLYFAAAIABC3BQAAoQoAMLgFAQDXCAAhuQUBANcIACG7BUAA2QgAIfgFQADZCAAhpQYAAe4IACGpBkAA2QgAIaoGQACFCQAhkAcBANcIACECBAAAmg8AIKoGAADACgAgDgQAAPIJACC1BQAAoQoAMLYFAAAIABC3BQAAoQoAMLgFAQDXCAAhuQUBANcIACG7BUAA2QgAIc4FAACgCgAg-AVAANkIACGlBgAB7ggAIakGQADZCAAhqgZAAIUJACGQBwEA1wgAIacHAACfCgAgAwAAAAgAIAEAAAkAMAIAAAoAIDAGAACcCgAgBwAAkQoAIAoAAIMKACAZAAD9CQAgGgAAnQoAIBsAANEJACAeAADnCQAgHwAAngoAICAAANoJACAhAADbCQAgJAAAlwkAILUFAACbCgAwtgUAAAwAELcFAACbCgAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh8AUBANgIACH2BQEA2AgAIYMGQACFCQAhhQYBANgIACGOBgIAhAkAIZkGAQCqCQAhogYBAKoJACGkBgEAqgkAIbQGAQDYCAAhtQZAANkIACG2BkAAhQkAIbsGAQCqCQAhvAYBAKoJACHABhAAwgkAIcMGAQDYCAAhxgYBAPYIACHIBgIAhAkAIckGAQDYCAAhygYAALoJACDLBgEA2AgAIcwGAgCECQAhzQYAANoIACDOBgEA2AgAIc8GAQDYCAAh0AYBAPYIACHRBgIAhAkAIdIGAQDYCAAh0wYBAPYIACHUBgIAhAkAIdUGAQDYCAAh1gYAANoIACAVBgAAnQ8AIAcAAJ8PACAKAACeDwAgGQAAmg8AIBoAAKIPACAbAADGDQAgHgAAgA8AIB8AAKMPACAgAACbDgAgIQAAnA4AICQAAPYKACCDBgAAwAoAIJkGAADACgAgogYAAMAKACCkBgAAwAoAILYGAADACgAguwYAAMAKACC8BgAAwAoAIMYGAADACgAg0AYAAMAKACDTBgAAwAoAIDIGAACcCgAgBwAAkQoAIAoAAIMKACAZAAD9CQAgGgAAnQoAIBsAANEJACAeAADnCQAgHwAAngoAICAAANoJACAhAADbCQAgJAAAlwkAILUFAACbCgAwtgUAAAwAELcFAACbCgAwuAUBANcIACG5BQEA1wgAIc4FAACaCgAg1gVAANkIACHwBQEA2AgAIfYFAQDYCAAhgwZAAIUJACGFBgEA2AgAIY4GAgCECQAhmQYBAKoJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG1BkAA2QgAIbYGQACFCQAhuwYBAKoJACG8BgEAqgkAIcAGEADCCQAhwwYBANgIACHGBgEA9ggAIcgGAgCECQAhyQYBANgIACHKBgAAugkAIMsGAQDYCAAhzAYCAIQJACHNBgAA2ggAIM4GAQDYCAAhzwYBANgIACHQBgEA9ggAIdEGAgCECQAh0gYBANgIACHTBgEA9ggAIdQGAgCECQAh1QYBANgIACHWBgAA2ggAIKsHAACZCgAgAwAAAAwAIAEAAA0AMAIAAA4AIBoWAADPCQAgFwAA0AkAIBgAANEJACC1BQAAzQkAMLYFAAAQABC3BQAAzQkAMLgFAQDXCAAhuQUBANcIACHXBQIAhAkAIeoFQADZCAAh8AUBANgIACH-BQEAqgkAIYkGAQDYCAAhogYBAKoJACGkBgEAqgkAIeYGAADOCQAg8gYBANgIACH4BgEA2AgAIfkGAQD2CAAh-gYBANgIACH7BgEA9ggAIfwGAADaCAAg_QZAAIUJACH-BgEA2AgAIf8GQACFCQAhgAcBAPYIACEBAAAAEAAgIQYAAIIKACAHAACRCgAgEwAAkgoAIBQAANAJACAVAADRCQAgtQUAAJgKADC2BQAAEgAQtwUAAJgKADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACHsBQEA2AgAIfgFQADZCAAhiQYBANgIACGOBgIAhAkAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbsGAQDXCAAhyAYBANgIACHOBgEA2AgAIeoGAQDYCAAh6wZAAIUJACHsBkAAhQkAIe0GEAD8CQAh7gYQAPwJACHvBhAA_AkAIfAGEADCCQAh8QYAALoJACDyBgEA2AgAIfMGAADOCQAg9AYBAPYIACH1BgEA9ggAIQ8GAACdDwAgBwAAnw8AIBMAAKEPACAUAADFDQAgFQAAxg0AIKIGAADACgAgpAYAAMAKACDrBgAAwAoAIOwGAADACgAg7QYAAMAKACDuBgAAwAoAIO8GAADACgAg8wYAAMAKACD0BgAAwAoAIPUGAADACgAgIwYAAIIKACAHAACRCgAgEwAAkgoAIBQAANAJACAVAADRCQAgtQUAAJgKADC2BQAAEgAQtwUAAJgKADC4BQEA1wgAIbkFAQDXCAAhzgUAAJcKACDWBUAA2QgAIewFAQDYCAAh-AVAANkIACGJBgEA2AgAIY4GAgCECQAhogYBAKoJACGkBgEAqgkAIbQGAQDYCAAhuwYBANcIACHIBgEA2AgAIc4GAQDYCAAh6gYBANgIACHrBkAAhQkAIewGQACFCQAh7QYQAPwJACHuBhAA_AkAIe8GEAD8CQAh8AYQAMIJACHxBgAAugkAIPIGAQDYCAAh8wYAAM4JACD0BgEA9ggAIfUGAQD2CAAhqgcAAJYKACADAAAAEgAgAQAAEwAwAgAAFAAgHAgAANgJACAJAADPCQAgDgAA2QkAIA8AANAJACARAADaCQAgEgAA2wkAILUFAADWCQAwtgUAABYAELcFAADWCQAwuAUBANcIACG5BQEA1wgAIdEFAQDYCAAh1gVAANkIACH4BUAA2QgAIYkGAQDYCAAhpgYBAPYIACGoBgEA9ggAIeQGAQDYCAAh5QYEAOMIACHmBgAA2ggAIOkGAQD2CAAhhgcBAPYIACGHBwEA9ggAIYgHAQD2CAAhiQcBAPYIACGKBwEA9ggAIYsHAQD2CAAhjAcgANcJACEBAAAAFgAgDQcAAIYKACC1BQAAlQoAMLYFAAAYABC3BQAAlQoAMLgFAQDXCAAhuQUBANcIACGJBgEA2AgAIaIGAQDXCAAhgQcBANgIACGCB0AA2QgAIYMHAQDYCAAhhAdAAIUJACGFBwEA9ggAIQMHAACfDwAghAcAAMAKACCFBwAAwAoAIA8HAACGCgAgtQUAAJUKADC2BQAAGAAQtwUAAJUKADC4BQEA1wgAIbkFAQDXCAAhzgUAAJQKACCJBgEA2AgAIaIGAQDXCAAhgQcBANgIACGCB0AA2QgAIYMHAQDYCAAhhAdAAIUJACGFBwEA9ggAIakHAACTCgAgAwAAABgAIAEAABkAMAIAABoAIAMAAAASACABAAATADACAAAUACASBwAAkQoAIAwAAJIKACC1BQAAkAoAMLYFAAAdABC3BQAAkAoAMLgFAQDXCAAhuQUBANcIACHWBUAA2QgAIfgFQADZCAAhiQYBANgIACGiBgEAqgkAIaQGAQCqCQAhtAYBAPYIACHIBgEA2AgAIeQGAQDYCAAh5QYEAOMIACHmBgAA2ggAIOkGAQD2CAAhBgcAAJ8PACAMAAChDwAgogYAAMAKACCkBgAAwAoAILQGAADACgAg6QYAAMAKACAUBwAAkQoAIAwAAJIKACC1BQAAkAoAMLYFAAAdABC3BQAAkAoAMLgFAQDXCAAhuQUBANcIACHOBQAAjwoAINYFQADZCAAh-AVAANkIACGJBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA9ggAIcgGAQDYCAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAg6AYAAI4KACDpBgEA9ggAIQMAAAAdACABAAAeADACAAAfACABAAAAFgAgDAoAAIwKACALAACNCgAgtQUAAIsKADC2BQAAIgAQtwUAAIsKADC4BQEA1wgAIbMGEADCCQAhvAYBANcIACHaBgEA2AgAIdsGAQDXCAAh3AYBANgIACHdBhAAwgkAIQIKAACeDwAgCwAAoA8AIA0KAACMCgAgCwAAjQoAILUFAACLCgAwtgUAACIAELcFAACLCgAwuAUBANcIACGzBhAAwgkAIbwGAQDXCAAh2gYBANgIACHbBgEA1wgAIdwGAQDYCAAh3QYQAMIJACGoBwAAigoAIAMAAAAiACABAAAjADACAAAkACABAAAAIgAgAwAAAAwAIAEAAA0AMAIAAA4AIBMHAACGCgAgEAAA-QkAILUFAACJCgAwtgUAACgAELcFAACJCgAwuAUBANcIACG5BQEA1wgAIfgFQADZCAAh_gUBANcIACGYBgEA2AgAIaIGAQDXCAAhpAYBAKoJACGlBgAB7ggAIaYGAQD2CAAhpwYBANgIACGoBgEA2AgAIakGQADZCAAhqgZAAIUJACGrBkAAhQkAIQYHAACfDwAgEAAAmw8AIKQGAADACgAgpgYAAMAKACCqBgAAwAoAIKsGAADACgAgFQcAAIYKACAQAAD5CQAgtQUAAIkKADC2BQAAKAAQtwUAAIkKADC4BQEA1wgAIbkFAQDXCAAhzgUAAIgKACD4BUAA2QgAIf4FAQDXCAAhmAYBANgIACGiBgEA1wgAIaQGAQCqCQAhpQYAAe4IACGmBgEA9ggAIacGAQDYCAAhqAYBANgIACGpBkAA2QgAIaoGQACFCQAhqwZAAIUJACGnBwAAhwoAIAMAAAAoACABAAApADACAAAqACAPBwAAhgoAIBAAAPkJACC1BQAAhQoAMLYFAAAsABC3BQAAhQoAMLgFAQDXCAAhuQUBANcIACHbBUAA2QgAId4FAQDYCAAh_gUBANcIACGTBgAA2ggAIJUGAQD2CAAhnwYBAPYIACGiBgEA1wgAIaMGAADaCAAgBAcAAJ8PACAQAACbDwAglQYAAMAKACCfBgAAwAoAIBAHAACGCgAgEAAA-QkAILUFAACFCgAwtgUAACwAELcFAACFCgAwuAUBANcIACG5BQEA1wgAIc4FAACECgAg2wVAANkIACHeBQEA2AgAIf4FAQDXCAAhkwYAANoIACCVBgEA9ggAIZ8GAQD2CAAhogYBANcIACGjBgAA2ggAIAMAAAAsACABAAAtADACAAAuACABAAAAGAAgAQAAABIAIAEAAAAdACABAAAADAAgAQAAACgAIAEAAAAsACADAAAAIgAgAQAAIwAwAgAAJAAgAwAAAAwAIAEAAA0AMAIAAA4AIBoGAACCCgAgCgAAgwoAIBAAAPUJACC1BQAAgQoAMLYFAAA4ABC3BQAAgQoAMLgFAQDXCAAhuQUBANcIACH2BQEA2AgAIf4FAQCqCQAhjwYBANgIACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG7BgEA1wgAIbwGAQCqCQAhvQYBANgIACG-BgEA2AgAIb8GAQD2CAAhwAYQAMIJACHBBgAA2ggAIMIGAADOCQAgwwYBANgIACHEBkAA2QgAIcUGQACFCQAhxgYBAPYIACELBgAAnQ8AIAoAAJ4PACAQAACbDwAg_gUAAMAKACCiBgAAwAoAIKQGAADACgAgvAYAAMAKACC_BgAAwAoAIMIGAADACgAgxQYAAMAKACDGBgAAwAoAIBsGAACCCgAgCgAAgwoAIBAAAPUJACC1BQAAgQoAMLYFAAA4ABC3BQAAgQoAMLgFAQDXCAAhuQUBANcIACHOBQAAgAoAIPYFAQDYCAAh_gUBAKoJACGPBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbsGAQDXCAAhvAYBAKoJACG9BgEA2AgAIb4GAQDYCAAhvwYBAPYIACHABhAAwgkAIcEGAADaCAAgwgYAAM4JACDDBgEA2AgAIcQGQADZCAAhxQZAAIUJACHGBgEA9ggAIQMAAAA4ACABAAA5ADACAAA6ACABAAAAEgAgAQAAAAwAIAEAAAAiACABAAAADAAgAQAAADgAIAMAAAAMACABAAANADACAAAOACADAAAAOAAgAQAAOQAwAgAAOgAgAQAAABIAIAEAAAAMACABAAAAOAAgAQAAABIAIAEAAAAWACAUAwAA5QkAIAUAAOYJACAlAADQCQAgJgAA5wkAICcAAOcJACAoAADoCQAgtQUAAOQJADC2BQAASAAQtwUAAOQJADC4BQEA1wgAIbkFAQDXCAAh0QUBANgIACH4BUAA2QgAIYkGAQDYCAAhpgYBANgIACGTBwEA9ggAIZQHAQD2CAAhlQdAAIUJACGWBwIAhAkAIZcHQACFCQAhAQAAAEgAIA8QAAD5CQAgtQUAAP8JADC2BQAASgAQtwUAAP8JADC4BQEA1wgAIdsFQADZCAAh3QUCAIQJACHgBQEA9ggAIeEFAQDYCAAh6QUBANgIACHtBQAA2ggAIPAFAQDYCAAh_gUBANcIACGfBgEA2AgAIccGAQDYCAAhAhAAAJsPACDgBQAAwAoAIBAQAAD5CQAgtQUAAP8JADC2BQAASgAQtwUAAP8JADC4BQEA1wgAIdsFQADZCAAh3QUCAIQJACHgBQEA9ggAIeEFAQDYCAAh6QUBANgIACHtBQAA2ggAIPAFAQDYCAAh_gUBANcIACGfBgEA2AgAIccGAQDYCAAhpgcAAP4JACADAAAASgAgAQAASwAwAgAATAAgAwAAADgAIAEAADkAMAIAADoAIBwQAAD5CQAgHAAA_QkAIB0AAP0JACC1BQAA-wkAMLYFAABPABC3BQAA-wkAMLgFAQDXCAAhuQUBANcIACG6BQEA9ggAIewFAQDYCAAh9gUBANgIACH-BQEA1wgAIYEGAQD2CAAhhQYBANgIACGTBgAAzgkAIJUGAQD2CAAhpAYBAKoJACGwBgEA2AgAIbEGAQCqCQAhsgYAANoIACCzBhAA_AkAIbQGAQD2CAAhtQZAANkIACG2BkAAhQkAIbcGQACFCQAhuAYBAKoJACG5BgEA9ggAIboGAADOCQAgEBAAAJsPACAcAACaDwAgHQAAmg8AILoFAADACgAggQYAAMAKACCTBgAAwAoAIJUGAADACgAgpAYAAMAKACCxBgAAwAoAILMGAADACgAgtAYAAMAKACC2BgAAwAoAILcGAADACgAguAYAAMAKACC5BgAAwAoAILoGAADACgAgHRAAAPkJACAcAAD9CQAgHQAA_QkAILUFAAD7CQAwtgUAAE8AELcFAAD7CQAwuAUBANcIACG5BQEA1wgAIboFAQD2CAAhzgUAAPoJACDsBQEA2AgAIfYFAQDYCAAh_gUBANcIACGBBgEA9ggAIYUGAQDYCAAhkwYAAM4JACCVBgEA9ggAIaQGAQCqCQAhsAYBANgIACGxBgEAqgkAIbIGAADaCAAgswYQAPwJACG0BgEA9ggAIbUGQADZCAAhtgZAAIUJACG3BkAAhQkAIbgGAQCqCQAhuQYBAPYIACG6BgAAzgkAIAMAAABPACABAABQADACAABRACABAAAASAAgAQAAAEgAIA8QAAD5CQAgtQUAAPgJADC2BQAAVQAQtwUAAPgJADC4BQEA1wgAIbkFAQDXCAAh2wVAANkIACH-BQEA1wgAIZ8GAQDYCAAhogYBAKoJACGkBgEAqgkAIawGAQDYCAAhrQYBANgIACGuBgEA2AgAIa8GAQDYCAAhAxAAAJsPACCiBgAAwAoAIKQGAADACgAgEBAAAPkJACC1BQAA-AkAMLYFAABVABC3BQAA-AkAMLgFAQDXCAAhuQUBANcIACHOBQAA9wkAINsFQADZCAAh_gUBANcIACGfBgEA2AgAIaIGAQCqCQAhpAYBAKoJACGsBgEA2AgAIa0GAQDYCAAhrgYBANgIACGvBgEA2AgAIQMAAABVACABAABWADACAABXACADAAAAKAAgAQAAKQAwAgAAKgAgAwAAACwAIAEAAC0AMAIAAC4AIBAQAAD1CQAgIwAA9gkAILUFAAD0CQAwtgUAAFsAELcFAAD0CQAwuAUBANcIACHsBQEA2AgAIe8FAgCECQAh9gUBANgIACH9BQEA2AgAIf4FAQCqCQAh_wUBAKoJACGABgAA2ggAIIEGAADOCQAgggZAANkIACGDBkAAhQkAIQYQAACbDwAgIwAAnA8AIP4FAADACgAg_wUAAMAKACCBBgAAwAoAIIMGAADACgAgERAAAPUJACAjAAD2CQAgtQUAAPQJADC2BQAAWwAQtwUAAPQJADC4BQEA1wgAIewFAQDYCAAh7wUCAIQJACH2BQEA2AgAIf0FAQDYCAAh_gUBAKoJACH_BQEAqgkAIYAGAADaCAAggQYAAM4JACCCBkAA2QgAIYMGQACFCQAh9wYAAPMJACADAAAAWwAgAQAAXAAwAgAAXQAgAQAAAAwAIA4iAACXCQAgtQUAAJUJADC2BQAAYAAQtwUAAJUJADC4BQEA1wgAIbkFAQDXCAAh-AVAANkIACGEBgEA2AgAIYUGAQDYCAAhhgYBANgIACGHBgAA2ggAIIgGAAGWCQAhiQYBANgIACGKBkAAhQkAIQEAAABgACADAAAAWwAgAQAAXAAwAgAAXQAgAQAAAFsAIAEAAABKACABAAAAOAAgAQAAAE8AIAEAAABVACABAAAAKAAgAQAAACwAIAEAAABbACADAAAATwAgAQAAUAAwAgAAUQAgAwAAAE8AIAEAAFAAMAIAAFEAIAsZAADyCQAgtQUAAPEJADC2BQAAbQAQtwUAAPEJADC4BQEA1wgAIbkFAQDXCAAh0QUBANgIACH4BUAA2QgAIZkGAQDXCAAhmgYgANcJACGbBgAA2ggAIAEZAACaDwAgDBkAAPIJACC1BQAA8QkAMLYFAABtABC3BQAA8QkAMLgFAQDXCAAhuQUBANcIACHOBQAA8AkAINEFAQDYCAAh-AVAANkIACGZBgEA1wgAIZoGIADXCQAhmwYAANoIACADAAAAbQAgAQAAbgAwAgAAbwAgAQAAAAMAIAEAAAAIACABAAAADAAgAQAAAE8AIAEAAABPACABAAAAbQAgEioAAOUJACC1BQAA7wkAMLYFAAB3ABC3BQAA7wkAMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIdQFAQCqCQAh7AUBANgIACH4BUAA2QgAIYkGAQDYCAAhtAYBANgIACGKBwEA9ggAIZQHAQDYCAAhogcBAKoJACGjBwEA2AgAIaQHAQDYCAAhpQcCAIQJACEBAAAAdwAgAQAAAAMAIAEAAAABACAEKgAA_g4AINQFAADACgAgigcAAMAKACCiBwAAwAoAIAMAAAB3ACABAAB7ADACAAABACADAAAAdwAgAQAAewAwAgAAAQAgAwAAAHcAIAEAAHsAMAIAAAEAIA8qAACZDwAguAUBAAAAAbkFAQAAAAHRBQEAAAAB1AUBAAAAAewFAQAAAAH4BUAAAAABiQYBAAAAAbQGAQAAAAGKBwEAAAABlAcBAAAAAaIHAQAAAAGjBwEAAAABpAcBAAAAAaUHAgAAAAEBMAAAfwAgDrgFAQAAAAG5BQEAAAAB0QUBAAAAAdQFAQAAAAHsBQEAAAAB-AVAAAAAAYkGAQAAAAG0BgEAAAABigcBAAAAAZQHAQAAAAGiBwEAAAABowcBAAAAAaQHAQAAAAGlBwIAAAABATAAAIEBADABMAAAgQEAMA8qAACPDwAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh1AUBAMYKACHsBQEAqgoAIfgFQACrCgAhiQYBAKoKACG0BgEAqgoAIYoHAQDGCgAhlAcBAKoKACGiBwEAxgoAIaMHAQCqCgAhpAcBAKoKACGlBwIA1AoAIQIAAAABACAwAACEAQAgDrgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdQFAQDGCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhtAYBAKoKACGKBwEAxgoAIZQHAQCqCgAhogcBAMYKACGjBwEAqgoAIaQHAQCqCgAhpQcCANQKACECAAAAdwAgMAAAhgEAIAIAAAB3ACAwAACGAQAgAwAAAAEAIDcAAH8AIDgAAIQBACABAAAAAQAgAQAAAHcAIAgNAACKDwAgPQAAiw8AID4AAI4PACA_AACNDwAgQAAAjA8AINQFAADACgAgigcAAMAKACCiBwAAwAoAIBG1BQAA7gkAMLYFAACNAQAQtwUAAO4JADC4BQEAywgAIbkFAQDLCAAh0QUBAMwIACHUBQEAjAkAIewFAQDMCAAh-AVAAM0IACGJBgEAzAgAIbQGAQDMCAAhigcBAPEIACGUBwEAzAgAIaIHAQCMCQAhowcBAMwIACGkBwEAzAgAIaUHAgD-CAAhAwAAAHcAIAEAAIwBADA8AACNAQAgAwAAAHcAIAEAAHsAMAIAAAEAIAe1BQAA7AkAMLYFAACTAQAQtwUAAOwJADC4BQEA1wgAIZ8HAQAAAAGgBwEA2AgAIaEHAADtCQAgAQAAAJABACABAAAAkAEAIAa1BQAA7AkAMLYFAACTAQAQtwUAAOwJADC4BQEA1wgAIZ8HAQDYCAAhoAcBANgIACEAAwAAAJMBACABAACUAQAwAgAAkAEAIAMAAACTAQAgAQAAlAEAMAIAAJABACADAAAAkwEAIAEAAJQBADACAACQAQAgA7gFAQAAAAGfBwEAAAABoAcBAAAAAQEwAACYAQAgA7gFAQAAAAGfBwEAAAABoAcBAAAAAQEwAACaAQAwATAAAJoBADADuAUBAKoKACGfBwEAqgoAIaAHAQCqCgAhAgAAAJABACAwAACdAQAgA7gFAQCqCgAhnwcBAKoKACGgBwEAqgoAIQIAAACTAQAgMAAAnwEAIAIAAACTAQAgMAAAnwEAIAMAAACQAQAgNwAAmAEAIDgAAJ0BACABAAAAkAEAIAEAAACTAQAgAw0AAIcPACA_AACJDwAgQAAAiA8AIAa1BQAA6wkAMLYFAACmAQAQtwUAAOsJADC4BQEAywgAIZ8HAQDMCAAhoAcBAMwIACEDAAAAkwEAIAEAAKUBADA8AACmAQAgAwAAAJMBACABAACUAQAwAgAAkAEAIA21BQAA6gkAMLYFAACsAQAQtwUAAOoJADC4BQEAAAAB0QUBANgIACHWBUAA2QgAIY4GAgCECQAhmQcBANgIACGaBwEA2AgAIZsHAQD2CAAhnAcBANgIACGdBwEA2AgAIZ4HAQD2CAAhAQAAAKkBACABAAAAqQEAIA21BQAA6gkAMLYFAACsAQAQtwUAAOoJADC4BQEA1wgAIdEFAQDYCAAh1gVAANkIACGOBgIAhAkAIZkHAQDYCAAhmgcBANgIACGbBwEA9ggAIZwHAQDYCAAhnQcBANgIACGeBwEA9ggAIQKbBwAAwAoAIJ4HAADACgAgAwAAAKwBACABAACtAQAwAgAAqQEAIAMAAACsAQAgAQAArQEAMAIAAKkBACADAAAArAEAIAEAAK0BADACAACpAQAgCrgFAQAAAAHRBQEAAAAB1gVAAAAAAY4GAgAAAAGZBwEAAAABmgcBAAAAAZsHAQAAAAGcBwEAAAABnQcBAAAAAZ4HAQAAAAEBMAAAsQEAIAq4BQEAAAAB0QUBAAAAAdYFQAAAAAGOBgIAAAABmQcBAAAAAZoHAQAAAAGbBwEAAAABnAcBAAAAAZ0HAQAAAAGeBwEAAAABATAAALMBADABMAAAswEAMAq4BQEAqgoAIdEFAQCqCgAh1gVAAKsKACGOBgIA1AoAIZkHAQCqCgAhmgcBAKoKACGbBwEAxgoAIZwHAQCqCgAhnQcBAKoKACGeBwEAxgoAIQIAAACpAQAgMAAAtgEAIAq4BQEAqgoAIdEFAQCqCgAh1gVAAKsKACGOBgIA1AoAIZkHAQCqCgAhmgcBAKoKACGbBwEAxgoAIZwHAQCqCgAhnQcBAKoKACGeBwEAxgoAIQIAAACsAQAgMAAAuAEAIAIAAACsAQAgMAAAuAEAIAMAAACpAQAgNwAAsQEAIDgAALYBACABAAAAqQEAIAEAAACsAQAgBw0AAIIPACA9AACDDwAgPgAAhg8AID8AAIUPACBAAACEDwAgmwcAAMAKACCeBwAAwAoAIA21BQAA6QkAMLYFAAC_AQAQtwUAAOkJADC4BQEAywgAIdEFAQDMCAAh1gVAAM0IACGOBgIA_ggAIZkHAQDMCAAhmgcBAMwIACGbBwEA8QgAIZwHAQDMCAAhnQcBAMwIACGeBwEA8QgAIQMAAACsAQAgAQAAvgEAMDwAAL8BACADAAAArAEAIAEAAK0BADACAACpAQAgFgMAAOUJACAFAADmCQAgJQAA0AkAICYAAOcJACAnAADnCQAgKAAA6AkAILUFAADkCQAwtgUAAEgAELcFAADkCQAwuAUBANcIACG5BQEA1wgAIc4FAADjCQAg0QUBANgIACH4BUAA2QgAIYkGAQDYCAAhpgYBANgIACGTBwEA9ggAIZQHAQD2CAAhlQdAAIUJACGWBwIAhAkAIZcHQACFCQAhmAcAAOIJACABAAAAwgEAIAEAAADCAQAgCgMAAP4OACAFAAD_DgAgJQAAxQ0AICYAAIAPACAnAACADwAgKAAAgQ8AIJMHAADACgAglAcAAMAKACCVBwAAwAoAIJcHAADACgAgAwAAAEgAIAEAAMUBADACAADCAQAgAwAAAEgAIAEAAMUBADACAADCAQAgAwAAAEgAIAEAAMUBADACAADCAQAgEQMAAPgOACAFAAD5DgAgJQAA-g4AICYAAPsOACAnAAD8DgAgKAAA_Q4AILgFAQAAAAG5BQEAAAAB0QUBAAAAAfgFQAAAAAGJBgEAAAABpgYBAAAAAZMHAQAAAAGUBwEAAAABlQdAAAAAAZYHAgAAAAGXB0AAAAABATAAAMkBACALuAUBAAAAAbkFAQAAAAHRBQEAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABkwcBAAAAAZQHAQAAAAGVB0AAAAABlgcCAAAAAZcHQAAAAAEBMAAAywEAMAEwAADLAQAwEQMAALMOACAFAAC0DgAgJQAAtQ4AICYAALYOACAnAAC3DgAgKAAAuA4AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIfgFQACrCgAhiQYBAKoKACGmBgEAqgoAIZMHAQDGCgAhlAcBAMYKACGVB0AA1QoAIZYHAgDUCgAhlwdAANUKACECAAAAwgEAIDAAAM4BACALuAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGJBgEAqgoAIaYGAQCqCgAhkwcBAMYKACGUBwEAxgoAIZUHQADVCgAhlgcCANQKACGXB0AA1QoAIQIAAABIACAwAADQAQAgAgAAAEgAIDAAANABACADAAAAwgEAIDcAAMkBACA4AADOAQAgAQAAAMIBACABAAAASAAgCQ0AAK4OACA9AACvDgAgPgAAsg4AID8AALEOACBAAACwDgAgkwcAAMAKACCUBwAAwAoAIJUHAADACgAglwcAAMAKACAOtQUAAOEJADC2BQAA1wEAELcFAADhCQAwuAUBAMsIACG5BQEAywgAIdEFAQDMCAAh-AVAAM0IACGJBgEAzAgAIaYGAQDMCAAhkwcBAPEIACGUBwEA8QgAIZUHQAD_CAAhlgcCAP4IACGXB0AA_wgAIQMAAABIACABAADWAQAwPAAA1wEAIAMAAABIACABAADFAQAwAgAAwgEAIAEAAAAFACABAAAABQAgAwAAAAMAIAEAAAQAMAIAAAUAIAMAAAADACABAAAEADACAAAFACADAAAAAwAgAQAABAAwAgAABQAgCgQAAKwOACApAACtDgAguAUBAAAAAbkFAQAAAAG6BQEAAAABpAYBAAAAAaoGQAAAAAGQBwEAAAABkQcBAAAAAZIHQAAAAAEBMAAA3wEAIAi4BQEAAAABuQUBAAAAAboFAQAAAAGkBgEAAAABqgZAAAAAAZAHAQAAAAGRBwEAAAABkgdAAAAAAQEwAADhAQAwATAAAOEBADABAAAAdwAgCgQAAKoOACApAACrDgAguAUBAKoKACG5BQEAqgoAIboFAQCqCgAhpAYBAMYKACGqBkAA1QoAIZAHAQCqCgAhkQcBAKoKACGSB0AAqwoAIQIAAAAFACAwAADlAQAgCLgFAQCqCgAhuQUBAKoKACG6BQEAqgoAIaQGAQDGCgAhqgZAANUKACGQBwEAqgoAIZEHAQCqCgAhkgdAAKsKACECAAAAAwAgMAAA5wEAIAIAAAADACAwAADnAQAgAQAAAHcAIAMAAAAFACA3AADfAQAgOAAA5QEAIAEAAAAFACABAAAAAwAgBQ0AAKcOACA_AACpDgAgQAAAqA4AIKQGAADACgAgqgYAAMAKACALtQUAAOAJADC2BQAA7wEAELcFAADgCQAwuAUBAMsIACG5BQEAywgAIboFAQDMCAAhpAYBAIwJACGqBkAA_wgAIZAHAQDLCAAhkQcBAMwIACGSB0AAzQgAIQMAAAADACABAADuAQAwPAAA7wEAIAMAAAADACABAAAEADACAAAFACABAAAACgAgAQAAAAoAIAMAAAAIACABAAAJADACAAAKACADAAAACAAgAQAACQAwAgAACgAgAwAAAAgAIAEAAAkAMAIAAAoAIAkEAACmDgAguAUBAAAAAbkFAQAAAAG7BUAAAAAB-AVAAAAAAaUGAAEAAAGpBkAAAAABqgZAAAAAAZAHAQAAAAEBMAAA9wEAIAi4BQEAAAABuQUBAAAAAbsFQAAAAAH4BUAAAAABpQYAAQAAAakGQAAAAAGqBkAAAAABkAcBAAAAAQEwAAD5AQAwATAAAPkBADAJBAAApQ4AILgFAQCqCgAhuQUBAKoKACG7BUAAqwoAIfgFQACrCgAhpQYAAb8KACGpBkAAqwoAIaoGQADVCgAhkAcBAKoKACECAAAACgAgMAAA_AEAIAi4BQEAqgoAIbkFAQCqCgAhuwVAAKsKACH4BUAAqwoAIaUGAAG_CgAhqQZAAKsKACGqBkAA1QoAIZAHAQCqCgAhAgAAAAgAIDAAAP4BACACAAAACAAgMAAA_gEAIAMAAAAKACA3AAD3AQAgOAAA_AEAIAEAAAAKACABAAAACAAgBA0AAKIOACA_AACkDgAgQAAAow4AIKoGAADACgAgC7UFAADfCQAwtgUAAIUCABC3BQAA3wkAMLgFAQDLCAAhuQUBAMsIACG7BUAAzQgAIfgFQADNCAAhpQYAAeoIACGpBkAAzQgAIaoGQAD_CAAhkAcBAMsIACEDAAAACAAgAQAAhAIAMDwAAIUCACADAAAACAAgAQAACQAwAgAACgAgDrUFAADdCQAwtgUAAIsCABC3BQAA3QkAMLgFAQDXCAAhuQUBANcIACHOBQAA3gkAINEFAQDYCAAh-AVAANkIACGYBgEA2AgAIakGQADZCAAhqgZAAIUJACGNBwAB7ggAIY4HAAC6CQAgjwdAAIUJACEBAAAAiAIAIAEAAACIAgAgDbUFAADdCQAwtgUAAIsCABC3BQAA3QkAMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIfgFQADZCAAhmAYBANgIACGpBkAA2QgAIaoGQACFCQAhjQcAAe4IACGOBwAAugkAII8HQACFCQAhAqoGAADACgAgjwcAAMAKACADAAAAiwIAIAEAAIwCADACAACIAgAgAwAAAIsCACABAACMAgAwAgAAiAIAIAMAAACLAgAgAQAAjAIAMAIAAIgCACAKuAUBAAAAAbkFAQAAAAHRBQEAAAAB-AVAAAAAAZgGAQAAAAGpBkAAAAABqgZAAAAAAY0HAAEAAAGOBwAAoQ4AII8HQAAAAAEBMAAAkAIAIAq4BQEAAAABuQUBAAAAAdEFAQAAAAH4BUAAAAABmAYBAAAAAakGQAAAAAGqBkAAAAABjQcAAQAAAY4HAAChDgAgjwdAAAAAAQEwAACSAgAwATAAAJICADAKuAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGYBgEAqgoAIakGQACrCgAhqgZAANUKACGNBwABvwoAIY4HAACgDgAgjwdAANUKACECAAAAiAIAIDAAAJUCACAKuAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGYBgEAqgoAIakGQACrCgAhqgZAANUKACGNBwABvwoAIY4HAACgDgAgjwdAANUKACECAAAAiwIAIDAAAJcCACACAAAAiwIAIDAAAJcCACADAAAAiAIAIDcAAJACACA4AACVAgAgAQAAAIgCACABAAAAiwIAIAUNAACdDgAgPwAAnw4AIEAAAJ4OACCqBgAAwAoAII8HAADACgAgDbUFAADcCQAwtgUAAJ4CABC3BQAA3AkAMLgFAQDLCAAhuQUBAMsIACHRBQEAzAgAIfgFQADNCAAhmAYBAMwIACGpBkAAzQgAIaoGQAD_CAAhjQcAAeoIACGOBwAAugkAII8HQAD_CAAhAwAAAIsCACABAACdAgAwPAAAngIAIAMAAACLAgAgAQAAjAIAMAIAAIgCACAeCAAA2AkAIAkAAM8JACAOAADZCQAgDwAA0AkAIBEAANoJACASAADbCQAgtQUAANYJADC2BQAAFgAQtwUAANYJADC4BQEA1wgAIbkFAQDXCAAhzgUAANUJACDRBQEA2AgAIdYFQADZCAAh-AVAANkIACGJBgEA2AgAIaYGAQD2CAAhqAYBAPYIACHkBgEA2AgAIeUGBADjCAAh5gYAANoIACDoBgAA1AkAIOkGAQD2CAAhhgcBAPYIACGHBwEA9ggAIYgHAQD2CAAhiQcBAPYIACGKBwEA9ggAIYsHAQD2CAAhjAcgANcJACEBAAAAoQIAIAEAAAChAgAgDwgAAJkOACAJAADEDQAgDgAAmg4AIA8AAMUNACARAACbDgAgEgAAnA4AIKYGAADACgAgqAYAAMAKACDpBgAAwAoAIIYHAADACgAghwcAAMAKACCIBwAAwAoAIIkHAADACgAgigcAAMAKACCLBwAAwAoAIAMAAAAWACABAACkAgAwAgAAoQIAIAMAAAAWACABAACkAgAwAgAAoQIAIAMAAAAWACABAACkAgAwAgAAoQIAIBkIAACTDgAgCQAAlA4AIA4AAJUOACAPAACWDgAgEQAAlw4AIBIAAJgOACC4BQEAAAABuQUBAAAAAdEFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABqAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAGGBwEAAAABhwcBAAAAAYgHAQAAAAGJBwEAAAABigcBAAAAAYsHAQAAAAGMByAAAAABATAAAKgCACATuAUBAAAAAbkFAQAAAAHRBQEAAAAB1gVAAAAAAfgFQAAAAAGJBgEAAAABpgYBAAAAAagGAQAAAAHkBgEAAAAB5QYEAAAAAeYGgAAAAAHpBgEAAAABhgcBAAAAAYcHAQAAAAGIBwEAAAABiQcBAAAAAYoHAQAAAAGLBwEAAAABjAcgAAAAAQEwAACqAgAwATAAAKoCADAZCAAA0Q0AIAkAANINACAOAADTDQAgDwAA1A0AIBEAANUNACASAADWDQAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh1gVAAKsKACH4BUAAqwoAIYkGAQCqCgAhpgYBAMYKACGoBgEAxgoAIeQGAQCqCgAh5QYEALEKACHmBoAAAAAB6QYBAMYKACGGBwEAxgoAIYcHAQDGCgAhiAcBAMYKACGJBwEAxgoAIYoHAQDGCgAhiwcBAMYKACGMByAAiQsAIQIAAAChAgAgMAAArQIAIBO4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACHWBUAAqwoAIfgFQACrCgAhiQYBAKoKACGmBgEAxgoAIagGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIYYHAQDGCgAhhwcBAMYKACGIBwEAxgoAIYkHAQDGCgAhigcBAMYKACGLBwEAxgoAIYwHIACJCwAhAgAAABYAIDAAAK8CACACAAAAFgAgMAAArwIAIAMAAAChAgAgNwAAqAIAIDgAAK0CACABAAAAoQIAIAEAAAAWACAODQAAzA0AID0AAM0NACA-AADQDQAgPwAAzw0AIEAAAM4NACCmBgAAwAoAIKgGAADACgAg6QYAAMAKACCGBwAAwAoAIIcHAADACgAgiAcAAMAKACCJBwAAwAoAIIoHAADACgAgiwcAAMAKACAWtQUAANMJADC2BQAAtgIAELcFAADTCQAwuAUBAMsIACG5BQEAywgAIdEFAQDMCAAh1gVAAM0IACH4BUAAzQgAIYkGAQDMCAAhpgYBAPEIACGoBgEA8QgAIeQGAQDMCAAh5QYEAN4IACHmBgAAzggAIOkGAQDxCAAhhgcBAPEIACGHBwEA8QgAIYgHAQDxCAAhiQcBAPEIACGKBwEA8QgAIYsHAQDxCAAhjAcgAKUJACEDAAAAFgAgAQAAtQIAMDwAALYCACADAAAAFgAgAQAApAIAMAIAAKECACABAAAAGgAgAQAAABoAIAMAAAAYACABAAAZADACAAAaACADAAAAGAAgAQAAGQAwAgAAGgAgAwAAABgAIAEAABkAMAIAABoAIAoHAADLDQAguAUBAAAAAbkFAQAAAAGJBgEAAAABogYBAAAAAYEHAQAAAAGCB0AAAAABgwcBAAAAAYQHQAAAAAGFBwEAAAABATAAAL4CACAJuAUBAAAAAbkFAQAAAAGJBgEAAAABogYBAAAAAYEHAQAAAAGCB0AAAAABgwcBAAAAAYQHQAAAAAGFBwEAAAABATAAAMACADABMAAAwAIAMAoHAADKDQAguAUBAKoKACG5BQEAqgoAIYkGAQCqCgAhogYBAKoKACGBBwEAqgoAIYIHQACrCgAhgwcBAKoKACGEB0AA1QoAIYUHAQDGCgAhAgAAABoAIDAAAMMCACAJuAUBAKoKACG5BQEAqgoAIYkGAQCqCgAhogYBAKoKACGBBwEAqgoAIYIHQACrCgAhgwcBAKoKACGEB0AA1QoAIYUHAQDGCgAhAgAAABgAIDAAAMUCACACAAAAGAAgMAAAxQIAIAMAAAAaACA3AAC-AgAgOAAAwwIAIAEAAAAaACABAAAAGAAgBQ0AAMcNACA_AADJDQAgQAAAyA0AIIQHAADACgAghQcAAMAKACAMtQUAANIJADC2BQAAzAIAELcFAADSCQAwuAUBAMsIACG5BQEAywgAIYkGAQDMCAAhogYBAMsIACGBBwEAzAgAIYIHQADNCAAhgwcBAMwIACGEB0AA_wgAIYUHAQDxCAAhAwAAABgAIAEAAMsCADA8AADMAgAgAwAAABgAIAEAABkAMAIAABoAIBsWAADPCQAgFwAA0AkAIBgAANEJACC1BQAAzQkAMLYFAAAQABC3BQAAzQkAMLgFAQDXCAAhuQUBANcIACHOBQAAzAkAINcFAgCECQAh6gVAANkIACHwBQEA2AgAIf4FAQCqCQAhiQYBANgIACGiBgEAqgkAIaQGAQCqCQAh5gYAAM4JACDyBgEA2AgAIfgGAQDYCAAh-QYBAPYIACH6BgEA2AgAIfsGAQD2CAAh_AYAANoIACD9BkAAhQkAIf4GAQDYCAAh_wZAAIUJACGABwEA9ggAIQEAAADPAgAgAQAAAM8CACAMFgAAxA0AIBcAAMUNACAYAADGDQAg_gUAAMAKACCiBgAAwAoAIKQGAADACgAg5gYAAMAKACD5BgAAwAoAIPsGAADACgAg_QYAAMAKACD_BgAAwAoAIIAHAADACgAgAwAAABAAIAEAANICADACAADPAgAgAwAAABAAIAEAANICADACAADPAgAgAwAAABAAIAEAANICADACAADPAgAgFxYAAMENACAXAADCDQAgGAAAww0AILgFAQAAAAG5BQEAAAAB1wUCAAAAAeoFQAAAAAHwBQEAAAAB_gUBAAAAAYkGAQAAAAGiBgEAAAABpAYBAAAAAeYGgAAAAAHyBgEAAAAB-AYBAAAAAfkGAQAAAAH6BgEAAAAB-wYBAAAAAfwGgAAAAAH9BkAAAAAB_gYBAAAAAf8GQAAAAAGABwEAAAABATAAANYCACAUuAUBAAAAAbkFAQAAAAHXBQIAAAAB6gVAAAAAAfAFAQAAAAH-BQEAAAABiQYBAAAAAaIGAQAAAAGkBgEAAAAB5gaAAAAAAfIGAQAAAAH4BgEAAAAB-QYBAAAAAfoGAQAAAAH7BgEAAAAB_AaAAAAAAf0GQAAAAAH-BgEAAAAB_wZAAAAAAYAHAQAAAAEBMAAA2AIAMAEwAADYAgAwFxYAAKANACAXAAChDQAgGAAAog0AILgFAQCqCgAhuQUBAKoKACHXBQIA1AoAIeoFQACrCgAh8AUBAKoKACH-BQEAxgoAIYkGAQCqCgAhogYBAMYKACGkBgEAxgoAIeYGgAAAAAHyBgEAqgoAIfgGAQCqCgAh-QYBAMYKACH6BgEAqgoAIfsGAQDGCgAh_AaAAAAAAf0GQADVCgAh_gYBAKoKACH_BkAA1QoAIYAHAQDGCgAhAgAAAM8CACAwAADbAgAgFLgFAQCqCgAhuQUBAKoKACHXBQIA1AoAIeoFQACrCgAh8AUBAKoKACH-BQEAxgoAIYkGAQCqCgAhogYBAMYKACGkBgEAxgoAIeYGgAAAAAHyBgEAqgoAIfgGAQCqCgAh-QYBAMYKACH6BgEAqgoAIfsGAQDGCgAh_AaAAAAAAf0GQADVCgAh_gYBAKoKACH_BkAA1QoAIYAHAQDGCgAhAgAAABAAIDAAAN0CACACAAAAEAAgMAAA3QIAIAMAAADPAgAgNwAA1gIAIDgAANsCACABAAAAzwIAIAEAAAAQACAODQAAmw0AID0AAJwNACA-AACfDQAgPwAAng0AIEAAAJ0NACD-BQAAwAoAIKIGAADACgAgpAYAAMAKACDmBgAAwAoAIPkGAADACgAg-wYAAMAKACD9BgAAwAoAIP8GAADACgAggAcAAMAKACAXtQUAAMsJADC2BQAA5AIAELcFAADLCQAwuAUBAMsIACG5BQEAywgAIdcFAgD-CAAh6gVAAM0IACHwBQEAzAgAIf4FAQCMCQAhiQYBAMwIACGiBgEAjAkAIaQGAQCMCQAh5gYAAI0JACDyBgEAzAgAIfgGAQDMCAAh-QYBAPEIACH6BgEAzAgAIfsGAQDxCAAh_AYAAM4IACD9BkAA_wgAIf4GAQDMCAAh_wZAAP8IACGABwEA8QgAIQMAAAAQACABAADjAgAwPAAA5AIAIAMAAAAQACABAADSAgAwAgAAzwIAIAm1BQAAyQkAMLYFAADqAgAQtwUAAMkJADC4BQEA1wgAIfgFQADZCAAh_QUBANgIACG7BgEA1wgAIfYGAQDYCAAh9wYAAMoJACABAAAA5wIAIAEAAADnAgAgCLUFAADJCQAwtgUAAOoCABC3BQAAyQkAMLgFAQDXCAAh-AVAANkIACH9BQEA2AgAIbsGAQDXCAAh9gYBANgIACEAAwAAAOoCACABAADrAgAwAgAA5wIAIAMAAADqAgAgAQAA6wIAMAIAAOcCACADAAAA6gIAIAEAAOsCADACAADnAgAgBbgFAQAAAAH4BUAAAAAB_QUBAAAAAbsGAQAAAAH2BgEAAAABATAAAO8CACAFuAUBAAAAAfgFQAAAAAH9BQEAAAABuwYBAAAAAfYGAQAAAAEBMAAA8QIAMAEwAADxAgAwBbgFAQCqCgAh-AVAAKsKACH9BQEAqgoAIbsGAQCqCgAh9gYBAKoKACECAAAA5wIAIDAAAPQCACAFuAUBAKoKACH4BUAAqwoAIf0FAQCqCgAhuwYBAKoKACH2BgEAqgoAIQIAAADqAgAgMAAA9gIAIAIAAADqAgAgMAAA9gIAIAMAAADnAgAgNwAA7wIAIDgAAPQCACABAAAA5wIAIAEAAADqAgAgAw0AAJgNACA_AACaDQAgQAAAmQ0AIAi1BQAAyAkAMLYFAAD9AgAQtwUAAMgJADC4BQEAywgAIfgFQADNCAAh_QUBAMwIACG7BgEAywgAIfYGAQDMCAAhAwAAAOoCACABAAD8AgAwPAAA_QIAIAMAAADqAgAgAQAA6wIAMAIAAOcCACABAAAAFAAgAQAAABQAIAMAAAASACABAAATADACAAAUACADAAAAEgAgAQAAEwAwAgAAFAAgAwAAABIAIAEAABMAMAIAABQAIB4GAACTDQAgBwAAlA0AIBMAAJUNACAUAACWDQAgFQAAlw0AILgFAQAAAAG5BQEAAAAB1gVAAAAAAewFAQAAAAH4BUAAAAABiQYBAAAAAY4GAgAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG7BgEAAAAByAYBAAAAAc4GAQAAAAHqBgEAAAAB6wZAAAAAAewGQAAAAAHtBhAAAAAB7gYQAAAAAe8GEAAAAAHwBhAAAAAB8QYAAJINACDyBgEAAAAB8waAAAAAAfQGAQAAAAH1BgEAAAABATAAAIUDACAZuAUBAAAAAbkFAQAAAAHWBUAAAAAB7AUBAAAAAfgFQAAAAAGJBgEAAAABjgYCAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbsGAQAAAAHIBgEAAAABzgYBAAAAAeoGAQAAAAHrBkAAAAAB7AZAAAAAAe0GEAAAAAHuBhAAAAAB7wYQAAAAAfAGEAAAAAHxBgAAkg0AIPIGAQAAAAHzBoAAAAAB9AYBAAAAAfUGAQAAAAEBMAAAhwMAMAEwAACHAwAwAQAAABYAIB4GAADvDAAgBwAA8AwAIBMAAPEMACAUAADyDAAgFQAA8wwAILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIewFAQCqCgAh-AVAAKsKACGJBgEAqgoAIY4GAgDUCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACHIBgEAqgoAIc4GAQCqCgAh6gYBAKoKACHrBkAA1QoAIewGQADVCgAh7QYQAKcLACHuBhAApwsAIe8GEACnCwAh8AYQALMLACHxBgAA7gwAIPIGAQCqCgAh8waAAAAAAfQGAQDGCgAh9QYBAMYKACECAAAAFAAgMAAAiwMAIBm4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHsBQEAqgoAIfgFQACrCgAhiQYBAKoKACGOBgIA1AoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbsGAQCqCgAhyAYBAKoKACHOBgEAqgoAIeoGAQCqCgAh6wZAANUKACHsBkAA1QoAIe0GEACnCwAh7gYQAKcLACHvBhAApwsAIfAGEACzCwAh8QYAAO4MACDyBgEAqgoAIfMGgAAAAAH0BgEAxgoAIfUGAQDGCgAhAgAAABIAIDAAAI0DACACAAAAEgAgMAAAjQMAIAEAAAAWACADAAAAFAAgNwAAhQMAIDgAAIsDACABAAAAFAAgAQAAABIAIA8NAADpDAAgPQAA6gwAID4AAO0MACA_AADsDAAgQAAA6wwAIKIGAADACgAgpAYAAMAKACDrBgAAwAoAIOwGAADACgAg7QYAAMAKACDuBgAAwAoAIO8GAADACgAg8wYAAMAKACD0BgAAwAoAIPUGAADACgAgHLUFAADHCQAwtgUAAJUDABC3BQAAxwkAMLgFAQDLCAAhuQUBAMsIACHWBUAAzQgAIewFAQDMCAAh-AVAAM0IACGJBgEAzAgAIY4GAgD-CAAhogYBAIwJACGkBgEAjAkAIbQGAQDMCAAhuwYBAMsIACHIBgEAzAgAIc4GAQDMCAAh6gYBAMwIACHrBkAA_wgAIewGQAD_CAAh7QYQALEJACHuBhAAsQkAIe8GEACxCQAh8AYQALUJACHxBgAAugkAIPIGAQDMCAAh8wYAAI0JACD0BgEA8QgAIfUGAQDxCAAhAwAAABIAIAEAAJQDADA8AACVAwAgAwAAABIAIAEAABMAMAIAABQAIAEAAAAfACABAAAAHwAgAwAAAB0AIAEAAB4AMAIAAB8AIAMAAAAdACABAAAeADACAAAfACADAAAAHQAgAQAAHgAwAgAAHwAgDwcAAOcMACAMAADoDAAguAUBAAAAAbkFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAHIBgEAAAAB5AYBAAAAAeUGBAAAAAHmBoAAAAAB6QYBAAAAAQEwAACdAwAgDbgFAQAAAAG5BQEAAAAB1gVAAAAAAfgFQAAAAAGJBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAAByAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAEBMAAAnwMAMAEwAACfAwAwAQAAABYAIA8HAADZDAAgDAAA2gwAILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIfgFQACrCgAhiQYBAKoKACGiBgEAxgoAIaQGAQDGCgAhtAYBAMYKACHIBgEAqgoAIeQGAQCqCgAh5QYEALEKACHmBoAAAAAB6QYBAMYKACECAAAAHwAgMAAAowMAIA24BQEAqgoAIbkFAQCqCgAh1gVAAKsKACH4BUAAqwoAIYkGAQCqCgAhogYBAMYKACGkBgEAxgoAIbQGAQDGCgAhyAYBAKoKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhAgAAAB0AIDAAAKUDACACAAAAHQAgMAAApQMAIAEAAAAWACADAAAAHwAgNwAAnQMAIDgAAKMDACABAAAAHwAgAQAAAB0AIAkNAADUDAAgPQAA1QwAID4AANgMACA_AADXDAAgQAAA1gwAIKIGAADACgAgpAYAAMAKACC0BgAAwAoAIOkGAADACgAgELUFAADGCQAwtgUAAK0DABC3BQAAxgkAMLgFAQDLCAAhuQUBAMsIACHWBUAAzQgAIfgFQADNCAAhiQYBAMwIACGiBgEAjAkAIaQGAQCMCQAhtAYBAPEIACHIBgEAzAgAIeQGAQDMCAAh5QYEAN4IACHmBgAAzggAIOkGAQDxCAAhAwAAAB0AIAEAAKwDADA8AACtAwAgAwAAAB0AIAEAAB4AMAIAAB8AIBCEAgAAvwkAILUFAAC-CQAwtgUAALgDABC3BQAAvgkAMLgFAQDXCAAhuQUBANcIACHOBQAAxQkAINYFQADZCAAh-AVAANkIACGkBgEAqgkAIcgGAQDYCAAh4AYBAPYIACHkBgEA2AgAIeUGBADjCAAh5gYAANoIACDoBgAAxAkAIAEAAACwAwAgDYMCAADDCQAgtQUAAMEJADC2BQAAsgMAELcFAADBCQAwuAUBANcIACHcBgEA9ggAId0GEADCCQAh3gYBANcIACHfBgEA2AgAIeAGAQDYCAAh4QYBAPYIACHiBgEA9ggAIeMGEADCCQAhBIMCAADTDAAg3AYAAMAKACDhBgAAwAoAIOIGAADACgAgDoMCAADDCQAgtQUAAMEJADC2BQAAsgMAELcFAADBCQAwuAUBANcIACHcBgEA9ggAId0GEADCCQAh3gYBANcIACHfBgEA2AgAIeAGAQDYCAAh4QYBAPYIACHiBgEA9ggAIeMGEADCCQAh5wYAAMAJACADAAAAsgMAIAEAALMDADACAAC0AwAgAQAAALIDACABAAAAsAMAIA6EAgAAvwkAILUFAAC-CQAwtgUAALgDABC3BQAAvgkAMLgFAQDXCAAhuQUBANcIACHWBUAA2QgAIfgFQADZCAAhpAYBAKoJACHIBgEA2AgAIeAGAQD2CAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAgA4QCAADSDAAgpAYAAMAKACDgBgAAwAoAIAMAAAC4AwAgAQAAuQMAMAIAALADACADAAAAuAMAIAEAALkDADACAACwAwAgAwAAALgDACABAAC5AwAwAgAAsAMAIAuEAgAA0QwAILgFAQAAAAG5BQEAAAAB1gVAAAAAAfgFQAAAAAGkBgEAAAAByAYBAAAAAeAGAQAAAAHkBgEAAAAB5QYEAAAAAeYGgAAAAAEBMAAAvQMAIAq4BQEAAAABuQUBAAAAAdYFQAAAAAH4BUAAAAABpAYBAAAAAcgGAQAAAAHgBgEAAAAB5AYBAAAAAeUGBAAAAAHmBoAAAAABATAAAL8DADABMAAAvwMAMAuEAgAAxAwAILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIfgFQACrCgAhpAYBAMYKACHIBgEAqgoAIeAGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAECAAAAsAMAIDAAAMIDACAKuAUBAKoKACG5BQEAqgoAIdYFQACrCgAh-AVAAKsKACGkBgEAxgoAIcgGAQCqCgAh4AYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAQIAAAC4AwAgMAAAxAMAIAIAAAC4AwAgMAAAxAMAIAMAAACwAwAgNwAAvQMAIDgAAMIDACABAAAAsAMAIAEAAAC4AwAgBw0AAL8MACA9AADADAAgPgAAwwwAID8AAMIMACBAAADBDAAgpAYAAMAKACDgBgAAwAoAIA21BQAAvQkAMLYFAADLAwAQtwUAAL0JADC4BQEAywgAIbkFAQDLCAAh1gVAAM0IACH4BUAAzQgAIaQGAQCMCQAhyAYBAMwIACHgBgEA8QgAIeQGAQDMCAAh5QYEAN4IACHmBgAAzggAIAMAAAC4AwAgAQAAygMAMDwAAMsDACADAAAAuAMAIAEAALkDADACAACwAwAgAQAAALQDACABAAAAtAMAIAMAAACyAwAgAQAAswMAMAIAALQDACADAAAAsgMAIAEAALMDADACAAC0AwAgAwAAALIDACABAACzAwAwAgAAtAMAIAqDAgAAvgwAILgFAQAAAAHcBgEAAAAB3QYQAAAAAd4GAQAAAAHfBgEAAAAB4AYBAAAAAeEGAQAAAAHiBgEAAAAB4wYQAAAAAQEwAADTAwAgCbgFAQAAAAHcBgEAAAAB3QYQAAAAAd4GAQAAAAHfBgEAAAAB4AYBAAAAAeEGAQAAAAHiBgEAAAAB4wYQAAAAAQEwAADVAwAwATAAANUDADAKgwIAAL0MACC4BQEAqgoAIdwGAQDGCgAh3QYQALMLACHeBgEAqgoAId8GAQCqCgAh4AYBAKoKACHhBgEAxgoAIeIGAQDGCgAh4wYQALMLACECAAAAtAMAIDAAANgDACAJuAUBAKoKACHcBgEAxgoAId0GEACzCwAh3gYBAKoKACHfBgEAqgoAIeAGAQCqCgAh4QYBAMYKACHiBgEAxgoAIeMGEACzCwAhAgAAALIDACAwAADaAwAgAgAAALIDACAwAADaAwAgAwAAALQDACA3AADTAwAgOAAA2AMAIAEAAAC0AwAgAQAAALIDACAIDQAAuAwAID0AALkMACA-AAC8DAAgPwAAuwwAIEAAALoMACDcBgAAwAoAIOEGAADACgAg4gYAAMAKACAMtQUAALwJADC2BQAA4QMAELcFAAC8CQAwuAUBAMsIACHcBgEA8QgAId0GEAC1CQAh3gYBAMsIACHfBgEAzAgAIeAGAQDMCAAh4QYBAPEIACHiBgEA8QgAIeMGEAC1CQAhAwAAALIDACABAADgAwAwPAAA4QMAIAMAAACyAwAgAQAAswMAMAIAALQDACABAAAAJAAgAQAAACQAIAMAAAAiACABAAAjADACAAAkACADAAAAIgAgAQAAIwAwAgAAJAAgAwAAACIAIAEAACMAMAIAACQAIAkKAAC2DAAgCwAAtwwAILgFAQAAAAGzBhAAAAABvAYBAAAAAdoGAQAAAAHbBgEAAAAB3AYBAAAAAd0GEAAAAAEBMAAA6QMAIAe4BQEAAAABswYQAAAAAbwGAQAAAAHaBgEAAAAB2wYBAAAAAdwGAQAAAAHdBhAAAAABATAAAOsDADABMAAA6wMAMAkKAAC0DAAgCwAAtQwAILgFAQCqCgAhswYQALMLACG8BgEAqgoAIdoGAQCqCgAh2wYBAKoKACHcBgEAqgoAId0GEACzCwAhAgAAACQAIDAAAO4DACAHuAUBAKoKACGzBhAAswsAIbwGAQCqCgAh2gYBAKoKACHbBgEAqgoAIdwGAQCqCgAh3QYQALMLACECAAAAIgAgMAAA8AMAIAIAAAAiACAwAADwAwAgAwAAACQAIDcAAOkDACA4AADuAwAgAQAAACQAIAEAAAAiACAFDQAArwwAID0AALAMACA-AACzDAAgPwAAsgwAIEAAALEMACAKtQUAALsJADC2BQAA9wMAELcFAAC7CQAwuAUBAMsIACGzBhAAtQkAIbwGAQDLCAAh2gYBAMwIACHbBgEAywgAIdwGAQDMCAAh3QYQALUJACEDAAAAIgAgAQAA9gMAMDwAAPcDACADAAAAIgAgAQAAIwAwAgAAJAAgAQAAAA4AIAEAAAAOACADAAAADAAgAQAADQAwAgAADgAgAwAAAAwAIAEAAA0AMAIAAA4AIAMAAAAMACABAAANADACAAAOACAtBgAApAwAIAcAAKYMACAKAAClDAAgGQAApwwAIBoAAKgMACAbAACpDAAgHgAAqgwAIB8AAKsMACAgAACsDAAgIQAArQwAICQAAK4MACC4BQEAAAABuQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAZkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQEwAAD_AwAgIrgFAQAAAAG5BQEAAAAB1gVAAAAAAfAFAQAAAAH2BQEAAAABgwZAAAAAAYUGAQAAAAGOBgIAAAABmQYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABuwYBAAAAAbwGAQAAAAHABhAAAAABwwYBAAAAAcYGAQAAAAHIBgIAAAAByQYBAAAAAcoGAACjDAAgywYBAAAAAcwGAgAAAAHNBoAAAAABzgYBAAAAAc8GAQAAAAHQBgEAAAAB0QYCAAAAAdIGAQAAAAHTBgEAAAAB1AYCAAAAAdUGAQAAAAHWBoAAAAABATAAAIEEADABMAAAgQQAMAEAAAAQACABAAAAEgAgAQAAABYAIAEAAABIACAtBgAAxwsAIAcAAMkLACAKAADICwAgGQAAygsAIBoAAMsLACAbAADMCwAgHgAAzQsAIB8AAM4LACAgAADPCwAgIQAA0AsAICQAANELACC4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAECAAAADgAgMAAAiAQAICK4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAECAAAADAAgMAAAigQAIAIAAAAMACAwAACKBAAgAQAAABAAIAEAAAASACABAAAAFgAgAQAAAEgAIAMAAAAOACA3AAD_AwAgOAAAiAQAIAEAAAAOACABAAAADAAgDw0AAMELACA9AADCCwAgPgAAxQsAID8AAMQLACBAAADDCwAggwYAAMAKACCZBgAAwAoAIKIGAADACgAgpAYAAMAKACC2BgAAwAoAILsGAADACgAgvAYAAMAKACDGBgAAwAoAINAGAADACgAg0wYAAMAKACAltQUAALkJADC2BQAAlQQAELcFAAC5CQAwuAUBAMsIACG5BQEAywgAIdYFQADNCAAh8AUBAMwIACH2BQEAzAgAIYMGQAD_CAAhhQYBAMwIACGOBgIA_ggAIZkGAQCMCQAhogYBAIwJACGkBgEAjAkAIbQGAQDMCAAhtQZAAM0IACG2BkAA_wgAIbsGAQCMCQAhvAYBAIwJACHABhAAtQkAIcMGAQDMCAAhxgYBAPEIACHIBgIA_ggAIckGAQDMCAAhygYAALoJACDLBgEAzAgAIcwGAgD-CAAhzQYAAM4IACDOBgEAzAgAIc8GAQDMCAAh0AYBAPEIACHRBgIA_ggAIdIGAQDMCAAh0wYBAPEIACHUBgIA_ggAIdUGAQDMCAAh1gYAAM4IACADAAAADAAgAQAAlAQAMDwAAJUEACADAAAADAAgAQAADQAwAgAADgAgAQAAAEwAIAEAAABMACADAAAASgAgAQAASwAwAgAATAAgAwAAAEoAIAEAAEsAMAIAAEwAIAMAAABKACABAABLADACAABMACAMEAAAwAsAILgFAQAAAAHbBUAAAAAB3QUCAAAAAeAFAQAAAAHhBQEAAAAB6QUBAAAAAe0FgAAAAAHwBQEAAAAB_gUBAAAAAZ8GAQAAAAHHBgEAAAABATAAAJ0EACALuAUBAAAAAdsFQAAAAAHdBQIAAAAB4AUBAAAAAeEFAQAAAAHpBQEAAAAB7QWAAAAAAfAFAQAAAAH-BQEAAAABnwYBAAAAAccGAQAAAAEBMAAAnwQAMAEwAACfBAAwDBAAAL8LACC4BQEAqgoAIdsFQACrCgAh3QUCANQKACHgBQEAxgoAIeEFAQCqCgAh6QUBAKoKACHtBYAAAAAB8AUBAKoKACH-BQEAqgoAIZ8GAQCqCgAhxwYBAKoKACECAAAATAAgMAAAogQAIAu4BQEAqgoAIdsFQACrCgAh3QUCANQKACHgBQEAxgoAIeEFAQCqCgAh6QUBAKoKACHtBYAAAAAB8AUBAKoKACH-BQEAqgoAIZ8GAQCqCgAhxwYBAKoKACECAAAASgAgMAAApAQAIAIAAABKACAwAACkBAAgAwAAAEwAIDcAAJ0EACA4AACiBAAgAQAAAEwAIAEAAABKACAGDQAAugsAID0AALsLACA-AAC-CwAgPwAAvQsAIEAAALwLACDgBQAAwAoAIA61BQAAuAkAMLYFAACrBAAQtwUAALgJADC4BQEAywgAIdsFQADNCAAh3QUCAP4IACHgBQEA8QgAIeEFAQDMCAAh6QUBAMwIACHtBQAAzggAIPAFAQDMCAAh_gUBAMsIACGfBgEAzAgAIccGAQDMCAAhAwAAAEoAIAEAAKoEADA8AACrBAAgAwAAAEoAIAEAAEsAMAIAAEwAIAEAAAA6ACABAAAAOgAgAwAAADgAIAEAADkAMAIAADoAIAMAAAA4ACABAAA5ADACAAA6ACADAAAAOAAgAQAAOQAwAgAAOgAgFwYAALcLACAKAAC4CwAgEAAAuQsAILgFAQAAAAG5BQEAAAAB9gUBAAAAAf4FAQAAAAGPBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABuwYBAAAAAbwGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABATAAALMEACAUuAUBAAAAAbkFAQAAAAH2BQEAAAAB_gUBAAAAAY8GAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG7BgEAAAABvAYBAAAAAb0GAQAAAAG-BgEAAAABvwYBAAAAAcAGEAAAAAHBBoAAAAABwgaAAAAAAcMGAQAAAAHEBkAAAAABxQZAAAAAAcYGAQAAAAEBMAAAtQQAMAEwAAC1BAAwAQAAABIAIAEAAAAMACAXBgAAtAsAIAoAALULACAQAAC2CwAguAUBAKoKACG5BQEAqgoAIfYFAQCqCgAh_gUBAMYKACGPBgEAqgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbsGAQCqCgAhvAYBAMYKACG9BgEAqgoAIb4GAQCqCgAhvwYBAMYKACHABhAAswsAIcEGgAAAAAHCBoAAAAABwwYBAKoKACHEBkAAqwoAIcUGQADVCgAhxgYBAMYKACECAAAAOgAgMAAAugQAIBS4BQEAqgoAIbkFAQCqCgAh9gUBAKoKACH-BQEAxgoAIY8GAQCqCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACG8BgEAxgoAIb0GAQCqCgAhvgYBAKoKACG_BgEAxgoAIcAGEACzCwAhwQaAAAAAAcIGgAAAAAHDBgEAqgoAIcQGQACrCgAhxQZAANUKACHGBgEAxgoAIQIAAAA4ACAwAAC8BAAgAgAAADgAIDAAALwEACABAAAAEgAgAQAAAAwAIAMAAAA6ACA3AACzBAAgOAAAugQAIAEAAAA6ACABAAAAOAAgDQ0AAK4LACA9AACvCwAgPgAAsgsAID8AALELACBAAACwCwAg_gUAAMAKACCiBgAAwAoAIKQGAADACgAgvAYAAMAKACC_BgAAwAoAIMIGAADACgAgxQYAAMAKACDGBgAAwAoAIBe1BQAAtAkAMLYFAADFBAAQtwUAALQJADC4BQEAywgAIbkFAQDLCAAh9gUBAMwIACH-BQEAjAkAIY8GAQDMCAAhogYBAIwJACGkBgEAjAkAIbQGAQDMCAAhuwYBAMsIACG8BgEAjAkAIb0GAQDMCAAhvgYBAMwIACG_BgEA8QgAIcAGEAC1CQAhwQYAAM4IACDCBgAAjQkAIMMGAQDMCAAhxAZAAM0IACHFBkAA_wgAIcYGAQDxCAAhAwAAADgAIAEAAMQEADA8AADFBAAgAwAAADgAIAEAADkAMAIAADoAIAEAAABRACABAAAAUQAgAwAAAE8AIAEAAFAAMAIAAFEAIAMAAABPACABAABQADACAABRACADAAAATwAgAQAAUAAwAgAAUQAgGRAAAKsLACAcAACsCwAgHQAArQsAILgFAQAAAAG5BQEAAAABugUBAAAAAewFAQAAAAH2BQEAAAAB_gUBAAAAAYEGAQAAAAGFBgEAAAABkwaAAAAAAZUGAQAAAAGkBgEAAAABsAYBAAAAAbEGAQAAAAGyBoAAAAABswYQAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbcGQAAAAAG4BgEAAAABuQYBAAAAAboGgAAAAAEBMAAAzQQAIBa4BQEAAAABuQUBAAAAAboFAQAAAAHsBQEAAAAB9gUBAAAAAf4FAQAAAAGBBgEAAAABhQYBAAAAAZMGgAAAAAGVBgEAAAABpAYBAAAAAbAGAQAAAAGxBgEAAAABsgaAAAAAAbMGEAAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG3BkAAAAABuAYBAAAAAbkGAQAAAAG6BoAAAAABATAAAM8EADABMAAAzwQAMAEAAABIACABAAAASAAgGRAAAKgLACAcAACpCwAgHQAAqgsAILgFAQCqCgAhuQUBAKoKACG6BQEAxgoAIewFAQCqCgAh9gUBAKoKACH-BQEAqgoAIYEGAQDGCgAhhQYBAKoKACGTBoAAAAABlQYBAMYKACGkBgEAxgoAIbAGAQCqCgAhsQYBAMYKACGyBoAAAAABswYQAKcLACG0BgEAxgoAIbUGQACrCgAhtgZAANUKACG3BkAA1QoAIbgGAQDGCgAhuQYBAMYKACG6BoAAAAABAgAAAFEAIDAAANQEACAWuAUBAKoKACG5BQEAqgoAIboFAQDGCgAh7AUBAKoKACH2BQEAqgoAIf4FAQCqCgAhgQYBAMYKACGFBgEAqgoAIZMGgAAAAAGVBgEAxgoAIaQGAQDGCgAhsAYBAKoKACGxBgEAxgoAIbIGgAAAAAGzBhAApwsAIbQGAQDGCgAhtQZAAKsKACG2BkAA1QoAIbcGQADVCgAhuAYBAMYKACG5BgEAxgoAIboGgAAAAAECAAAATwAgMAAA1gQAIAIAAABPACAwAADWBAAgAQAAAEgAIAEAAABIACADAAAAUQAgNwAAzQQAIDgAANQEACABAAAAUQAgAQAAAE8AIBINAACiCwAgPQAAowsAID4AAKYLACA_AAClCwAgQAAApAsAILoFAADACgAggQYAAMAKACCTBgAAwAoAIJUGAADACgAgpAYAAMAKACCxBgAAwAoAILMGAADACgAgtAYAAMAKACC2BgAAwAoAILcGAADACgAguAYAAMAKACC5BgAAwAoAILoGAADACgAgGbUFAACwCQAwtgUAAN8EABC3BQAAsAkAMLgFAQDLCAAhuQUBAMsIACG6BQEA8QgAIewFAQDMCAAh9gUBAMwIACH-BQEAywgAIYEGAQDxCAAhhQYBAMwIACGTBgAAjQkAIJUGAQDxCAAhpAYBAIwJACGwBgEAzAgAIbEGAQCMCQAhsgYAAM4IACCzBhAAsQkAIbQGAQDxCAAhtQZAAM0IACG2BkAA_wgAIbcGQAD_CAAhuAYBAIwJACG5BgEA8QgAIboGAACNCQAgAwAAAE8AIAEAAN4EADA8AADfBAAgAwAAAE8AIAEAAFAAMAIAAFEAIAEAAABXACABAAAAVwAgAwAAAFUAIAEAAFYAMAIAAFcAIAMAAABVACABAABWADACAABXACADAAAAVQAgAQAAVgAwAgAAVwAgDBAAAKELACC4BQEAAAABuQUBAAAAAdsFQAAAAAH-BQEAAAABnwYBAAAAAaIGAQAAAAGkBgEAAAABrAYBAAAAAa0GAQAAAAGuBgEAAAABrwYBAAAAAQEwAADnBAAgC7gFAQAAAAG5BQEAAAAB2wVAAAAAAf4FAQAAAAGfBgEAAAABogYBAAAAAaQGAQAAAAGsBgEAAAABrQYBAAAAAa4GAQAAAAGvBgEAAAABATAAAOkEADABMAAA6QQAMAwQAACgCwAguAUBAKoKACG5BQEAqgoAIdsFQACrCgAh_gUBAKoKACGfBgEAqgoAIaIGAQDGCgAhpAYBAMYKACGsBgEAqgoAIa0GAQCqCgAhrgYBAKoKACGvBgEAqgoAIQIAAABXACAwAADsBAAgC7gFAQCqCgAhuQUBAKoKACHbBUAAqwoAIf4FAQCqCgAhnwYBAKoKACGiBgEAxgoAIaQGAQDGCgAhrAYBAKoKACGtBgEAqgoAIa4GAQCqCgAhrwYBAKoKACECAAAAVQAgMAAA7gQAIAIAAABVACAwAADuBAAgAwAAAFcAIDcAAOcEACA4AADsBAAgAQAAAFcAIAEAAABVACAFDQAAnQsAID8AAJ8LACBAAACeCwAgogYAAMAKACCkBgAAwAoAIA61BQAArwkAMLYFAAD1BAAQtwUAAK8JADC4BQEAywgAIbkFAQDLCAAh2wVAAM0IACH-BQEAywgAIZ8GAQDMCAAhogYBAIwJACGkBgEAjAkAIawGAQDMCAAhrQYBAMwIACGuBgEAzAgAIa8GAQDMCAAhAwAAAFUAIAEAAPQEADA8AAD1BAAgAwAAAFUAIAEAAFYAMAIAAFcAIAEAAAAqACABAAAAKgAgAwAAACgAIAEAACkAMAIAACoAIAMAAAAoACABAAApADACAAAqACADAAAAKAAgAQAAKQAwAgAAKgAgEAcAAJwLACAQAACbCwAguAUBAAAAAbkFAQAAAAH4BUAAAAAB_gUBAAAAAZgGAQAAAAGiBgEAAAABpAYBAAAAAaUGAAEAAAGmBgEAAAABpwYBAAAAAagGAQAAAAGpBkAAAAABqgZAAAAAAasGQAAAAAEBMAAA_QQAIA64BQEAAAABuQUBAAAAAfgFQAAAAAH-BQEAAAABmAYBAAAAAaIGAQAAAAGkBgEAAAABpQYAAQAAAaYGAQAAAAGnBgEAAAABqAYBAAAAAakGQAAAAAGqBkAAAAABqwZAAAAAAQEwAAD_BAAwATAAAP8EADAQBwAAmgsAIBAAAJkLACC4BQEAqgoAIbkFAQCqCgAh-AVAAKsKACH-BQEAqgoAIZgGAQCqCgAhogYBAKoKACGkBgEAxgoAIaUGAAG_CgAhpgYBAMYKACGnBgEAqgoAIagGAQCqCgAhqQZAAKsKACGqBkAA1QoAIasGQADVCgAhAgAAACoAIDAAAIIFACAOuAUBAKoKACG5BQEAqgoAIfgFQACrCgAh_gUBAKoKACGYBgEAqgoAIaIGAQCqCgAhpAYBAMYKACGlBgABvwoAIaYGAQDGCgAhpwYBAKoKACGoBgEAqgoAIakGQACrCgAhqgZAANUKACGrBkAA1QoAIQIAAAAoACAwAACEBQAgAgAAACgAIDAAAIQFACADAAAAKgAgNwAA_QQAIDgAAIIFACABAAAAKgAgAQAAACgAIAcNAACWCwAgPwAAmAsAIEAAAJcLACCkBgAAwAoAIKYGAADACgAgqgYAAMAKACCrBgAAwAoAIBG1BQAArgkAMLYFAACLBQAQtwUAAK4JADC4BQEAywgAIbkFAQDLCAAh-AVAAM0IACH-BQEAywgAIZgGAQDMCAAhogYBAMsIACGkBgEAjAkAIaUGAAHqCAAhpgYBAPEIACGnBgEAzAgAIagGAQDMCAAhqQZAAM0IACGqBkAA_wgAIasGQAD_CAAhAwAAACgAIAEAAIoFADA8AACLBQAgAwAAACgAIAEAACkAMAIAACoAIAEAAAAuACABAAAALgAgAwAAACwAIAEAAC0AMAIAAC4AIAMAAAAsACABAAAtADACAAAuACADAAAALAAgAQAALQAwAgAALgAgDAcAAJULACAQAACUCwAguAUBAAAAAbkFAQAAAAHbBUAAAAAB3gUBAAAAAf4FAQAAAAGTBoAAAAABlQYBAAAAAZ8GAQAAAAGiBgEAAAABowaAAAAAAQEwAACTBQAgCrgFAQAAAAG5BQEAAAAB2wVAAAAAAd4FAQAAAAH-BQEAAAABkwaAAAAAAZUGAQAAAAGfBgEAAAABogYBAAAAAaMGgAAAAAEBMAAAlQUAMAEwAACVBQAwDAcAAJMLACAQAACSCwAguAUBAKoKACG5BQEAqgoAIdsFQACrCgAh3gUBAKoKACH-BQEAqgoAIZMGgAAAAAGVBgEAxgoAIZ8GAQDGCgAhogYBAKoKACGjBoAAAAABAgAAAC4AIDAAAJgFACAKuAUBAKoKACG5BQEAqgoAIdsFQACrCgAh3gUBAKoKACH-BQEAqgoAIZMGgAAAAAGVBgEAxgoAIZ8GAQDGCgAhogYBAKoKACGjBoAAAAABAgAAACwAIDAAAJoFACACAAAALAAgMAAAmgUAIAMAAAAuACA3AACTBQAgOAAAmAUAIAEAAAAuACABAAAALAAgBQ0AAI8LACA_AACRCwAgQAAAkAsAIJUGAADACgAgnwYAAMAKACANtQUAAK0JADC2BQAAoQUAELcFAACtCQAwuAUBAMsIACG5BQEAywgAIdsFQADNCAAh3gUBAMwIACH-BQEAywgAIZMGAADOCAAglQYBAPEIACGfBgEA8QgAIaIGAQDLCAAhowYAAM4IACADAAAALAAgAQAAoAUAMDwAAKEFACADAAAALAAgAQAALQAwAgAALgAgD7UFAACpCQAwtgUAAKcFABC3BQAAqQkAMLgFAQDXCAAhuQUBANcIACHOBQAArAkAIPYFAQDYCAAh-AVAANkIACH-BQEAqgkAIZwGAQDYCAAhnQYBANgIACGeBgEA2AgAIZ8GAQDYCAAhoAZAAIUJACGhBgEA9ggAIQEAAACkBQAgAQAAAKQFACAOtQUAAKkJADC2BQAApwUAELcFAACpCQAwuAUBANcIACG5BQEA1wgAIfYFAQDYCAAh-AVAANkIACH-BQEAqgkAIZwGAQDYCAAhnQYBANgIACGeBgEA2AgAIZ8GAQDYCAAhoAZAAIUJACGhBgEA9ggAIQP-BQAAwAoAIKAGAADACgAgoQYAAMAKACADAAAApwUAIAEAAKgFADACAACkBQAgAwAAAKcFACABAACoBQAwAgAApAUAIAMAAACnBQAgAQAAqAUAMAIAAKQFACALuAUBAAAAAbkFAQAAAAH2BQEAAAAB-AVAAAAAAf4FAQAAAAGcBgEAAAABnQYBAAAAAZ4GAQAAAAGfBgEAAAABoAZAAAAAAaEGAQAAAAEBMAAArAUAIAu4BQEAAAABuQUBAAAAAfYFAQAAAAH4BUAAAAAB_gUBAAAAAZwGAQAAAAGdBgEAAAABngYBAAAAAZ8GAQAAAAGgBkAAAAABoQYBAAAAAQEwAACuBQAwATAAAK4FADALuAUBAKoKACG5BQEAqgoAIfYFAQCqCgAh-AVAAKsKACH-BQEAxgoAIZwGAQCqCgAhnQYBAKoKACGeBgEAqgoAIZ8GAQCqCgAhoAZAANUKACGhBgEAxgoAIQIAAACkBQAgMAAAsQUAIAu4BQEAqgoAIbkFAQCqCgAh9gUBAKoKACH4BUAAqwoAIf4FAQDGCgAhnAYBAKoKACGdBgEAqgoAIZ4GAQCqCgAhnwYBAKoKACGgBkAA1QoAIaEGAQDGCgAhAgAAAKcFACAwAACzBQAgAgAAAKcFACAwAACzBQAgAwAAAKQFACA3AACsBQAgOAAAsQUAIAEAAACkBQAgAQAAAKcFACAGDQAAjAsAID8AAI4LACBAAACNCwAg_gUAAMAKACCgBgAAwAoAIKEGAADACgAgDrUFAACoCQAwtgUAALoFABC3BQAAqAkAMLgFAQDLCAAhuQUBAMsIACH2BQEAzAgAIfgFQADNCAAh_gUBAIwJACGcBgEAzAgAIZ0GAQDMCAAhngYBAMwIACGfBgEAzAgAIaAGQAD_CAAhoQYBAPEIACEDAAAApwUAIAEAALkFADA8AAC6BQAgAwAAAKcFACABAACoBQAwAgAApAUAIAEAAABvACABAAAAbwAgAwAAAG0AIAEAAG4AMAIAAG8AIAMAAABtACABAABuADACAABvACADAAAAbQAgAQAAbgAwAgAAbwAgCBkAAIsLACC4BQEAAAABuQUBAAAAAdEFAQAAAAH4BUAAAAABmQYBAAAAAZoGIAAAAAGbBoAAAAABATAAAMIFACAHuAUBAAAAAbkFAQAAAAHRBQEAAAAB-AVAAAAAAZkGAQAAAAGaBiAAAAABmwaAAAAAAQEwAADEBQAwATAAAMQFADAIGQAAigsAILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIfgFQACrCgAhmQYBAKoKACGaBiAAiQsAIZsGgAAAAAECAAAAbwAgMAAAxwUAIAe4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIZkGAQCqCgAhmgYgAIkLACGbBoAAAAABAgAAAG0AIDAAAMkFACACAAAAbQAgMAAAyQUAIAMAAABvACA3AADCBQAgOAAAxwUAIAEAAABvACABAAAAbQAgAw0AAIYLACA_AACICwAgQAAAhwsAIAq1BQAApAkAMLYFAADQBQAQtwUAAKQJADC4BQEAywgAIbkFAQDLCAAh0QUBAMwIACH4BUAAzQgAIZkGAQDLCAAhmgYgAKUJACGbBgAAzggAIAMAAABtACABAADPBQAwPAAA0AUAIAMAAABtACABAABuADACAABvACANtQUAAKEJADC2BQAA1gUAELcFAAChCQAwuAUBANcIACG5BQEA1wgAIc4FAACjCQAg-AVAANkIACH9BQEA2AgAIYUGAQDYCAAhjgYCAIQJACGQBgAA2ggAIJEGAACiCQAgmAYBANgIACEBAAAA0wUAIAEAAADTBQAgC7UFAAChCQAwtgUAANYFABC3BQAAoQkAMLgFAQDXCAAhuQUBANcIACH4BUAA2QgAIf0FAQDYCAAhhQYBANgIACGOBgIAhAkAIZAGAADaCAAgmAYBANgIACEAAwAAANYFACABAADXBQAwAgAA0wUAIAMAAADWBQAgAQAA1wUAMAIAANMFACADAAAA1gUAIAEAANcFADACAADTBQAgCLgFAQAAAAG5BQEAAAAB-AVAAAAAAf0FAQAAAAGFBgEAAAABjgYCAAAAAZAGgAAAAAGYBgEAAAABATAAANsFACAIuAUBAAAAAbkFAQAAAAH4BUAAAAAB_QUBAAAAAYUGAQAAAAGOBgIAAAABkAaAAAAAAZgGAQAAAAEBMAAA3QUAMAEwAADdBQAwCLgFAQCqCgAhuQUBAKoKACH4BUAAqwoAIf0FAQCqCgAhhQYBAKoKACGOBgIA1AoAIZAGgAAAAAGYBgEAqgoAIQIAAADTBQAgMAAA4AUAIAi4BQEAqgoAIbkFAQCqCgAh-AVAAKsKACH9BQEAqgoAIYUGAQCqCgAhjgYCANQKACGQBoAAAAABmAYBAKoKACECAAAA1gUAIDAAAOIFACACAAAA1gUAIDAAAOIFACADAAAA0wUAIDcAANsFACA4AADgBQAgAQAAANMFACABAAAA1gUAIAUNAACBCwAgPQAAggsAID4AAIULACA_AACECwAgQAAAgwsAIAu1BQAAoAkAMLYFAADpBQAQtwUAAKAJADC4BQEAywgAIbkFAQDLCAAh-AVAAM0IACH9BQEAzAgAIYUGAQDMCAAhjgYCAP4IACGQBgAAzggAIJgGAQDMCAAhAwAAANYFACABAADoBQAwPAAA6QUAIAMAAADWBQAgAQAA1wUAMAIAANMFACAPtQUAAJ0JADC2BQAA7wUAELcFAACdCQAwuAUBANcIACG5BQEA1wgAIc4FAACfCQAg-AVAANkIACGJBgEA2AgAIY4GAgCECQAhkgYBANcIACGTBgAA2ggAIJQGAQDYCAAhlQYBANgIACGWBkAA2QgAIZcGAACeCQAgAQAAAOwFACABAAAA7AUAIA21BQAAnQkAMLYFAADvBQAQtwUAAJ0JADC4BQEA1wgAIbkFAQDXCAAh-AVAANkIACGJBgEA2AgAIY4GAgCECQAhkgYBANcIACGTBgAA2ggAIJQGAQDYCAAhlQYBANgIACGWBkAA2QgAIQADAAAA7wUAIAEAAPAFADACAADsBQAgAwAAAO8FACABAADwBQAwAgAA7AUAIAMAAADvBQAgAQAA8AUAMAIAAOwFACAKuAUBAAAAAbkFAQAAAAH4BUAAAAABiQYBAAAAAY4GAgAAAAGSBgEAAAABkwaAAAAAAZQGAQAAAAGVBgEAAAABlgZAAAAAAQEwAAD0BQAgCrgFAQAAAAG5BQEAAAAB-AVAAAAAAYkGAQAAAAGOBgIAAAABkgYBAAAAAZMGgAAAAAGUBgEAAAABlQYBAAAAAZYGQAAAAAEBMAAA9gUAMAEwAAD2BQAwCrgFAQCqCgAhuQUBAKoKACH4BUAAqwoAIYkGAQCqCgAhjgYCANQKACGSBgEAqgoAIZMGgAAAAAGUBgEAqgoAIZUGAQCqCgAhlgZAAKsKACECAAAA7AUAIDAAAPkFACAKuAUBAKoKACG5BQEAqgoAIfgFQACrCgAhiQYBAKoKACGOBgIA1AoAIZIGAQCqCgAhkwaAAAAAAZQGAQCqCgAhlQYBAKoKACGWBkAAqwoAIQIAAADvBQAgMAAA-wUAIAIAAADvBQAgMAAA-wUAIAMAAADsBQAgNwAA9AUAIDgAAPkFACABAAAA7AUAIAEAAADvBQAgBQ0AAPwKACA9AAD9CgAgPgAAgAsAID8AAP8KACBAAAD-CgAgDbUFAACcCQAwtgUAAIIGABC3BQAAnAkAMLgFAQDLCAAhuQUBAMsIACH4BUAAzQgAIYkGAQDMCAAhjgYCAP4IACGSBgEAywgAIZMGAADOCAAglAYBAMwIACGVBgEAzAgAIZYGQADNCAAhAwAAAO8FACABAACBBgAwPAAAggYAIAMAAADvBQAgAQAA8AUAMAIAAOwFACANtQUAAJkJADC2BQAAiAYAELcFAACZCQAwuAUBANcIACG5BQEA1wgAIc4FAACbCQAg-AVAANkIACH9BQEA2AgAIYUGAQDYCAAhjgYCAIQJACGPBgEA2AgAIZAGAADaCAAgkQYAAJoJACABAAAAhQYAIAEAAACFBgAgC7UFAACZCQAwtgUAAIgGABC3BQAAmQkAMLgFAQDXCAAhuQUBANcIACH4BUAA2QgAIf0FAQDYCAAhhQYBANgIACGOBgIAhAkAIY8GAQDYCAAhkAYAANoIACAAAwAAAIgGACABAACJBgAwAgAAhQYAIAMAAACIBgAgAQAAiQYAMAIAAIUGACADAAAAiAYAIAEAAIkGADACAACFBgAgCLgFAQAAAAG5BQEAAAAB-AVAAAAAAf0FAQAAAAGFBgEAAAABjgYCAAAAAY8GAQAAAAGQBoAAAAABATAAAI0GACAIuAUBAAAAAbkFAQAAAAH4BUAAAAAB_QUBAAAAAYUGAQAAAAGOBgIAAAABjwYBAAAAAZAGgAAAAAEBMAAAjwYAMAEwAACPBgAwCLgFAQCqCgAhuQUBAKoKACH4BUAAqwoAIf0FAQCqCgAhhQYBAKoKACGOBgIA1AoAIY8GAQCqCgAhkAaAAAAAAQIAAACFBgAgMAAAkgYAIAi4BQEAqgoAIbkFAQCqCgAh-AVAAKsKACH9BQEAqgoAIYUGAQCqCgAhjgYCANQKACGPBgEAqgoAIZAGgAAAAAECAAAAiAYAIDAAAJQGACACAAAAiAYAIDAAAJQGACADAAAAhQYAIDcAAI0GACA4AACSBgAgAQAAAIUGACABAAAAiAYAIAUNAAD3CgAgPQAA-AoAID4AAPsKACA_AAD6CgAgQAAA-QoAIAu1BQAAmAkAMLYFAACbBgAQtwUAAJgJADC4BQEAywgAIbkFAQDLCAAh-AVAAM0IACH9BQEAzAgAIYUGAQDMCAAhjgYCAP4IACGPBgEAzAgAIZAGAADOCAAgAwAAAIgGACABAACaBgAwPAAAmwYAIAMAAACIBgAgAQAAiQYAMAIAAIUGACAPIgAAlwkAILUFAACVCQAwtgUAAGAAELcFAACVCQAwuAUBANcIACG5BQEA1wgAIc4FAACUCQAg-AVAANkIACGEBgEA2AgAIYUGAQDYCAAhhgYBANgIACGHBgAA2ggAIIgGAAGWCQAhiQYBANgIACGKBkAAhQkAIQEAAACeBgAgAQAAAJ4GACADIgAA9goAIIgGAADACgAgigYAAMAKACADAAAAYAAgAQAAoQYAMAIAAJ4GACADAAAAYAAgAQAAoQYAMAIAAJ4GACADAAAAYAAgAQAAoQYAMAIAAJ4GACALIgAA9QoAILgFAQAAAAG5BQEAAAAB-AVAAAAAAYQGAQAAAAGFBgEAAAABhgYBAAAAAYcGgAAAAAGIBgABAAABiQYBAAAAAYoGQAAAAAEBMAAApQYAIAq4BQEAAAABuQUBAAAAAfgFQAAAAAGEBgEAAAABhQYBAAAAAYYGAQAAAAGHBoAAAAABiAYAAQAAAYkGAQAAAAGKBkAAAAABATAAAKcGADABMAAApwYAMAsiAADoCgAguAUBAKoKACG5BQEAqgoAIfgFQACrCgAhhAYBAKoKACGFBgEAqgoAIYYGAQCqCgAhhwaAAAAAAYgGAAHnCgAhiQYBAKoKACGKBkAA1QoAIQIAAACeBgAgMAAAqgYAIAq4BQEAqgoAIbkFAQCqCgAh-AVAAKsKACGEBgEAqgoAIYUGAQCqCgAhhgYBAKoKACGHBoAAAAABiAYAAecKACGJBgEAqgoAIYoGQADVCgAhAgAAAGAAIDAAAKwGACACAAAAYAAgMAAArAYAIAMAAACeBgAgNwAApQYAIDgAAKoGACABAAAAngYAIAEAAABgACAFDQAA5AoAID8AAOYKACBAAADlCgAgiAYAAMAKACCKBgAAwAoAIA21BQAAkAkAMLYFAACzBgAQtwUAAJAJADC4BQEAywgAIbkFAQDLCAAh-AVAAM0IACGEBgEAzAgAIYUGAQDMCAAhhgYBAMwIACGHBgAAzggAIIgGAAGRCQAhiQYBAMwIACGKBkAA_wgAIQMAAABgACABAACyBgAwPAAAswYAIAMAAABgACABAAChBgAwAgAAngYAIAEAAABdACABAAAAXQAgAwAAAFsAIAEAAFwAMAIAAF0AIAMAAABbACABAABcADACAABdACADAAAAWwAgAQAAXAAwAgAAXQAgDRAAAOIKACAjAADjCgAguAUBAAAAAewFAQAAAAHvBQIAAAAB9gUBAAAAAf0FAQAAAAH-BQEAAAAB_wUBAAAAAYAGgAAAAAGBBoAAAAABggZAAAAAAYMGQAAAAAEBMAAAuwYAIAu4BQEAAAAB7AUBAAAAAe8FAgAAAAH2BQEAAAAB_QUBAAAAAf4FAQAAAAH_BQEAAAABgAaAAAAAAYEGgAAAAAGCBkAAAAABgwZAAAAAAQEwAAC9BgAwATAAAL0GADABAAAADAAgAQAAAGAAIA0QAADgCgAgIwAA4QoAILgFAQCqCgAh7AUBAKoKACHvBQIA1AoAIfYFAQCqCgAh_QUBAKoKACH-BQEAxgoAIf8FAQDGCgAhgAaAAAAAAYEGgAAAAAGCBkAAqwoAIYMGQADVCgAhAgAAAF0AIDAAAMIGACALuAUBAKoKACHsBQEAqgoAIe8FAgDUCgAh9gUBAKoKACH9BQEAqgoAIf4FAQDGCgAh_wUBAMYKACGABoAAAAABgQaAAAAAAYIGQACrCgAhgwZAANUKACECAAAAWwAgMAAAxAYAIAIAAABbACAwAADEBgAgAQAAAAwAIAEAAABgACADAAAAXQAgNwAAuwYAIDgAAMIGACABAAAAXQAgAQAAAFsAIAkNAADbCgAgPQAA3AoAID4AAN8KACA_AADeCgAgQAAA3QoAIP4FAADACgAg_wUAAMAKACCBBgAAwAoAIIMGAADACgAgDrUFAACLCQAwtgUAAM0GABC3BQAAiwkAMLgFAQDLCAAh7AUBAMwIACHvBQIA_ggAIfYFAQDMCAAh_QUBAMwIACH-BQEAjAkAIf8FAQCMCQAhgAYAAM4IACCBBgAAjQkAIIIGQADNCAAhgwZAAP8IACEDAAAAWwAgAQAAzAYAMDwAAM0GACADAAAAWwAgAQAAXAAwAgAAXQAgFLUFAACICQAwtgUAANMGABC3BQAAiAkAMLgFAQDXCAAhuQUBANcIACHOBQAAigkAIOMFAQDYCAAh7AUBANgIACHtBQAA2ggAIO8FAgCECQAh8AUBANgIACHxBQAA2ggAIPUFAgCECQAh9gUBANgIACH3BUAA2QgAIfgFQADZCAAh-QVAAIUJACH6BQIAhAkAIfsFAQD2CAAh_AUAAIkJACABAAAA0AYAIAEAAADQBgAgErUFAACICQAwtgUAANMGABC3BQAAiAkAMLgFAQDXCAAhuQUBANcIACHjBQEA2AgAIewFAQDYCAAh7QUAANoIACDvBQIAhAkAIfAFAQDYCAAh8QUAANoIACD1BQIAhAkAIfYFAQDYCAAh9wVAANkIACH4BUAA2QgAIfkFQACFCQAh-gUCAIQJACH7BQEA9ggAIQL5BQAAwAoAIPsFAADACgAgAwAAANMGACABAADUBgAwAgAA0AYAIAMAAADTBgAgAQAA1AYAMAIAANAGACADAAAA0wYAIAEAANQGADACAADQBgAgD7gFAQAAAAG5BQEAAAAB4wUBAAAAAewFAQAAAAHtBYAAAAAB7wUCAAAAAfAFAQAAAAHxBYAAAAAB9QUCAAAAAfYFAQAAAAH3BUAAAAAB-AVAAAAAAfkFQAAAAAH6BQIAAAAB-wUBAAAAAQEwAADYBgAgD7gFAQAAAAG5BQEAAAAB4wUBAAAAAewFAQAAAAHtBYAAAAAB7wUCAAAAAfAFAQAAAAHxBYAAAAAB9QUCAAAAAfYFAQAAAAH3BUAAAAAB-AVAAAAAAfkFQAAAAAH6BQIAAAAB-wUBAAAAAQEwAADaBgAwATAAANoGADAPuAUBAKoKACG5BQEAqgoAIeMFAQCqCgAh7AUBAKoKACHtBYAAAAAB7wUCANQKACHwBQEAqgoAIfEFgAAAAAH1BQIA1AoAIfYFAQCqCgAh9wVAAKsKACH4BUAAqwoAIfkFQADVCgAh-gUCANQKACH7BQEAxgoAIQIAAADQBgAgMAAA3QYAIA-4BQEAqgoAIbkFAQCqCgAh4wUBAKoKACHsBQEAqgoAIe0FgAAAAAHvBQIA1AoAIfAFAQCqCgAh8QWAAAAAAfUFAgDUCgAh9gUBAKoKACH3BUAAqwoAIfgFQACrCgAh-QVAANUKACH6BQIA1AoAIfsFAQDGCgAhAgAAANMGACAwAADfBgAgAgAAANMGACAwAADfBgAgAwAAANAGACA3AADYBgAgOAAA3QYAIAEAAADQBgAgAQAAANMGACAHDQAA1goAID0AANcKACA-AADaCgAgPwAA2QoAIEAAANgKACD5BQAAwAoAIPsFAADACgAgErUFAACHCQAwtgUAAOYGABC3BQAAhwkAMLgFAQDLCAAhuQUBAMsIACHjBQEAzAgAIewFAQDMCAAh7QUAAM4IACDvBQIA_ggAIfAFAQDMCAAh8QUAAM4IACD1BQIA_ggAIfYFAQDMCAAh9wVAAM0IACH4BUAAzQgAIfkFQAD_CAAh-gUCAP4IACH7BQEA8QgAIQMAAADTBgAgAQAA5QYAMDwAAOYGACADAAAA0wYAIAEAANQGADACAADQBgAgELUFAACDCQAwtgUAAOwGABC3BQAAgwkAMLgFAQDXCAAhuQUBANcIACHOBQAAhgkAIOMFAQDYCAAh7AUBANgIACHtBQAA2ggAIO4FAQDYCAAh7wUCAIQJACHwBQEA2AgAIfEFAADaCAAg8gVAANkIACHzBUAAhQkAIfQFAQD2CAAhAQAAAOkGACABAAAA6QYAIA-1BQAAgwkAMLYFAADsBgAQtwUAAIMJADC4BQEA1wgAIbkFAQDXCAAh4wUBANgIACHsBQEA2AgAIe0FAADaCAAg7gUBANgIACHvBQIAhAkAIfAFAQDYCAAh8QUAANoIACDyBUAA2QgAIfMFQACFCQAh9AUBAPYIACEC8wUAAMAKACD0BQAAwAoAIAMAAADsBgAgAQAA7QYAMAIAAOkGACADAAAA7AYAIAEAAO0GADACAADpBgAgAwAAAOwGACABAADtBgAwAgAA6QYAIAy4BQEAAAABuQUBAAAAAeMFAQAAAAHsBQEAAAAB7QWAAAAAAe4FAQAAAAHvBQIAAAAB8AUBAAAAAfEFgAAAAAHyBUAAAAAB8wVAAAAAAfQFAQAAAAEBMAAA8QYAIAy4BQEAAAABuQUBAAAAAeMFAQAAAAHsBQEAAAAB7QWAAAAAAe4FAQAAAAHvBQIAAAAB8AUBAAAAAfEFgAAAAAHyBUAAAAAB8wVAAAAAAfQFAQAAAAEBMAAA8wYAMAEwAADzBgAwDLgFAQCqCgAhuQUBAKoKACHjBQEAqgoAIewFAQCqCgAh7QWAAAAAAe4FAQCqCgAh7wUCANQKACHwBQEAqgoAIfEFgAAAAAHyBUAAqwoAIfMFQADVCgAh9AUBAMYKACECAAAA6QYAIDAAAPYGACAMuAUBAKoKACG5BQEAqgoAIeMFAQCqCgAh7AUBAKoKACHtBYAAAAAB7gUBAKoKACHvBQIA1AoAIfAFAQCqCgAh8QWAAAAAAfIFQACrCgAh8wVAANUKACH0BQEAxgoAIQIAAADsBgAgMAAA-AYAIAIAAADsBgAgMAAA-AYAIAMAAADpBgAgNwAA8QYAIDgAAPYGACABAAAA6QYAIAEAAADsBgAgBw0AAM8KACA9AADQCgAgPgAA0woAID8AANIKACBAAADRCgAg8wUAAMAKACD0BQAAwAoAIA-1BQAA_QgAMLYFAAD_BgAQtwUAAP0IADC4BQEAywgAIbkFAQDLCAAh4wUBAMwIACHsBQEAzAgAIe0FAADOCAAg7gUBAMwIACHvBQIA_ggAIfAFAQDMCAAh8QUAAM4IACDyBUAAzQgAIfMFQAD_CAAh9AUBAPEIACEDAAAA7AYAIAEAAP4GADA8AAD_BgAgAwAAAOwGACABAADtBgAwAgAA6QYAIAowAADaCAAgtQUAAPsIADC2BQAAhQcAELcFAAD7CAAwuAUBANcIACHnBQEA2AgAIegFAQDYCAAh6QUBANgIACHqBUAA2QgAIesFAAD8CAAgAQAAAIIHACABAAAAggcAIAkwAADaCAAgtQUAAPsIADC2BQAAhQcAELcFAAD7CAAwuAUBANcIACHnBQEA2AgAIegFAQDYCAAh6QUBANgIACHqBUAA2QgAIQADAAAAhQcAIAEAAIYHADACAACCBwAgAwAAAIUHACABAACGBwAwAgAAggcAIAMAAACFBwAgAQAAhgcAMAIAAIIHACAGMIAAAAABuAUBAAAAAecFAQAAAAHoBQEAAAAB6QUBAAAAAeoFQAAAAAEBMAAAigcAIAYwgAAAAAG4BQEAAAAB5wUBAAAAAegFAQAAAAHpBQEAAAAB6gVAAAAAAQEwAACMBwAwATAAAIwHADAGMIAAAAABuAUBAKoKACHnBQEAqgoAIegFAQCqCgAh6QUBAKoKACHqBUAAqwoAIQIAAACCBwAgMAAAjwcAIAYwgAAAAAG4BQEAqgoAIecFAQCqCgAh6AUBAKoKACHpBQEAqgoAIeoFQACrCgAhAgAAAIUHACAwAACRBwAgAgAAAIUHACAwAACRBwAgAwAAAIIHACA3AACKBwAgOAAAjwcAIAEAAACCBwAgAQAAAIUHACADDQAAzAoAID8AAM4KACBAAADNCgAgCTAAAM4IACC1BQAA-ggAMLYFAACYBwAQtwUAAPoIADC4BQEAywgAIecFAQDMCAAh6AUBAMwIACHpBQEAzAgAIeoFQADNCAAhAwAAAIUHACABAACXBwAwPAAAmAcAIAMAAACFBwAgAQAAhgcAMAIAAIIHACAGtQUAAPkIADC2BQAAngcAELcFAAD5CAAwuAUBAAAAAd0FBADjCAAh5QUAAe4IACEBAAAAmwcAIAEAAACbBwAgBrUFAAD5CAAwtgUAAJ4HABC3BQAA-QgAMLgFAQDXCAAh3QUEAOMIACHlBQAB7ggAIQADAAAAngcAIAEAAJ8HADACAACbBwAgAwAAAJ4HACABAACfBwAwAgAAmwcAIAMAAACeBwAgAQAAnwcAMAIAAJsHACADuAUBAAAAAd0FBAAAAAHlBQABAAABATAAAKMHACADuAUBAAAAAd0FBAAAAAHlBQABAAABATAAAKUHADABMAAApQcAMAO4BQEAqgoAId0FBACxCgAh5QUAAb8KACECAAAAmwcAIDAAAKgHACADuAUBAKoKACHdBQQAsQoAIeUFAAG_CgAhAgAAAJ4HACAwAACqBwAgAgAAAJ4HACAwAACqBwAgAwAAAJsHACA3AACjBwAgOAAAqAcAIAEAAACbBwAgAQAAAJ4HACAFDQAAxwoAID0AAMgKACA-AADLCgAgPwAAygoAIEAAAMkKACAGtQUAAPgIADC2BQAAsQcAELcFAAD4CAAwuAUBAMsIACHdBQQA3ggAIeUFAAHqCAAhAwAAAJ4HACABAACwBwAwPAAAsQcAIAMAAACeBwAgAQAAnwcAMAIAAJsHACAPtQUAAPUIADC2BQAAtwcAELcFAAD1CAAwuAUBANcIACHbBUAA2QgAId0FBADjCAAh3gUBANgIACHfBQEA2AgAIeAFAQD2CAAh4QUBANgIACHiBQEA2AgAIeMFAQD2CAAh5AUBANgIACHlBQAB7ggAIeYFAAD3CAAgAQAAALQHACABAAAAtAcAIA61BQAA9QgAMLYFAAC3BwAQtwUAAPUIADC4BQEA1wgAIdsFQADZCAAh3QUEAOMIACHeBQEA2AgAId8FAQDYCAAh4AUBAPYIACHhBQEA2AgAIeIFAQDYCAAh4wUBAPYIACHkBQEA2AgAIeUFAAHuCAAhAuAFAADACgAg4wUAAMAKACADAAAAtwcAIAEAALgHADACAAC0BwAgAwAAALcHACABAAC4BwAwAgAAtAcAIAMAAAC3BwAgAQAAuAcAMAIAALQHACALuAUBAAAAAdsFQAAAAAHdBQQAAAAB3gUBAAAAAd8FAQAAAAHgBQEAAAAB4QUBAAAAAeIFAQAAAAHjBQEAAAAB5AUBAAAAAeUFAAEAAAEBMAAAvAcAIAu4BQEAAAAB2wVAAAAAAd0FBAAAAAHeBQEAAAAB3wUBAAAAAeAFAQAAAAHhBQEAAAAB4gUBAAAAAeMFAQAAAAHkBQEAAAAB5QUAAQAAAQEwAAC-BwAwATAAAL4HADALuAUBAKoKACHbBUAAqwoAId0FBACxCgAh3gUBAKoKACHfBQEAqgoAIeAFAQDGCgAh4QUBAKoKACHiBQEAqgoAIeMFAQDGCgAh5AUBAKoKACHlBQABvwoAIQIAAAC0BwAgMAAAwQcAIAu4BQEAqgoAIdsFQACrCgAh3QUEALEKACHeBQEAqgoAId8FAQCqCgAh4AUBAMYKACHhBQEAqgoAIeIFAQCqCgAh4wUBAMYKACHkBQEAqgoAIeUFAAG_CgAhAgAAALcHACAwAADDBwAgAgAAALcHACAwAADDBwAgAwAAALQHACA3AAC8BwAgOAAAwQcAIAEAAAC0BwAgAQAAALcHACAHDQAAwQoAID0AAMIKACA-AADFCgAgPwAAxAoAIEAAAMMKACDgBQAAwAoAIOMFAADACgAgDrUFAADwCAAwtgUAAMoHABC3BQAA8AgAMLgFAQDLCAAh2wVAAM0IACHdBQQA3ggAId4FAQDMCAAh3wUBAMwIACHgBQEA8QgAIeEFAQDMCAAh4gUBAMwIACHjBQEA8QgAIeQFAQDMCAAh5QUAAeoIACEDAAAAtwcAIAEAAMkHADA8AADKBwAgAwAAALcHACABAAC4BwAwAgAAtAcAIAq1BQAA7QgAMLYFAADQBwAQtwUAAO0IADC4BQEA1wgAIdcFBADjCAAh2AUAAe4IACHZBQEA2AgAIdoFAADaCAAg2wVAANkIACHcBQAA7wgAIAEAAADNBwAgAQAAAM0HACAJtQUAAO0IADC2BQAA0AcAELcFAADtCAAwuAUBANcIACHXBQQA4wgAIdgFAAHuCAAh2QUBANgIACHaBQAA2ggAINsFQADZCAAhAAMAAADQBwAgAQAA0QcAMAIAAM0HACADAAAA0AcAIAEAANEHADACAADNBwAgAwAAANAHACABAADRBwAwAgAAzQcAIAa4BQEAAAAB1wUEAAAAAdgFAAEAAAHZBQEAAAAB2gWAAAAAAdsFQAAAAAEBMAAA1QcAIAa4BQEAAAAB1wUEAAAAAdgFAAEAAAHZBQEAAAAB2gWAAAAAAdsFQAAAAAEBMAAA1wcAMAEwAADXBwAwBrgFAQCqCgAh1wUEALEKACHYBQABvwoAIdkFAQCqCgAh2gWAAAAAAdsFQACrCgAhAgAAAM0HACAwAADaBwAgBrgFAQCqCgAh1wUEALEKACHYBQABvwoAIdkFAQCqCgAh2gWAAAAAAdsFQACrCgAhAgAAANAHACAwAADcBwAgAgAAANAHACAwAADcBwAgAwAAAM0HACA3AADVBwAgOAAA2gcAIAEAAADNBwAgAQAAANAHACAFDQAAugoAID0AALsKACA-AAC-CgAgPwAAvQoAIEAAALwKACAJtQUAAOkIADC2BQAA4wcAELcFAADpCAAwuAUBAMsIACHXBQQA3ggAIdgFAAHqCAAh2QUBAMwIACHaBQAAzggAINsFQADNCAAhAwAAANAHACABAADiBwAwPAAA4wcAIAMAAADQBwAgAQAA0QcAMAIAAM0HACAHtQUAAOgIADC2BQAA6QcAELcFAADoCAAwuAUBAAAAAdQFAQDXCAAh1QUAANoIACDWBUAA2QgAIQEAAADmBwAgAQAAAOYHACAHtQUAAOgIADC2BQAA6QcAELcFAADoCAAwuAUBANcIACHUBQEA1wgAIdUFAADaCAAg1gVAANkIACEAAwAAAOkHACABAADqBwAwAgAA5gcAIAMAAADpBwAgAQAA6gcAMAIAAOYHACADAAAA6QcAIAEAAOoHADACAADmBwAgBLgFAQAAAAHUBQEAAAAB1QWAAAAAAdYFQAAAAAEBMAAA7gcAIAS4BQEAAAAB1AUBAAAAAdUFgAAAAAHWBUAAAAABATAAAPAHADABMAAA8AcAMAS4BQEAqgoAIdQFAQCqCgAh1QWAAAAAAdYFQACrCgAhAgAAAOYHACAwAADzBwAgBLgFAQCqCgAh1AUBAKoKACHVBYAAAAAB1gVAAKsKACECAAAA6QcAIDAAAPUHACACAAAA6QcAIDAAAPUHACADAAAA5gcAIDcAAO4HACA4AADzBwAgAQAAAOYHACABAAAA6QcAIAMNAAC3CgAgPwAAuQoAIEAAALgKACAHtQUAAOcIADC2BQAA_AcAELcFAADnCAAwuAUBAMsIACHUBQEAywgAIdUFAADOCAAg1gVAAM0IACEDAAAA6QcAIAEAAPsHADA8AAD8BwAgAwAAAOkHACABAADqBwAwAgAA5gcAIAe1BQAA5QgAMLYFAACCCAAQtwUAAOUIADC4BQEA1wgAIdEFAQDYCAAh0gUEAOMIACHTBQAA5ggAIAEAAAD_BwAgAQAAAP8HACAGtQUAAOUIADC2BQAAgggAELcFAADlCAAwuAUBANcIACHRBQEA2AgAIdIFBADjCAAhAAMAAACCCAAgAQAAgwgAMAIAAP8HACADAAAAgggAIAEAAIMIADACAAD_BwAgAwAAAIIIACABAACDCAAwAgAA_wcAIAO4BQEAAAAB0QUBAAAAAdIFBAAAAAEBMAAAhwgAIAO4BQEAAAAB0QUBAAAAAdIFBAAAAAEBMAAAiQgAMAEwAACJCAAwA7gFAQCqCgAh0QUBAKoKACHSBQQAsQoAIQIAAAD_BwAgMAAAjAgAIAO4BQEAqgoAIdEFAQCqCgAh0gUEALEKACECAAAAgggAIDAAAI4IACACAAAAgggAIDAAAI4IACADAAAA_wcAIDcAAIcIACA4AACMCAAgAQAAAP8HACABAAAAgggAIAUNAACyCgAgPQAAswoAID4AALYKACA_AAC1CgAgQAAAtAoAIAa1BQAA5AgAMLYFAACVCAAQtwUAAOQIADC4BQEAywgAIdEFAQDMCAAh0gUEAN4IACEDAAAAgggAIAEAAJQIADA8AACVCAAgAwAAAIIIACABAACDCAAwAgAA_wcAIAa1BQAA4ggAMLYFAACbCAAQtwUAAOIIADC4BQEAAAABzwUEAOMIACHQBUAA2QgAIQEAAACYCAAgAQAAAJgIACAGtQUAAOIIADC2BQAAmwgAELcFAADiCAAwuAUBANcIACHPBQQA4wgAIdAFQADZCAAhAAMAAACbCAAgAQAAnAgAMAIAAJgIACADAAAAmwgAIAEAAJwIADACAACYCAAgAwAAAJsIACABAACcCAAwAgAAmAgAIAO4BQEAAAABzwUEAAAAAdAFQAAAAAEBMAAAoAgAIAO4BQEAAAABzwUEAAAAAdAFQAAAAAEBMAAAoggAMAEwAACiCAAwA7gFAQCqCgAhzwUEALEKACHQBUAAqwoAIQIAAACYCAAgMAAApQgAIAO4BQEAqgoAIc8FBACxCgAh0AVAAKsKACECAAAAmwgAIDAAAKcIACACAAAAmwgAIDAAAKcIACADAAAAmAgAIDcAAKAIACA4AAClCAAgAQAAAJgIACABAAAAmwgAIAUNAACsCgAgPQAArQoAID4AALAKACA_AACvCgAgQAAArgoAIAa1BQAA3QgAMLYFAACuCAAQtwUAAN0IADC4BQEAywgAIc8FBADeCAAh0AVAAM0IACEDAAAAmwgAIAEAAK0IADA8AACuCAAgAwAAAJsIACABAACcCAAwAgAAmAgAIAm1BQAA1ggAMLYFAAC0CAAQtwUAANYIADC4BQEA1wgAIbkFAQDXCAAhugUBANgIACG7BUAA2QgAIbwFAADaCAAgzgUAANwIACABAAAAsQgAIAEAAACxCAAgCLUFAADWCAAwtgUAALQIABC3BQAA1ggAMLgFAQDXCAAhuQUBANcIACG6BQEA2AgAIbsFQADZCAAhvAUAANoIACAAAwAAALQIACABAAC1CAAwAgAAsQgAIAMAAAC0CAAgAQAAtQgAMAIAALEIACADAAAAtAgAIAEAALUIADACAACxCAAgBbgFAQAAAAG5BQEAAAABugUBAAAAAbsFQAAAAAG8BYAAAAABATAAALkIACAFuAUBAAAAAbkFAQAAAAG6BQEAAAABuwVAAAAAAbwFgAAAAAEBMAAAuwgAMAEwAAC7CAAwBbgFAQCqCgAhuQUBAKoKACG6BQEAqgoAIbsFQACrCgAhvAWAAAAAAQIAAACxCAAgMAAAvggAIAW4BQEAqgoAIbkFAQCqCgAhugUBAKoKACG7BUAAqwoAIbwFgAAAAAECAAAAtAgAIDAAAMAIACACAAAAtAgAIDAAAMAIACADAAAAsQgAIDcAALkIACA4AAC-CAAgAQAAALEIACABAAAAtAgAIAMNAACnCgAgPwAAqQoAIEAAAKgKACAItQUAAMoIADC2BQAAxwgAELcFAADKCAAwuAUBAMsIACG5BQEAywgAIboFAQDMCAAhuwVAAM0IACG8BQAAzggAIAMAAAC0CAAgAQAAxggAMDwAAMcIACADAAAAtAgAIAEAALUIADACAACxCAAgCLUFAADKCAAwtgUAAMcIABC3BQAAyggAMLgFAQDLCAAhuQUBAMsIACG6BQEAzAgAIbsFQADNCAAhvAUAAM4IACALDQAAzwgAID8AANQIACBAAADUCAAgvQUBAAAAAcQFAQAAAAHFBQEAAAABxgUBAAAAAccFAQAAAAHIBQEA1QgAIckFAQAAAATKBQEAAAAEDg0AAM8IACA_AADUCAAgQAAA1AgAIL0FAQAAAAHEBQEAAAABxQUBAAAAAcYFAQAAAAHHBQEAAAAByAUBANMIACHJBQEAAAAEygUBAAAABMsFAQAAAAHMBQEAAAABzQUBAAAAAQsNAADPCAAgPwAA0ggAIEAAANIIACC9BUAAAAABxAVAAAAAAcUFQAAAAAHGBUAAAAABxwVAAAAAAcgFQADRCAAhyQVAAAAABMoFQAAAAAQPDQAAzwgAID8AANAIACBAAADQCAAgvQWAAAAAAb4FAQAAAAG_BQEAAAABwAUBAAAAAcEFgAAAAAHCBYAAAAABwwWAAAAAAcQFgAAAAAHFBYAAAAABxgWAAAAAAccFgAAAAAHIBYAAAAABCL0FAgAAAAHEBQIAAAABxQUCAAAAAcYFAgAAAAHHBQIAAAAByAUCAM8IACHJBQIAAAAEygUCAAAABAy9BYAAAAABvgUBAAAAAb8FAQAAAAHABQEAAAABwQWAAAAAAcIFgAAAAAHDBYAAAAABxAWAAAAAAcUFgAAAAAHGBYAAAAABxwWAAAAAAcgFgAAAAAELDQAAzwgAID8AANIIACBAAADSCAAgvQVAAAAAAcQFQAAAAAHFBUAAAAABxgVAAAAAAccFQAAAAAHIBUAA0QgAIckFQAAAAATKBUAAAAAECL0FQAAAAAHEBUAAAAABxQVAAAAAAcYFQAAAAAHHBUAAAAAByAVAANIIACHJBUAAAAAEygVAAAAABA4NAADPCAAgPwAA1AgAIEAAANQIACC9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQDTCAAhyQUBAAAABMoFAQAAAATLBQEAAAABzAUBAAAAAc0FAQAAAAELvQUBAAAAAcQFAQAAAAHFBQEAAAABxgUBAAAAAccFAQAAAAHIBQEA1AgAIckFAQAAAATKBQEAAAAEywUBAAAAAcwFAQAAAAHNBQEAAAABCw0AAM8IACA_AADUCAAgQAAA1AgAIL0FAQAAAAHEBQEAAAABxQUBAAAAAcYFAQAAAAHHBQEAAAAByAUBANUIACHJBQEAAAAEygUBAAAABAi1BQAA1ggAMLYFAAC0CAAQtwUAANYIADC4BQEA1wgAIbkFAQDXCAAhugUBANgIACG7BUAA2QgAIbwFAADaCAAgCL0FAQAAAAHEBQEAAAABxQUBAAAAAcYFAQAAAAHHBQEAAAAByAUBANsIACHJBQEAAAAEygUBAAAABAu9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQDUCAAhyQUBAAAABMoFAQAAAATLBQEAAAABzAUBAAAAAc0FAQAAAAEIvQVAAAAAAcQFQAAAAAHFBUAAAAABxgVAAAAAAccFQAAAAAHIBUAA0ggAIckFQAAAAATKBUAAAAAEDL0FgAAAAAG-BQEAAAABvwUBAAAAAcAFAQAAAAHBBYAAAAABwgWAAAAAAcMFgAAAAAHEBYAAAAABxQWAAAAAAcYFgAAAAAHHBYAAAAAByAWAAAAAAQi9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQDbCAAhyQUBAAAABMoFAQAAAAQCuAUBAAAAAbkFAQAAAAEGtQUAAN0IADC2BQAArggAELcFAADdCAAwuAUBAMsIACHPBQQA3ggAIdAFQADNCAAhDQ0AAM8IACA9AADgCAAgPgAA4QgAID8AAOEIACBAAADhCAAgvQUEAAAAAcQFBAAAAAHFBQQAAAABxgUEAAAAAccFBAAAAAHIBQQA3wgAIckFBAAAAATKBQQAAAAEDQ0AAM8IACA9AADgCAAgPgAA4QgAID8AAOEIACBAAADhCAAgvQUEAAAAAcQFBAAAAAHFBQQAAAABxgUEAAAAAccFBAAAAAHIBQQA3wgAIckFBAAAAATKBQQAAAAECL0FCAAAAAHEBQgAAAABxQUIAAAAAcYFCAAAAAHHBQgAAAAByAUIAOAIACHJBQgAAAAEygUIAAAABAi9BQQAAAABxAUEAAAAAcUFBAAAAAHGBQQAAAABxwUEAAAAAcgFBADhCAAhyQUEAAAABMoFBAAAAAQGtQUAAOIIADC2BQAAmwgAELcFAADiCAAwuAUBANcIACHPBQQA4wgAIdAFQADZCAAhCL0FBAAAAAHEBQQAAAABxQUEAAAAAcYFBAAAAAHHBQQAAAAByAUEAOEIACHJBQQAAAAEygUEAAAABAa1BQAA5AgAMLYFAACVCAAQtwUAAOQIADC4BQEAywgAIdEFAQDMCAAh0gUEAN4IACEGtQUAAOUIADC2BQAAgggAELcFAADlCAAwuAUBANcIACHRBQEA2AgAIdIFBADjCAAhArgFAQAAAAHRBQEAAAABB7UFAADnCAAwtgUAAPwHABC3BQAA5wgAMLgFAQDLCAAh1AUBAMsIACHVBQAAzggAINYFQADNCAAhB7UFAADoCAAwtgUAAOkHABC3BQAA6AgAMLgFAQDXCAAh1AUBANcIACHVBQAA2ggAINYFQADZCAAhCbUFAADpCAAwtgUAAOMHABC3BQAA6QgAMLgFAQDLCAAh1wUEAN4IACHYBQAB6ggAIdkFAQDMCAAh2gUAAM4IACDbBUAAzQgAIQcNAADPCAAgPwAA7AgAIEAAAOwIACC9BQABAAAByAUAAesIACHJBQABAAAEygUAAQAABAcNAADPCAAgPwAA7AgAIEAAAOwIACC9BQABAAAByAUAAesIACHJBQABAAAEygUAAQAABAS9BQABAAAByAUAAewIACHJBQABAAAEygUAAQAABAm1BQAA7QgAMLYFAADQBwAQtwUAAO0IADC4BQEA1wgAIdcFBADjCAAh2AUAAe4IACHZBQEA2AgAIdoFAADaCAAg2wVAANkIACEEvQUAAQAAAcgFAAHsCAAhyQUAAQAABMoFAAEAAAQCuAUBAAAAAdcFBAAAAAEOtQUAAPAIADC2BQAAygcAELcFAADwCAAwuAUBAMsIACHbBUAAzQgAId0FBADeCAAh3gUBAMwIACHfBQEAzAgAIeAFAQDxCAAh4QUBAMwIACHiBQEAzAgAIeMFAQDxCAAh5AUBAMwIACHlBQAB6ggAIQ4NAADzCAAgPwAA9AgAIEAAAPQIACC9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQDyCAAhyQUBAAAABcoFAQAAAAXLBQEAAAABzAUBAAAAAc0FAQAAAAEODQAA8wgAID8AAPQIACBAAAD0CAAgvQUBAAAAAcQFAQAAAAHFBQEAAAABxgUBAAAAAccFAQAAAAHIBQEA8ggAIckFAQAAAAXKBQEAAAAFywUBAAAAAcwFAQAAAAHNBQEAAAABCL0FAgAAAAHEBQIAAAABxQUCAAAAAcYFAgAAAAHHBQIAAAAByAUCAPMIACHJBQIAAAAFygUCAAAABQu9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQD0CAAhyQUBAAAABcoFAQAAAAXLBQEAAAABzAUBAAAAAc0FAQAAAAEOtQUAAPUIADC2BQAAtwcAELcFAAD1CAAwuAUBANcIACHbBUAA2QgAId0FBADjCAAh3gUBANgIACHfBQEA2AgAIeAFAQD2CAAh4QUBANgIACHiBQEA2AgAIeMFAQD2CAAh5AUBANgIACHlBQAB7ggAIQu9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQD0CAAhyQUBAAAABcoFAQAAAAXLBQEAAAABzAUBAAAAAc0FAQAAAAECuAUBAAAAAd0FBAAAAAEGtQUAAPgIADC2BQAAsQcAELcFAAD4CAAwuAUBAMsIACHdBQQA3ggAIeUFAAHqCAAhBrUFAAD5CAAwtgUAAJ4HABC3BQAA-QgAMLgFAQDXCAAh3QUEAOMIACHlBQAB7ggAIQkwAADOCAAgtQUAAPoIADC2BQAAmAcAELcFAAD6CAAwuAUBAMsIACHnBQEAzAgAIegFAQDMCAAh6QUBAMwIACHqBUAAzQgAIQkwAADaCAAgtQUAAPsIADC2BQAAhQcAELcFAAD7CAAwuAUBANcIACHnBQEA2AgAIegFAQDYCAAh6QUBANgIACHqBUAA2QgAIQO4BQEAAAAB5wUBAAAAAegFAQAAAAEPtQUAAP0IADC2BQAA_wYAELcFAAD9CAAwuAUBAMsIACG5BQEAywgAIeMFAQDMCAAh7AUBAMwIACHtBQAAzggAIO4FAQDMCAAh7wUCAP4IACHwBQEAzAgAIfEFAADOCAAg8gVAAM0IACHzBUAA_wgAIfQFAQDxCAAhDQ0AAM8IACA9AADgCAAgPgAAzwgAID8AAM8IACBAAADPCAAgvQUCAAAAAcQFAgAAAAHFBQIAAAABxgUCAAAAAccFAgAAAAHIBQIAggkAIckFAgAAAATKBQIAAAAECw0AAPMIACA_AACBCQAgQAAAgQkAIL0FQAAAAAHEBUAAAAABxQVAAAAAAcYFQAAAAAHHBUAAAAAByAVAAIAJACHJBUAAAAAFygVAAAAABQsNAADzCAAgPwAAgQkAIEAAAIEJACC9BUAAAAABxAVAAAAAAcUFQAAAAAHGBUAAAAABxwVAAAAAAcgFQACACQAhyQVAAAAABcoFQAAAAAUIvQVAAAAAAcQFQAAAAAHFBUAAAAABxgVAAAAAAccFQAAAAAHIBUAAgQkAIckFQAAAAAXKBUAAAAAFDQ0AAM8IACA9AADgCAAgPgAAzwgAID8AAM8IACBAAADPCAAgvQUCAAAAAcQFAgAAAAHFBQIAAAABxgUCAAAAAccFAgAAAAHIBQIAggkAIckFAgAAAATKBQIAAAAED7UFAACDCQAwtgUAAOwGABC3BQAAgwkAMLgFAQDXCAAhuQUBANcIACHjBQEA2AgAIewFAQDYCAAh7QUAANoIACDuBQEA2AgAIe8FAgCECQAh8AUBANgIACHxBQAA2ggAIPIFQADZCAAh8wVAAIUJACH0BQEA9ggAIQi9BQIAAAABxAUCAAAAAcUFAgAAAAHGBQIAAAABxwUCAAAAAcgFAgDPCAAhyQUCAAAABMoFAgAAAAQIvQVAAAAAAcQFQAAAAAHFBUAAAAABxgVAAAAAAccFQAAAAAHIBUAAgQkAIckFQAAAAAXKBUAAAAAFArgFAQAAAAG5BQEAAAABErUFAACHCQAwtgUAAOYGABC3BQAAhwkAMLgFAQDLCAAhuQUBAMsIACHjBQEAzAgAIewFAQDMCAAh7QUAAM4IACDvBQIA_ggAIfAFAQDMCAAh8QUAAM4IACD1BQIA_ggAIfYFAQDMCAAh9wVAAM0IACH4BUAAzQgAIfkFQAD_CAAh-gUCAP4IACH7BQEA8QgAIRK1BQAAiAkAMLYFAADTBgAQtwUAAIgJADC4BQEA1wgAIbkFAQDXCAAh4wUBANgIACHsBQEA2AgAIe0FAADaCAAg7wUCAIQJACHwBQEA2AgAIfEFAADaCAAg9QUCAIQJACH2BQEA2AgAIfcFQADZCAAh-AVAANkIACH5BUAAhQkAIfoFAgCECQAh-wUBAPYIACECuAUBAAAAAfsFAQAAAAECuAUBAAAAAbkFAQAAAAEOtQUAAIsJADC2BQAAzQYAELcFAACLCQAwuAUBAMsIACHsBQEAzAgAIe8FAgD-CAAh9gUBAMwIACH9BQEAzAgAIf4FAQCMCQAh_wUBAIwJACGABgAAzggAIIEGAACNCQAgggZAAM0IACGDBkAA_wgAIQsNAADzCAAgPwAA9AgAIEAAAPQIACC9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQCPCQAhyQUBAAAABcoFAQAAAAUPDQAA8wgAID8AAI4JACBAAACOCQAgvQWAAAAAAb4FAQAAAAG_BQEAAAABwAUBAAAAAcEFgAAAAAHCBYAAAAABwwWAAAAAAcQFgAAAAAHFBYAAAAABxgWAAAAAAccFgAAAAAHIBYAAAAABDL0FgAAAAAG-BQEAAAABvwUBAAAAAcAFAQAAAAHBBYAAAAABwgWAAAAAAcMFgAAAAAHEBYAAAAABxQWAAAAAAcYFgAAAAAHHBYAAAAAByAWAAAAAAQsNAADzCAAgPwAA9AgAIEAAAPQIACC9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQCPCQAhyQUBAAAABcoFAQAAAAUNtQUAAJAJADC2BQAAswYAELcFAACQCQAwuAUBAMsIACG5BQEAywgAIfgFQADNCAAhhAYBAMwIACGFBgEAzAgAIYYGAQDMCAAhhwYAAM4IACCIBgABkQkAIYkGAQDMCAAhigZAAP8IACEHDQAA8wgAID8AAJMJACBAAACTCQAgvQUAAQAAAcgFAAGSCQAhyQUAAQAABcoFAAEAAAUHDQAA8wgAID8AAJMJACBAAACTCQAgvQUAAQAAAcgFAAGSCQAhyQUAAQAABcoFAAEAAAUEvQUAAQAAAcgFAAGTCQAhyQUAAQAABcoFAAEAAAUCuAUBAAAAAbkFAQAAAAEOIgAAlwkAILUFAACVCQAwtgUAAGAAELcFAACVCQAwuAUBANcIACG5BQEA1wgAIfgFQADZCAAhhAYBANgIACGFBgEA2AgAIYYGAQDYCAAhhwYAANoIACCIBgABlgkAIYkGAQDYCAAhigZAAIUJACEEvQUAAQAAAcgFAAGTCQAhyQUAAQAABcoFAAEAAAUDiwYAAFsAIIwGAABbACCNBgAAWwAgC7UFAACYCQAwtgUAAJsGABC3BQAAmAkAMLgFAQDLCAAhuQUBAMsIACH4BUAAzQgAIf0FAQDMCAAhhQYBAMwIACGOBgIA_ggAIY8GAQDMCAAhkAYAAM4IACALtQUAAJkJADC2BQAAiAYAELcFAACZCQAwuAUBANcIACG5BQEA1wgAIfgFQADZCAAh_QUBANgIACGFBgEA2AgAIY4GAgCECQAhjwYBANgIACGQBgAA2ggAIAO4BQEAAAAB_QUBAAAAAY4GAgAAAAECuAUBAAAAAbkFAQAAAAENtQUAAJwJADC2BQAAggYAELcFAACcCQAwuAUBAMsIACG5BQEAywgAIfgFQADNCAAhiQYBAMwIACGOBgIA_ggAIZIGAQDLCAAhkwYAAM4IACCUBgEAzAgAIZUGAQDMCAAhlgZAAM0IACENtQUAAJ0JADC2BQAA7wUAELcFAACdCQAwuAUBANcIACG5BQEA1wgAIfgFQADZCAAhiQYBANgIACGOBgIAhAkAIZIGAQDXCAAhkwYAANoIACCUBgEA2AgAIZUGAQDYCAAhlgZAANkIACEDuAUBAAAAAY4GAgAAAAGSBgEAAAABArgFAQAAAAG5BQEAAAABC7UFAACgCQAwtgUAAOkFABC3BQAAoAkAMLgFAQDLCAAhuQUBAMsIACH4BUAAzQgAIf0FAQDMCAAhhQYBAMwIACGOBgIA_ggAIZAGAADOCAAgmAYBAMwIACELtQUAAKEJADC2BQAA1gUAELcFAAChCQAwuAUBANcIACG5BQEA1wgAIfgFQADZCAAh_QUBANgIACGFBgEA2AgAIY4GAgCECQAhkAYAANoIACCYBgEA2AgAIQO4BQEAAAAB_QUBAAAAAY4GAgAAAAECuAUBAAAAAbkFAQAAAAEKtQUAAKQJADC2BQAA0AUAELcFAACkCQAwuAUBAMsIACG5BQEAywgAIdEFAQDMCAAh-AVAAM0IACGZBgEAywgAIZoGIAClCQAhmwYAAM4IACAFDQAAzwgAID8AAKcJACBAAACnCQAgvQUgAAAAAcgFIACmCQAhBQ0AAM8IACA_AACnCQAgQAAApwkAIL0FIAAAAAHIBSAApgkAIQK9BSAAAAAByAUgAKcJACEOtQUAAKgJADC2BQAAugUAELcFAACoCQAwuAUBAMsIACG5BQEAywgAIfYFAQDMCAAh-AVAAM0IACH-BQEAjAkAIZwGAQDMCAAhnQYBAMwIACGeBgEAzAgAIZ8GAQDMCAAhoAZAAP8IACGhBgEA8QgAIQ61BQAAqQkAMLYFAACnBQAQtwUAAKkJADC4BQEA1wgAIbkFAQDXCAAh9gUBANgIACH4BUAA2QgAIf4FAQCqCQAhnAYBANgIACGdBgEA2AgAIZ4GAQDYCAAhnwYBANgIACGgBkAAhQkAIaEGAQD2CAAhCL0FAQAAAAHEBQEAAAABxQUBAAAAAcYFAQAAAAHHBQEAAAAByAUBAKsJACHJBQEAAAAFygUBAAAABQi9BQEAAAABxAUBAAAAAcUFAQAAAAHGBQEAAAABxwUBAAAAAcgFAQCrCQAhyQUBAAAABcoFAQAAAAUCuAUBAAAAAbkFAQAAAAENtQUAAK0JADC2BQAAoQUAELcFAACtCQAwuAUBAMsIACG5BQEAywgAIdsFQADNCAAh3gUBAMwIACH-BQEAywgAIZMGAADOCAAglQYBAPEIACGfBgEA8QgAIaIGAQDLCAAhowYAAM4IACARtQUAAK4JADC2BQAAiwUAELcFAACuCQAwuAUBAMsIACG5BQEAywgAIfgFQADNCAAh_gUBAMsIACGYBgEAzAgAIaIGAQDLCAAhpAYBAIwJACGlBgAB6ggAIaYGAQDxCAAhpwYBAMwIACGoBgEAzAgAIakGQADNCAAhqgZAAP8IACGrBkAA_wgAIQ61BQAArwkAMLYFAAD1BAAQtwUAAK8JADC4BQEAywgAIbkFAQDLCAAh2wVAAM0IACH-BQEAywgAIZ8GAQDMCAAhogYBAIwJACGkBgEAjAkAIawGAQDMCAAhrQYBAMwIACGuBgEAzAgAIa8GAQDMCAAhGbUFAACwCQAwtgUAAN8EABC3BQAAsAkAMLgFAQDLCAAhuQUBAMsIACG6BQEA8QgAIewFAQDMCAAh9gUBAMwIACH-BQEAywgAIYEGAQDxCAAhhQYBAMwIACGTBgAAjQkAIJUGAQDxCAAhpAYBAIwJACGwBgEAzAgAIbEGAQCMCQAhsgYAAM4IACCzBhAAsQkAIbQGAQDxCAAhtQZAAM0IACG2BkAA_wgAIbcGQAD_CAAhuAYBAIwJACG5BgEA8QgAIboGAACNCQAgDQ0AAPMIACA9AACzCQAgPgAAswkAID8AALMJACBAAACzCQAgvQUQAAAAAcQFEAAAAAHFBRAAAAABxgUQAAAAAccFEAAAAAHIBRAAsgkAIckFEAAAAAXKBRAAAAAFDQ0AAPMIACA9AACzCQAgPgAAswkAID8AALMJACBAAACzCQAgvQUQAAAAAcQFEAAAAAHFBRAAAAABxgUQAAAAAccFEAAAAAHIBRAAsgkAIckFEAAAAAXKBRAAAAAFCL0FEAAAAAHEBRAAAAABxQUQAAAAAcYFEAAAAAHHBRAAAAAByAUQALMJACHJBRAAAAAFygUQAAAABRe1BQAAtAkAMLYFAADFBAAQtwUAALQJADC4BQEAywgAIbkFAQDLCAAh9gUBAMwIACH-BQEAjAkAIY8GAQDMCAAhogYBAIwJACGkBgEAjAkAIbQGAQDMCAAhuwYBAMsIACG8BgEAjAkAIb0GAQDMCAAhvgYBAMwIACG_BgEA8QgAIcAGEAC1CQAhwQYAAM4IACDCBgAAjQkAIMMGAQDMCAAhxAZAAM0IACHFBkAA_wgAIcYGAQDxCAAhDQ0AAM8IACA9AAC3CQAgPgAAtwkAID8AALcJACBAAAC3CQAgvQUQAAAAAcQFEAAAAAHFBRAAAAABxgUQAAAAAccFEAAAAAHIBRAAtgkAIckFEAAAAATKBRAAAAAEDQ0AAM8IACA9AAC3CQAgPgAAtwkAID8AALcJACBAAAC3CQAgvQUQAAAAAcQFEAAAAAHFBRAAAAABxgUQAAAAAccFEAAAAAHIBRAAtgkAIckFEAAAAATKBRAAAAAECL0FEAAAAAHEBRAAAAABxQUQAAAAAcYFEAAAAAHHBRAAAAAByAUQALcJACHJBRAAAAAEygUQAAAABA61BQAAuAkAMLYFAACrBAAQtwUAALgJADC4BQEAywgAIdsFQADNCAAh3QUCAP4IACHgBQEA8QgAIeEFAQDMCAAh6QUBAMwIACHtBQAAzggAIPAFAQDMCAAh_gUBAMsIACGfBgEAzAgAIccGAQDMCAAhJbUFAAC5CQAwtgUAAJUEABC3BQAAuQkAMLgFAQDLCAAhuQUBAMsIACHWBUAAzQgAIfAFAQDMCAAh9gUBAMwIACGDBkAA_wgAIYUGAQDMCAAhjgYCAP4IACGZBgEAjAkAIaIGAQCMCQAhpAYBAIwJACG0BgEAzAgAIbUGQADNCAAhtgZAAP8IACG7BgEAjAkAIbwGAQCMCQAhwAYQALUJACHDBgEAzAgAIcYGAQDxCAAhyAYCAP4IACHJBgEAzAgAIcoGAAC6CQAgywYBAMwIACHMBgIA_ggAIc0GAADOCAAgzgYBAMwIACHPBgEAzAgAIdAGAQDxCAAh0QYCAP4IACHSBgEAzAgAIdMGAQDxCAAh1AYCAP4IACHVBgEAzAgAIdYGAADOCAAgBL0FAQAAAAXXBgEAAAAB2AYBAAAABNkGAQAAAAQKtQUAALsJADC2BQAA9wMAELcFAAC7CQAwuAUBAMsIACGzBhAAtQkAIbwGAQDLCAAh2gYBAMwIACHbBgEAywgAIdwGAQDMCAAh3QYQALUJACEMtQUAALwJADC2BQAA4QMAELcFAAC8CQAwuAUBAMsIACHcBgEA8QgAId0GEAC1CQAh3gYBAMsIACHfBgEAzAgAIeAGAQDMCAAh4QYBAPEIACHiBgEA8QgAIeMGEAC1CQAhDbUFAAC9CQAwtgUAAMsDABC3BQAAvQkAMLgFAQDLCAAhuQUBAMsIACHWBUAAzQgAIfgFQADNCAAhpAYBAIwJACHIBgEAzAgAIeAGAQDxCAAh5AYBAMwIACHlBgQA3ggAIeYGAADOCAAgDoQCAAC_CQAgtQUAAL4JADC2BQAAuAMAELcFAAC-CQAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh-AVAANkIACGkBgEAqgkAIcgGAQDYCAAh4AYBAPYIACHkBgEA2AgAIeUGBADjCAAh5gYAANoIACADiwYAALIDACCMBgAAsgMAII0GAACyAwAgA7gFAQAAAAHeBgEAAAAB3wYBAAAAAQ2DAgAAwwkAILUFAADBCQAwtgUAALIDABC3BQAAwQkAMLgFAQDXCAAh3AYBAPYIACHdBhAAwgkAId4GAQDXCAAh3wYBANgIACHgBgEA2AgAIeEGAQD2CAAh4gYBAPYIACHjBhAAwgkAIQi9BRAAAAABxAUQAAAAAcUFEAAAAAHGBRAAAAABxwUQAAAAAcgFEAC3CQAhyQUQAAAABMoFEAAAAAQQhAIAAL8JACC1BQAAvgkAMLYFAAC4AwAQtwUAAL4JADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACH4BUAA2QgAIaQGAQCqCQAhyAYBANgIACHgBgEA9ggAIeQGAQDYCAAh5QYEAOMIACHmBgAA2ggAIK0HAAC4AwAgrgcAALgDACACuAUBAAAAAeQGAQAAAAECuAUBAAAAAbkFAQAAAAEQtQUAAMYJADC2BQAArQMAELcFAADGCQAwuAUBAMsIACG5BQEAywgAIdYFQADNCAAh-AVAAM0IACGJBgEAzAgAIaIGAQCMCQAhpAYBAIwJACG0BgEA8QgAIcgGAQDMCAAh5AYBAMwIACHlBgQA3ggAIeYGAADOCAAg6QYBAPEIACEctQUAAMcJADC2BQAAlQMAELcFAADHCQAwuAUBAMsIACG5BQEAywgAIdYFQADNCAAh7AUBAMwIACH4BUAAzQgAIYkGAQDMCAAhjgYCAP4IACGiBgEAjAkAIaQGAQCMCQAhtAYBAMwIACG7BgEAywgAIcgGAQDMCAAhzgYBAMwIACHqBgEAzAgAIesGQAD_CAAh7AZAAP8IACHtBhAAsQkAIe4GEACxCQAh7wYQALEJACHwBhAAtQkAIfEGAAC6CQAg8gYBAMwIACHzBgAAjQkAIPQGAQDxCAAh9QYBAPEIACEItQUAAMgJADC2BQAA_QIAELcFAADICQAwuAUBAMsIACH4BUAAzQgAIf0FAQDMCAAhuwYBAMsIACH2BgEAzAgAIQi1BQAAyQkAMLYFAADqAgAQtwUAAMkJADC4BQEA1wgAIfgFQADZCAAh_QUBANgIACG7BgEA1wgAIfYGAQDYCAAhArgFAQAAAAH9BQEAAAABF7UFAADLCQAwtgUAAOQCABC3BQAAywkAMLgFAQDLCAAhuQUBAMsIACHXBQIA_ggAIeoFQADNCAAh8AUBAMwIACH-BQEAjAkAIYkGAQDMCAAhogYBAIwJACGkBgEAjAkAIeYGAACNCQAg8gYBAMwIACH4BgEAzAgAIfkGAQDxCAAh-gYBAMwIACH7BgEA8QgAIfwGAADOCAAg_QZAAP8IACH-BgEAzAgAIf8GQAD_CAAhgAcBAPEIACECuAUBAAAAAbkFAQAAAAEaFgAAzwkAIBcAANAJACAYAADRCQAgtQUAAM0JADC2BQAAEAAQtwUAAM0JADC4BQEA1wgAIbkFAQDXCAAh1wUCAIQJACHqBUAA2QgAIfAFAQDYCAAh_gUBAKoJACGJBgEA2AgAIaIGAQCqCQAhpAYBAKoJACHmBgAAzgkAIPIGAQDYCAAh-AYBANgIACH5BgEA9ggAIfoGAQDYCAAh-wYBAPYIACH8BgAA2ggAIP0GQACFCQAh_gYBANgIACH_BkAAhQkAIYAHAQD2CAAhDL0FgAAAAAG-BQEAAAABvwUBAAAAAcAFAQAAAAHBBYAAAAABwgWAAAAAAcMFgAAAAAHEBYAAAAABxQWAAAAAAcYFgAAAAAHHBYAAAAAByAWAAAAAAQOLBgAAEgAgjAYAABIAII0GAAASACADiwYAAAwAIIwGAAAMACCNBgAADAAgA4sGAAA4ACCMBgAAOAAgjQYAADgAIAy1BQAA0gkAMLYFAADMAgAQtwUAANIJADC4BQEAywgAIbkFAQDLCAAhiQYBAMwIACGiBgEAywgAIYEHAQDMCAAhggdAAM0IACGDBwEAzAgAIYQHQAD_CAAhhQcBAPEIACEWtQUAANMJADC2BQAAtgIAELcFAADTCQAwuAUBAMsIACG5BQEAywgAIdEFAQDMCAAh1gVAAM0IACH4BUAAzQgAIYkGAQDMCAAhpgYBAPEIACGoBgEA8QgAIeQGAQDMCAAh5QYEAN4IACHmBgAAzggAIOkGAQDxCAAhhgcBAPEIACGHBwEA8QgAIYgHAQDxCAAhiQcBAPEIACGKBwEA8QgAIYsHAQDxCAAhjAcgAKUJACECuAUBAAAAAeQGAQAAAAECuAUBAAAAAbkFAQAAAAEcCAAA2AkAIAkAAM8JACAOAADZCQAgDwAA0AkAIBEAANoJACASAADbCQAgtQUAANYJADC2BQAAFgAQtwUAANYJADC4BQEA1wgAIbkFAQDXCAAh0QUBANgIACHWBUAA2QgAIfgFQADZCAAhiQYBANgIACGmBgEA9ggAIagGAQD2CAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAg6QYBAPYIACGGBwEA9ggAIYcHAQD2CAAhiAcBAPYIACGJBwEA9ggAIYoHAQD2CAAhiwcBAPYIACGMByAA1wkAIQK9BSAAAAAByAUgAKcJACEDiwYAABgAIIwGAAAYACCNBgAAGAAgA4sGAAAdACCMBgAAHQAgjQYAAB0AIAOLBgAAKAAgjAYAACgAII0GAAAoACADiwYAACwAIIwGAAAsACCNBgAALAAgDbUFAADcCQAwtgUAAJ4CABC3BQAA3AkAMLgFAQDLCAAhuQUBAMsIACHRBQEAzAgAIfgFQADNCAAhmAYBAMwIACGpBkAAzQgAIaoGQAD_CAAhjQcAAeoIACGOBwAAugkAII8HQAD_CAAhDbUFAADdCQAwtgUAAIsCABC3BQAA3QkAMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIfgFQADZCAAhmAYBANgIACGpBkAA2QgAIaoGQACFCQAhjQcAAe4IACGOBwAAugkAII8HQACFCQAhArgFAQAAAAG5BQEAAAABC7UFAADfCQAwtgUAAIUCABC3BQAA3wkAMLgFAQDLCAAhuQUBAMsIACG7BUAAzQgAIfgFQADNCAAhpQYAAeoIACGpBkAAzQgAIaoGQAD_CAAhkAcBAMsIACELtQUAAOAJADC2BQAA7wEAELcFAADgCQAwuAUBAMsIACG5BQEAywgAIboFAQDMCAAhpAYBAIwJACGqBkAA_wgAIZAHAQDLCAAhkQcBAMwIACGSB0AAzQgAIQ61BQAA4QkAMLYFAADXAQAQtwUAAOEJADC4BQEAywgAIbkFAQDLCAAh0QUBAMwIACH4BUAAzQgAIYkGAQDMCAAhpgYBAMwIACGTBwEA8QgAIZQHAQDxCAAhlQdAAP8IACGWBwIA_ggAIZcHQAD_CAAhArgFAQAAAAGmBgEAAAABArgFAQAAAAG5BQEAAAABFAMAAOUJACAFAADmCQAgJQAA0AkAICYAAOcJACAnAADnCQAgKAAA6AkAILUFAADkCQAwtgUAAEgAELcFAADkCQAwuAUBANcIACG5BQEA1wgAIdEFAQDYCAAh-AVAANkIACGJBgEA2AgAIaYGAQDYCAAhkwcBAPYIACGUBwEA9ggAIZUHQACFCQAhlgcCAIQJACGXB0AAhQkAIQOLBgAAAwAgjAYAAAMAII0GAAADACADiwYAAAgAIIwGAAAIACCNBgAACAAgA4sGAABPACCMBgAATwAgjQYAAE8AIAOLBgAAbQAgjAYAAG0AII0GAABtACANtQUAAOkJADC2BQAAvwEAELcFAADpCQAwuAUBAMsIACHRBQEAzAgAIdYFQADNCAAhjgYCAP4IACGZBwEAzAgAIZoHAQDMCAAhmwcBAPEIACGcBwEAzAgAIZ0HAQDMCAAhngcBAPEIACENtQUAAOoJADC2BQAArAEAELcFAADqCQAwuAUBANcIACHRBQEA2AgAIdYFQADZCAAhjgYCAIQJACGZBwEA2AgAIZoHAQDYCAAhmwcBAPYIACGcBwEA2AgAIZ0HAQDYCAAhngcBAPYIACEGtQUAAOsJADC2BQAApgEAELcFAADrCQAwuAUBAMsIACGfBwEAzAgAIaAHAQDMCAAhBrUFAADsCQAwtgUAAJMBABC3BQAA7AkAMLgFAQDXCAAhnwcBANgIACGgBwEA2AgAIQK4BQEAAAABnwcBAAAAARG1BQAA7gkAMLYFAACNAQAQtwUAAO4JADC4BQEAywgAIbkFAQDLCAAh0QUBAMwIACHUBQEAjAkAIewFAQDMCAAh-AVAAM0IACGJBgEAzAgAIbQGAQDMCAAhigcBAPEIACGUBwEAzAgAIaIHAQCMCQAhowcBAMwIACGkBwEAzAgAIaUHAgD-CAAhEioAAOUJACC1BQAA7wkAMLYFAAB3ABC3BQAA7wkAMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIdQFAQCqCQAh7AUBANgIACH4BUAA2QgAIYkGAQDYCAAhtAYBANgIACGKBwEA9ggAIZQHAQDYCAAhogcBAKoJACGjBwEA2AgAIaQHAQDYCAAhpQcCAIQJACECuAUBAAAAAbkFAQAAAAELGQAA8gkAILUFAADxCQAwtgUAAG0AELcFAADxCQAwuAUBANcIACG5BQEA1wgAIdEFAQDYCAAh-AVAANkIACGZBgEA1wgAIZoGIADXCQAhmwYAANoIACAWAwAA5QkAIAUAAOYJACAlAADQCQAgJgAA5wkAICcAAOcJACAoAADoCQAgtQUAAOQJADC2BQAASAAQtwUAAOQJADC4BQEA1wgAIbkFAQDXCAAh0QUBANgIACH4BUAA2QgAIYkGAQDYCAAhpgYBANgIACGTBwEA9ggAIZQHAQD2CAAhlQdAAIUJACGWBwIAhAkAIZcHQACFCQAhrQcAAEgAIK4HAABIACACuAUBAAAAAf0FAQAAAAEQEAAA9QkAICMAAPYJACC1BQAA9AkAMLYFAABbABC3BQAA9AkAMLgFAQDXCAAh7AUBANgIACHvBQIAhAkAIfYFAQDYCAAh_QUBANgIACH-BQEAqgkAIf8FAQCqCQAhgAYAANoIACCBBgAAzgkAIIIGQADZCAAhgwZAAIUJACEyBgAAnAoAIAcAAJEKACAKAACDCgAgGQAA_QkAIBoAAJ0KACAbAADRCQAgHgAA5wkAIB8AAJ4KACAgAADaCQAgIQAA2wkAICQAAJcJACC1BQAAmwoAMLYFAAAMABC3BQAAmwoAMLgFAQDXCAAhuQUBANcIACHWBUAA2QgAIfAFAQDYCAAh9gUBANgIACGDBkAAhQkAIYUGAQDYCAAhjgYCAIQJACGZBgEAqgkAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbUGQADZCAAhtgZAAIUJACG7BgEAqgkAIbwGAQCqCQAhwAYQAMIJACHDBgEA2AgAIcYGAQD2CAAhyAYCAIQJACHJBgEA2AgAIcoGAAC6CQAgywYBANgIACHMBgIAhAkAIc0GAADaCAAgzgYBANgIACHPBgEA2AgAIdAGAQD2CAAh0QYCAIQJACHSBgEA2AgAIdMGAQD2CAAh1AYCAIQJACHVBgEA2AgAIdYGAADaCAAgrQcAAAwAIK4HAAAMACAQIgAAlwkAILUFAACVCQAwtgUAAGAAELcFAACVCQAwuAUBANcIACG5BQEA1wgAIfgFQADZCAAhhAYBANgIACGFBgEA2AgAIYYGAQDYCAAhhwYAANoIACCIBgABlgkAIYkGAQDYCAAhigZAAIUJACGtBwAAYAAgrgcAAGAAIAK4BQEAAAABuQUBAAAAAQ8QAAD5CQAgtQUAAPgJADC2BQAAVQAQtwUAAPgJADC4BQEA1wgAIbkFAQDXCAAh2wVAANkIACH-BQEA1wgAIZ8GAQDYCAAhogYBAKoJACGkBgEAqgkAIawGAQDYCAAhrQYBANgIACGuBgEA2AgAIa8GAQDYCAAhMgYAAJwKACAHAACRCgAgCgAAgwoAIBkAAP0JACAaAACdCgAgGwAA0QkAIB4AAOcJACAfAACeCgAgIAAA2gkAICEAANsJACAkAACXCQAgtQUAAJsKADC2BQAADAAQtwUAAJsKADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACHwBQEA2AgAIfYFAQDYCAAhgwZAAIUJACGFBgEA2AgAIY4GAgCECQAhmQYBAKoJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG1BkAA2QgAIbYGQACFCQAhuwYBAKoJACG8BgEAqgkAIcAGEADCCQAhwwYBANgIACHGBgEA9ggAIcgGAgCECQAhyQYBANgIACHKBgAAugkAIMsGAQDYCAAhzAYCAIQJACHNBgAA2ggAIM4GAQDYCAAhzwYBANgIACHQBgEA9ggAIdEGAgCECQAh0gYBANgIACHTBgEA9ggAIdQGAgCECQAh1QYBANgIACHWBgAA2ggAIK0HAAAMACCuBwAADAAgArgFAQAAAAG5BQEAAAABHBAAAPkJACAcAAD9CQAgHQAA_QkAILUFAAD7CQAwtgUAAE8AELcFAAD7CQAwuAUBANcIACG5BQEA1wgAIboFAQD2CAAh7AUBANgIACH2BQEA2AgAIf4FAQDXCAAhgQYBAPYIACGFBgEA2AgAIZMGAADOCQAglQYBAPYIACGkBgEAqgkAIbAGAQDYCAAhsQYBAKoJACGyBgAA2ggAILMGEAD8CQAhtAYBAPYIACG1BkAA2QgAIbYGQACFCQAhtwZAAIUJACG4BgEAqgkAIbkGAQD2CAAhugYAAM4JACAIvQUQAAAAAcQFEAAAAAHFBRAAAAABxgUQAAAAAccFEAAAAAHIBRAAswkAIckFEAAAAAXKBRAAAAAFFgMAAOUJACAFAADmCQAgJQAA0AkAICYAAOcJACAnAADnCQAgKAAA6AkAILUFAADkCQAwtgUAAEgAELcFAADkCQAwuAUBANcIACG5BQEA1wgAIdEFAQDYCAAh-AVAANkIACGJBgEA2AgAIaYGAQDYCAAhkwcBAPYIACGUBwEA9ggAIZUHQACFCQAhlgcCAIQJACGXB0AAhQkAIa0HAABIACCuBwAASAAgA7gFAQAAAAHdBQIAAAAB_gUBAAAAAQ8QAAD5CQAgtQUAAP8JADC2BQAASgAQtwUAAP8JADC4BQEA1wgAIdsFQADZCAAh3QUCAIQJACHgBQEA9ggAIeEFAQDYCAAh6QUBANgIACHtBQAA2ggAIPAFAQDYCAAh_gUBANcIACGfBgEA2AgAIccGAQDYCAAhArgFAQAAAAG5BQEAAAABGgYAAIIKACAKAACDCgAgEAAA9QkAILUFAACBCgAwtgUAADgAELcFAACBCgAwuAUBANcIACG5BQEA1wgAIfYFAQDYCAAh_gUBAKoJACGPBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbsGAQDXCAAhvAYBAKoJACG9BgEA2AgAIb4GAQDYCAAhvwYBAPYIACHABhAAwgkAIcEGAADaCAAgwgYAAM4JACDDBgEA2AgAIcQGQADZCAAhxQZAAIUJACHGBgEA9ggAIRwWAADPCQAgFwAA0AkAIBgAANEJACC1BQAAzQkAMLYFAAAQABC3BQAAzQkAMLgFAQDXCAAhuQUBANcIACHXBQIAhAkAIeoFQADZCAAh8AUBANgIACH-BQEAqgkAIYkGAQDYCAAhogYBAKoJACGkBgEAqgkAIeYGAADOCQAg8gYBANgIACH4BgEA2AgAIfkGAQD2CAAh-gYBANgIACH7BgEA9ggAIfwGAADaCAAg_QZAAIUJACH-BgEA2AgAIf8GQACFCQAhgAcBAPYIACGtBwAAEAAgrgcAABAAICMGAACCCgAgBwAAkQoAIBMAAJIKACAUAADQCQAgFQAA0QkAILUFAACYCgAwtgUAABIAELcFAACYCgAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh7AUBANgIACH4BUAA2QgAIYkGAQDYCAAhjgYCAIQJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG7BgEA1wgAIcgGAQDYCAAhzgYBANgIACHqBgEA2AgAIesGQACFCQAh7AZAAIUJACHtBhAA_AkAIe4GEAD8CQAh7wYQAPwJACHwBhAAwgkAIfEGAAC6CQAg8gYBANgIACHzBgAAzgkAIPQGAQD2CAAh9QYBAPYIACGtBwAAEgAgrgcAABIAIAK4BQEAAAABuQUBAAAAAQ8HAACGCgAgEAAA-QkAILUFAACFCgAwtgUAACwAELcFAACFCgAwuAUBANcIACG5BQEA1wgAIdsFQADZCAAh3gUBANgIACH-BQEA1wgAIZMGAADaCAAglQYBAPYIACGfBgEA9ggAIaIGAQDXCAAhowYAANoIACAeCAAA2AkAIAkAAM8JACAOAADZCQAgDwAA0AkAIBEAANoJACASAADbCQAgtQUAANYJADC2BQAAFgAQtwUAANYJADC4BQEA1wgAIbkFAQDXCAAh0QUBANgIACHWBUAA2QgAIfgFQADZCAAhiQYBANgIACGmBgEA9ggAIagGAQD2CAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAg6QYBAPYIACGGBwEA9ggAIYcHAQD2CAAhiAcBAPYIACGJBwEA9ggAIYoHAQD2CAAhiwcBAPYIACGMByAA1wkAIa0HAAAWACCuBwAAFgAgArgFAQAAAAGlBgABAAABArgFAQAAAAG5BQEAAAABEwcAAIYKACAQAAD5CQAgtQUAAIkKADC2BQAAKAAQtwUAAIkKADC4BQEA1wgAIbkFAQDXCAAh-AVAANkIACH-BQEA1wgAIZgGAQDYCAAhogYBANcIACGkBgEAqgkAIaUGAAHuCAAhpgYBAPYIACGnBgEA2AgAIagGAQDYCAAhqQZAANkIACGqBkAAhQkAIasGQACFCQAhBbgFAQAAAAG8BgEAAAAB2gYBAAAAAdsGAQAAAAHcBgEAAAABDAoAAIwKACALAACNCgAgtQUAAIsKADC2BQAAIgAQtwUAAIsKADC4BQEA1wgAIbMGEADCCQAhvAYBANcIACHaBgEA2AgAIdsGAQDXCAAh3AYBANgIACHdBhAAwgkAISMGAACCCgAgBwAAkQoAIBMAAJIKACAUAADQCQAgFQAA0QkAILUFAACYCgAwtgUAABIAELcFAACYCgAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh7AUBANgIACH4BUAA2QgAIYkGAQDYCAAhjgYCAIQJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG7BgEA1wgAIcgGAQDYCAAhzgYBANgIACHqBgEA2AgAIesGQACFCQAh7AZAAIUJACHtBhAA_AkAIe4GEAD8CQAh7wYQAPwJACHwBhAAwgkAIfEGAAC6CQAg8gYBANgIACHzBgAAzgkAIPQGAQD2CAAh9QYBAPYIACGtBwAAEgAgrgcAABIAIBQHAACRCgAgDAAAkgoAILUFAACQCgAwtgUAAB0AELcFAACQCgAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh-AVAANkIACGJBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA9ggAIcgGAQDYCAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAg6QYBAPYIACGtBwAAHQAgrgcAAB0AIAK4BQEAAAAB5AYBAAAAAQK4BQEAAAABuQUBAAAAARIHAACRCgAgDAAAkgoAILUFAACQCgAwtgUAAB0AELcFAACQCgAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh-AVAANkIACGJBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA9ggAIcgGAQDYCAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAg6QYBAPYIACEeCAAA2AkAIAkAAM8JACAOAADZCQAgDwAA0AkAIBEAANoJACASAADbCQAgtQUAANYJADC2BQAAFgAQtwUAANYJADC4BQEA1wgAIbkFAQDXCAAh0QUBANgIACHWBUAA2QgAIfgFQADZCAAhiQYBANgIACGmBgEA9ggAIagGAQD2CAAh5AYBANgIACHlBgQA4wgAIeYGAADaCAAg6QYBAPYIACGGBwEA9ggAIYcHAQD2CAAhiAcBAPYIACGJBwEA9ggAIYoHAQD2CAAhiwcBAPYIACGMByAA1wkAIa0HAAAWACCuBwAAFgAgA4sGAAAiACCMBgAAIgAgjQYAACIAIAO4BQEAAAABogYBAAAAAYEHAQAAAAECuAUBAAAAAbkFAQAAAAENBwAAhgoAILUFAACVCgAwtgUAABgAELcFAACVCgAwuAUBANcIACG5BQEA1wgAIYkGAQDYCAAhogYBANcIACGBBwEA2AgAIYIHQADZCAAhgwcBANgIACGEB0AAhQkAIYUHAQD2CAAhArgFAQAAAAG7BgEAAAABArgFAQAAAAG5BQEAAAABIQYAAIIKACAHAACRCgAgEwAAkgoAIBQAANAJACAVAADRCQAgtQUAAJgKADC2BQAAEgAQtwUAAJgKADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACHsBQEA2AgAIfgFQADZCAAhiQYBANgIACGOBgIAhAkAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbsGAQDXCAAhyAYBANgIACHOBgEA2AgAIeoGAQDYCAAh6wZAAIUJACHsBkAAhQkAIe0GEAD8CQAh7gYQAPwJACHvBhAA_AkAIfAGEADCCQAh8QYAALoJACDyBgEA2AgAIfMGAADOCQAg9AYBAPYIACH1BgEA9ggAIQK4BQEAAAAByAYCAAAAAQK4BQEAAAABuQUBAAAAATAGAACcCgAgBwAAkQoAIAoAAIMKACAZAAD9CQAgGgAAnQoAIBsAANEJACAeAADnCQAgHwAAngoAICAAANoJACAhAADbCQAgJAAAlwkAILUFAACbCgAwtgUAAAwAELcFAACbCgAwuAUBANcIACG5BQEA1wgAIdYFQADZCAAh8AUBANgIACH2BQEA2AgAIYMGQACFCQAhhQYBANgIACGOBgIAhAkAIZkGAQCqCQAhogYBAKoJACGkBgEAqgkAIbQGAQDYCAAhtQZAANkIACG2BkAAhQkAIbsGAQCqCQAhvAYBAKoJACHABhAAwgkAIcMGAQDYCAAhxgYBAPYIACHIBgIAhAkAIckGAQDYCAAhygYAALoJACDLBgEA2AgAIcwGAgCECQAhzQYAANoIACDOBgEA2AgAIc8GAQDYCAAh0AYBAPYIACHRBgIAhAkAIdIGAQDYCAAh0wYBAPYIACHUBgIAhAkAIdUGAQDYCAAh1gYAANoIACAcFgAAzwkAIBcAANAJACAYAADRCQAgtQUAAM0JADC2BQAAEAAQtwUAAM0JADC4BQEA1wgAIbkFAQDXCAAh1wUCAIQJACHqBUAA2QgAIfAFAQDYCAAh_gUBAKoJACGJBgEA2AgAIaIGAQCqCQAhpAYBAKoJACHmBgAAzgkAIPIGAQDYCAAh-AYBANgIACH5BgEA9ggAIfoGAQDYCAAh-wYBAPYIACH8BgAA2ggAIP0GQACFCQAh_gYBANgIACH_BkAAhQkAIYAHAQD2CAAhrQcAABAAIK4HAAAQACADiwYAAEoAIIwGAABKACCNBgAASgAgA4sGAABVACCMBgAAVQAgjQYAAFUAIAK4BQEAAAABpQYAAQAAAQK4BQEAAAABuQUBAAAAAQwEAADyCQAgtQUAAKEKADC2BQAACAAQtwUAAKEKADC4BQEA1wgAIbkFAQDXCAAhuwVAANkIACH4BUAA2QgAIaUGAAHuCAAhqQZAANkIACGqBkAAhQkAIZAHAQDXCAAhArgFAQAAAAG5BQEAAAABDQQAAPIJACApAACkCgAgtQUAAKMKADC2BQAAAwAQtwUAAKMKADC4BQEA1wgAIbkFAQDXCAAhugUBANgIACGkBgEAqgkAIaoGQACFCQAhkAcBANcIACGRBwEA2AgAIZIHQADZCAAhFCoAAOUJACC1BQAA7wkAMLYFAAB3ABC3BQAA7wkAMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIdQFAQCqCQAh7AUBANgIACH4BUAA2QgAIYkGAQDYCAAhtAYBANgIACGKBwEA9ggAIZQHAQDYCAAhogcBAKoJACGjBwEA2AgAIaQHAQDYCAAhpQcCAIQJACGtBwAAdwAgrgcAAHcAIAK4BQEAAAABowcBAAAAAQK4BQEAAAABuQUBAAAAAQAAAAGyBwEAAAABAbIHQAAAAAEAAAAAAAWyBwQAAAABuQcEAAAAAboHBAAAAAG7BwQAAAABvAcEAAAAAQAAAAAAAAAAAAAAAAABsgcAAQAAAQAAAAAAAAGyBwEAAAABAAAAAAAAAAAAAAAAAAWyBwIAAAABuQcCAAAAAboHAgAAAAG7BwIAAAABvAcCAAAAAQGyB0AAAAABAAAAAAAAAAAAAAc3AADLEAAgOAAA0RAAIK8HAADMEAAgsAcAANAQACCzBwAADAAgtAcAAAwAILUHAAAOACAHNwAAyRAAIDgAAM4QACCvBwAAyhAAILAHAADNEAAgswcAAGAAILQHAABgACC1BwAAngYAIAM3AADLEAAgrwcAAMwQACC1BwAADgAgAzcAAMkQACCvBwAAyhAAILUHAACeBgAgAAAAAbIHAAEAAAELNwAA6QoAMDgAAO4KADCvBwAA6goAMLAHAADrCgAwsQcAAOwKACCyBwAA7QoAMLMHAADtCgAwtAcAAO0KADC1BwAA7QoAMLYHAADvCgAwtwcAAPAKADAKEAAA4goAIOwFAQAAAAHvBQIAAAAB9gUBAAAAAf0FAQAAAAH-BQEAAAABgAaAAAAAAYEGgAAAAAGCBkAAAAABgwZAAAAAAQIAAABdACA3AAD0CgAgAwAAAF0AIDcAAPQKACA4AADzCgAgATAAAMgQADAREAAA9QkAICMAAPYJACC1BQAA9AkAMLYFAABbABC3BQAA9AkAMLgFAQDXCAAh7AUBANgIACHvBQIAhAkAIfYFAQDYCAAh_QUBANgIACH-BQEAqgkAIf8FAQCqCQAhgAYAANoIACCBBgAAzgkAIIIGQADZCAAhgwZAAIUJACH3BgAA8wkAIAIAAABdACAwAADzCgAgAgAAAPEKACAwAADyCgAgDrUFAADwCgAwtgUAAPEKABC3BQAA8AoAMLgFAQDXCAAh7AUBANgIACHvBQIAhAkAIfYFAQDYCAAh_QUBANgIACH-BQEAqgkAIf8FAQCqCQAhgAYAANoIACCBBgAAzgkAIIIGQADZCAAhgwZAAIUJACEOtQUAAPAKADC2BQAA8QoAELcFAADwCgAwuAUBANcIACHsBQEA2AgAIe8FAgCECQAh9gUBANgIACH9BQEA2AgAIf4FAQCqCQAh_wUBAKoJACGABgAA2ggAIIEGAADOCQAgggZAANkIACGDBkAAhQkAIQnsBQEAqgoAIe8FAgDUCgAh9gUBAKoKACH9BQEAqgoAIf4FAQDGCgAhgAaAAAAAAYEGgAAAAAGCBkAAqwoAIYMGQADVCgAhChAAAOAKACDsBQEAqgoAIe8FAgDUCgAh9gUBAKoKACH9BQEAqgoAIf4FAQDGCgAhgAaAAAAAAYEGgAAAAAGCBkAAqwoAIYMGQADVCgAhChAAAOIKACDsBQEAAAAB7wUCAAAAAfYFAQAAAAH9BQEAAAAB_gUBAAAAAYAGgAAAAAGBBoAAAAABggZAAAAAAYMGQAAAAAEENwAA6QoAMK8HAADqCgAwsQcAAOwKACC1BwAA7QoAMAAAAAAAAAAAAAAAAAAAAAAAAAABsgcgAAAAAQU3AADDEAAgOAAAxhAAIK8HAADEEAAgsAcAAMUQACC1BwAAwgEAIAM3AADDEAAgrwcAAMQQACC1BwAAwgEAIAAAAAAAAAU3AAC7EAAgOAAAwRAAIK8HAAC8EAAgsAcAAMAQACC1BwAADgAgBTcAALkQACA4AAC-EAAgrwcAALoQACCwBwAAvRAAILUHAAChAgAgAzcAALsQACCvBwAAvBAAILUHAAAOACADNwAAuRAAIK8HAAC6EAAgtQcAAKECACAAAAAFNwAAsRAAIDgAALcQACCvBwAAshAAILAHAAC2EAAgtQcAAA4AIAU3AACvEAAgOAAAtBAAIK8HAACwEAAgsAcAALMQACC1BwAAoQIAIAM3AACxEAAgrwcAALIQACC1BwAADgAgAzcAAK8QACCvBwAAsBAAILUHAAChAgAgAAAABTcAAKoQACA4AACtEAAgrwcAAKsQACCwBwAArBAAILUHAAAOACADNwAAqhAAIK8HAACrEAAgtQcAAA4AIAAAAAAABbIHEAAAAAG5BxAAAAABugcQAAAAAbsHEAAAAAG8BxAAAAABBTcAAJ8QACA4AACoEAAgrwcAAKAQACCwBwAApxAAILUHAAAOACAHNwAAnRAAIDgAAKUQACCvBwAAnhAAILAHAACkEAAgswcAAEgAILQHAABIACC1BwAAwgEAIAc3AACbEAAgOAAAohAAIK8HAACcEAAgsAcAAKEQACCzBwAASAAgtAcAAEgAILUHAADCAQAgAzcAAJ8QACCvBwAAoBAAILUHAAAOACADNwAAnRAAIK8HAACeEAAgtQcAAMIBACADNwAAmxAAIK8HAACcEAAgtQcAAMIBACAAAAAAAAWyBxAAAAABuQcQAAAAAboHEAAAAAG7BxAAAAABvAcQAAAAAQU3AACQEAAgOAAAmRAAIK8HAACREAAgsAcAAJgQACC1BwAAzwIAIAc3AACOEAAgOAAAlhAAIK8HAACPEAAgsAcAAJUQACCzBwAAEgAgtAcAABIAILUHAAAUACAHNwAAjBAAIDgAAJMQACCvBwAAjRAAILAHAACSEAAgswcAAAwAILQHAAAMACC1BwAADgAgAzcAAJAQACCvBwAAkRAAILUHAADPAgAgAzcAAI4QACCvBwAAjxAAILUHAAAUACADNwAAjBAAIK8HAACNEAAgtQcAAA4AIAAAAAAABTcAAIcQACA4AACKEAAgrwcAAIgQACCwBwAAiRAAILUHAAAOACADNwAAhxAAIK8HAACIEAAgtQcAAA4AIAAAAAAAArIHAQAAAAS4BwEAAAAFBzcAAPIPACA4AACFEAAgrwcAAPMPACCwBwAAhBAAILMHAAAQACC0BwAAEAAgtQcAAM8CACAHNwAA8A8AIDgAAIIQACCvBwAA8Q8AILAHAACBEAAgswcAABIAILQHAAASACC1BwAAFAAgBzcAAO4PACA4AAD_DwAgrwcAAO8PACCwBwAA_g8AILMHAAAWACC0BwAAFgAgtQcAAKECACAHNwAA7A8AIDgAAPwPACCvBwAA7Q8AILAHAAD7DwAgswcAAEgAILQHAABIACC1BwAAwgEAIAs3AACXDAAwOAAAnAwAMK8HAACYDAAwsAcAAJkMADCxBwAAmgwAILIHAACbDAAwswcAAJsMADC0BwAAmwwAMLUHAACbDAAwtgcAAJ0MADC3BwAAngwAMAs3AACLDAAwOAAAkAwAMK8HAACMDAAwsAcAAI0MADCxBwAAjgwAILIHAACPDAAwswcAAI8MADC0BwAAjwwAMLUHAACPDAAwtgcAAJEMADC3BwAAkgwAMAs3AAD_CwAwOAAAhAwAMK8HAACADAAwsAcAAIEMADCxBwAAggwAILIHAACDDAAwswcAAIMMADC0BwAAgwwAMLUHAACDDAAwtgcAAIUMADC3BwAAhgwAMAs3AADzCwAwOAAA-AsAMK8HAAD0CwAwsAcAAPULADCxBwAA9gsAILIHAAD3CwAwswcAAPcLADC0BwAA9wsAMLUHAAD3CwAwtgcAAPkLADC3BwAA-gsAMAs3AADnCwAwOAAA7AsAMK8HAADoCwAwsAcAAOkLADCxBwAA6gsAILIHAADrCwAwswcAAOsLADC0BwAA6wsAMLUHAADrCwAwtgcAAO0LADC3BwAA7gsAMAs3AADbCwAwOAAA4AsAMK8HAADcCwAwsAcAAN0LADCxBwAA3gsAILIHAADfCwAwswcAAN8LADC0BwAA3wsAMLUHAADfCwAwtgcAAOELADC3BwAA4gsAMAs3AADSCwAwOAAA1gsAMK8HAADTCwAwsAcAANQLADCxBwAA1QsAILIHAADtCgAwswcAAO0KADC0BwAA7QoAMLUHAADtCgAwtgcAANcLADC3BwAA8AoAMAojAADjCgAg7AUBAAAAAe8FAgAAAAH2BQEAAAAB_QUBAAAAAf8FAQAAAAGABoAAAAABgQaAAAAAAYIGQAAAAAGDBkAAAAABAgAAAF0AIDcAANoLACADAAAAXQAgNwAA2gsAIDgAANkLACABMAAA-g8AMAIAAABdACAwAADZCwAgAgAAAPEKACAwAADYCwAgCewFAQCqCgAh7wUCANQKACH2BQEAqgoAIf0FAQCqCgAh_wUBAMYKACGABoAAAAABgQaAAAAAAYIGQACrCgAhgwZAANUKACEKIwAA4QoAIOwFAQCqCgAh7wUCANQKACH2BQEAqgoAIf0FAQCqCgAh_wUBAMYKACGABoAAAAABgQaAAAAAAYIGQACrCgAhgwZAANUKACEKIwAA4woAIOwFAQAAAAHvBQIAAAAB9gUBAAAAAf0FAQAAAAH_BQEAAAABgAaAAAAAAYEGgAAAAAGCBkAAAAABgwZAAAAAAQkHAACVCwAguQUBAAAAAdsFQAAAAAHeBQEAAAABkwaAAAAAAZUGAQAAAAGfBgEAAAABogYBAAAAAaMGgAAAAAECAAAALgAgNwAA5gsAIAMAAAAuACA3AADmCwAgOAAA5QsAIAEwAAD5DwAwEAcAAIYKACAQAAD5CQAgtQUAAIUKADC2BQAALAAQtwUAAIUKADC4BQEA1wgAIbkFAQDXCAAhzgUAAIQKACDbBUAA2QgAId4FAQDYCAAh_gUBANcIACGTBgAA2ggAIJUGAQD2CAAhnwYBAPYIACGiBgEA1wgAIaMGAADaCAAgAgAAAC4AIDAAAOULACACAAAA4wsAIDAAAOQLACANtQUAAOILADC2BQAA4wsAELcFAADiCwAwuAUBANcIACG5BQEA1wgAIdsFQADZCAAh3gUBANgIACH-BQEA1wgAIZMGAADaCAAglQYBAPYIACGfBgEA9ggAIaIGAQDXCAAhowYAANoIACANtQUAAOILADC2BQAA4wsAELcFAADiCwAwuAUBANcIACG5BQEA1wgAIdsFQADZCAAh3gUBANgIACH-BQEA1wgAIZMGAADaCAAglQYBAPYIACGfBgEA9ggAIaIGAQDXCAAhowYAANoIACAIuQUBAKoKACHbBUAAqwoAId4FAQCqCgAhkwaAAAAAAZUGAQDGCgAhnwYBAMYKACGiBgEAqgoAIaMGgAAAAAEJBwAAkwsAILkFAQCqCgAh2wVAAKsKACHeBQEAqgoAIZMGgAAAAAGVBgEAxgoAIZ8GAQDGCgAhogYBAKoKACGjBoAAAAABCQcAAJULACC5BQEAAAAB2wVAAAAAAd4FAQAAAAGTBoAAAAABlQYBAAAAAZ8GAQAAAAGiBgEAAAABowaAAAAAAQ0HAACcCwAguQUBAAAAAfgFQAAAAAGYBgEAAAABogYBAAAAAaQGAQAAAAGlBgABAAABpgYBAAAAAacGAQAAAAGoBgEAAAABqQZAAAAAAaoGQAAAAAGrBkAAAAABAgAAACoAIDcAAPILACADAAAAKgAgNwAA8gsAIDgAAPELACABMAAA-A8AMBUHAACGCgAgEAAA-QkAILUFAACJCgAwtgUAACgAELcFAACJCgAwuAUBANcIACG5BQEA1wgAIc4FAACICgAg-AVAANkIACH-BQEA1wgAIZgGAQDYCAAhogYBANcIACGkBgEAqgkAIaUGAAHuCAAhpgYBAPYIACGnBgEA2AgAIagGAQDYCAAhqQZAANkIACGqBkAAhQkAIasGQACFCQAhpwcAAIcKACACAAAAKgAgMAAA8QsAIAIAAADvCwAgMAAA8AsAIBG1BQAA7gsAMLYFAADvCwAQtwUAAO4LADC4BQEA1wgAIbkFAQDXCAAh-AVAANkIACH-BQEA1wgAIZgGAQDYCAAhogYBANcIACGkBgEAqgkAIaUGAAHuCAAhpgYBAPYIACGnBgEA2AgAIagGAQDYCAAhqQZAANkIACGqBkAAhQkAIasGQACFCQAhEbUFAADuCwAwtgUAAO8LABC3BQAA7gsAMLgFAQDXCAAhuQUBANcIACH4BUAA2QgAIf4FAQDXCAAhmAYBANgIACGiBgEA1wgAIaQGAQCqCQAhpQYAAe4IACGmBgEA9ggAIacGAQDYCAAhqAYBANgIACGpBkAA2QgAIaoGQACFCQAhqwZAAIUJACEMuQUBAKoKACH4BUAAqwoAIZgGAQCqCgAhogYBAKoKACGkBgEAxgoAIaUGAAG_CgAhpgYBAMYKACGnBgEAqgoAIagGAQCqCgAhqQZAAKsKACGqBkAA1QoAIasGQADVCgAhDQcAAJoLACC5BQEAqgoAIfgFQACrCgAhmAYBAKoKACGiBgEAqgoAIaQGAQDGCgAhpQYAAb8KACGmBgEAxgoAIacGAQCqCgAhqAYBAKoKACGpBkAAqwoAIaoGQADVCgAhqwZAANUKACENBwAAnAsAILkFAQAAAAH4BUAAAAABmAYBAAAAAaIGAQAAAAGkBgEAAAABpQYAAQAAAaYGAQAAAAGnBgEAAAABqAYBAAAAAakGQAAAAAGqBkAAAAABqwZAAAAAAQm5BQEAAAAB2wVAAAAAAZ8GAQAAAAGiBgEAAAABpAYBAAAAAawGAQAAAAGtBgEAAAABrgYBAAAAAa8GAQAAAAECAAAAVwAgNwAA_gsAIAMAAABXACA3AAD-CwAgOAAA_QsAIAEwAAD3DwAwEBAAAPkJACC1BQAA-AkAMLYFAABVABC3BQAA-AkAMLgFAQDXCAAhuQUBANcIACHOBQAA9wkAINsFQADZCAAh_gUBANcIACGfBgEA2AgAIaIGAQCqCQAhpAYBAKoJACGsBgEA2AgAIa0GAQDYCAAhrgYBANgIACGvBgEA2AgAIQIAAABXACAwAAD9CwAgAgAAAPsLACAwAAD8CwAgDrUFAAD6CwAwtgUAAPsLABC3BQAA-gsAMLgFAQDXCAAhuQUBANcIACHbBUAA2QgAIf4FAQDXCAAhnwYBANgIACGiBgEAqgkAIaQGAQCqCQAhrAYBANgIACGtBgEA2AgAIa4GAQDYCAAhrwYBANgIACEOtQUAAPoLADC2BQAA-wsAELcFAAD6CwAwuAUBANcIACG5BQEA1wgAIdsFQADZCAAh_gUBANcIACGfBgEA2AgAIaIGAQCqCQAhpAYBAKoJACGsBgEA2AgAIa0GAQDYCAAhrgYBANgIACGvBgEA2AgAIQm5BQEAqgoAIdsFQACrCgAhnwYBAKoKACGiBgEAxgoAIaQGAQDGCgAhrAYBAKoKACGtBgEAqgoAIa4GAQCqCgAhrwYBAKoKACEJuQUBAKoKACHbBUAAqwoAIZ8GAQCqCgAhogYBAMYKACGkBgEAxgoAIawGAQCqCgAhrQYBAKoKACGuBgEAqgoAIa8GAQCqCgAhCbkFAQAAAAHbBUAAAAABnwYBAAAAAaIGAQAAAAGkBgEAAAABrAYBAAAAAa0GAQAAAAGuBgEAAAABrwYBAAAAARYcAACsCwAgHQAArQsAILkFAQAAAAG6BQEAAAAB7AUBAAAAAfYFAQAAAAGBBgEAAAABhQYBAAAAAZMGgAAAAAGVBgEAAAABpAYBAAAAAbAGAQAAAAGxBgEAAAABsgaAAAAAAbMGEAAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG3BkAAAAABuAYBAAAAAbkGAQAAAAG6BoAAAAABAgAAAFEAIDcAAIoMACADAAAAUQAgNwAAigwAIDgAAIkMACABMAAA9g8AMB0QAAD5CQAgHAAA_QkAIB0AAP0JACC1BQAA-wkAMLYFAABPABC3BQAA-wkAMLgFAQDXCAAhuQUBANcIACG6BQEA9ggAIc4FAAD6CQAg7AUBANgIACH2BQEA2AgAIf4FAQDXCAAhgQYBAPYIACGFBgEA2AgAIZMGAADOCQAglQYBAPYIACGkBgEAqgkAIbAGAQDYCAAhsQYBAKoJACGyBgAA2ggAILMGEAD8CQAhtAYBAPYIACG1BkAA2QgAIbYGQACFCQAhtwZAAIUJACG4BgEAqgkAIbkGAQD2CAAhugYAAM4JACACAAAAUQAgMAAAiQwAIAIAAACHDAAgMAAAiAwAIBm1BQAAhgwAMLYFAACHDAAQtwUAAIYMADC4BQEA1wgAIbkFAQDXCAAhugUBAPYIACHsBQEA2AgAIfYFAQDYCAAh_gUBANcIACGBBgEA9ggAIYUGAQDYCAAhkwYAAM4JACCVBgEA9ggAIaQGAQCqCQAhsAYBANgIACGxBgEAqgkAIbIGAADaCAAgswYQAPwJACG0BgEA9ggAIbUGQADZCAAhtgZAAIUJACG3BkAAhQkAIbgGAQCqCQAhuQYBAPYIACG6BgAAzgkAIBm1BQAAhgwAMLYFAACHDAAQtwUAAIYMADC4BQEA1wgAIbkFAQDXCAAhugUBAPYIACHsBQEA2AgAIfYFAQDYCAAh_gUBANcIACGBBgEA9ggAIYUGAQDYCAAhkwYAAM4JACCVBgEA9ggAIaQGAQCqCQAhsAYBANgIACGxBgEAqgkAIbIGAADaCAAgswYQAPwJACG0BgEA9ggAIbUGQADZCAAhtgZAAIUJACG3BkAAhQkAIbgGAQCqCQAhuQYBAPYIACG6BgAAzgkAIBS5BQEAqgoAIboFAQDGCgAh7AUBAKoKACH2BQEAqgoAIYEGAQDGCgAhhQYBAKoKACGTBoAAAAABlQYBAMYKACGkBgEAxgoAIbAGAQCqCgAhsQYBAMYKACGyBoAAAAABswYQAKcLACG0BgEAxgoAIbUGQACrCgAhtgZAANUKACG3BkAA1QoAIbgGAQDGCgAhuQYBAMYKACG6BoAAAAABFhwAAKkLACAdAACqCwAguQUBAKoKACG6BQEAxgoAIewFAQCqCgAh9gUBAKoKACGBBgEAxgoAIYUGAQCqCgAhkwaAAAAAAZUGAQDGCgAhpAYBAMYKACGwBgEAqgoAIbEGAQDGCgAhsgaAAAAAAbMGEACnCwAhtAYBAMYKACG1BkAAqwoAIbYGQADVCgAhtwZAANUKACG4BgEAxgoAIbkGAQDGCgAhugaAAAAAARYcAACsCwAgHQAArQsAILkFAQAAAAG6BQEAAAAB7AUBAAAAAfYFAQAAAAGBBgEAAAABhQYBAAAAAZMGgAAAAAGVBgEAAAABpAYBAAAAAbAGAQAAAAGxBgEAAAABsgaAAAAAAbMGEAAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG3BkAAAAABuAYBAAAAAbkGAQAAAAG6BoAAAAABFAYAALcLACAKAAC4CwAguQUBAAAAAfYFAQAAAAGPBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABuwYBAAAAAbwGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABAgAAADoAIDcAAJYMACADAAAAOgAgNwAAlgwAIDgAAJUMACABMAAA9Q8AMBsGAACCCgAgCgAAgwoAIBAAAPUJACC1BQAAgQoAMLYFAAA4ABC3BQAAgQoAMLgFAQDXCAAhuQUBANcIACHOBQAAgAoAIPYFAQDYCAAh_gUBAKoJACGPBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbsGAQDXCAAhvAYBAKoJACG9BgEA2AgAIb4GAQDYCAAhvwYBAPYIACHABhAAwgkAIcEGAADaCAAgwgYAAM4JACDDBgEA2AgAIcQGQADZCAAhxQZAAIUJACHGBgEA9ggAIQIAAAA6ACAwAACVDAAgAgAAAJMMACAwAACUDAAgF7UFAACSDAAwtgUAAJMMABC3BQAAkgwAMLgFAQDXCAAhuQUBANcIACH2BQEA2AgAIf4FAQCqCQAhjwYBANgIACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG7BgEA1wgAIbwGAQCqCQAhvQYBANgIACG-BgEA2AgAIb8GAQD2CAAhwAYQAMIJACHBBgAA2ggAIMIGAADOCQAgwwYBANgIACHEBkAA2QgAIcUGQACFCQAhxgYBAPYIACEXtQUAAJIMADC2BQAAkwwAELcFAACSDAAwuAUBANcIACG5BQEA1wgAIfYFAQDYCAAh_gUBAKoJACGPBgEA2AgAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbsGAQDXCAAhvAYBAKoJACG9BgEA2AgAIb4GAQDYCAAhvwYBAPYIACHABhAAwgkAIcEGAADaCAAgwgYAAM4JACDDBgEA2AgAIcQGQADZCAAhxQZAAIUJACHGBgEA9ggAIRK5BQEAqgoAIfYFAQCqCgAhjwYBAKoKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG7BgEAqgoAIbwGAQDGCgAhvQYBAKoKACG-BgEAqgoAIb8GAQDGCgAhwAYQALMLACHBBoAAAAABwgaAAAAAAcMGAQCqCgAhxAZAAKsKACHFBkAA1QoAIcYGAQDGCgAhFAYAALQLACAKAAC1CwAguQUBAKoKACH2BQEAqgoAIY8GAQCqCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACG8BgEAxgoAIb0GAQCqCgAhvgYBAKoKACG_BgEAxgoAIcAGEACzCwAhwQaAAAAAAcIGgAAAAAHDBgEAqgoAIcQGQACrCgAhxQZAANUKACHGBgEAxgoAIRQGAAC3CwAgCgAAuAsAILkFAQAAAAH2BQEAAAABjwYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbsGAQAAAAG8BgEAAAABvQYBAAAAAb4GAQAAAAG_BgEAAAABwAYQAAAAAcEGgAAAAAHCBoAAAAABwwYBAAAAAcQGQAAAAAHFBkAAAAABxgYBAAAAAQnbBUAAAAAB3QUCAAAAAeAFAQAAAAHhBQEAAAAB6QUBAAAAAe0FgAAAAAHwBQEAAAABnwYBAAAAAccGAQAAAAECAAAATAAgNwAAogwAIAMAAABMACA3AACiDAAgOAAAoQwAIAEwAAD0DwAwEBAAAPkJACC1BQAA_wkAMLYFAABKABC3BQAA_wkAMLgFAQDXCAAh2wVAANkIACHdBQIAhAkAIeAFAQD2CAAh4QUBANgIACHpBQEA2AgAIe0FAADaCAAg8AUBANgIACH-BQEA1wgAIZ8GAQDYCAAhxwYBANgIACGmBwAA_gkAIAIAAABMACAwAAChDAAgAgAAAJ8MACAwAACgDAAgDrUFAACeDAAwtgUAAJ8MABC3BQAAngwAMLgFAQDXCAAh2wVAANkIACHdBQIAhAkAIeAFAQD2CAAh4QUBANgIACHpBQEA2AgAIe0FAADaCAAg8AUBANgIACH-BQEA1wgAIZ8GAQDYCAAhxwYBANgIACEOtQUAAJ4MADC2BQAAnwwAELcFAACeDAAwuAUBANcIACHbBUAA2QgAId0FAgCECQAh4AUBAPYIACHhBQEA2AgAIekFAQDYCAAh7QUAANoIACDwBQEA2AgAIf4FAQDXCAAhnwYBANgIACHHBgEA2AgAIQnbBUAAqwoAId0FAgDUCgAh4AUBAMYKACHhBQEAqgoAIekFAQCqCgAh7QWAAAAAAfAFAQCqCgAhnwYBAKoKACHHBgEAqgoAIQnbBUAAqwoAId0FAgDUCgAh4AUBAMYKACHhBQEAqgoAIekFAQCqCgAh7QWAAAAAAfAFAQCqCgAhnwYBAKoKACHHBgEAqgoAIQnbBUAAAAAB3QUCAAAAAeAFAQAAAAHhBQEAAAAB6QUBAAAAAe0FgAAAAAHwBQEAAAABnwYBAAAAAccGAQAAAAEBsgcBAAAABAM3AADyDwAgrwcAAPMPACC1BwAAzwIAIAM3AADwDwAgrwcAAPEPACC1BwAAFAAgAzcAAO4PACCvBwAA7w8AILUHAAChAgAgAzcAAOwPACCvBwAA7Q8AILUHAADCAQAgBDcAAJcMADCvBwAAmAwAMLEHAACaDAAgtQcAAJsMADAENwAAiwwAMK8HAACMDAAwsQcAAI4MACC1BwAAjwwAMAQ3AAD_CwAwrwcAAIAMADCxBwAAggwAILUHAACDDAAwBDcAAPMLADCvBwAA9AsAMLEHAAD2CwAgtQcAAPcLADAENwAA5wsAMK8HAADoCwAwsQcAAOoLACC1BwAA6wsAMAQ3AADbCwAwrwcAANwLADCxBwAA3gsAILUHAADfCwAwBDcAANILADCvBwAA0wsAMLEHAADVCwAgtQcAAO0KADAAAAAAAAU3AADkDwAgOAAA6g8AIK8HAADlDwAgsAcAAOkPACC1BwAAFAAgBTcAAOIPACA4AADnDwAgrwcAAOMPACCwBwAA5g8AILUHAAAfACADNwAA5A8AIK8HAADlDwAgtQcAABQAIAM3AADiDwAgrwcAAOMPACC1BwAAHwAgAAAAAAAFNwAA3Q8AIDgAAOAPACCvBwAA3g8AILAHAADfDwAgtQcAALADACADNwAA3Q8AIK8HAADeDwAgtQcAALADACAAAAAAAAs3AADFDAAwOAAAygwAMK8HAADGDAAwsAcAAMcMADCxBwAAyAwAILIHAADJDAAwswcAAMkMADC0BwAAyQwAMLUHAADJDAAwtgcAAMsMADC3BwAAzAwAMAfcBgEAAAAB3QYQAAAAAd8GAQAAAAHgBgEAAAAB4QYBAAAAAeIGAQAAAAHjBhAAAAABAgAAALQDACA3AADQDAAgAwAAALQDACA3AADQDAAgOAAAzwwAIAEwAADcDwAwDoMCAADDCQAgtQUAAMEJADC2BQAAsgMAELcFAADBCQAwuAUBANcIACHcBgEA9ggAId0GEADCCQAh3gYBANcIACHfBgEA2AgAIeAGAQDYCAAh4QYBAPYIACHiBgEA9ggAIeMGEADCCQAh5wYAAMAJACACAAAAtAMAIDAAAM8MACACAAAAzQwAIDAAAM4MACAMtQUAAMwMADC2BQAAzQwAELcFAADMDAAwuAUBANcIACHcBgEA9ggAId0GEADCCQAh3gYBANcIACHfBgEA2AgAIeAGAQDYCAAh4QYBAPYIACHiBgEA9ggAIeMGEADCCQAhDLUFAADMDAAwtgUAAM0MABC3BQAAzAwAMLgFAQDXCAAh3AYBAPYIACHdBhAAwgkAId4GAQDXCAAh3wYBANgIACHgBgEA2AgAIeEGAQD2CAAh4gYBAPYIACHjBhAAwgkAIQfcBgEAxgoAId0GEACzCwAh3wYBAKoKACHgBgEAqgoAIeEGAQDGCgAh4gYBAMYKACHjBhAAswsAIQfcBgEAxgoAId0GEACzCwAh3wYBAKoKACHgBgEAqgoAIeEGAQDGCgAh4gYBAMYKACHjBhAAswsAIQfcBgEAAAAB3QYQAAAAAd8GAQAAAAHgBgEAAAAB4QYBAAAAAeIGAQAAAAHjBhAAAAABBDcAAMUMADCvBwAAxgwAMLEHAADIDAAgtQcAAMkMADAAA4QCAADSDAAgpAYAAMAKACDgBgAAwAoAIAAAAAAABzcAANYPACA4AADaDwAgrwcAANcPACCwBwAA2Q8AILMHAAAWACC0BwAAFgAgtQcAAKECACALNwAA2wwAMDgAAOAMADCvBwAA3AwAMLAHAADdDAAwsQcAAN4MACCyBwAA3wwAMLMHAADfDAAwtAcAAN8MADC1BwAA3wwAMLYHAADhDAAwtwcAAOIMADAGCgAAtgwAILMGEAAAAAG8BgEAAAAB2gYBAAAAAdwGAQAAAAHdBhAAAAABAgAAACQAIDcAAOYMACADAAAAJAAgNwAA5gwAIDgAAOUMACABMAAA2A8AMA0KAACMCgAgCwAAjQoAILUFAACLCgAwtgUAACIAELcFAACLCgAwuAUBANcIACGzBhAAwgkAIbwGAQDXCAAh2gYBANgIACHbBgEA1wgAIdwGAQDYCAAh3QYQAMIJACGoBwAAigoAIAIAAAAkACAwAADlDAAgAgAAAOMMACAwAADkDAAgCrUFAADiDAAwtgUAAOMMABC3BQAA4gwAMLgFAQDXCAAhswYQAMIJACG8BgEA1wgAIdoGAQDYCAAh2wYBANcIACHcBgEA2AgAId0GEADCCQAhCrUFAADiDAAwtgUAAOMMABC3BQAA4gwAMLgFAQDXCAAhswYQAMIJACG8BgEA1wgAIdoGAQDYCAAh2wYBANcIACHcBgEA2AgAId0GEADCCQAhBbMGEACzCwAhvAYBAKoKACHaBgEAqgoAIdwGAQCqCgAh3QYQALMLACEGCgAAtAwAILMGEACzCwAhvAYBAKoKACHaBgEAqgoAIdwGAQCqCgAh3QYQALMLACEGCgAAtgwAILMGEAAAAAG8BgEAAAAB2gYBAAAAAdwGAQAAAAHdBhAAAAABAzcAANYPACCvBwAA1w8AILUHAAChAgAgBDcAANsMADCvBwAA3AwAMLEHAADeDAAgtQcAAN8MADAAAAAAAAKyBwEAAAAEuAcBAAAABQU3AADLDwAgOAAA1A8AIK8HAADMDwAgsAcAANMPACC1BwAAzwIAIAc3AADJDwAgOAAA0Q8AIK8HAADKDwAgsAcAANAPACCzBwAAFgAgtAcAABYAILUHAAChAgAgCzcAAIkNADA4AACNDQAwrwcAAIoNADCwBwAAiw0AMLEHAACMDQAgsgcAAN8MADCzBwAA3wwAMLQHAADfDAAwtQcAAN8MADC2BwAAjg0AMLcHAADiDAAwCzcAAP0MADA4AACCDQAwrwcAAP4MADCwBwAA_wwAMLEHAACADQAgsgcAAIENADCzBwAAgQ0AMLQHAACBDQAwtQcAAIENADC2BwAAgw0AMLcHAACEDQAwCzcAAPQMADA4AAD4DAAwrwcAAPUMADCwBwAA9gwAMLEHAAD3DAAgsgcAAI8MADCzBwAAjwwAMLQHAACPDAAwtQcAAI8MADC2BwAA-QwAMLcHAACSDAAwFAYAALcLACAQAAC5CwAguQUBAAAAAfYFAQAAAAH-BQEAAAABjwYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbsGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABAgAAADoAIDcAAPwMACADAAAAOgAgNwAA_AwAIDgAAPsMACABMAAAzw8AMAIAAAA6ACAwAAD7DAAgAgAAAJMMACAwAAD6DAAgErkFAQCqCgAh9gUBAKoKACH-BQEAxgoAIY8GAQCqCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACG9BgEAqgoAIb4GAQCqCgAhvwYBAMYKACHABhAAswsAIcEGgAAAAAHCBoAAAAABwwYBAKoKACHEBkAAqwoAIcUGQADVCgAhxgYBAMYKACEUBgAAtAsAIBAAALYLACC5BQEAqgoAIfYFAQCqCgAh_gUBAMYKACGPBgEAqgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbsGAQCqCgAhvQYBAKoKACG-BgEAqgoAIb8GAQDGCgAhwAYQALMLACHBBoAAAAABwgaAAAAAAcMGAQCqCgAhxAZAAKsKACHFBkAA1QoAIcYGAQDGCgAhFAYAALcLACAQAAC5CwAguQUBAAAAAfYFAQAAAAH-BQEAAAABjwYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbsGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABKgYAAKQMACAHAACmDAAgGQAApwwAIBoAAKgMACAbAACpDAAgHgAAqgwAIB8AAKsMACAgAACsDAAgIQAArQwAICQAAK4MACC5BQEAAAAB1gVAAAAAAfAFAQAAAAH2BQEAAAABgwZAAAAAAYUGAQAAAAGOBgIAAAABmQYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABuwYBAAAAAcAGEAAAAAHDBgEAAAABxgYBAAAAAcgGAgAAAAHJBgEAAAABygYAAKMMACDLBgEAAAABzAYCAAAAAc0GgAAAAAHOBgEAAAABzwYBAAAAAdAGAQAAAAHRBgIAAAAB0gYBAAAAAdMGAQAAAAHUBgIAAAAB1QYBAAAAAdYGgAAAAAECAAAADgAgNwAAiA0AIAMAAAAOACA3AACIDQAgOAAAhw0AIAEwAADODwAwMgYAAJwKACAHAACRCgAgCgAAgwoAIBkAAP0JACAaAACdCgAgGwAA0QkAIB4AAOcJACAfAACeCgAgIAAA2gkAICEAANsJACAkAACXCQAgtQUAAJsKADC2BQAADAAQtwUAAJsKADC4BQEA1wgAIbkFAQDXCAAhzgUAAJoKACDWBUAA2QgAIfAFAQDYCAAh9gUBANgIACGDBkAAhQkAIYUGAQDYCAAhjgYCAIQJACGZBgEAqgkAIaIGAQCqCQAhpAYBAKoJACG0BgEA2AgAIbUGQADZCAAhtgZAAIUJACG7BgEAqgkAIbwGAQCqCQAhwAYQAMIJACHDBgEA2AgAIcYGAQD2CAAhyAYCAIQJACHJBgEA2AgAIcoGAAC6CQAgywYBANgIACHMBgIAhAkAIc0GAADaCAAgzgYBANgIACHPBgEA2AgAIdAGAQD2CAAh0QYCAIQJACHSBgEA2AgAIdMGAQD2CAAh1AYCAIQJACHVBgEA2AgAIdYGAADaCAAgqwcAAJkKACACAAAADgAgMAAAhw0AIAIAAACFDQAgMAAAhg0AICW1BQAAhA0AMLYFAACFDQAQtwUAAIQNADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACHwBQEA2AgAIfYFAQDYCAAhgwZAAIUJACGFBgEA2AgAIY4GAgCECQAhmQYBAKoJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG1BkAA2QgAIbYGQACFCQAhuwYBAKoJACG8BgEAqgkAIcAGEADCCQAhwwYBANgIACHGBgEA9ggAIcgGAgCECQAhyQYBANgIACHKBgAAugkAIMsGAQDYCAAhzAYCAIQJACHNBgAA2ggAIM4GAQDYCAAhzwYBANgIACHQBgEA9ggAIdEGAgCECQAh0gYBANgIACHTBgEA9ggAIdQGAgCECQAh1QYBANgIACHWBgAA2ggAICW1BQAAhA0AMLYFAACFDQAQtwUAAIQNADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACHwBQEA2AgAIfYFAQDYCAAhgwZAAIUJACGFBgEA2AgAIY4GAgCECQAhmQYBAKoJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG1BkAA2QgAIbYGQACFCQAhuwYBAKoJACG8BgEAqgkAIcAGEADCCQAhwwYBANgIACHGBgEA9ggAIcgGAgCECQAhyQYBANgIACHKBgAAugkAIMsGAQDYCAAhzAYCAIQJACHNBgAA2ggAIM4GAQDYCAAhzwYBANgIACHQBgEA9ggAIdEGAgCECQAh0gYBANgIACHTBgEA9ggAIdQGAgCECQAh1QYBANgIACHWBgAA2ggAICC5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhwAYQALMLACHDBgEAqgoAIcYGAQDGCgAhyAYCANQKACHJBgEAqgoAIcoGAADGCwAgywYBAKoKACHMBgIA1AoAIc0GgAAAAAHOBgEAqgoAIc8GAQCqCgAh0AYBAMYKACHRBgIA1AoAIdIGAQCqCgAh0wYBAMYKACHUBgIA1AoAIdUGAQCqCgAh1gaAAAAAASoGAADHCwAgBwAAyQsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIAAAzwsAICEAANALACAkAADRCwAguQUBAKoKACHWBUAAqwoAIfAFAQCqCgAh9gUBAKoKACGDBkAA1QoAIYUGAQCqCgAhjgYCANQKACGZBgEAxgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbUGQACrCgAhtgZAANUKACG7BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEqBgAApAwAIAcAAKYMACAZAACnDAAgGgAAqAwAIBsAAKkMACAeAACqDAAgHwAAqwwAICAAAKwMACAhAACtDAAgJAAArgwAILkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG7BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQYLAAC3DAAgswYQAAAAAdoGAQAAAAHbBgEAAAAB3AYBAAAAAd0GEAAAAAECAAAAJAAgNwAAkQ0AIAMAAAAkACA3AACRDQAgOAAAkA0AIAEwAADNDwAwAgAAACQAIDAAAJANACACAAAA4wwAIDAAAI8NACAFswYQALMLACHaBgEAqgoAIdsGAQCqCgAh3AYBAKoKACHdBhAAswsAIQYLAAC1DAAgswYQALMLACHaBgEAqgoAIdsGAQCqCgAh3AYBAKoKACHdBhAAswsAIQYLAAC3DAAgswYQAAAAAdoGAQAAAAHbBgEAAAAB3AYBAAAAAd0GEAAAAAEBsgcBAAAABAM3AADLDwAgrwcAAMwPACC1BwAAzwIAIAM3AADJDwAgrwcAAMoPACC1BwAAoQIAIAQ3AACJDQAwrwcAAIoNADCxBwAAjA0AILUHAADfDAAwBDcAAP0MADCvBwAA_gwAMLEHAACADQAgtQcAAIENADAENwAA9AwAMK8HAAD1DAAwsQcAAPcMACC1BwAAjwwAMAAAAAAAAAAACzcAALUNADA4AAC6DQAwrwcAALYNADCwBwAAtw0AMLEHAAC4DQAgsgcAALkNADCzBwAAuQ0AMLQHAAC5DQAwtQcAALkNADC2BwAAuw0AMLcHAAC8DQAwCzcAAKwNADA4AACwDQAwrwcAAK0NADCwBwAArg0AMLEHAACvDQAgsgcAAIENADCzBwAAgQ0AMLQHAACBDQAwtQcAAIENADC2BwAAsQ0AMLcHAACEDQAwCzcAAKMNADA4AACnDQAwrwcAAKQNADCwBwAApQ0AMLEHAACmDQAgsgcAAI8MADCzBwAAjwwAMLQHAACPDAAwtQcAAI8MADC2BwAAqA0AMLcHAACSDAAwFAoAALgLACAQAAC5CwAguQUBAAAAAfYFAQAAAAH-BQEAAAABjwYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbwGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABAgAAADoAIDcAAKsNACADAAAAOgAgNwAAqw0AIDgAAKoNACABMAAAyA8AMAIAAAA6ACAwAACqDQAgAgAAAJMMACAwAACpDQAgErkFAQCqCgAh9gUBAKoKACH-BQEAxgoAIY8GAQCqCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhvAYBAMYKACG9BgEAqgoAIb4GAQCqCgAhvwYBAMYKACHABhAAswsAIcEGgAAAAAHCBoAAAAABwwYBAKoKACHEBkAAqwoAIcUGQADVCgAhxgYBAMYKACEUCgAAtQsAIBAAALYLACC5BQEAqgoAIfYFAQCqCgAh_gUBAMYKACGPBgEAqgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbwGAQDGCgAhvQYBAKoKACG-BgEAqgoAIb8GAQDGCgAhwAYQALMLACHBBoAAAAABwgaAAAAAAcMGAQCqCgAhxAZAAKsKACHFBkAA1QoAIcYGAQDGCgAhFAoAALgLACAQAAC5CwAguQUBAAAAAfYFAQAAAAH-BQEAAAABjwYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbwGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABKgcAAKYMACAKAAClDAAgGQAApwwAIBoAAKgMACAbAACpDAAgHgAAqgwAIB8AAKsMACAgAACsDAAgIQAArQwAICQAAK4MACC5BQEAAAAB1gVAAAAAAfAFAQAAAAH2BQEAAAABgwZAAAAAAYUGAQAAAAGOBgIAAAABmQYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABvAYBAAAAAcAGEAAAAAHDBgEAAAABxgYBAAAAAcgGAgAAAAHJBgEAAAABygYAAKMMACDLBgEAAAABzAYCAAAAAc0GgAAAAAHOBgEAAAABzwYBAAAAAdAGAQAAAAHRBgIAAAAB0gYBAAAAAdMGAQAAAAHUBgIAAAAB1QYBAAAAAdYGgAAAAAECAAAADgAgNwAAtA0AIAMAAAAOACA3AAC0DQAgOAAAsw0AIAEwAADHDwAwAgAAAA4AIDAAALMNACACAAAAhQ0AIDAAALINACAguQUBAKoKACHWBUAAqwoAIfAFAQCqCgAh9gUBAKoKACGDBkAA1QoAIYUGAQCqCgAhjgYCANQKACGZBgEAxgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbUGQACrCgAhtgZAANUKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEqBwAAyQsAIAoAAMgLACAZAADKCwAgGgAAywsAIBsAAMwLACAeAADNCwAgHwAAzgsAICAAAM8LACAhAADQCwAgJAAA0QsAILkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABKgcAAKYMACAKAAClDAAgGQAApwwAIBoAAKgMACAbAACpDAAgHgAAqgwAIB8AAKsMACAgAACsDAAgIQAArQwAICQAAK4MACC5BQEAAAAB1gVAAAAAAfAFAQAAAAH2BQEAAAABgwZAAAAAAYUGAQAAAAGOBgIAAAABmQYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABvAYBAAAAAcAGEAAAAAHDBgEAAAABxgYBAAAAAcgGAgAAAAHJBgEAAAABygYAAKMMACDLBgEAAAABzAYCAAAAAc0GgAAAAAHOBgEAAAABzwYBAAAAAdAGAQAAAAHRBgIAAAAB0gYBAAAAAdMGAQAAAAHUBgIAAAAB1QYBAAAAAdYGgAAAAAEbBwAAlA0AIBMAAJUNACAUAACWDQAgFQAAlw0AILkFAQAAAAHWBUAAAAAB7AUBAAAAAfgFQAAAAAGJBgEAAAABjgYCAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAcgGAQAAAAHOBgEAAAAB6gYBAAAAAesGQAAAAAHsBkAAAAAB7QYQAAAAAe4GEAAAAAHvBhAAAAAB8AYQAAAAAfEGAACSDQAg8gYBAAAAAfMGgAAAAAH0BgEAAAAB9QYBAAAAAQIAAAAUACA3AADADQAgAwAAABQAIDcAAMANACA4AAC_DQAgATAAAMYPADAjBgAAggoAIAcAAJEKACATAACSCgAgFAAA0AkAIBUAANEJACC1BQAAmAoAMLYFAAASABC3BQAAmAoAMLgFAQDXCAAhuQUBANcIACHOBQAAlwoAINYFQADZCAAh7AUBANgIACH4BUAA2QgAIYkGAQDYCAAhjgYCAIQJACGiBgEAqgkAIaQGAQCqCQAhtAYBANgIACG7BgEA1wgAIcgGAQDYCAAhzgYBANgIACHqBgEA2AgAIesGQACFCQAh7AZAAIUJACHtBhAA_AkAIe4GEAD8CQAh7wYQAPwJACHwBhAAwgkAIfEGAAC6CQAg8gYBANgIACHzBgAAzgkAIPQGAQD2CAAh9QYBAPYIACGqBwAAlgoAIAIAAAAUACAwAAC_DQAgAgAAAL0NACAwAAC-DQAgHLUFAAC8DQAwtgUAAL0NABC3BQAAvA0AMLgFAQDXCAAhuQUBANcIACHWBUAA2QgAIewFAQDYCAAh-AVAANkIACGJBgEA2AgAIY4GAgCECQAhogYBAKoJACGkBgEAqgkAIbQGAQDYCAAhuwYBANcIACHIBgEA2AgAIc4GAQDYCAAh6gYBANgIACHrBkAAhQkAIewGQACFCQAh7QYQAPwJACHuBhAA_AkAIe8GEAD8CQAh8AYQAMIJACHxBgAAugkAIPIGAQDYCAAh8wYAAM4JACD0BgEA9ggAIfUGAQD2CAAhHLUFAAC8DQAwtgUAAL0NABC3BQAAvA0AMLgFAQDXCAAhuQUBANcIACHWBUAA2QgAIewFAQDYCAAh-AVAANkIACGJBgEA2AgAIY4GAgCECQAhogYBAKoJACGkBgEAqgkAIbQGAQDYCAAhuwYBANcIACHIBgEA2AgAIc4GAQDYCAAh6gYBANgIACHrBkAAhQkAIewGQACFCQAh7QYQAPwJACHuBhAA_AkAIe8GEAD8CQAh8AYQAMIJACHxBgAAugkAIPIGAQDYCAAh8wYAAM4JACD0BgEA9ggAIfUGAQD2CAAhF7kFAQCqCgAh1gVAAKsKACHsBQEAqgoAIfgFQACrCgAhiQYBAKoKACGOBgIA1AoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIcgGAQCqCgAhzgYBAKoKACHqBgEAqgoAIesGQADVCgAh7AZAANUKACHtBhAApwsAIe4GEACnCwAh7wYQAKcLACHwBhAAswsAIfEGAADuDAAg8gYBAKoKACHzBoAAAAAB9AYBAMYKACH1BgEAxgoAIRsHAADwDAAgEwAA8QwAIBQAAPIMACAVAADzDAAguQUBAKoKACHWBUAAqwoAIewFAQCqCgAh-AVAAKsKACGJBgEAqgoAIY4GAgDUCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhyAYBAKoKACHOBgEAqgoAIeoGAQCqCgAh6wZAANUKACHsBkAA1QoAIe0GEACnCwAh7gYQAKcLACHvBhAApwsAIfAGEACzCwAh8QYAAO4MACDyBgEAqgoAIfMGgAAAAAH0BgEAxgoAIfUGAQDGCgAhGwcAAJQNACATAACVDQAgFAAAlg0AIBUAAJcNACC5BQEAAAAB1gVAAAAAAewFAQAAAAH4BUAAAAABiQYBAAAAAY4GAgAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAHIBgEAAAABzgYBAAAAAeoGAQAAAAHrBkAAAAAB7AZAAAAAAe0GEAAAAAHuBhAAAAAB7wYQAAAAAfAGEAAAAAHxBgAAkg0AIPIGAQAAAAHzBoAAAAAB9AYBAAAAAfUGAQAAAAEENwAAtQ0AMK8HAAC2DQAwsQcAALgNACC1BwAAuQ0AMAQ3AACsDQAwrwcAAK0NADCxBwAArw0AILUHAACBDQAwBDcAAKMNADCvBwAApA0AMLEHAACmDQAgtQcAAI8MADAAAAAAAAAFNwAAwQ8AIDgAAMQPACCvBwAAwg8AILAHAADDDwAgtQcAAKECACADNwAAwQ8AIK8HAADCDwAgtQcAAKECACAAAAAAAAs3AACHDgAwOAAAjA4AMK8HAACIDgAwsAcAAIkOADCxBwAAig4AILIHAACLDgAwswcAAIsOADC0BwAAiw4AMLUHAACLDgAwtgcAAI0OADC3BwAAjg4AMAs3AAD-DQAwOAAAgg4AMK8HAAD_DQAwsAcAAIAOADCxBwAAgQ4AILIHAAC5DQAwswcAALkNADC0BwAAuQ0AMLUHAAC5DQAwtgcAAIMOADC3BwAAvA0AMAs3AADyDQAwOAAA9w0AMK8HAADzDQAwsAcAAPQNADCxBwAA9Q0AILIHAAD2DQAwswcAAPYNADC0BwAA9g0AMLUHAAD2DQAwtgcAAPgNADC3BwAA-Q0AMAs3AADpDQAwOAAA7Q0AMK8HAADqDQAwsAcAAOsNADCxBwAA7A0AILIHAACBDQAwswcAAIENADC0BwAAgQ0AMLUHAACBDQAwtgcAAO4NADC3BwAAhA0AMAs3AADgDQAwOAAA5A0AMK8HAADhDQAwsAcAAOINADCxBwAA4w0AILIHAADrCwAwswcAAOsLADC0BwAA6wsAMLUHAADrCwAwtgcAAOUNADC3BwAA7gsAMAs3AADXDQAwOAAA2w0AMK8HAADYDQAwsAcAANkNADCxBwAA2g0AILIHAADfCwAwswcAAN8LADC0BwAA3wsAMLUHAADfCwAwtgcAANwNADC3BwAA4gsAMAkQAACUCwAguQUBAAAAAdsFQAAAAAHeBQEAAAAB_gUBAAAAAZMGgAAAAAGVBgEAAAABnwYBAAAAAaMGgAAAAAECAAAALgAgNwAA3w0AIAMAAAAuACA3AADfDQAgOAAA3g0AIAEwAADADwAwAgAAAC4AIDAAAN4NACACAAAA4wsAIDAAAN0NACAIuQUBAKoKACHbBUAAqwoAId4FAQCqCgAh_gUBAKoKACGTBoAAAAABlQYBAMYKACGfBgEAxgoAIaMGgAAAAAEJEAAAkgsAILkFAQCqCgAh2wVAAKsKACHeBQEAqgoAIf4FAQCqCgAhkwaAAAAAAZUGAQDGCgAhnwYBAMYKACGjBoAAAAABCRAAAJQLACC5BQEAAAAB2wVAAAAAAd4FAQAAAAH-BQEAAAABkwaAAAAAAZUGAQAAAAGfBgEAAAABowaAAAAAAQ0QAACbCwAguQUBAAAAAfgFQAAAAAH-BQEAAAABmAYBAAAAAaQGAQAAAAGlBgABAAABpgYBAAAAAacGAQAAAAGoBgEAAAABqQZAAAAAAaoGQAAAAAGrBkAAAAABAgAAACoAIDcAAOgNACADAAAAKgAgNwAA6A0AIDgAAOcNACABMAAAvw8AMAIAAAAqACAwAADnDQAgAgAAAO8LACAwAADmDQAgDLkFAQCqCgAh-AVAAKsKACH-BQEAqgoAIZgGAQCqCgAhpAYBAMYKACGlBgABvwoAIaYGAQDGCgAhpwYBAKoKACGoBgEAqgoAIakGQACrCgAhqgZAANUKACGrBkAA1QoAIQ0QAACZCwAguQUBAKoKACH4BUAAqwoAIf4FAQCqCgAhmAYBAKoKACGkBgEAxgoAIaUGAAG_CgAhpgYBAMYKACGnBgEAqgoAIagGAQCqCgAhqQZAAKsKACGqBkAA1QoAIasGQADVCgAhDRAAAJsLACC5BQEAAAAB-AVAAAAAAf4FAQAAAAGYBgEAAAABpAYBAAAAAaUGAAEAAAGmBgEAAAABpwYBAAAAAagGAQAAAAGpBkAAAAABqgZAAAAAAasGQAAAAAEqBgAApAwAIAoAAKUMACAZAACnDAAgGgAAqAwAIBsAAKkMACAeAACqDAAgHwAAqwwAICAAAKwMACAhAACtDAAgJAAArgwAILkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQIAAAAOACA3AADxDQAgAwAAAA4AIDcAAPENACA4AADwDQAgATAAAL4PADACAAAADgAgMAAA8A0AIAIAAACFDQAgMAAA7w0AICC5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbUGQACrCgAhtgZAANUKACG7BgEAxgoAIbwGAQDGCgAhwAYQALMLACHDBgEAqgoAIcYGAQDGCgAhyAYCANQKACHJBgEAqgoAIcoGAADGCwAgywYBAKoKACHMBgIA1AoAIc0GgAAAAAHOBgEAqgoAIc8GAQCqCgAh0AYBAMYKACHRBgIA1AoAIdIGAQCqCgAh0wYBAMYKACHUBgIA1AoAIdUGAQCqCgAh1gaAAAAAASoGAADHCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIAAAzwsAICEAANALACAkAADRCwAguQUBAKoKACHWBUAAqwoAIfAFAQCqCgAh9gUBAKoKACGDBkAA1QoAIYUGAQCqCgAhjgYCANQKACGZBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEqBgAApAwAIAoAAKUMACAZAACnDAAgGgAAqAwAIBsAAKkMACAeAACqDAAgHwAAqwwAICAAAKwMACAhAACtDAAgJAAArgwAILkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQwMAADoDAAguQUBAAAAAdYFQAAAAAH4BUAAAAABiQYBAAAAAaQGAQAAAAG0BgEAAAAByAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAECAAAAHwAgNwAA_Q0AIAMAAAAfACA3AAD9DQAgOAAA_A0AIAEwAAC9DwAwFAcAAJEKACAMAACSCgAgtQUAAJAKADC2BQAAHQAQtwUAAJAKADC4BQEA1wgAIbkFAQDXCAAhzgUAAI8KACDWBUAA2QgAIfgFQADZCAAhiQYBANgIACGiBgEAqgkAIaQGAQCqCQAhtAYBAPYIACHIBgEA2AgAIeQGAQDYCAAh5QYEAOMIACHmBgAA2ggAIOgGAACOCgAg6QYBAPYIACECAAAAHwAgMAAA_A0AIAIAAAD6DQAgMAAA-w0AIBC1BQAA-Q0AMLYFAAD6DQAQtwUAAPkNADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACH4BUAA2QgAIYkGAQDYCAAhogYBAKoJACGkBgEAqgkAIbQGAQD2CAAhyAYBANgIACHkBgEA2AgAIeUGBADjCAAh5gYAANoIACDpBgEA9ggAIRC1BQAA-Q0AMLYFAAD6DQAQtwUAAPkNADC4BQEA1wgAIbkFAQDXCAAh1gVAANkIACH4BUAA2QgAIYkGAQDYCAAhogYBAKoJACGkBgEAqgkAIbQGAQD2CAAhyAYBANgIACHkBgEA2AgAIeUGBADjCAAh5gYAANoIACDpBgEA9ggAIQu5BQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaQGAQDGCgAhtAYBAMYKACHIBgEAqgoAIeQGAQCqCgAh5QYEALEKACHmBoAAAAAB6QYBAMYKACEMDAAA2gwAILkFAQCqCgAh1gVAAKsKACH4BUAAqwoAIYkGAQCqCgAhpAYBAMYKACG0BgEAxgoAIcgGAQCqCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIQwMAADoDAAguQUBAAAAAdYFQAAAAAH4BUAAAAABiQYBAAAAAaQGAQAAAAG0BgEAAAAByAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAEbBgAAkw0AIBMAAJUNACAUAACWDQAgFQAAlw0AILkFAQAAAAHWBUAAAAAB7AUBAAAAAfgFQAAAAAGJBgEAAAABjgYCAAAAAaQGAQAAAAG0BgEAAAABuwYBAAAAAcgGAQAAAAHOBgEAAAAB6gYBAAAAAesGQAAAAAHsBkAAAAAB7QYQAAAAAe4GEAAAAAHvBhAAAAAB8AYQAAAAAfEGAACSDQAg8gYBAAAAAfMGgAAAAAH0BgEAAAAB9QYBAAAAAQIAAAAUACA3AACGDgAgAwAAABQAIDcAAIYOACA4AACFDgAgATAAALwPADACAAAAFAAgMAAAhQ4AIAIAAAC9DQAgMAAAhA4AIBe5BQEAqgoAIdYFQACrCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhjgYCANQKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACHIBgEAqgoAIc4GAQCqCgAh6gYBAKoKACHrBkAA1QoAIewGQADVCgAh7QYQAKcLACHuBhAApwsAIe8GEACnCwAh8AYQALMLACHxBgAA7gwAIPIGAQCqCgAh8waAAAAAAfQGAQDGCgAh9QYBAMYKACEbBgAA7wwAIBMAAPEMACAUAADyDAAgFQAA8wwAILkFAQCqCgAh1gVAAKsKACHsBQEAqgoAIfgFQACrCgAhiQYBAKoKACGOBgIA1AoAIaQGAQDGCgAhtAYBAKoKACG7BgEAqgoAIcgGAQCqCgAhzgYBAKoKACHqBgEAqgoAIesGQADVCgAh7AZAANUKACHtBhAApwsAIe4GEACnCwAh7wYQAKcLACHwBhAAswsAIfEGAADuDAAg8gYBAKoKACHzBoAAAAAB9AYBAMYKACH1BgEAxgoAIRsGAACTDQAgEwAAlQ0AIBQAAJYNACAVAACXDQAguQUBAAAAAdYFQAAAAAHsBQEAAAAB-AVAAAAAAYkGAQAAAAGOBgIAAAABpAYBAAAAAbQGAQAAAAG7BgEAAAAByAYBAAAAAc4GAQAAAAHqBgEAAAAB6wZAAAAAAewGQAAAAAHtBhAAAAAB7gYQAAAAAe8GEAAAAAHwBhAAAAAB8QYAAJINACDyBgEAAAAB8waAAAAAAfQGAQAAAAH1BgEAAAABB7kFAQAAAAGJBgEAAAABgQcBAAAAAYIHQAAAAAGDBwEAAAABhAdAAAAAAYUHAQAAAAECAAAAGgAgNwAAkg4AIAMAAAAaACA3AACSDgAgOAAAkQ4AIAEwAAC7DwAwDwcAAIYKACC1BQAAlQoAMLYFAAAYABC3BQAAlQoAMLgFAQDXCAAhuQUBANcIACHOBQAAlAoAIIkGAQDYCAAhogYBANcIACGBBwEA2AgAIYIHQADZCAAhgwcBANgIACGEB0AAhQkAIYUHAQD2CAAhqQcAAJMKACACAAAAGgAgMAAAkQ4AIAIAAACPDgAgMAAAkA4AIAy1BQAAjg4AMLYFAACPDgAQtwUAAI4OADC4BQEA1wgAIbkFAQDXCAAhiQYBANgIACGiBgEA1wgAIYEHAQDYCAAhggdAANkIACGDBwEA2AgAIYQHQACFCQAhhQcBAPYIACEMtQUAAI4OADC2BQAAjw4AELcFAACODgAwuAUBANcIACG5BQEA1wgAIYkGAQDYCAAhogYBANcIACGBBwEA2AgAIYIHQADZCAAhgwcBANgIACGEB0AAhQkAIYUHAQD2CAAhB7kFAQCqCgAhiQYBAKoKACGBBwEAqgoAIYIHQACrCgAhgwcBAKoKACGEB0AA1QoAIYUHAQDGCgAhB7kFAQCqCgAhiQYBAKoKACGBBwEAqgoAIYIHQACrCgAhgwcBAKoKACGEB0AA1QoAIYUHAQDGCgAhB7kFAQAAAAGJBgEAAAABgQcBAAAAAYIHQAAAAAGDBwEAAAABhAdAAAAAAYUHAQAAAAEENwAAhw4AMK8HAACIDgAwsQcAAIoOACC1BwAAiw4AMAQ3AAD-DQAwrwcAAP8NADCxBwAAgQ4AILUHAAC5DQAwBDcAAPINADCvBwAA8w0AMLEHAAD1DQAgtQcAAPYNADAENwAA6Q0AMK8HAADqDQAwsQcAAOwNACC1BwAAgQ0AMAQ3AADgDQAwrwcAAOENADCxBwAA4w0AILUHAADrCwAwBDcAANcNADCvBwAA2A0AMLEHAADaDQAgtQcAAN8LADAAAAAAAAAAArIHAQAAAAS4BwEAAAAFAbIHAQAAAAQAAAAFNwAAtg8AIDgAALkPACCvBwAAtw8AILAHAAC4DwAgtQcAAMIBACADNwAAtg8AIK8HAAC3DwAgtQcAAMIBACAAAAAFNwAArg8AIDgAALQPACCvBwAArw8AILAHAACzDwAgtQcAAMIBACAHNwAArA8AIDgAALEPACCvBwAArQ8AILAHAACwDwAgswcAAHcAILQHAAB3ACC1BwAAAQAgAzcAAK4PACCvBwAArw8AILUHAADCAQAgAzcAAKwPACCvBwAArQ8AILUHAAABACAAAAAAAAs3AADsDgAwOAAA8Q4AMK8HAADtDgAwsAcAAO4OADCxBwAA7w4AILIHAADwDgAwswcAAPAOADC0BwAA8A4AMLUHAADwDgAwtgcAAPIOADC3BwAA8w4AMAs3AADgDgAwOAAA5Q4AMK8HAADhDgAwsAcAAOIOADCxBwAA4w4AILIHAADkDgAwswcAAOQOADC0BwAA5A4AMLUHAADkDgAwtgcAAOYOADC3BwAA5w4AMAs3AADXDgAwOAAA2w4AMK8HAADYDgAwsAcAANkOADCxBwAA2g4AILIHAACBDQAwswcAAIENADC0BwAAgQ0AMLUHAACBDQAwtgcAANwOADC3BwAAhA0AMAs3AADODgAwOAAA0g4AMK8HAADPDgAwsAcAANAOADCxBwAA0Q4AILIHAACDDAAwswcAAIMMADC0BwAAgwwAMLUHAACDDAAwtgcAANMOADC3BwAAhgwAMAs3AADFDgAwOAAAyQ4AMK8HAADGDgAwsAcAAMcOADCxBwAAyA4AILIHAACDDAAwswcAAIMMADC0BwAAgwwAMLUHAACDDAAwtgcAAMoOADC3BwAAhgwAMAs3AAC5DgAwOAAAvg4AMK8HAAC6DgAwsAcAALsOADCxBwAAvA4AILIHAAC9DgAwswcAAL0OADC0BwAAvQ4AMLUHAAC9DgAwtgcAAL8OADC3BwAAwA4AMAW5BQEAAAAB0QUBAAAAAfgFQAAAAAGaBiAAAAABmwaAAAAAAQIAAABvACA3AADEDgAgAwAAAG8AIDcAAMQOACA4AADDDgAgATAAAKsPADAMGQAA8gkAILUFAADxCQAwtgUAAG0AELcFAADxCQAwuAUBANcIACG5BQEA1wgAIc4FAADwCQAg0QUBANgIACH4BUAA2QgAIZkGAQDXCAAhmgYgANcJACGbBgAA2ggAIAIAAABvACAwAADDDgAgAgAAAMEOACAwAADCDgAgCrUFAADADgAwtgUAAMEOABC3BQAAwA4AMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIfgFQADZCAAhmQYBANcIACGaBiAA1wkAIZsGAADaCAAgCrUFAADADgAwtgUAAMEOABC3BQAAwA4AMLgFAQDXCAAhuQUBANcIACHRBQEA2AgAIfgFQADZCAAhmQYBANcIACGaBiAA1wkAIZsGAADaCAAgBbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIZoGIACJCwAhmwaAAAAAAQW5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGaBiAAiQsAIZsGgAAAAAEFuQUBAAAAAdEFAQAAAAH4BUAAAAABmgYgAAAAAZsGgAAAAAEWEAAAqwsAIBwAAKwLACC5BQEAAAABugUBAAAAAewFAQAAAAH2BQEAAAAB_gUBAAAAAYEGAQAAAAGFBgEAAAABkwaAAAAAAZUGAQAAAAGkBgEAAAABsAYBAAAAAbEGAQAAAAGyBoAAAAABswYQAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbcGQAAAAAG5BgEAAAABugaAAAAAAQIAAABRACA3AADNDgAgAwAAAFEAIDcAAM0OACA4AADMDgAgATAAAKoPADACAAAAUQAgMAAAzA4AIAIAAACHDAAgMAAAyw4AIBS5BQEAqgoAIboFAQDGCgAh7AUBAKoKACH2BQEAqgoAIf4FAQCqCgAhgQYBAMYKACGFBgEAqgoAIZMGgAAAAAGVBgEAxgoAIaQGAQDGCgAhsAYBAKoKACGxBgEAxgoAIbIGgAAAAAGzBhAApwsAIbQGAQDGCgAhtQZAAKsKACG2BkAA1QoAIbcGQADVCgAhuQYBAMYKACG6BoAAAAABFhAAAKgLACAcAACpCwAguQUBAKoKACG6BQEAxgoAIewFAQCqCgAh9gUBAKoKACH-BQEAqgoAIYEGAQDGCgAhhQYBAKoKACGTBoAAAAABlQYBAMYKACGkBgEAxgoAIbAGAQCqCgAhsQYBAMYKACGyBoAAAAABswYQAKcLACG0BgEAxgoAIbUGQACrCgAhtgZAANUKACG3BkAA1QoAIbkGAQDGCgAhugaAAAAAARYQAACrCwAgHAAArAsAILkFAQAAAAG6BQEAAAAB7AUBAAAAAfYFAQAAAAH-BQEAAAABgQYBAAAAAYUGAQAAAAGTBoAAAAABlQYBAAAAAaQGAQAAAAGwBgEAAAABsQYBAAAAAbIGgAAAAAGzBhAAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABtwZAAAAAAbkGAQAAAAG6BoAAAAABFhAAAKsLACAdAACtCwAguQUBAAAAAboFAQAAAAHsBQEAAAAB9gUBAAAAAf4FAQAAAAGBBgEAAAABhQYBAAAAAZMGgAAAAAGVBgEAAAABpAYBAAAAAbAGAQAAAAGyBoAAAAABswYQAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbcGQAAAAAG4BgEAAAABuQYBAAAAAboGgAAAAAECAAAAUQAgNwAA1g4AIAMAAABRACA3AADWDgAgOAAA1Q4AIAEwAACpDwAwAgAAAFEAIDAAANUOACACAAAAhwwAIDAAANQOACAUuQUBAKoKACG6BQEAxgoAIewFAQCqCgAh9gUBAKoKACH-BQEAqgoAIYEGAQDGCgAhhQYBAKoKACGTBoAAAAABlQYBAMYKACGkBgEAxgoAIbAGAQCqCgAhsgaAAAAAAbMGEACnCwAhtAYBAMYKACG1BkAAqwoAIbYGQADVCgAhtwZAANUKACG4BgEAxgoAIbkGAQDGCgAhugaAAAAAARYQAACoCwAgHQAAqgsAILkFAQCqCgAhugUBAMYKACHsBQEAqgoAIfYFAQCqCgAh_gUBAKoKACGBBgEAxgoAIYUGAQCqCgAhkwaAAAAAAZUGAQDGCgAhpAYBAMYKACGwBgEAqgoAIbIGgAAAAAGzBhAApwsAIbQGAQDGCgAhtQZAAKsKACG2BkAA1QoAIbcGQADVCgAhuAYBAMYKACG5BgEAxgoAIboGgAAAAAEWEAAAqwsAIB0AAK0LACC5BQEAAAABugUBAAAAAewFAQAAAAH2BQEAAAAB_gUBAAAAAYEGAQAAAAGFBgEAAAABkwaAAAAAAZUGAQAAAAGkBgEAAAABsAYBAAAAAbIGgAAAAAGzBhAAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABtwZAAAAAAbgGAQAAAAG5BgEAAAABugaAAAAAASoGAACkDAAgBwAApgwAIAoAAKUMACAaAACoDAAgGwAAqQwAIB4AAKoMACAfAACrDAAgIAAArAwAICEAAK0MACAkAACuDAAguQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABuwYBAAAAAbwGAQAAAAHABhAAAAABwwYBAAAAAcYGAQAAAAHIBgIAAAAByQYBAAAAAcoGAACjDAAgywYBAAAAAcwGAgAAAAHNBoAAAAABzgYBAAAAAc8GAQAAAAHQBgEAAAAB0QYCAAAAAdIGAQAAAAHTBgEAAAAB1AYCAAAAAdUGAQAAAAHWBoAAAAABAgAAAA4AIDcAAN8OACADAAAADgAgNwAA3w4AIDgAAN4OACABMAAAqA8AMAIAAAAOACAwAADeDgAgAgAAAIUNACAwAADdDgAgILkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABKgYAAMcLACAHAADJCwAgCgAAyAsAIBoAAMsLACAbAADMCwAgHgAAzQsAIB8AAM4LACAgAADPCwAgIQAA0AsAICQAANELACC5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbUGQACrCgAhtgZAANUKACG7BgEAxgoAIbwGAQDGCgAhwAYQALMLACHDBgEAqgoAIcYGAQDGCgAhyAYCANQKACHJBgEAqgoAIcoGAADGCwAgywYBAKoKACHMBgIA1AoAIc0GgAAAAAHOBgEAqgoAIc8GAQCqCgAh0AYBAMYKACHRBgIA1AoAIdIGAQCqCgAh0wYBAMYKACHUBgIA1AoAIdUGAQCqCgAh1gaAAAAAASoGAACkDAAgBwAApgwAIAoAAKUMACAaAACoDAAgGwAAqQwAIB4AAKoMACAfAACrDAAgIAAArAwAICEAAK0MACAkAACuDAAguQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABuwYBAAAAAbwGAQAAAAHABhAAAAABwwYBAAAAAcYGAQAAAAHIBgIAAAAByQYBAAAAAcoGAACjDAAgywYBAAAAAcwGAgAAAAHNBoAAAAABzgYBAAAAAc8GAQAAAAHQBgEAAAAB0QYCAAAAAdIGAQAAAAHTBgEAAAAB1AYCAAAAAdUGAQAAAAHWBoAAAAABBrkFAQAAAAG7BUAAAAAB-AVAAAAAAaUGAAEAAAGpBkAAAAABqgZAAAAAAQIAAAAKACA3AADrDgAgAwAAAAoAIDcAAOsOACA4AADqDgAgATAAAKcPADAOBAAA8gkAILUFAAChCgAwtgUAAAgAELcFAAChCgAwuAUBANcIACG5BQEA1wgAIbsFQADZCAAhzgUAAKAKACD4BUAA2QgAIaUGAAHuCAAhqQZAANkIACGqBkAAhQkAIZAHAQDXCAAhpwcAAJ8KACACAAAACgAgMAAA6g4AIAIAAADoDgAgMAAA6Q4AIAu1BQAA5w4AMLYFAADoDgAQtwUAAOcOADC4BQEA1wgAIbkFAQDXCAAhuwVAANkIACH4BUAA2QgAIaUGAAHuCAAhqQZAANkIACGqBkAAhQkAIZAHAQDXCAAhC7UFAADnDgAwtgUAAOgOABC3BQAA5w4AMLgFAQDXCAAhuQUBANcIACG7BUAA2QgAIfgFQADZCAAhpQYAAe4IACGpBkAA2QgAIaoGQACFCQAhkAcBANcIACEGuQUBAKoKACG7BUAAqwoAIfgFQACrCgAhpQYAAb8KACGpBkAAqwoAIaoGQADVCgAhBrkFAQCqCgAhuwVAAKsKACH4BUAAqwoAIaUGAAG_CgAhqQZAAKsKACGqBkAA1QoAIQa5BQEAAAABuwVAAAAAAfgFQAAAAAGlBgABAAABqQZAAAAAAaoGQAAAAAEHKQAArQ4AILkFAQAAAAG6BQEAAAABpAYBAAAAAaoGQAAAAAGRBwEAAAABkgdAAAAAAQIAAAAFACA3AAD3DgAgAwAAAAUAIDcAAPcOACA4AAD2DgAgATAAAKYPADAOBAAA8gkAICkAAKQKACC1BQAAowoAMLYFAAADABC3BQAAowoAMLgFAQDXCAAhuQUBANcIACG6BQEA2AgAIc4FAACiCgAgpAYBAKoJACGqBkAAhQkAIZAHAQDXCAAhkQcBANgIACGSB0AA2QgAIQIAAAAFACAwAAD2DgAgAgAAAPQOACAwAAD1DgAgC7UFAADzDgAwtgUAAPQOABC3BQAA8w4AMLgFAQDXCAAhuQUBANcIACG6BQEA2AgAIaQGAQCqCQAhqgZAAIUJACGQBwEA1wgAIZEHAQDYCAAhkgdAANkIACELtQUAAPMOADC2BQAA9A4AELcFAADzDgAwuAUBANcIACG5BQEA1wgAIboFAQDYCAAhpAYBAKoJACGqBkAAhQkAIZAHAQDXCAAhkQcBANgIACGSB0AA2QgAIQa5BQEAqgoAIboFAQCqCgAhpAYBAMYKACGqBkAA1QoAIZEHAQCqCgAhkgdAAKsKACEHKQAAqw4AILkFAQCqCgAhugUBAKoKACGkBgEAxgoAIaoGQADVCgAhkQcBAKoKACGSB0AAqwoAIQcpAACtDgAguQUBAAAAAboFAQAAAAGkBgEAAAABqgZAAAAAAZEHAQAAAAGSB0AAAAABBDcAAOwOADCvBwAA7Q4AMLEHAADvDgAgtQcAAPAOADAENwAA4A4AMK8HAADhDgAwsQcAAOMOACC1BwAA5A4AMAQ3AADXDgAwrwcAANgOADCxBwAA2g4AILUHAACBDQAwBDcAAM4OADCvBwAAzw4AMLEHAADRDgAgtQcAAIMMADAENwAAxQ4AMK8HAADGDgAwsQcAAMgOACC1BwAAgwwAMAQ3AAC5DgAwrwcAALoOADCxBwAAvA4AILUHAAC9DgAwAAAAAAAAAAAAAAAAAAAAAAALNwAAkA8AMDgAAJQPADCvBwAAkQ8AMLAHAACSDwAwsQcAAJMPACCyBwAA8A4AMLMHAADwDgAwtAcAAPAOADC1BwAA8A4AMLYHAACVDwAwtwcAAPMOADAHBAAArA4AILkFAQAAAAG6BQEAAAABqgZAAAAAAZAHAQAAAAGRBwEAAAABkgdAAAAAAQIAAAAFACA3AACYDwAgAwAAAAUAIDcAAJgPACA4AACXDwAgATAAAKUPADACAAAABQAgMAAAlw8AIAIAAAD0DgAgMAAAlg8AIAa5BQEAqgoAIboFAQCqCgAhqgZAANUKACGQBwEAqgoAIZEHAQCqCgAhkgdAAKsKACEHBAAAqg4AILkFAQCqCgAhugUBAKoKACGqBkAA1QoAIZAHAQCqCgAhkQcBAKoKACGSB0AAqwoAIQcEAACsDgAguQUBAAAAAboFAQAAAAGqBkAAAAABkAcBAAAAAZEHAQAAAAGSB0AAAAABBDcAAJAPADCvBwAAkQ8AMLEHAACTDwAgtQcAAPAOADAKAwAA_g4AIAUAAP8OACAlAADFDQAgJgAAgA8AICcAAIAPACAoAACBDwAgkwcAAMAKACCUBwAAwAoAIJUHAADACgAglwcAAMAKACAVBgAAnQ8AIAcAAJ8PACAKAACeDwAgGQAAmg8AIBoAAKIPACAbAADGDQAgHgAAgA8AIB8AAKMPACAgAACbDgAgIQAAnA4AICQAAPYKACCDBgAAwAoAIJkGAADACgAgogYAAMAKACCkBgAAwAoAILYGAADACgAguwYAAMAKACC8BgAAwAoAIMYGAADACgAg0AYAAMAKACDTBgAAwAoAIAMiAAD2CgAgiAYAAMAKACCKBgAAwAoAIAwWAADEDQAgFwAAxQ0AIBgAAMYNACD-BQAAwAoAIKIGAADACgAgpAYAAMAKACDmBgAAwAoAIPkGAADACgAg-wYAAMAKACD9BgAAwAoAIP8GAADACgAggAcAAMAKACAPBgAAnQ8AIAcAAJ8PACATAAChDwAgFAAAxQ0AIBUAAMYNACCiBgAAwAoAIKQGAADACgAg6wYAAMAKACDsBgAAwAoAIO0GAADACgAg7gYAAMAKACDvBgAAwAoAIPMGAADACgAg9AYAAMAKACD1BgAAwAoAIA8IAACZDgAgCQAAxA0AIA4AAJoOACAPAADFDQAgEQAAmw4AIBIAAJwOACCmBgAAwAoAIKgGAADACgAg6QYAAMAKACCGBwAAwAoAIIcHAADACgAgiAcAAMAKACCJBwAAwAoAIIoHAADACgAgiwcAAMAKACAGBwAAnw8AIAwAAKEPACCiBgAAwAoAIKQGAADACgAgtAYAAMAKACDpBgAAwAoAIAAAAAQqAAD-DgAg1AUAAMAKACCKBwAAwAoAIKIHAADACgAgBrkFAQAAAAG6BQEAAAABqgZAAAAAAZAHAQAAAAGRBwEAAAABkgdAAAAAAQa5BQEAAAABugUBAAAAAaQGAQAAAAGqBkAAAAABkQcBAAAAAZIHQAAAAAEGuQUBAAAAAbsFQAAAAAH4BUAAAAABpQYAAQAAAakGQAAAAAGqBkAAAAABILkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAARS5BQEAAAABugUBAAAAAewFAQAAAAH2BQEAAAAB_gUBAAAAAYEGAQAAAAGFBgEAAAABkwaAAAAAAZUGAQAAAAGkBgEAAAABsAYBAAAAAbIGgAAAAAGzBhAAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABtwZAAAAAAbgGAQAAAAG5BgEAAAABugaAAAAAARS5BQEAAAABugUBAAAAAewFAQAAAAH2BQEAAAAB_gUBAAAAAYEGAQAAAAGFBgEAAAABkwaAAAAAAZUGAQAAAAGkBgEAAAABsAYBAAAAAbEGAQAAAAGyBoAAAAABswYQAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbcGQAAAAAG5BgEAAAABugaAAAAAAQW5BQEAAAAB0QUBAAAAAfgFQAAAAAGaBiAAAAABmwaAAAAAAQ64BQEAAAABuQUBAAAAAdEFAQAAAAHUBQEAAAAB7AUBAAAAAfgFQAAAAAGJBgEAAAABtAYBAAAAAYoHAQAAAAGUBwEAAAABogcBAAAAAaMHAQAAAAGkBwEAAAABpQcCAAAAAQIAAAABACA3AACsDwAgEAUAAPkOACAlAAD6DgAgJgAA-w4AICcAAPwOACAoAAD9DgAguAUBAAAAAbkFAQAAAAHRBQEAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABkwcBAAAAAZQHAQAAAAGVB0AAAAABlgcCAAAAAZcHQAAAAAECAAAAwgEAIDcAAK4PACADAAAAdwAgNwAArA8AIDgAALIPACAQAAAAdwAgMAAAsg8AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdQFAQDGCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhtAYBAKoKACGKBwEAxgoAIZQHAQCqCgAhogcBAMYKACGjBwEAqgoAIaQHAQCqCgAhpQcCANQKACEOuAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh1AUBAMYKACHsBQEAqgoAIfgFQACrCgAhiQYBAKoKACG0BgEAqgoAIYoHAQDGCgAhlAcBAKoKACGiBwEAxgoAIaMHAQCqCgAhpAcBAKoKACGlBwIA1AoAIQMAAABIACA3AACuDwAgOAAAtQ8AIBIAAABIACAFAAC0DgAgJQAAtQ4AICYAALYOACAnAAC3DgAgKAAAuA4AIDAAALUPACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIYkGAQCqCgAhpgYBAKoKACGTBwEAxgoAIZQHAQDGCgAhlQdAANUKACGWBwIA1AoAIZcHQADVCgAhEAUAALQOACAlAAC1DgAgJgAAtg4AICcAALcOACAoAAC4DgAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGJBgEAqgoAIaYGAQCqCgAhkwcBAMYKACGUBwEAxgoAIZUHQADVCgAhlgcCANQKACGXB0AA1QoAIRADAAD4DgAgJQAA-g4AICYAAPsOACAnAAD8DgAgKAAA_Q4AILgFAQAAAAG5BQEAAAAB0QUBAAAAAfgFQAAAAAGJBgEAAAABpgYBAAAAAZMHAQAAAAGUBwEAAAABlQdAAAAAAZYHAgAAAAGXB0AAAAABAgAAAMIBACA3AAC2DwAgAwAAAEgAIDcAALYPACA4AAC6DwAgEgAAAEgAIAMAALMOACAlAAC1DgAgJgAAtg4AICcAALcOACAoAAC4DgAgMAAAug8AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIfgFQACrCgAhiQYBAKoKACGmBgEAqgoAIZMHAQDGCgAhlAcBAMYKACGVB0AA1QoAIZYHAgDUCgAhlwdAANUKACEQAwAAsw4AICUAALUOACAmAAC2DgAgJwAAtw4AICgAALgOACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIYkGAQCqCgAhpgYBAKoKACGTBwEAxgoAIZQHAQDGCgAhlQdAANUKACGWBwIA1AoAIZcHQADVCgAhB7kFAQAAAAGJBgEAAAABgQcBAAAAAYIHQAAAAAGDBwEAAAABhAdAAAAAAYUHAQAAAAEXuQUBAAAAAdYFQAAAAAHsBQEAAAAB-AVAAAAAAYkGAQAAAAGOBgIAAAABpAYBAAAAAbQGAQAAAAG7BgEAAAAByAYBAAAAAc4GAQAAAAHqBgEAAAAB6wZAAAAAAewGQAAAAAHtBhAAAAAB7gYQAAAAAe8GEAAAAAHwBhAAAAAB8QYAAJINACDyBgEAAAAB8waAAAAAAfQGAQAAAAH1BgEAAAABC7kFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGkBgEAAAABtAYBAAAAAcgGAQAAAAHkBgEAAAAB5QYEAAAAAeYGgAAAAAHpBgEAAAABILkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQy5BQEAAAAB-AVAAAAAAf4FAQAAAAGYBgEAAAABpAYBAAAAAaUGAAEAAAGmBgEAAAABpwYBAAAAAagGAQAAAAGpBkAAAAABqgZAAAAAAasGQAAAAAEIuQUBAAAAAdsFQAAAAAHeBQEAAAAB_gUBAAAAAZMGgAAAAAGVBgEAAAABnwYBAAAAAaMGgAAAAAEYCQAAlA4AIA4AAJUOACAPAACWDgAgEQAAlw4AIBIAAJgOACC4BQEAAAABuQUBAAAAAdEFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABqAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAGGBwEAAAABhwcBAAAAAYgHAQAAAAGJBwEAAAABigcBAAAAAYsHAQAAAAGMByAAAAABAgAAAKECACA3AADBDwAgAwAAABYAIDcAAMEPACA4AADFDwAgGgAAABYAIAkAANINACAOAADTDQAgDwAA1A0AIBEAANUNACASAADWDQAgMAAAxQ8AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaYGAQDGCgAhqAYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhhgcBAMYKACGHBwEAxgoAIYgHAQDGCgAhiQcBAMYKACGKBwEAxgoAIYsHAQDGCgAhjAcgAIkLACEYCQAA0g0AIA4AANMNACAPAADUDQAgEQAA1Q0AIBIAANYNACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACHWBUAAqwoAIfgFQACrCgAhiQYBAKoKACGmBgEAxgoAIagGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIYYHAQDGCgAhhwcBAMYKACGIBwEAxgoAIYkHAQDGCgAhigcBAMYKACGLBwEAxgoAIYwHIACJCwAhF7kFAQAAAAHWBUAAAAAB7AUBAAAAAfgFQAAAAAGJBgEAAAABjgYCAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAcgGAQAAAAHOBgEAAAAB6gYBAAAAAesGQAAAAAHsBkAAAAAB7QYQAAAAAe4GEAAAAAHvBhAAAAAB8AYQAAAAAfEGAACSDQAg8gYBAAAAAfMGgAAAAAH0BgEAAAAB9QYBAAAAASC5BQEAAAAB1gVAAAAAAfAFAQAAAAH2BQEAAAABgwZAAAAAAYUGAQAAAAGOBgIAAAABmQYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABvAYBAAAAAcAGEAAAAAHDBgEAAAABxgYBAAAAAcgGAgAAAAHJBgEAAAABygYAAKMMACDLBgEAAAABzAYCAAAAAc0GgAAAAAHOBgEAAAABzwYBAAAAAdAGAQAAAAHRBgIAAAAB0gYBAAAAAdMGAQAAAAHUBgIAAAAB1QYBAAAAAdYGgAAAAAESuQUBAAAAAfYFAQAAAAH-BQEAAAABjwYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbwGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABGAgAAJMOACAOAACVDgAgDwAAlg4AIBEAAJcOACASAACYDgAguAUBAAAAAbkFAQAAAAHRBQEAAAAB1gVAAAAAAfgFQAAAAAGJBgEAAAABpgYBAAAAAagGAQAAAAHkBgEAAAAB5QYEAAAAAeYGgAAAAAHpBgEAAAABhgcBAAAAAYcHAQAAAAGIBwEAAAABiQcBAAAAAYoHAQAAAAGLBwEAAAABjAcgAAAAAQIAAAChAgAgNwAAyQ8AIBYXAADCDQAgGAAAww0AILgFAQAAAAG5BQEAAAAB1wUCAAAAAeoFQAAAAAHwBQEAAAAB_gUBAAAAAYkGAQAAAAGiBgEAAAABpAYBAAAAAeYGgAAAAAHyBgEAAAAB-AYBAAAAAfkGAQAAAAH6BgEAAAAB-wYBAAAAAfwGgAAAAAH9BkAAAAAB_gYBAAAAAf8GQAAAAAGABwEAAAABAgAAAM8CACA3AADLDwAgBbMGEAAAAAHaBgEAAAAB2wYBAAAAAdwGAQAAAAHdBhAAAAABILkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG7BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAARK5BQEAAAAB9gUBAAAAAf4FAQAAAAGPBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABuwYBAAAAAb0GAQAAAAG-BgEAAAABvwYBAAAAAcAGEAAAAAHBBoAAAAABwgaAAAAAAcMGAQAAAAHEBkAAAAABxQZAAAAAAcYGAQAAAAEDAAAAFgAgNwAAyQ8AIDgAANIPACAaAAAAFgAgCAAA0Q0AIA4AANMNACAPAADUDQAgEQAA1Q0AIBIAANYNACAwAADSDwAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh1gVAAKsKACH4BUAAqwoAIYkGAQCqCgAhpgYBAMYKACGoBgEAxgoAIeQGAQCqCgAh5QYEALEKACHmBoAAAAAB6QYBAMYKACGGBwEAxgoAIYcHAQDGCgAhiAcBAMYKACGJBwEAxgoAIYoHAQDGCgAhiwcBAMYKACGMByAAiQsAIRgIAADRDQAgDgAA0w0AIA8AANQNACARAADVDQAgEgAA1g0AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaYGAQDGCgAhqAYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhhgcBAMYKACGHBwEAxgoAIYgHAQDGCgAhiQcBAMYKACGKBwEAxgoAIYsHAQDGCgAhjAcgAIkLACEDAAAAEAAgNwAAyw8AIDgAANUPACAYAAAAEAAgFwAAoQ0AIBgAAKINACAwAADVDwAguAUBAKoKACG5BQEAqgoAIdcFAgDUCgAh6gVAAKsKACHwBQEAqgoAIf4FAQDGCgAhiQYBAKoKACGiBgEAxgoAIaQGAQDGCgAh5gaAAAAAAfIGAQCqCgAh-AYBAKoKACH5BgEAxgoAIfoGAQCqCgAh-wYBAMYKACH8BoAAAAAB_QZAANUKACH-BgEAqgoAIf8GQADVCgAhgAcBAMYKACEWFwAAoQ0AIBgAAKINACC4BQEAqgoAIbkFAQCqCgAh1wUCANQKACHqBUAAqwoAIfAFAQCqCgAh_gUBAMYKACGJBgEAqgoAIaIGAQDGCgAhpAYBAMYKACHmBoAAAAAB8gYBAKoKACH4BgEAqgoAIfkGAQDGCgAh-gYBAKoKACH7BgEAxgoAIfwGgAAAAAH9BkAA1QoAIf4GAQCqCgAh_wZAANUKACGABwEAxgoAIRgIAACTDgAgCQAAlA4AIA8AAJYOACARAACXDgAgEgAAmA4AILgFAQAAAAG5BQEAAAAB0QUBAAAAAdYFQAAAAAH4BUAAAAABiQYBAAAAAaYGAQAAAAGoBgEAAAAB5AYBAAAAAeUGBAAAAAHmBoAAAAAB6QYBAAAAAYYHAQAAAAGHBwEAAAABiAcBAAAAAYkHAQAAAAGKBwEAAAABiwcBAAAAAYwHIAAAAAECAAAAoQIAIDcAANYPACAFswYQAAAAAbwGAQAAAAHaBgEAAAAB3AYBAAAAAd0GEAAAAAEDAAAAFgAgNwAA1g8AIDgAANsPACAaAAAAFgAgCAAA0Q0AIAkAANINACAPAADUDQAgEQAA1Q0AIBIAANYNACAwAADbDwAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh1gVAAKsKACH4BUAAqwoAIYkGAQCqCgAhpgYBAMYKACGoBgEAxgoAIeQGAQCqCgAh5QYEALEKACHmBoAAAAAB6QYBAMYKACGGBwEAxgoAIYcHAQDGCgAhiAcBAMYKACGJBwEAxgoAIYoHAQDGCgAhiwcBAMYKACGMByAAiQsAIRgIAADRDQAgCQAA0g0AIA8AANQNACARAADVDQAgEgAA1g0AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaYGAQDGCgAhqAYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhhgcBAMYKACGHBwEAxgoAIYgHAQDGCgAhiQcBAMYKACGKBwEAxgoAIYsHAQDGCgAhjAcgAIkLACEH3AYBAAAAAd0GEAAAAAHfBgEAAAAB4AYBAAAAAeEGAQAAAAHiBgEAAAAB4wYQAAAAAQq4BQEAAAABuQUBAAAAAdYFQAAAAAH4BUAAAAABpAYBAAAAAcgGAQAAAAHgBgEAAAAB5AYBAAAAAeUGBAAAAAHmBoAAAAABAgAAALADACA3AADdDwAgAwAAALgDACA3AADdDwAgOAAA4Q8AIAwAAAC4AwAgMAAA4Q8AILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIfgFQACrCgAhpAYBAMYKACHIBgEAqgoAIeAGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAEKuAUBAKoKACG5BQEAqgoAIdYFQACrCgAh-AVAAKsKACGkBgEAxgoAIcgGAQCqCgAh4AYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAQ4HAADnDAAguAUBAAAAAbkFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAHIBgEAAAAB5AYBAAAAAeUGBAAAAAHmBoAAAAAB6QYBAAAAAQIAAAAfACA3AADiDwAgHQYAAJMNACAHAACUDQAgFAAAlg0AIBUAAJcNACC4BQEAAAABuQUBAAAAAdYFQAAAAAHsBQEAAAAB-AVAAAAAAYkGAQAAAAGOBgIAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABuwYBAAAAAcgGAQAAAAHOBgEAAAAB6gYBAAAAAesGQAAAAAHsBkAAAAAB7QYQAAAAAe4GEAAAAAHvBhAAAAAB8AYQAAAAAfEGAACSDQAg8gYBAAAAAfMGgAAAAAH0BgEAAAAB9QYBAAAAAQIAAAAUACA3AADkDwAgAwAAAB0AIDcAAOIPACA4AADoDwAgEAAAAB0AIAcAANkMACAwAADoDwAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAxgoAIcgGAQCqCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIQ4HAADZDAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAxgoAIcgGAQCqCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIQMAAAASACA3AADkDwAgOAAA6w8AIB8AAAASACAGAADvDAAgBwAA8AwAIBQAAPIMACAVAADzDAAgMAAA6w8AILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIewFAQCqCgAh-AVAAKsKACGJBgEAqgoAIY4GAgDUCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACHIBgEAqgoAIc4GAQCqCgAh6gYBAKoKACHrBkAA1QoAIewGQADVCgAh7QYQAKcLACHuBhAApwsAIe8GEACnCwAh8AYQALMLACHxBgAA7gwAIPIGAQCqCgAh8waAAAAAAfQGAQDGCgAh9QYBAMYKACEdBgAA7wwAIAcAAPAMACAUAADyDAAgFQAA8wwAILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIewFAQCqCgAh-AVAAKsKACGJBgEAqgoAIY4GAgDUCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhuwYBAKoKACHIBgEAqgoAIc4GAQCqCgAh6gYBAKoKACHrBkAA1QoAIewGQADVCgAh7QYQAKcLACHuBhAApwsAIe8GEACnCwAh8AYQALMLACHxBgAA7gwAIPIGAQCqCgAh8waAAAAAAfQGAQDGCgAh9QYBAMYKACEQAwAA-A4AIAUAAPkOACAmAAD7DgAgJwAA_A4AICgAAP0OACC4BQEAAAABuQUBAAAAAdEFAQAAAAH4BUAAAAABiQYBAAAAAaYGAQAAAAGTBwEAAAABlAcBAAAAAZUHQAAAAAGWBwIAAAABlwdAAAAAAQIAAADCAQAgNwAA7A8AIBgIAACTDgAgCQAAlA4AIA4AAJUOACARAACXDgAgEgAAmA4AILgFAQAAAAG5BQEAAAAB0QUBAAAAAdYFQAAAAAH4BUAAAAABiQYBAAAAAaYGAQAAAAGoBgEAAAAB5AYBAAAAAeUGBAAAAAHmBoAAAAAB6QYBAAAAAYYHAQAAAAGHBwEAAAABiAcBAAAAAYkHAQAAAAGKBwEAAAABiwcBAAAAAYwHIAAAAAECAAAAoQIAIDcAAO4PACAdBgAAkw0AIAcAAJQNACATAACVDQAgFQAAlw0AILgFAQAAAAG5BQEAAAAB1gVAAAAAAewFAQAAAAH4BUAAAAABiQYBAAAAAY4GAgAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG7BgEAAAAByAYBAAAAAc4GAQAAAAHqBgEAAAAB6wZAAAAAAewGQAAAAAHtBhAAAAAB7gYQAAAAAe8GEAAAAAHwBhAAAAAB8QYAAJINACDyBgEAAAAB8waAAAAAAfQGAQAAAAH1BgEAAAABAgAAABQAIDcAAPAPACAWFgAAwQ0AIBgAAMMNACC4BQEAAAABuQUBAAAAAdcFAgAAAAHqBUAAAAAB8AUBAAAAAf4FAQAAAAGJBgEAAAABogYBAAAAAaQGAQAAAAHmBoAAAAAB8gYBAAAAAfgGAQAAAAH5BgEAAAAB-gYBAAAAAfsGAQAAAAH8BoAAAAAB_QZAAAAAAf4GAQAAAAH_BkAAAAABgAcBAAAAAQIAAADPAgAgNwAA8g8AIAnbBUAAAAAB3QUCAAAAAeAFAQAAAAHhBQEAAAAB6QUBAAAAAe0FgAAAAAHwBQEAAAABnwYBAAAAAccGAQAAAAESuQUBAAAAAfYFAQAAAAGPBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABuwYBAAAAAbwGAQAAAAG9BgEAAAABvgYBAAAAAb8GAQAAAAHABhAAAAABwQaAAAAAAcIGgAAAAAHDBgEAAAABxAZAAAAAAcUGQAAAAAHGBgEAAAABFLkFAQAAAAG6BQEAAAAB7AUBAAAAAfYFAQAAAAGBBgEAAAABhQYBAAAAAZMGgAAAAAGVBgEAAAABpAYBAAAAAbAGAQAAAAGxBgEAAAABsgaAAAAAAbMGEAAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG3BkAAAAABuAYBAAAAAbkGAQAAAAG6BoAAAAABCbkFAQAAAAHbBUAAAAABnwYBAAAAAaIGAQAAAAGkBgEAAAABrAYBAAAAAa0GAQAAAAGuBgEAAAABrwYBAAAAAQy5BQEAAAAB-AVAAAAAAZgGAQAAAAGiBgEAAAABpAYBAAAAAaUGAAEAAAGmBgEAAAABpwYBAAAAAagGAQAAAAGpBkAAAAABqgZAAAAAAasGQAAAAAEIuQUBAAAAAdsFQAAAAAHeBQEAAAABkwaAAAAAAZUGAQAAAAGfBgEAAAABogYBAAAAAaMGgAAAAAEJ7AUBAAAAAe8FAgAAAAH2BQEAAAAB_QUBAAAAAf8FAQAAAAGABoAAAAABgQaAAAAAAYIGQAAAAAGDBkAAAAABAwAAAEgAIDcAAOwPACA4AAD9DwAgEgAAAEgAIAMAALMOACAFAAC0DgAgJgAAtg4AICcAALcOACAoAAC4DgAgMAAA_Q8AILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIfgFQACrCgAhiQYBAKoKACGmBgEAqgoAIZMHAQDGCgAhlAcBAMYKACGVB0AA1QoAIZYHAgDUCgAhlwdAANUKACEQAwAAsw4AIAUAALQOACAmAAC2DgAgJwAAtw4AICgAALgOACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIYkGAQCqCgAhpgYBAKoKACGTBwEAxgoAIZQHAQDGCgAhlQdAANUKACGWBwIA1AoAIZcHQADVCgAhAwAAABYAIDcAAO4PACA4AACAEAAgGgAAABYAIAgAANENACAJAADSDQAgDgAA0w0AIBEAANUNACASAADWDQAgMAAAgBAAILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaYGAQDGCgAhqAYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhhgcBAMYKACGHBwEAxgoAIYgHAQDGCgAhiQcBAMYKACGKBwEAxgoAIYsHAQDGCgAhjAcgAIkLACEYCAAA0Q0AIAkAANINACAOAADTDQAgEQAA1Q0AIBIAANYNACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACHWBUAAqwoAIfgFQACrCgAhiQYBAKoKACGmBgEAxgoAIagGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIYYHAQDGCgAhhwcBAMYKACGIBwEAxgoAIYkHAQDGCgAhigcBAMYKACGLBwEAxgoAIYwHIACJCwAhAwAAABIAIDcAAPAPACA4AACDEAAgHwAAABIAIAYAAO8MACAHAADwDAAgEwAA8QwAIBUAAPMMACAwAACDEAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhjgYCANQKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG7BgEAqgoAIcgGAQCqCgAhzgYBAKoKACHqBgEAqgoAIesGQADVCgAh7AZAANUKACHtBhAApwsAIe4GEACnCwAh7wYQAKcLACHwBhAAswsAIfEGAADuDAAg8gYBAKoKACHzBoAAAAAB9AYBAMYKACH1BgEAxgoAIR0GAADvDAAgBwAA8AwAIBMAAPEMACAVAADzDAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhjgYCANQKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG7BgEAqgoAIcgGAQCqCgAhzgYBAKoKACHqBgEAqgoAIesGQADVCgAh7AZAANUKACHtBhAApwsAIe4GEACnCwAh7wYQAKcLACHwBhAAswsAIfEGAADuDAAg8gYBAKoKACHzBoAAAAAB9AYBAMYKACH1BgEAxgoAIQMAAAAQACA3AADyDwAgOAAAhhAAIBgAAAAQACAWAACgDQAgGAAAog0AIDAAAIYQACC4BQEAqgoAIbkFAQCqCgAh1wUCANQKACHqBUAAqwoAIfAFAQCqCgAh_gUBAMYKACGJBgEAqgoAIaIGAQDGCgAhpAYBAMYKACHmBoAAAAAB8gYBAKoKACH4BgEAqgoAIfkGAQDGCgAh-gYBAKoKACH7BgEAxgoAIfwGgAAAAAH9BkAA1QoAIf4GAQCqCgAh_wZAANUKACGABwEAxgoAIRYWAACgDQAgGAAAog0AILgFAQCqCgAhuQUBAKoKACHXBQIA1AoAIeoFQACrCgAh8AUBAKoKACH-BQEAxgoAIYkGAQCqCgAhogYBAMYKACGkBgEAxgoAIeYGgAAAAAHyBgEAqgoAIfgGAQCqCgAh-QYBAMYKACH6BgEAqgoAIfsGAQDGCgAh_AaAAAAAAf0GQADVCgAh_gYBAKoKACH_BkAA1QoAIYAHAQDGCgAhLAYAAKQMACAHAACmDAAgCgAApQwAIBkAAKcMACAbAACpDAAgHgAAqgwAIB8AAKsMACAgAACsDAAgIQAArQwAICQAAK4MACC4BQEAAAABuQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAZkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQIAAAAOACA3AACHEAAgAwAAAAwAIDcAAIcQACA4AACLEAAgLgAAAAwAIAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAbAADMCwAgHgAAzQsAIB8AAM4LACAgAADPCwAgIQAA0AsAICQAANELACAwAACLEAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABLAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAbAADMCwAgHgAAzQsAIB8AAM4LACAgAADPCwAgIQAA0AsAICQAANELACC4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEsBgAApAwAIAcAAKYMACAKAAClDAAgGQAApwwAIBoAAKgMACAeAACqDAAgHwAAqwwAICAAAKwMACAhAACtDAAgJAAArgwAILgFAQAAAAG5BQEAAAAB1gVAAAAAAfAFAQAAAAH2BQEAAAABgwZAAAAAAYUGAQAAAAGOBgIAAAABmQYBAAAAAaIGAQAAAAGkBgEAAAABtAYBAAAAAbUGQAAAAAG2BkAAAAABuwYBAAAAAbwGAQAAAAHABhAAAAABwwYBAAAAAcYGAQAAAAHIBgIAAAAByQYBAAAAAcoGAACjDAAgywYBAAAAAcwGAgAAAAHNBoAAAAABzgYBAAAAAc8GAQAAAAHQBgEAAAAB0QYCAAAAAdIGAQAAAAHTBgEAAAAB1AYCAAAAAdUGAQAAAAHWBoAAAAABAgAAAA4AIDcAAIwQACAdBgAAkw0AIAcAAJQNACATAACVDQAgFAAAlg0AILgFAQAAAAG5BQEAAAAB1gVAAAAAAewFAQAAAAH4BUAAAAABiQYBAAAAAY4GAgAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG7BgEAAAAByAYBAAAAAc4GAQAAAAHqBgEAAAAB6wZAAAAAAewGQAAAAAHtBhAAAAAB7gYQAAAAAe8GEAAAAAHwBhAAAAAB8QYAAJINACDyBgEAAAAB8waAAAAAAfQGAQAAAAH1BgEAAAABAgAAABQAIDcAAI4QACAWFgAAwQ0AIBcAAMINACC4BQEAAAABuQUBAAAAAdcFAgAAAAHqBUAAAAAB8AUBAAAAAf4FAQAAAAGJBgEAAAABogYBAAAAAaQGAQAAAAHmBoAAAAAB8gYBAAAAAfgGAQAAAAH5BgEAAAAB-gYBAAAAAfsGAQAAAAH8BoAAAAAB_QZAAAAAAf4GAQAAAAH_BkAAAAABgAcBAAAAAQIAAADPAgAgNwAAkBAAIAMAAAAMACA3AACMEAAgOAAAlBAAIC4AAAAMACAGAADHCwAgBwAAyQsAIAoAAMgLACAZAADKCwAgGgAAywsAIB4AAM0LACAfAADOCwAgIAAAzwsAICEAANALACAkAADRCwAgMAAAlBAAILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIfAFAQCqCgAh9gUBAKoKACGDBkAA1QoAIYUGAQCqCgAhjgYCANQKACGZBgEAxgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbUGQACrCgAhtgZAANUKACG7BgEAxgoAIbwGAQDGCgAhwAYQALMLACHDBgEAqgoAIcYGAQDGCgAhyAYCANQKACHJBgEAqgoAIcoGAADGCwAgywYBAKoKACHMBgIA1AoAIc0GgAAAAAHOBgEAqgoAIc8GAQCqCgAh0AYBAMYKACHRBgIA1AoAIdIGAQCqCgAh0wYBAMYKACHUBgIA1AoAIdUGAQCqCgAh1gaAAAAAASwGAADHCwAgBwAAyQsAIAoAAMgLACAZAADKCwAgGgAAywsAIB4AAM0LACAfAADOCwAgIAAAzwsAICEAANALACAkAADRCwAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABAwAAABIAIDcAAI4QACA4AACXEAAgHwAAABIAIAYAAO8MACAHAADwDAAgEwAA8QwAIBQAAPIMACAwAACXEAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhjgYCANQKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG7BgEAqgoAIcgGAQCqCgAhzgYBAKoKACHqBgEAqgoAIesGQADVCgAh7AZAANUKACHtBhAApwsAIe4GEACnCwAh7wYQAKcLACHwBhAAswsAIfEGAADuDAAg8gYBAKoKACHzBoAAAAAB9AYBAMYKACH1BgEAxgoAIR0GAADvDAAgBwAA8AwAIBMAAPEMACAUAADyDAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh7AUBAKoKACH4BUAAqwoAIYkGAQCqCgAhjgYCANQKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG7BgEAqgoAIcgGAQCqCgAhzgYBAKoKACHqBgEAqgoAIesGQADVCgAh7AZAANUKACHtBhAApwsAIe4GEACnCwAh7wYQAKcLACHwBhAAswsAIfEGAADuDAAg8gYBAKoKACHzBoAAAAAB9AYBAMYKACH1BgEAxgoAIQMAAAAQACA3AACQEAAgOAAAmhAAIBgAAAAQACAWAACgDQAgFwAAoQ0AIDAAAJoQACC4BQEAqgoAIbkFAQCqCgAh1wUCANQKACHqBUAAqwoAIfAFAQCqCgAh_gUBAMYKACGJBgEAqgoAIaIGAQDGCgAhpAYBAMYKACHmBoAAAAAB8gYBAKoKACH4BgEAqgoAIfkGAQDGCgAh-gYBAKoKACH7BgEAxgoAIfwGgAAAAAH9BkAA1QoAIf4GAQCqCgAh_wZAANUKACGABwEAxgoAIRYWAACgDQAgFwAAoQ0AILgFAQCqCgAhuQUBAKoKACHXBQIA1AoAIeoFQACrCgAh8AUBAKoKACH-BQEAxgoAIYkGAQCqCgAhogYBAMYKACGkBgEAxgoAIeYGgAAAAAHyBgEAqgoAIfgGAQCqCgAh-QYBAMYKACH6BgEAqgoAIfsGAQDGCgAh_AaAAAAAAf0GQADVCgAh_gYBAKoKACH_BkAA1QoAIYAHAQDGCgAhEAMAAPgOACAFAAD5DgAgJQAA-g4AICYAAPsOACAoAAD9DgAguAUBAAAAAbkFAQAAAAHRBQEAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABkwcBAAAAAZQHAQAAAAGVB0AAAAABlgcCAAAAAZcHQAAAAAECAAAAwgEAIDcAAJsQACAQAwAA-A4AIAUAAPkOACAlAAD6DgAgJwAA_A4AICgAAP0OACC4BQEAAAABuQUBAAAAAdEFAQAAAAH4BUAAAAABiQYBAAAAAaYGAQAAAAGTBwEAAAABlAcBAAAAAZUHQAAAAAGWBwIAAAABlwdAAAAAAQIAAADCAQAgNwAAnRAAICwGAACkDAAgBwAApgwAIAoAAKUMACAZAACnDAAgGgAAqAwAIBsAAKkMACAfAACrDAAgIAAArAwAICEAAK0MACAkAACuDAAguAUBAAAAAbkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG7BgEAAAABvAYBAAAAAcAGEAAAAAHDBgEAAAABxgYBAAAAAcgGAgAAAAHJBgEAAAABygYAAKMMACDLBgEAAAABzAYCAAAAAc0GgAAAAAHOBgEAAAABzwYBAAAAAdAGAQAAAAHRBgIAAAAB0gYBAAAAAdMGAQAAAAHUBgIAAAAB1QYBAAAAAdYGgAAAAAECAAAADgAgNwAAnxAAIAMAAABIACA3AACbEAAgOAAAoxAAIBIAAABIACADAACzDgAgBQAAtA4AICUAALUOACAmAAC2DgAgKAAAuA4AIDAAAKMQACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIYkGAQCqCgAhpgYBAKoKACGTBwEAxgoAIZQHAQDGCgAhlQdAANUKACGWBwIA1AoAIZcHQADVCgAhEAMAALMOACAFAAC0DgAgJQAAtQ4AICYAALYOACAoAAC4DgAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGJBgEAqgoAIaYGAQCqCgAhkwcBAMYKACGUBwEAxgoAIZUHQADVCgAhlgcCANQKACGXB0AA1QoAIQMAAABIACA3AACdEAAgOAAAphAAIBIAAABIACADAACzDgAgBQAAtA4AICUAALUOACAnAAC3DgAgKAAAuA4AIDAAAKYQACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIYkGAQCqCgAhpgYBAKoKACGTBwEAxgoAIZQHAQDGCgAhlQdAANUKACGWBwIA1AoAIZcHQADVCgAhEAMAALMOACAFAAC0DgAgJQAAtQ4AICcAALcOACAoAAC4DgAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGJBgEAqgoAIaYGAQCqCgAhkwcBAMYKACGUBwEAxgoAIZUHQADVCgAhlgcCANQKACGXB0AA1QoAIQMAAAAMACA3AACfEAAgOAAAqRAAIC4AAAAMACAGAADHCwAgBwAAyQsAIAoAAMgLACAZAADKCwAgGgAAywsAIBsAAMwLACAfAADOCwAgIAAAzwsAICEAANALACAkAADRCwAgMAAAqRAAILgFAQCqCgAhuQUBAKoKACHWBUAAqwoAIfAFAQCqCgAh9gUBAKoKACGDBkAA1QoAIYUGAQCqCgAhjgYCANQKACGZBgEAxgoAIaIGAQDGCgAhpAYBAMYKACG0BgEAqgoAIbUGQACrCgAhtgZAANUKACG7BgEAxgoAIbwGAQDGCgAhwAYQALMLACHDBgEAqgoAIcYGAQDGCgAhyAYCANQKACHJBgEAqgoAIcoGAADGCwAgywYBAKoKACHMBgIA1AoAIc0GgAAAAAHOBgEAqgoAIc8GAQCqCgAh0AYBAMYKACHRBgIA1AoAIdIGAQCqCgAh0wYBAMYKACHUBgIA1AoAIdUGAQCqCgAh1gaAAAAAASwGAADHCwAgBwAAyQsAIAoAAMgLACAZAADKCwAgGgAAywsAIBsAAMwLACAfAADOCwAgIAAAzwsAICEAANALACAkAADRCwAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABLAYAAKQMACAHAACmDAAgCgAApQwAIBkAAKcMACAaAACoDAAgGwAAqQwAIB4AAKoMACAgAACsDAAgIQAArQwAICQAAK4MACC4BQEAAAABuQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAZkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQIAAAAOACA3AACqEAAgAwAAAAwAIDcAAKoQACA4AACuEAAgLgAAAAwAIAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAgAADPCwAgIQAA0AsAICQAANELACAwAACuEAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABLAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAgAADPCwAgIQAA0AsAICQAANELACC4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEYCAAAkw4AIAkAAJQOACAOAACVDgAgDwAAlg4AIBIAAJgOACC4BQEAAAABuQUBAAAAAdEFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABqAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAGGBwEAAAABhwcBAAAAAYgHAQAAAAGJBwEAAAABigcBAAAAAYsHAQAAAAGMByAAAAABAgAAAKECACA3AACvEAAgLAYAAKQMACAHAACmDAAgCgAApQwAIBkAAKcMACAaAACoDAAgGwAAqQwAIB4AAKoMACAfAACrDAAgIQAArQwAICQAAK4MACC4BQEAAAABuQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAZkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQIAAAAOACA3AACxEAAgAwAAABYAIDcAAK8QACA4AAC1EAAgGgAAABYAIAgAANENACAJAADSDQAgDgAA0w0AIA8AANQNACASAADWDQAgMAAAtRAAILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaYGAQDGCgAhqAYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhhgcBAMYKACGHBwEAxgoAIYgHAQDGCgAhiQcBAMYKACGKBwEAxgoAIYsHAQDGCgAhjAcgAIkLACEYCAAA0Q0AIAkAANINACAOAADTDQAgDwAA1A0AIBIAANYNACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACHWBUAAqwoAIfgFQACrCgAhiQYBAKoKACGmBgEAxgoAIagGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIYYHAQDGCgAhhwcBAMYKACGIBwEAxgoAIYkHAQDGCgAhigcBAMYKACGLBwEAxgoAIYwHIACJCwAhAwAAAAwAIDcAALEQACA4AAC4EAAgLgAAAAwAIAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIQAA0AsAICQAANELACAwAAC4EAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABLAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIQAA0AsAICQAANELACC4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEYCAAAkw4AIAkAAJQOACAOAACVDgAgDwAAlg4AIBEAAJcOACC4BQEAAAABuQUBAAAAAdEFAQAAAAHWBUAAAAAB-AVAAAAAAYkGAQAAAAGmBgEAAAABqAYBAAAAAeQGAQAAAAHlBgQAAAAB5gaAAAAAAekGAQAAAAGGBwEAAAABhwcBAAAAAYgHAQAAAAGJBwEAAAABigcBAAAAAYsHAQAAAAGMByAAAAABAgAAAKECACA3AAC5EAAgLAYAAKQMACAHAACmDAAgCgAApQwAIBkAAKcMACAaAACoDAAgGwAAqQwAIB4AAKoMACAfAACrDAAgIAAArAwAICQAAK4MACC4BQEAAAABuQUBAAAAAdYFQAAAAAHwBQEAAAAB9gUBAAAAAYMGQAAAAAGFBgEAAAABjgYCAAAAAZkGAQAAAAGiBgEAAAABpAYBAAAAAbQGAQAAAAG1BkAAAAABtgZAAAAAAbsGAQAAAAG8BgEAAAABwAYQAAAAAcMGAQAAAAHGBgEAAAAByAYCAAAAAckGAQAAAAHKBgAAowwAIMsGAQAAAAHMBgIAAAABzQaAAAAAAc4GAQAAAAHPBgEAAAAB0AYBAAAAAdEGAgAAAAHSBgEAAAAB0wYBAAAAAdQGAgAAAAHVBgEAAAAB1gaAAAAAAQIAAAAOACA3AAC7EAAgAwAAABYAIDcAALkQACA4AAC_EAAgGgAAABYAIAgAANENACAJAADSDQAgDgAA0w0AIA8AANQNACARAADVDQAgMAAAvxAAILgFAQCqCgAhuQUBAKoKACHRBQEAqgoAIdYFQACrCgAh-AVAAKsKACGJBgEAqgoAIaYGAQDGCgAhqAYBAMYKACHkBgEAqgoAIeUGBACxCgAh5gaAAAAAAekGAQDGCgAhhgcBAMYKACGHBwEAxgoAIYgHAQDGCgAhiQcBAMYKACGKBwEAxgoAIYsHAQDGCgAhjAcgAIkLACEYCAAA0Q0AIAkAANINACAOAADTDQAgDwAA1A0AIBEAANUNACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACHWBUAAqwoAIfgFQACrCgAhiQYBAKoKACGmBgEAxgoAIagGAQDGCgAh5AYBAKoKACHlBgQAsQoAIeYGgAAAAAHpBgEAxgoAIYYHAQDGCgAhhwcBAMYKACGIBwEAxgoAIYkHAQDGCgAhigcBAMYKACGLBwEAxgoAIYwHIACJCwAhAwAAAAwAIDcAALsQACA4AADCEAAgLgAAAAwAIAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIAAAzwsAICQAANELACAwAADCEAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABLAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIAAAzwsAICQAANELACC4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAEQAwAA-A4AIAUAAPkOACAlAAD6DgAgJgAA-w4AICcAAPwOACC4BQEAAAABuQUBAAAAAdEFAQAAAAH4BUAAAAABiQYBAAAAAaYGAQAAAAGTBwEAAAABlAcBAAAAAZUHQAAAAAGWBwIAAAABlwdAAAAAAQIAAADCAQAgNwAAwxAAIAMAAABIACA3AADDEAAgOAAAxxAAIBIAAABIACADAACzDgAgBQAAtA4AICUAALUOACAmAAC2DgAgJwAAtw4AIDAAAMcQACC4BQEAqgoAIbkFAQCqCgAh0QUBAKoKACH4BUAAqwoAIYkGAQCqCgAhpgYBAKoKACGTBwEAxgoAIZQHAQDGCgAhlQdAANUKACGWBwIA1AoAIZcHQADVCgAhEAMAALMOACAFAAC0DgAgJQAAtQ4AICYAALYOACAnAAC3DgAguAUBAKoKACG5BQEAqgoAIdEFAQCqCgAh-AVAAKsKACGJBgEAqgoAIaYGAQCqCgAhkwcBAMYKACGUBwEAxgoAIZUHQADVCgAhlgcCANQKACGXB0AA1QoAIQnsBQEAAAAB7wUCAAAAAfYFAQAAAAH9BQEAAAAB_gUBAAAAAYAGgAAAAAGBBoAAAAABggZAAAAAAYMGQAAAAAEKuAUBAAAAAbkFAQAAAAH4BUAAAAABhAYBAAAAAYUGAQAAAAGGBgEAAAABhwaAAAAAAYgGAAEAAAGJBgEAAAABigZAAAAAAQIAAACeBgAgNwAAyRAAICwGAACkDAAgBwAApgwAIAoAAKUMACAZAACnDAAgGgAAqAwAIBsAAKkMACAeAACqDAAgHwAAqwwAICAAAKwMACAhAACtDAAguAUBAAAAAbkFAQAAAAHWBUAAAAAB8AUBAAAAAfYFAQAAAAGDBkAAAAABhQYBAAAAAY4GAgAAAAGZBgEAAAABogYBAAAAAaQGAQAAAAG0BgEAAAABtQZAAAAAAbYGQAAAAAG7BgEAAAABvAYBAAAAAcAGEAAAAAHDBgEAAAABxgYBAAAAAcgGAgAAAAHJBgEAAAABygYAAKMMACDLBgEAAAABzAYCAAAAAc0GgAAAAAHOBgEAAAABzwYBAAAAAdAGAQAAAAHRBgIAAAAB0gYBAAAAAdMGAQAAAAHUBgIAAAAB1QYBAAAAAdYGgAAAAAECAAAADgAgNwAAyxAAIAMAAABgACA3AADJEAAgOAAAzxAAIAwAAABgACAwAADPEAAguAUBAKoKACG5BQEAqgoAIfgFQACrCgAhhAYBAKoKACGFBgEAqgoAIYYGAQCqCgAhhwaAAAAAAYgGAAHnCgAhiQYBAKoKACGKBkAA1QoAIQq4BQEAqgoAIbkFAQCqCgAh-AVAAKsKACGEBgEAqgoAIYUGAQCqCgAhhgYBAKoKACGHBoAAAAABiAYAAecKACGJBgEAqgoAIYoGQADVCgAhAwAAAAwAIDcAAMsQACA4AADSEAAgLgAAAAwAIAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIAAAzwsAICEAANALACAwAADSEAAguAUBAKoKACG5BQEAqgoAIdYFQACrCgAh8AUBAKoKACH2BQEAqgoAIYMGQADVCgAhhQYBAKoKACGOBgIA1AoAIZkGAQDGCgAhogYBAMYKACGkBgEAxgoAIbQGAQCqCgAhtQZAAKsKACG2BkAA1QoAIbsGAQDGCgAhvAYBAMYKACHABhAAswsAIcMGAQCqCgAhxgYBAMYKACHIBgIA1AoAIckGAQCqCgAhygYAAMYLACDLBgEAqgoAIcwGAgDUCgAhzQaAAAAAAc4GAQCqCgAhzwYBAKoKACHQBgEAxgoAIdEGAgDUCgAh0gYBAKoKACHTBgEAxgoAIdQGAgDUCgAh1QYBAKoKACHWBoAAAAABLAYAAMcLACAHAADJCwAgCgAAyAsAIBkAAMoLACAaAADLCwAgGwAAzAsAIB4AAM0LACAfAADOCwAgIAAAzwsAICEAANALACC4BQEAqgoAIbkFAQCqCgAh1gVAAKsKACHwBQEAqgoAIfYFAQCqCgAhgwZAANUKACGFBgEAqgoAIY4GAgDUCgAhmQYBAMYKACGiBgEAxgoAIaQGAQDGCgAhtAYBAKoKACG1BkAAqwoAIbYGQADVCgAhuwYBAMYKACG8BgEAxgoAIcAGEACzCwAhwwYBAKoKACHGBgEAxgoAIcgGAgDUCgAhyQYBAKoKACHKBgAAxgsAIMsGAQCqCgAhzAYCANQKACHNBoAAAAABzgYBAKoKACHPBgEAqgoAIdAGAQDGCgAh0QYCANQKACHSBgEAqgoAIdMGAQDGCgAh1AYCANQKACHVBgEAqgoAIdYGgAAAAAECDQAcKgYCAgQAAyl4AQcDBwIFCwQNABslDwUmaxQnbBQocBoBBAADDAYRBgdHCApGBw0AGRlJAxpNExtOEB5SFB9YFSBZDSFaDiReFgQNABIWFQcXQQUYQhAGBgAGBxcIDQAREzYLFDcFFTsQBwgbCQkcBw0ADw4gCg8nBRErDRIvDgEHAAgDByEIDCULDQAMAgoABwsACgEMJgACBwAIEAAFAgcACBAABQYIMAAJMQAOMgAPMwARNAASNQADBgAGCjwHED0FAxM-ABQ_ABVAAAMWQwAXRAAYRQABEAAFAxAABRxTAx1UAwEQAAUCEF8FI2EXAg0AGCJiFgEiYwAHGmQAG2UAHmYAH2cAIGgAIWkAJGoAARkAAwYDcQAFcgAlcwAmdAAndQAodgABKnkAAAAABQ0AIT0AIj4AIz8AJEAAJQAAAAAABQ0AIT0AIj4AIz8AJEAAJQAAAAMNACs_ACxAAC0AAAADDQArPwAsQAAtAAAABQ0AMz0AND4ANT8ANkAANwAAAAAABQ0AMz0AND4ANT8ANkAANwAABQ0APD0APT4APj8AP0AAQAAAAAAABQ0APD0APT4APj8AP0AAQAIEAAMp5AEBAgQAAynqAQEDDQBFPwBGQABHAAAAAw0ART8ARkAARwEEAAMBBAADAw0ATD8ATUAATgAAAAMNAEw_AE1AAE4AAAADDQBUPwBVQABWAAAAAw0AVD8AVUAAVgAABQ0AWz0AXD4AXT8AXkAAXwAAAAAABQ0AWz0AXD4AXT8AXkAAXwEHAAgBBwAIAw0AZD8AZUAAZgAAAAMNAGQ_AGVAAGYAAAUNAGs9AGw-AG0_AG5AAG8AAAAAAAUNAGs9AGw-AG0_AG5AAG8AAAADDQB1PwB2QAB3AAAAAw0AdT8AdkAAdwIGAAYHigMIAgYABgeQAwgFDQB8PQB9PgB-PwB_QACAAQAAAAAABQ0AfD0AfT4Afj8Af0AAgAEBB6IDCAEHqAMIBQ0AhQE9AIYBPgCHAT8AiAFAAIkBAAAAAAAFDQCFAT0AhgE-AIcBPwCIAUAAiQECDQCNAYQCtQOMAQGDAgCLAQGEArYDAAAABQ0AkQE9AJIBPgCTAT8AlAFAAJUBAAAAAAAFDQCRAT0AkgE-AJMBPwCUAUAAlQEBgwIAiwEBgwIAiwEFDQCaAT0AmwE-AJwBPwCdAUAAngEAAAAAAAUNAJoBPQCbAT4AnAE_AJ0BQACeAQIKAAcLAAoCCgAHCwAKBQ0AowE9AKQBPgClAT8ApgFAAKcBAAAAAAAFDQCjAT0ApAE-AKUBPwCmAUAApwEEBoQEBgeGBAgKhQQHGYcEAwQGjQQGB48ECAqOBAcZkAQDBQ0ArAE9AK0BPgCuAT8ArwFAALABAAAAAAAFDQCsAT0ArQE-AK4BPwCvAUAAsAEBEAAFARAABQUNALUBPQC2AT4AtwE_ALgBQAC5AQAAAAAABQ0AtQE9ALYBPgC3AT8AuAFAALkBAwYABgq4BAcQuQQFAwYABgq_BAcQwAQFBQ0AvgE9AL8BPgDAAT8AwQFAAMIBAAAAAAAFDQC-AT0AvwE-AMABPwDBAUAAwgEDEAAFHNIEAx3TBAMDEAAFHNkEAx3aBAMFDQDHAT0AyAE-AMkBPwDKAUAAywEAAAAAAAUNAMcBPQDIAT4AyQE_AMoBQADLAQEQAAUBEAAFAw0A0AE_ANEBQADSAQAAAAMNANABPwDRAUAA0gECBwAIEAAFAgcACBAABQMNANcBPwDYAUAA2QEAAAADDQDXAT8A2AFAANkBAgcACBAABQIHAAgQAAUDDQDeAT8A3wFAAOABAAAAAw0A3gE_AN8BQADgAQAAAAMNAOYBPwDnAUAA6AEAAAADDQDmAT8A5wFAAOgBARkAAwEZAAMDDQDtAT8A7gFAAO8BAAAAAw0A7QE_AO4BQADvAQAAAAUNAPUBPQD2AT4A9wE_APgBQAD5AQAAAAAABQ0A9QE9APYBPgD3AT8A-AFAAPkBAAAABQ0A_wE9AIACPgCBAj8AggJAAIMCAAAAAAAFDQD_AT0AgAI-AIECPwCCAkAAgwIAAAAFDQCJAj0AigI-AIsCPwCMAkAAjQIAAAAAAAUNAIkCPQCKAj4AiwI_AIwCQACNAgAAAw0AkgI_AJMCQACUAgAAAAMNAJICPwCTAkAAlAICEMAGBSPBBhcCEMcGBSPIBhcFDQCZAj0AmgI-AJsCPwCcAkAAnQIAAAAAAAUNAJkCPQCaAj4AmwI_AJwCQACdAgAAAAUNAKMCPQCkAj4ApQI_AKYCQACnAgAAAAAABQ0AowI9AKQCPgClAj8ApgJAAKcCAAAABQ0ArQI9AK4CPgCvAj8AsAJAALECAAAAAAAFDQCtAj0ArgI-AK8CPwCwAkAAsQIAAAADDQC3Aj8AuAJAALkCAAAAAw0AtwI_ALgCQAC5AgAAAAUNAL8CPQDAAj4AwQI_AMICQADDAgAAAAAABQ0AvwI9AMACPgDBAj8AwgJAAMMCAAAABQ0AyQI9AMoCPgDLAj8AzAJAAM0CAAAAAAAFDQDJAj0AygI-AMsCPwDMAkAAzQIAAAAFDQDTAj0A1AI-ANUCPwDWAkAA1wIAAAAAAAUNANMCPQDUAj4A1QI_ANYCQADXAgAAAAMNAN0CPwDeAkAA3wIAAAADDQDdAj8A3gJAAN8CAAAABQ0A5QI9AOYCPgDnAj8A6AJAAOkCAAAAAAAFDQDlAj0A5gI-AOcCPwDoAkAA6QIAAAAFDQDvAj0A8AI-APECPwDyAkAA8wIAAAAAAAUNAO8CPQDwAj4A8QI_APICQADzAgAAAAMNAPkCPwD6AkAA-wIAAAADDQD5Aj8A-gJAAPsCKwIBLHoBLXwBLn0BL34BMYABATKCAR0zgwEeNIUBATWHAR02iAEfOYkBATqKAQE7iwEdQY4BIEKPASZDkQEnRJIBJ0WVASdGlgEnR5cBJ0iZASdJmwEdSpwBKEueASdMoAEdTaEBKU6iASdPowEnUKQBHVGnASpSqAEuU6oBL1SrAS9VrgEvVq8BL1ewAS9YsgEvWbQBHVq1ATBbtwEvXLkBHV26ATFeuwEvX7wBL2C9AR1hwAEyYsEBOGPDAQNkxAEDZcYBA2bHAQNnyAEDaMoBA2nMAR1qzQE5a88BA2zRAR1t0gE6btMBA2_UAQNw1QEdcdgBO3LZAUFz2gECdNsBAnXcAQJ23QECd94BAnjgAQJ54gEdeuMBQnvmAQJ86AEdfekBQ37rAQJ_7AECgAHtAR2BAfABRIIB8QFIgwHyAQSEAfMBBIUB9AEEhgH1AQSHAfYBBIgB-AEEiQH6AR2KAfsBSYsB_QEEjAH_AR2NAYACSo4BgQIEjwGCAgSQAYMCHZEBhgJLkgGHAk-TAYkCUJQBigJQlQGNAlCWAY4CUJcBjwJQmAGRAlCZAZMCHZoBlAJRmwGWAlCcAZgCHZ0BmQJSngGaAlCfAZsCUKABnAIdoQGfAlOiAaACV6MBogIIpAGjAgilAaUCCKYBpgIIpwGnAgioAakCCKkBqwIdqgGsAlirAa4CCKwBsAIdrQGxAlmuAbICCK8BswIIsAG0Ah2xAbcCWrIBuAJgswG5Agm0AboCCbUBuwIJtgG8Agm3Ab0CCbgBvwIJuQHBAh26AcICYbsBxAIJvAHGAh29AccCYr4ByAIJvwHJAgnAAcoCHcEBzQJjwgHOAmfDAdACBsQB0QIGxQHTAgbGAdQCBscB1QIGyAHXAgbJAdkCHcoB2gJoywHcAgbMAd4CHc0B3wJpzgHgAgbPAeECBtAB4gId0QHlAmrSAeYCcNMB6AJx1AHpAnHVAewCcdYB7QJx1wHuAnHYAfACcdkB8gId2gHzAnLbAfUCcdwB9wId3QH4AnPeAfkCcd8B-gJx4AH7Ah3hAf4CdOIB_wJ44wGAAwfkAYEDB-UBggMH5gGDAwfnAYQDB-gBhgMH6QGIAx3qAYkDeesBjAMH7AGOAx3tAY8Deu4BkQMH7wGSAwfwAZMDHfEBlgN78gGXA4EB8wGYAwr0AZkDCvUBmgMK9gGbAwr3AZwDCvgBngMK-QGgAx36AaEDggH7AaQDCvwBpgMd_QGnA4MB_gGpAwr_AaoDCoACqwMdgQKuA4QBggKvA4oBhQKxA4sBhgK3A4sBhwK6A4sBiAK7A4sBiQK8A4sBigK-A4sBiwLAAx2MAsEDjgGNAsMDiwGOAsUDHY8CxgOPAZACxwOLAZECyAOLAZICyQMdkwLMA5ABlALNA5YBlQLOA4wBlgLPA4wBlwLQA4wBmALRA4wBmQLSA4wBmgLUA4wBmwLWAx2cAtcDlwGdAtkDjAGeAtsDHZ8C3AOYAaAC3QOMAaEC3gOMAaIC3wMdowLiA5kBpALjA58BpQLkAwumAuUDC6cC5gMLqALnAwupAugDC6oC6gMLqwLsAx2sAu0DoAGtAu8DC64C8QMdrwLyA6EBsALzAwuxAvQDC7IC9QMdswL4A6IBtAL5A6gBtQL6AwW2AvsDBbcC_AMFuAL9AwW5Av4DBboCgAQFuwKCBB28AoMEqQG9AokEBb4CiwQdvwKMBKoBwAKRBAXBApIEBcICkwQdwwKWBKsBxAKXBLEBxQKYBBPGApkEE8cCmgQTyAKbBBPJApwEE8oCngQTywKgBB3MAqEEsgHNAqMEE84CpQQdzwKmBLMB0AKnBBPRAqgEE9ICqQQd0wKsBLQB1AKtBLoB1QKuBBDWAq8EENcCsAQQ2AKxBBDZArIEENoCtAQQ2wK2BB3cArcEuwHdArsEEN4CvQQd3wK-BLwB4ALBBBDhAsIEEOICwwQd4wLGBL0B5ALHBMMB5QLIBBTmAskEFOcCygQU6ALLBBTpAswEFOoCzgQU6wLQBB3sAtEExAHtAtUEFO4C1wQd7wLYBMUB8ALbBBTxAtwEFPIC3QQd8wLgBMYB9ALhBMwB9QLiBBX2AuMEFfcC5AQV-ALlBBX5AuYEFfoC6AQV-wLqBB38AusEzQH9Au0EFf4C7wQd_wLwBM4BgAPxBBWBA_IEFYID8wQdgwP2BM8BhAP3BNMBhQP4BA2GA_kEDYcD-gQNiAP7BA2JA_wEDYoD_gQNiwOABR2MA4EF1AGNA4MFDY4DhQUdjwOGBdUBkAOHBQ2RA4gFDZIDiQUdkwOMBdYBlAONBdoBlQOOBQ6WA48FDpcDkAUOmAORBQ6ZA5IFDpoDlAUOmwOWBR2cA5cF2wGdA5kFDp4DmwUdnwOcBdwBoAOdBQ6hA54FDqIDnwUdowOiBd0BpAOjBeEBpQOlBeIBpgOmBeIBpwOpBeIBqAOqBeIBqQOrBeIBqgOtBeIBqwOvBR2sA7AF4wGtA7IF4gGuA7QFHa8DtQXkAbADtgXiAbEDtwXiAbIDuAUdswO7BeUBtAO8BekBtQO9BRq2A74FGrcDvwUauAPABRq5A8EFGroDwwUauwPFBR28A8YF6gG9A8gFGr4DygUdvwPLBesBwAPMBRrBA80FGsIDzgUdwwPRBewBxAPSBfABxQPUBfEBxgPVBfEBxwPYBfEByAPZBfEByQPaBfEBygPcBfEBywPeBR3MA98F8gHNA-EF8QHOA-MFHc8D5AXzAdAD5QXxAdED5gXxAdID5wUd0wPqBfQB1APrBfoB1QPtBfsB1gPuBfsB1wPxBfsB2APyBfsB2QPzBfsB2gP1BfsB2wP3BR3cA_gF_AHdA_oF-wHeA_wFHd8D_QX9AeAD_gX7AeED_wX7AeIDgAYd4wODBv4B5AOEBoQC5QOGBoUC5gOHBoUC5wOKBoUC6AOLBoUC6QOMBoUC6gOOBoUC6wOQBh3sA5EGhgLtA5MGhQLuA5UGHe8DlgaHAvADlwaFAvEDmAaFAvIDmQYd8wOcBogC9AOdBo4C9QOfBhf2A6AGF_cDogYX-AOjBhf5A6QGF_oDpgYX-wOoBh38A6kGjwL9A6sGF_4DrQYd_wOuBpACgASvBheBBLAGF4IEsQYdgwS0BpEChAS1BpUChQS2BhaGBLcGFocEuAYWiAS5BhaJBLoGFooEvAYWiwS-Bh2MBL8GlgKNBMMGFo4ExQYdjwTGBpcCkATJBhaRBMoGFpIEywYdkwTOBpgClATPBp4ClQTRBp8ClgTSBp8ClwTVBp8CmATWBp8CmQTXBp8CmgTZBp8CmwTbBh2cBNwGoAKdBN4GnwKeBOAGHZ8E4QahAqAE4gafAqEE4wafAqIE5AYdowTnBqICpAToBqgCpQTqBqkCpgTrBqkCpwTuBqkCqATvBqkCqQTwBqkCqgTyBqkCqwT0Bh2sBPUGqgKtBPcGqQKuBPkGHa8E-garArAE-wapArEE_AapArIE_QYdswSAB6wCtASBB7ICtQSDB7MCtgSEB7MCtwSHB7MCuASIB7MCuQSJB7MCugSLB7MCuwSNBx28BI4HtAK9BJAHswK-BJIHHb8Ekwe1AsAElAezAsEElQezAsIElgcdwwSZB7YCxASaB7oCxQScB7sCxgSdB7sCxwSgB7sCyAShB7sCyQSiB7sCygSkB7sCywSmBx3MBKcHvALNBKkHuwLOBKsHHc8ErAe9AtAErQe7AtEErge7AtIErwcd0wSyB74C1ASzB8QC1QS1B8UC1gS2B8UC1wS5B8UC2AS6B8UC2QS7B8UC2gS9B8UC2wS_Bx3cBMAHxgLdBMIHxQLeBMQHHd8ExQfHAuAExgfFAuEExwfFAuIEyAcd4wTLB8gC5ATMB84C5QTOB88C5gTPB88C5wTSB88C6ATTB88C6QTUB88C6gTWB88C6wTYBx3sBNkH0ALtBNsHzwLuBN0HHe8E3gfRAvAE3wfPAvEE4AfPAvIE4Qcd8wTkB9IC9ATlB9gC9QTnB9kC9gToB9kC9wTrB9kC-ATsB9kC-QTtB9kC-gTvB9kC-wTxBx38BPIH2gL9BPQH2QL-BPYHHf8E9wfbAoAF-AfZAoEF-QfZAoIF-gcdgwX9B9wChAX-B-AChQWACOEChgWBCOEChwWECOECiAWFCOECiQWGCOECigWICOECiwWKCB2MBYsI4gKNBY0I4QKOBY8IHY8FkAjjApAFkQjhApEFkgjhApIFkwgdkwWWCOQClAWXCOoClQWZCOsClgWaCOsClwWdCOsCmAWeCOsCmQWfCOsCmgWhCOsCmwWjCB2cBaQI7AKdBaYI6wKeBagIHZ8FqQjtAqAFqgjrAqEFqwjrAqIFrAgdowWvCO4CpAWwCPQCpQWyCPUCpgWzCPUCpwW2CPUCqAW3CPUCqQW4CPUCqgW6CPUCqwW8CB2sBb0I9gKtBb8I9QKuBcEIHa8Fwgj3ArAFwwj1ArEFxAj1ArIFxQgdswXICPgCtAXJCPwC"
};
async function decodeBase64AsWasm(wasmBase64) {
	const { Buffer } = await import("node:buffer");
	const wasmArray = Buffer.from(wasmBase64, "base64");
	return new WebAssembly.Module(wasmArray);
}
config$1.compilerWasm = {
	getRuntime: async () => await import("@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs"),
	getQueryCompilerWasmModule: async () => {
		const { wasm } = await import("@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs");
		return await decodeBase64AsWasm(wasm);
	},
	importName: "./query_compiler_fast_bg.js"
};
function getPrismaClientClass() {
	return runtime.getPrismaClient(config$1);
}
runtime.Extensions.getExtensionContext;
runtime.NullTypes.DbNull, runtime.NullTypes.JsonNull, runtime.NullTypes.AnyNull;
runtime.makeStrictEnum({
	ReadUncommitted: "ReadUncommitted",
	ReadCommitted: "ReadCommitted",
	RepeatableRead: "RepeatableRead",
	Serializable: "Serializable"
});
runtime.Extensions.defineExtension;
// ../../work/main/apps/api/src/generated/prisma/client.ts
globalThis["__dirname"] = path$1.dirname(fileURLToPath(import.meta.url));
/**
* ## Prisma Client
* 
* Type-safe database client for TypeScript
* @example
* ```
* const prisma = new PrismaClient({
*   adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL })
* })
* // Fetch zero or more Scopes
* const scopes = await prisma.scope.findMany()
* ```
* 
* Read more in our [docs](https://pris.ly/d/client).
*/
const PrismaClient = getPrismaClientClass();
// ../../work/main/apps/api/src/platform/database/prisma-bridge.ts
const clients = /* @__PURE__ */ new WeakMap();
/**
* The Prisma client that is bound to one physical connection, made on first use and kept with it. Callers of different
* tenants never share a client at the same time, since they never share a connection; so Prisma's batching of calls of
* one tick can't mix tenants, and the number of clients is the pool's, not the tenants'.
*/
function prismaOn(connection, pool) {
	const known = clients.get(connection);
	if (known) return known;
	const made = makeClient(connection, pool);
	clients.set(connection, made);
	return made;
}
function makeClient(connection, pool) {
	const adapter = new PrismaPg(onlyThis(connection, pool), { statementNameGenerator: nameOf$3 });
	return new PrismaClient({ adapter }).$extends(createCaslExtension());
}
const nameOf$3 = (query) => `p${createHash("sha1").update(query.sql).digest("base64url").slice(0, 20)}`;
/** A pool that has just this connection. Prisma's own BEGIN and COMMIT become savepoints of the open transaction. */
function onlyThis(connection, pool) {
	const guarded = new Proxy(connection, { get(target, name) {
		if (name === "query") return (query, values) => target.query(asSavepoint(query), values);
		if (name === "release" || name === "on" || name === "removeListener") return () => guarded;
		const value = Reflect.get(target, name);
		return typeof value === "function" ? value.bind(target) : value;
	} });
	const facade = Object.create(pool);
	return Object.assign(facade, {
		connect: async () => guarded,
		query: (query, values) => guarded.query(query, values),
		on: () => facade,
		removeListener: () => facade,
		end: async () => {}
	});
}
const SAVEPOINTS = {
	BEGIN: "SAVEPOINT prisma",
	COMMIT: "RELEASE SAVEPOINT prisma",
	ROLLBACK: "ROLLBACK TO SAVEPOINT prisma"
};
function asSavepoint(query) {
	const text = typeof query === "string" ? query : query.text;
	const instead = SAVEPOINTS[text];
	if (!instead) return query;
	return typeof query === "string" ? instead : {
		...query,
		text: instead,
		name: void 0
	};
}
// ../../work/main/apps/api/src/platform/database/tx.ts
/** One open transaction in one tenant's space: the only way to the tables. */
var Tx = class {
	ctx;
	at;
	connection;
	pool;
	#audit = [];
	#after = [];
	constructor(ctx, at, connection, pool) {
		this.ctx = ctx;
		this.at = at;
		this.connection = connection;
		this.pool = pool;
	}
	/** Prisma on this transaction's connection. */
	get db() {
		return prismaOn(this.connection, this.pool);
	}
	/** Set-wise SQL with parameters; prepared once per connection and text. Rows as objects. */
	async query(text, values = []) {
		const { rows } = await this.connection.query({
			name: nameOf$2(text),
			text,
			values
		});
		return rows;
	}
	/** The number of rows that a statement touched. */
	async run(text, values = []) {
		const { rowCount } = await this.connection.query({
			name: nameOf$2(text),
			text,
			values
		});
		return rowCount ?? 0;
	}
	/** Notes what is done; written to the tenant's chain as the transaction's last statement. */
	audit(...rows) {
		this.#audit.push(...rows);
	}
	/** Runs once the transaction is committed; for waking others, never for work that must happen. */
	afterCommit(wake) {
		this.#after.push(wake);
	}
	/** Writes the noted audit rows. Called by the database, once, before COMMIT. */
	async flush() {
		if (this.#audit.length === 0) return;
		const rows = this.#audit.map((row) => auditParts(this.ctx, this.at, row));
		await this.query("SELECT audit_append($1, $2)", [this.ctx.tenantId, JSON.stringify(rows)]);
	}
	committed() {
		for (const wake of this.#after) wake();
	}
};
const names = /* @__PURE__ */ new Map();
function nameOf$2(text) {
	let name = names.get(text);
	if (!name) {
		name = `q${createHash("sha1").update(text).digest("base64url").slice(0, 20)}`;
		names.set(text, name);
	}
	return name;
}
pg.types.setTypeParser(1700, (text) => text);
pg.types.setTypeParser(20, (text) => Number(text));
pg.types.setTypeParser(1082, (text) => text);
// ../../work/main/apps/api/src/platform/database/database.ts
const BEGIN = "BEGIN";
const BEGIN_SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const SET_CONTEXT = {
	name: "set_context",
	text: `SELECT set_config('app.tenant', $1, true), set_config('app.partner', $2, true), set_config('app.supplier', $3, true),
    set_config('app.staff', $4, true), set_config('app.actor', $5, true)`
};
/** The way to the tables: one transaction in one tenant's space at a time. */
var Database = class {
	clock;
	#pool;
	#across;
	#inside = new AsyncLocalStorage();
	constructor(config, clock = systemClock) {
		this.clock = clock;
		const shared = {
			options: "-c TimeZone=UTC",
			pipeline: true,
			connectionTimeoutMillis: 1e4,
			idleTimeoutMillis: 6e4
		};
		const limits = {
			statement_timeout: 6e4,
			idle_in_transaction_session_timeout: 6e4
		};
		this.#pool = new pg.Pool({
			...shared,
			...limits,
			connectionString: config.databaseUrl("app"),
			max: config.vars.CLEARHOLD_POOL
		});
		this.#across = new pg.Pool({
			...shared,
			connectionString: config.databaseUrl("across"),
			max: 4
		});
		this.#pool.on("error", () => {});
		this.#across.on("error", () => {});
	}
	/** Runs `work` in one transaction in the context's space: all of it, its audit rows and its outbox rows, or nothing. */
	async inTenant(ctx, work) {
		if (this.#inside.getStore()) throw new Error("a transaction is open already: hand its tx on");
		const { connection, tx } = await this.#begin(ctx, BEGIN);
		let broken;
		try {
			const result = await this.#inside.run(true, () => work(tx));
			await tx.flush();
			await connection.query("COMMIT");
			tx.committed();
			return result;
		} catch (error) {
			await connection.query("ROLLBACK").catch((failed) => {
				broken = failed;
			});
			throw error;
		} finally {
			connection.release(broken);
		}
	}
	/** Opens one snapshot for a read operation's resolvers to share. Read only: the server refuses writes. */
	async snapshot(ctx) {
		const { connection, tx } = await this.#begin(ctx, BEGIN_SNAPSHOT);
		let open = true;
		const close = async () => {
			if (!open) return;
			open = false;
			const broken = await connection.query("COMMIT").then(() => void 0, (error) => error);
			connection.release(broken);
		};
		return {
			tx,
			close
		};
	}
	/** A read in one snapshot of its own. */
	async read(ctx, work) {
		const { tx, close } = await this.snapshot(ctx);
		try {
			return await work(tx);
		} finally {
			await close();
		}
	}
	/**
	* The one way over all tenants: as a role that sees hosts, scopes, the work list's routing columns and the partners'
	* figures, and nothing else. `reason` names the prepared statement, so that the server's own views say why.
	*/
	async acrossTenants(reason, text, values = []) {
		const { rows } = await this.#across.query({
			name: `across_${reason}_${text.length}_${hash(text)}`,
			text,
			values
		});
		return rows;
	}
	async close() {
		await Promise.all([this.#pool.end(), this.#across.end()]);
	}
	get poolUse() {
		return {
			total: this.#pool.totalCount,
			idle: this.#pool.idleCount,
			waiting: this.#pool.waitingCount
		};
	}
	async #begin(ctx, begin) {
		const connection = await this.#pool.connect();
		try {
			const values = [
				ctx.tenantId,
				ctx.partnerId,
				ctx.supplierId ?? "",
				ctx.staff ?? "",
				ctx.actor.id
			];
			await Promise.all([connection.query(begin), connection.query({
				...SET_CONTEXT,
				values
			})]);
		} catch (error) {
			connection.release(error);
			throw error;
		}
		return {
			connection,
			tx: new Tx(ctx, this.clock.now(), connection, this.#pool)
		};
	}
};
function hash(text) {
	let value = 0;
	for (let i = 0; i < text.length; i++) value = value * 31 + text.charCodeAt(i) | 0;
	return (value >>> 0).toString(36);
}
// \0@oxc-project+runtime@0.158.0/helpers/esm/decorateMetadata.js
function __decorateMetadata(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
}
// ../../work/main/apps/api/src/platform/context/partner-directory.ts
let PartnerDirectory = class PartnerDirectory {
	database;
	#known = /* @__PURE__ */ new Map();
	constructor(database) {
		this.database = database;
	}
	async of(tenantId) {
		const known = this.#known.get(tenantId);
		if (known) return known;
		const [row] = await this.database.acrossTenants("dispatch", "SELECT partner_id FROM scope WHERE tenant_id = $1 AND id = $1", [tenantId]);
		const partner = row?.partner_id ?? tenantId;
		if (row) this.#known.set(tenantId, partner);
		return partner;
	}
};
PartnerDirectory = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database])], PartnerDirectory);
// ../../work/main/apps/api/src/platform/queue/job-definition.ts
/** Turn order between kinds of work of one tenant: people wait for 0, nobody for 2. */
const LANE = {
	urgent: 0,
	normal: 1,
	bulk: 2
};
/** Thrown by a handler for work that can never succeed: straight to the dead letters, with this cause. */
var Poison = class extends Error {};
/** Thrown by an outside handler to be run again later, without counting as a failure of ours. */
var TryAgain = class extends Error {
	afterMs;
	constructor(message, afterMs) {
		super(message);
		this.afterMs = afterMs;
	}
};
function defineJob(definition) {
	return definition;
}
// ../../work/main/apps/api/src/platform/queue/job-registry.ts
let JobRegistry = class JobRegistry {
	#handlers = /* @__PURE__ */ new Map();
	add(handler) {
		const { kind } = handler.definition;
		if (this.#handlers.has(kind)) throw new Error(`two handlers for the job ${kind}`);
		this.#handlers.set(kind, handler);
	}
	handlerOf(kind) {
		return this.#handlers.get(kind);
	}
	get handlers() {
		return [...this.#handlers.values()];
	}
};
JobRegistry = __decorate([Injectable()], JobRegistry);
// ../../work/main/apps/api/src/platform/queue/transport.ts
/** What travels in the queue: ids of outbox rows of one tenant and kind, and the epochs of their leases. No content. */
const batchSchema = z.object({
	tenantId: z.uuid(),
	partnerId: z.uuid(),
	kind: z.string().min(1),
	ids: z.array(z.uuid()).min(1),
	epochs: z.array(z.int()).min(1)
});
const QUEUE = "work";
/** BullMQ, on PostgreSQL or on Redis: the same few calls. Losing it loses nothing; the outbox hands out again. */
var Transport = class {
	config;
	#queue;
	#options;
	#backend;
	constructor(config) {
		this.config = config;
		const redis = config.vars.REDIS_URL;
		this.#options = redis ? {
			connection: new Redis(redis, { maxRetriesPerRequest: null }),
			prefix: "{clearhold}"
		} : { connection: {
			connectionString: config.databaseUrl("across"),
			max: 4
		} };
		this.#backend = redis ? void 0 : createPostgresBackend;
		this.#queue = this.#backend ? new Queue(QUEUE, this.#options, this.#backend) : new Queue(QUEUE, this.#options);
		this.#queue.on("error", () => {});
	}
	/** Sends batches; each under a name of its own, so that a batch sent twice is queued once. */
	async send(batches) {
		if (batches.length === 0) return;
		const jobs = batches.map((batch) => ({
			name: batch.kind,
			data: batch,
			opts: {
				jobId: `${batch.ids[0]}-${batch.epochs[0]}`,
				attempts: 1,
				removeOnComplete: true,
				removeOnFail: true
			}
		}));
		await this.#queue.addBulk(jobs);
	}
	/** Receives batches, `concurrency` at a time. Returns a stop that waits for the running ones. */
	async receive(handle, onFault) {
		const options = {
			...this.#options,
			concurrency: this.config.vars.CLEARHOLD_WORKERS
		};
		const process = async (job) => handle(batchSchema.parse(job.data));
		const worker = this.#backend ? new Worker(QUEUE, process, options, this.#backend) : new Worker(QUEUE, process, options);
		worker.on("error", onFault);
		worker.on("failed", (_job, error) => onFault(error));
		await worker.waitUntilReady();
		return () => worker.close();
	}
	/** Batches sent and not yet taken by a worker. */
	async waiting() {
		return this.#queue.getWaitingCount();
	}
	async ready() {
		await this.#queue.waitUntilReady();
	}
	async close() {
		await this.#queue.close();
	}
};
// ../../work/main/apps/api/src/platform/outbox/dispatch-sql.ts
/** Timers whose time has come become ready. $1 how many at most. */
const PROMOTE = `
  UPDATE outbox SET state = 'ready'
  WHERE (tenant_id, id) IN (
    SELECT tenant_id, id FROM outbox WHERE state = 'scheduled' AND not_before <= now() ORDER BY not_before LIMIT $1 FOR UPDATE SKIP LOCKED)`;
/** Leases that ran out: their worker is gone or stands still. The next lease's epoch shuts it out. */
const RECLAIM = `
  UPDATE outbox SET state = 'ready', leased_until = NULL
  WHERE (tenant_id, id) IN (
    SELECT tenant_id, id FROM outbox WHERE state = 'leased' AND leased_until < now() ORDER BY leased_until LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING tenant_id`;
/**
* One turn: the tenants that used least worker time for their weight come first, each gets a few rows, urgent ones
* first, and nobody more than fits under its cap. $1 tenants a turn, $2 rows a tenant, $3 rows in flight a tenant at
* most, $4 lease in seconds, $5 lanes this turn may serve.
*/
const TAKE_TURN = `
  WITH RECURSIVE waiting AS (
    (SELECT tenant_id FROM outbox WHERE state = 'ready' ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT o.tenant_id FROM outbox o WHERE o.state = 'ready' AND o.tenant_id > w.tenant_id ORDER BY o.tenant_id LIMIT 1)
    FROM waiting w WHERE w.tenant_id IS NOT NULL
  ), flying AS (
    SELECT tenant_id, count(*) AS rows FROM outbox WHERE state = 'leased' GROUP BY tenant_id
  ), turn AS (
    SELECT w.tenant_id, least($2::bigint, $3::bigint - coalesce(f.rows, 0)) AS share
    FROM waiting w
    JOIN scope s ON s.tenant_id = w.tenant_id AND s.id = w.tenant_id
    LEFT JOIN work_share u ON u.tenant_id = w.tenant_id
    LEFT JOIN flying f ON f.tenant_id = w.tenant_id
    WHERE coalesce(f.rows, 0) < $3
    ORDER BY coalesce(u.used_ms, 0) / greatest(s.weight, 1), u.last_turn_at NULLS FIRST
    LIMIT $1
  ), taken AS (
    SELECT o.tenant_id, o.id FROM turn
    CROSS JOIN LATERAL (
      SELECT tenant_id, id FROM outbox
      WHERE tenant_id = turn.tenant_id AND state = 'ready' AND lane = ANY($5::int[])
      ORDER BY lane, id LIMIT turn.share FOR UPDATE SKIP LOCKED
    ) o
  )
  UPDATE outbox o SET state = 'leased', leased_until = now() + make_interval(secs => $4), epoch = o.epoch + 1
  FROM taken t WHERE o.tenant_id = t.tenant_id AND o.id = t.id
  RETURNING o.tenant_id, o.id, o.kind, o.lane, o.epoch`;
/** Keeps leases of work that is still being done. $1 tenant, $2 ids, $3 epochs, $4 seconds. */
const RENEW = `
  UPDATE outbox o SET leased_until = now() + make_interval(secs => $4)
  FROM unnest($2::uuid[], $3::int[]) AS r(id, epoch)
  WHERE o.tenant_id = $1 AND o.id = r.id AND o.epoch = r.epoch AND o.state = 'leased'`;
/**
* Charges worker time. A tenant that was idle starts from where the least served of the busy ones stands, so that
* rest gives no credit for a flood. $1 tenant, $2 milliseconds.
*/
const CHARGE = `
  INSERT INTO work_share AS w (tenant_id, used_ms, last_turn_at)
  VALUES ($1, $2 + coalesce((SELECT min(used_ms) FROM work_share WHERE last_turn_at > now() - interval '10 seconds'), 0), now())
  ON CONFLICT (tenant_id) DO UPDATE SET last_turn_at = now(), used_ms = $2 + CASE
    WHEN w.last_turn_at > now() - interval '10 seconds' THEN w.used_ms
    ELSE greatest(w.used_ms, coalesce((SELECT min(used_ms) FROM work_share WHERE last_turn_at > now() - interval '10 seconds'), w.used_ms)) END`;
// \0@oxc-project+runtime@0.158.0/helpers/esm/decorateParam.js
function __decorateParam(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
// ../../work/main/apps/api/src/platform/outbox/dispatcher.ts
const IDLE_MS = 100;
const BUSY_MS = 5;
const HOUSEKEEPING_MS = 500;
const RECOUNT_MS = 1e3;
let Dispatcher = class Dispatcher {
	database;
	transport;
	registry;
	config;
	partners;
	logger;
	#running = false;
	#loop = Promise.resolve();
	#kept = 0;
	#outstanding = 0;
	#heard = Date.now();
	constructor(database, transport, registry, config, partners, logger) {
		this.database = database;
		this.transport = transport;
		this.registry = registry;
		this.config = config;
		this.partners = partners;
		this.logger = logger;
	}
	start() {
		this.#running = true;
		this.#loop = this.#run();
	}
	async stop() {
		this.#running = false;
		await this.#loop;
	}
	/** A batch of this process ended: there is room for another. */
	done() {
		this.#heard = Date.now();
		this.#outstanding = Math.max(0, this.#outstanding - 1);
	}
	/** One turn. Returns how many rows were handed out. */
	async turn() {
		if (Date.now() - this.#kept > HOUSEKEEPING_MS) await this.#keepHouse();
		const { CLEARHOLD_WORKERS: workers, CLEARHOLD_BATCH: batch } = this.config.vars;
		const room = workers * 2 - this.#outstanding;
		if (room <= 0) return this.#recount();
		const lanes = room > 1 ? Object.values(LANE) : [LANE.urgent, LANE.normal];
		const taken = await this.database.acrossTenants("dispatch", TAKE_TURN, [
			room,
			batch,
			batch * workers,
			20,
			lanes
		]);
		if (taken.length === 0) return 0;
		const batches = await this.#batches(taken);
		this.#outstanding += batches.length;
		await this.transport.send(batches);
		return taken.length;
	}
	async #recount() {
		if (Date.now() - this.#heard > RECOUNT_MS) {
			this.#heard = Date.now();
			this.#outstanding = await this.transport.waiting();
		}
		return 0;
	}
	async #run() {
		while (this.#running) {
			const handed = await this.turn().catch((error) => {
				this.logger.warn({ err: error }, "a dispatch turn failed; trying again");
				return 0;
			});
			await new Promise((next) => setTimeout(next, handed > 0 ? BUSY_MS : IDLE_MS));
		}
	}
	async #keepHouse() {
		this.#kept = Date.now();
		await this.database.acrossTenants("dispatch", PROMOTE, [1e3]);
		const reclaimed = await this.database.acrossTenants("dispatch", RECLAIM, [1e3]);
		if (reclaimed.length === 0) return;
		this.#outstanding = 0;
		this.logger.warn({ rows: reclaimed.length }, "leases ran out; their work is handed out again");
	}
	async #batches(taken) {
		const groups = /* @__PURE__ */ new Map();
		for (const row of taken) {
			const size = this.registry.handlerOf(row.kind)?.definition.batch ?? 1;
			let key = `${row.tenant_id} ${row.kind}`;
			for (let part = 1; (groups.get(key)?.ids.length ?? 0) >= size; part++) key = `${row.tenant_id} ${row.kind} ${part}`;
			const group = groups.get(key) ?? {
				tenantId: row.tenant_id,
				partnerId: await this.partners.of(row.tenant_id),
				kind: row.kind,
				ids: [],
				epochs: []
			};
			group.ids.push(row.id);
			group.epochs.push(row.epoch);
			groups.set(key, group);
		}
		return [...groups.values()];
	}
};
Dispatcher = __decorate([
	Injectable(),
	__decorateParam(5, Inject(LOGGER)),
	__decorateMetadata("design:paramtypes", [
		typeof Database === "undefined" ? Object : Database,
		typeof Transport === "undefined" ? Object : Transport,
		typeof JobRegistry === "undefined" ? Object : JobRegistry,
		typeof Config === "undefined" ? Object : Config,
		typeof PartnerDirectory === "undefined" ? Object : PartnerDirectory,
		Object
	])
], Dispatcher);
// ../../work/main/apps/api/src/platform/telemetry/metrics.ts
let Metrics = class Metrics {
	registry = new Registry();
	#batches = new Histogram({
		name: "clearhold_batch_seconds",
		help: "Time of a work batch",
		labelNames: ["kind"],
		buckets: [
			.005,
			.02,
			.05,
			.1,
			.25,
			.5,
			1,
			2.5,
			10
		],
		registers: [this.registry]
	});
	#rows = new Counter({
		name: "clearhold_work_rows_total",
		help: "Outbox rows handled",
		labelNames: ["kind"],
		registers: [this.registry]
	});
	#failures = new Counter({
		name: "clearhold_work_failures_total",
		help: "Work that failed",
		labelNames: ["kind", "outcome"],
		registers: [this.registry]
	});
	#requests = new Histogram({
		name: "clearhold_http_seconds",
		help: "Time of a request",
		labelNames: ["route", "status"],
		buckets: [
			.005,
			.01,
			.025,
			.05,
			.1,
			.25,
			.5,
			1,
			5
		],
		registers: [this.registry]
	});
	#pool = new Gauge({
		name: "clearhold_pool_connections",
		help: "Database connections",
		labelNames: ["state"],
		registers: [this.registry]
	});
	#outbox = new Gauge({
		name: "clearhold_outbox_rows",
		help: "Outbox rows by state",
		labelNames: ["state"],
		registers: [this.registry]
	});
	constructor() {
		this.registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
	}
	batch(kind, rows, milliseconds) {
		this.#batches.observe({ kind }, milliseconds / 1e3);
		this.#rows.inc({ kind }, rows);
	}
	failure(kind, buried) {
		this.#failures.inc({
			kind,
			outcome: buried ? "buried" : "retried"
		});
	}
	request(route, status, milliseconds) {
		this.#requests.observe({
			route,
			status: String(status)
		}, milliseconds / 1e3);
	}
	pool(use) {
		for (const [state, value] of Object.entries(use)) this.#pool.set({ state }, value);
	}
	outbox(states) {
		this.#outbox.reset();
		for (const { state, rows } of states) this.#outbox.set({ state }, rows);
	}
	text() {
		return this.registry.metrics();
	}
};
Metrics = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [])], Metrics);
// ../../work/main/apps/api/src/platform/outbox/failures.ts
const FIRST_DELAY_MS = 1e3;
const LONGEST_DELAY_MS = 3e5;
let Failures = class Failures {
	database;
	metrics;
	logger;
	constructor(database, metrics, logger) {
		this.database = database;
		this.metrics = metrics;
		this.logger = logger;
	}
	async one(ctx, job, id, epoch, error) {
		const last = await this.database.inTenant(ctx, async (tx) => {
			const [row] = await tx.query(`SELECT attempts FROM outbox WHERE tenant_id = $1 AND id = $2 AND epoch = $3 AND state = 'leased' FOR UPDATE`, [
				ctx.tenantId,
				id,
				epoch
			]);
			if (!row) return void 0;
			const attempts = row.attempts + (error instanceof TryAgain ? 0 : 1);
			if (error instanceof Poison || attempts >= job.attempts) {
				await tx.run(BURY, [
					ctx.tenantId,
					id,
					newId(),
					String(error.message).slice(0, 2e3),
					attempts,
					tx.at
				]);
				await tx.run("DELETE FROM outbox WHERE tenant_id = $1 AND id = $2", [ctx.tenantId, id]);
				tx.audit({
					action: "job.buried",
					subject: {
						kind: "DeadLetter",
						id
					},
					details: {
						job: job.kind,
						attempts
					}
				});
				return true;
			}
			const delay = error instanceof TryAgain ? error.afterMs : backOff(attempts, id);
			await tx.run(`UPDATE outbox SET state = 'scheduled', leased_until = NULL, attempts = $3, not_before = $4 WHERE tenant_id = $1 AND id = $2`, [
				ctx.tenantId,
				id,
				attempts,
				new Date(tx.at.getTime() + delay)
			]);
			return false;
		});
		if (last === void 0) return;
		this.metrics.failure(job.kind, last);
		loggerFor(this.logger, ctx).warn({
			err: error,
			kind: job.kind,
			row: id,
			buried: last
		}, last ? "work went to the dead letters" : "work failed; it is tried again");
	}
	/** For work of a kind that nobody here knows. */
	async all(ctx, batch, error) {
		const unknown = {
			kind: batch.kind,
			attempts: 5
		};
		for (const [index, id] of batch.ids.entries()) await this.one(ctx, unknown, id, batch.epochs[index], error);
	}
};
Failures = __decorate([
	Injectable(),
	__decorateParam(2, Inject(LOGGER)),
	__decorateMetadata("design:paramtypes", [
		typeof Database === "undefined" ? Object : Database,
		typeof Metrics === "undefined" ? Object : Metrics,
		Object
	])
], Failures);
const BURY = `
  INSERT INTO dead_letter (tenant_id, id, kind, subject_id, payload, cause, attempts, correlation_id, actor, failed_at)
  SELECT tenant_id, $3, kind, subject_id, payload, $4, $5, correlation_id, actor, $6 FROM outbox WHERE tenant_id = $1 AND id = $2`;
/** Doubling, with a jitter that the row's id decides, so that a test can foretell it. */
function backOff(attempts, id) {
	const span = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
	const jitter = Number.parseInt(id.slice(-4), 16) / 65535;
	return Math.round(span * (.5 + jitter / 2));
}
z.object({
	tenantId: z.uuid(),
	partnerId: z.uuid(),
	correlationId: z.string().min(1).max(100)
});
/** The workers' own context in a tenant. */
function systemContext(tenantId, partnerId, correlationId = newId()) {
	return {
		tenantId,
		partnerId,
		actor: {
			kind: "system",
			id: "clearhold",
			scopeKind: tenantId === "00000000-0000-7000-8000-000000000000" ? "platform" : "tenant",
			tenantId,
			grants: []
		},
		actorName: "Clearhold",
		correlationId
	};
}
// ../../work/main/apps/api/src/platform/outbox/worker.ts
let OutboxWorker = class OutboxWorker {
	database;
	registry;
	failures;
	metrics;
	logger;
	constructor(database, registry, failures, metrics, logger) {
		this.database = database;
		this.registry = registry;
		this.failures = failures;
		this.metrics = metrics;
		this.logger = logger;
	}
	async handle(batch) {
		const ctx = systemContext(batch.tenantId, batch.partnerId);
		const handler = this.registry.handlerOf(batch.kind);
		const started = performance.now();
		const renewal = setInterval(() => void this.#renew(batch), 2e4 / 3);
		try {
			if (!handler) await this.failures.all(ctx, batch, /* @__PURE__ */ new Error(`no handler for the job ${batch.kind}`));
			else if ("inside" in handler) await this.#inside(ctx, handler, batch);
			else await this.#outside(ctx, handler, batch);
		} finally {
			clearInterval(renewal);
			const used = Math.max(1, Math.round(performance.now() - started));
			this.metrics.batch(batch.kind, batch.ids.length, used);
			await this.database.acrossTenants("dispatch", CHARGE, [batch.tenantId, used]).catch(() => {});
		}
	}
	/** The whole batch in one transaction; where that fails, row by row, so that a poisoned one harms no other. */
	async #inside(ctx, handler, batch) {
		try {
			await this.database.inTenant(ctx, (tx) => this.#run(tx, handler, batch));
		} catch (error) {
			if (batch.ids.length === 1) return this.failures.one(ctx, handler.definition, batch.ids[0], batch.epochs[0], error);
			loggerFor(this.logger, ctx).warn({
				err: error,
				kind: batch.kind,
				rows: batch.ids.length
			}, "a batch failed; its rows are tried one by one");
			for (const [index, id] of batch.ids.entries()) await this.#inside(ctx, handler, {
				...batch,
				ids: [id],
				epochs: [batch.epochs[index]]
			});
		}
	}
	async #run(tx, handler, batch) {
		const rows = await claim(tx, batch);
		if (rows.length === 0) return;
		await handler.inside(tx, items(handler, rows));
		await tx.run("DELETE FROM outbox WHERE tenant_id = $1 AND id = ANY($2)", [tx.ctx.tenantId, rows.map((row) => row.id)]);
	}
	async #outside(ctx, handler, batch) {
		for (const [index, id] of batch.ids.entries()) {
			const one = {
				...batch,
				ids: [id],
				epochs: [batch.epochs[index]]
			};
			const [row] = await this.database.inTenant(ctx, (tx) => claim(tx, one));
			if (!row) continue;
			try {
				await handler.outside({
					...ctx,
					correlationId: row.correlation_id
				}, items(handler, [row])[0]);
				await this.database.inTenant(ctx, (tx) => tx.run("DELETE FROM outbox WHERE tenant_id = $1 AND id = $2 AND epoch = $3", [
					ctx.tenantId,
					id,
					one.epochs[0]
				]));
			} catch (error) {
				await this.failures.one(ctx, handler.definition, id, one.epochs[0], error);
			}
		}
	}
	async #renew(batch) {
		await this.database.acrossTenants("dispatch", RENEW, [
			batch.tenantId,
			batch.ids,
			batch.epochs,
			20
		]).catch(() => {});
	}
};
OutboxWorker = __decorate([
	Injectable(),
	__decorateParam(4, Inject(LOGGER)),
	__decorateMetadata("design:paramtypes", [
		typeof Database === "undefined" ? Object : Database,
		typeof JobRegistry === "undefined" ? Object : JobRegistry,
		typeof Failures === "undefined" ? Object : Failures,
		typeof Metrics === "undefined" ? Object : Metrics,
		Object
	])
], OutboxWorker);
function claim(tx, batch) {
	return tx.query(`SELECT o.id, o.subject_id, o.payload, o.attempts, o.correlation_id, o.created_at
     FROM outbox o JOIN unnest($2::uuid[], $3::int[]) AS r(id, epoch) ON o.id = r.id AND o.epoch = r.epoch
     WHERE o.tenant_id = $1 AND o.state = 'leased' ORDER BY o.id FOR UPDATE OF o`, [
		tx.ctx.tenantId,
		batch.ids,
		batch.epochs
	]);
}
function items(handler, rows) {
	return rows.map((row) => ({
		id: row.id,
		subjectId: row.subject_id,
		payload: handler.definition.payload.parse(row.payload),
		attempts: row.attempts,
		correlationId: row.correlation_id,
		createdAt: row.created_at
	}));
}
// ../../work/main/apps/api/src/platform/platform.module.ts
var _PlatformModule;
let PlatformModule = _PlatformModule = class PlatformModule {
	static with(config, logger) {
		const own = [
			Metrics,
			JobRegistry,
			PartnerDirectory,
			Dispatcher,
			Failures,
			OutboxWorker
		];
		return {
			module: _PlatformModule,
			providers: [
				...own,
				{
					provide: Config,
					useValue: config
				},
				{
					provide: LOGGER,
					useValue: logger
				},
				{
					provide: Database,
					useFactory: () => new Database(config, systemClock)
				},
				{
					provide: Transport,
					useFactory: () => new Transport(config)
				},
				{
					provide: BLOBS,
					useFactory: () => openBlobs(config)
				}
			],
			exports: [
				...own,
				Config,
				LOGGER,
				Database,
				Transport,
				BLOBS
			]
		};
	}
};
PlatformModule = _PlatformModule = __decorate([Global(), Module({})], PlatformModule);
function openBlobs(config) {
	const address = config.vars.BLOB_URL ?? pathToFileURL(path$2.join(config.home, "blobs")).href;
	return address.startsWith("s3:") ? new S3Blobs(address) : new DiskBlobs(new URL(address).pathname);
}
// ../../work/main/packages/access/src/conditions.ts
function passes(test, value) {
	if (value === void 0) return false;
	if (test === null || typeof test !== "object") return value === test;
	if ("in" in test) return value !== null && test.in.includes(value);
	return value !== null && value !== test.not;
}
function check$1(test, column) {
	if (test === void 0) throw new RangeError(`condition on ${column} is undefined: it would match every row`);
	if (test === null || typeof test !== "object") return;
	const [operator, ...more] = Object.keys(test);
	if (more.length > 0 || operator !== "in" && operator !== "not") throw new RangeError(`condition on ${column}: only equality, in and not are understood`);
}
/**
* Reads conditions into a predicate. A column that the row does not carry never matches, so a half-loaded row is denied.
* Throws RangeError on operators other than equality, `in` and `not`, and on undefined (which a database reads as no test).
*/
const matchConditions = (conditions) => {
	const tests = Object.entries(conditions);
	for (const [column, test] of tests) check$1(test, column);
	return (row) => tests.every(([column, test]) => passes(test, row[column]));
};
// ../../work/main/packages/access/src/roles.ts
const TEAM = ["tenant", "unit"];
/** The catalogue of roles. Keys are stable: they stand in grants, playbooks and audit entries. */
const ROLES = {
	"platform-operator": {
		title: "Platform operator",
		words: "Looks after partners, capacity and releases; sees no tenant’s business.",
		scopes: ["platform"]
	},
	"partner-admin": {
		title: "Partner admin",
		words: "Runs the service: tenants, brand, policy, and who works where.",
		scopes: ["partner"]
	},
	"partner-operator": {
		title: "Partner operator",
		words: "Onboards tenants from blueprints, sets policy, watches service levels.",
		scopes: ["partner"]
	},
	"tenant-admin": {
		title: "Administrator",
		words: "Looks after people, roles, keys, brand and connections; decides nothing about money.",
		scopes: TEAM
	},
	analyst: {
		title: "AP analyst",
		words: "Works the queue: prepares cases, asks buyers, receivers and suppliers.",
		scopes: TEAM
	},
	approver: {
		title: "Approver",
		words: "Approves and releases within authority; never own work.",
		scopes: TEAM
	},
	controller: {
		title: "Controller",
		words: "Approves, overrides with a reason, owns policy, reads the log.",
		scopes: TEAM
	},
	buyer: {
		title: "Buyer",
		words: "Answers for orders, prices and terms.",
		scopes: TEAM
	},
	receiver: {
		title: "Receiver",
		words: "Answers for what arrived and in which quantity.",
		scopes: TEAM
	},
	treasurer: {
		title: "Treasurer",
		words: "Answers for payments and verifies suppliers’ bank accounts.",
		scopes: TEAM
	},
	auditor: {
		title: "Auditor",
		words: "Reads everything, verifies the log, exports evidence; changes nothing.",
		scopes: TEAM
	}
};
/** All roles, in the catalogue's order. */
const ROLE_NAMES = Object.keys(ROLES);
/** True for a name that stands in the catalogue. */
function isRole(value) {
	return typeof value === "string" && Object.hasOwn(ROLES, value);
}
/** The roles that may be granted at a scope kind, in the catalogue's order. */
function rolesAt(scope) {
	return ROLE_NAMES.filter((role) => ROLES[role].scopes.includes(scope));
}
/** What an API key may be allowed; a key holds a list of these. */
const API_SCOPES = {
	"documents:write": "Send documents and have rejected ones read again",
	"documents:read": "Read documents, their problems and exceptions",
	"events:write": "Send events",
	"masterdata:write": "Write suppliers, purchase orders and goods receipts",
	"masterdata:read": "Read suppliers, purchase orders and goods receipts",
	"cases:read": "Read cases, tasks, approvals and comments",
	"cases:write": "Assign and update cases, add comments; never decide or release",
	"insights:read": "Read figures",
	"audit:read": "Read and export the audit log"
};
/** True for a scope that stands in the catalogue. */
function isApiScope(value) {
	return typeof value === "string" && Object.hasOwn(API_SCOPES, value);
}
// ../../work/main/packages/access/src/permits.ts
const list = (words) => words.split(" ");
/** A permit from space-separated words: `permit('read assign', 'Case Task')`. */
function permit(actions, subjects, when) {
	return {
		actions: list(actions),
		subjects: list(subjects),
		when
	};
}
const CASEWORK = "Document Invoice PurchaseOrder GoodsReceipt Case Task Approval Comment Exception";
const GROUND = "Supplier Playbook Policy Taxonomy Person Brand Tenant";
/** Given to the person, or to the role and taken by nobody yet. */
const mineAs = (role) => (actor) => [{ assigneeId: actor.id }, {
	role,
	assigneeId: null
}];
/** Roles of the list, to anybody but oneself. */
const rolesForOthers = (roles) => (actor) => [{
	role: { in: roles },
	personId: { not: actor.id }
}];
const answersFor = (role) => [
	permit("read", `${CASEWORK} ${GROUND} Metrics`),
	permit("complete", "Task", mineAs(role)),
	permit("create", "Comment")
];
const authority = (role) => [
	...answersFor(role),
	permit("decide", "Approval", mineAs(role)),
	permit("release", "Invoice Case"),
	permit("override", "Exception"),
	permit("assign", "Case Task Approval"),
	permit("read", "SupplierLink Insight")
];
const TENANT_ROLES = rolesAt("tenant");
const partnerDesk = [
	permit("read", "Tenant Metrics Insight Brand Policy Playbook Taxonomy Blueprint Person RoleGrant ApiKey Connection"),
	permit("create update", "Tenant Brand Policy Playbook Taxonomy Blueprint Person"),
	permit("publish", "Brand"),
	permit("create", "ApiKey"),
	permit("revoke", "ApiKey")
];
/** What each role may do, where it is held. What is not written here is denied. */
const ROLE_PERMITS = {
	"platform-operator": [
		permit("read", "Tenant Metrics Brand Policy Playbook Taxonomy Blueprint Person RoleGrant DeadLetter Audit"),
		permit("create update", "Tenant Brand Policy Playbook Taxonomy Blueprint Person"),
		permit("publish", "Brand Policy Playbook Taxonomy"),
		permit("create revoke", "RoleGrant", rolesForOthers(["platform-operator", "partner-admin"])),
		permit("replay", "DeadLetter"),
		permit("verify", "Audit")
	],
	"partner-admin": [
		...partnerDesk,
		permit("publish", "Policy Playbook Taxonomy"),
		permit("create revoke", "RoleGrant", rolesForOthers([
			"partner-admin",
			"partner-operator",
			...TENANT_ROLES
		])),
		permit("read revoke", "Session"),
		permit("read verify export", "Audit"),
		permit("export", "Metrics Insight")
	],
	"partner-operator": [...partnerDesk, permit("create revoke", "RoleGrant", rolesForOthers(["tenant-admin"]))],
	"tenant-admin": [
		permit("read", `Case Task Approval Exception ${GROUND} Metrics Insight SupplierLink RoleGrant`),
		permit("read", "ApiKey Session Connection DeadLetter Mail Audit Event"),
		permit("assign", "Case Task Approval"),
		permit("create update", "Person Policy Playbook Taxonomy Connection"),
		permit("update publish", "Brand"),
		permit("update", "Tenant"),
		permit("publish", "Policy Playbook Taxonomy"),
		permit("create revoke", "RoleGrant", rolesForOthers(TENANT_ROLES)),
		permit("create revoke", "ApiKey"),
		permit("revoke", "Session SupplierLink"),
		permit("delete", "Connection"),
		permit("replay", "DeadLetter"),
		permit("verify", "Audit")
	],
	analyst: [
		...answersFor("analyst"),
		permit("read", "SupplierLink Insight Mail"),
		permit("create reprocess", "Document"),
		permit("update ask", "Case"),
		permit("assign", "Case Task"),
		permit("create revoke", "SupplierLink")
	],
	approver: authority("approver"),
	controller: [
		...authority("controller"),
		permit("read", "SupplierBankAccount Audit Mail DeadLetter RoleGrant"),
		permit("verify", "SupplierBankAccount Audit"),
		permit("create update publish", "Policy"),
		permit("export", "Case Metrics Insight Audit")
	],
	buyer: answersFor("buyer"),
	receiver: answersFor("receiver"),
	treasurer: [...answersFor("treasurer"), permit("read create verify", "SupplierBankAccount")],
	auditor: [
		permit("read", `${CASEWORK} ${GROUND} SupplierLink Insight Metrics RoleGrant`),
		permit("read", "SupplierBankAccount Audit ApiKey Blueprint Connection DeadLetter Event Mail Session"),
		permit("verify", "Audit"),
		permit("export", "Audit Case Metrics Insight")
	]
};
/** What every person with at least one role may do with what is his own, whatever the role and unit. */
const OWN_PERMITS = [
	permit("read", "SavedView", (actor) => [{ ownerId: actor.id }]),
	permit("read", "SavedView", () => [{ shared: true }]),
	permit("read revoke", "Session", (actor) => [{ personId: actor.id }]),
	permit("read", "Person", (actor) => [{ id: actor.id }]),
	permit("read", "Brand")
];
/** Own things that a person may also change, unless an auditor's is the only role held. */
const OWN_CHANGES = [permit("create update delete", "SavedView", (actor) => [{ ownerId: actor.id }])];
// ../../work/main/packages/access/src/other-permits.ts
const ofSupplier = ({ supplierId }) => supplierId ? [{ supplierId }] : [];
/** On the link's case, or on any of the supplier's own; `column` is where the row keeps the case's id. */
const inMatter = (column, extra = {}) => ({ supplierId, caseId }) => {
	if (!supplierId) return [];
	return [caseId ? {
		supplierId,
		[column]: caseId,
		...extra
	} : {
		supplierId,
		...extra
	}];
};
/** What a supplier may do: its own matter, in the client's brand. Facts of others never match. */
const SUPPLIER_PERMITS = [
	permit("read answer", "Case", inMatter("id")),
	permit("read", "Exception", inMatter("caseId")),
	permit("read create", "Comment", inMatter("caseId", { audience: "SUPPLIER" })),
	permit("read", "SupplierLink", inMatter("caseId")),
	permit("read", "Invoice", ofSupplier),
	permit("read create", "Document", ofSupplier),
	permit("read", "Brand", ({ supplierId }) => supplierId ? [{}] : [])
];
/** What each scope of an API key allows. No scope decides, releases, overrides or touches people and bank data. */
const SCOPE_PERMITS = {
	"documents:write": [permit("create reprocess", "Document")],
	"documents:read": [permit("read", "Document Invoice Exception")],
	"events:write": [permit("create", "Event")],
	"masterdata:write": [permit("create update", "Supplier PurchaseOrder GoodsReceipt")],
	"masterdata:read": [permit("read", "Supplier PurchaseOrder GoodsReceipt")],
	"cases:read": [permit("read", "Case Task Approval Comment Exception Taxonomy")],
	"cases:write": [permit("update assign", "Case"), permit("create", "Comment")],
	"insights:read": [permit("read", "Metrics Insight Tenant")],
	"audit:read": [permit("read export verify", "Audit")]
};
/**
* What the worker may do on its own account. It records and moves; it never decides an approval, overrides an
* exception, verifies bank data, or gives a role. `release` carries out at the ERP what a person decided.
*/
const SYSTEM_PERMITS = [
	permit("read create update", "Document Invoice PurchaseOrder GoodsReceipt Case Task Approval Comment Exception Supplier SupplierLink"),
	permit("read update", "Connection"),
	permit("read create update", "Event Mail DeadLetter Insight Metrics"),
	permit("read", "SupplierBankAccount Playbook Policy Taxonomy Person RoleGrant Brand Tenant"),
	permit("create", "SupplierBankAccount"),
	permit("read create verify", "Audit"),
	permit("reprocess", "Document"),
	permit("assign", "Case Task Approval"),
	permit("ask release", "Case"),
	permit("release", "Invoice")
];
// ../../work/main/packages/access/src/vocabulary.ts
/**
* What can be done. `read`, `create`, `update` and `delete` mean what they say; the rest are the field's own verbs:
* - `assign` a case or task to a person; `complete` a task; `decide` an approval; `release` a hold;
* - `override` an exception with a recorded reason; `ask` the supplier; `answer` as the supplier;
* - `reprocess` a rejected document; `replay` a dead letter; `verify` bank data or the log; `publish` a version;
* - `revoke` a key, link, session or grant; `export` rows out of the house.
*/
const ACTIONS = [
	"read",
	"create",
	"update",
	"delete",
	"assign",
	"complete",
	"decide",
	"release",
	"override",
	"ask",
	"answer",
	"reprocess",
	"replay",
	"verify",
	"publish",
	"revoke",
	"export"
];
/** Every kind of thing that is guarded, with its reach. Names are those of the database models where one exists. */
const SUBJECT_REACH = {
	Document: "unit",
	Invoice: "unit",
	PurchaseOrder: "unit",
	GoodsReceipt: "unit",
	Case: "unit",
	Task: "unit",
	Approval: "unit",
	Comment: "unit",
	Exception: "unit",
	SupplierLink: "unit",
	Insight: "unit",
	Metrics: "unit",
	RoleGrant: "unit",
	Supplier: "reference",
	Playbook: "reference",
	Policy: "reference",
	Taxonomy: "reference",
	Person: "reference",
	Brand: "reference",
	Tenant: "reference",
	SupplierBankAccount: "whole",
	Audit: "whole",
	ApiKey: "whole",
	Blueprint: "whole",
	Connection: "whole",
	DeadLetter: "whole",
	Event: "whole",
	Mail: "whole",
	SavedView: "whole",
	Session: "whole"
};
/** The subjects as a list, in the order of `SUBJECT_REACH`. */
const SUBJECTS = Object.keys(SUBJECT_REACH);
/** The subject in words for people: [with article, plural]. */
const SUBJECT_WORDS = {
	Document: ["a document", "documents"],
	Invoice: ["an invoice", "invoices"],
	PurchaseOrder: ["a purchase order", "purchase orders"],
	GoodsReceipt: ["a goods receipt", "goods receipts"],
	Case: ["a case", "cases"],
	Task: ["a task", "tasks"],
	Approval: ["an approval", "approvals"],
	Comment: ["a comment", "comments"],
	Exception: ["an exception", "exceptions"],
	SupplierLink: ["a supplier link", "supplier links"],
	Insight: ["an insight", "insights"],
	Metrics: ["a figure", "figures"],
	RoleGrant: ["a role", "roles"],
	Supplier: ["a supplier", "suppliers"],
	Playbook: ["a playbook", "playbooks"],
	Policy: ["a policy", "policies"],
	Taxonomy: ["a taxonomy", "taxonomies"],
	Person: ["a person", "people"],
	Brand: ["a brand", "brands"],
	Tenant: ["a tenant", "tenants"],
	SupplierBankAccount: ["a supplier bank account", "supplier bank accounts"],
	Audit: ["the audit log", "the audit log"],
	ApiKey: ["an API key", "API keys"],
	Blueprint: ["a blueprint", "blueprints"],
	Connection: ["a connection", "connections"],
	DeadLetter: ["a dead letter", "dead letters"],
	Event: ["an event", "events"],
	Mail: ["a mail", "mails"],
	SavedView: ["a saved view", "saved views"],
	Session: ["a session", "sessions"]
};
// ../../work/main/packages/access/src/rules.ts
function rule(actions, subjects, conditions) {
	if (subjects.length === 0) return [];
	const bare = Object.keys(conditions).length === 0;
	return [{
		action: [...actions],
		subject: [...subjects],
		...bare ? {} : { conditions }
	}];
}
/** A permit as it holds in the whole scope. */
function everywhere(permit, actor) {
	return (permit.when ? permit.when(actor) : [{}]).flatMap((conditions) => rule(permit.actions, permit.subjects, conditions));
}
/** A permit as it holds in some business units: their rows, and reading the tenant's common ground. */
function inUnits(permit, actor, units) {
	const within = permit.subjects.filter((subject) => SUBJECT_REACH[subject] === "unit");
	const ground = permit.subjects.filter((subject) => SUBJECT_REACH[subject] === "reference");
	return (permit.when ? permit.when(actor) : [{}]).flatMap((conditions) => [...rule(permit.actions, within, {
		...conditions,
		unitId: { in: units }
	}), ...permit.actions.includes("read") ? rule(["read"], ground, conditions) : []]);
}
/** The roles that hold for the actor: catalogued, at its scope kind. A unit list, or `null` for the whole scope. */
function rolesHeld(actor) {
	const held = /* @__PURE__ */ new Map();
	if (actor.kind !== "person") return held;
	for (const { role, unitId } of actor.grants) {
		if (!isRole(role)) continue;
		const scopes = ROLES[role].scopes;
		if (!scopes.includes(actor.scopeKind) || unitId && !scopes.includes("unit")) continue;
		const before = held.get(role);
		if (before === null) continue;
		held.set(role, unitId ? [.../* @__PURE__ */ new Set([...before ?? [], unitId])].sort() : null);
	}
	return held;
}
function personRules(actor) {
	const held = rolesHeld(actor);
	if (held.size === 0) return [];
	const rules = [...held].flatMap(([role, units]) => ROLE_PERMITS[role].flatMap((permit) => units ? inUnits(permit, actor, units) : everywhere(permit, actor)));
	const own = held.size === 1 && held.has("auditor") ? OWN_PERMITS : [...OWN_PERMITS, ...OWN_CHANGES];
	return [...rules, ...own.flatMap((permit) => everywhere(permit, actor))];
}
function permitsOf(actor) {
	if (actor.kind === "supplier") return SUPPLIER_PERMITS;
	if (actor.kind === "system") return SYSTEM_PERMITS;
	return [...new Set(actor.scopes ?? [])].filter(isApiScope).flatMap((scope) => SCOPE_PERMITS[scope]);
}
/**
* Everything the actor may do, as rules; nothing for an actor without an effective role, scope or supplier. The rules
* judge inside one tenant: which tenant that is, is the context's and the database's business.
*/
function rulesFor(actor) {
	if (actor.kind === "person") return personRules(actor);
	if (actor.kind !== "system" && actor.scopeKind !== "tenant") return [];
	return permitsOf(actor).flatMap((permit) => everywhere(permit, actor));
}
// ../../work/main/packages/access/src/ability.ts
const NOTHING$1 = "nothing is called this";
/** An ability from rules. Throws RangeError on conditions that `matchConditions` does not understand. */
function abilityOf(rules) {
	for (const { conditions } of rules) if (conditions) matchConditions(conditions);
	return new Ability(rules, {
		conditionsMatcher: matchConditions,
		anyAction: NOTHING$1,
		anySubjectType: NOTHING$1
	});
}
/** What the actor may do. Denies all that no role, scope or supplier link allows. */
function defineAbility(actor) {
	return abilityOf(rulesFor(actor));
}
/** A copy of a loaded row, marked as a subject: `ability.can('release', row('Invoice', invoice))`. */
function row(name, values) {
	return subject(name, { ...values });
}
/** The ability as JSON for a user interface. */
function serializeAbility(ability) {
	return packRules(ability.rules);
}
// ../../work/main/packages/access/src/denial.ts
const WORDS = {
	read: "see",
	create: "add",
	update: "change",
	delete: "delete",
	assign: "assign",
	complete: "complete",
	decide: "decide",
	release: "release",
	override: "override",
	ask: "ask the supplier about",
	answer: "answer",
	reprocess: "send back for reading",
	replay: "replay",
	verify: "verify",
	publish: "publish",
	revoke: "revoke",
	export: "export"
};
const nameOf$1 = (subject) => typeof subject === "string" ? subject : subject.__caslSubjectType__;
const anyOf = (words) => words.length < 2 ? words[0] ?? "" : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
/** What is answered for a row that is not there, and for one that the actor may not see: the same, to the byte. */
function notThere(subject) {
	return {
		code: "NOT_FOUND",
		message: `There is no such ${SUBJECT_WORDS[subject][0].replace(/^(an?|the) /, "")}.`
	};
}
/** The roles that may do this at the scope kind (`tenant` by default), at least on some rows; in the catalogue's order. */
function rolesThatMay(action, subject, scopeKind = "tenant") {
	return ROLE_NAMES.filter((role) => {
		return abilityOf(rulesFor({
			kind: "person",
			id: "anyone",
			scopeKind,
			tenantId: "any",
			grants: [{ role }]
		})).can(action, subject);
	});
}
function scopesThatMay(action, subject) {
	return Object.keys(API_SCOPES).filter((scope) => {
		return abilityOf(rulesFor({
			kind: "apiKey",
			id: "any",
			scopeKind: "tenant",
			tenantId: "any",
			grants: [],
			scopes: [scope]
		})).can(action, subject);
	});
}
function wayOn(actor, action, subject) {
	if (actor.kind === "apiKey") {
		const scopes = scopesThatMay(action, subject);
		return scopes.length > 0 ? `A key with the scope ${anyOf(scopes)} can.` : "No API key can; a person has to.";
	}
	if (actor.kind === "supplier") return "Your customer can help you; answer on the page of the matter.";
	const roles = rolesThatMay(action, subject, actor.scopeKind);
	if (roles.length === 0) return "No role here can.";
	return `A person with the role ${anyOf(roles.map((role) => ROLES[role].title))} can.`;
}
/**
* Why the actor may not, in the actor's words, and who may. Codes: `NOT_FOUND` for a row the actor may not even see (as
* `notThere`), `NOT_YOURS` when the role would do but not on this row, `NOT_ALLOWED` otherwise. It explains a denial that
* was made; it does not make one.
*/
function explainDenial(actor, action, subject) {
	const name = nameOf$1(subject);
	const ability = abilityOf(rulesFor(actor));
	if (typeof subject !== "string" && !ability.can("read", subject)) return notThere(name);
	const [one, many] = SUBJECT_WORDS[name];
	const hint = wayOn(actor, action, name);
	if (typeof subject !== "string" && ability.can(action, name)) return {
		code: "NOT_YOURS",
		message: `You can ${WORDS[action]} ${many}, but not this one: it is outside your units, or another person’s.`,
		hint
	};
	const titles = [...rolesHeld(actor).keys()].map((role) => ROLES[role].title);
	const as = titles.length > 0 ? ` as ${titles.join(" and ")}` : "";
	return {
		code: "NOT_ALLOWED",
		message: `You cannot ${WORDS[action]} ${one}${as}.`,
		hint
	};
}
// ../../work/main/packages/access/src/duties.ts
const pair = (severity, roles, why) => ({
	code: `SOD.${roles.map((role) => role.replace("-", "_").toUpperCase()).join("+")}`,
	roles,
	severity,
	why
});
/**
* The duties that finance keeps apart: vendor data, invoice entry, approval, payment, reconciliation, and giving roles.
* Preparing and approving one and the same object is judged at the object, whatever the roles.
*/
const TOXIC_COMBINATIONS = [
	pair("refuse", ["tenant-admin", "approver"], "who gives out authority must not use it"),
	pair("refuse", ["tenant-admin", "controller"], "who gives out authority must not use it"),
	pair("refuse", ["tenant-admin", "treasurer"], "who gives out access must not verify bank accounts"),
	pair("refuse", ["tenant-admin", "auditor"], "who runs the system must not audit it"),
	pair("refuse", [
		"buyer",
		"receiver",
		"approver"
	], "one person would order, receive and approve payment"),
	pair("refuse", ["approver", "treasurer"], "who approves an invoice must not release or redirect its payment"),
	...[
		"analyst",
		"approver",
		"controller",
		"buyer",
		"receiver",
		"treasurer"
	].map((role) => pair("refuse", ["auditor", role], "an auditor must not audit own work")),
	pair("warn", ["analyst", "approver"], "who prepares cases could approve them; own work stays refused"),
	pair("warn", ["analyst", "controller"], "who prepares cases could override them; own work stays refused"),
	pair("warn", ["analyst", "treasurer"], "invoice entry and payment are better kept apart"),
	pair("warn", ["buyer", "approver"], "who orders could approve the invoice"),
	pair("warn", ["buyer", "receiver"], "who orders could confirm what never arrived"),
	pair("warn", ["receiver", "approver"], "who confirms receipt could approve the invoice"),
	pair("warn", ["buyer", "treasurer"], "who orders could redirect the payment"),
	pair("warn", ["controller", "treasurer"], "payment and reconciliation are better kept apart")
];
const held = (grants, role, unit) => grants.some((grant) => grant.role === role && (!grant.unitId || grant.unitId === unit));
/**
* The toxic combinations among one person's grants, refusals first. A tenant-wide grant counts in every unit; roles held
* in different units do not meet. A combination that already holds tenant-wide is reported once.
*/
function conflictsOf(grants) {
	const units = [...new Set(grants.flatMap(({ unitId }) => unitId ? [unitId] : []))].sort();
	const found = TOXIC_COMBINATIONS.flatMap(({ why, ...combination }) => {
		const holds = (unit) => combination.roles.every((role) => held(grants, role, unit));
		const places = holds(null) ? [null] : units.filter(holds);
		const titles = combination.roles.map((role) => ROLES[role].title).join(" and ");
		return places.map((unitId) => ({
			...combination,
			unitId,
			message: `${titles}: ${why}`
		}));
	});
	return [...found.filter(({ severity }) => severity === "refuse"), ...found.filter((c) => c.severity === "warn")];
}
// ../../work/main/apps/api/src/platform/graphql/access-rules.ts
/** Puts each operation's rule before its resolver. An operation without one stops the start, by name. */
function enforceAccess(schema) {
	const unruled = [];
	const ruled = mapSchema(schema, { [MapperKind.ROOT_FIELD]: (field, name, type) => {
		const rule = ruleOf(schema, field);
		if (!rule) unruled.push(`${type}.${name}`);
		return rule ? guard(field, rule) : field;
	} });
	if (unruled.length) throw new Error(`operations that say not who may call them: ${unruled.join(", ")} (@access, @signedIn or @public)`);
	return ruled;
}
/** The rule that a root field declares, or undefined. */
function ruleOf(schema, field) {
	if (getDirective(schema, field, "public")?.[0]) return { kind: "public" };
	if (getDirective(schema, field, "signedIn")?.[0]) return { kind: "signedIn" };
	const access = getDirective(schema, field, "access")?.[0];
	if (!access) return void 0;
	if (!ACTIONS.includes(access.action) || !SUBJECTS.includes(access.subject)) throw new Error(`no such right: ${access.action} ${access.subject}`);
	return {
		kind: "access",
		...access
	};
}
function guard(field, rule) {
	const { resolve = defaultFieldResolver, subscribe } = field;
	const refuse = ({ op: context }) => {
		if (rule.kind === "public") return void 0;
		const { ctx } = context;
		if (rule.kind === "signedIn" || context.ability.can(rule.action, rule.subject)) return void 0;
		return explainDenial(ctx.actor, rule.action, rule.subject);
	};
	const result = getNamedType(field.type);
	const tellsDenials = isUnionType(result) && result.getTypes().some((type) => type.name === "Denied");
	return {
		...field,
		resolve: async (source, args, context, info) => {
			const refusal = refuse(context);
			if (refusal && tellsDenials) return {
				__typename: "Denied",
				...refusal
			};
			if (refusal) throw new GraphQLError(refusal.message, { extensions: { code: "FORBIDDEN" } });
			const answer = await resolve(source, args, context, info);
			if (info.operation.operation === "mutation") await context.op.renew();
			return answer;
		},
		...subscribe && { subscribe: async (source, args, context, info) => {
			const refusal = refuse(context);
			if (refusal) throw new GraphQLError(refusal.message, { extensions: { code: "FORBIDDEN" } });
			return subscribe(source, args, context, info);
		} }
	};
}
// ../../work/main/apps/api/src/platform/http/caller.ts
const NOBODY$2 = defineAbility({
	kind: "supplier",
	id: "nobody",
	scopeKind: "tenant",
	tenantId: "",
	grants: []
});
const callers = /* @__PURE__ */ new WeakMap();
function setCaller(request, caller) {
	callers.set(request, {
		...caller,
		ability: caller.ctx ? defineAbility(caller.ctx.actor) : NOBODY$2
	});
}
function callerOf(request) {
	return callers.get(request) ?? {
		correlationId: "none",
		ability: NOBODY$2
	};
}
// ../../work/main/apps/api/src/platform/graphql/context.ts
/** How resolvers get it: `@Operation() op: GraphqlContext`. (Apollo and Nest copy the context itself, field by field.) */
const Operation = () => Context("op");
/** What a GraphQL operation knows: who asks, where, and one snapshot for all that it reads. */
var GraphqlContext = class {
	database;
	request;
	response;
	#snapshot;
	#loaders = /* @__PURE__ */ new Map();
	correlationId;
	ability;
	space;
	#ctx;
	constructor(database, request, response) {
		this.database = database;
		this.request = request;
		this.response = response;
		const caller = callerOf(request);
		this.correlationId = caller.correlationId;
		this.ability = caller.ability;
		this.space = caller.space;
		this.#ctx = caller.ctx;
	}
	get signedIn() {
		return this.#ctx !== void 0;
	}
	get ctx() {
		if (!this.#ctx) throw new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
		return this.#ctx;
	}
	/** From here on the operation runs as the one who just signed in. */
	become(ctx) {
		this.#ctx = ctx;
		this.ability = defineAbility(ctx.actor);
	}
	/** The operation's snapshot; the first reader opens it. A mutation reads through it only what it returns. */
	async read() {
		this.#snapshot ??= this.database.snapshot(this.ctx);
		return (await this.#snapshot).tx;
	}
	/** One loader of a kind per operation, made on first use. */
	loader(make) {
		if (!this.#loaders.has(make)) this.#loaders.set(make, make(this));
		return this.#loaders.get(make);
	}
	/** Later reads of this operation see what was committed meanwhile: called after each mutation. */
	async renew() {
		const open = this.#snapshot;
		this.#snapshot = void 0;
		this.#loaders.clear();
		if (open) await (await open.catch(() => void 0))?.close();
	}
};
// ../../work/main/apps/api/src/platform/graphql/errors.ts
const OURS = /* @__PURE__ */ new Set([
	"UNAUTHENTICATED",
	"FORBIDDEN",
	"BAD_USER_INPUT",
	"GRAPHQL_PARSE_FAILED",
	"GRAPHQL_VALIDATION_FAILED",
	"BAD_REQUEST",
	"PERSISTED_QUERY_NOT_FOUND",
	"OPERATION_RESOLUTION_FAILURE",
	"TOO_LARGE"
]);
/** Errors for the outside: a code from a fixed list; anything else becomes "Internal error" with an id that the log has too. */
function formatError(logger) {
	return (formatted, error) => {
		const code = String(formatted.extensions?.code ?? "");
		const original = unwrapResolverError(error);
		if (OURS.has(code) && (code !== "BAD_USER_INPUT" || original instanceof GraphQLError)) return {
			message: clean(formatted.message),
			locations: formatted.locations,
			path: formatted.path,
			extensions: { code }
		};
		const id = newId();
		logger.error({
			err: original,
			errorId: id,
			path: formatted.path
		}, "a resolver failed");
		return {
			message: `Internal error ${id}. Nothing was changed; quote this id when you ask for help.`,
			path: formatted.path,
			extensions: {
				code: "INTERNAL",
				id
			}
		};
	};
}
const clean = (message) => message.replace(/ Did you mean [^?]+\?/g, "").slice(0, 300);
// ../../work/main/apps/api/src/platform/graphql/limits.ts
/** What a document may cost. The portal's own deepest one has 7 levels; list arguments stop at 200. */
const armor = new ApolloArmor({
	maxDepth: {
		n: 9,
		flattenFragments: true
	},
	maxAliases: { n: 15 },
	maxTokens: { n: 2e3 },
	maxDirectives: { n: 20 },
	costLimit: {
		maxCost: 2e4,
		objectCost: 2,
		scalarCost: 1,
		depthCostFactor: 1.5,
		ignoreIntrospection: true
	},
	blockFieldSuggestion: { enabled: true }
}).protect();
const limitRules = armor.validationRules;
const limitPlugins = armor.plugins;
const MAX_BODY_BYTES = 12582912;
// ../../work/main/apps/api/src/platform/graphql/scalars.ts
const refuse$1 = (what, value) => {
	throw new GraphQLError(`${what}: ${JSON.stringify(value)?.slice(0, 60)}`, { extensions: { code: "BAD_USER_INPUT" } });
};
const instant = (value) => {
	const at = typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : void 0;
	return at && !Number.isNaN(at.getTime()) ? at : refuse$1("not an instant (ISO 8601 in UTC)", value);
};
const day = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : refuse$1("not a date (YYYY-MM-DD)", value);
const exact$1 = (value) => typeof value === "string" && isDecimalText(value) ? value : refuse$1("not a decimal text", value);
const text = (parse) => (node) => node.kind === Kind.STRING ? parse(node.value) : refuse$1("text is expected", node.kind);
const scalars = {
	DateTime: new GraphQLScalarType({
		name: "DateTime",
		serialize: (value) => value instanceof Date ? value.toISOString() : String(value),
		parseValue: instant,
		parseLiteral: text(instant)
	}),
	Date: new GraphQLScalarType({
		name: "Date",
		serialize: (value) => value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10),
		parseValue: day,
		parseLiteral: text(day)
	}),
	Decimal: new GraphQLScalarType({
		name: "Decimal",
		serialize: String,
		parseValue: exact$1,
		parseLiteral: text(exact$1)
	}),
	JSON: GraphQLJSON
};
// ../../work/main/apps/api/src/platform/graphql/schema-text.ts
/** The merged schema, as committed in the contract. */
const schemaText = () => readFileSync(createRequire(import.meta.url).resolve("@clearhold/contract/schema.graphql"), "utf8");
// ../../work/main/apps/api/src/platform/graphql/graphql.module.ts
const closeSnapshot = { requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => contextValue.op?.renew() }) };
const graphqlModule = GraphQLModule.forRootAsync({
	driver: ApolloDriver,
	inject: [Database, LOGGER],
	useFactory: (database, logger) => ({
		typeDefs: schemaText(),
		resolvers: scalars,
		resolverValidationOptions: { requireResolversToMatchSchema: "ignore" },
		transformSchema: enforceAccess,
		context: ({ req, res }) => ({ op: new GraphqlContext(database, req, res) }),
		formatError: formatError(logger),
		plugins: [closeSnapshot, ...limitPlugins],
		validationRules: [...limitRules],
		introspection: false,
		graphiql: false,
		playground: false,
		includeStacktraceInErrorResponses: false,
		hideSchemaDetailsFromClientErrors: true,
		allowBatchedHttpRequests: false,
		csrfPrevention: true,
		autoTransformHttpErrors: false,
		persistedQueries: false,
		cache: "bounded"
	})
});
// ../../work/main/apps/api/src/platform/http/server.ts
/** Headers, bodies and limits of every request, before any route. */
function prepareHttp(app, config) {
	const web = app;
	web.disable("x-powered-by");
	web.set("trust proxy", "loopback");
	web.use(helmet({
		contentSecurityPolicy: {
			useDefaults: true,
			directives: policyFor(config)
		},
		crossOriginEmbedderPolicy: false,
		hsts: config.vars.CLEARHOLD_PUBLIC_SCHEME === "https"
	}));
	web.use("/graphql", express.json({ limit: MAX_BODY_BYTES }));
	web.use("/v1/documents", express.raw({
		type: () => true,
		limit: `${config.vars.CLEARHOLD_MAX_DOCUMENT_MB}mb`
	}));
	web.use("/v1", express.json({
		limit: "2mb",
		type: ["application/json", "application/*+json"]
	}));
}
const policyFor = (config) => ({
	defaultSrc: ["'self'"],
	imgSrc: [
		"'self'",
		"data:",
		"blob:"
	],
	styleSrc: ["'self'", "'unsafe-inline'"],
	frameSrc: ["'self'", "blob:"],
	frameAncestors: ["'none'"],
	objectSrc: ["'none'"],
	upgradeInsecureRequests: config.vars.CLEARHOLD_PUBLIC_SCHEME === "https" ? [] : null
});
// ../../work/main/apps/api/src/platform/auth/secrets.ts
const derive = promisify(scrypt);
const COST = {
	N: 2 ** 15,
	r: 8,
	p: 3,
	maxmem: 67108864
};
/** `scrypt$N$r$p$salt$hash`. */
async function hashPassword(password) {
	const salt = randomBytes(16);
	const hash = await derive(password.normalize("NFKC"), salt, 32, COST);
	return [
		"scrypt",
		COST.N,
		COST.r,
		COST.p,
		salt.toString("base64url"),
		hash.toString("base64url")
	].join("$");
}
/** Takes as long for an account that has no password, so that time tells nothing. */
async function passwordMatches(password, kept) {
	const [, n, r, p, salt, hash] = (kept ?? NOBODY$1).split("$");
	const options = {
		N: Number(n),
		r: Number(r),
		p: Number(p),
		maxmem: COST.maxmem
	};
	const given = await derive(password.normalize("NFKC"), Buffer.from(salt ?? "", "base64url"), 32, options);
	return timingSafeEqual(given, Buffer.from(hash ?? "", "base64url")) && kept != null;
}
const NOBODY$1 = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(32).toString("base64url")}`;
/** 256 random bits as text. */
const newToken = () => randomBytes(32).toString("base64url");
/** What is kept of a token: a hash suffices, since a token has nothing to guess. */
const tokenHash = (token) => createHash("sha256").update(token).digest();
function sameHash(a, b) {
	return a.length === b.length && timingSafeEqual(a, b);
}
// ../../work/main/apps/api/src/features/identity/api-key-format.ts
/** `chk_<tenant and key id>.<secret>`: the key says itself which tenant it opens; only the secret's hash is kept. */
function formatApiKey(tenantId, keyId, secret = newToken()) {
	return {
		key: `chk_${Buffer.from((tenantId + keyId).replaceAll("-", ""), "hex").toString("base64url")}.${secret}`,
		secret
	};
}
function parseApiKey(key) {
	const match = /^chk_([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/.exec(key);
	if (!match) return void 0;
	const hex = Buffer.from(match[1], "base64url").toString("hex");
	return {
		tenantId: dashed(hex.slice(0, 32)),
		keyId: dashed(hex.slice(32)),
		secret: match[2]
	};
}
const dashed = (hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
// ../../work/main/apps/api/src/features/identity/api-keys.service.ts
const LONGEST_DAYS = 365;
let ApiKeysService = class ApiKeysService {
	database;
	constructor(database) {
		this.database = database;
	}
	list(tx) {
		return tx.db.apiKey.findMany({
			where: { tenantId: tx.ctx.tenantId },
			omit: { secretHash: true },
			orderBy: { id: "desc" },
			take: 500
		});
	}
	async create(place, request) {
		const fault = checkKey(request, place.kind);
		if (fault) return fault;
		return this.database.inTenant(place.ctx, (tx) => addKey(tx, request));
	}
	/** A key that was revoked before stays as it was. */
	async revoke(place, id) {
		if (!isId(id)) return void 0;
		return this.database.inTenant(place.ctx, async (tx) => {
			const { tenantId } = tx.ctx;
			if (await tx.run("UPDATE api_key SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL", [
				tenantId,
				id,
				tx.at
			])) tx.audit({
				action: "apiKey.revoked",
				subject: {
					kind: "ApiKey",
					id
				}
			});
			return await tx.db.apiKey.findUnique({
				where: { tenantId_id: {
					tenantId,
					id
				} },
				omit: { secretHash: true }
			}) ?? void 0;
		});
	}
};
ApiKeysService = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database])], ApiKeysService);
/** Makes a key in the transaction's space. The key is in the answer and nowhere else. */
async function addKey(tx, request) {
	const { tenantId, actor } = tx.ctx;
	const id = newId();
	const { key: secret, secret: kept } = formatApiKey(tenantId, id);
	const expiresAt = new Date(tx.at.getTime() + (request.days ?? LONGEST_DAYS) * 864e5);
	const scopes = [...new Set(request.scopes)];
	const data = {
		tenantId,
		id,
		name: request.name.trim(),
		scopes,
		createdBy: actor.id,
		createdAt: tx.at,
		expiresAt
	};
	const key = await tx.db.apiKey.create({
		data: {
			...data,
			secretHash: Uint8Array.from(tokenHash(kept))
		},
		omit: { secretHash: true }
	});
	tx.audit({
		action: "apiKey.created",
		subject: {
			kind: "ApiKey",
			id
		},
		details: {
			scopes,
			expiresAt: expiresAt.toISOString()
		}
	});
	return {
		key,
		secret
	};
}
function checkKey({ name, scopes, days }, kind) {
	if (kind !== "tenant") return {
		code: "KEY_NEEDS_TENANT",
		message: "API keys belong to a tenant.",
		hint: "Name the tenant that the key is for.",
		path: "input.scope"
	};
	if (!name.trim() || name.length > 100) return {
		code: "NAME_INVALID",
		message: "A name of 1 to 100 letters is needed.",
		path: "input.name"
	};
	const unknown = scopes.find((scope) => !isApiScope(scope));
	if (unknown !== void 0 || scopes.length === 0) return {
		code: "SCOPE_UNKNOWN",
		message: unknown === void 0 ? "A key without a scope could do nothing." : `There is no scope "${unknown.slice(0, 40)}".`,
		hint: `Choose among ${Object.keys(API_SCOPES).join(", ")}.`,
		path: "input.scopes"
	};
	if (days != null && (days < 1 || days > LONGEST_DAYS)) return {
		code: "DAYS_INVALID",
		message: `A key ends after 1 to ${LONGEST_DAYS} days.`,
		path: "input.days"
	};
}
/** A key as the schema shows it: its prefix is what stands before the secret, shortened. */
const keyView = (tenantId, key) => ({
	...key,
	prefix: `${formatApiKey(tenantId, key.id, "").key.slice(0, 46)}…`
});
// ../../work/main/apps/api/src/platform/http/problem.ts
/** RFC 9457 problem details. `code` is stable; `detail` is for the person; `hint` says what to do. */
var Problem = class extends Error {
	status;
	code;
	title;
	hint;
	headers;
	constructor(status, code, title, detail, hint, headers = {}) {
		super(detail);
		this.status = status;
		this.code = code;
		this.title = title;
		this.hint = hint;
		this.headers = headers;
	}
};
function sendProblem(response, problem, correlationId) {
	for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
	response.status(problem.status).type("application/problem+json").send(JSON.stringify({
		type: `urn:clearhold:problem:${problem.code.toLowerCase().replaceAll("_", "-")}`,
		title: problem.title,
		status: problem.status,
		detail: problem.message,
		code: problem.code,
		...problem.hint ? { hint: problem.hint } : {},
		...correlationId ? { instance: `urn:clearhold:request:${correlationId}` } : {}
	}));
}
const unauthorized = () => new Problem(401, "UNAUTHENTICATED", "Not signed in", "A valid API key is needed.", "Send Authorization: Bearer with an API key of the tenant.", { "WWW-Authenticate": "Bearer realm=\"clearhold\"" });
// ../../work/main/apps/api/src/features/tenancy/host-directory.ts
const FIND$1 = `
  SELECT h.tenant_id AS "tenantId", coalesce(s.partner_id, s.tenant_id) AS "partnerId", s.kind, h.surface, h.host, s.slug, s.name,
         s.status, s.locale, s.time_zone AS "timeZone", s.currency, s.country
  FROM host h JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id`;
let HostDirectory = class HostDirectory {
	database;
	config;
	#known = new LRUCache({
		max: 2e4,
		ttl: 2e3
	});
	constructor(database, config) {
		this.database = database;
		this.config = config;
	}
	/** The space of a Host header, or undefined: unknown hosts serve nothing. */
	async find(hostHeader) {
		const host = (hostHeader ?? "").toLowerCase().replace(/:\d+$/, "");
		if (!/^[a-z0-9.-]{1,253}$/.test(host)) return void 0;
		const known = this.#known.get(host);
		if (known) return known.space;
		const [space] = await this.database.acrossTenants("find-host", `${FIND$1} WHERE h.host = $1`, [host]);
		this.#known.set(host, { space });
		return space;
	}
	async ofTenant(tenantId) {
		const [space] = await this.database.acrossTenants("find-host", `${FIND$1} WHERE h.tenant_id = $1 ORDER BY h.host LIMIT 1`, [tenantId]);
		return space;
	}
	/** The address of a space's pages, with a path. */
	async address(tenantId, path = "") {
		const space = await this.ofTenant(tenantId);
		return `${this.config.origin(space?.host ?? this.config.vars.CLEARHOLD_BASE_DOMAIN)}${path}`;
	}
	forget() {
		this.#known.clear();
	}
};
HostDirectory = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database, typeof Config === "undefined" ? Object : Config])], HostDirectory);
// ../../work/main/apps/api/src/features/identity/authenticator.ts
let Authenticator = class Authenticator {
	database;
	partners;
	constructor(database, partners) {
		this.database = database;
		this.partners = partners;
	}
	/** The person behind a session cookie, in the space of the host alone. */
	async bySession(space, token, correlationId) {
		const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
		const [row] = await this.database.read(ctx, (tx) => tx.query(BY_SESSION, [
			space.tenantId,
			tokenHash(token),
			tx.at
		]));
		if (!row) return void 0;
		const actor = {
			kind: "person",
			id: row.personId,
			scopeKind: space.kind,
			tenantId: space.tenantId,
			grants: row.grants
		};
		return {
			...ctx,
			actor,
			actorName: row.name
		};
	}
	/** The supplier behind a link session: one supplier, one case. */
	async byLink(space, token, correlationId) {
		const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
		const [row] = await this.database.read(ctx, (tx) => tx.query(BY_LINK, [
			space.tenantId,
			tokenHash(token),
			tx.at
		]));
		if (!row) return void 0;
		const actor = {
			kind: "supplier",
			id: row.id,
			scopeKind: "tenant",
			tenantId: space.tenantId,
			grants: [],
			supplierId: row.supplierId,
			caseId: row.caseId
		};
		return {
			...ctx,
			actor,
			actorName: row.name,
			supplierId: row.supplierId
		};
	}
	async byApiKey(key, correlationId) {
		const parts = parseApiKey(key);
		if (!parts) return void 0;
		const partnerId = await this.partners.of(parts.tenantId);
		const ctx = systemContext(parts.tenantId, partnerId, correlationId);
		const [row] = await this.database.read(ctx, (tx) => tx.query(BY_KEY, [
			parts.tenantId,
			parts.keyId,
			tx.at
		]));
		if (!row || !sameHash(row.secretHash, tokenHash(parts.secret))) return void 0;
		const actor = {
			kind: "apiKey",
			id: parts.keyId,
			scopeKind: row.kind,
			tenantId: parts.tenantId,
			grants: [],
			scopes: row.scopes
		};
		return {
			...ctx,
			actor,
			actorName: row.name
		};
	}
};
Authenticator = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database, typeof PartnerDirectory === "undefined" ? Object : PartnerDirectory])], Authenticator);
const correlationOf = (header) => typeof header === "string" && /^[A-Za-z0-9._:-]{1,100}$/.test(header) ? header : newId();
const BY_SESSION = `
  SELECT p.id AS "personId", p.name,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id)) FROM role_grant g
      WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS grants
  FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.token_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > $3 AND p.status = 'active'`;
const BY_LINK = `
  SELECT l.id, l.supplier_id AS "supplierId", l.case_id AS "caseId", s.name
  FROM supplier_link l JOIN supplier s ON s.tenant_id = l.tenant_id AND s.id = l.supplier_id
  WHERE l.tenant_id = $1 AND l.token_hash = $2 AND l.revoked_at IS NULL AND l.expires_at > $3`;
const BY_KEY = `
  SELECT k.name, k.secret_hash AS "secretHash", k.scopes, s.kind
  FROM api_key k JOIN scope s ON s.tenant_id = k.tenant_id AND s.id = k.tenant_id
  WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL AND k.expires_at > $3 AND s.status = 'active'`;
// ../../work/main/apps/api/src/features/identity/session-cookie.ts
const secure = (config) => config.vars.CLEARHOLD_PUBLIC_SCHEME === "https";
/** Host-only cookies: over https with the prefix that makes browsers enforce it. */
function cookieNames(config) {
	const prefix = secure(config) ? "__Host-" : "";
	return {
		session: `${prefix}clearhold`,
		link: `${prefix}clearhold-matter`
	};
}
function cookie(config, kind, value, expires) {
	return serialize(cookieNames(config)[kind], value, {
		httpOnly: true,
		sameSite: "lax",
		secure: secure(config),
		path: "/",
		expires
	});
}
// ../../work/main/apps/api/src/features/identity/entrance.ts
let Entrance = class Entrance {
	hosts;
	authenticator;
	config;
	metrics;
	logger;
	constructor(hosts, authenticator, config, metrics, logger) {
		this.hosts = hosts;
		this.authenticator = authenticator;
		this.config = config;
		this.metrics = metrics;
		this.logger = logger;
	}
	handle = async (request, response, next) => {
		const correlationId = correlationOf(request.headers["x-correlation-id"]);
		response.setHeader("X-Correlation-Id", correlationId);
		this.#watch(request, response, correlationId);
		try {
			setCaller(request, await this.#who(request, correlationId));
			next();
		} catch (error) {
			if (error instanceof Problem) return sendProblem(response, error, correlationId);
			this.logger.error({
				err: error,
				correlationId
			}, "the caller could not be found out");
			sendProblem(response, new Problem(503, "UNAVAILABLE", "Unavailable", "The service cannot answer at the moment. Nothing was changed; try again shortly.", void 0, { "Retry-After": "5" }), correlationId);
		}
	};
	async #who(request, correlationId) {
		const space = await this.hosts.find(request.headers.host);
		const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
		if (bearer) {
			const ctx = await this.authenticator.byApiKey(bearer, correlationId);
			if (!ctx) throw unauthorized();
			if (space && space.kind === "tenant" && space.tenantId !== ctx.tenantId) throw new Problem(421, "MISDIRECTED", "Wrong host", "This API key belongs to another host.", "Use the host of the tenant that the key is for.");
			return {
				correlationId,
				space: space ?? await this.hosts.ofTenant(ctx.tenantId),
				ctx
			};
		}
		if (!space) return { correlationId };
		const cookies = parse(request.headers.cookie ?? "");
		const names = cookieNames(this.config);
		const session = cookies[names.session];
		const link = cookies[names.link];
		return {
			correlationId,
			space,
			ctx: session && await this.authenticator.bySession(space, session, correlationId) || link && await this.authenticator.byLink(space, link, correlationId) || void 0
		};
	}
	#watch(request, response, correlationId) {
		const started = performance.now();
		response.on("finish", () => {
			const took = performance.now() - started;
			const route = request.path.startsWith("/v1/") ? request.path.split("/").slice(0, 3).join("/") : request.path.startsWith("/graphql") ? request.path : "/pages";
			this.metrics.request(route, response.statusCode, took);
			if (route !== "/pages") this.logger.debug({
				correlationId,
				method: request.method,
				route,
				status: response.statusCode,
				ms: Math.round(took)
			}, "request");
		});
	}
};
Entrance = __decorate([
	Injectable(),
	__decorateParam(4, Inject(LOGGER)),
	__decorateMetadata("design:paramtypes", [
		typeof HostDirectory === "undefined" ? Object : HostDirectory,
		typeof Authenticator === "undefined" ? Object : Authenticator,
		typeof Config === "undefined" ? Object : Config,
		typeof Metrics === "undefined" ? Object : Metrics,
		Object
	])
], Entrance);
// ../../work/main/apps/api/src/features/tenancy/scope-context.ts
const FIND = `
  SELECT tenant_id AS "tenantId", id, kind, name, partner_id AS "partnerId" FROM scope
  WHERE id = $1 AND tenant_id IN ($1, $2)
  UNION ALL
  SELECT u.tenant_id, u.id, u.kind, u.name, t.partner_id FROM scope t JOIN scope u ON u.tenant_id = t.tenant_id AND u.id = $1
  WHERE t.partner_id = $2 AND t.kind = 'tenant' AND u.kind = 'unit'
  LIMIT 1`;
let ScopeContext = class ScopeContext {
	database;
	constructor(database) {
		this.database = database;
	}
	/** The place meant by a scope's id (the caller's own by default), or undefined: not there and not yours read the same. */
	async of(ctx, scopeId) {
		const id = (scopeId ?? ctx.tenantId).toLowerCase();
		if (!isId(id)) return void 0;
		const [row] = await this.database.acrossTenants("figures", FIND, [id, ctx.tenantId]);
		if (!row) return void 0;
		const place = {
			scopeId: row.id,
			kind: row.kind,
			name: row.name
		};
		if (row.tenantId === ctx.tenantId) return {
			...place,
			ctx
		};
		const below = this.#below(ctx, row);
		return below && {
			...place,
			ctx: {
				...ctx,
				...below,
				staff: "partner"
			}
		};
	}
	/** Reads at a place: through the operation's own snapshot where it is the caller's space, else through one of its own. */
	read(place, own, work) {
		return place.ctx.tenantId === own.ctx.tenantId ? own.read().then(work) : this.database.read(place.ctx, work);
	}
	#below(ctx, row) {
		if (ctx.actor.kind !== "person" || ctx.staff) return void 0;
		if (ctx.actor.scopeKind === "partner" && row.partnerId === ctx.tenantId && (row.kind === "tenant" || row.kind === "unit")) return {
			tenantId: row.tenantId,
			partnerId: ctx.tenantId
		};
		if (ctx.actor.scopeKind === "platform" && ctx.tenantId === "00000000-0000-7000-8000-000000000000" && row.kind === "partner") return {
			tenantId: row.tenantId,
			partnerId: row.tenantId
		};
	}
};
ScopeContext = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database])], ScopeContext);
/** The answer for a scope that is not there or not the caller's. */
const noSuchScope = {
	__typename: "NotFound",
	code: "NOT_FOUND",
	message: "There is no such scope.",
	path: "input.scope"
};
// ../../work/main/apps/api/src/features/tenancy/slug.ts
const RESERVED = new Set("admin api app assets auth blog clearhold cdn dev docs help login localhost mail ns platform portal root smtp sso static status support test www".split(" "));
/** What stands against a name becoming part of a host; undefined when nothing does. A slug is one DNS label (RFC 1123). */
function checkSlug(slug) {
	const path = "input.slug";
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length < 2 || slug.length > 40) return {
		code: "SLUG_INVALID",
		message: `"${slug.slice(0, 60)}" cannot be part of an address.`,
		hint: "Use 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter: acme-energy.",
		path
	};
	if (RESERVED.has(slug) || slug.startsWith("xn-")) return {
		code: "SLUG_RESERVED",
		message: `The name "${slug}" is kept for the service itself.`,
		hint: "Choose the client’s own name.",
		path
	};
}
// ../../work/main/apps/api/src/features/tenancy/tenancy.repository.ts
const COLUMNS = `s.tenant_id AS "tenantId", s.id, s.kind, s.parent_id AS "parentId", s.slug, s.name, s.status`;
const TENANTS = `
  SELECT ${COLUMNS}, s.currency, s.locale, s.time_zone AS "timeZone", s.created_at AS "createdAt", h.host, f.figures
  FROM scope s
  LEFT JOIN LATERAL (SELECT host FROM host WHERE tenant_id = s.tenant_id ORDER BY host LIMIT 1) h ON true
  LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id`;
const BELOW = {
	platform: `s.kind = 'partner' AND s.parent_id = $1`,
	partner: `s.kind = 'tenant' AND s.partner_id = $1`,
	tenant: `s.tenant_id = $1 AND s.id = $1 AND s.kind = 'tenant'`
};
const TREE = {
	platform: `(s.tenant_id = $1 AND s.id = $1) OR (s.kind = 'partner' AND s.parent_id = $1)`,
	partner: `s.tenant_id = $1 OR s.tenant_id IN (SELECT t.tenant_id FROM scope t WHERE t.partner_id = $1 AND t.kind = 'tenant')`,
	tenant: `s.tenant_id = $1`
};
let TenancyRepository = class TenancyRepository {
	database;
	constructor(database) {
		this.database = database;
	}
	tenantsBelow({ actor, tenantId }) {
		return this.database.acrossTenants("figures", `${TENANTS} WHERE ${BELOW[actor.scopeKind]} ORDER BY s.name, s.id`, [tenantId]);
	}
	async tenantBelow({ actor, tenantId }, id) {
		const text = `${TENANTS} WHERE (${BELOW[actor.scopeKind]}) AND s.tenant_id = $2 AND s.id = $2`;
		return (await this.database.acrossTenants("figures", text, [tenantId, id]))[0];
	}
	tree({ actor, tenantId }) {
		return this.database.acrossTenants("figures", `SELECT ${COLUMNS} FROM scope s WHERE ${TREE[actor.scopeKind]} ORDER BY array_position(ARRAY['platform', 'partner', 'tenant', 'unit'], s.kind), s.name, s.id`, [tenantId]);
	}
	/** Units of tenants that the caller was shown already. */
	units(tenantIds) {
		return this.database.acrossTenants("figures", `SELECT ${COLUMNS} FROM scope s WHERE s.tenant_id = ANY($1::uuid[]) AND s.kind = 'unit' ORDER BY s.name, s.id`, [tenantIds]);
	}
};
TenancyRepository = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database])], TenancyRepository);
// ../../work/main/apps/api/src/features/tenancy/tenant-figures.ts
const NO_FIGURES = {
	openCases: 0,
	overdueCases: 0,
	aging: [
		0,
		0,
		0,
		0
	],
	valueAtRisk: [],
	slaMetPercent: null,
	documentsToday: 0,
	deadLetters: 0,
	connections: 0,
	lastErpEventAt: null,
	policyDepartures: 0
};
// ../../work/main/apps/api/src/features/tenancy/tenant-health.ts
const HOUR = 36e5;
const SILENT_HOURS_WATCH = 8;
const SILENT_HOURS_RISK = 48;
const DEAD_LETTERS_RISK = 10;
/** How a tenant is doing, with the one reason that weighs most. */
function tenantHealth(figures, now) {
	if (!figures) return {
		health: "WATCH",
		healthReason: "No figures have arrived yet."
	};
	const found = [
		overdue(figures),
		deadLetters(figures),
		silence(figures, now),
		serviceLevel(figures)
	].filter((it) => it !== void 0);
	return found.find((it) => it.health === "RISK") ?? found[0] ?? {
		health: "GOOD",
		healthReason: "Nothing is overdue."
	};
}
function overdue({ overdueCases, openCases }) {
	if (overdueCases === 0) return void 0;
	const healthReason = `${overdueCases} of ${openCases} open cases ${overdueCases === 1 ? "is" : "are"} overdue.`;
	return {
		health: overdueCases >= 3 && overdueCases * 5 >= openCases ? "RISK" : "WATCH",
		healthReason
	};
}
function deadLetters({ deadLetters: count }) {
	if (count === 0) return void 0;
	const healthReason = `${count} ${count === 1 ? "piece of work" : "pieces of work"} failed for good and ${count === 1 ? "waits" : "wait"} for repair.`;
	return {
		health: count >= DEAD_LETTERS_RISK ? "RISK" : "WATCH",
		healthReason
	};
}
function silence({ connections, lastErpEventAt }, now) {
	if (connections === 0) return void 0;
	if (!lastErpEventAt) return {
		health: "WATCH",
		healthReason: "The ERP has not been heard of yet."
	};
	const hours = Math.floor((now.getTime() - Date.parse(lastErpEventAt)) / HOUR);
	if (hours < SILENT_HOURS_WATCH) return void 0;
	const words = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
	return {
		health: hours >= SILENT_HOURS_RISK ? "RISK" : "WATCH",
		healthReason: `The ERP has been silent for ${words}.`
	};
}
function serviceLevel({ slaMetPercent }) {
	if (slaMetPercent === null || decimal(slaMetPercent).greaterThanOrEqualTo(90)) return void 0;
	return {
		health: "WATCH",
		healthReason: `Only ${slaMetPercent} % of the cases were closed in time.`
	};
}
// ../../work/main/apps/api/src/features/tenancy/tenancy.service.ts
const asScope = (row) => ({
	...row,
	kind: row.kind.toUpperCase()
});
const RANK = {
	RISK: 0,
	WATCH: 1,
	GOOD: 2
};
let TenancyService = class TenancyService {
	repository;
	config;
	constructor(repository, config) {
		this.repository = repository;
		this.config = config;
	}
	async list(ctx, orderBy, search) {
		const needle = search.trim().toLowerCase();
		const shown = (await this.repository.tenantsBelow(ctx)).filter((row) => `${row.name} ${row.slug}`.toLowerCase().includes(needle)).map((row) => this.#health(row));
		if (orderBy === "OPEN") return shown.sort((a, b) => b.openCases - a.openCases);
		if (orderBy === "OVERDUE") return shown.sort((a, b) => b.overdueCases - a.overdueCases);
		if (orderBy === "NEEDS_HELP") return shown.sort((a, b) => RANK[a.health] - RANK[b.health] || b.overdueCases - a.overdueCases);
		return shown;
	}
	async health(ctx, id) {
		const row = await this.repository.tenantBelow(ctx, id);
		return row && this.#health(row);
	}
	async tree(ctx) {
		return (await this.repository.tree(ctx)).map(asScope);
	}
	async units(tenantIds) {
		const rows = await this.repository.units(tenantIds);
		return tenantIds.map((id) => rows.filter((row) => row.tenantId === id).map(asScope));
	}
	#health(row) {
		const { aging, lastErpEventAt, ...figures } = {
			...NO_FIGURES,
			...row.figures
		};
		return {
			...figures,
			aging: [...aging],
			lastErpEventAt: lastErpEventAt && new Date(lastErpEventAt),
			...row.kind === "partner" ? {
				health: "GOOD",
				healthReason: "A partner."
			} : tenantHealth(row.figures, /* @__PURE__ */ new Date()),
			tenant: {
				...row,
				portalUrl: this.config.origin(row.host ?? this.config.vars.CLEARHOLD_BASE_DOMAIN)
			}
		};
	}
};
TenancyService = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof TenancyRepository === "undefined" ? Object : TenancyRepository, typeof Config === "undefined" ? Object : Config])], TenancyService);
// ../../work/main/apps/api/src/features/tenancy/unit-reach.ts
/** The business units whose rows the caller may read of a subject; null for the whole tenant. */
function unitReach(ability, subject) {
	const units = /* @__PURE__ */ new Set();
	for (const { conditions } of ability.rulesFor("read", subject)) {
		const unitId = conditions?.unitId;
		if (!unitId) return null;
		for (const id of unitId.in ?? []) units.add(id);
	}
	return [...units];
}
// ../../work/main/apps/api/src/features/tenancy/tenancy.resolver.ts
let TenancyResolver = class TenancyResolver {
	tenancy;
	constructor(tenancy) {
		this.tenancy = tenancy;
	}
	async tenant(op) {
		if (op.ctx.actor.scopeKind !== "tenant") return null;
		return (await this.tenancy.health(op.ctx, op.ctx.tenantId))?.tenant ?? null;
	}
	tenants(op, orderBy, search) {
		if (unitReach(op.ability, "Metrics")) return [];
		return this.tenancy.list(op.ctx, orderBy, search ?? "");
	}
	async tenantHealth(op, id) {
		if (unitReach(op.ability, "Metrics")) return null;
		return isId(id) ? await this.tenancy.health(op.ctx, id) ?? null : null;
	}
	scopes(op) {
		return this.tenancy.tree(op.ctx);
	}
	units(op, tenant) {
		return op.loader(this.#unitsLoader).load(tenant.id);
	}
	#unitsLoader = () => new DataLoader((ids) => this.tenancy.units(ids));
};
__decorate([
	Query("tenant"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", Promise)
], TenancyResolver.prototype, "tenant", null);
__decorate([
	Query("tenants"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("orderBy")),
	__decorateParam(2, Args("search")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [
		Object,
		Object,
		Object
	]),
	__decorateMetadata("design:returntype", void 0)
], TenancyResolver.prototype, "tenants", null);
__decorate([
	Query("tenantHealth"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("id")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, String]),
	__decorateMetadata("design:returntype", Promise)
], TenancyResolver.prototype, "tenantHealth", null);
__decorate([
	Query("scopes"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", void 0)
], TenancyResolver.prototype, "scopes", null);
__decorate([
	ResolveField("units"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Parent()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", void 0)
], TenancyResolver.prototype, "units", null);
TenancyResolver = __decorate([Resolver("Tenant"), __decorateMetadata("design:paramtypes", [typeof TenancyService === "undefined" ? Object : TenancyService])], TenancyResolver);
// ../../work/main/apps/api/src/features/tenancy/tenancy.module.ts
let TenancyModule = class TenancyModule {};
TenancyModule = __decorate([Module({
	providers: [
		HostDirectory,
		ScopeContext,
		TenancyRepository,
		TenancyService,
		TenancyResolver
	],
	exports: [HostDirectory, ScopeContext]
})], TenancyModule);
// ../../work/main/apps/api/src/features/identity/people.repository.ts
const PEOPLE = `
  SELECT p.id, p.name, p.email, p.status, p.locale, p.last_sign_in_at AS "lastSignInAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'personId', g.person_id, 'role', g.role, 'unitId', g.unit_id, 'unitName', u.name)
        ORDER BY g.granted_at, g.id)
      FROM role_grant g LEFT JOIN scope u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
      WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS roles
  FROM person p`;
let PeopleRepository = class PeopleRepository {
	list(tx) {
		return tx.query(`${PEOPLE} WHERE p.tenant_id = $1 ORDER BY p.name, p.id LIMIT 2000`, [tx.ctx.tenantId]);
	}
	async find(tx, id) {
		return (await tx.query(`${PEOPLE} WHERE p.tenant_id = $1 AND p.id = $2`, [tx.ctx.tenantId, id]))[0];
	}
	/** Keeps others from changing the person's roles until the transaction ends. */
	async lock(tx, id) {
		return (await tx.query("SELECT id FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE", [tx.ctx.tenantId, id])).length === 1;
	}
	/** False where somebody in this space has the address already. */
	async add(tx, person) {
		return await tx.run(`INSERT INTO person (tenant_id, id, name, email, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, email) DO NOTHING`, [
			tx.ctx.tenantId,
			person.id,
			person.name,
			person.email,
			person.passwordHash,
			tx.at
		]) === 1;
	}
	async grant(tx, grants) {
		await tx.run(`INSERT INTO role_grant (tenant_id, id, person_id, role, unit_id, granted_by, granted_at)
       SELECT $1, g.id, g."personId", g.role, g."unitId", $2, $3
       FROM jsonb_to_recordset($4::jsonb) AS g(id uuid, "personId" uuid, role text, "unitId" uuid)`, [
			tx.ctx.tenantId,
			tx.ctx.actor.id,
			tx.at,
			JSON.stringify(grants)
		]);
	}
	async revoke(tx, ids) {
		await tx.run("UPDATE role_grant SET revoked_at = $3 WHERE tenant_id = $1 AND id = ANY($2) AND revoked_at IS NULL", [
			tx.ctx.tenantId,
			ids,
			tx.at
		]);
	}
	async units(tx) {
		const rows = await tx.query(`SELECT id, name FROM scope WHERE tenant_id = $1 AND kind = 'unit'`, [tx.ctx.tenantId]);
		return new Map(rows.map((row) => [row.id, row.name]));
	}
};
PeopleRepository = __decorate([Injectable()], PeopleRepository);
/** A person as the schema shows it. */
function personView(person) {
	const roles = person.roles.map((held) => ({
		...held,
		title: ROLES[held.role]?.title ?? held.role
	}));
	return {
		...person,
		roles,
		initials: initialsOf(person.name)
	};
}
function initialsOf(name) {
	const words = name.trim().split(/\s+/);
	return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word ?? ""][0] ?? "").join("").toUpperCase();
}
// ../../work/main/apps/api/src/features/identity/sign-in.ts
const SESSION_HOURS = 12;
const TRIES_BEFORE_LOCK = 10;
const LOCK_MINUTES = 15;
const WRONG = {
	ok: false,
	code: "SIGN_IN_FAILED",
	message: "E-mail or password is not right.",
	hint: "Check both, or ask an administrator for a new password."
};
const SLOW_DOWN = {
	ok: false,
	code: "TOO_MANY_TRIES",
	message: "Too many tries. Wait a quarter of an hour, then try again."
};
let SignIn = class SignIn {
	database;
	authenticator;
	#perAddress = new RateLimiterMemory({
		points: 50,
		duration: 60
	});
	constructor(database, authenticator) {
		this.database = database;
		this.authenticator = authenticator;
	}
	async withPassword(space, given, from, correlationId) {
		if (!await this.#perAddress.consume(`${space.tenantId} ${from}`).then(() => true, () => false)) return SLOW_DOWN;
		const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
		const email = given.email.trim().toLowerCase();
		const person = await this.database.read(ctx, (tx) => tx.db.person.findUnique({ where: { tenantId_email: {
			tenantId: space.tenantId,
			email
		} } }));
		const open = person && person.status === "active" && (!person.lockedUntil || person.lockedUntil < /* @__PURE__ */ new Date());
		const right = await passwordMatches(given.password.slice(0, 200), open ? person.passwordHash : null);
		if (!person || !open || !right) {
			if (person) await this.#count(ctx, person.id);
			return WRONG;
		}
		const opened = await this.#open({
			...ctx,
			actor: {
				...ctx.actor,
				kind: "person",
				id: person.id
			},
			actorName: person.name
		}, person.id);
		const signedIn = await this.authenticator.bySession(space, opened.token, correlationId);
		return signedIn ? {
			ok: true,
			...opened,
			ctx: signedIn
		} : WRONG;
	}
	async end(ctx, token) {
		await this.database.inTenant(ctx, async (tx) => {
			if (await tx.run("UPDATE session SET revoked_at = $3 WHERE tenant_id = $1 AND token_hash = $2 AND revoked_at IS NULL", [
				ctx.tenantId,
				tokenHash(token),
				tx.at
			])) tx.audit({
				action: "session.ended",
				subject: {
					kind: "Person",
					id: ctx.actor.id
				}
			});
		});
	}
	#open(ctx, personId) {
		return this.database.inTenant(ctx, async (tx) => {
			const token = newToken();
			const expires = new Date(tx.at.getTime() + SESSION_HOURS * 36e5);
			const { tenantId } = ctx;
			await tx.db.session.create({ data: {
				tenantId,
				id: newId(),
				personId,
				tokenHash: Uint8Array.from(tokenHash(token)),
				expiresAt: expires,
				createdAt: tx.at,
				seenAt: tx.at
			} });
			await tx.db.person.update({
				where: { tenantId_id: {
					tenantId,
					id: personId
				} },
				data: {
					lastSignInAt: tx.at,
					failedSignIns: 0,
					lockedUntil: null
				}
			});
			tx.audit({
				action: "session.opened",
				subject: {
					kind: "Person",
					id: personId
				}
			});
			return {
				token,
				expires
			};
		});
	}
	#count(ctx, personId) {
		return this.database.inTenant(ctx, async (tx) => {
			await tx.run(`UPDATE person SET failed_sign_ins = failed_sign_ins + 1,
           locked_until = CASE WHEN failed_sign_ins + 1 >= $3 THEN $4::timestamptz + make_interval(mins => $5) ELSE locked_until END
         WHERE tenant_id = $1 AND id = $2`, [
				ctx.tenantId,
				personId,
				TRIES_BEFORE_LOCK,
				tx.at,
				LOCK_MINUTES
			]);
			tx.audit({
				action: "session.refused",
				subject: {
					kind: "Person",
					id: personId
				}
			});
		});
	}
};
SignIn = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database, typeof Authenticator === "undefined" ? Object : Authenticator])], SignIn);
// ../../work/main/apps/api/src/features/identity/identity.resolver.ts
let IdentityResolver = class IdentityResolver {
	signIns;
	config;
	people;
	constructor(signIns, config, people) {
		this.signIns = signIns;
		this.config = config;
		this.people = people;
	}
	async me(context) {
		if (!context.signedIn) return null;
		const { ctx, ability, space } = context;
		const tx = await context.read();
		const scope = await tx.db.scope.findUnique({ where: { tenantId_id: {
			tenantId: ctx.tenantId,
			id: ctx.tenantId
		} } });
		const person = ctx.actor.kind === "person" ? await this.people.find(tx, ctx.actor.id) : void 0;
		return {
			kind: {
				person: "PERSON",
				supplier: "SUPPLIER",
				apiKey: "API_KEY",
				system: "SYSTEM"
			}[ctx.actor.kind],
			person: person && personView(person),
			scopeKind: (space?.kind ?? "tenant").toUpperCase(),
			scope: scope && {
				...scope,
				kind: scope.kind.toUpperCase()
			},
			roles: [...rolesHeld(ctx.actor).keys()],
			rules: serializeAbility(ability),
			locale: person?.locale ?? space?.locale ?? "en",
			timeZone: space?.timeZone ?? "UTC"
		};
	}
	roleCatalogue() {
		return Object.entries(ROLES).map(([key, role]) => ({
			key,
			...role,
			scopeKind: role.scopes[0].toUpperCase()
		}));
	}
	ping() {
		return /* @__PURE__ */ new Date();
	}
	async signIn(input, context) {
		const space = context.space;
		if (!space) return {
			__typename: "Invalid",
			code: "UNKNOWN_HOST",
			message: "Nobody signs in at this address.",
			hint: "Use the address of your company’s portal."
		};
		const outcome = await this.signIns.withPassword(space, input, context.request.ip ?? "", context.correlationId);
		if (!outcome.ok) return {
			__typename: "Invalid",
			...outcome
		};
		context.response?.append("Set-Cookie", cookie(this.config, "session", outcome.token, outcome.expires));
		context.become(outcome.ctx);
		return {
			__typename: "SignedIn",
			me: await this.me(context)
		};
	}
	async signOut(context) {
		const token = parse(context.request.headers.cookie ?? "")[cookieNames(this.config).session];
		if (token && context.signedIn) await this.signIns.end(context.ctx, token);
		context.response?.append("Set-Cookie", cookie(this.config, "session", "", /* @__PURE__ */ new Date(0)));
		return { ok: true };
	}
};
__decorate([
	Query("me"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", Promise)
], IdentityResolver.prototype, "me", null);
__decorate([
	Query("roleCatalogue"),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", []),
	__decorateMetadata("design:returntype", void 0)
], IdentityResolver.prototype, "roleCatalogue", null);
__decorate([
	Mutation("ping"),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", []),
	__decorateMetadata("design:returntype", void 0)
], IdentityResolver.prototype, "ping", null);
__decorate([
	Mutation("signIn"),
	__decorateParam(0, Args("input")),
	__decorateParam(1, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], IdentityResolver.prototype, "signIn", null);
__decorate([
	Mutation("signOut"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", Promise)
], IdentityResolver.prototype, "signOut", null);
IdentityResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [
	typeof SignIn === "undefined" ? Object : SignIn,
	typeof Config === "undefined" ? Object : Config,
	typeof PeopleRepository === "undefined" ? Object : PeopleRepository
])], IdentityResolver);
// ../../work/main/apps/api/src/features/identity/role-request.ts
/** `analyst`, or `analyst@<unit id>` for one business unit. */
function parseRole(text) {
	const [role = "", unitId] = text.trim().split("@");
	return {
		role,
		unitId: unitId || null
	};
}
/** What stands against one person holding these roles at this kind of scope; undefined when nothing does. */
function checkRoles(wanted, scope, units, path = "input.roles") {
	const possible = rolesAt(scope);
	for (const { role, unitId } of wanted) {
		if (!isRole(role) || !possible.includes(role)) {
			const hint = `Choose among ${possible.map((it) => `${ROLES[it].title} (${it})`).join(", ")}.`;
			return {
				code: "ROLE_UNKNOWN",
				message: `There is no role "${role.slice(0, 40)}" here.`,
				hint,
				path
			};
		}
		if (unitId && (scope !== "tenant" || !units.has(unitId))) return {
			code: "UNIT_UNKNOWN",
			message: "There is no such business unit.",
			hint: "Leave the unit out to give the role in the whole scope.",
			path
		};
	}
	const [conflict] = conflictsOf(wanted);
	if (conflict?.severity !== "refuse") return void 0;
	return {
		code: "DUTIES_CONFLICT",
		message: `${conflict.message}.`,
		hint: "Give the two roles to different people.",
		path
	};
}
/** What changes between roles held and wanted. */
function changeOf(held, wanted) {
	const same = (a) => (b) => a.role === b.role && (a.unitId ?? null) === (b.unitId ?? null);
	return {
		added: wanted.filter((grant, index) => wanted.findIndex(same(grant)) === index).filter((grant) => !held.some(same(grant))),
		removed: held.filter((grant) => !wanted.some(same(grant)))
	};
}
// ../../work/main/apps/api/src/features/identity/people.service.ts
const MIN_PASSWORD = 10;
const invalid$1 = (code, message, path, hint) => ({
	refused: "Invalid",
	why: {
		code,
		message,
		hint,
		path
	}
});
let PeopleService = class PeopleService {
	database;
	repository;
	constructor(database, repository) {
		this.database = database;
		this.repository = repository;
	}
	async invite(place, ability, given) {
		const name = given.name.trim();
		const email = given.email.trim().toLowerCase();
		if (name.length < 2 || name.length > 100) return invalid$1("NAME_INVALID", "A name of 2 to 100 letters is needed.", "input.name");
		if (!isAddress(email)) return invalid$1("EMAIL_INVALID", "This is not an e-mail address.", "input.email", "One address, such as kim@example.com.");
		if (given.password && given.password.length < MIN_PASSWORD) return invalid$1("PASSWORD_TOO_SHORT", `A password has ${MIN_PASSWORD} characters at least.`, "input.password", "Leave it out to get a temporary one.");
		const temporaryPassword = given.password ? void 0 : newPassword();
		const passwordHash = await hashPassword(given.password || temporaryPassword);
		return this.database.inTenant(place.ctx, async (tx) => {
			const id = newId();
			const grants = given.roles.map(parseRole);
			const no = await this.#refuse(tx, place, ability, id, grants, grants);
			if (no) return no;
			if (!await this.repository.add(tx, {
				id,
				name,
				email,
				passwordHash
			})) return invalid$1("EMAIL_TAKEN", "Somebody here has this address already.", "input.email", "Change that person’s roles instead.");
			await this.repository.grant(tx, changeOf([], grants).added.map((grant) => granted(id, grant)));
			tx.audit({
				action: "person.invited",
				subject: {
					kind: "Person",
					id
				},
				details: { roles: [...given.roles] }
			});
			return {
				person: await this.repository.find(tx, id),
				temporaryPassword
			};
		});
	}
	async setRoles(place, ability, personId, roles) {
		const wanted = roles.map(parseRole);
		const nobody = {
			refused: "NotFound",
			why: {
				code: "NOT_FOUND",
				message: "There is no such person.",
				path: "input.personId"
			}
		};
		if (!isId(personId)) return nobody;
		return this.database.inTenant(place.ctx, async (tx) => {
			if (!await this.repository.lock(tx, personId)) return nobody;
			const { added, removed } = changeOf((await this.repository.find(tx, personId)).roles, wanted);
			const no = await this.#refuse(tx, place, ability, personId, wanted, [...added, ...removed]);
			if (no) return no;
			if (removed.length) await this.repository.revoke(tx, removed.map((grant) => grant.id));
			if (added.length) await this.repository.grant(tx, added.map((grant) => granted(personId, grant)));
			if (added.length + removed.length) tx.audit({
				action: "person.rolesSet",
				subject: {
					kind: "Person",
					id: personId
				},
				details: {
					added: added.map(textOf),
					removed: removed.map(textOf)
				}
			});
			return { person: await this.repository.find(tx, personId) };
		});
	}
	/** Duties are judged on all roles wanted; the right to give and take, on those that change. */
	async #refuse(tx, place, ability, personId, wanted, changed) {
		const scope = place.kind === "unit" ? "tenant" : place.kind;
		const fault = checkRoles(wanted, scope, scope === "tenant" ? await this.repository.units(tx) : /* @__PURE__ */ new Map());
		if (fault) return {
			refused: "Invalid",
			why: fault
		};
		const actor = place.ctx.actor;
		for (const grant of changed) {
			const values = row("RoleGrant", {
				role: grant.role,
				personId,
				unitId: grant.unitId ?? null
			});
			if (ability.can("create", values)) continue;
			return {
				refused: "Denied",
				why: actor.id === personId ? {
					code: "NOT_YOURSELF",
					message: "Nobody gives or takes roles of his own.",
					hint: "Ask another administrator.",
					path: "input.roles"
				} : {
					...explainDenial(actor, "create", "RoleGrant"),
					message: `You cannot give or take the role ${grant.role} here.`,
					path: "input.roles"
				}
			};
		}
	}
};
PeopleService = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database, typeof PeopleRepository === "undefined" ? Object : PeopleRepository])], PeopleService);
const granted = (personId, grant) => ({
	id: newId(),
	personId,
	role: grant.role,
	unitId: grant.unitId ?? null
});
const textOf = (grant) => grant.unitId ? `${grant.role}@${grant.unitId}` : grant.role;
/** One plain mailbox (RFC 5321 lengths); no display name, no line break, no second address. */
const isAddress = (text) => text.length <= 254 && /^[^\s@<>,;:"\\()[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text);
/** 90 random bits in groups that can be read out. */
function newPassword() {
	const letters = "23456789abcdefghijkmnpqrstuvwxyz";
	return [...randomBytes(18)].map((byte) => letters[byte % 32]).join("").replace(/(.{6})(?=.)/g, "$1-");
}
// ../../work/main/apps/api/src/features/identity/people.resolver.ts
let PeopleResolver = class PeopleResolver {
	scopes;
	people;
	repository;
	keys;
	constructor(scopes, people, repository, keys) {
		this.scopes = scopes;
		this.people = people;
		this.repository = repository;
		this.keys = keys;
	}
	async list(op, scope) {
		const place = await this.scopes.of(op.ctx, scope);
		if (!place) return [];
		return (await this.scopes.read(place, op, (tx) => this.repository.list(tx))).filter((person) => op.ability.can("read", row("Person", person))).map(personView);
	}
	async apiKeys(op, scope) {
		const place = await this.scopes.of(op.ctx, scope);
		if (!place) return [];
		return (await this.scopes.read(place, op, (tx) => this.keys.list(tx))).map((key) => keyView(place.ctx.tenantId, key));
	}
	async invite(op, input) {
		const place = await this.scopes.of(op.ctx, input.scope);
		return place ? answer(await this.people.invite(place, op.ability, input)) : noSuchScope;
	}
	async setRoles(op, input) {
		const place = await this.scopes.of(op.ctx, input.scope);
		return place ? answer(await this.people.setRoles(place, op.ability, input.personId, input.roles)) : noSuchScope;
	}
	async createApiKey(op, input) {
		const place = await this.scopes.of(op.ctx, input.scope);
		if (!place) return noSuchScope;
		const made = await this.keys.create(place, input);
		if (!("secret" in made)) return {
			__typename: "Invalid",
			...made
		};
		return {
			__typename: "ApiKeyCreated",
			apiKey: keyView(place.ctx.tenantId, made.key),
			secret: made.secret
		};
	}
	async revokeApiKey(op, input) {
		const place = await this.scopes.of(op.ctx, input.scope);
		const key = place && isId(input.id) ? await this.keys.revoke(place, input.id) : void 0;
		if (!place || !key) return {
			__typename: "NotFound",
			code: "NOT_FOUND",
			message: "There is no such API key.",
			path: "input.id"
		};
		return {
			__typename: "ApiKeyRevoked",
			apiKey: keyView(place.ctx.tenantId, key)
		};
	}
};
__decorate([
	Query("people"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("scope")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PeopleResolver.prototype, "list", null);
__decorate([
	Query("apiKeys"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("scope")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PeopleResolver.prototype, "apiKeys", null);
__decorate([
	Mutation("invitePerson"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PeopleResolver.prototype, "invite", null);
__decorate([
	Mutation("setRoles"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PeopleResolver.prototype, "setRoles", null);
__decorate([
	Mutation("createApiKey"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PeopleResolver.prototype, "createApiKey", null);
__decorate([
	Mutation("revokeApiKey"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PeopleResolver.prototype, "revokeApiKey", null);
PeopleResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [
	typeof ScopeContext === "undefined" ? Object : ScopeContext,
	typeof PeopleService === "undefined" ? Object : PeopleService,
	typeof PeopleRepository === "undefined" ? Object : PeopleRepository,
	typeof ApiKeysService === "undefined" ? Object : ApiKeysService
])], PeopleResolver);
const answer = (outcome) => "refused" in outcome ? {
	__typename: outcome.refused,
	...outcome.why
} : {
	__typename: "PersonSaved",
	person: personView(outcome.person),
	temporaryPassword: outcome.temporaryPassword ?? null
};
// ../../work/main/apps/api/src/features/identity/identity.module.ts
let IdentityModule = class IdentityModule {};
IdentityModule = __decorate([Module({
	imports: [TenancyModule],
	providers: [
		ApiKeysService,
		Authenticator,
		Entrance,
		IdentityResolver,
		PeopleRepository,
		PeopleResolver,
		PeopleService,
		SignIn
	],
	exports: [
		Authenticator,
		Entrance,
		PeopleRepository
	]
})], IdentityModule);
// ../../work/main/apps/api/src/features/onboarding/blueprint.ts
const shipped = SHIPPED_PLAYBOOKS.map((playbook) => playbook.key);
/** What a tenant made from a blueprint begins with; what is absent is inherited from the partner and the platform. */
const blueprintSchema = z.object({
	primaryColour: z.string().optional(),
	productName: z.string().optional(),
	units: z.array(z.object({
		slug: z.string(),
		name: z.string()
	})).default([]),
	/** The tenant's first policy version. */
	policy: z.record(z.string(), z.object({
		mode: z.enum(MODES$1),
		value: z.unknown(),
		merge: z.enum(["extend", "replace"]).optional()
	})).default({}),
	/** Keys of shipped playbooks that the tenant gets as its own, to change. */
	playbooks: z.array(z.string().refine((key) => shipped.includes(key), { message: "no such shipped playbook" })).default([]),
	apiScopes: z.array(z.string()).default([
		"documents:write",
		"documents:read",
		"events:write",
		"masterdata:write",
		"masterdata:read"
	])
});
// ../../work/main/apps/api/src/features/policies/in-words.ts
/** A setting's value as a finance person would say it, by the setting's own unit. */
function settingInWords(key, value) {
	if (value === void 0 || value === null) return "not set";
	if (isLimit(value)) return limitInWords(value, SETTINGS[key].unit);
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (key === "approval.thresholds") return value.map(tierInWords).join("; ") || "nobody";
	if (key === "calendar.workingHours") return weekInWords(value);
	if (Array.isArray(value)) return value.length ? value.map(String).join(", ") : "none";
	if (typeof value === "object") return mapInWords(value, SETTINGS[key].unit);
	return withUnit(String(value), SETTINGS[key].unit);
}
/** The value of one entry of a map setting. */
function entryInWords(key, value) {
	return value === void 0 ? "not set" : withUnit(String(value), SETTINGS[key].unit.replace(/ per exception type$/, ""));
}
function limitInWords(limit, unit) {
	if (limit.kind === "zero") return "zero: every difference counts";
	if (limit.kind === "unset") return "no limit kept";
	if (unit === "percent") return `${limit.value} %`;
	return unit.startsWith("amount") ? `${limit.value} in the document’s currency` : `${limit.value} units`;
}
const SAID_UNITS = [
	"hours",
	"business hours",
	"minutes",
	"days",
	"people"
];
function withUnit(text, unit) {
	if (!SAID_UNITS.includes(unit)) return text;
	const one = unit === "people" ? "person" : unit.replace(/s$/, "");
	return `${text} ${text === "1" ? one : unit}`;
}
function tierInWords({ upTo, currency, role, approvers }) {
	return `${upTo === null ? "above" : `up to ${upTo}`}${currency === "*" ? "" : ` ${currency}`}: ${approvers} ${role}${approvers === 1 ? "" : "s"}`;
}
function weekInWords(week) {
	return Object.entries(week).map(([day, spans]) => `${day} ${spans.length ? spans.map(({ from, to }) => `${from}–${to}`).join(" ") : "off"}`).join(", ");
}
function mapInWords(map, unit) {
	const entries = Object.entries(map).map(([code, value]) => `${code === "default" ? "otherwise" : code} ${String(value)}`);
	const said = unit.replace(/ per exception type$/, "");
	return `${entries.join(", ")}${SAID_UNITS.includes(said) ? ` (${said})` : ""}`;
}
// ../../work/main/apps/api/src/features/policies/effective-setting.ts
const NOBODY = "Clearhold’s default";
const kindOf = (source) => source === "declared default" ? null : source.kind.toUpperCase();
const nameOf = (source) => source === "declared default" ? NOBODY : source.name;
/** One setting as the schema shows it: the value in force, where it comes from, what bounds it. */
function effectiveSetting(policy, key, own) {
	const { title, group, meaning, unit, strictness, order } = SETTINGS[key];
	const found = policy.explain(key);
	const { source, clamped } = found;
	return {
		key,
		title,
		group,
		meaning,
		unit,
		strictness: strictness === "none" ? "NONE" : order.bound === "ceiling" ? "LOWER" : order.bound === "floor" ? "HIGHER" : "NONE",
		value: found.value,
		display: settingInWords(key, found.value),
		sourceKind: kindOf(source),
		sourceId: source === "declared default" ? null : source.id,
		sourceName: nameOf(source),
		version: found.version,
		mode: source === "declared default" ? null : found.mode,
		setBy: found.setBy ?? null,
		setAt: found.setAt ? new Date(found.setAt) : null,
		reason: found.reason ?? null,
		lockedBy: found.lockedBy?.name ?? null,
		bounds: found.bounds.map((bound) => ({
			scopeName: bound.scope.name,
			mode: bound.mode,
			display: settingInWords(key, bound.value)
		})),
		own: own !== void 0 && Object.hasOwn(own.values, key),
		clamped: clamped ? `${settingInWords(key, clamped.wanted)} was wanted; ${clamped.by.name} allows ${settingInWords(key, clamped.to)}.` : null,
		trail: found.trail.map((step) => ({
			scopeKind: kindOf(step.scope) ?? "PLATFORM",
			scopeName: nameOf(step.scope),
			mode: step.scope === "declared default" ? null : step.mode,
			display: settingInWords(key, step.value),
			took: step.took,
			why: step.why
		}))
	};
}
// ../../work/main/apps/api/src/features/policies/policy.repository.ts
const LAYERS = `
  WITH RECURSIVE chain AS (
    SELECT s.tenant_id, s.id, s.kind, s.name, s.parent_id, 0 AS up FROM scope s WHERE s.tenant_id = $1 AND s.id = $2
    UNION ALL
    SELECT p.tenant_id, p.id, p.kind, p.name, p.parent_id, c.up + 1 FROM chain c
    JOIN scope p ON p.id = c.parent_id AND p.tenant_id = CASE WHEN c.kind = 'unit' THEN c.tenant_id ELSE c.parent_id END
    WHERE c.up < 20
  )
  SELECT v.id, c.id AS "scopeId", c.kind, c.name, v.version, v.set_by AS "setBy", v.effective_at AS "setAt", v.reason,
    CASE WHEN v.id = ANY($3::uuid[]) THEN NULL ELSE v.values END AS values
  FROM chain c CROSS JOIN LATERAL (
    SELECT id, version, set_by, effective_at, reason, values FROM policy_version
    WHERE tenant_id = c.tenant_id AND scope_id = c.id AND status = 'published' AND effective_at <= $4
    ORDER BY version DESC LIMIT 1) v
  ORDER BY c.up DESC`;
let PolicyRepository = class PolicyRepository {
	layers(tx, scopeId, known) {
		return tx.query(LAYERS, [
			tx.ctx.tenantId,
			scopeId,
			known,
			tx.at
		]);
	}
	scope(tx, scopeId) {
		return tx.db.scope.findUnique({ where: { tenantId_id: {
			tenantId: tx.ctx.tenantId,
			id: scopeId
		} } });
	}
	versions(tx, scopeId) {
		return tx.db.policyVersion.findMany({
			where: {
				tenantId: tx.ctx.tenantId,
				scopeId
			},
			orderBy: { version: "desc" },
			take: 200
		});
	}
	latest(tx, scopeId) {
		return tx.db.policyVersion.findFirst({
			where: {
				tenantId: tx.ctx.tenantId,
				scopeId
			},
			orderBy: { version: "desc" }
		});
	}
	/** False where another version took the number meanwhile. */
	async add(tx, version) {
		return await tx.run(`INSERT INTO policy_version (tenant_id, id, scope_id, version, values, status, set_by, reason, created_at, effective_at)
       VALUES ($1, $2, $3, $4, $5, 'published', $6, $7, $8, $8) ON CONFLICT (tenant_id, scope_id, version) DO NOTHING`, [
			tx.ctx.tenantId,
			version.id,
			version.scopeId,
			version.version,
			JSON.stringify(version.values),
			version.setBy,
			version.reason,
			tx.at
		]) === 1;
	}
};
PolicyRepository = __decorate([Injectable()], PolicyRepository);
// ../../work/main/apps/api/src/features/policies/policy.service.ts
let PolicyService = class PolicyService {
	repository;
	#resolved = new LRUCache({ max: 2e3 });
	#layers = new LRUCache({ max: 1e4 });
	#lastSeen = new LRUCache({ max: 1e4 });
	constructor(repository) {
		this.repository = repository;
	}
	/** The effective policy of the transaction's space, or of a unit in it. */
	async effective(tx, unitId) {
		return (await this.#resolve(tx, unitId ?? tx.ctx.tenantId)).policy;
	}
	/** The layers in force from the platform down to the space or unit, each with scope and version. */
	async layers(tx, unitId) {
		return (await this.#resolve(tx, unitId ?? tx.ctx.tenantId)).layers;
	}
	async #resolve(tx, scopeId) {
		const seen = this.#seenAt(scopeId);
		const rows = await this.repository.layers(tx, scopeId, [...seen.keys()]);
		const key = rows.map((row) => `${row.id} ${row.name}`).join("\n");
		this.#lastSeen.set(scopeId, rows.map((row) => row.id));
		const known = this.#resolved.get(key);
		if (known) return known;
		const layers = rows.map((row) => this.#layer(row, seen));
		const resolved = {
			layers,
			policy: resolvePolicy(layers)
		};
		this.#resolved.set(key, resolved);
		return resolved;
	}
	#seenAt(scopeId) {
		const ids = this.#lastSeen.get(scopeId) ?? [];
		return new Map(ids.flatMap((id) => this.#layers.has(id) ? [[id, this.#layers.get(id)]] : []));
	}
	#layer(row, seen) {
		const values = row.values ?? seen.get(row.id);
		this.#layers.set(row.id, values);
		const { scopeId, kind, name, version, setBy, setAt, reason } = row;
		return {
			scope: {
				kind,
				id: scopeId,
				name
			},
			version,
			setBy,
			setAt: setAt.toISOString(),
			reason,
			values
		};
	}
};
PolicyService = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof PolicyRepository === "undefined" ? Object : PolicyRepository])], PolicyService);
// ../../work/main/apps/api/src/features/policies/publish-policy.ts
const invalid = (code, message, path, hint) => ({
	ok: false,
	kind: "Invalid",
	why: {
		code,
		message,
		hint,
		path
	}
});
let PublishPolicy = class PublishPolicy {
	database;
	repository;
	policies;
	constructor(database, repository, policies) {
		this.database = database;
		this.repository = repository;
		this.policies = policies;
	}
	async run(place, input) {
		const fault = checkInput$1(input);
		if (fault) return fault;
		if (input.dryRun) {
			const plan = await this.database.read(place.ctx, (tx) => this.#plan(tx, place, input));
			return "ok" in plan ? plan : {
				ok: true,
				differences: plan.differences
			};
		}
		return this.database.inTenant(place.ctx, async (tx) => {
			const plan = await this.#plan(tx, place, input);
			if ("ok" in plan) return plan;
			const { version, values } = plan.draft;
			const id = newId();
			if (!await this.repository.add(tx, {
				id,
				scopeId: place.scopeId,
				version,
				values,
				setBy: tx.ctx.actorName,
				reason: input.reason.trim()
			})) return faster(version);
			const changes = plan.changed.map(({ key, mode, value, remove }) => remove ? {
				key,
				removed: true
			} : {
				key,
				mode: mode ?? "default",
				value
			});
			tx.audit({
				action: "policy.published",
				subject: {
					kind: "Scope",
					id: place.scopeId
				},
				details: {
					version,
					changes
				}
			});
			return {
				ok: true,
				differences: plan.differences,
				versionId: id
			};
		});
	}
	async #plan(tx, place, input) {
		const latest = await this.repository.latest(tx, place.scopeId);
		const now = latest?.version ?? 0;
		if (input.expectedVersion != null && input.expectedVersion !== now) return faster(now);
		const chain = await this.policies.layers(tx, place.scopeId);
		const ancestors = chain.filter(({ scope }) => scope.id !== place.scopeId);
		const scope = {
			kind: place.kind,
			id: place.scopeId,
			name: place.name
		};
		const before = latest?.values ?? {};
		const layer = (values) => ({
			scope,
			version: now + 1,
			setBy: tx.ctx.actorName,
			setAt: tx.at.toISOString(),
			values
		});
		const set = input.changes.filter((change) => !change.remove);
		const refusals = checkDraft(ancestors, layer(Object.fromEntries(set.map((change) => [change.key, valueOf(change)]))));
		if (refusals.length) return {
			ok: false,
			kind: "PolicyRefused",
			refusals
		};
		const draft = layer(apply(before, input.changes));
		if (canonicalJson(draft.values) === canonicalJson(before)) return invalid("NOTHING_CHANGED", "This is what holds already.", "input.changes", "Change a value, its mode, or inherit again.");
		const differences = differencesOf(chain, [...ancestors, draft]);
		return {
			draft,
			changed: input.changes,
			differences
		};
	}
};
PublishPolicy = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [
	typeof Database === "undefined" ? Object : Database,
	typeof PolicyRepository === "undefined" ? Object : PolicyRepository,
	typeof PolicyService === "undefined" ? Object : PolicyService
])], PublishPolicy);
const faster = (currentVersion) => ({
	ok: false,
	kind: "Conflict",
	why: {
		code: "VERSION_MOVED",
		message: "Somebody else published meanwhile.",
		hint: "Look at the version that stands now, then publish again.",
		path: "input.expectedVersion"
	},
	currentVersion
});
function checkInput$1({ changes, reason }) {
	if (reason.trim().length < 3 || reason.length > 2e3) return invalid("REASON_NEEDED", "Say why, in 3 to 2,000 characters.", "input.reason", "The reason stands beside the value wherever it holds.");
	if (changes.length === 0 || changes.length > 100) return invalid("CHANGES_NEEDED", "A version changes 1 to 100 settings.", "input.changes");
	if (new Set(changes.map(({ key }) => key)).size < changes.length) return invalid("CHANGED_TWICE", "One setting is changed twice.", "input.changes");
	for (const [index, { mode, value, merge, remove }] of changes.entries()) {
		const path = `input.changes.${index}`;
		if (remove) continue;
		if (mode != null && !MODES$1.includes(mode)) return invalid("MODE_UNKNOWN", `There is no mode "${mode.slice(0, 20)}".`, `${path}.mode`, `One of ${MODES$1.join(", ")}.`);
		if (merge != null && merge !== "extend" && merge !== "replace") return invalid("MERGE_UNKNOWN", "A list or map extends or replaces.", `${path}.merge`);
		if (value === void 0 || value === null) return invalid("VALUE_NEEDED", "A value is needed.", `${path}.value`, "Use remove: true to inherit again.");
	}
}
const valueOf = ({ mode, value, merge }) => ({
	mode: mode ?? "default",
	value,
	...merge ? { merge } : {}
});
function apply(before, changes) {
	const values = { ...before };
	for (const change of changes) if (change.remove) delete values[change.key];
	else values[change.key] = valueOf(change);
	return values;
}
function differencesOf(before, after) {
	return diffPolicies(resolvePolicy(before), resolvePolicy(after)).map(({ key, entry, before: old, after: now, change }) => {
		const words = (value) => entry ? entryInWords(key, value) : settingInWords(key, value);
		return {
			key,
			entry: entry ?? null,
			title: isSettingKey(key) ? SETTINGS[key].title : key,
			before: words(old),
			after: words(now),
			direction: change.toUpperCase()
		};
	});
}
// ../../work/main/apps/api/src/features/policies/policies.resolver.ts
let PoliciesResolver = class PoliciesResolver {
	scopes;
	policies;
	repository;
	publishing;
	constructor(scopes, policies, repository, publishing) {
		this.scopes = scopes;
		this.policies = policies;
		this.repository = repository;
		this.publishing = publishing;
	}
	async effectivePolicy(op, scope, key) {
		if (key && !isSettingKey(key)) throw new GraphQLError(`There is no setting "${key.slice(0, 100)}".`, { extensions: { code: "BAD_USER_INPUT" } });
		const place = await this.scopes.of(op.ctx, scope);
		if (!place) return [];
		const [layers, policy] = await this.scopes.read(place, op, async (tx) => [await this.policies.layers(tx, place.scopeId), await this.policies.effective(tx, place.scopeId)]);
		const own = layers.find((layer) => layer.scope.id === place.scopeId);
		return (key && isSettingKey(key) ? [key] : SETTING_KEYS).map((one) => effectiveSetting(policy, one, own));
	}
	async policyVersions(op, scope) {
		const place = await this.scopes.of(op.ctx, scope);
		return place ? this.scopes.read(place, op, (tx) => this.repository.versions(tx, place.scopeId)) : [];
	}
	async publishPolicy(op, input) {
		const place = await this.scopes.of(op.ctx, input.scope);
		if (!place) return noSuchScope;
		const outcome = await this.publishing.run(place, input);
		if (!outcome.ok && outcome.kind === "PolicyRefused") {
			const { refusals } = outcome;
			return {
				__typename: "PolicyRefused",
				code: "POLICY_REFUSED",
				message: refusals.length === 1 ? refusals[0].message : `${refusals.length} of the changes cannot be published.`,
				hint: refusals[0]?.hint ?? null,
				path: refusals[0]?.path ?? null,
				refusals
			};
		}
		if (!outcome.ok) return {
			__typename: outcome.kind,
			...outcome.why,
			currentVersion: outcome.currentVersion
		};
		const id = outcome.versionId;
		return {
			__typename: "PolicyPublished",
			version: id ? (await this.scopes.read(place, op, (tx) => this.repository.versions(tx, place.scopeId))).find((one) => one.id === id) : null,
			differences: outcome.differences,
			dryRun: input.dryRun === true
		};
	}
};
__decorate([
	Query("effectivePolicy"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("scope")),
	__decorateParam(2, Args("key")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [
		Object,
		Object,
		Object
	]),
	__decorateMetadata("design:returntype", Promise)
], PoliciesResolver.prototype, "effectivePolicy", null);
__decorate([
	Query("policyVersions"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("scope")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PoliciesResolver.prototype, "policyVersions", null);
__decorate([
	Mutation("publishPolicy"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], PoliciesResolver.prototype, "publishPolicy", null);
PoliciesResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [
	typeof ScopeContext === "undefined" ? Object : ScopeContext,
	typeof PolicyService === "undefined" ? Object : PolicyService,
	typeof PolicyRepository === "undefined" ? Object : PolicyRepository,
	typeof PublishPolicy === "undefined" ? Object : PublishPolicy
])], PoliciesResolver);
// ../../work/main/apps/api/src/features/policies/policies.module.ts
let PoliciesModule = class PoliciesModule {};
PoliciesModule = __decorate([Module({
	imports: [TenancyModule],
	providers: [
		PoliciesResolver,
		PolicyRepository,
		PolicyService,
		PublishPolicy
	],
	exports: [PolicyService]
})], PoliciesModule);
// ../../work/main/apps/api/src/features/onboarding/space-spec.ts
/** Thrown where the host name belongs to another space. */
var HostTaken = class extends Error {};
// ../../work/main/apps/api/src/platform/outbox/enqueue.ts
/** Puts work into the outbox, in the write's own transaction. A payload that its schema refuses is a bug and throws. */
async function enqueue(tx, job, work) {
	if (work.length === 0) return;
	const rows = work.map((item) => ({
		id: newId(),
		subject_id: item.subjectId,
		payload: job.payload.parse(item.payload),
		not_before: (item.notBefore ?? tx.at).toISOString(),
		state: item.notBefore && item.notBefore > tx.at ? "scheduled" : "ready",
		dedupe_key: item.dedupeKey ?? null,
		correlation_id: item.correlationId ?? tx.ctx.correlationId
	}));
	const actor = {
		kind: tx.ctx.actor.kind,
		id: tx.ctx.actor.id,
		name: tx.ctx.actorName
	};
	await tx.run(INSERT, [
		tx.ctx.tenantId,
		job.kind,
		job.lane,
		JSON.stringify(actor),
		tx.at,
		JSON.stringify(rows)
	]);
}
const INSERT = `
  INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, dedupe_key, correlation_id, actor)
  SELECT $1, r.id, $2, $3, r.subject_id, r.payload, r.state, r.not_before, $5, r.dedupe_key, r.correlation_id, $4::jsonb
  FROM jsonb_to_recordset($6::jsonb) AS r(id uuid, subject_id text, payload jsonb, state text, not_before timestamptz, dedupe_key text, correlation_id text)
  ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`;
// ../../work/main/apps/api/src/features/insights/insights.repository.ts
const CASES = `
  WITH mine AS (
    SELECT primary_code, amount_at_risk, currency, opened_at, due_at, closed_at, touches FROM case_file
    WHERE tenant_id = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2)) AND (closed_at IS NULL OR closed_at > $3::timestamptz - interval '90 days')
  ), open AS (
    SELECT *, extract(epoch FROM $3::timestamptz - opened_at) / 86400 AS days FROM mine WHERE closed_at IS NULL
  ), closed AS (SELECT * FROM mine WHERE closed_at IS NOT NULL),
  days AS (SELECT ((($3::timestamptz AT TIME ZONE $4)::date) - back)::date AS day FROM generate_series(13, 0, -1) AS back),
  opened_on AS (SELECT (opened_at AT TIME ZONE $4)::date AS day, count(*)::int AS n FROM mine GROUP BY 1),
  closed_on AS (SELECT (closed_at AT TIME ZONE $4)::date AS day, count(*)::int AS n FROM closed GROUP BY 1)
  SELECT
    (SELECT count(*)::int FROM open) AS "openCases",
    (SELECT count(*)::int FROM open WHERE due_at < $3) AS "overdueCases",
    (SELECT ARRAY[count(*) FILTER (WHERE days < 3), count(*) FILTER (WHERE days >= 3 AND days < 8),
       count(*) FILTER (WHERE days >= 8 AND days < 15), count(*) FILTER (WHERE days >= 15)]::int[] FROM open) AS aging,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('amount', amount::text, 'currency', currency) ORDER BY amount DESC, currency), '[]')
      FROM (SELECT sum(amount_at_risk) AS amount, currency FROM open GROUP BY currency) v) AS "valueAtRisk",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('code', primary_code, 'currency', currency, 'amount', amount::text, 'count', n, 'oldestOpenedAt', oldest)
        ORDER BY n DESC, primary_code, currency), '[]')
      FROM (SELECT primary_code, currency, sum(amount_at_risk) AS amount, count(*)::int AS n, min(opened_at) AS oldest FROM open GROUP BY 1, 2) t) AS "openByType",
    (SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - opened_at)))::numeric / 3600, 1)::text FROM closed) AS "cycleTimeHoursMedian",
    (SELECT round(avg(touches), 1)::text FROM closed) AS "touchesMean",
    (SELECT round(100.0 * count(*) FILTER (WHERE closed_at <= due_at) / nullif(count(*), 0), 1)::text FROM closed WHERE due_at IS NOT NULL) AS "slaMetPercent",
    (SELECT jsonb_agg(jsonb_build_object('day', d.day, 'opened', coalesce(o.n, 0), 'closed', coalesce(c.n, 0)) ORDER BY d.day)
      FROM days d LEFT JOIN opened_on o ON o.day = d.day LEFT JOIN closed_on c ON c.day = d.day) AS flow`;
const DOCUMENTS = `
  WITH since AS (SELECT $3::timestamptz - interval '30 days' AS at),
  d AS (SELECT status, received_at FROM document, since
    WHERE tenant_id = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2)) AND received_at > since.at),
  i AS (SELECT EXISTS (SELECT FROM exception_record e WHERE e.tenant_id = $1 AND e.document_id = v.document_id) AS found FROM invoice v, since
    WHERE v.tenant_id = $1 AND ($2::uuid[] IS NULL OR v.unit_id = ANY($2)) AND v.created_at > since.at)
  SELECT (SELECT count(*)::int FROM d) AS received,
    (SELECT count(*)::int FROM d WHERE received_at >= date_trunc('day', $3::timestamptz AT TIME ZONE $4) AT TIME ZONE $4) AS "receivedToday",
    (SELECT count(*)::int FROM d WHERE status = 'rejected') AS rejected,
    (SELECT count(*)::int FROM i WHERE NOT found) AS passed,
    (SELECT round(100.0 * count(*) FILTER (WHERE found) / nullif(count(*), 0), 1)::text FROM i) AS "exceptionRatePercent"`;
const HEARTBEAT = `
  SELECT (SELECT count(*)::int FROM dead_letter WHERE tenant_id = $1 AND replayed_at IS NULL) AS "deadLetters",
    (SELECT count(*)::int FROM connection WHERE tenant_id = $1 AND status = 'active') AS connections,
    (SELECT max(last_event_at) FROM connection WHERE tenant_id = $1 AND status = 'active') AS "lastErpEventAt",
    coalesce((SELECT seq FROM audit_head WHERE tenant_id = $1), 0)::int AS "auditSeq"`;
let InsightsRepository = class InsightsRepository {
	async cases(tx, { units, timeZone }) {
		return (await tx.query(CASES, [
			tx.ctx.tenantId,
			units,
			tx.at,
			timeZone
		]))[0];
	}
	async documents(tx, { units, timeZone }) {
		return (await tx.query(DOCUMENTS, [
			tx.ctx.tenantId,
			units,
			tx.at,
			timeZone
		]))[0];
	}
	async heartbeat(tx) {
		const [row] = await tx.query(HEARTBEAT, [tx.ctx.tenantId]);
		return row;
	}
	async timeZone(tx) {
		const [row] = await tx.query("SELECT time_zone AS \"timeZone\" FROM scope WHERE tenant_id = $1 AND id = $1", [tx.ctx.tenantId]);
		return row?.timeZone ?? "UTC";
	}
	async save(tx, figures) {
		await tx.run(`INSERT INTO tenant_figure (tenant_id, partner_id, figures, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id) DO UPDATE SET partner_id = excluded.partner_id, figures = excluded.figures, updated_at = excluded.updated_at`, [
			tx.ctx.tenantId,
			tx.ctx.partnerId,
			JSON.stringify(figures),
			tx.at
		]);
	}
};
InsightsRepository = __decorate([Injectable()], InsightsRepository);
// ../../work/main/apps/api/src/features/insights/figures.jobs.ts
const nothing$1 = z.object({});
const SWEEP_MS$1 = 15e3;
const FOREVER$1 = 1e9;
/** One tenant's figures anew. */
const REFRESH = defineJob({
	kind: "figures.refresh",
	lane: LANE.bulk,
	payload: nothing$1,
	attempts: 5,
	batch: 1
});
/** Finds the tenants whose figures are old; works in the platform's space and starts its own next run. */
const SWEEP$1 = defineJob({
	kind: "figures.sweep",
	lane: LANE.normal,
	payload: nothing$1,
	attempts: FOREVER$1,
	batch: 1
});
/** Refreshes the space's figures soon: at most one such row waits. */
function refreshFigures(tx) {
	return enqueue(tx, REFRESH, [{
		subjectId: tx.ctx.tenantId,
		payload: {},
		dedupeKey: REFRESH.kind
	}]);
}
/** Called once for each new tenant, and for the platform, whose row keeps all of them fresh. */
function startFiguresFor(tx) {
	return tx.ctx.tenantId === "00000000-0000-7000-8000-000000000000" ? planSweep$1(tx) : refreshFigures(tx);
}
function planSweep$1(tx) {
	const slot = Math.floor(tx.at.getTime() / SWEEP_MS$1) + 1;
	return enqueue(tx, SWEEP$1, [{
		subjectId: PLATFORM_ID,
		payload: {},
		dedupeKey: `${SWEEP$1.kind}:${slot}`,
		notBefore: /* @__PURE__ */ new Date(slot * SWEEP_MS$1)
	}]);
}
const STALE = `
  SELECT s.tenant_id AS "tenantId", s.partner_id AS "partnerId" FROM scope s
  LEFT JOIN audit_head h ON h.tenant_id = s.tenant_id
  LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id
  WHERE s.kind = 'tenant' AND s.id = s.tenant_id AND s.partner_id IS NOT NULL AND (
    f.tenant_id IS NULL OR (f.figures ->> 'auditSeq')::bigint IS DISTINCT FROM coalesce(h.seq, 0)
    OR (f.updated_at < now() - interval '5 minutes' AND coalesce((f.figures ->> 'openCases')::int, 0) > 0)
    OR (f.updated_at < now() - interval '1 hour'))
  ORDER BY f.updated_at NULLS FIRST LIMIT 5000`;
let FiguresJobs = class FiguresJobs {
	registry;
	database;
	repository;
	policies;
	constructor(registry, database, repository, policies) {
		this.registry = registry;
		this.database = database;
		this.repository = repository;
		this.policies = policies;
	}
	onModuleInit() {
		this.registry.add({
			definition: REFRESH,
			inside: (tx) => this.refresh(tx)
		});
		this.registry.add({
			definition: SWEEP$1,
			outside: () => this.sweep()
		});
	}
	async refresh(tx) {
		const { auditSeq, lastErpEventAt, ...heartbeat } = await this.repository.heartbeat(tx);
		const window = {
			units: null,
			timeZone: await this.repository.timeZone(tx)
		};
		const cases = await this.repository.cases(tx, window);
		const documents = await this.repository.documents(tx, window);
		const { openCases, overdueCases, aging, valueAtRisk, slaMetPercent } = cases;
		const figures = {
			openCases,
			overdueCases,
			aging,
			valueAtRisk,
			slaMetPercent,
			documentsToday: documents.receivedToday,
			...heartbeat,
			lastErpEventAt: lastErpEventAt?.toISOString() ?? null,
			policyDepartures: await this.#departures(tx),
			auditSeq
		};
		await this.repository.save(tx, figures);
	}
	async sweep() {
		await this.database.inTenant(systemContext(PLATFORM_ID, PLATFORM_ID), planSweep$1);
		const stale = await this.database.acrossTenants("figures", STALE);
		for (const { tenantId, partnerId } of stale) await this.database.inTenant(systemContext(tenantId, partnerId), refreshFigures);
	}
	async #departures(tx) {
		const own = (await this.policies.layers(tx)).find(({ scope }) => scope.id === tx.ctx.tenantId);
		return Object.keys(own?.values ?? {}).length;
	}
};
FiguresJobs = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [
	typeof JobRegistry === "undefined" ? Object : JobRegistry,
	typeof Database === "undefined" ? Object : Database,
	typeof InsightsRepository === "undefined" ? Object : InsightsRepository,
	typeof PolicyService === "undefined" ? Object : PolicyService
])], FiguresJobs);
// ../../work/main/packages/exceptions/src/numbers.ts
/** Reads decimal text from a document; undefined for absent or unreadable text, because documents may hold anything. */
function read(text) {
	if (text === void 0) return void 0;
	const trimmed = text.trim();
	return isDecimalText(trimmed) ? new Decimal(trimmed) : void 0;
}
/** The exact sum; zero for none. */
function addUp(values) {
	let result = values[0] ?? ZERO;
	for (let index = 1; index < values.length; index++) result = result.plus(values[index]);
	return result;
}
/** Decimal text for evidence: exact, without trailing zeros. */
function exact(value) {
	return value.toFixed();
}
/** A price or amount as people write it: exact up to six places, at least two. */
function plain(value) {
	const rounded = value.toDecimalPlaces(6);
	return rounded.toFixed(Math.max(2, rounded.decimalPlaces()));
}
/** A quantity as people write it: exact up to six places, no padding. */
function count(value) {
	return value.toDecimalPlaces(6).toFixed();
}
/** Percent of a base to two places; undefined when the base is zero. */
function percentOf(part, base) {
	return base.isZero() ? void 0 : part.times(100).div(base.abs()).toDecimalPlaces(2);
}
/** The code as ISO 4217 writes it; XXX (no currency) for anything that is none. */
function currencyOf(code) {
	return code !== void 0 && /^[A-Z]{3}$/.test(code) ? code : "XXX";
}
/** Money at risk: never negative, in the invoice's currency. */
function risk(amount, currency) {
	return money(Decimal.max(amount, ZERO), currencyOf(currency));
}
/** Rounds to the currency's minor unit. */
function roundMinor(amount, currency) {
	return amount.toDecimalPlaces(minorDigits(currency));
}
/** What the document asks for in all: gross, else payable, else net, else its lines; as a positive amount. */
function documentAmount(invoice) {
	const { gross, payable, net } = invoice.totals;
	const stated = read(gross) ?? read(payable) ?? read(net);
	if (stated) return stated.abs();
	return invoice.lines.reduce((total, line) => total.plus(read(line.net) ?? ZERO), ZERO).abs();
}
// ../../work/main/packages/exceptions/src/taxonomy/exception-type.ts
/** Reads one family's rows. */
function family(rows) {
	return rows.map((row) => {
		const native = {};
		for (const [system, codes] of Object.entries(row.native ?? {})) native[system] = codes.map((text) => ({
			code: text.replace(/†$/, ""),
			confirmed: !text.endsWith("†")
		}));
		return {
			...row,
			native
		};
	});
}
/** Codes numbered in sequence: `series('R', 61, 70)` is R61 … R70; numbers are padded to two digits. */
function series(prefix, first, last) {
	return Array.from({ length: last - first + 1 }, (_, index) => prefix + String(first + index).padStart(2, "0"));
}
// ../../work/main/packages/exceptions/src/taxonomy/ap-appr.ts
/** Approvals. */
const AP_APPR = family([
	{
		code: "AP.APPR.OVERDUE",
		name: "Approval overdue",
		description: "An approval has not been given in time.",
		segment: "approval-bottleneck",
		ownerGroup: "approver",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oraclePayables: ["AWAIT_SEC_APP", "AWAIT_PAY_APP"],
			dynamics365: ["Workflow pending"],
			netsuite: ["Pending Approval"],
			coupa: ["Pending Approval", "Escalation"],
			peppolInvoiceResponse: ["IP"]
		}
	},
	{
		code: "AP.APPR.NO_ROUTE",
		name: "No approver found",
		description: "Nobody with authority could be found for this approval.",
		segment: "approval-bottleneck",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["VIM role resolution"],
			serviceNow: ["Missing or Invalid Business Owner"]
		}
	},
	{
		code: "AP.APPR.DELEGATION_CONFLICT",
		name: "Delegation conflict",
		description: "A delegation is circular, expired, or gives more than the delegator has.",
		segment: "approval-bottleneck",
		ownerGroup: "controller",
		controlSensitivity: "strict",
		severityDefault: "high"
	},
	{
		code: "AP.APPR.SOD_CONFLICT",
		name: "Duties not segregated",
		description: "The same person would prepare and approve.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "strict",
		severityDefault: "high"
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-coding.ts
/** Account coding. */
const AP_CODING = family([{
	code: "AP.CODING.ACCOUNT",
	name: "Account coding invalid",
	description: "The account or cost assignment is missing or not allowed.",
	segment: "data-quality",
	ownerGroup: "controller",
	controlSensitivity: "standard",
	severityDefault: "medium",
	native: {
		oraclePayables: [
			"DIST ACCT INVALID",
			"ERV ACCT INVALID",
			"CANNOT OVERLAY ACCOUNT"
		],
		serviceNow: ["Valid coding required"]
	}
}]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-dispute.ts
/** Disputes with suppliers. */
const AP_DISPUTE = family([{
	code: "AP.DISPUTE.SUPPLIER",
	name: "In dispute with the supplier",
	description: "The invoice is disputed and waits for the supplier.",
	segment: "commercial",
	ownerGroup: "analyst",
	controlSensitivity: "standard",
	severityDefault: "medium",
	native: {
		dynamics365: ["Disputed"],
		coupa: ["Disputed", "INCORRECT_QUANTITY"],
		peppolInvoiceResponse: ["UQ", "CA"],
		other: ["FR 207"]
	}
}]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-doc.ts
/** The document itself. */
const AP_DOC = family([
	{
		code: "AP.DOC.MISSING_FIELD",
		name: "Required field missing",
		description: "The document lacks information that policy requires.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["VIM validation"],
			coupa: ["Pending Action"],
			peppolInvoiceResponse: ["LEG", "PIN"],
			serviceNow: ["Missing required information"]
		}
	},
	{
		code: "AP.DOC.SCHEMA_INVALID",
		name: "Document breaks its standard",
		description: "The document breaks mandatory rules of the standard that it claims to follow.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { other: [
			"EN 16931 BR-*",
			"MLR",
			"X12 997",
			"X12 824",
			"EDIFACT CONTRL",
			"EDIFACT APERAK"
		] }
	},
	{
		code: "AP.DOC.WRONG_RECEIVER",
		name: "Addressed to someone else",
		description: "The document is addressed to another company or person.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["VIM recipient check"],
			peppolInvoiceResponse: ["REC", "UNR"]
		}
	},
	{
		code: "AP.DOC.LOW_CONFIDENCE",
		name: "Read with low confidence",
		description: "Capture is not certain enough of what it read.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: { other: ["Capture confidence"] }
	},
	{
		code: "AP.DOC.UNVERIFIED_SENDER",
		name: "Sender not verified",
		description: "The document came from an address that is not known for this supplier.",
		segment: "fraud-risk",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: { serviceNow: ["Unverified sender source"] }
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-dup.ts
/** Duplicates. */
const AP_DUP = family([
	{
		code: "AP.DUP.EXACT",
		name: "Invoice already received",
		description: "The same supplier's invoice with the same number, or the very same file, was received before.",
		segment: "fraud-risk",
		ownerGroup: "analyst",
		controlSensitivity: "strict",
		severityDefault: "high",
		native: {
			sap: ["VIM duplicate check"],
			oraclePayables: ["Duplicate invoice number"],
			dynamics365: ["Duplicate invoice number parameter†"],
			coupa: ["Dispute"],
			peppolInvoiceResponse: ["OTH"]
		}
	},
	{
		code: "AP.DUP.SUSPECTED",
		name: "Probably a duplicate",
		description: "The invoice resembles an earlier one so closely that it may be the same.",
		segment: "fraud-risk",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["VIM duplicate check"],
			other: ["Celonis group (value, date, reference, vendor)"]
		}
	},
	{
		code: "AP.DUP.PAYMENT",
		name: "Paid twice",
		description: "A payment was made or ordered more than once for the same debt.",
		segment: "fraud-risk",
		ownerGroup: "treasurer",
		controlSensitivity: "strict",
		severityDefault: "critical",
		native: {
			iso20022: ["AM05", "DUPL"],
			nacha: ["R24"]
		}
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-hold.ts
/** Holds. */
const AP_HOLD = family([{
	code: "AP.HOLD.MANUAL",
	name: "Held by hand",
	description: "A person put the invoice on hold.",
	segment: "policy",
	ownerGroup: "analyst",
	controlSensitivity: "standard",
	severityDefault: "medium",
	native: {
		sap: ["SPGRQ", "A†"],
		oraclePayables: ["Manual invoice hold", "VENDOR"],
		dynamics365: ["Invoice payment release date", "Approved = No"],
		netsuite: ["Payment Hold†"],
		coupa: ["AP Hold", "Booking Hold"],
		peppolInvoiceResponse: ["UQ"]
	}
}, {
	code: "AP.HOLD.STOCHASTIC",
	name: "Held as a sample",
	description: "The invoice was drawn at random for a check.",
	segment: "policy",
	ownerGroup: "analyst",
	controlSensitivity: "standard",
	severityDefault: "low",
	native: { sap: ["Stochastic block"] }
}]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-match.ts
/** Invoice against order and receipt. */
const AP_MATCH = family([
	{
		code: "AP.MATCH.PRICE",
		name: "Price above order",
		description: "The unit price billed is higher than the unit price ordered.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: [
				"PP",
				"SPGRP",
				"R"
			],
			oraclePayables: ["PRICE"],
			dynamics365: ["Net unit price", "Price totals discrepancy"],
			netsuite: ["VB-PO Amount Tolerance"],
			coupa: ["Invoice tolerance"],
			peppolInvoiceResponse: ["PRI"],
			serviceNow: ["Line unit price variance"]
		}
	},
	{
		code: "AP.MATCH.PRICE_ESTIMATED",
		name: "Estimated price exceeded",
		description: "The order carries an estimated price and the billed price departs from it.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["PS"],
			peppolInvoiceResponse: ["PRI"]
		}
	},
	{
		code: "AP.MATCH.PRICE_MOVING_AVG",
		name: "Moving average price shifts",
		description: "Posting the invoice would move the material's average price beyond the limit.",
		segment: "commercial",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: { sap: ["VP"] }
	},
	{
		code: "AP.MATCH.QTY_OVER_ORDERED",
		name: "More billed than ordered",
		description: "Together with earlier invoices, more is billed than was ordered.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["DQ", "SPGRM"],
			oraclePayables: ["QTY ORD", "MAX QTY ORD"],
			dynamics365: ["Three-way quantity†"],
			netsuite: ["VB-PO Quantity Tolerance", "Difference"],
			coupa: ["Invoice tolerance"],
			peppolInvoiceResponse: ["QTY"],
			serviceNow: ["Insufficient Funds (Quantity variance)"]
		}
	},
	{
		code: "AP.MATCH.QTY_OVER_RECEIVED",
		name: "More billed than received",
		description: "Together with earlier invoices, more is billed than has been received.",
		segment: "commercial",
		ownerGroup: "receiver",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["DQ", "SPGRM"],
			oraclePayables: ["QTY REC", "MAX QTY REC"],
			dynamics365: ["Three-way product receipt quantity"],
			netsuite: ["VB-Item Receipt Quantity Tolerance"],
			coupa: ["Pending Receipt"],
			peppolInvoiceResponse: ["QTY"],
			serviceNow: ["Insufficient Goods Receipt"]
		}
	},
	{
		code: "AP.MATCH.QTY_NOT_ACCEPTED",
		name: "Billed but not accepted",
		description: "Goods are billed that inspection has not accepted.",
		segment: "commercial",
		ownerGroup: "receiver",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["I", "SPGRC"],
			oraclePayables: ["QUALITY"],
			peppolInvoiceResponse: ["QUA"]
		}
	},
	{
		code: "AP.MATCH.QTY_OVER_CONSUMED",
		name: "More billed than consumed",
		description: "More is billed than was consumed under the consignment or consumption agreement.",
		segment: "commercial",
		ownerGroup: "receiver",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oraclePayables: ["Consumed Percentage", "Maximum Consumed"],
			peppolInvoiceResponse: ["QTY"]
		}
	},
	{
		code: "AP.MATCH.AMOUNT_LINE",
		name: "Line amount above order",
		description: "The line's amount is higher than order and price explain.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: [
				"AP",
				"AN",
				"SPGRS"
			],
			oraclePayables: [
				"AMT ORD",
				"AMT REC",
				"MAX AMT ORD",
				"MAX AMT REC",
				"MAX SHIP AMOUNT"
			],
			dynamics365: ["Price totals matching"],
			netsuite: ["VB-PO Amount Tolerance"],
			coupa: ["Invoice tolerance"],
			serviceNow: ["Insufficient Funds (Line amount)"]
		}
	},
	{
		code: "AP.MATCH.TOTAL",
		name: "Totals do not agree",
		description: "The invoice's totals disagree with its own lines or exceed the order as a whole.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["BD"],
			oraclePayables: [
				"LINE VARIANCE",
				"DIST VARIANCE",
				"MAX TOTAL AMOUNT",
				"AMOUNT"
			],
			dynamics365: ["Invoice totals matching"],
			coupa: ["Invoice tolerance"],
			serviceNow: ["Invoice isn't balanced", "Header amount variance"]
		}
	},
	{
		code: "AP.MATCH.CHARGES",
		name: "Charges not as agreed",
		description: "Freight or other charges differ from what was agreed.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["KW"],
			oraclePayables: ["Price or line hold on charges"],
			dynamics365: ["Charges matching"],
			coupa: ["Shipping/handling tolerance†"]
		}
	},
	{
		code: "AP.MATCH.BLANKET_LIMIT",
		name: "Blanket order limit passed",
		description: "The value or time limit of a blanket order or contract is used up.",
		segment: "policy",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: ["LA", "LD"],
			coupa: ["Contract-backed limit†"],
			serviceNow: ["Insufficient Funds (Header)"]
		}
	},
	{
		code: "AP.MATCH.PRICE_UNIT_RATIO",
		name: "Units cannot be compared",
		description: "Billed and ordered units differ, so that quantity and price cannot be compared.",
		segment: "data-quality",
		ownerGroup: "buyer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { sap: [
			"BR",
			"BW",
			"SPGRG"
		] }
	},
	{
		code: "AP.MATCH.DATE",
		name: "Billed too early",
		description: "The invoice is dated before the agreed delivery.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: {
			sap: ["ST", "SPGRT"],
			peppolInvoiceResponse: ["DEL"]
		}
	},
	{
		code: "AP.MATCH.CURRENCY",
		name: "Currency differs from order",
		description: "The invoice is in another currency than the order.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			oraclePayables: ["CURRENCY DIFFERENCE"],
			serviceNow: ["Currency mismatch"]
		}
	},
	{
		code: "AP.MATCH.FX_RATE",
		name: "Exchange rate out of range",
		description: "The exchange rate used departs from the reference rate beyond the limit.",
		segment: "policy",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["VIM maximum exchange-rate difference"],
			oraclePayables: ["MAX RATE AMOUNT", "NO RATE†"]
		}
	},
	{
		code: "AP.MATCH.TERMS",
		name: "Payment terms differ",
		description: "The invoice asks for other payment terms than agreed.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: {
			netsuite: ["VB and PO Terms comparison"],
			peppolInvoiceResponse: ["PAY"]
		}
	},
	{
		code: "AP.MATCH.LOCATION_ENTITY",
		name: "Location or entity differs",
		description: "The invoice names another location or legal entity than the order.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			netsuite: ["VB and PO Locations comparison"],
			serviceNow: ["Invalid supplier (legal entity)"]
		}
	},
	{
		code: "AP.MATCH.RECEIPT_EXCEPTION_FLAG",
		name: "Receipt was flagged",
		description: "The receiver recorded an exception on the goods receipt.",
		segment: "commercial",
		ownerGroup: "receiver",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oraclePayables: ["REC EXCEPTION"],
			peppolInvoiceResponse: ["DEL"]
		}
	},
	{
		code: "AP.MATCH.BUDGET",
		name: "Budget exceeded",
		description: "The invoice exceeds the funds or project budget available.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: ["SPGRV"],
			oraclePayables: ["Insufficient Funds", "CANT FUNDS CHECK"],
			dynamics365: ["Budget control†"]
		}
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-ref.ts
/** References to orders, receipts and billed invoices. */
const AP_REF = family([
	{
		code: "AP.REF.PO_MISSING",
		name: "Order number missing",
		description: "The invoice names no order though policy requires one.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["VIM process type (order missing)†"],
			oraclePayables: [
				"Matching Required",
				"PO REQUIRED",
				"Missing PO Number"
			],
			netsuite: ["VB-PO Connection Check"],
			coupa: ["Non-PO-backed"],
			peppolInvoiceResponse: ["REF"]
		}
	},
	{
		code: "AP.REF.PO_INVALID",
		name: "Order or order line not found",
		description: "The invoice names an order or order line that does not exist or belongs to another supplier.",
		segment: "data-quality",
		ownerGroup: "buyer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oraclePayables: [
				"Invalid PO number",
				"Invalid PO line",
				"Invalid PO release",
				"Invalid PO schedule"
			],
			peppolInvoiceResponse: ["REF"]
		}
	},
	{
		code: "AP.REF.PO_NOT_APPROVED",
		name: "Order not approved",
		description: "The order named is not approved yet.",
		segment: "approval-bottleneck",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: ["VIM process type (order not released)†"],
			oraclePayables: ["PO NOT APPROVED"],
			dynamics365: ["PO not confirmed†"]
		}
	},
	{
		code: "AP.REF.PO_CLOSED",
		name: "Order closed",
		description: "The order named is closed or cancelled.",
		segment: "commercial",
		ownerGroup: "buyer",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			oraclePayables: [
				"FINAL MATCHING",
				"CANT CLOSE PO",
				"CANT TRY PO CLOSE"
			],
			coupa: ["PO soft-closed", "PO hard-closed"]
		}
	},
	{
		code: "AP.REF.RECEIPT_MISSING",
		name: "Receipt missing",
		description: "Nothing has been received yet of what the line bills.",
		segment: "commercial",
		ownerGroup: "receiver",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["DW"],
			oraclePayables: ["QTY REC"],
			dynamics365: ["Three-way no receipt"],
			netsuite: ["PO Item Receipt check"],
			coupa: ["Pending Receipt"],
			serviceNow: ["Insufficient Goods Receipt"]
		}
	},
	{
		code: "AP.REF.CREDIT_EXCEEDS",
		name: "Credit exceeds what was billed",
		description: "The credit note credits more than was billed.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			coupa: ["Credit note check"],
			serviceNow: ["Insufficient billing amount", "Incomplete credit memo"],
			other: [...series("RULE_S", 110, 123)]
		}
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/ap-tax.ts
/** Tax on invoices. */
const AP_TAX = family([
	{
		code: "AP.TAX.AMOUNT",
		name: "Tax amount wrong",
		description: "The tax billed does not follow from the taxable amounts and rates.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			oraclePayables: ["TAX VARIANCE", "TAX AMOUNT RANGE"],
			dynamics365: ["Invoice totals (tax)"],
			coupa: ["Tax line or total tolerance"],
			peppolInvoiceResponse: ["LEG"],
			serviceNow: ["Over tax amount variance", "Under tax amount variance"]
		}
	},
	{
		code: "AP.TAX.CODE",
		name: "Tax code missing or wrong",
		description: "The tax code does not suit the goods, the place or the supplier.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			oraclePayables: ["TAX DIFFERENCE"],
			coupa: ["Tax code rule"],
			serviceNow: ["Missing tax code details"]
		}
	},
	{
		code: "AP.TAX.REGISTRATION",
		name: "Tax registration in doubt",
		description: "The supplier's tax number is missing, malformed, or not the one on file.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: ["VIM VAT-ID rule"],
			peppolInvoiceResponse: [
				"LEG",
				"BT-31",
				"BT-48"
			]
		}
	},
	{
		code: "AP.TAX.WITHHOLDING",
		name: "Withholding tax error",
		description: "Withholding tax could not be determined or its account is invalid.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			oraclePayables: ["AWT ERROR", "AWT ACCT INVALID"],
			coupa: ["Withholding tax"]
		}
	},
	{
		code: "AP.TAX.ENGINE_FAILED",
		name: "Tax check failed",
		description: "The tax service did not answer or its answer expired.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { serviceNow: ["Tax validation failed", "Tax validation expired"] }
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/ar.ts
/** Cash from customers. */
const AR = family([
	{
		code: "AR.CASH.UNAPPLIED",
		name: "Receipt not applied",
		description: "Money from a known customer is not matched to invoices.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["On-account item uncleared†"],
			oraclePayables: ["Receipt Unapplied†", "AutoApply recommendation"],
			dynamics365: ["Unsettled payment†"],
			netsuite: ["Unapplied payment†"],
			other: ["camt.054 without match"]
		}
	},
	{
		code: "AR.CASH.UNIDENTIFIED",
		name: "Receipt not identified",
		description: "Money arrived and its sender is not known.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["Unposted statement item†"],
			oraclePayables: ["Unidentified†"],
			other: ["BAI2 credit without reference"]
		}
	},
	{
		code: "AR.CASH.SHORT_PAY",
		name: "Customer paid too little",
		description: "A customer paid less than the invoice asks.",
		segment: "commercial",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["Residual or partial item†"],
			oraclePayables: ["Application exception rule (Underpayment)"],
			other: ["Hyperswitch Under Amount"]
		}
	},
	{
		code: "AR.CASH.OVERPAY",
		name: "Customer paid too much",
		description: "A customer paid more than the invoice asks.",
		segment: "commercial",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: {
			sap: ["Residual or partial item†"],
			oraclePayables: ["Application exception rule (Overpayment)"],
			other: ["Hyperswitch Over Amount"]
		}
	},
	{
		code: "AR.DISPUTE",
		name: "Customer disputes",
		description: "A customer disputes an invoice or part of it.",
		segment: "commercial",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { sap: ["Dispute case†"] }
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/gl.ts
/** Journals. */
const GL = family([
	{
		code: "GL.PERIOD_CLOSED",
		name: "Period closed",
		description: "The journal's accounting period is not open.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: ["Posting period not open†"],
			oracleGeneralLedger: [...series("EP", 1, 5), "Error2"]
		}
	},
	{
		code: "GL.UNBALANCED",
		name: "Journal does not balance",
		description: "Debits and credits of the journal differ.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			oracleGeneralLedger: [
				"EU02",
				"EU03",
				"WU01",
				"Error6"
			],
			other: ["JDE JE"]
		}
	},
	{
		code: "GL.ACCOUNT_INVALID",
		name: "Account invalid",
		description: "The journal uses an account that does not exist or is not allowed.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oracleGeneralLedger: [...series("EF", 1, 5)],
			other: ["JDE IAC", "JDE IGO"]
		}
	},
	{
		code: "GL.MAPPING_STALE",
		name: "Account mapping out of date",
		description: "A mapping to the chart of accounts no longer holds.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { oracleGeneralLedger: ["EF04"] }
	},
	{
		code: "GL.FX",
		name: "Journal currency error",
		description: "The journal's currency or conversion is missing or invalid.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { oracleGeneralLedger: [...series("EC", 1, 12)] }
	},
	{
		code: "GL.CONTROL_TOTAL",
		name: "Control total wrong",
		description: "The batch does not agree with its control total.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: { oracleGeneralLedger: ["Error1", "Error4"] }
	},
	{
		code: "GL.APPROVAL_DELAY",
		name: "Journal waits for approval",
		description: "A journal has waited for approval beyond its time.",
		segment: "approval-bottleneck",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["Parked†"],
			netsuite: ["Pending Approval†"]
		}
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/int.ts
/** Integration. */
const INT = family([
	{
		code: "INT.WRITEBACK_UNCONFIRMED",
		name: "ERP has not confirmed",
		description: "The ERP did not confirm a change that was asked of it.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["IDoc or BAPI error†"],
			oraclePayables: ["ESS job rejection", "Interface rejection"],
			netsuite: ["Record locked by workflow"]
		}
	},
	{
		code: "INT.EVENT_STALE",
		name: "Event out of date",
		description: "An event describes an older state than the one known.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: { other: ["CloudEvents id+source"] }
	},
	{
		code: "INT.EVENT_OUT_OF_ORDER",
		name: "Event out of order",
		description: "An event arrived before one that it builds on.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: { other: ["CloudEvents id+source"] }
	},
	{
		code: "INT.EVENT_DUPLICATE",
		name: "Event arrived twice",
		description: "An event was delivered more than once.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: { other: ["CloudEvents id+source"] }
	},
	{
		code: "INT.WEBHOOK_DEAD",
		name: "Webhook not delivered",
		description: "A receiver did not take a notification after all retries.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { other: ["Standard Webhooks"] }
	},
	{
		code: "INT.MODEL_UNAVAILABLE",
		name: "Advice not available",
		description: "The model that ranks causes does not answer; rules alone decide.",
		segment: "integration",
		ownerGroup: "partner-operator",
		controlSensitivity: "standard",
		severityDefault: "low"
	},
	{
		code: "INT.MODEL_DRIFT",
		name: "Advice has drifted",
		description: "The model's advice departs from what people decide.",
		segment: "integration",
		ownerGroup: "partner-operator",
		controlSensitivity: "elevated",
		severityDefault: "medium"
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/md.ts
/** Supplier master data. */
const MD = family([
	{
		code: "MD.VENDOR.BLOCKED",
		name: "Supplier blocked",
		description: "The supplier is blocked for posting or payment.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "strict",
		severityDefault: "critical",
		native: {
			sap: ["Central or company posting or payment block†"],
			oraclePayables: ["VENDOR", "Supplier hold"],
			dynamics365: [
				"Vendor on hold invoicing",
				"Vendor on hold payment",
				"Vendor on hold requisition",
				"Vendor on hold PO"
			],
			netsuite: ["Inactive†"],
			coupa: ["Supplier on hold†"],
			serviceNow: ["Invalid or blocked supplier"]
		}
	},
	{
		code: "MD.VENDOR.INCOMPLETE",
		name: "Supplier data incomplete",
		description: "The supplier's master data lacks what posting or payment needs.",
		segment: "data-quality",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["F110 bank details missing"],
			iso20022: ["RR03"],
			other: ["Tipalti not payable"]
		}
	},
	{
		code: "MD.VENDOR.DUPLICATE",
		name: "Supplier on file twice",
		description: "Two supplier records seem to be the same company.",
		segment: "fraud-risk",
		ownerGroup: "tenant-admin",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: { coupa: ["Merge request (CSP)"] }
	},
	{
		code: "MD.VENDOR.CONFLICT",
		name: "Supplier data contradict each other",
		description: "Order, invoice and master name the supplier differently.",
		segment: "data-quality",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			oraclePayables: ["Inconsistent PO supplier information"],
			peppolInvoiceResponse: ["REF"]
		}
	},
	{
		code: "MD.BANK.CHANGED_UNVERIFIED",
		name: "Bank account not verified",
		description: "Payment is asked to an account that nobody has verified for this supplier.",
		segment: "fraud-risk",
		ownerGroup: "treasurer",
		controlSensitivity: "strict",
		severityDefault: "critical",
		native: {
			iso20022: ["AC15"],
			nacha: [...series("C", 1, 7)],
			other: ["Kyriba first payment to account"]
		}
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/pay.ts
/** Payments otherwise stopped or returned. */
const PAY = family([
	{
		code: "PAY.SANCTIONS",
		name: "Sanctions alert",
		description: "A party to the payment may be on a sanctions list.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "strict",
		severityDefault: "critical",
		native: {
			iso20022: ["RR04", "AM07"],
			nacha: ["R90", "R85"]
		}
	},
	{
		code: "PAY.FRAUD",
		name: "Suspected fraud",
		description: "The payment is suspected to be fraudulent.",
		segment: "fraud-risk",
		ownerGroup: "controller",
		controlSensitivity: "strict",
		severityDefault: "critical",
		native: {
			iso20022: ["FRAD"],
			other: ["Kyriba scenarios"]
		}
	},
	{
		code: "PAY.BLOCKED.ERP",
		name: "Blocked in the ERP",
		description: "The ERP holds the item back from payment.",
		segment: "policy",
		ownerGroup: "analyst",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: {
			sap: ["ZLSPR on item", "F110 blocked for payment"],
			oraclePayables: ["Unreleased hold"],
			dynamics365: ["Vendor hold Payment"],
			netsuite: ["Payment Hold†"]
		}
	},
	{
		code: "PAY.NO_METHOD",
		name: "No way to pay",
		description: "No valid payment method is set up for the supplier.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["F110 no valid payment method"],
			other: ["Tipalti payee status"]
		}
	},
	{
		code: "PAY.ACK_MISSING",
		name: "Bank has not confirmed",
		description: "The bank's status report did not arrive in time.",
		segment: "integration",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: { other: ["No pain.002 within SLA"] }
	},
	{
		code: "PAY.RETURNED_AFTER_SETTLEMENT",
		name: "Payment came back",
		description: "A settled payment was returned.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			iso20022: ["pacs.004", "camt.054"],
			nacha: [
				"R06",
				"R31",
				...series("R", 61, 70)
			]
		}
	},
	{
		code: "PAY.REMITTANCE_MISSING",
		name: "Remittance advice missing",
		description: "The payee was not told what the payment is for.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: {
			iso20022: ["CERI"],
			other: ["X12 820", "REMADV"]
		}
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/pay-reject.ts
/** Payments that a bank rejected. */
const PAY_REJECT = family([
	{
		code: "PAY.REJECT.ACCOUNT_INVALID",
		name: "Account does not exist",
		description: "The bank says that the account number is wrong or unknown.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			iso20022: [
				"AC01",
				"AC02",
				"AC03"
			],
			nacha: ["R03", "R04"]
		}
	},
	{
		code: "PAY.REJECT.ACCOUNT_CLOSED",
		name: "Account closed",
		description: "The bank says that the account is closed.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			iso20022: [
				"AC04",
				"AC05",
				"AC07"
			],
			nacha: ["R02"]
		}
	},
	{
		code: "PAY.REJECT.ACCOUNT_BLOCKED",
		name: "Account blocked",
		description: "The bank says that the account is blocked or takes no such payments.",
		segment: "policy",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			iso20022: ["AC06"],
			nacha: ["R16", "R20"]
		}
	},
	{
		code: "PAY.REJECT.NAME_MISMATCH",
		name: "Name does not fit account",
		description: "The payee's name is not the account holder's.",
		segment: "fraud-risk",
		ownerGroup: "treasurer",
		controlSensitivity: "strict",
		severityDefault: "high",
		native: {
			iso20022: ["BE01", "BE06"],
			nacha: ["C04"],
			other: ["VoP"]
		}
	},
	{
		code: "PAY.REJECT.AGENT",
		name: "Bank not reached",
		description: "A bank in the chain is wrongly named or does not take part.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			iso20022: [
				"RC01",
				"AGNT",
				"CNOR"
			],
			nacha: [
				"R28",
				"R13",
				"C02"
			]
		}
	},
	{
		code: "PAY.REJECT.ADDRESS",
		name: "Address or party data missing",
		description: "The payment lacks a party's address or identification.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { iso20022: [
			"BE04",
			"BE07",
			"RR02",
			"RR03"
		] }
	},
	{
		code: "PAY.REJECT.FUNDS",
		name: "Not enough funds",
		description: "The paying account did not cover the payment.",
		segment: "policy",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			sap: ["F110 no house-bank funds†"],
			iso20022: ["AM04"],
			nacha: ["R01", "R09"]
		}
	},
	{
		code: "PAY.REJECT.AMOUNT",
		name: "Amount not accepted",
		description: "The bank does not accept the payment's amount or its control sum.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			iso20022: [
				"AM01",
				"AM02",
				"AM09",
				"AM12",
				"AM13",
				"AM14"
			],
			nacha: ["R19"]
		}
	},
	{
		code: "PAY.REJECT.CURRENCY",
		name: "Currency not accepted",
		description: "The bank does not accept the payment's currency.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { iso20022: [
			"AM03",
			"AM11",
			"AC11"
		] }
	},
	{
		code: "PAY.REJECT.DUPLICATE",
		name: "Taken for a duplicate",
		description: "The bank refused the payment as a duplicate.",
		segment: "fraud-risk",
		ownerGroup: "treasurer",
		controlSensitivity: "elevated",
		severityDefault: "high",
		native: {
			iso20022: ["AM05", "DUPL"],
			nacha: ["R24"]
		}
	},
	{
		code: "PAY.REJECT.FORMAT",
		name: "Payment file malformed",
		description: "The bank could not read the payment or found a field malformed.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			sap: ["F110 payment medium error"],
			iso20022: [
				"FF01",
				"FF02",
				"AM10"
			],
			nacha: [
				"R17",
				"R25",
				"R26",
				"R27"
			]
		}
	},
	{
		code: "PAY.REJECT.DATE",
		name: "Date not accepted",
		description: "The bank does not accept the payment's date.",
		segment: "data-quality",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: {
			iso20022: [
				"CH03",
				"CH04",
				"DT04"
			],
			nacha: ["R18"]
		}
	},
	{
		code: "PAY.REJECT.AUTHORITY",
		name: "Not authorised",
		description: "The signer or ordering party is not authorised for this payment.",
		segment: "policy",
		ownerGroup: "controller",
		controlSensitivity: "strict",
		severityDefault: "high",
		native: {
			iso20022: [
				"DS0H",
				"DS02",
				"BE05",
				"AG01",
				"AG03"
			],
			nacha: ["R29"]
		}
	},
	{
		code: "PAY.REJECT.REFUSED_BY_PAYEE",
		name: "Refused by the payee",
		description: "The payee sent the payment back.",
		segment: "commercial",
		ownerGroup: "analyst",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			iso20022: ["CUST", "MS02"],
			nacha: ["R23"]
		}
	},
	{
		code: "PAY.REJECT.TIMEOUT_NETWORK",
		name: "Network did not answer",
		description: "The payment timed out or failed between banks.",
		segment: "integration",
		ownerGroup: "tenant-admin",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			iso20022: [...series("AB", 5, 10)],
			nacha: [
				"R32",
				"R83",
				"R84"
			]
		}
	},
	{
		code: "PAY.REJECT.UNSPECIFIED",
		name: "Rejected without a reason",
		description: "The bank rejected the payment and gave no usable reason.",
		segment: "integration",
		ownerGroup: "treasurer",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { iso20022: ["MS03", "NARR"] }
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/rec.ts
/** Reconciliation. */
const REC = family([
	{
		code: "REC.MISSING_EXTERNAL",
		name: "Missing on the statement",
		description: "An entry in the books is not on the statement.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { other: [
			"Hyperswitch Expected to Missing",
			"JDE NMP",
			"JDE DPN"
		] }
	},
	{
		code: "REC.MISSING_INTERNAL",
		name: "Missing in the books",
		description: "An entry on the statement is not in the books.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { other: [
			"Hyperswitch Expected to Missing",
			"JDE NMR",
			"JDE DPN"
		] }
	},
	{
		code: "REC.AMOUNT",
		name: "Amounts differ",
		description: "Statement and books agree but for the amount.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oracleCashManagement: ["AMT"],
			other: [
				"JDE ANE",
				"JDE VNT",
				"Over Amount",
				"Under Amount"
			]
		}
	},
	{
		code: "REC.DATE",
		name: "Dates differ",
		description: "Statement and books agree but for the date.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: {
			oracleCashManagement: ["DAT"],
			other: ["JDE CLD"]
		}
	},
	{
		code: "REC.AMBIGUOUS",
		name: "Several matches possible",
		description: "More than one entry could match.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: {
			oracleCashManagement: ["AMB"],
			other: ["Needs Manual Review"]
		}
	},
	{
		code: "REC.CURRENCY",
		name: "Currencies differ",
		description: "Statement and books agree but for the currency.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { other: ["Currency Mismatch"] }
	},
	{
		code: "REC.REFERENCE",
		name: "References differ",
		description: "Statement and books agree but for the reference.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "low",
		native: { other: ["Data Mismatch"] }
	},
	{
		code: "REC.SPLIT",
		name: "One to many",
		description: "One entry stands against several that do not add up to it.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "standard",
		severityDefault: "medium",
		native: { other: ["Split Mismatch"] }
	},
	{
		code: "REC.INTERCOMPANY",
		name: "Intercompany break",
		description: "Two companies of the group do not agree on what one owes the other.",
		segment: "data-quality",
		ownerGroup: "controller",
		controlSensitivity: "elevated",
		severityDefault: "medium",
		native: { dynamics365: ["Intercompany net amount must equal", "Intercompany quantity must equal"] }
	}
]);
// ../../work/main/packages/exceptions/src/taxonomy/taxonomy.ts
/** Every exception type, in the order of the published taxonomy. */
const TAXONOMY = [
	...AP_MATCH,
	...AP_REF,
	...AP_DUP,
	...AP_TAX,
	...AP_DOC,
	...AP_CODING,
	...AP_APPR,
	...AP_HOLD,
	...AP_DISPUTE,
	...MD,
	...PAY_REJECT,
	...PAY,
	...AR,
	...GL,
	...REC,
	...INT
];
/** The taxonomy by code. */
const TAXONOMY_BY_CODE = new Map(TAXONOMY.map((type) => [type.code, type]));
/** The type of a code. Throws RangeError for a code that is not in the taxonomy; ask `TAXONOMY_BY_CODE` to test. */
function typeOf(code) {
	const type = TAXONOMY_BY_CODE.get(code);
	if (!type) throw new RangeError(`no exception type has the code ${code.slice(0, 60)}`);
	return type;
}
const byNative = /* @__PURE__ */ new Map();
for (const type of TAXONOMY) for (const [system, codes] of Object.entries(type.native)) for (const { code } of codes) {
	const key = nativeKey(system, code);
	byNative.set(key, [...byNative.get(key) ?? [], type.code]);
}
function nativeKey(system, code) {
	return `${system}\u0000${code.trim().toUpperCase()}`;
}
// ../../work/main/packages/exceptions/src/tolerance.ts
const AGREED = Object.freeze({ within: true });
function allowanceOf({ limit }) {
	if (limit.kind === "unset") return void 0;
	return limit.kind === "zero" ? ZERO : decimal(limit.value);
}
/**
* Judges a difference from an expected value. Only the size of the difference counts; a difference equal to the limit
* passes. A percent limit of an expected value of zero allows nothing.
*/
function judge(difference, expected, rule) {
	if (difference.isZero()) return AGREED;
	const percent = allowanceOf(rule.percent);
	const absolute = allowanceOf(rule.absolute);
	const byPercent = percent?.times(expected.abs()).div(100);
	const { allowed, source } = combine(byPercent, absolute, rule);
	const tolerance = {
		scope: source.scope,
		settingKey: source.settingKey
	};
	if (percent) tolerance.percent = exact(percent);
	if (absolute) tolerance.absolute = exact(absolute);
	if (allowed) tolerance.allowed = exact(allowed);
	return {
		within: allowed === void 0 || difference.abs().lessThanOrEqualTo(allowed),
		tolerance
	};
}
function combine(byPercent, absolute, rule) {
	if (byPercent && absolute) return byPercent.lessThanOrEqualTo(absolute) === (rule.combine === "lesser") ? {
		allowed: byPercent,
		source: rule.percent
	} : {
		allowed: absolute,
		source: rule.absolute
	};
	if (byPercent) return {
		allowed: byPercent,
		source: rule.percent
	};
	if (absolute) return {
		allowed: absolute,
		source: rule.absolute
	};
	return {
		allowed: rule.unsetMeans === "zero" ? ZERO : void 0,
		source: rule.percent
	};
}
[
	0,
	1,
	2,
	3,
	4
].map((digits) => new Decimal(10).pow(-digits));
new Decimal("0.98");
// ../../work/main/packages/exceptions/src/matching/reference.ts
const NOTHING = /* @__PURE__ */ new Set([
	"",
	"-",
	"0",
	"NA",
	"N/A",
	"NONE",
	"NULL",
	"."
]);
/** A reference without what people add or drop: spaces, letter case, leading zeros. Undefined for stand-ins like `NA`. */
function referenceKey(text) {
	const key = (text ?? "").trim().toUpperCase().replace(/\s+/g, "");
	if (NOTHING.has(key)) return void 0;
	return key.replace(/^0+(?=.)/, "");
}
// ../../work/main/packages/exceptions/src/context.ts
/** An exception of a type, with the type's severity and the money in the invoice's currency. */
function report(context, code, finding) {
	const { amount, ...rest } = finding;
	return {
		code,
		severity: typeOf(code).severityDefault,
		amountAtRisk: risk(amount, context.currency),
		...rest
	};
}
// ../../work/main/packages/exceptions/src/detectors/amount-line.ts
/** AP.MATCH.AMOUNT_LINE: the line's amount is above the order by more than price and quantity explain. */
const detectAmountLine = (context) => context.lines.flatMap(({ match, judgement: { amount } }) => {
	if (!amount || amount.within) return [];
	const percent = percentOf(amount.unexplained, amount.expected);
	return report(context, "AP.MATCH.AMOUNT_LINE", {
		line: match.id,
		summary: `Line bills ${plain(amount.billed)}, ${plain(amount.unexplained)} more than the order allows`,
		amount: amount.unexplained,
		exposure: { on: "variance" },
		evidence: {
			orderNumber: match.order.number,
			orderLines: match.portions.map(({ state }) => state.line.id),
			billed: exact(amount.billed),
			expected: exact(amount.expected.toDecimalPlaces(6)),
			unexplained: exact(amount.unexplained),
			percent: percent && exact(percent),
			allowances: match.line.allowances,
			charges: match.line.charges
		},
		tolerance: amount.tolerance,
		causeKey: `amount:${match.order.number}`
	});
});
// ../../work/main/packages/exceptions/src/detectors/credit-exceeds.ts
/** AP.REF.CREDIT_EXCEEDS: more is credited than was billed, on an order line or of the invoice that is credited. */
const detectCreditExceeds = (context) => [...context.lines.flatMap((line) => lineExcess(context, line)), ...invoiceExcess(context)];
function lineExcess(context, { match }) {
	if (!match.credit || match.portions.length === 0) return [];
	const quantity = addUp(match.portions.map(({ overCredited }) => overCredited?.quantity ?? ZERO));
	const amount = addUp(match.portions.map(({ overCredited }) => overCredited?.amount ?? ZERO));
	const verdict = judge(amount, match.net, context.policy.tolerances.amountLine);
	if (quantity.isZero() && verdict.within) return [];
	const had = (match.quantity ?? ZERO).minus(quantity);
	return [report(context, "AP.REF.CREDIT_EXCEEDS", {
		line: match.id,
		summary: quantity.isZero() ? `Credits ${plain(match.net)}, only ${plain(match.net.minus(amount))} was left of what was billed` : `Credits ${count(match.quantity)}, only ${count(had)} were left of what was billed`,
		amount,
		exposure: { on: "part" },
		evidence: {
			orderNumber: match.order.number,
			orderLines: match.portions.map(({ state }) => state.line.id),
			creditedQuantity: match.quantity && exact(match.quantity),
			creditedAmount: exact(match.net),
			excessQuantity: exact(quantity),
			excessAmount: exact(amount)
		},
		tolerance: quantity.isZero() ? verdict.tolerance : void 0,
		causeKey: `credit:${match.order.number}`
	})];
}
function invoiceExcess(context) {
	const { invoice, facts, amount } = context;
	const number = referenceKey(invoice.precedingInvoice);
	if (invoice.kind !== "CreditNote" || number === void 0) return [];
	const billed = facts.candidates.find((candidate) => referenceKey(candidate.number) === number && candidate.kind !== "CreditNote" && candidate.currency === invoice.currency && (!facts.supplier || !candidate.supplierId || candidate.supplierId === facts.supplier.id));
	const gross = read(billed?.gross);
	if (!billed || !gross || amount.lessThanOrEqualTo(gross)) return [];
	return [report(context, "AP.REF.CREDIT_EXCEEDS", {
		summary: `Credits ${plain(amount)}, invoice ${billed.number} billed ${plain(gross)}`,
		amount: amount.minus(gross),
		exposure: { on: "part" },
		evidence: {
			precedingInvoice: billed.number,
			invoiceId: billed.id,
			credited: exact(amount),
			billed: exact(gross)
		},
		causeKey: `credit:${billed.number}`
	})];
}
// ../../work/main/packages/exceptions/src/detectors/currency.ts
/** AP.MATCH.CURRENCY: the invoice is in another currency than an order it bills. Once an order. */
const detectCurrency = (context) => {
	return [...new Map(context.lines.flatMap(({ match: { order } }) => order ? [[order.number, order]] : [])).values()].flatMap((order) => {
		if (order.currency === void 0 || order.currency === context.invoice.currency) return [];
		return report(context, "AP.MATCH.CURRENCY", {
			summary: `Billed in ${context.invoice.currency}, order ${order.number} is in ${order.currency}`,
			amount: context.amount,
			exposure: { on: "document" },
			evidence: {
				orderNumber: order.number,
				billedCurrency: context.invoice.currency,
				orderedCurrency: order.currency,
				billed: plain(context.amount)
			},
			causeKey: `currency:${order.number}`
		});
	});
};
// ../../work/main/packages/exceptions/src/detectors/document.ts
/** AP.DOC.SCHEMA_INVALID: fatal problems that reading found, all in one exception: the sender mends them at once. */
const detectSchemaInvalid = (context) => {
	const fatal = context.facts.problems.filter(({ severity }) => severity === "fatal");
	if (fatal.length === 0) return [];
	const rules = [...new Set(fatal.map(({ code }) => code))];
	const others = rules.length > 3 ? ` and ${rules.length - 3} more` : "";
	return [report(context, "AP.DOC.SCHEMA_INVALID", {
		summary: `Breaks ${rules.slice(0, 3).join(", ")}${others}: ${fatal[0].message}`,
		amount: ZERO,
		exposure: { on: "part" },
		evidence: {
			rules,
			problems: fatal.slice(0, 50),
			problemCount: fatal.length
		},
		causeKey: "document"
	})];
};
/** AP.DOC.MISSING_FIELD: fields that policy requires, one exception for the document and one for each line. */
const detectMissingField = (context) => {
	const { invoice, policy, lines } = context;
	const ofDocument = policy.requiredFields.filter((path) => !LINE_PATH.test(path) && !present(invoice, path));
	const linePaths = policy.requiredFields.flatMap((path) => LINE_PATH.test(path) ? [path.replace(LINE_PATH, "")] : []);
	return [{
		line: void 0,
		fields: ofDocument
	}, ...lines.map(({ match }) => ({
		line: match.id,
		fields: linePaths.filter((path) => !present(match.line, path))
	}))].flatMap(({ line, fields }) => fields.length === 0 ? [] : report(context, "AP.DOC.MISSING_FIELD", {
		line,
		summary: `${line === void 0 ? "The document" : `Line ${line}`} lacks ${fields.map(words).join(", ")}`,
		amount: ZERO,
		exposure: { on: "part" },
		evidence: { fields },
		causeKey: "document"
	}));
};
const LINE_PATH = /^lines(\[\])?\./;
function present(from, path) {
	let value = from;
	for (const name of path.split(".")) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
		value = value[name];
	}
	if (typeof value === "string") return value.trim() !== "";
	return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null;
}
function words(path) {
	return path.replace(/[.[\]]+/g, " ").replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
}
// ../../work/main/packages/exceptions/src/days.ts
const DATE = /^(\d{4})-(\d{2})-(\d{2})/;
/** Days since 1970-01-01 of an ISO 8601 date or instant; undefined for anything else. */
function dayNumber(text) {
	const parts = DATE.exec(text ?? "");
	if (!parts) return void 0;
	const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
	return Number.isNaN(time) ? void 0 : Math.floor(time / 864e5);
}
/** Days from one date to another, negative when the second is earlier; undefined when either is no date. */
function daysBetween(from, to) {
	const [first, second] = [dayNumber(from), dayNumber(to)];
	return first === void 0 || second === void 0 ? void 0 : second - first;
}
// ../../work/main/packages/exceptions/src/duplicates/normalise-number.ts
const PREFIX = /^(INVOICE|INVOICENO|INV|RECHNUNG|RECHNR|RG|RE|FACTURE|FACTURA|FATTURA|FAKTURA|FACT|FAKT|FAC|FT|FV|NUMBER|NR|NO|BILL|DOC)(?=[^A-Z]|$)/;
const LOOKALIKE = {
	O: "0",
	Q: "0",
	I: "1",
	L: "1"
};
/** The parts of `normaliseNumber`: runs of digits and runs of letters. */
function numberParts(number) {
	let text = number.slice(0, 100).normalize("NFKC").toUpperCase().trim();
	for (let before = ""; before !== text;) {
		before = text;
		const rest = text.replace(PREFIX, "").replace(/^[^\p{L}\p{N}]+/u, "");
		if (rest !== "") text = rest;
	}
	return text.split(/[^\p{L}\p{N}]+/u).map(digitsForLookalikes).flatMap((token) => token.match(/\d+|[^\d]+/g) ?? []).map((run) => run.replace(/^0+(?=\d)/, "")).filter((run) => run !== "");
}
function digitsForLookalikes(token) {
	return /\d/.test(token) && /^[\dOQIL]+$/.test(token) ? token.replace(/[OQIL]/g, (letter) => LOOKALIKE[letter]) : token;
}
// ../../work/main/packages/exceptions/src/duplicates/relate-numbers.ts
const YEAR = /^(19|20)\d\d$/;
/** Compares two invoice numbers as people mistake them. */
function relateNumbers(first, second) {
	if (!first?.trim() || !second?.trim()) return "different";
	if (first.trim().toUpperCase() === second.trim().toUpperCase()) return "identical";
	const [left, right] = [numberParts(first), numberParts(second)];
	const [a, b] = [left.join(""), right.join("")];
	if (a === "" || b === "") return "different";
	if (a === b) return "respelled";
	const [core, otherCore] = [withoutYear(left), withoutYear(right)];
	if (core.length >= 2 && core === otherCore) return "year";
	if (suffixed(left, right) || suffixed(right, left)) return "suffix";
	return relateDigits(a, b);
}
function withoutYear(parts) {
	return parts.filter((part) => !YEAR.test(part)).join("");
}
function suffixed(short, long) {
	if (long.length !== short.length + 1 || short.join("").length < 3) return false;
	return short.every((part, index) => part === long[index]) && /^\D{1,5}$/.test(long.at(-1));
}
function relateDigits(a, b) {
	if (Math.min(a.length, b.length) < 4) return sequence(a, b) ? "sequence" : "different";
	if (a.length === b.length) {
		const at = [...a].flatMap((char, index) => char === b[index] ? [] : [index]);
		const [i, j] = at;
		if (at.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]) return "slip";
		if (sequence(a, b)) return "sequence";
		return at.length === 1 ? "one-digit" : "different";
	}
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return long.length - short.length === 1 && oneInserted(short, long) ? "slip" : "different";
}
function sequence(a, b) {
	const [left, right] = [/^(.*?)(\d{1,15})$/.exec(a), /^(.*?)(\d{1,15})$/.exec(b)];
	if (!left || !right || left[1] !== right[1]) return false;
	return Math.abs(Number(left[2]) - Number(right[2])) <= 500;
}
function oneInserted(short, long) {
	for (let index = 0; index < long.length; index++) if (long.slice(0, index) + long.slice(index + 1) === short) return long[index] === long[index - 1] || long[index] === long[index + 1];
	return false;
}
// ../../work/main/packages/exceptions/src/duplicates/compare-invoices.ts
const NUMBER_WEIGHT = {
	identical: 70,
	respelled: 65,
	year: 55,
	suffix: 55,
	slip: 50,
	"one-digit": 40,
	different: 45,
	sequence: 0
};
const NUMBER_WORDS = {
	identical: "number",
	respelled: "number but for its spelling",
	year: "number but for the year",
	suffix: "number but for its ending",
	slip: "number but for a typing slip",
	"one-digit": "number but for one digit"
};
/** Compares with an earlier invoice. Undefined where it cannot be the same: other supplier, currency, kind, or not live. */
function compareInvoices(facts, candidate) {
	const { invoice, supplier } = facts;
	if (candidate.id === facts.documentId || ["rejected", "cancelled"].includes(candidate.status)) return void 0;
	const sameFile = facts.sha256 !== void 0 && facts.sha256 === candidate.sha256;
	const otherKind = candidate.kind !== void 0 && candidate.kind !== invoice.kind;
	const otherSupplier = candidate.supplierId !== void 0 && supplier?.id !== candidate.supplierId;
	if (!sameFile && (otherKind || otherSupplier || candidate.currency !== invoice.currency)) return void 0;
	const number = relateNumbers(invoice.number, candidate.number);
	const days = daysBetween(candidate.issueDate, invoice.issueDate);
	const daysApart = days === void 0 ? void 0 : Math.abs(days);
	const amounts = compareAmounts(invoice, candidate);
	const order = referenceKey(invoice.orderReference);
	const sameOrder = order !== void 0 && order === referenceKey(candidate.orderReference);
	const date = daysApart === void 0 ? 0 : daysApart === 0 ? 12 : daysApart <= 7 ? 8 : 0;
	const weight = NUMBER_WEIGHT[number] + (amounts === "same" ? 25 : amounts === "near" ? 5 : 0) + date + (sameOrder ? 5 : 0);
	return {
		candidate,
		sameFile,
		number,
		agree: [
			sameFile ? "file" : void 0,
			NUMBER_WORDS[number],
			"supplier",
			amounts === "same" ? "amount" : void 0,
			daysApart === 0 ? "date" : date > 0 ? `date within ${daysApart === 1 ? "1 day" : `${daysApart} days`}` : void 0,
			sameOrder ? "order" : void 0
		].filter((field) => field !== void 0),
		sameAmount: amounts === "same",
		daysApart,
		confidencePercent: Math.min(weight, 99)
	};
}
function compareAmounts(invoice, candidate) {
	const [mine, other] = [documentAmount(invoice), read(candidate.gross)?.abs()];
	if (!other) return "different";
	const difference = mine.minus(other).abs();
	if (difference.isZero()) return "same";
	return difference.lessThanOrEqualTo(Decimal.max(mine, other).div(100)) ? "near" : "different";
}
// ../../work/main/packages/exceptions/src/detectors/duplicate.ts
/** AP.DUP.EXACT and, where there is none, AP.DUP.SUSPECTED: at most one of them, with all earlier invoices in question. */
const detectDuplicates = (context) => {
	const likenesses = context.facts.candidates.flatMap((candidate) => compareInvoices(context.facts, candidate) ?? []).sort((a, b) => b.confidencePercent - a.confidencePercent);
	const exact = likenesses.filter((likeness) => isExact(context, likeness));
	if (exact.length > 0) return [duplicate(context, "AP.DUP.EXACT", exact)];
	const suspected = likenesses.filter((likeness) => isSuspected(context, likeness));
	return suspected.length > 0 ? [duplicate(context, "AP.DUP.SUSPECTED", suspected)] : [];
};
function isExact({ invoice }, { sameFile, number, candidate }) {
	if (sameFile) return true;
	if (number !== "identical" || corrects(invoice.precedingInvoice, candidate.number)) return false;
	const [year, other] = [invoice.issueDate?.slice(0, 4), candidate.issueDate?.slice(0, 4)];
	return year === void 0 || other === void 0 || year === other;
}
function isSuspected({ policy, invoice }, likeness) {
	const { strictness, confidencePercent, lookbackDays } = policy.duplicates;
	const { number, daysApart, sameAmount, candidate } = likeness;
	if (strictness === "exact" || (daysApart ?? 0) > lookbackDays) return false;
	if (number === "different" && (strictness !== "wide" || !sameAmount)) return false;
	if (number === "sequence" || number === "year" && (daysApart ?? 0) > 31) return false;
	if (number === "identical" && !sameAmount) return corrects(invoice.precedingInvoice, candidate.number);
	return likeness.confidencePercent >= confidencePercent;
}
function corrects(preceding, number) {
	return referenceKey(preceding) !== void 0 && referenceKey(preceding) === referenceKey(number);
}
function duplicate(context, code, found) {
	const { candidate, agree, sameFile, confidencePercent } = found[0];
	return report(context, code, {
		summary: sameFile ? `The same file was received before as ${candidate.number}` : code === "AP.DUP.EXACT" ? `Number ${candidate.number} was received from this supplier before` : `Resembles ${candidate.number}: same ${agree.join(", ")}`,
		amount: context.amount,
		exposure: { on: "document" },
		evidence: {
			confidence: code === "AP.DUP.EXACT" ? "1" : (confidencePercent / 100).toFixed(2),
			candidates: found.slice(0, 5).map((likeness) => ({
				id: likeness.candidate.id,
				number: likeness.candidate.number,
				issueDate: likeness.candidate.issueDate,
				gross: likeness.candidate.gross,
				status: likeness.candidate.status,
				agree: likeness.agree,
				numberRelation: likeness.number,
				confidence: (likeness.confidencePercent / 100).toFixed(2),
				corrects: corrects(context.invoice.precedingInvoice, likeness.candidate.number)
			}))
		},
		causeKey: "duplicate"
	});
}
// ../../work/main/packages/exceptions/src/detectors/not-accepted.ts
/** AP.MATCH.QTY_NOT_ACCEPTED: billed and received, but not accepted where an inspection was recorded. */
const detectNotAccepted = (context) => context.lines.flatMap(({ match }) => {
	const inspected = match.credit ? [] : match.portions.filter(({ state, counted }) => counted && state.accepted);
	if (inspected.length === 0 || !match.quantity || match.quantity.isZero()) return [];
	const accepted = addUp(inspected.map(({ state }) => state.accepted));
	const received = addUp(inspected.map(({ state }) => state.received));
	const billed = addUp(inspected.map(({ billedAfter }) => billedAfter));
	const units = Decimal.min(Decimal.min(billed, received).minus(accepted), match.quantity);
	if (!units.greaterThan(0)) return [];
	return report(context, "AP.MATCH.QTY_NOT_ACCEPTED", {
		line: match.id,
		summary: `Billed ${count(billed)}, accepted ${count(accepted)} of ${count(received)} received`,
		amount: roundMinor(match.net.times(units).div(match.quantity), context.currency),
		exposure: {
			on: "units",
			units: exact(units),
			of: exact(match.quantity)
		},
		evidence: {
			orderNumber: match.order.number,
			orderLines: inspected.map(({ state }) => state.line.id),
			billedSoFar: exact(billed),
			received: exact(received),
			accepted: exact(accepted)
		},
		causeKey: `quantity:${match.order.number}`
	});
});
// ../../work/main/packages/exceptions/src/tax/registration.ts
const FORMATS = {
	AT: /^U\d{8}$/,
	BE: /^[01]?\d{9}$/,
	BG: /^\d{9,10}$/,
	CH: /^E?\d{9}(MWST|TVA|IVA|VAT)?$/,
	CY: /^\d{8}[A-Z]$/,
	CZ: /^\d{8,10}$/,
	DE: /^\d{9}$/,
	DK: /^\d{8}$/,
	EE: /^\d{9}$/,
	EL: /^\d{9}$/,
	ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
	FI: /^\d{8}$/,
	FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
	GB: /^(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)$/,
	HR: /^\d{11}$/,
	HU: /^\d{8}$/,
	IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
	IS: /^\d{5,6}$/,
	IT: /^\d{11}$/,
	LT: /^(\d{9}|\d{12})$/,
	LU: /^\d{8}$/,
	LV: /^\d{11}$/,
	MT: /^\d{8}$/,
	NL: /^[A-Z0-9+*]{9}B\d{2}$/,
	NO: /^\d{9}(MVA)?$/,
	PL: /^\d{10}$/,
	PT: /^\d{9}$/,
	RO: /^\d{2,10}$/,
	SE: /^\d{12}$/,
	SI: /^\d{8}$/,
	SK: /^\d{10}$/,
	XI: /^(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)$/
};
function compact(text) {
	return text.toUpperCase().replace(/[^A-Z0-9+*]/g, "");
}
const prefixOf = (country) => country === "GR" ? "EL" : country;
/**
* True for a number of the structure that its country gives VAT numbers; a number with another known country's prefix
* is judged by that country. Undefined where it cannot be judged: an unknown country's number, or one without a prefix
* or with slashes that may be a national tax number (EN 16931 BT-32, such as Germany's Steuernummer).
* The structure alone: whether the number is registered is the tax authority's to say.
*/
function wellFormedRegistration(taxId, country) {
	const number = compact(taxId);
	const own = FORMATS[prefixOf((country ?? "").toUpperCase())];
	const prefixed = FORMATS[prefixOf(number.slice(0, 2))];
	if (prefixed?.test(number.slice(2)) || own?.test(number)) return true;
	return prefixed && !taxId.includes("/") ? false : void 0;
}
/** True when two numbers are one registration: country prefix, suffix for VAT, punctuation and letter case aside. */
function sameRegistration(a, b) {
	return core(a) === core(b);
}
function core(taxId) {
	const number = compact(taxId).replace(/(MVA|MWST|TVA|IVA|VAT)$/, "");
	return (FORMATS[prefixOf(number.slice(0, 2))] ? number.slice(2) : number).replace(/^E(?=\d{9}$)/, "");
}
// ../../work/main/packages/exceptions/src/detectors/order-reference.ts
/** AP.REF.PO_MISSING: policy requires an order and the document, or some of its lines, name none. */
const detectOrderMissing = (context) => {
	const { invoice, policy, lines } = context;
	if (!policy.orderRequired || invoice.kind === "CreditNote" && invoice.precedingInvoice) return [];
	const unnamed = lines.filter(({ match }) => match.orderReference === void 0);
	if (unnamed.length === lines.length && referenceKey(invoice.orderReference) === void 0) return [missing(context, void 0, "The invoice names no order", context.amount)];
	return unnamed.filter(({ match }) => !match.credit && !match.net.isZero()).map(({ match }) => missing(context, match.id, `Line ${match.id} names no order`, match.net));
};
function missing(context, line, summary, amount) {
	const { invoice, facts } = context;
	const open = facts.orders.filter(({ status }) => status === "open").map(({ order }) => order.number);
	return report(context, "AP.REF.PO_MISSING", {
		line,
		summary,
		amount,
		exposure: line === void 0 ? { on: "document" } : {
			on: "units",
			units: "1",
			of: "1"
		},
		evidence: {
			orderReference: invoice.orderReference,
			buyerReference: invoice.buyerReference,
			contractReference: invoice.contractReference,
			openOrders: open.slice(0, 10)
		},
		causeKey: "order"
	});
}
function byOrder(lines) {
	const groups = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const number = line.match.order?.number ?? line.match.orderReference;
		if (number !== void 0) groups.set(number, [...groups.get(number) ?? [], line]);
	}
	return groups;
}
const netOf = (lines) => addUp(lines.map(({ match }) => match.net));
/** AP.REF.PO_INVALID: the order is unknown or another supplier's, or has no line for what is billed. */
const detectOrderInvalid = (context) => [...byOrder(context.lines)].flatMap(([number, lines]) => {
	const order = lines[0].match.order;
	const why = order ? otherSupplier(context, order) : `There is no order ${number}`;
	if (why) return [invalidOrder(context, number, lines, why)];
	return lines.flatMap((line) => unknownLine(context, number, line));
});
function invalidOrder(context, number, lines, summary) {
	const whole = lines.length === context.lines.length;
	return report(context, "AP.REF.PO_INVALID", {
		summary,
		amount: whole ? context.amount : netOf(lines),
		exposure: whole ? { on: "document" } : { on: "part" },
		evidence: {
			orderNumber: number,
			lines: lines.map(({ match }) => match.id),
			orderSupplier: lines[0].match.order?.facts.order.supplier.name,
			invoiceSupplier: context.invoice.supplier.name
		},
		causeKey: `order:${number}`
	});
}
function otherSupplier({ invoice }, order) {
	const [ordered, billing] = [order.facts.order.supplier.taxId, invoice.supplier.taxId];
	if (!ordered || !billing || sameRegistration(ordered, billing)) return void 0;
	return `Order ${order.number} was placed with ${order.facts.order.supplier.name ?? "another supplier"}`;
}
function unknownLine(context, number, { match }) {
	if (match.portions.length > 0 || match.net.isZero() || match.credit && context.invoice.kind === "Invoice") return [];
	return [report(context, "AP.REF.PO_INVALID", {
		line: match.id,
		summary: `Line of ${plain(match.net)} is not on order ${number}: ${match.reason}`,
		amount: match.credit ? match.net.times(0) : match.net,
		exposure: {
			on: "units",
			units: "1",
			of: "1"
		},
		evidence: {
			orderNumber: number,
			orderLineReference: match.line.orderLineReference,
			description: match.line.description,
			sellerItemId: match.line.sellerItemId,
			buyerItemId: match.line.buyerItemId,
			reason: match.reason
		},
		causeKey: `order:${number}`
	})];
}
/** AP.REF.PO_CLOSED: an order that is closed or cancelled is billed. Credits to it are welcome. */
const detectOrderClosed = (context) => [...byOrder(context.lines.filter(({ match }) => !match.credit))].flatMap(([number, lines]) => {
	const status = lines[0].match.order?.facts.status;
	if (status === void 0 || status === "open") return [];
	const whole = lines.length === context.lines.length;
	return report(context, "AP.REF.PO_CLOSED", {
		summary: `Order ${number} is ${status}`,
		amount: whole ? context.amount : netOf(lines),
		exposure: whole ? { on: "document" } : { on: "part" },
		evidence: {
			orderNumber: number,
			status,
			lines: lines.map(({ match }) => match.id)
		},
		causeKey: `order:${number}`
	});
});
// ../../work/main/packages/exceptions/src/detectors/price.ts
/** AP.MATCH.PRICE: the unit price billed is above the order's, beyond tolerance. */
const detectPrice = (context) => context.lines.flatMap(({ match, judgement: { price } }) => {
	if (!price || price.within) return [];
	const percent = percentOf(price.difference, price.ordered);
	return report(context, "AP.MATCH.PRICE", {
		line: match.id,
		summary: `Billed ${plain(price.billed)}, ordered ${plain(price.ordered)} per unit`,
		amount: price.total,
		exposure: { on: "variance" },
		evidence: {
			orderNumber: match.order.number,
			orderLine: price.orderLine,
			billedPrice: exact(price.billed),
			orderedPrice: exact(price.ordered),
			difference: exact(price.difference),
			percent: percent && exact(percent),
			quantity: exact(price.quantity),
			unit: match.line.unit,
			total: exact(price.total),
			matchedBy: match.method,
			reason: match.reason
		},
		tolerance: price.tolerance,
		causeKey: `price:${match.order.number}`
	});
});
// ../../work/main/packages/exceptions/src/detectors/quantity.ts
function earlier({ billedBefore }) {
	return billedBefore.isZero() ? "" : ` (${count(billedBefore)} of them before)`;
}
function excess(context, code, { match }, judged, against) {
	const of = match.quantity && !match.quantity.isZero() ? match.quantity : judged.units;
	const amount = of.isZero() ? ZERO : match.net.times(judged.units).div(of);
	const missing = code === "AP.REF.RECEIPT_MISSING";
	return report(context, code, {
		line: match.id,
		summary: missing ? `Billed ${count(judged.billedAfter)}${earlier(judged)}, nothing received yet` : `Billed ${count(judged.billedAfter)}${earlier(judged)}, ${against} ${count(judged.limit)}`,
		amount: roundMinor(amount, context.currency),
		exposure: {
			on: "units",
			units: exact(judged.units),
			of: exact(of)
		},
		evidence: {
			orderNumber: match.order.number,
			orderLines: judged.orderLines,
			billedHere: match.quantity && exact(match.quantity),
			billedBefore: exact(judged.billedBefore),
			billedSoFar: exact(judged.billedAfter),
			[against]: exact(judged.limit),
			over: exact(judged.over),
			unit: match.line.unit,
			matchedBy: match.method,
			reason: match.reason
		},
		tolerance: judged.tolerance,
		causeKey: `quantity:${match.order.number}`
	});
}
/** AP.MATCH.QTY_OVER_ORDERED: with earlier invoices, more is billed than was ordered. */
const detectOverOrdered = (context) => context.lines.flatMap((line) => {
	const { ordered } = line.judgement;
	return !ordered || ordered.within ? [] : excess(context, "AP.MATCH.QTY_OVER_ORDERED", line, ordered, "ordered");
});
/** AP.MATCH.QTY_OVER_RECEIVED: something was received, but with earlier invoices more is billed. */
const detectOverReceived = (context) => context.lines.flatMap((line) => {
	const { received } = line.judgement;
	if (!received || received.within || received.limit.isZero()) return [];
	return excess(context, "AP.MATCH.QTY_OVER_RECEIVED", line, received, "received");
});
/** AP.REF.RECEIPT_MISSING: nothing at all was received of what the line bills. */
const detectReceiptMissing = (context) => context.lines.flatMap((line) => {
	const { received } = line.judgement;
	if (!received || received.within || !received.limit.isZero()) return [];
	return excess(context, "AP.REF.RECEIPT_MISSING", line, received, "received");
});
// ../../work/main/packages/exceptions/src/detectors/supplier.ts
/** MD.VENDOR.BLOCKED: the supplier is blocked in the tenant's master data. */
const detectVendorBlocked = (context) => {
	const { supplier } = context.facts;
	if (supplier?.status !== "blocked") return [];
	return [report(context, "MD.VENDOR.BLOCKED", {
		summary: `Supplier ${supplier.name ?? context.invoice.supplier.name ?? supplier.id} is blocked`,
		amount: context.amount,
		exposure: { on: "document" },
		evidence: {
			supplierId: supplier.id,
			status: supplier.status,
			reason: supplier.blockedReason
		},
		causeKey: "supplier"
	})];
};
const NO_TRANSFER = /* @__PURE__ */ new Set([
	"48",
	"49",
	"54",
	"55",
	"59"
]);
/** MD.BANK.CHANGED_UNVERIFIED: payment is asked to an account that is not a verified one of this supplier. */
const detectBankUnverified = (context) => {
	const { invoice, facts, currency } = context;
	const account = normaliseAccount(invoice.payment.iban);
	const unpaid = invoice.kind === "CreditNote" || NO_TRANSFER.has(invoice.payment.meansCode ?? "");
	if (account === "" || unpaid) return [];
	const known = facts.supplier?.verifiedIbans ?? [];
	const entry = known.find(({ iban }) => normaliseAccount(iban) === account);
	const valid = wellFormed(account);
	if (entry && isVerified(entry) && valid) return [];
	const payable = read(invoice.totals.payable)?.abs();
	return [report(context, "MD.BANK.CHANGED_UNVERIFIED", {
		summary: say(context, account, valid, known, entry),
		amount: payable ? roundMinor(payable, currency) : context.amount,
		exposure: { on: "document" },
		evidence: {
			account: mask(account),
			validIban: valid,
			situation: !valid ? "invalid" : entry ? "changed-since-verification" : known.length > 0 ? "changed" : "first-seen",
			knownAccounts: known.map(({ iban, verifiedAt, changedAt }) => ({
				account: mask(iban),
				verifiedAt,
				changedAt
			})),
			meansCode: invoice.payment.meansCode,
			payee: invoice.payee?.name
		},
		causeKey: "bank"
	})];
};
function say({ facts }, account, valid, known, entry) {
	const shown = mask(account);
	if (!valid) return `Account ${shown} is not a valid IBAN: its check digits are wrong`;
	if (entry?.verifiedAt) return `Account ${shown} was changed after it was verified`;
	if (entry) return `Account ${shown} is on file but was never verified`;
	if (!facts.supplier) return `Account ${shown} belongs to no known supplier`;
	if (known.length === 0) return `Account ${shown} is the first seen for this supplier; nobody has verified it`;
	return `Account ${shown} is not among the supplier's ${known.length} known accounts`;
}
function isVerified({ verifiedAt, changedAt }) {
	return verifiedAt !== void 0 && (changedAt === void 0 || Date.parse(changedAt) <= Date.parse(verifiedAt));
}
function normaliseAccount(text) {
	return electronicFormatIBAN(text ?? "") ?? "";
}
function wellFormed(account) {
	return !/^[A-Z]{2}\d{2}/.test(account) || isValidIBAN(account);
}
/** An account with all but its country and last four characters hidden. */
function mask(account) {
	const plain = normaliseAccount(account);
	return `${plain.slice(0, 2).replace(/\d/g, "•")}•••• ${plain.slice(-4)}`;
}
// ../../work/main/packages/exceptions/src/detectors/tax-amount.ts
/** AP.TAX.AMOUNT: tax does not follow from taxable amounts and rates, or the breakdown from the lines or to the total. */
const detectTaxAmount = (context) => {
	const errors = [
		...breakdown(context),
		...lineRates(context),
		...total(context)
	];
	const first = errors[0];
	if (!first) return [];
	const most = errors.reduce((worst, { difference }) => difference.abs().gt(worst) ? difference.abs() : worst, ZERO);
	return [report(context, "AP.TAX.AMOUNT", {
		summary: `${first.what} is ${plain(first.stated)}, it should be ${plain(first.expected)}`,
		amount: most,
		exposure: { on: "part" },
		evidence: { taxes: errors.map(({ what, stated, expected, difference }) => ({
			what,
			stated: exact(stated),
			expected: exact(expected),
			difference: exact(difference)
		})) },
		tolerance: first.tolerance,
		causeKey: "document"
	})];
};
function check(context, what, stated, expected) {
	const difference = stated.minus(expected);
	const { within, tolerance } = judge(difference, expected, context.policy.tolerances.tax);
	return within ? [] : [{
		what,
		stated,
		expected,
		difference,
		tolerance
	}];
}
function breakdown(context) {
	return context.invoice.taxes.flatMap(({ percent, taxable, amount }) => {
		const [rate, base, stated] = [
			read(percent),
			read(taxable),
			read(amount)
		];
		if (!rate || !base || !stated) return [];
		const expected = roundMinor(base.times(rate).div(100), context.currency);
		return check(context, `Tax at ${rate.toFixed()} % of ${plain(base)}`, stated, expected);
	});
}
function lineRates(context) {
	const { invoice } = context;
	const parts = [
		...invoice.lines.map((line) => ({
			tax: line.tax,
			amount: read(line.net)
		})),
		...invoice.charges.map(({ tax, amount }) => ({
			tax,
			amount: read(amount)
		})),
		...invoice.allowances.map(({ tax, amount }) => ({
			tax,
			amount: read(amount)?.negated()
		}))
	];
	if (invoice.taxes.length === 0 || parts.some(({ tax }) => tax?.category === void 0)) return [];
	const key = (category, percent) => `${category} ${(read(percent) ?? ZERO).toFixed()}`;
	const sums = /* @__PURE__ */ new Map();
	for (const { tax, amount } of parts) {
		const rate = key(tax?.category, tax?.percent);
		sums.set(rate, (sums.get(rate) ?? ZERO).plus(amount ?? ZERO));
	}
	return invoice.taxes.flatMap(({ category, percent, taxable, amount }) => {
		const [expected, base, rate] = [
			sums.get(key(category, percent)),
			read(taxable),
			read(percent)
		];
		if (!expected || !base || !rate || read(amount) === void 0) return [];
		const shift = roundMinor(base.minus(expected).times(rate).div(100), context.currency);
		const expectedTax = read(amount).minus(shift);
		return check(context, `Tax at ${rate.toFixed()} % of lines over ${plain(expected)}`, read(amount), expectedTax);
	});
}
function total(context) {
	const stated = read(context.invoice.totals.tax);
	if (!stated || context.invoice.taxes.length === 0) return [];
	return check(context, "Tax in all", stated, addUp(context.invoice.taxes.map(({ amount }) => read(amount) ?? ZERO)));
}
// ../../work/main/packages/exceptions/src/detectors/tax-registration.ts
/**
* AP.TAX.REGISTRATION: the supplier bills tax without a number, or the number is not the one on file or, where none is
* on file, not of its country's form. What a person put on file is not doubted on every invoice.
*/
const detectTaxRegistration = (context) => {
	const { invoice, facts } = context;
	const tax = (read(invoice.totals.tax) ?? sum(invoice.taxes.map(({ amount }) => read(amount) ?? ZERO))).abs();
	const found = defect(context, !tax.isZero());
	if (!found) return [];
	return [report(context, "AP.TAX.REGISTRATION", {
		summary: found.summary,
		amount: tax,
		exposure: { on: "part" },
		evidence: {
			defect: found.defect,
			invoiceTaxId: invoice.supplier.taxId,
			masterTaxId: facts.supplier?.taxId,
			country: invoice.supplier.country,
			tax: exact(tax)
		},
		causeKey: "tax-registration"
	})];
};
function defect({ invoice, facts }, taxed) {
	const { taxId, registrationId, country } = invoice.supplier;
	const onFile = facts.supplier?.taxId;
	if (!taxId?.trim()) return taxed ? {
		defect: "missing",
		summary: "Tax is billed without a tax number of the supplier"
	} : void 0;
	const same = onFile === void 0 || sameRegistration(taxId, onFile) || registrationId === onFile;
	if (onFile !== void 0 && same) return void 0;
	if (!same) return {
		defect: "not-on-file",
		summary: `Tax number ${taxId} is not the one on file, ${onFile}`
	};
	if (wellFormedRegistration(taxId, country) === false) return {
		defect: "malformed",
		summary: `Tax number ${taxId} is not of the form that ${country ?? "its country"} gives`
	};
}
// ../../work/main/packages/exceptions/src/terms/parse-terms.ts
const DISCOUNT = /(\d{1,2}(?:[.,]\d{1,3})?)\s*%?\s*[/,]?\s*(?:within|in|innert|innerhalb von|bei zahlung innerhalb von|-)?\s*(\d{1,3})\s*(?:days?|tagen?)?/i;
const NET = /\b(?:net(?:to)?|n)\s*[/.:]?\s*(\d{1,3})\b/i;
const DAYS = /\b(\d{1,3})\s*(?:calendar |net )?(?:d\b|days?\b|dager\b|dage\b|dagar\b|tagen?\b|dagen\b|jours?\b|giorni\b|d[ií]as\b|dni\b)/i;
const AT_ONCE = /\b(?:due on receipt|due immediately|immediate(?:ly)?|cash on delivery|cod|sofort)\b/i;
/** Reads the usual notations: `Net 30`, `N30`, `30 days`, `30 dager netto`, `2/10 net 30`, `2% 10 days, 30 days net`. */
function parseTerms(text) {
	const said = (text ?? "").slice(0, 300);
	const terms = {};
	const short = /\b(\d{1,2}(?:[.,]\d{1,3})?)\s*\/\s*(\d{1,3})\b/.exec(said);
	const long = said.includes("%") ? DISCOUNT.exec(said) : null;
	const discount = short ?? long;
	if (discount) {
		terms.discountPercent = discount[1].replace(",", ".");
		terms.discountDays = Number(discount[2]);
	}
	const rest = discount ? said.replace(discount[0], " ") : said;
	const net = NET.exec(rest) ?? DAYS.exec(rest);
	if (net) terms.netDays = Number(net[1]);
	else if (AT_ONCE.test(rest)) terms.netDays = 0;
	return terms;
}
// ../../work/main/packages/exceptions/src/detectors/terms.ts
/** AP.MATCH.TERMS: payment is asked earlier than agreed, or an agreed discount is gone. Order before supplier master. */
const detectTerms = (context) => {
	if (context.invoice.kind === "CreditNote") return [];
	const agreed = agreedTerms(context);
	if (!agreed) return [];
	const asked = askedTerms(context);
	const earlier = (agreed.terms.netDays ?? 0) - (asked.netDays ?? agreed.terms.netDays ?? 0);
	const lostDiscount = asked.stated && agreed.terms.discountPercent !== void 0 && !asked.discountPercent;
	if (earlier <= 0 && !lostDiscount) return [];
	const discount = lostDiscount ? context.amount.times(decimal(agreed.terms.discountPercent)).div(100) : ZERO;
	return [report(context, "AP.MATCH.TERMS", {
		summary: earlier > 0 ? `Asks for payment in ${asked.netDays} days, agreed are ${agreed.terms.netDays}` : `Leaves out the agreed discount of ${agreed.terms.discountPercent} % within ${agreed.terms.discountDays} days`,
		amount: discount,
		exposure: { on: "part" },
		evidence: {
			agreedWith: agreed.source,
			agreedTerms: agreed.text,
			agreedDays: agreed.terms.netDays,
			askedTerms: context.invoice.payment.terms,
			askedDays: asked.netDays,
			issueDate: context.invoice.issueDate,
			dueDate: context.invoice.dueDate
		},
		causeKey: "terms"
	})];
};
function agreedTerms({ lines, facts }) {
	const order = lines.find(({ match }) => match.order?.facts.order.terms)?.match.order;
	const text = order?.facts.order.terms ?? facts.supplier?.terms;
	if (!text) return void 0;
	const terms = parseTerms(text);
	const source = order ? `order ${order.number}` : "supplier master";
	return terms.netDays === void 0 && terms.discountPercent === void 0 ? void 0 : {
		text,
		source,
		terms
	};
}
function askedTerms({ invoice }) {
	const terms = parseTerms(invoice.payment.terms);
	const netDays = daysBetween(invoice.issueDate, invoice.dueDate) ?? terms.netDays;
	return {
		...terms,
		netDays,
		stated: !!invoice.payment.terms
	};
}
// ../../work/main/packages/exceptions/src/detectors/total.ts
/** AP.MATCH.TOTAL: the totals disagree with the document's own parts, or bill more than the orders as a whole. */
const detectTotal = (context) => [...ownArithmetic(context), ...overOrders(context)];
function sums({ invoice }) {
	const { totals } = invoice;
	const [lines, net, tax, gross] = [
		read(totals.lines),
		read(totals.net),
		read(totals.tax),
		read(totals.gross)
	];
	const parts = (entries) => addUp(entries.map(({ amount }) => read(amount) ?? ZERO));
	const lineSum = addUp(invoice.lines.map((line) => read(line.net) ?? ZERO));
	const allowances = read(totals.allowances) ?? parts(invoice.allowances);
	const charges = read(totals.charges) ?? parts(invoice.charges);
	return [
		{
			field: "totals.lines",
			words: "sum of the lines",
			stated: lines,
			expected: lineSum
		},
		{
			field: "totals.net",
			words: "total without tax",
			stated: net,
			expected: (lines ?? lineSum).minus(allowances).plus(charges)
		},
		{
			field: "totals.gross",
			words: "total with tax",
			stated: gross,
			expected: net?.plus(tax ?? ZERO)
		}
	];
}
function ownArithmetic(context) {
	const wrong = sums(context).flatMap(({ field, words, stated, expected }) => {
		if (!stated || !expected || context.invoice.lines.length === 0) return [];
		const difference = stated.minus(expected);
		const verdict = judge(difference, expected, context.policy.tolerances.total);
		return verdict.within ? [] : [{
			field,
			words,
			stated,
			expected,
			difference,
			tolerance: verdict.tolerance
		}];
	});
	const first = wrong[0];
	if (!first) return [];
	return [report(context, "AP.MATCH.TOTAL", {
		summary: `States ${plain(first.stated)} as ${first.words}, its parts make ${plain(first.expected)}`,
		amount: wrong.reduce((most, { difference }) => difference.abs().gt(most) ? difference.abs() : most, ZERO),
		exposure: { on: "part" },
		evidence: { totals: wrong.map(({ field, stated, expected, difference }) => ({
			field,
			stated: exact(stated),
			expected: exact(expected),
			difference: exact(difference)
		})) },
		tolerance: first.tolerance,
		causeKey: "document"
	})];
}
function overOrders(context) {
	const { invoice, lines } = context;
	const orders = [...new Set(lines.flatMap(({ match }) => match.order ? [match.order] : []))];
	const matched = lines.length > 0 && lines.every(({ match }) => match.portions.length > 0 && !match.credit);
	const comparable = lines.every(({ judgement }) => !judgement.currencyDiffers);
	const net = read(invoice.totals.net);
	const lineSum = addUp(invoice.lines.map((line) => read(line.net) ?? ZERO));
	const unstated = orders.every(({ facts }) => facts.order.totals.net === void 0);
	if (!net || unstated && net.lessThanOrEqualTo(lineSum)) return [];
	const limits = orders.map(orderTotal);
	if (!matched || !comparable || limits.some((limit) => limit === void 0)) return [];
	const limit = addUp(limits);
	const after = addUp(orders.flatMap((order) => order.lines.map((state) => state.billedAmount))).plus(net.minus(lineSum));
	const beyond = after.minus(limit);
	const ofLines = addUp(orders.flatMap((order) => order.lines.map(({ billedAmount, orderedNet }) => over(billedAmount, orderedNet))));
	const rest = roundMinor(beyond.minus(ofLines), context.currency);
	const verdict = judge(rest, limit, context.policy.tolerances.total);
	if (verdict.within || !rest.greaterThan(0)) return [];
	const names = orders.map(({ number }) => number).join(", ");
	return [report(context, "AP.MATCH.TOTAL", {
		summary: `Billed so far ${plain(after)}, order ${names} comes to ${plain(limit)}`,
		amount: rest,
		exposure: { on: "part" },
		evidence: {
			orders: orders.map(({ number }) => number),
			billedSoFar: exact(after),
			ordered: exact(limit),
			beyondLines: exact(rest),
			allowances: invoice.allowances,
			charges: invoice.charges
		},
		tolerance: verdict.tolerance,
		causeKey: `total:${names}`
	})];
}
function over(billed, ordered) {
	return ordered && billed.greaterThan(ordered) ? billed.minus(ordered) : ZERO;
}
function orderTotal(order) {
	const stated = read(order.facts.order.totals.net);
	if (stated) return stated;
	const nets = order.lines.map(({ orderedNet }) => orderedNet);
	return nets.some((net) => net === void 0) ? void 0 : addUp(nets);
}
// ../../work/main/packages/exceptions/src/detectors/unit-ratio.ts
/** AP.MATCH.PRICE_UNIT_RATIO: billed in a unit that cannot be compared with the order's. */
const detectUnitRatio = (context) => context.lines.flatMap(({ match, judgement }) => {
	const state = match.portions[0]?.state;
	if (!judgement.unitDiffers || !state || match.credit) return [];
	return report(context, "AP.MATCH.PRICE_UNIT_RATIO", {
		line: match.id,
		summary: `Billed in ${match.line.unit}, ordered in ${state.line.unit}: quantity and price cannot be compared`,
		amount: match.net,
		exposure: {
			on: "units",
			units: "1",
			of: "1"
		},
		evidence: {
			orderNumber: state.orderNumber,
			orderLine: state.line.id,
			billedUnit: match.line.unit,
			orderedUnit: state.line.unit,
			billedQuantity: match.quantity && exact(match.quantity),
			orderedQuantity: state.ordered && exact(state.ordered)
		},
		causeKey: `unit:${state.orderNumber}`
	});
});
Object.freeze({
	supplierBlocked: detectVendorBlocked,
	bankUnverified: detectBankUnverified,
	duplicates: detectDuplicates,
	orderMissing: detectOrderMissing,
	orderInvalid: detectOrderInvalid,
	orderClosed: detectOrderClosed,
	currency: detectCurrency,
	price: detectPrice,
	overOrdered: detectOverOrdered,
	overReceived: detectOverReceived,
	receiptMissing: detectReceiptMissing,
	notAccepted: detectNotAccepted,
	unitRatio: detectUnitRatio,
	amountLine: detectAmountLine,
	creditExceeds: detectCreditExceeds,
	total: detectTotal,
	taxAmount: detectTaxAmount,
	taxRegistration: detectTaxRegistration,
	terms: detectTerms,
	missingField: detectMissingField,
	schemaInvalid: detectSchemaInvalid
});
// ../../work/main/apps/api/src/features/insights/insights.resolver.ts
const AGES = [
	"0–2 days",
	"3–7 days",
	"8–14 days",
	"more than 14 days"
];
let InsightsResolver = class InsightsResolver {
	repository;
	constructor(repository) {
		this.repository = repository;
	}
	async overview(op) {
		const tx = await op.read();
		const window = {
			units: unitReach(op.ability, "Insight"),
			timeZone: op.space?.timeZone ?? "UTC"
		};
		const cases = await this.repository.cases(tx, window);
		const documents = await this.repository.documents(tx, window);
		const openByType = cases.openByType.map(({ code, count, amount, currency, oldestOpenedAt }) => {
			return {
				code,
				name: TAXONOMY_BY_CODE.get(code)?.name ?? code,
				count,
				amountAtRisk: {
					amount,
					currency
				},
				oldestOpenedAt: new Date(oldestOpenedAt)
			};
		});
		return {
			...cases,
			openByType,
			aging: cases.aging.map((count, index) => ({
				label: AGES[index],
				count
			})),
			documentsReceived: documents.received,
			documentsPassed: documents.passed,
			documentsRejected: documents.rejected,
			exceptionRatePercent: documents.exceptionRatePercent
		};
	}
};
__decorate([
	Query("overview"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", Promise)
], InsightsResolver.prototype, "overview", null);
InsightsResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [typeof InsightsRepository === "undefined" ? Object : InsightsRepository])], InsightsResolver);
// ../../work/main/apps/api/src/features/insights/insights.module.ts
let InsightsModule = class InsightsModule {};
InsightsModule = __decorate([Module({
	imports: [PoliciesModule],
	providers: [
		FiguresJobs,
		InsightsRepository,
		InsightsResolver
	]
})], InsightsModule);
// ../../work/main/apps/api/src/features/proof/audit.repository.ts
const WHERE = `
  tenant_id = $1 AND ($2::text IS NULL OR subject_id = $2) AND ($3::text IS NULL OR action = $3 OR action LIKE $4)
  AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)`;
let AuditRepository = class AuditRepository {
	/** Newest first, before a number where one is given. */
	entries(tx, filter, before, limit) {
		return tx.query(`SELECT seq, at, action, actor_kind AS "actorKind", actor_name AS "actorName", subject_kind AS "subjectKind", subject_id AS "subjectId", body, hash
       FROM audit_entry WHERE ${WHERE} AND ($7::bigint IS NULL OR seq < $7) ORDER BY seq DESC LIMIT $8`, [
			...valuesOf(tx, filter),
			before,
			limit
		]);
	}
	async count(tx, filter) {
		const [row] = await tx.query(`SELECT count(*)::int AS n FROM audit_entry WHERE ${WHERE}`, valuesOf(tx, filter));
		return row.n;
	}
	/** As stored and exported, in order, after a number. */
	stored(tx, after, until, limit) {
		return tx.query(`SELECT seq, body, encode(hash, 'hex') AS hash FROM audit_entry WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`, [
			tx.ctx.tenantId,
			after,
			until,
			limit
		]);
	}
	async hashes(tx, after, limit) {
		return (await tx.query("SELECT hash FROM audit_entry WHERE tenant_id = $1 AND seq > $2 ORDER BY seq LIMIT $3", [
			tx.ctx.tenantId,
			after,
			limit
		])).map((row) => row.hash);
	}
	async lastSeal(tx) {
		const [row] = await tx.query("SELECT size, frontier FROM audit_seal WHERE tenant_id = $1 ORDER BY size DESC LIMIT 1", [tx.ctx.tenantId]);
		return row;
	}
	seals(tx, limit) {
		return tx.query("SELECT size, at, note FROM audit_seal WHERE tenant_id = $1 ORDER BY size DESC LIMIT $2", [tx.ctx.tenantId, limit]);
	}
	sealsUpwards(tx, after, until, limit) {
		return tx.query("SELECT size, at, note FROM audit_seal WHERE tenant_id = $1 AND size > $2 AND size <= $3 ORDER BY size LIMIT $4", [
			tx.ctx.tenantId,
			after,
			until,
			limit
		]);
	}
	/** A seal of the same size by another worker says the same. */
	async addSeal(tx, seal) {
		await tx.run("INSERT INTO audit_seal (tenant_id, size, root, note, frontier, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, size) DO NOTHING", [
			tx.ctx.tenantId,
			seal.size,
			seal.root,
			seal.note,
			JSON.stringify(seal.frontier),
			tx.at
		]);
	}
};
AuditRepository = __decorate([Injectable()], AuditRepository);
function valuesOf(tx, { subjectId, action, from, to }) {
	const below = action ? `${action.replace(/[%_\\]/g, "\\$&")}.%` : null;
	return [
		tx.ctx.tenantId,
		subjectId ?? null,
		action || null,
		below,
		from ?? null,
		to ?? null
	];
}
// ../../work/main/apps/api/src/features/proof/sealing-key.ts
let SealingKey = class SealingKey {
	key;
	#file;
	constructor(config) {
		this.key = sealKey("clearhold", config.keyFor("audit seal"));
		this.#file = path$2.join(config.home, "audit-keys.txt");
		if (this.verifierKeys().includes(this.key.verifierKey)) return;
		mkdirSync(config.home, { recursive: true });
		appendFileSync(this.#file, `${this.key.verifierKey}\n`);
	}
	verifierKeys() {
		return existsSync$1(this.#file) ? [...new Set(readFileSync(this.#file, "utf8").split("\n").filter(Boolean))] : [];
	}
};
SealingKey = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Config === "undefined" ? Object : Config])], SealingKey);
// ../../work/main/apps/api/src/features/proof/sealer.ts
/** Entries one seal covers at most beyond the one before: bounds its transaction. */
const MOST$1 = 2e4;
let Sealer = class Sealer {
	repository;
	sealing;
	constructor(repository, sealing) {
		this.repository = repository;
		this.sealing = sealing;
	}
	/** Returns the size now sealed. Numbers are given in commit order without gaps, so what is seen is a whole beginning. */
	async seal(tx) {
		const last = await this.repository.lastSeal(tx);
		const tree = last ? Frontier.fromJSON(last.frontier) : Frontier.empty();
		const hashes = await this.repository.hashes(tx, tree.size, MOST$1);
		if (hashes.length === 0) return {
			size: tree.size,
			more: false
		};
		for (const hash of hashes) tree.append(hash);
		const root = tree.root();
		const note = writeSeal({
			tenantId: tx.ctx.tenantId,
			size: tree.size,
			root
		}, this.sealing.key);
		await this.repository.addSeal(tx, {
			size: tree.size,
			root,
			note,
			frontier: tree.toJSON()
		});
		return {
			size: tree.size,
			more: hashes.length === MOST$1
		};
	}
};
Sealer = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof AuditRepository === "undefined" ? Object : AuditRepository, typeof SealingKey === "undefined" ? Object : SealingKey])], Sealer);
// ../../work/main/apps/api/src/features/proof/audit-export.ts
const PAGE = 1e3;
let AuditExport = class AuditExport {
	database;
	repository;
	sealer;
	sealing;
	constructor(database, repository, sealer, sealing) {
		this.database = database;
		this.repository = repository;
		this.sealer = sealer;
		this.sealing = sealing;
	}
	async *lines(ctx) {
		const exportedAt = await this.database.inTenant(ctx, async (tx) => {
			tx.audit({
				action: "audit.exported",
				subject: {
					kind: "Scope",
					id: ctx.tenantId
				}
			});
			return tx.at.toISOString();
		});
		const size = await this.#seal(ctx);
		yield* exportLines({
			tenantId: ctx.tenantId,
			exportedAt,
			publicKeys: this.sealing.verifierKeys(),
			entries: this.#entries(ctx, size),
			seals: this.#seals(ctx, size)
		});
	}
	async #seal({ tenantId, partnerId, correlationId }) {
		const system = systemContext(tenantId, partnerId, correlationId);
		for (;;) {
			const { size, more } = await this.database.inTenant(system, (tx) => this.sealer.seal(tx));
			if (!more) return size;
		}
	}
	async *#entries(ctx, until) {
		for (let after = 0; after < until;) {
			const page = await this.database.read(ctx, (tx) => this.repository.stored(tx, after, until, PAGE));
			if (page.length === 0) return;
			yield* page;
			after = page.at(-1).seq;
		}
	}
	async *#seals(ctx, until) {
		for (let after = 0; after < until;) {
			const page = await this.database.read(ctx, (tx) => this.repository.sealsUpwards(tx, after, until, PAGE));
			if (page.length === 0) return;
			for (const seal of page) yield seal.note;
			after = page.at(-1).size;
		}
	}
};
AuditExport = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [
	typeof Database === "undefined" ? Object : Database,
	typeof AuditRepository === "undefined" ? Object : AuditRepository,
	typeof Sealer === "undefined" ? Object : Sealer,
	typeof SealingKey === "undefined" ? Object : SealingKey
])], AuditExport);
// ../../work/main/apps/api/src/platform/http/rest.ts
const REST_RULE = "clearhold:rest";
/** Who may call a REST route. A route without a rule stops the start, by name. */
const Rest = (action, subject) => SetMetadata(REST_RULE, {
	action,
	subject
});
/** The caller, when he may do this; otherwise 401 or 403. */
function authorise(request, action, subject) {
	const { ctx, ability } = callerOf(request);
	if (!ctx) throw unauthorized();
	if (ability.can(action, subject)) return ctx;
	const denial = explainDenial(ctx.actor, action, subject);
	throw new Problem(403, denial.code, "Not allowed", denial.message, denial.hint);
}
// ../../work/main/apps/api/src/features/proof/proof.controller.ts
let ProofController = class ProofController {
	exports;
	constructor(exports) {
		this.exports = exports;
	}
	async export(request, response) {
		const ctx = authorise(request, "export", "Audit");
		const lines = this.exports.lines(ctx);
		const first = await lines.next();
		response.setHeader("Content-Type", "application/x-ndjson; charset=utf-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
		response.setHeader("Cache-Control", "no-store");
		response.write(`${first.value}\n`);
		try {
			for await (const line of lines) {
				if (response.destroyed) return;
				if (!response.write(`${line}\n`)) await Promise.race([once(response, "drain"), once(response, "close")]);
			}
			response.end();
		} catch (error) {
			response.destroy(error);
		}
	}
};
__decorate([
	Get("export"),
	Rest("export", "Audit"),
	__decorateParam(0, Req()),
	__decorateParam(1, Res()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], ProofController.prototype, "export", null);
ProofController = __decorate([Controller("v1/audit"), __decorateMetadata("design:paramtypes", [typeof AuditExport === "undefined" ? Object : AuditExport])], ProofController);
// ../../work/main/apps/api/src/features/proof/proof.resolver.ts
const MOST = 200;
const bounded = (first) => Math.min(MOST, Math.max(1, first ?? 50));
let ProofResolver = class ProofResolver {
	repository;
	constructor(repository) {
		this.repository = repository;
	}
	async auditLog(op, first, after, filter) {
		const tx = await op.read();
		const limit = bounded(first);
		const before = after && /^\d{1,15}$/.test(after) ? Number(after) : null;
		const rows = await this.repository.entries(tx, filter ?? {}, before, limit + 1);
		const edges = rows.slice(0, limit).map((row) => ({
			cursor: String(row.seq),
			node: view$1(row)
		}));
		return {
			edges,
			totalCount: await this.repository.count(tx, filter ?? {}),
			pageInfo: {
				hasNextPage: rows.length > limit,
				hasPreviousPage: before !== null,
				startCursor: edges[0]?.cursor ?? null,
				endCursor: edges.at(-1)?.cursor ?? null
			}
		};
	}
	async auditSeals(op, first) {
		return this.repository.seals(await op.read(), bounded(first ?? 20));
	}
};
__decorate([
	Query("auditLog"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("first")),
	__decorateParam(2, Args("after")),
	__decorateParam(3, Args("filter")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [
		Object,
		Object,
		Object,
		Object
	]),
	__decorateMetadata("design:returntype", Promise)
], ProofResolver.prototype, "auditLog", null);
__decorate([
	Query("auditSeals"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("first")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], ProofResolver.prototype, "auditSeals", null);
ProofResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [typeof AuditRepository === "undefined" ? Object : AuditRepository])], ProofResolver);
function view$1({ body, hash, actorName, ...row }) {
	return {
		...row,
		actor: actorName,
		details: JSON.parse(body).details,
		hash: hash.toString("hex")
	};
}
// ../../work/main/apps/api/src/features/proof/seal.jobs.ts
const nothing = z.object({});
const SWEEP_MS = 3e4;
const FOREVER = 1e9;
/** Seals one space's new entries. */
const SEAL = defineJob({
	kind: "audit.seal",
	lane: LANE.bulk,
	payload: nothing,
	attempts: 20,
	batch: 1
});
/** Finds the spaces with unsealed entries; works in the platform's space and starts its own next run. */
const SWEEP = defineJob({
	kind: "audit.sweep",
	lane: LANE.normal,
	payload: nothing,
	attempts: FOREVER,
	batch: 1
});
/** Seals the space soon: at most one such row waits. */
function sealSoon(tx) {
	return enqueue(tx, SEAL, [{
		subjectId: tx.ctx.tenantId,
		payload: {},
		dedupeKey: SEAL.kind
	}]);
}
/** Called once for each new space; the platform's row keeps all of them sealed. */
async function startSealingFor(tx) {
	await sealSoon(tx);
	if (tx.ctx.tenantId === "00000000-0000-7000-8000-000000000000") await planSweep(tx);
}
function planSweep(tx) {
	const slot = Math.floor(tx.at.getTime() / SWEEP_MS) + 1;
	return enqueue(tx, SWEEP, [{
		subjectId: PLATFORM_ID,
		payload: {},
		dedupeKey: `${SWEEP.kind}:${slot}`,
		notBefore: /* @__PURE__ */ new Date(slot * SWEEP_MS)
	}]);
}
const UNSEALED = `
  SELECT h.tenant_id AS "tenantId", coalesce(s.partner_id, s.tenant_id) AS "partnerId" FROM audit_head h
  JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id
  LEFT JOIN LATERAL (SELECT size FROM audit_seal WHERE tenant_id = h.tenant_id ORDER BY size DESC LIMIT 1) l ON true
  WHERE h.seq > coalesce(l.size, 0) LIMIT 5000`;
let SealJobs = class SealJobs {
	registry;
	database;
	sealer;
	constructor(registry, database, sealer) {
		this.registry = registry;
		this.database = database;
		this.sealer = sealer;
	}
	onModuleInit() {
		this.registry.add({
			definition: SEAL,
			inside: async (tx) => void await this.sealer.seal(tx)
		});
		this.registry.add({
			definition: SWEEP,
			outside: () => this.sweep()
		});
	}
	async sweep() {
		await this.database.inTenant(systemContext(PLATFORM_ID, PLATFORM_ID), planSweep);
		const spaces = await this.database.acrossTenants("seal", UNSEALED);
		for (const { tenantId, partnerId } of spaces) await this.database.inTenant(systemContext(tenantId, partnerId), sealSoon);
	}
};
SealJobs = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [
	typeof JobRegistry === "undefined" ? Object : JobRegistry,
	typeof Database === "undefined" ? Object : Database,
	typeof Sealer === "undefined" ? Object : Sealer
])], SealJobs);
// ../../work/main/apps/api/src/features/proof/proof.module.ts
let ProofModule = class ProofModule {};
ProofModule = __decorate([Module({
	controllers: [ProofController],
	providers: [
		AuditExport,
		AuditRepository,
		ProofResolver,
		SealJobs,
		Sealer,
		SealingKey
	],
	exports: [AuditExport]
})], ProofModule);
// ../../work/main/apps/api/src/features/onboarding/tenant-factory.ts
const DEFAULT_COLOUR = "#3b4fd1";
let TenantFactory = class TenantFactory {
	database;
	config;
	hosts;
	people;
	constructor(database, config, hosts, people) {
		this.database = database;
		this.config = config;
		this.hosts = hosts;
		this.people = people;
	}
	/**
	* Idempotent by host: a space of the same parent and slug that is there already is answered with `created: false`.
	* Throws HostTaken where the host is another space's.
	*/
	async create(ctx, spec) {
		const host = spec.host ?? `${spec.slug}.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`;
		const there = await this.#find(host, spec);
		if (there) return there;
		const tenantId = spec.id ?? newId();
		const partnerId = spec.kind === "tenant" ? spec.parentId : tenantId;
		const people = await Promise.all((spec.people ?? []).map(prepare));
		const inside = {
			...ctx,
			tenantId,
			partnerId,
			staff: void 0,
			supplierId: void 0
		};
		const made = await this.database.inTenant(inside, (tx) => this.#write(tx, spec, host, people));
		this.hosts.forget();
		await this.#tellParent(ctx, spec, tenantId);
		return made;
	}
	async #find(host, spec) {
		const [row] = await this.database.acrossTenants("find-host", `SELECT s.tenant_id AS "tenantId", s.slug, s.kind, s.parent_id AS "parentId" FROM host h
       JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id WHERE h.host = $1`, [host]);
		if (!row) return void 0;
		if (!(row.slug === spec.slug && row.kind === spec.kind && row.parentId === (spec.parentId ?? null))) throw new HostTaken(host);
		const units = await this.database.acrossTenants("find-host", `SELECT id, slug FROM scope WHERE tenant_id = $1 AND kind = 'unit'`, [row.tenantId]);
		const partnerId = spec.kind === "tenant" ? spec.parentId : row.tenantId;
		return {
			tenantId: row.tenantId,
			partnerId,
			host,
			created: false,
			people: [],
			apiKeys: [],
			units: Object.fromEntries(units.map((unit) => [unit.slug, unit.id]))
		};
	}
	async #write(tx, spec, host, people) {
		const { tenantId, partnerId } = tx.ctx;
		if (await tx.run("INSERT INTO host (tenant_id, host, surface) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [
			tenantId,
			host,
			SURFACE[spec.kind]
		]) !== 1) throw new HostTaken(host);
		const units = await this.#writeScopes(tx, spec);
		await writeBrand(tx, spec, host);
		await this.#writePeople(tx, people, units);
		const apiKeys = [];
		for (const request of spec.apiKeys ?? []) {
			const { key, secret } = await addKey(tx, request);
			apiKeys.push({
				id: key.id,
				name: key.name,
				key: secret
			});
		}
		await writeRules(tx, spec);
		if (spec.kind !== "partner") await startFiguresFor(tx);
		await startSealingFor(tx);
		tx.audit({
			action: `${spec.kind}.created`,
			subject: {
				kind: "Scope",
				id: tenantId
			},
			details: {
				slug: spec.slug,
				host,
				blueprint: spec.blueprint ?? null
			}
		});
		const made = {
			tenantId,
			partnerId,
			host,
			created: true,
			people: people.map(({ id, email, password, roles }) => ({
				id,
				email,
				password,
				roles
			})),
			apiKeys,
			units
		};
		await spec.also?.(tx, made);
		return made;
	}
	async #writeScopes(tx, spec) {
		const { tenantId } = tx.ctx;
		const { kind, slug, name, currency = "EUR", locale = "en", timeZone = "UTC", country = null, weight = 1 } = spec;
		const shared = {
			tenantId,
			currency,
			locale,
			timeZone,
			country,
			createdAt: tx.at
		};
		const partnerId = kind === "tenant" ? spec.parentId : null;
		await tx.db.scope.create({ data: {
			...shared,
			id: tenantId,
			kind,
			slug,
			name,
			weight,
			parentId: spec.parentId ?? null,
			partnerId
		} });
		const units = {};
		for (const unit of spec.units ?? []) {
			units[unit.slug] = newId();
			await tx.db.scope.create({ data: {
				...shared,
				id: units[unit.slug],
				kind: "unit",
				slug: unit.slug,
				name: unit.name,
				parentId: tenantId,
				partnerId
			} });
		}
		return units;
	}
	async #writePeople(tx, people, units) {
		for (const person of people) {
			await this.people.add(tx, person);
			const grants = person.roles.map(parseRole).map(({ role, unitId }) => ({
				id: newId(),
				personId: person.id,
				role,
				unitId: unitId ? units[unitId] ?? unitId : null
			}));
			await this.people.grant(tx, grants);
			tx.audit({
				action: "person.invited",
				subject: {
					kind: "Person",
					id: person.id
				},
				details: { roles: [...person.roles] }
			});
		}
	}
	async #tellParent(ctx, spec, tenantId) {
		if (!spec.parentId) return;
		await this.database.inTenant({
			...ctx,
			tenantId: spec.parentId,
			partnerId: spec.parentId,
			staff: void 0
		}, async (tx) => {
			tx.audit({
				action: `${spec.kind}.created`,
				subject: {
					kind: "Scope",
					id: tenantId
				},
				details: {
					slug: spec.slug,
					blueprint: spec.blueprint ?? null
				}
			});
		});
	}
};
TenantFactory = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [
	typeof Database === "undefined" ? Object : Database,
	typeof Config === "undefined" ? Object : Config,
	typeof HostDirectory === "undefined" ? Object : HostDirectory,
	typeof PeopleRepository === "undefined" ? Object : PeopleRepository
])], TenantFactory);
const SURFACE = {
	platform: "platform",
	partner: "admin",
	tenant: "portal"
};
async function prepare(person) {
	const password = person.password ?? newPassword();
	return {
		id: newId(),
		name: person.name.trim(),
		email: person.email.trim().toLowerCase(),
		password,
		passwordHash: await hashPassword(password),
		roles: person.roles
	};
}
async function writeBrand(tx, { brand = {}, name, slug }, host) {
	await tx.db.brand.create({ data: {
		tenantId: tx.ctx.tenantId,
		name: brand.name ?? name,
		productName: brand.productName ?? "Clearhold",
		primaryColour: brand.primaryColour ?? DEFAULT_COLOUR,
		logo: brand.logo ?? null,
		senderName: brand.senderName ?? name,
		senderAddress: brand.senderAddress ?? `${slug}@${host}`,
		supportEmail: brand.supportEmail ?? null,
		updatedAt: tx.at
	} });
}
async function writeRules(tx, { policy, playbooks = [], blueprints = [] }) {
	const { tenantId, actor, actorName } = tx.ctx;
	if (policy && Object.keys(policy.values).length) {
		const data = {
			tenantId,
			id: newId(),
			scopeId: tenantId,
			version: 1,
			values: policy.values,
			setBy: actorName,
			reason: policy.reason,
			createdAt: tx.at,
			effectiveAt: tx.at
		};
		await tx.db.policyVersion.create({ data });
		tx.audit({
			action: "policy.published",
			subject: {
				kind: "Scope",
				id: tenantId
			},
			details: {
				version: 1,
				settings: Object.keys(policy.values)
			}
		});
	}
	for (const definition of playbooks) await tx.db.playbook.create({ data: {
		tenantId,
		id: newId(),
		key: definition.key,
		version: definition.version,
		title: definition.title,
		definition,
		createdBy: actor.id,
		createdAt: tx.at
	} });
	for (const blueprint of blueprints) await tx.db.blueprint.create({ data: {
		tenantId,
		id: newId(),
		version: 1,
		...blueprint,
		createdAt: tx.at
	} });
}
// ../../work/main/apps/api/src/features/onboarding/create-tenant.ts
let CreateTenant = class CreateTenant {
	database;
	factory;
	policies;
	constructor(database, factory, policies) {
		this.database = database;
		this.factory = factory;
		this.policies = policies;
	}
	async run(ctx, given) {
		const input = {
			...given,
			slug: given.slug.trim(),
			name: given.name.trim(),
			currency: given.currency.trim().toUpperCase()
		};
		const fault = checkSlug(input.slug) ?? checkInput(input);
		if (fault) return {
			refused: "Invalid",
			why: fault
		};
		const blueprint = await this.#blueprint(ctx, input);
		if ("code" in blueprint) return {
			refused: "Invalid",
			why: blueprint
		};
		const taken = {
			code: "SLUG_TAKEN",
			message: `The address "${input.slug}" is taken.`,
			hint: "Choose another short name.",
			path: "input.slug"
		};
		try {
			const made = await this.factory.create(ctx, this.#spec(ctx, input, blueprint));
			return made.created ? { made } : {
				refused: "Conflict",
				why: taken
			};
		} catch (error) {
			if (error instanceof HostTaken) return {
				refused: "Conflict",
				why: taken
			};
			throw error;
		}
	}
	#spec(ctx, input, blueprint) {
		const { slug, name, currency, locale, timeZone, country } = input;
		const primaryColour = input.primaryColour ?? blueprint.primaryColour;
		return {
			kind: "tenant",
			parentId: ctx.tenantId,
			slug,
			name,
			currency,
			locale,
			timeZone,
			country,
			brand: {
				primaryColour,
				productName: blueprint.productName
			},
			units: blueprint.units,
			people: [{
				name: input.adminName,
				email: input.adminEmail,
				roles: ["tenant-admin"]
			}],
			apiKeys: [{
				name: "First key",
				scopes: blueprint.apiScopes
			}],
			policy: {
				values: blueprint.policy,
				reason: `From the blueprint ${input.blueprint}`
			},
			playbooks: SHIPPED_PLAYBOOKS.filter((playbook) => blueprint.playbooks.includes(playbook.key)),
			blueprint: input.blueprint
		};
	}
	#blueprint(ctx, input) {
		return this.database.read(ctx, async (tx) => {
			const [row] = await tx.query("SELECT definition FROM blueprint WHERE key = $2 ORDER BY (tenant_id = $1) DESC, version DESC LIMIT 1", [ctx.tenantId, input.blueprint]);
			if (!row) return {
				code: "BLUEPRINT_UNKNOWN",
				message: "There is no such blueprint.",
				hint: "Choose one of the list.",
				path: "input.blueprint"
			};
			const read = blueprintSchema.safeParse(row.definition);
			const path = "input.blueprint";
			if (!read.success) return {
				code: "BLUEPRINT_BROKEN",
				message: `The blueprint is broken: ${read.error.issues[0]?.message}.`,
				path
			};
			const draft = {
				scope: {
					kind: "tenant",
					id: "new",
					name: input.name
				},
				version: 1,
				values: read.data.policy
			};
			const [no] = checkDraft(await this.policies.layers(tx), draft);
			return no ? {
				...no,
				message: `The blueprint does not fit your policy. ${no.message}`,
				path
			} : read.data;
		});
	}
};
CreateTenant = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [
	typeof Database === "undefined" ? Object : Database,
	typeof TenantFactory === "undefined" ? Object : TenantFactory,
	typeof PolicyService === "undefined" ? Object : PolicyService
])], CreateTenant);
function checkInput(input) {
	const invalid = (field, message, hint) => ({
		code: "INPUT_INVALID",
		message,
		hint,
		path: `input.${field}`
	});
	if (input.name.length < 2 || input.name.length > 100) return invalid("name", "A name of 2 to 100 letters is needed.");
	if (!/^[A-Z]{3}$/.test(input.currency)) return invalid("currency", "This is not a currency.", "Three letters of ISO 4217, such as EUR.");
	if (!isLocale(input.locale)) return invalid("locale", "This is not a language.", "Such as en, de or nb-NO.");
	if (!isTimeZone(input.timeZone)) return invalid("timeZone", "This is not a time zone.", "Such as Europe/Oslo.");
	if (input.country && !/^[A-Z]{2}$/.test(input.country)) return invalid("country", "This is not a country.", "Two letters of ISO 3166, such as NO.");
	if (input.primaryColour && !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(input.primaryColour)) return invalid("primaryColour", "This is not a colour.", "Such as #1f6feb.");
	if (input.adminName.trim().length < 2 || input.adminName.length > 100) return invalid("adminName", "A name of 2 to 100 letters is needed.");
	if (!isAddress(input.adminEmail.trim())) return invalid("adminEmail", "This is not an e-mail address.");
}
const isLocale = (text) => answers(() => Intl.getCanonicalLocales(text).length === 1);
const isTimeZone = (text) => answers(() => Boolean(new Intl.DateTimeFormat("en", { timeZone: text })));
function answers(ask) {
	try {
		return ask();
	} catch {
		return false;
	}
}
// ../../work/main/apps/api/src/features/onboarding/onboarding.resolver.ts
let OnboardingResolver = class OnboardingResolver {
	creation;
	config;
	constructor(creation, config) {
		this.creation = creation;
		this.config = config;
	}
	async blueprints(op) {
		return (await op.read()).query(`SELECT DISTINCT ON (key) key, version, title, summary FROM blueprint ORDER BY key, (tenant_id = $1) DESC, version DESC`, [op.ctx.tenantId]);
	}
	async createTenant(op, input) {
		if (op.ctx.actor.scopeKind !== "partner") return {
			__typename: "Denied",
			...explainDenial(op.ctx.actor, "create", "Tenant")
		};
		const outcome = await this.creation.run(op.ctx, input);
		if ("refused" in outcome) return {
			__typename: outcome.refused,
			...outcome.why
		};
		const { made } = outcome;
		const { name, slug, currency, locale, timeZone } = input;
		return {
			__typename: "TenantCreated",
			tenant: {
				id: made.tenantId,
				tenantId: made.tenantId,
				slug,
				name: name.trim(),
				status: "active",
				currency: currency.trim().toUpperCase(),
				locale,
				timeZone,
				portalUrl: this.config.origin(made.host),
				createdAt: /* @__PURE__ */ new Date()
			},
			adminEmail: made.people[0].email,
			temporaryPassword: made.people[0].password,
			apiKey: made.apiKeys[0].key
		};
	}
};
__decorate([
	Query("blueprints"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", Promise)
], OnboardingResolver.prototype, "blueprints", null);
__decorate([
	Mutation("createTenant"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], OnboardingResolver.prototype, "createTenant", null);
OnboardingResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [typeof CreateTenant === "undefined" ? Object : CreateTenant, typeof Config === "undefined" ? Object : Config])], OnboardingResolver);
// ../../work/main/apps/api/src/features/onboarding/onboarding.module.ts
let OnboardingModule = class OnboardingModule {};
OnboardingModule = __decorate([Module({
	imports: [
		TenancyModule,
		IdentityModule,
		PoliciesModule
	],
	providers: [
		CreateTenant,
		OnboardingResolver,
		TenantFactory
	],
	exports: [TenantFactory]
})], OnboardingModule);
// ../../work/main/packages/ui/src/theme/colour.ts
useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
const toOklch = useMode(modeOklch);
/** Reads `#rgb` or `#rrggbb` (any case, with or without `#`) to `#rrggbb`; `undefined` when it is not a colour. */
function readHex(text) {
	const bare = text.trim().replace(/^#/, "");
	if (!/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(bare)) return void 0;
	return formatHex(parseHex(`#${bare}`));
}
/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
function contrast(a, b) {
	return wcagContrast(a, b);
}
/** The lightness (0 to 1), chroma (0 to about 0.37) and hue (degrees) of a colour in OKLCH. */
function lch(hex) {
	const value = toOklch(hex);
	return {
		l: value?.l ?? 0,
		c: value?.c ?? 0,
		h: value?.h ?? 0
	};
}
/** The sRGB colour nearest to an OKLCH one: lightness and hue are kept, chroma gives way. */
function fromLch(l, c, h) {
	return formatHex(clampChroma({
		mode: "oklch",
		l: Math.min(1, Math.max(0, l)),
		c: Math.max(0, c),
		h
	}, "oklch"));
}
/**
* The colour nearest to `wanted` that satisfies `passes`, moving only lightness `towards` dark or light in steps of 0.005.
* When nothing on the way passes it is black (dark) or white (light).
*/
function shiftUntil(wanted, towards, passes) {
	if (passes(wanted)) return wanted;
	const { l, c, h } = lch(wanted);
	const step = towards === "dark" ? -.005 : .005;
	for (let next = l + step; next > 0 && next < 1; next += step) {
		const candidate = fromLch(next, c, h);
		if (passes(candidate)) return candidate;
	}
	return towards === "dark" ? "#000000" : "#ffffff";
}
/** The neutral and state colours of both modes. Every text colour passes 4.5:1 on every ground it may stand on. */
const PALETTE = {
	light: {
		ground: "#f7f7f8",
		surface: "#ffffff",
		raised: "#ffffff",
		sunken: "#f3f3f5",
		hover: "#f4f4f6",
		press: "#ebecef",
		line: "#e6e7ea",
		"line-strong": "#cfd2d8",
		control: "#8b909b",
		ink: "#16181d",
		muted: "#50555f",
		faint: "#666b77",
		risk: "#b42318",
		"risk-tint": "#fef2f0",
		"risk-line": "#f2c4be",
		"risk-fill": "#b42318",
		waiting: "#855000",
		"waiting-tint": "#fff6e5",
		"waiting-line": "#ecd09a",
		good: "#0c6b3d",
		"good-tint": "#ecf8f1",
		"good-line": "#b3dbc5",
		info: "#1b5ca6",
		"info-tint": "#eef5fd",
		"info-line": "#bad4f1"
	},
	dark: {
		ground: "#0f1013",
		surface: "#15161a",
		raised: "#1d1f24",
		sunken: "#101114",
		hover: "#1d1f25",
		press: "#282a31",
		line: "#27292f",
		"line-strong": "#3c3f47",
		control: "#717683",
		ink: "#eceef2",
		muted: "#b0b5c0",
		faint: "#989da9",
		risk: "#ff9c91",
		"risk-tint": "#331b19",
		"risk-line": "#63312c",
		"risk-fill": "#c4352a",
		waiting: "#efbd6a",
		"waiting-tint": "#2d2414",
		"waiting-line": "#594623",
		good: "#72d3a2",
		"good-tint": "#13281e",
		"good-line": "#26513c",
		info: "#8fc0f5",
		"info-tint": "#152539",
		"info-line": "#2b486d"
	}
};
/** The variables a text may stand on, of a palette. */
const GROUNDS = [
	"ground",
	"surface",
	"raised",
	"sunken",
	"hover",
	"press"
];
/** WCAG 2.2 AA for text (1.4.3) and for the edges of controls (1.4.11). */
const TEXT_RATIO = 4.5;
const WHITE = "#ffffff";
const BLACK = "#000000";
const FILL_RATIO = {
	light: 1.12,
	dark: 2
};
function lowest(colour, grounds) {
	return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}
function round(ratio) {
	return Math.floor(ratio * 100) / 100;
}
function fill(primary, mode) {
	const surface = PALETTE[mode].surface;
	const seen = shiftUntil(primary, mode === "light" ? "dark" : "light", (c) => contrast(c, surface) >= FILL_RATIO[mode]);
	const unseen = seen === primary ? "" : `It could not be told from a ${mode === "light" ? "white" : "dark"} page.`;
	const white = contrast(seen, WHITE);
	if (white >= 4.5) return {
		brand: seen,
		on: WHITE,
		why: unseen
	};
	if (white < 3) return {
		brand: seen,
		on: BLACK,
		why: unseen
	};
	return {
		brand: shiftUntil(seen, "dark", (c) => contrast(c, WHITE) >= TEXT_RATIO),
		on: WHITE,
		why: "White words on it were too faint to read."
	};
}
/**
* The brand's CSS variables for a mode, corrected so that words on and in the colour pass 4.5:1 and edges 3:1 on every
* ground of that mode. Text that is not a colour gives the house's own colour, with a correction that says so.
*/
function brandTheme(colours, mode) {
	const read = readHex(colours.primary);
	const primary = read ?? "#3b4fd1";
	const wanted = read ?? colours.primary;
	const palette = PALETTE[mode];
	const { c, h } = lch(primary);
	const { brand, on, why } = fill(primary, mode);
	const away = mode === "light" ? "dark" : "light";
	const tint = mode === "light" ? fromLch(.966, Math.min(c, .022), h) : fromLch(.265, Math.min(c, .045), h);
	const grounds = [...GROUNDS.map((name) => palette[name]), tint];
	const text = shiftUntil(primary, away, (candidate) => lowest(candidate, grounds) >= TEXT_RATIO);
	const line = shiftUntil(brand, away, (candidate) => lowest(candidate, grounds) >= 3);
	const shade = lch(brand);
	const hover = fromLch(shade.l + (on === WHITE ? -.045 : .045), shade.c, shade.h);
	const variables = {
		"--brand": brand,
		"--brand-hover": contrast(on, hover) >= 4.5 ? hover : brand,
		"--on-brand": on,
		"--brand-text": text,
		"--brand-tint": tint,
		"--brand-line": line
	};
	const corrections = [];
	if (!read) corrections.push({
		variable: "--brand",
		wanted,
		used: brand,
		why: "It is not a colour of the form #rrggbb.",
		ratio: round(contrast(on, brand))
	});
	else if (brand !== primary) corrections.push({
		variable: "--brand",
		wanted,
		used: brand,
		why,
		ratio: round(contrast(on, brand))
	});
	if (text !== primary) corrections.push({
		variable: "--brand-text",
		wanted,
		used: text,
		why: `Links in it were too faint on a ${mode} page.`,
		ratio: round(lowest(text, grounds))
	});
	return {
		variables,
		corrections
	};
}
// ../../work/main/apps/api/src/features/branding/brand-view.ts
const MODES = ["light", "dark"];
/** A brand as the schema shows it, with the variables of both modes and what was changed so that it can be read. */
function brandView({ tenantId, logo, ...brand }) {
	const themes = MODES.map((mode) => ({
		mode,
		...brandTheme({ primary: brand.primaryColour }, mode)
	}));
	return {
		...brand,
		scopeId: tenantId,
		logoUrl: logo,
		theme: Object.fromEntries(themes.map(({ mode, variables }) => [mode, variables])),
		corrections: themes.flatMap(({ mode, corrections }) => corrections.map(({ wanted, used, why, ratio }) => ({
			wanted,
			used,
			mode,
			why,
			ratio: String(ratio)
		})))
	};
}
const path = "input.logo";
const no = (code, message, hint) => ({
	code,
	message,
	hint,
	path
});
const BEGINNINGS = {
	"image/png": (bytes) => bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")),
	"image/webp": (bytes) => bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP"
};
/** What stands against a data: URL as a logo; undefined when nothing does. */
function checkLogo(url) {
	const found = /^data:(image\/(?:png|webp|svg\+xml));base64,([A-Za-z0-9+/]+={0,2})$/.exec(url);
	if (!found) return no("LOGO_FORMAT", "This is not a picture that can be used.", "Send a PNG, SVG or WebP file.");
	const [, type = "", encoded = ""] = found;
	if (encoded.length > 273070.6666666667) return no("LOGO_TOO_LARGE", "The logo is larger than 200 kB.", "Make it smaller; 400 pixels wide is plenty.");
	const bytes = Buffer.from(encoded, "base64");
	if (bytes.length > 204800) return no("LOGO_TOO_LARGE", "The logo is larger than 200 kB.", "Make it smaller; 400 pixels wide is plenty.");
	if (type === "image/svg+xml") return checkSvg(bytes);
	return BEGINNINGS[type](bytes) ? void 0 : no("LOGO_FORMAT", "The file is not what its name says.", "Send a PNG, SVG or WebP file.");
}
const ELEMENTS = new Set("svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs linearGradient radialGradient stop clipPath mask pattern symbol use marker filter feGaussianBlur feOffset feBlend feColorMatrix feComposite feFlood feMerge feMergeNode feDropShadow metadata".split(" "));
/** SVG that only draws: no script, no foreign content, no reference out of the file, no entity. */
function checkSvg(bytes) {
	const unsafe = (what) => no("LOGO_UNSAFE", `The SVG has ${what}, which a logo may not have.`, "Export it as a plain SVG, or send a PNG.");
	const text = bytes.toString("utf8");
	if (text.includes("\0") || text.includes("�")) return no("LOGO_FORMAT", "The SVG is not UTF-8 text.", "Export it as a plain SVG, or send a PNG.");
	if (/<!(?!--)/.test(text)) return unsafe("a document type, an entity or a CDATA section");
	if (/<\?(?!xml\s)/i.test(text)) return unsafe("a processing instruction");
	const plain = text.replace(/<!--[\s\S]*?-->/g, "").replace(/^\ufeff?\s*<\?xml\s[^>]*\?>/, "");
	if (plain.includes("<!--")) return unsafe("a comment without end");
	if (!/^\s*<svg[\s>]/.test(plain)) return no("LOGO_FORMAT", "The file is not an SVG.", "Export it as a plain SVG, or send a PNG.");
	for (const [, name = "", attributes = ""] of plain.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)) {
		if (!ELEMENTS.has(name)) return unsafe(`the element ${name.slice(0, 30)}`);
		const fault = checkAttributes(attributes);
		if (fault) return unsafe(fault);
	}
}
function checkAttributes(text) {
	for (const [, name = "", double, single] of text.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		const value = decoded(double ?? single ?? "").toLowerCase();
		const local = name.toLowerCase().split(":").at(-1);
		if (local.startsWith("on")) return `the attribute ${name.slice(0, 30)}`;
		if ((local === "href" || local === "src") && !value.trim().startsWith("#")) return "a reference out of the file";
		if (!name.toLowerCase().startsWith("xmlns") && /(javascript|vbscript|data|https?|file|ftp)\s*:|\/\/|@import|expression\s*\(|\\/.test(value)) return "a reference out of the file";
		if (/url\(\s*['"]?\s*(?!#)/.test(value) && !/url\(\s*['"]?\s*#/.test(value)) return "a reference out of the file";
	}
	return text.replace(/[^\s=/"']+\s*=\s*(?:"[^"]*"|'[^']*')/g, "").replace(/\//g, "").trim() ? "an attribute that is not well formed" : void 0;
}
const decoded = (value) => value.replace(/&#x([0-9a-f]+);?/gi, (_, hex) => fromCode(Number.parseInt(hex, 16))).replace(/&#(\d+);?/g, (_, digits) => fromCode(Number(digits))).replace(/[\t\n\r]/g, "");
const fromCode = (code) => code > 0 && code <= 1114111 ? String.fromCodePoint(code) : " ";
// ../../work/main/apps/api/src/features/branding/check-branding.ts
const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const isLine = (text, most) => text.trim().length > 0 && text.length <= most && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
const isSender = (text) => isLine(text, 70) && !/[<>@",;:\\[\]()]/.test(text);
/** What stands against a brand; absent fields stay as they are. */
function checkBranding(input) {
	const no = (field, message, hint) => ({
		code: "BRAND_INVALID",
		message,
		hint,
		path: `input.${field}`
	});
	const { name, productName, primaryColour, logo, senderName, senderAddress, supportEmail } = input;
	if (name != null && !isLine(name, 100)) return no("name", "A name of 1 to 100 letters in one line is needed.");
	if (productName != null && !isLine(productName, 60)) return no("productName", "A product name of 1 to 60 letters in one line is needed.");
	if (primaryColour != null && !COLOUR.test(primaryColour.trim())) return no("primaryColour", "This is not a colour.", "Such as #1f6feb.");
	if (senderName != null && !isSender(senderName)) return no("senderName", "This cannot stand as a sender.", "Letters, digits and spaces in one line, 70 at most.");
	if (senderAddress != null && !isAddress(senderAddress)) return no("senderAddress", "This is not an e-mail address.", "One address, such as ap@example.com.");
	if (supportEmail && !isAddress(supportEmail)) return no("supportEmail", "This is not an e-mail address.", "One address, such as help@example.com, or nothing.");
	return logo ? checkLogo(logo) : void 0;
}
// ../../work/main/apps/api/src/features/branding/branding.service.ts
const NEAREST = `
  SELECT $1::uuid AS "tenantId", name, product_name AS "productName", primary_colour AS "primaryColour", logo, sender_name AS "senderName",
    sender_address AS "senderAddress", support_email AS "supportEmail", CASE WHEN tenant_id = $1 THEN version ELSE 0 END AS version
  FROM brand WHERE tenant_id IN ($1, $2, $3) ORDER BY CASE tenant_id WHEN $1 THEN 0 WHEN $2 THEN 1 ELSE 2 END LIMIT 1`;
const HOUSE = {
	name: "Clearhold",
	productName: "Clearhold",
	primaryColour: "#3b4fd1",
	logo: null,
	senderName: "Clearhold",
	senderAddress: "no-reply@localhost",
	supportEmail: null,
	version: 0
};
let BrandingService = class BrandingService {
	database;
	constructor(database) {
		this.database = database;
	}
	/** The brand of a transaction's space; suppliers and partner staff may see it too. */
	async of(tx) {
		const { tenantId, partnerId } = tx.ctx;
		const [row] = await tx.query(NEAREST, [
			tenantId,
			partnerId,
			PLATFORM_ID
		]);
		return row ?? {
			...HOUSE,
			tenantId
		};
	}
	/** For pages without a session: the brand of the host's space, or the house's own where the host serves nothing. */
	ofSpace(space) {
		const { tenantId, partnerId } = space ?? {
			tenantId: "00000000-0000-7000-8000-000000000000",
			partnerId: "00000000-0000-7000-8000-000000000000"
		};
		const nobody = systemContext(tenantId, partnerId);
		return this.database.read(nobody, (tx) => this.of(tx));
	}
	preview(primaryColour, tenantId) {
		return {
			...HOUSE,
			tenantId,
			primaryColour
		};
	}
	async update(place, input) {
		if (place.kind === "unit") return refuse("BRAND_OF_UNIT", "A business unit wears its tenant’s brand.", "input.scope");
		const fault = checkBranding(input);
		if (fault) return {
			refused: "Invalid",
			why: fault
		};
		return this.database.inTenant(place.ctx, async (tx) => {
			const { tenantId } = tx.ctx;
			await tx.query("SELECT tenant_id FROM brand WHERE tenant_id = $1 FOR UPDATE", [tenantId]);
			const before = await this.of(tx);
			if (input.expectedVersion != null && input.expectedVersion !== before.version) return {
				refused: "Conflict",
				why: {
					code: "VERSION_MOVED",
					message: "Somebody else changed the brand meanwhile.",
					hint: "Look at it again, then save.",
					path: "input.expectedVersion"
				},
				currentVersion: before.version
			};
			const { version, tenantId: _, ...fields } = merged(before, input);
			const data = {
				...fields,
				version: version + 1,
				updatedAt: tx.at
			};
			await tx.db.brand.upsert({
				where: { tenantId },
				create: {
					tenantId,
					...data
				},
				update: data
			});
			const changed = Object.keys(input).filter((field) => field !== "scope" && field !== "expectedVersion");
			tx.audit({
				action: "brand.updated",
				subject: {
					kind: "Scope",
					id: tenantId
				},
				details: {
					version: version + 1,
					changed
				}
			});
			return { brand: await this.of(tx) };
		});
	}
};
BrandingService = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database])], BrandingService);
const refuse = (code, message, path) => ({
	refused: "Invalid",
	why: {
		code,
		message,
		path
	}
});
function merged(before, input) {
	return {
		...before,
		name: input.name?.trim() ?? before.name,
		productName: input.productName?.trim() ?? before.productName,
		primaryColour: input.primaryColour?.trim().toLowerCase() ?? before.primaryColour,
		logo: input.logo == null ? before.logo : input.logo || null,
		senderName: input.senderName?.trim() ?? before.senderName,
		senderAddress: input.senderAddress?.trim() ?? before.senderAddress,
		supportEmail: input.supportEmail == null ? before.supportEmail : input.supportEmail || null
	};
}
// ../../work/main/apps/api/src/features/branding/branding.resolver.ts
let BrandingResolver = class BrandingResolver {
	branding;
	scopes;
	constructor(branding, scopes) {
		this.branding = branding;
		this.scopes = scopes;
	}
	async brand(op) {
		return brandView(await this.branding.ofSpace(op.space));
	}
	async brandOf(op, scope) {
		const place = await this.scopes.of(op.ctx, scope);
		return place ? brandView(await this.scopes.read(place, op, (tx) => this.branding.of(tx))) : null;
	}
	previewBrand(op, primaryColour) {
		return brandView(this.branding.preview(primaryColour.slice(0, 40), op.ctx.tenantId));
	}
	async updateBranding(op, input) {
		const place = await this.scopes.of(op.ctx, input.scope);
		if (!place) return noSuchScope;
		const outcome = await this.branding.update(place, input);
		if ("refused" in outcome) return {
			__typename: outcome.refused,
			...outcome.why,
			currentVersion: outcome.currentVersion
		};
		return {
			__typename: "BrandSaved",
			brand: brandView(outcome.brand)
		};
	}
};
__decorate([
	Query("brand"),
	__decorateParam(0, Operation()),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object]),
	__decorateMetadata("design:returntype", Promise)
], BrandingResolver.prototype, "brand", null);
__decorate([
	Query("brandOf"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("scope")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, String]),
	__decorateMetadata("design:returntype", Promise)
], BrandingResolver.prototype, "brandOf", null);
__decorate([
	Query("previewBrand"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("primaryColour")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, String]),
	__decorateMetadata("design:returntype", void 0)
], BrandingResolver.prototype, "previewBrand", null);
__decorate([
	Mutation("updateBranding"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], BrandingResolver.prototype, "updateBranding", null);
BrandingResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [typeof BrandingService === "undefined" ? Object : BrandingService, typeof ScopeContext === "undefined" ? Object : ScopeContext])], BrandingResolver);
// ../../work/main/apps/api/src/features/branding/branding.module.ts
let BrandingModule = class BrandingModule {};
BrandingModule = __decorate([Module({
	imports: [TenancyModule],
	providers: [BrandingResolver, BrandingService],
	exports: [BrandingService]
})], BrandingModule);
// ../../work/main/apps/api/src/features/integrations/integrations.service.ts
const BACK = `
  INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor)
  SELECT tenant_id, id, kind, $3, subject_id, payload, 'ready', $4, $4, correlation_id, actor FROM dead_letter WHERE tenant_id = $1 AND id = $2
  ON CONFLICT DO NOTHING`;
let IntegrationsService = class IntegrationsService {
	database;
	registry;
	constructor(database, registry) {
		this.database = database;
		this.registry = registry;
	}
	/** Never with secret or configuration. */
	connections(tx) {
		return tx.query(`SELECT id, connector, title, url, status, last_event_at AS "lastEventAt" FROM connection WHERE tenant_id = $1 ORDER BY title, id LIMIT 200`, [tx.ctx.tenantId]);
	}
	deadLetters(tx, first) {
		return tx.query(`${LETTERS} WHERE tenant_id = $1 ORDER BY (replayed_at IS NOT NULL), id DESC LIMIT $2`, [tx.ctx.tenantId, first]);
	}
	async deadLetter(tx, id) {
		return (await tx.query(`${LETTERS} WHERE tenant_id = $1 AND id = $2`, [tx.ctx.tenantId, id]))[0];
	}
	/** Puts the work back; the letter stays, marked with who sent it again and when. */
	replay(ctx, id) {
		const gone = {
			ok: false,
			kind: "NotFound",
			code: "NOT_FOUND",
			message: "There is no such dead letter."
		};
		if (!isId(id)) return Promise.resolve(gone);
		return this.database.inTenant(ctx, async (tx) => {
			const { tenantId } = ctx;
			const [letter] = await tx.query("SELECT kind, replayed_at AS \"replayedAt\" FROM dead_letter WHERE tenant_id = $1 AND id = $2 FOR UPDATE", [tenantId, id]);
			if (!letter) return gone;
			if (letter.replayedAt) return {
				ok: false,
				kind: "Invalid",
				code: "REPLAYED_BEFORE",
				message: "This was sent again already.",
				hint: "If it failed anew, it stands in the list a second time."
			};
			const handler = this.registry.handlerOf(letter.kind);
			if (!handler) return {
				ok: false,
				kind: "Invalid",
				code: "NO_HANDLER",
				message: `Nobody does work of the kind ${letter.kind} any more.`
			};
			await tx.run(BACK, [
				tenantId,
				id,
				handler.definition.lane,
				tx.at
			]);
			await tx.run("UPDATE dead_letter SET replayed_at = $3, replayed_by = $4 WHERE tenant_id = $1 AND id = $2", [
				tenantId,
				id,
				tx.at,
				ctx.actor.id
			]);
			tx.audit({
				action: "deadLetter.replayed",
				subject: {
					kind: "DeadLetter",
					id
				},
				details: { job: letter.kind }
			});
			return {
				ok: true,
				id
			};
		});
	}
};
IntegrationsService = __decorate([Injectable(), __decorateMetadata("design:paramtypes", [typeof Database === "undefined" ? Object : Database, typeof JobRegistry === "undefined" ? Object : JobRegistry])], IntegrationsService);
const LETTERS = `SELECT id, kind, cause, attempts, failed_at AS "failedAt", replayed_at AS "replayedAt", payload FROM dead_letter`;
// ../../work/main/apps/api/src/features/integrations/integrations.resolver.ts
let IntegrationsResolver = class IntegrationsResolver {
	integrations;
	scopes;
	constructor(integrations, scopes) {
		this.integrations = integrations;
		this.scopes = scopes;
	}
	async connections(op, scope) {
		const place = await this.scopes.of(op.ctx, scope);
		return place ? this.scopes.read(place, op, (tx) => this.integrations.connections(tx)) : [];
	}
	async deadLetters(op, first) {
		return this.integrations.deadLetters(await op.read(), Math.min(200, Math.max(1, first ?? 50)));
	}
	async replayDeadLetter(op, input) {
		const outcome = await this.integrations.replay(op.ctx, input.id);
		if (!outcome.ok) return {
			__typename: outcome.kind,
			...outcome,
			path: "input.id"
		};
		return {
			__typename: "DeadLetterReplayed",
			deadLetter: await this.integrations.deadLetter(await op.read(), outcome.id)
		};
	}
};
__decorate([
	Query("connections"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("scope")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], IntegrationsResolver.prototype, "connections", null);
__decorate([
	Query("deadLetters"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("first")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], IntegrationsResolver.prototype, "deadLetters", null);
__decorate([
	Mutation("replayDeadLetter"),
	__decorateParam(0, Operation()),
	__decorateParam(1, Args("input")),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", [Object, Object]),
	__decorateMetadata("design:returntype", Promise)
], IntegrationsResolver.prototype, "replayDeadLetter", null);
IntegrationsResolver = __decorate([Resolver(), __decorateMetadata("design:paramtypes", [typeof IntegrationsService === "undefined" ? Object : IntegrationsService, typeof ScopeContext === "undefined" ? Object : ScopeContext])], IntegrationsResolver);
// ../../work/main/apps/api/src/features/integrations/integrations.module.ts
let IntegrationsModule = class IntegrationsModule {};
IntegrationsModule = __decorate([Module({
	imports: [TenancyModule],
	providers: [IntegrationsResolver, IntegrationsService]
})], IntegrationsModule);
// ../../work/main/apps/api/src/features/taxonomy/taxonomy.resolver.ts
/** `AP.MATCH` is the category of `AP.MATCH.PRICE`. */
const view = ({ code, name, description, segment, ownerGroup, controlSensitivity, severityDefault, native }) => ({
	code,
	name,
	description,
	segment,
	ownerGroup,
	controlSensitivity,
	native,
	category: code.split(".").slice(0, -1).join("."),
	severity: severityDefault
});
const ALL = TAXONOMY.map(view);
let TaxonomyResolver = class TaxonomyResolver {
	taxonomy() {
		return ALL;
	}
};
__decorate([
	Query("taxonomy"),
	__decorateMetadata("design:type", Function),
	__decorateMetadata("design:paramtypes", []),
	__decorateMetadata("design:returntype", void 0)
], TaxonomyResolver.prototype, "taxonomy", null);
TaxonomyResolver = __decorate([Resolver()], TaxonomyResolver);
// ../../work/main/apps/api/src/features/taxonomy/taxonomy.module.ts
let TaxonomyModule = class TaxonomyModule {};
TaxonomyModule = __decorate([Module({ providers: [TaxonomyResolver] })], TaxonomyModule);
// ../../work/main/apps/api/.rooms-world.ts
const config = Config.load();
const logger = makeLogger("warn", "api");
let App = class App {};
App = __decorate([Module({ imports: [
	PlatformModule.with(config, logger),
	TenancyModule,
	IdentityModule,
	OnboardingModule,
	InsightsModule,
	ProofModule,
	PoliciesModule,
	BrandingModule,
	IntegrationsModule,
	TaxonomyModule,
	graphqlModule
] })], App);
const app = await NestFactory.create(App, {
	bodyParser: false,
	logger: ["error", "warn"]
});
app.use(app.get(Entrance).handle);
prepareHttp(app, config);
await app.listen(config.vars.PORT);
const f = app.get(TenantFactory);
const sys = systemContext(PLATFORM_ID, PLATFORM_ID);
await f.create(sys, {
	kind: "platform",
	id: PLATFORM_ID,
	slug: "platform",
	name: "Clearhold",
	host: "platform.localhost",
	people: [{
		name: "Pia Platform",
		email: "pia@p.example",
		password: "platform-pass",
		roles: ["platform-operator"]
	}],
	playbooks: SHIPPED_PLAYBOOKS,
	blueprints: [{
		key: "standard",
		title: "Standard",
		summary: "All by default.",
		definition: {
			units: [{
				slug: "north",
				name: "North"
			}],
			policy: { "match.price.tolerancePercent": {
				mode: "default",
				value: {
					kind: "limit",
					value: "1"
				}
			} },
			playbooks: []
		}
	}]
});
const ids = {};
for (const p of ["nordia", "solvo"]) {
	const partner = await f.create(sys, {
		kind: "partner",
		parentId: PLATFORM_ID,
		slug: p,
		name: p.toUpperCase(),
		people: [{
			name: "Ada Admin",
			email: `ada@${p}.example`,
			password: "partner-pass",
			roles: ["partner-admin"]
		}, {
			name: "Olaf Op",
			email: `olaf@${p}.example`,
			password: "partner-pass",
			roles: ["partner-operator"]
		}],
		policy: {
			values: { "match.price.tolerancePercent": {
				mode: "ceiling",
				value: {
					kind: "limit",
					value: "3"
				}
			} },
			reason: "House standard"
		}
	});
	ids[p] = partner.tenantId;
	for (const t of [`${p}-a`, `${p}-b`]) {
		const m = await f.create(sys, {
			kind: "tenant",
			parentId: partner.tenantId,
			slug: t,
			name: t,
			units: [{
				slug: "north",
				name: "North"
			}],
			people: [
				{
					name: "Tom Admin",
					email: "tom@x.example",
					password: "tenant-pass",
					roles: ["tenant-admin"]
				},
				{
					name: "Cora Controller",
					email: "cora@x.example",
					password: "tenant-pass",
					roles: ["controller"]
				},
				{
					name: "Una Unit",
					email: "una@x.example",
					password: "tenant-pass",
					roles: ["analyst@north"]
				},
				{
					name: "Aud Itor",
					email: "aud@x.example",
					password: "tenant-pass",
					roles: ["auditor"]
				}
			],
			apiKeys: [{
				name: "k",
				scopes: ["audit:read"]
			}]
		});
		ids[t] = m.tenantId;
		if (m.created) ids[`${t}.key`] = m.apiKeys[0].key;
	}
}
const { writeFileSync, existsSync } = await import("node:fs");
if (!existsSync("/tmp/rooms/ids.json") || ids["nordia-a.key"]) writeFileSync("/tmp/rooms/ids.json", JSON.stringify(ids, null, 1));
const d = app.get(Dispatcher);
const w = app.get(OutboxWorker);
const tr = app.get(Transport);
tr.send = async (bs) => {
	for (const b of bs) w.handle(b).catch((e) => console.error("fault", e)).finally(() => d.done());
};
tr.waiting = async () => 0;
process.on("unhandledRejection", (e) => {
	if (!/bullmq/i.test(String(e))) console.error("UNHANDLED", e);
});
d.start();
console.log("up");
export {};
