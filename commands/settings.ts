import type { ModalSubmitInteraction } from 'discord.js';
import { putPurse, takePurse } from '../src/bot/purse/put.ts';
import { changeSettings, panelOf, type Panel } from '../src/bot/rules/settings.ts';
import { settingsOf } from '../src/bot/rules/rules.ts';
import type { World } from '../src/bot/world.ts';
import { UserError } from '../src/core/failure.ts';
import type { SettingsChange, SettingsNumbers } from '../src/core/settings-change.ts';
import { numberFields } from '../src/core/settings-fields.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { personIn } from '../src/discord/accept.ts';
import { forAdmins, slash } from '../src/discord/describe.ts';
import { demandAdmin, type Asked } from '../src/discord/permissions.ts';
import { showPanel, updatePanel, updatePanelOnce } from '../src/discord/settings-panel.ts';
import { accountModal, numbersModal, wordsModal } from '../src/discord/views/settings-view.ts';
import type { Translate } from '../src/words/words.ts';

/** What those who manage a server set there: one panel that only they see. */
export const settings: Command = {
  data: [forAdmins(slash('settings'))],

  async typed(interaction, ctx, t) {
    await showPanel(interaction, await panelOf(ctx.world, demandAdmin(interaction)), t);
  },

  buttons: {
    'set-threads': toggle('threadsOnly'),
    'set-age': toggle('ageRestrictedOnly'),
    'set-price': toggle('asksPrice'),
    'set-others': toggle('othersDirect'),
    'set-owner': toggle('asksOwner'),
    'set-export': toggle('exportsOnDemand'),
    'set-language': toggle('language'),
    async 'set-limits'(interaction, id, { world }, t) {
      const guildId = demandThis(interaction, id);
      await interaction.showModal(numbersModal('set-limits', guildId, await settingsOf(world, guildId), t));
    },
    async 'set-more'(interaction, id, { world }, t) {
      const guildId = demandThis(interaction, id);
      await interaction.showModal(numbersModal('set-more', guildId, await settingsOf(world, guildId), t));
    },
    async 'set-words'(interaction, id, { world }, t) {
      const guildId = demandThis(interaction, id);
      await interaction.showModal(wordsModal(guildId, await settingsOf(world, guildId), t));
    },
    async 'set-account'(interaction, id, _ctx, t) {
      await interaction.showModal(accountModal(demandThis(interaction, id), t));
    },
    async 'set-no-account'(interaction, id, { world }, t) {
      const guildId = demandThis(interaction, id);
      await updatePanelOnce(interaction, () => after(world, guildId, takePurse(world, guildId)), t);
    },
  },

  lists: {
    'set-roles': chosen('roles'),
    'set-channels': chosen('channels'),
    'set-blocked': chosen('blocked'),
  },

  modals: {
    'set-limits': handedIn((form) => ({ kind: 'numbers', numbers: numbersIn(form) })),
    'set-more': handedIn((form) => ({ kind: 'numbers', numbers: numbersIn(form) })),
    'set-words': handedIn(({ fields }) => ({ kind: 'refusedWords', words: fields.getTextInputValue('words') })),
    async 'set-account'(form, id, { world }, t) {
      const guildId = demandThis(form, id);
      const copied = form.fields.getTextInputValue('token');
      await updatePanelOnce(form, () => after(world, guildId, putPurse(world, guildId, copied, personIn(form))), t);
    },
  },
};

/** The panel as it is once that is done. */
async function after(world: World, guildId: string, done: Promise<void>): Promise<Panel> {
  await done;
  return panelOf(world, guildId);
}

/** The id of the server stands in the button, and may be copied into another one. */
function demandThis(interaction: Asked, id: string): string {
  const guildId = demandAdmin(interaction);
  if (guildId !== id) throw new UserError({ kind: 'elsewhere' });
  return guildId;
}

type Changing = Parameters<typeof updatePanel>[0];

async function change(
  interaction: Changing,
  id: string,
  { world }: CommandContext,
  t: Translate,
  wanted: SettingsChange,
) {
  await updatePanel(interaction, await changeSettings(world, demandThis(interaction, id), wanted), t);
}

type Toggle =
  | 'threadsOnly'
  | 'ageRestrictedOnly'
  | 'asksPrice'
  | 'othersDirect'
  | 'asksOwner'
  | 'exportsOnDemand'
  | 'language';

function toggle(kind: Toggle) {
  return (interaction: Changing, id: string, ctx: CommandContext, t: Translate) =>
    change(interaction, id, ctx, t, { kind });
}

function chosen(kind: 'roles' | 'channels' | 'blocked') {
  return (
    interaction: Changing & { readonly values: readonly string[] },
    id: string,
    ctx: CommandContext,
    t: Translate,
  ) => change(interaction, id, ctx, t, { kind, ids: interaction.values });
}

function handedIn(read: (form: ModalSubmitInteraction) => SettingsChange) {
  return (form: ModalSubmitInteraction, id: string, ctx: CommandContext, t: Translate) =>
    change(form, id, ctx, t, read(form));
}

/** Throws what the person reads where something else than a number stands there. */
function numbersIn({ fields }: ModalSubmitInteraction): SettingsNumbers {
  const shown = numberFields.filter((field) => fields.fields.has(field));
  return Object.fromEntries(
    shown.map((field) => {
      const typed = fields.getTextInputValue(field).normalize('NFKC').trim();
      if (!/^\d*$/.test(typed)) throw new UserError({ kind: 'no-number', field });
      return [field, typed === '' ? null : Number(typed)];
    }),
  );
}
