import type { permissions as english } from '../en-US/permissions.ts';

/** Permissions by the names that Discord gives them, in Simplified Chinese. */
export const permissions: Record<keyof typeof english, string> = {
  'permission.ViewChannel': '查看频道',
  'permission.SendMessages': '发送消息',
  'permission.SendMessagesInThreads': '在子区内发送消息',
  'permission.CreatePublicThreads': '创建公开子区',
  'permission.CreatePrivateThreads': '创建私密子区',
  'permission.EmbedLinks': '嵌入链接',
  'permission.AttachFiles': '附加文件',
  'permission.ReadMessageHistory': '阅读消息历史记录',
  'permission.AddReactions': '添加反应',
  'permission.SendPolls': '创建投票',
  'permission.ManageMessages': '管理消息',
  'permission.ManageThreads': '管理子区',
  'permission.UseExternalEmojis': '使用外部表情符号',
};
