import { z } from 'zod';
import { stepSchema } from './definition.ts';

/** The shape of a value as JSON Schema says it, as much as a form needs. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

let read: ReadonlyMap<string, Shape> | undefined;

/** The shape of each kind of step, by kind, read from the definition itself: a kind that is new there is new here. */
export function stepShapes(): ReadonlyMap<string, Shape> {
  read ??= new Map(
    variantsOf(z.toJSONSchema(stepSchema) as Shape).map((shape) => [String(shape.properties?.kind?.const), shape]),
  );
  return read;
}

/** The shapes of which a value may have one; the shape itself where it is no choice. */
export const variantsOf = (shape: Shape): readonly Shape[] => shape.oneOf ?? shape.anyOf ?? [shape];

/** The least that fits a shape: what is required, each by its first choice. */
export function sampleOf(shape: Shape): unknown {
  const [first = shape] = variantsOf(shape);
  if (first !== shape) return sampleOf(first);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.properties) {
    const required = Object.entries(shape.properties).filter(([key]) => shape.required?.includes(key));
    return Object.fromEntries(required.map(([key, one]) => [key, sampleOf(one)]));
  }
  if (shape.type === 'array') return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}));
  if (shape.type === 'boolean') return false;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 0, 1);
  return '';
}
