/** Permission bits (developers/topics/permissions). */
export const permissionBits = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
  sendPolls: 1n << 49n,
} as const;

/** What people and the bot may do unless a channel says otherwise. */
export const usualPermissions =
  permissionBits.addReactions |
  permissionBits.viewChannel |
  permissionBits.sendMessages |
  permissionBits.embedLinks |
  permissionBits.attachFiles |
  permissionBits.readMessageHistory |
  permissionBits.createPublicThreads |
  permissionBits.createPrivateThreads |
  permissionBits.sendMessagesInThreads |
  permissionBits.useApplicationCommands |
  permissionBits.sendPolls;
