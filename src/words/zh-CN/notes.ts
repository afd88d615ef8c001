import type { notes as english } from '../en-US/notes.ts';

/** What the bot says by itself, in Simplified Chinese. */
export const notes: Record<keyof typeof english, string> = {
  broken: '我这边出了点问题，这次没有消耗积分。请过一分钟再试。',
  'note.files-arrived_one': '{{names}} 已收到。请写下要怎么动，或点“让它们动起来”。',
  'note.files-arrived_other': '{{names}} 已收到。请写下要怎么动，或点“让它们动起来”。',
  'note.files-left_one': '还有 {{count}} 个没有收下：一次请求最多 {{most}} 个图片和链接。请在下一次请求时再发。',
  'note.files-left_other': '还有 {{count}} 个没有收下：一次请求最多 {{most}} 个图片和链接。请在下一次请求时再发。',
  'note.edit-refused': '{{what}}这次修改不算数，也没有为它消耗积分：你的请求保持原样。请再改一次，内容少一些。',
  'note.words-read_one': '{{names}} 里的文字就是你的要求。',
  'note.words-read_other': '{{names}} 里的文字就是你的要求。',
  'note.under-way': '这个已经在进行中了。',
  'note.export-noted': '这就导出。导出不消耗积分。',
  'note.export-in-line': '已记下，排在第 {{place}} 位。导出不消耗积分。',
  'note.stopped': '已停止。什么都没有发送，也没有消耗积分。',
  'note.stopping': '我不再等它了。请求已经在处理中，仍可能消耗积分；如果有结果，会保存在“版本”里。',
  'note.address-me': '在这里我只能读到发给我的消息：请回复我、@我，或点“调整”。',
  'note.help':
    '**/动画** 加上一张图片，就能做成一段短视频；我会开一个子区，那个子区就是你的项目。\n' +
    '在子区里直接写要改什么，或再发图片。“导出”“状态”“积分”由我直接回答，不消耗积分。\n' +
    '**/调整** 修改，或再做一次 · **/导出** 获取新的 MP4 · **/状态** 查看时间线 · **/历史** 查看你做过的 · **/取消** 停止 · **/积分** 查看余额。\n' +
    '也可以在任何带图片的消息上打开菜单：应用 › 让它动起来。\n' +
    '我只回应真人：代发机器人替人发出的消息不会处理。请用自己的账号写，或使用命令。',
  'note.choose-files': '点按钮选择文件。',
  'credits.balance_one': '还剩 {{count, number(useGrouping: false)}} 积分',
  'credits.balance_other': '还剩 {{count, number(useGrouping: false)}} 积分',
  'credits.frozen': '其中 {{frozen, number(useGrouping: false)}} 积分已为正在进行的任务预留',
  'credits.register': '注册即可保留积分并获得更多。谁打开这个链接，账号就归谁，请不要外传。',
  'credits.top-up': '在这里获取积分：由服务器的主人注册、充值，再把账号接入这个机器人。',
  'status.nothing-yet': '还没有时间线。请说明图片要怎么动。',
  'versions.heading': '版本',
  'versions.line': '版本 {{n}}，{{time}}',
  'versions.none': '还没有版本。请说明图片要怎么动。',
  'history.heading': '你的项目',
  'history.line_one': '{{thread}} · {{time}} · {{count}} 个版本',
  'history.line_other': '{{thread}} · {{time}} · {{count}} 个版本',
  'history.none': '你还没有项目。请用 /动画 开始一个。',
};
