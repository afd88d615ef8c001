import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { asksForEach } from '../src/core/each.ts';
import { limits } from '../src/core/limits.ts';
import { requestWords, shapes, type Shape } from '../src/core/request.ts';
import type { Basket, Part } from '../src/core/asking.ts';
import { accept } from '../src/discord/accept.ts';
import { demandUsable, sorted } from '../src/discord/attachments.ts';
import type { Command, Desk } from '../src/discord/command.ts';
import { named, slash } from '../src/discord/describe.ts';
import { legible } from '../src/discord/legible.ts';
import { demandWords } from '../src/discord/media-host.ts';
import { demandPermissions, demandPrivacy, opensHere, type Asked } from '../src/discord/permissions.ts';
import { animateModal, valuesOf } from '../src/discord/views/modals.ts';
import { fileName } from '../src/discord/views/parts.ts';
import { UserError } from '../src/core/failure.ts';
import { noteText } from '../src/words/notes.ts';
import type { Say } from '../src/words/words.ts';

const pictures = ['image', 'image2', 'image3', 'image4', 'image5'] as const;

const picture = (name: (typeof pictures)[number]) => ({
  type: ApplicationCommandOptionType.Attachment as const,
  ...named(name, name === 'image' ? 'command.animate.image' : 'command.animate.more'),
});

/** What somebody wants, by whatever door they came. */
interface Wish {
  readonly attached: Basket;
  readonly prompt: string;
  readonly seconds: number | null;
  readonly shape: Shape | null;
  readonly each: boolean;
  readonly isPrivate: boolean;
}

/** Begins a project, and goes on with one in its thread. Everything else happens in the thread that grows from the answer. */
export const animate: Command = {
  data: [
    slash('animate', [
      picture('image'),
      { type: ApplicationCommandOptionType.String, max_length: limits.requestChars, ...named('prompt', 'command.animate.prompt') },
      ...pictures.slice(1).map(picture),
      {
        type: ApplicationCommandOptionType.String,
        choices: shapes.map((shape) => ({ name: shape, value: shape })),
        ...named('shape', 'command.animate.shape'),
      },
      { type: ApplicationCommandOptionType.Integer, min_value: 3, max_value: 60, ...named('seconds', 'command.animate.seconds') },
      { type: ApplicationCommandOptionType.Boolean, ...named('each', 'command.animate.each') },
      { type: ApplicationCommandOptionType.Boolean, ...named('private', 'command.animate.private') },
    ]),
  ],

  async typed(interaction, desk, say) {
    const { options, channelId } = interaction;
    const wish = {
      attached: attachedTo(interaction),
      prompt: options.getString('prompt') ?? '',
      seconds: options.getInteger('seconds'),
      shape: shapes.find((shape) => shape === options.getString('shape')) ?? null,
      each: options.getBoolean('each') ?? false,
      isPrivate: options.getBoolean('private') ?? false,
    };
    const project = await desk.flows.projects.goingOnIn(channelId);
    const hasNothing = isEmpty(wish.attached) && wish.prompt.trim() === '' && (project?.held ?? []).length === 0;
    if (!hasNothing) return begin(interaction, wish, desk, say);
    if (wish.isPrivate) demandPrivacy(interaction, opensHere(interaction, true), project?.ownerId);
    await interaction.showModal(animateModal(wish.isPrivate ? 'animate-private' : 'animate', channelId, say, { files: true }));
  },

  buttons: {
    async animate(interaction, _projectId, desk, say) {
      await begin(interaction, { attached: nothing, prompt: '', seconds: null, shape: null, each: false, isPrivate: false }, desk, say);
    },
    async upload(interaction, projectId, _desk, say) {
      await interaction.showModal(animateModal('animate', projectId, say, { files: true }));
    },
  },

  modals: {
    async animate(interaction, _id, desk, say) {
      await begin(interaction, { ...valuesOf(interaction), seconds: null, each: false, isPrivate: false }, desk, say);
    },
    async 'animate-private'(interaction, _id, desk, say) {
      await begin(interaction, { ...valuesOf(interaction), seconds: null, each: false, isPrivate: true }, desk, say);
    },
  },
};

/** The same way for the command, the menu, the modal and the button. */
export async function begin(interaction: Asked, wish: Wish, desk: Desk, say: Say): Promise<void> {
  const { files, texts, links } = wish.attached;
  demandUsable(files, desk.mediaHosts);
  const project = await desk.flows.projects.goingOnIn(interaction.channelId ?? '');
  const held = project?.held ?? [];
  if (project === undefined && files.length + links.length === 0) throw new UserError({ kind: 'no-picture' });
  const opens = project === undefined ? opensHere(interaction, wish.isPrivate) : 'nothing';
  if (wish.isPrivate) demandPrivacy(interaction, opens, project?.ownerId);
  demandPermissions(interaction, opens);

  const prompt = await promptOf({ ...wish, prompt: legible(wish.prompt, interaction) }, desk);
  const text = requestWords({ ...wish, prompt });
  const parts: readonly Part[] = [...held, { messageId: null, text, files, links, about: null }];
  const started = say(opens === 'nothing' && project === undefined ? 'animate.started-here' : 'animate.started');
  await accept(interaction, desk, say, {
    projectId: project?.id ?? null,
    parts,
    each: wish.each || asksForEach(parts),
    opens,
    says: project === undefined ? started : null,
    quotes: text,
    adds: readFrom(texts, say),
    onlyForThem: wish.isPrivate && project === undefined,
    ...(interaction.isButton() && { claim: interaction.customId }),
  });
  if (project !== undefined) await desk.flows.projects.release(project.id, held);
}

/** What is typed, and below it the words of text files: together they are no longer than the words of one request. */
async function promptOf({ prompt, attached: { texts } }: Wish, { mediaHosts }: Desk): Promise<string> {
  const words = [prompt.trim(), ...(await demandWords(texts, mediaHosts))].filter((one) => one !== '').join('\n');
  const last = texts.at(-1);
  if (last !== undefined && words.length > limits.requestChars) throw new UserError({ kind: 'text-too-long', name: last.name });
  return words;
}

function readFrom(texts: Basket['texts'], say: Say): readonly string[] {
  const names = texts.map(({ name }) => fileName(name));
  return names.length === 0 ? [] : [noteText({ kind: 'words-read', names }, say, '')];
}

const nothing: Basket = { files: [], texts: [], links: [] };

function isEmpty({ files, texts, links }: Basket): boolean {
  return files.length + texts.length + links.length === 0;
}

function attachedTo(interaction: ChatInputCommandInteraction): Basket {
  return { ...nothing, ...sorted(pictures.flatMap((name) => interaction.options.getAttachment(name) ?? [])) };
}
