import { z } from 'zod';
import { roleNames } from './cast.ts';
import { tries } from './try-out.ts';

const id = z.string().regex(/^\d{1,20}$/);
const text = z.string().max(20_000);
const name = z.string().min(1).max(100);
const person = z.enum(roleNames);

/** Everything that the page can ask for. What people do has the person who does it. */
export const action = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('say'), person, channelId: id, text, replyTo: id.nullable(), ping: z.boolean() }),
  z.strictObject({ action: z.literal('edit'), person, messageId: id, text }),
  z.strictObject({ action: z.literal('remove'), person, messageId: id }),
  z.strictObject({ action: z.literal('react'), person, messageId: id, emoji: name }),
  z.strictObject({ action: z.literal('post'), person, channelId: id, title: text, text }),
  z.strictObject({
    action: z.literal('slash'),
    person,
    channelId: id,
    name,
    options: z.record(name, z.union([text, z.number(), z.boolean()])),
  }),
  z.strictObject({ action: z.literal('vote'), person, messageId: id, answer: name }),
  z.strictObject({ action: z.literal('suggest'), person, channelId: id, name, option: name, typed: text }),
  z.strictObject({ action: z.literal('menu'), person, messageId: id, name }),
  z.strictObject({ action: z.literal('press'), person, messageId: id, button: name }),
  z.strictObject({ action: z.literal('choose'), person, messageId: id, select: name, picked: z.array(name) }),
  z.strictObject({ action: z.literal('try'), person, what: z.enum(tries), channelId: id }),
  z.strictObject({
    action: z.literal('submit'),
    person,
    formId: id,
    values: z.record(name, z.union([text, z.boolean(), z.array(text)])),
  }),
  z.strictObject({ action: z.literal('switch'), name, value: z.union([z.string(), z.number()]) }),
  z.strictObject({ action: z.literal('pull'), lever: name, value: name.nullable() }),
  z.strictObject({ action: z.literal('reset') }),
]);

export type Action = z.output<typeof action>;
