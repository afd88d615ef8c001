import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import type { Panel } from '../../bot/rules/settings.ts';
import type { Settings } from '../../core/rules.ts';
import { shorten } from '../../core/shorten.ts';
import { numberIn } from '../../core/settings-change.ts';
import { numberFields, type NumberField } from '../../core/settings-fields.ts';
import { settingsLines } from '../../words/settings.ts';
import type { Key, Translate } from '../../words/words.ts';
import { customId, type Verb } from '../custom-id.ts';
import { button, fitting, row, text, TEXT_CHARS, V2, type Body } from './parts.ts';

const CHOSEN = 25;
const LABEL_CHARS = 45;
const DESCRIPTION_CHARS = 100;
const NUMBER_DIGITS = 7;
const WORDS_CHARS = 4_000;
/** A form has five fields. */
const FIELDS = 5;

const places = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum];

/** Everything that can be set on a server, in one message that only its admin sees. */
export function settingsView(panel: Panel, t: Translate): Body {
  const { guildId, rules, purse } = panel;
  const lines = fitting(settingsLines(rules, panel, t), TEXT_CHARS);
  return {
    flags: V2,
    components: [
      text(lines.join('\n')),
      ...lists(guildId, rules.settings, t),
      row(
        button('set-threads', guildId, t('button.set-threads')),
        button('set-age', guildId, t('button.set-age')),
        button('set-price', guildId, t('button.set-price')),
        button('set-others', guildId, t('button.set-others')),
        button('set-language', guildId, t('button.set-language')),
      ),
      row(
        button('set-owner', guildId, t('button.set-owner')),
        button('set-limits', guildId, t('button.set-limits')),
        button('set-more', guildId, t('button.set-more')),
        button('set-words', guildId, t('button.set-words')),
        button('set-account', guildId, t('button.set-account')),
      ),
      row(
        button('set-export', guildId, t('button.set-export')),
        ...(purse === null ? [] : [button('set-no-account', guildId, t('button.set-no-account'), ButtonStyle.Danger)]),
      ),
    ],
  };
}

/** Who may ask, where, and who may not. */
function lists(guildId: string, { roles, channels, blocked }: Settings, t: Translate): Body['components'] {
  const select = (verb: Verb, placeholder: string) => ({
    custom_id: customId(verb, guildId),
    placeholder,
    min_values: 0,
    max_values: CHOSEN,
  });
  const chosen = <T extends SelectMenuDefaultValueType>(type: T, ids: readonly string[]) =>
    ids.length === 0 ? {} : { default_values: ids.map((id) => ({ id, type })) };
  return [
    row({
      type: ComponentType.RoleSelect,
      ...select('set-roles', t('settings.choose-roles')),
      ...chosen(SelectMenuDefaultValueType.Role, roles),
    }),
    row({
      type: ComponentType.ChannelSelect,
      channel_types: places,
      ...select('set-channels', t('settings.choose-channels')),
      ...chosen(SelectMenuDefaultValueType.Channel, channels),
    }),
    row({
      type: ComponentType.UserSelect,
      ...select('set-blocked', t('settings.choose-blocked')),
      ...chosen(SelectMenuDefaultValueType.User, blocked),
    }),
  ];
}

const forms = { 'set-limits': numberFields.slice(0, FIELDS), 'set-more': numberFields.slice(FIELDS) } as const;

/** A field per number: what is left empty is as it is everywhere. */
export function numbersModal(
  verb: keyof typeof forms,
  guildId: string,
  settings: Settings,
  t: Translate,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId(verb, guildId),
    title: shorten(t(`button.${verb}`), LABEL_CHARS),
    components: forms[verb].map((field) => numberInput(field, settings, t)),
  };
}

/** Of those for which a server need not pay itself. */
const hints: Readonly<Partial<Record<NumberField, Key>>> = {
  cooldown: 'settings.field.hint.cooldown',
  retention: 'settings.field.hint.retention',
};

function hintOf(field: NumberField, { purse }: Settings): Key {
  if (purse === null || field === 'retention') return hints[field] ?? 'settings.field.hint.guest';
  return field === 'seconds' ? 'settings.field.hint.seconds' : 'settings.field.hint';
}

function numberInput(field: NumberField, settings: Settings, t: Translate) {
  const value = numberIn(settings, field);
  return {
    type: ComponentType.Label as const,
    label: shorten(t(`settings.field.${field}`), LABEL_CHARS),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: field,
      style: TextInputStyle.Short as const,
      max_length: NUMBER_DIGITS,
      required: false,
      placeholder: t(hintOf(field, settings)),
      ...(value !== null && { value: String(value) }),
    },
  };
}

export function wordsModal(
  guildId: string,
  { refusedWords }: Settings,
  t: Translate,
): APIModalInteractionResponseCallbackData {
  const value = fitting(refusedWords, WORDS_CHARS).join('\n');
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'words',
    style: TextInputStyle.Paragraph as const,
    max_length: WORDS_CHARS,
    required: false,
    ...(value !== '' && { value }),
  };
  return {
    custom_id: customId('set-words', guildId),
    title: shorten(t('button.set-words'), LABEL_CHARS),
    components: [
      { type: ComponentType.Label, label: shorten(t('settings.field.words'), LABEL_CHARS), component: input },
    ],
  };
}

/** What is put in stands in the form alone: it is never shown again. */
export function accountModal(guildId: string, t: Translate): APIModalInteractionResponseCallbackData {
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'token',
    style: TextInputStyle.Short as const,
    max_length: WORDS_CHARS,
    required: true,
    placeholder: 'nmv_usr_…',
  };
  return {
    custom_id: customId('set-account', guildId),
    title: shorten(t('button.set-account'), LABEL_CHARS),
    components: [
      {
        type: ComponentType.Label,
        label: shorten(t('settings.field.token'), LABEL_CHARS),
        description: shorten(t('settings.field.token.hint'), DESCRIPTION_CHARS),
        component: input,
      },
    ],
  };
}
