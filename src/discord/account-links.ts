import { Team, type Client } from 'discord.js';
import type { AccountLinks } from './command.ts';

interface AccountLinksDeps {
  readonly client: () => Client<true> | undefined;
  readonly webUrl: string;
  /** The id that binds the anonymous account to whoever registers with it; null where there is none. */
  readonly bindId: () => Promise<string | null>;
}

/** Where credits come from. The link that binds the account hands it over: it is for the owners of the bot alone. */
export function createAccountLinks({ client, webUrl, bindId }: AccountLinksDeps): AccountLinks {
  return {
    async for(userId) {
      const bind = (await isOwner(client(), userId)) ? await bindId() : null;
      const register = new URL('/register', webUrl);
      if (bind === null) return { url: register.href, binds: false };
      register.searchParams.set('bind', bind);
      return { url: register.href, binds: true };
    },
  };
}

async function isOwner(client: Client<true> | undefined, userId: string): Promise<boolean> {
  const application = await client?.application.fetch();
  const owner = application?.owner ?? null;
  return owner instanceof Team ? owner.members.has(userId) : owner?.id === userId;
}
