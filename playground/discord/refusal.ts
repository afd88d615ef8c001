/**
 * A request that Discord says no to: HTTP status, and the body `{message, code, errors?}` of
 * developers/topics/opcodes-and-status-codes.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body as it goes over the wire. */
  body(): object {
    return { message: this.message, code: this.code, ...(this.errors !== undefined && { errors: this.errors }) };
  }
}

/** The refusals by what is wrong, each made anew so that its stack tells where. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  noSuchRoute: () => new Refusal(404, 0, '404: Not Found'),
  wrongMethod: () => new Refusal(405, 0, '405: Method Not Allowed'),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownEmoji: () => new Refusal(400, 10014, 'Unknown Emoji'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyAttachments: () => new Refusal(400, 30015, 'Maximum number of attachments in a message reached (10)'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  forumNeedsPost: () =>
    new Refusal(400, 40058, 'Cannot message this thread until after the post author has sent an initial message.'),
  alreadyAnswered: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new Refusal(400, 40094, 'This interaction has reached its maximum number of follow up messages'),
  editedPoll: () => new Refusal(400, 520_003, 'Cannot edit a poll message'),
  pollOver: () => new Refusal(400, 520_001, 'Poll expired'),
  noPoll: () => new Refusal(400, 520_006, 'Cannot expire a non-poll message'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notInDm: () => new Refusal(400, 50003, 'Cannot execute action on a DM channel'),
  notAuthor: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  cannotDm: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new Refusal(400, 50024, 'Cannot execute action on this channel type'),
  expiredToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  archivedThread: () => new Refusal(400, 50083, 'Thread is archived'),
  noHistory: () => new Refusal(400, 160002, 'Cannot reply without permission to read message history'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
  tooManyThreads: () => new Refusal(400, 160006, 'Maximum number of active threads reached.'),
  threadLocked: () => new Refusal(400, 160005, 'Thread is locked'),
} as const;
