/** Something that somebody did and that the bot owes something for, or owes nothing for. By the id of its message, or of its interaction. */
export type Request =
  /** Words in a project: they count as they stand there. */
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly channelId: string;
      readonly by: string;
      words: readonly string[];
      isGone: boolean;
    }
  /** A picture in a project that came without words. */
  | {
      readonly kind: 'picture';
      readonly id: string;
      readonly channelId: string;
      readonly by: string;
      readonly name: string;
      isGone: boolean;
    }
  /** Words that are for nobody of us. */
  | { readonly kind: 'chat'; readonly id: string; readonly channelId: string; readonly word: string }
  /** What the bot knows by itself, and what it exports, asked for in words. */
  | { readonly kind: 'question'; readonly id: string; readonly channelId: string; readonly by: string }
  | { readonly kind: 'export'; readonly id: string; readonly channelId: string; readonly by: string }
  /** A command, a button or a form that asks the agent for something: by one click or by several that came at once. */
  | {
      readonly kind: 'door';
      readonly ids: readonly string[];
      readonly channelId: string;
      readonly by: string;
      readonly parts: number;
      readonly begins: boolean;
      /** The custom_id of the button; null for a command or a form. */
      readonly button: string | null;
    }
  | { readonly kind: 'export door'; readonly id: string; readonly channelId: string; readonly by: string };

export type Of<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** All that was asked for in one life. */
export function createRequests() {
  const all: Request[] = [];
  return {
    all: (): readonly Request[] => all,

    add<R extends Request>(request: R): R {
      all.push(request);
      return request;
    },

    of<K extends Request['kind']>(...kinds: readonly K[]): readonly Of<K>[] {
      return all.filter((request): request is Of<K> => kinds.some((kind) => kind === request.kind));
    },
  };
}

export type Requests = ReturnType<typeof createRequests>;
