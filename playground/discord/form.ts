import { isJson, type Json } from './json.ts';
import { Refusal } from './refusal.ts';
import { isSnowflake } from './snowflake.ts';

interface TextRule {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

type Tree = { [key: string]: Tree | { code: string; message: string }[] };

/**
 * Collects what is wrong with a body, by path ("components.0.label"), and refuses once with all of it (400, code
 * 50035).
 */
export class Form {
  readonly #tree: Tree = {};
  #refused = false;

  /** Notes one problem. `path` '' means the whole body. */
  refuse(path: string, code: string, message: string): void {
    this.#refused = true;
    let at = this.#tree;
    for (const key of path === '' ? [] : path.split('.')) {
      const next = at[key];
      const child: Tree = next === undefined || Array.isArray(next) ? {} : next;
      at[key] = child;
      at = child;
    }
    const known = at['_errors'];
    at['_errors'] = [...(Array.isArray(known) ? known : []), { code, message }];
  }

  /** Throws the Refusal when there was any problem. */
  check(): void {
    if (this.#refused) throw new Refusal(400, 50035, 'Invalid Form Body', this.#tree);
  }

  required(path: string): void {
    this.refuse(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  /** A text field counted in characters as people count them; undefined when absent, null or wrong. */
  text(body: Json, key: string, at: string, rule: TextRule): string | undefined {
    const value = body[key] ?? undefined;
    const path = join(at, key);
    if (value === undefined) {
      if (rule.required === true) this.required(path);
      return undefined;
    }
    if (typeof value !== 'string') {
      this.refuse(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      return undefined;
    }
    const { min = 0, max } = rule;
    const length = [...value].length;
    // where there has to be something, spaces are nothing
    if (min > 0 && length > 0 && value.trim() === '') this.required(path);
    else if (length < min || length > max) {
      if (min > 0) this.refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      else this.refuse(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
    return value;
  }

  /** A whole number within bounds; undefined when absent, null or wrong. */
  integer(body: Json, key: string, at: string, { min, max }: { min: number; max: number }): number | undefined {
    const value = body[key] ?? undefined;
    if (value === undefined) return undefined;
    const path = join(at, key);
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.refuse(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
      return undefined;
    }
    if (value < min) this.refuse(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (value > max) this.refuse(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    return value;
  }

  /** One of the listed values; undefined when absent, null or wrong. */
  choice<T extends string | number>(body: Json, key: string, at: string, choices: readonly T[]): T | undefined {
    const value = body[key] ?? undefined;
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      this.refuse(join(at, key), 'BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
    return found;
  }

  /** A list of objects of a bounded length; undefined when absent, null or wrong. */
  objects(
    body: Json,
    key: string,
    at: string,
    { min = 0, max }: { min?: number; max: number },
  ): readonly Json[] | undefined {
    const value = body[key] ?? undefined;
    if (value === undefined) return undefined;
    const path = join(at, key);
    if (!Array.isArray(value)) {
      this.refuse(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return undefined;
    }
    if (value.length < min || value.length > max) {
      this.refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
    const objects = value.filter(isJson);
    if (objects.length !== value.length)
      this.refuse(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return objects;
  }

  /** An id; undefined when absent, null or wrong. */
  snowflake(body: Json, key: string, at: string): string | undefined {
    const value = body[key] ?? undefined;
    if (value === undefined) return undefined;
    if (isSnowflake(value)) return value;
    this.refuse(join(at, key), 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`);
    return undefined;
  }
}

/** A path one step deeper. */
export function join(at: string, key: string | number): string {
  return at === '' ? String(key) : `${at}.${key}`;
}
