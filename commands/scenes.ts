import type { ButtonInteraction } from 'discord.js';
import { goBack } from '../src/bot/go-back.ts';
import { projectBehind } from '../src/bot/project/projects.ts';
import { sceneBehind } from '../src/bot/scenes.ts';
import type { Part } from '../src/core/asking.ts';
import { UserError } from '../src/core/failure.ts';
import { isSound } from '../src/core/media.ts';
import { spanOf, type SceneWish } from '../src/core/scenes.ts';
import { aloud, personIn } from '../src/discord/accept.ts';
import { answerWith } from '../src/discord/answer.ts';
import { demandUsable } from '../src/discord/attachments.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { parseCustomId, customId } from '../src/discord/custom-id.ts';
import { demandSaid } from '../src/discord/legible.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import { attachModal, filesIn, sceneModal, wordsIn } from '../src/discord/views/modals.ts';
import type { Translate } from '../src/words/words.ts';
import { ask, partOf } from './refine.ts';

/** Changes one scene of a film, and leaves all else as it is; where that was not so, the way back. */
export const scenes: Command = {
  data: [],

  selects: {
    async scene(interaction, id, { world }, t) {
      const { scene } = await sceneBehind(
        world,
        { id, channelId: interaction.channelId },
        Number(interaction.values[0]),
      );
      await answerWith(interaction, { kind: 'scene', behind: id, scene }, t);
    },
  },

  buttons: {
    async 'scene-motion'(interaction, id, _ctx, t) {
      await interaction.showModal(sceneModal(id, numberIn(interaction), t));
    },
    async 'scene-replace'(interaction, id, _ctx, t) {
      const number = numberIn(interaction);
      const title = t('modal.scene-title', { n: number });
      await interaction.showModal(attachModal(customId('scene-replace', id, number), title, 1, t));
    },
    'scene-longer': pressed('longer'),
    'scene-shorter': pressed('shorter'),
    'scene-remove': pressed('remove'),
    async 'take-back'(interaction, id, { world }, t) {
      const project = await projectBehind(world, id, interaction.channelId);
      if (project === undefined) throw new UserError({ kind: 'no-project-here' });
      const requester = personIn(interaction);
      demandPermissions(interaction, 'nothing');
      const to = { id: interaction.id, threadId: project.threadId, requester, replyTo: null };
      await answerWith(interaction, await goBack(world, project, to, numberIn(interaction)), t);
    },
  },

  modals: {
    async 'scene-motion'(interaction, id, ctx, t) {
      const { text: words, ...links } = demandSaid(wordsIn(interaction), interaction);
      await change(interaction, { id, wish: 'motion', words, brings: links }, ctx, t);
    },
    async 'scene-replace'(interaction, id, ctx, t) {
      const files = filesIn(interaction);
      if (files.every(({ name }) => isSound(name))) throw new UserError({ kind: 'no-picture' });
      demandUsable(files, ctx.mediaHosts);
      await change(interaction, { id, wish: 'replace', brings: { files } }, ctx, t);
    },
  },
};

interface Wanted {
  readonly id: string;
  readonly wish: SceneWish;
  readonly words?: string;
  readonly brings?: Partial<Pick<Part, 'files' | 'links' | 'coveredLinks'>>;
}

function pressed(wish: SceneWish) {
  return (interaction: ButtonInteraction, id: string, ctx: CommandContext, t: Translate) =>
    change(interaction, { id, wish }, ctx, t);
}

/** One turn like any other: what it costs is said before, and everybody reads the words. */
async function change(
  interaction: Asked & { readonly customId: string },
  { id, wish, words = '', brings = {} }: Wanted,
  ctx: CommandContext,
  t: Translate,
): Promise<void> {
  const { channelId } = interaction;
  const { scene, about } = await sceneBehind(ctx.world, { id, channelId }, numberIn(interaction));
  const text = (await aloud(interaction, ctx))(`scene.${wish}`, { n: scene.number, span: spanOf(scene), words });
  const part = partOf({ text, ...brings, about, scene: { ...scene, wish } });
  const claim = interaction.isButton() ? { claim: interaction.customId } : {};
  await ask(interaction, await projectBehind(ctx.world, id, channelId), [part], ctx, t, claim);
}

function numberIn({ customId: text }: { readonly customId: string }): number {
  return parseCustomId(text)?.place ?? 0;
}
