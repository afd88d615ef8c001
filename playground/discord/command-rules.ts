import { Form, join } from './form.ts';
import { isJson, listOf, numberOf, objectsOf, textOf, type Json } from './json.ts';

/** The languages Discord knows (developers/reference#locales). */
const locales =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_CHARS = 8000;
const optionTypes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** Checks one command as Discord does when it is registered (developers/interactions/application-commands). */
export function checkCommand(form: Form, command: Json, at: string): void {
  const type = form.choice(command, 'type', at, [1, 2, 3]) ?? 1;
  checkName(form, command, at, type === 1);
  checkDescription(form, command, at, type === 1);
  if (type !== 1 && objectsOf(command['options']).length > 0)
    form.refuse(
      join(at, 'options'),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Options can only be set on CHAT_INPUT commands',
    );
  checkInstallation(form, command, at);
  checkOptionList(form, command, at);
  if (charsOf(command) > MAX_CHARS)
    form.refuse(at, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_CHARS})`);
}

/** Among people who talk without the bot, only what they have installed themselves is there. */
function checkInstallation(form: Form, command: Json, at: string): void {
  const types = listOf(command['integration_types'] ?? [0]);
  const contexts = listOf(command['contexts'] ?? []);
  const isKnown =
    types.every((type) => type === 0 || type === 1) &&
    contexts.every((one) => [0, 1, 2].some((known) => known === one));
  if (!isKnown || types.length === 0)
    form.refuse(join(at, 'integration_types'), 'BASE_TYPE_CHOICES', 'Value must be one of (0, 1).');
  if (contexts.includes(2) && !types.includes(1))
    form.refuse(
      join(at, 'contexts'),
      'APPLICATION_COMMAND_INVALID_CONTEXTS',
      'PRIVATE_CHANNEL can only be used with USER_INSTALL',
    );
}

function checkName(form: Form, node: Json, at: string, strict: boolean): void {
  const name = form.text(node, 'name', at, { min: 1, max: 32, required: true });
  const names = checkLocalisations(form, node, 'name_localizations', at, 32);
  for (const [path, text] of [[join(at, 'name'), name] as const, ...names]) {
    if (strict && text !== undefined && (!NAME.test(text) || text !== text.toLowerCase())) {
      form.refuse(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  }
}

function checkDescription(form: Form, node: Json, at: string, needed: boolean): void {
  if (needed) form.text(node, 'description', at, { min: 1, max: 100, required: true });
  else if (textOf(node['description']) !== '')
    form.refuse(
      join(at, 'description'),
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have description',
    );
  checkLocalisations(form, node, 'description_localizations', at, 100);
}

function checkLocalisations(
  form: Form,
  node: Json,
  key: string,
  at: string,
  max: number,
): (readonly [string, string | undefined])[] {
  const given = node[key];
  if (!isJson(given)) return [];
  const path = join(at, key);
  return Object.keys(given).map((locale) => {
    if (!locales.includes(locale))
      form.refuse(join(path, locale), 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`);
    return [join(path, locale), form.text(given, locale, path, { min: 1, max })] as const;
  });
}

function checkOptionList(form: Form, node: Json, at: string): void {
  const path = join(at, 'options');
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [index, option] of (form.objects(node, 'options', at, { max: 25 }) ?? []).entries()) {
    const here = join(path, index);
    checkOption(form, option, here);
    const name = textOf(option['name']);
    if (names.has(name))
      form.refuse(
        join(here, 'name'),
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        `Option name "${name}" already exists`,
      );
    names.add(name);
    if (option['required'] !== true) optionalSeen = true;
    else if (optionalSeen)
      form.refuse(
        join(here, 'required'),
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
  }
}

function checkOption(form: Form, option: Json, at: string): void {
  const type = form.choice(option, 'type', at, optionTypes);
  if (option['type'] === undefined) form.required(join(at, 'type'));
  checkName(form, option, at, true);
  checkDescription(form, option, at, true);
  const choices = checkChoices(form, option, at, type);
  if (option['autocomplete'] === true && choices.length > 0)
    form.refuse(
      join(at, 'autocomplete'),
      'APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED',
      'Autocomplete cannot be used together with choices',
    );
  form.integer(option, 'min_length', at, { min: 0, max: 6000 });
  form.integer(option, 'max_length', at, { min: 1, max: 6000 });
  if (type === 1 || type === 2) checkOptionList(form, option, at);
}

/** What can be chosen: 25 at most, each with a name of 1-100. */
export function checkChoices(form: Form, node: Json, at: string, type: number | undefined): readonly Json[] {
  const choices = form.objects(node, 'choices', at, { max: 25 }) ?? [];
  for (const [index, choice] of choices.entries()) {
    const here = join(join(at, 'choices'), index);
    form.text(choice, 'name', here, { min: 1, max: 100, required: true });
    if (type === 3) form.text(choice, 'value', here, { max: 100, required: true });
  }
  return choices;
}

/** The size of a command: names, descriptions and values, each with its longest translation. */
function charsOf(node: Json): number {
  const longest = (key: string): number => {
    const translations = isJson(node[`${key}_localizations`]) ? Object.values(node[`${key}_localizations`] ?? {}) : [];
    return Math.max(...[node[key], ...translations].map((text) => textOf(text).length));
  };
  const value =
    typeof node['value'] === 'number' ? String(numberOf(node['value'])).length : textOf(node['value']).length;
  const inner = [...objectsOf(node['options']), ...objectsOf(node['choices'])].reduce(
    (sum, child) => sum + charsOf(child),
    0,
  );
  return longest('name') + longest('description') + value + inner;
}
