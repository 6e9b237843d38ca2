import { ApiError } from '../protocol/api-error';

/** @throws ApiError InvalidArgument when the value is no text */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument');
  return value;
}

/** @throws ApiError InvalidArgument when the value is no finite number */
export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ApiError('InvalidArgument');
  return value;
}

/** @throws ApiError InvalidArgument when the value is neither true nor false */
export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ApiError('InvalidArgument');
  return value;
}

/** One of the names of an enumeration. @throws ApiError InvalidArgument when it is none of them */
export function asOneOf<T extends string>(value: unknown, names: readonly T[]): T {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new ApiError('InvalidArgument');
  return found;
}

/** A plain object. @throws ApiError InvalidArgument when it is none */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ApiError('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
};

/** A colour as `#RRGGBB`; Excel also takes HTML names. @throws ApiError InvalidArgument when it is no colour */
export function asColor(value: unknown): string {
  const text = asText(value);
  const hex = /^#?([0-9A-Fa-f]{6})$/.exec(text);
  if (hex?.[1] !== undefined) return `#${hex[1].toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw new ApiError('InvalidArgument');
  return named;
}
