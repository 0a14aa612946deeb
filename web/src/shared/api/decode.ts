/** Answers are untrusted: a captive portal, too, says 200. Each reader gives null for "not that". */
export type Fields<Name extends string = string> = Readonly<Partial<Record<Name, unknown>>>;

/** The fields of an object, of unknown types; naming its schema keeps their names true. */
export function asFields<T extends object = Record<string, unknown>>(
  value: unknown,
): Fields<keyof T & string> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields<keyof T & string>)
    : null;
}

export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Milliseconds since the epoch, from an ISO 8601 string or from such a number. */
export function asInstant(value: unknown): number | null {
  if (typeof value === 'number') return asNumber(value);
  if (typeof value !== 'string') return null;
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? null : parsed;
}

export function present<T>(value: T | null): value is T {
  return value !== null;
}
