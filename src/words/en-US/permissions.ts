/** Permissions by the names that Discord gives them, in English. */
export const permissions = {
  'permission.ViewChannel': 'View Channel',
  'permission.SendMessages': 'Send Messages',
  'permission.SendMessagesInThreads': 'Send Messages in Threads',
  'permission.CreatePublicThreads': 'Create Public Threads',
  'permission.CreatePrivateThreads': 'Create Private Threads',
  'permission.EmbedLinks': 'Embed Links',
  'permission.AttachFiles': 'Attach Files',
  'permission.ReadMessageHistory': 'Read Message History',
  'permission.AddReactions': 'Add Reactions',
  'permission.SendPolls': 'Create Polls',
  'permission.ManageMessages': 'Manage Messages',
  'permission.ManageThreads': 'Manage Threads',
  'permission.UseExternalEmojis': 'Use External Emoji',
} as const;
