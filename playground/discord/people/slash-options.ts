import { listOf, numberOf, objectsOf, textOf, type Json } from '../json.ts';
import type { FileGiven } from '../model.ts';
import { demandFileType } from './files.ts';
import type { Resolved } from './resolved.ts';

/** What a person can put into an option: words, a number, a switch, a file, or the id of somebody or something. */
export type OptionValue = string | number | boolean | FileGiven;

const MAX_TEXT = 6000;

/**
 * Checks the options that a person filled in as the client does, and answers them as Discord sends them, in the order
 * of the command.
 */
export function readOptions(
  node: Json,
  given: Readonly<Record<string, OptionValue>>,
  resolved: Resolved,
): readonly Json[] {
  const options = objectsOf(node['options']);
  const names = options.map((option) => textOf(option['name']));
  for (const name of Object.keys(given)) if (!names.includes(name)) throw new Error(`There is no option "${name}".`);
  return options.flatMap((option) => {
    const name = textOf(option['name']);
    const value = given[name];
    if (value !== undefined) return [{ name, type: option['type'], value: valueOf(option, value, resolved) }];
    if (option['required'] === true) throw new Error(`${name}: This option is required. Specify a value.`);
    return [];
  });
}

function valueOf(option: Json, given: OptionValue, resolved: Resolved): string | number | boolean {
  const wrong = (): Error => new Error(`${textOf(option['name'])}: Enter a valid value.`);
  const type = numberOf(option['type']);
  if (typeof given === 'object') {
    if (type !== 11) throw wrong();
    demandFileType(given, listOf(option['file_types']));
    return resolved.attachment(given);
  }
  if (type === 5 && typeof given === 'boolean') return given;
  if (type === 3 && typeof given === 'string') return textChosen(option, given);
  if ((type === 4 || type === 10) && typeof given === 'number') return numberChosen(option, given);
  if (typeof given !== 'string') throw wrong();
  if (type === 6) return resolved.user(given);
  if (type === 7) return resolved.channel(given);
  if (type === 8) return resolved.role(given);
  if (type === 9) return resolved.isRole(given) ? resolved.role(given) : resolved.user(given);
  throw wrong();
}

function textChosen(option: Json, given: string): string {
  const choice = choiceOf(option, given);
  if (choice !== undefined) return textOf(choice['value']);
  const name = textOf(option['name']);
  const length = [...given].length;
  if (length === 0) throw new Error(`${name}: This option is required. Specify a value.`);
  const max = numberOf(option['max_length'], MAX_TEXT);
  if (length < numberOf(option['min_length']) || length > max)
    throw new Error(`${name}: Must be between ${numberOf(option['min_length'])} and ${max} characters.`);
  return given;
}

function numberChosen(option: Json, given: number): number {
  const choice = choiceOf(option, given);
  if (choice !== undefined) return numberOf(choice['value']);
  const name = textOf(option['name']);
  if (option['type'] === 4 && !Number.isSafeInteger(given)) throw new Error(`${name}: Enter a valid integer.`);
  const [min, max] = [numberOf(option['min_value'], -(2 ** 53)), numberOf(option['max_value'], 2 ** 53)];
  if (given < min || given > max) throw new Error(`${name}: Must be between ${min} and ${max}.`);
  return given;
}

/** With choices only one of them can be picked, by what it is called. */
function choiceOf(option: Json, given: string | number): Json | undefined {
  const choices = objectsOf(option['choices']);
  if (choices.length === 0) return undefined;
  const found = choices.find((choice) => choice['name'] === given || choice['value'] === given);
  if (found === undefined) throw new Error(`${textOf(option['name'])}: Enter a valid choice.`);
  return found;
}
