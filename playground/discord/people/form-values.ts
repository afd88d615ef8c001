import { listOf, numberOf, objectOf, objectsOf, textOf, type Json } from '../json.ts';
import type { FileGiven } from '../model.ts';
import { demandFileType } from './files.ts';
import { selectedValue } from './press.ts';
import type { Resolved } from './resolved.ts';

/** What a person puts into the fields of a form. */
export type FormValues = Readonly<Record<string, FormValue>>;
type FormValue = string | boolean | readonly string[] | readonly FileGiven[];

const selects = [3, 5, 6, 7, 8];

/**
 * Checks a form as the client does, and answers its components as they are handed in (developers/components/reference,
 * interaction response structures).
 */
export function readForm(rows: readonly Json[], given: FormValues, resolved: Resolved): readonly Json[] {
  const labels = rows.flatMap(namesOf);
  for (const name of Object.keys(given))
    if (!labels.includes(name)) throw new Error(`There is no field "${name}" in this form.`);

  const valueFor = (names: readonly string[]): FormValue | undefined =>
    names.map((name) => given[name]).find((value) => value !== undefined);
  return rows.map((row) => {
    const { type, id } = row;
    if (type === 10) return { type, id };
    if (type === 1)
      return {
        type,
        id,
        components: objectsOf(row['components']).map((input) =>
          field(input, textOf(input['label']), valueFor(namesOf(row)), resolved),
        ),
      };
    return {
      type,
      id,
      component: field(objectOf(row['component']), textOf(row['label']), valueFor(namesOf(row)), resolved),
    };
  });
}

function namesOf(row: Json): readonly string[] {
  const [input = {}] = objectsOf(row['components']);
  const control = row['type'] === 1 ? input : objectOf(row['component']);
  return [row['label'], control['label'], control['custom_id']].map(textOf).filter((name) => name !== '');
}

function field(control: Json, label: string, given: FormValue | undefined, resolved: Resolved): Json {
  const { type, id, custom_id } = control;
  const common = { type, ...(id !== undefined && { id }), custom_id };
  const wrong = (why: string): Error => new Error(`${label}: ${why}`);
  switch (numberOf(type)) {
    case 4:
      return { ...common, value: textFor(control, given, wrong) };
    case 19:
      return { ...common, values: filesFor(control, given, wrong).map((file) => resolved.attachment(file)) };
    case 21:
      return { ...common, value: pickedFor(control, given, resolved, wrong)[0] ?? null };
    case 23:
      return { ...common, value: typeof given === 'boolean' ? given : control['default'] === true };
    default:
      return { ...common, values: pickedFor(control, given, resolved, wrong) };
  }
}

type Wrong = (why: string) => Error;

function textFor(control: Json, given: FormValue | undefined, wrong: Wrong): string {
  const value = given ?? textOf(control['value']);
  if (typeof value !== 'string') throw wrong('this field takes words.');
  const length = [...value].length;
  if (length === 0 && control['required'] !== false) throw wrong('This field is required.');
  const [min, max] = [numberOf(control['min_length']), numberOf(control['max_length'], 4000)];
  if (length > max || (length > 0 && length < min)) throw wrong(`Must be between ${min} and ${max} in length.`);
  return value;
}

function filesFor(control: Json, given: FormValue | undefined, wrong: Wrong): readonly FileGiven[] {
  const files = Array.isArray(given) ? given.filter((one) => typeof one === 'object') : [];
  if (given !== undefined && (!Array.isArray(given) || files.length !== given.length))
    throw wrong('this field takes files.');
  demandCount(control, files.length, wrong);
  for (const file of files) demandFileType(file, listOf(control['file_types']));
  return files;
}

function pickedFor(control: Json, given: FormValue | undefined, resolved: Resolved, wrong: Wrong): readonly string[] {
  const prefilled = objectsOf(control['options']).filter((option) => option['default'] === true);
  const picked = given ?? prefilled.map((option) => textOf(option['value']));
  if (typeof picked === 'boolean') throw wrong('this field takes choices.');
  const names = (typeof picked === 'string' ? [picked] : picked).filter((one) => typeof one === 'string');
  demandCount(control, names.length, wrong);
  return names.map((name) => selectedValue(control, name, resolved));
}

/**
 * How many a field takes: 1 to 1 unless it says otherwise (a checkbox group as many as it has), none at all only when
 * it is not required.
 */
function demandCount(control: Json, count: number, wrong: Wrong): void {
  if (count === 0 && control['required'] === false) return;
  const all = control['type'] === 22 ? objectsOf(control['options']).length : 1;
  const [min, max] = [numberOf(control['min_values'], 1), numberOf(control['max_values'], all)];
  if (count === 0 && min > 0) throw wrong('This field is required.');
  if (count < min || count > max)
    throw wrong(
      selects.includes(numberOf(control['type'])) ? `Select between ${min} and ${max}.` : `Between ${min} and ${max}.`,
    );
}
