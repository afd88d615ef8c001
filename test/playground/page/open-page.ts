import { startDiscord } from '../../../playground/discord/discord.ts';
import type { Arrived, Reply } from '../../../playground/discord/request.ts';
import { createFaultyGate } from '../../../playground/faulty-gate.ts';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { startPage } from '../../../playground/page-server.ts';
import { callTogether } from '../../../playground/page-server/cast.ts';

/** The page server with everything behind it but a bot. */
export async function openPage() {
  const stack = new AsyncDisposableStack();
  const nemo = stack.use(await startNemo());
  const discordGate = createFaultyGate<Arrived, Reply>();
  const discord = stack.use(await startDiscord({ gate: discordGate.gate, rateLimits: [] }));
  const cast = callTogether(discord);
  const signals: string[] = [];
  const bot = {
    phase: () => 'down' as const,
    pid: () => null,
    startAgain: async (signal: string) => void signals.push(signal),
    keepDown: async () => void signals.push('down'),
    lines: () => ['{"level":40,"time":5,"msg":"something is slow","turn":"7"}', 'no JSON'],
    story: async (id: string) => `Turn 1 of project ${id}, asked then by 2\n  1 message(s)\n       0.0 s  queued\n`,
    [Symbol.asyncDispose]: async () => {},
  };
  const { url } = stack.use(await startPage({ discord, nemo, bot, cast, discordGate, port: 0 }));

  async function act(action: unknown, origin = url): Promise<{ readonly status: number; readonly answer: unknown }> {
    const body = new FormData();
    body.append('action', JSON.stringify(action));
    const response = await fetch(`${url}/act`, { method: 'POST', body, ...(origin !== '' && { headers: { origin } }) });
    return { status: response.status, answer: await response.json() };
  }

  async function stateOf(name: string, channel = ''): Promise<string> {
    return (await fetch(`${url}/state?as=${name}&channel=${channel}`)).text();
  }

  const general = discord.channel('general').id;
  return {
    url,
    discord,
    nemo,
    signals,
    cast,
    general,
    act,
    stateOf,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
