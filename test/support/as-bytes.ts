import { DefaultRestOptions } from 'discord.js';
import type { MakeRequest } from '../../src/discord/request.ts';

/**
 * Requests of a plain discord.js, a form packed before it leaves: its own undici refuses Node's form wherever a newer
 * undici was loaded first.
 */
export const asBytes: MakeRequest = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const packed = new Response(init.body);
  const headers = { ...Object.fromEntries(Object.entries({ ...init.headers })), ...Object.fromEntries(packed.headers) };
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: new Uint8Array(await packed.arrayBuffer()) });
};
