import { openDm } from '../dm.ts';
import type { Channel, FileGiven, Member, Message } from '../model.ts';
import type { World } from '../world.ts';
import type { FormValues } from './form-values.ts';
import type { Used } from './interact.ts';
import type { MessageRef } from './me.ts';
import { menu } from './menu.ts';
import { choose, forge, press } from './press.ts';
import { react } from './react.ts';
import { edit, forward, remove, say, speak, type Said } from './say.ts';
import { choices, slash, type Choice, type Options } from './slash.ts';
import { submit } from './submit.ts';
import { vote } from './vote.ts';
import { addToThread, archive, deleteThread, join, leave, lock, openThread, post } from './threads.ts';

export type Person = ReturnType<typeof createPerson>;

/**
 * Somebody who does only what Discord's client lets people do. What it would not let them do throws the sentence they
 * would read.
 */
export function createPerson(world: World, member: Member) {
  const me = { world, member };
  return {
    id: member.user.id,
    name: member.user.global_name ?? member.user.username,
    /** How a text mentions this person. */
    mention: `<@${member.user.id}>`,

    slash: (channelId: string, name: string, options?: Options): Promise<Used> => slash(me, channelId, name, options),
    choices: (channelId: string, name: string, typed: readonly [string, string]): Promise<readonly Choice[]> =>
      choices(me, channelId, name, typed),
    menu: (message: MessageRef, name: string): Promise<Used> => menu(me, message, name),
    press: (message: MessageRef, label: string): Promise<Used> => press(me, message, label),
    forge: (message: MessageRef, customId: string): Promise<Used> => forge(me, message, customId),
    choose: (message: MessageRef, select: string, picked: readonly string[]): Promise<Used> =>
      choose(me, message, select, picked),
    submit: (used: Used, values: FormValues = {}): Promise<Used> => submit(me, used, values),

    say: (channelId: string, text: string, said?: Said): Message => say(me, channelId, text, said),
    /** Sends a voice message. */
    speak: (channelId: string, sound: Uint8Array): Message => speak(me, channelId, sound),
    edit: (message: MessageRef, text: string): void => edit(me, message, text),
    remove: (message: MessageRef): void => remove(me, message),
    react: (message: MessageRef, emoji: string): void => react(me, message, emoji),
    vote: (message: MessageRef, answer: string): void => vote(me, message, answer),
    forward: (message: MessageRef, channelId: string): Message => forward(me, message, channelId),

    /** Installs the application for themselves: it is theirs wherever they go. */
    install: (): void => void world.installedBy.add(member.user.id),
    /** Takes no direct messages of the bot any more, or takes them again. */
    closeDms: (closed = true): void =>
      void (closed ? world.closedTo.add(member.user.id) : world.closedTo.delete(member.user.id)),
    /** The id of the DM with the bot. */
    dm: (): string => openDm(world, member.user.id).id,
    post: (forumId: string, title: string, text: string, files?: readonly FileGiven[]): Channel =>
      post(me, forumId, title, text, files),
    openThread: (channelId: string, name: string, how?: { from?: MessageRef; isPrivate?: boolean }): Channel =>
      openThread(me, channelId, name, how),
    join: (threadId: string): void => join(me, threadId),
    leave: (threadId: string): void => leave(me, threadId),
    addToThread: (threadId: string, userId: string): void => addToThread(me, threadId, userId),
    archive: (threadId: string): void => archive(me, threadId),
    lock: (threadId: string, locked?: boolean): void => lock(me, threadId, locked),
    deleteThread: (threadId: string): void => deleteThread(me, threadId),
  };
}
