import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Discord } from '../../playground/discord/discord.ts';
import { isJson, listOf } from '../../playground/discord/json.ts';
import type { LocalNemo } from '../../playground/nemo/nemo.ts';
import type { GatewayEvent } from '../../playground/discord/world.ts';

/** A shorter word by itself is a word of ours too, or stands in sealed bytes by chance. */
const LONGEST_WORD = 16;
const SHORTEST = 5;
/** So much of a text gives the rest away. */
const BEGINNING_CHARS = 24;

/** Fields of what Discord tells a bot in which people write, name a file, or somebody is let in. */
const theirs = new Set(['content', 'value', 'filename', 'title', 'description', 'url', 'proxy_url', 'token']);

/** Hears everything that a Discord tells its bot of what people wrote, sent, linked, and of the keys to it. */
export function overhear({ world, token }: Pick<Discord, 'world' | 'token'>) {
  const heard = new Set([token]);
  world.sessions.add(({ name, data }: GatewayEvent) => {
    if (name === 'INTERACTION_CREATE' || name.startsWith('MESSAGE_')) addAll(heard, data(true), world.bot.id);
  });
  return heard;
}

/** A message of the bot, or the part of an event that shows one, is words of its own. */
function addAll(heard: Set<string>, node: unknown, botId: string): void {
  for (const one of listOf(node)) addAll(heard, one, botId);
  if (!isJson(node) || (isJson(node['author']) && node['author']['id'] === botId)) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && theirs.has(key)) add(heard, value);
    else addAll(heard, value, botId);
  }
}

function add(heard: Set<string>, text: string): void {
  const line = text.trim();
  if (tells(line)) heard.add(line);
  for (const link of line.match(/https?:\/\/\S+/g) ?? []) heard.add(link);
}

/** Whether it would be known again: no id or number, no shape, and no word that anybody says. */
function tells(line: string): boolean {
  if (!/\p{L}/u.test(line) || line.length < SHORTEST) return false;
  return line.length >= LONGEST_WORD || /[^A-Za-z0-9+/=]/.test(line);
}

/** What a backend knows of those whom it works for. */
export function secretsOf({ accounts, runs }: Pick<LocalNemo, 'accounts' | 'runs'>): readonly string[] {
  return [...accounts().map(({ token }) => token), ...runs.map(({ text }) => text)].filter(tells);
}

/** Those that stand in a text, be it as they are or as JSON has them, whole or with their beginning. */
export function leaksIn(text: string, secrets: Iterable<string>): readonly string[] {
  const begun = new Set([...secrets].map((secret) => secret.slice(0, BEGINNING_CHARS)));
  return [...begun].filter((one) => {
    const asJson = JSON.stringify(one).slice(1, -1);
    return one.length > 1 && (text.includes(one) || (asJson !== one && text.includes(asJson)));
  });
}

/** All that stands in the files of a database, for whoever has them and no key. */
export async function stolen(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.includes('.sqlite'));
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name))))).toString('latin1');
}
