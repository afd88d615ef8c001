import type { results as english } from '../en-US/results.ts';

/** What came of a request, in Simplified Chinese. */
export const results: Record<keyof typeof english, string> = {
  'result.heading': '版本 {{n}} 已就绪',
  'result.heading-of': '{{picture}} 已完成，版本 {{n}}',
  'result.changes': '变化',
  'result.cost_one': '用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost_other': '用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost-about_one': '大约用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost-about_other': '大约用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.late': '之前的请求其实已经完成，所以没有再次发送。这是它的结果。',
  'result.link': '下载 MP4',
  'alt.picture': '图片',
  'result.alt': '你的视频，版本 {{n}}',
  'result.refine-hint': '想修改的话，回复这条消息即可。',
  'result.refine-hint-mention': '想修改的话，点“调整”，或在回复时@我。',
  'telling.nothing-changed': '处理完了，但视频没有变化。可能已消耗积分。请更具体地告诉我要改什么。',
  'telling.afresh': '视频服务重新建立了这个项目：图片已重新放好，但原来的时间线没有了。没有消耗积分。点“再来一次”，我就照样发送这条请求。',
  'telling.only-link': '版本 {{n}} 是用一个已失效的账号制作的，无法再生成文件。这次尝试没有消耗积分。最后的链接也许还能用：',
  'telling.no-link': '版本 {{n}} 是用一个已失效的账号制作的，无法再生成文件了。这次尝试没有消耗积分。',
  'telling.unknown': '与视频服务失去了联系，没能确认这次的结果。可能已消耗积分。点“再来一次”：我会先查看一遍，再决定是否发送。',
  'telling.stopped': '已停止。还没有发送任何内容，没有消耗积分。想继续时在这里留言即可。',
  'telling.stopped-late': '已停止。请求已经在处理中，可能已消耗积分。想继续时在这里留言即可。',
  'telling.stopped-late-kept': '已停止。请求已经在处理中，可能已消耗积分。结果已保存为版本 {{n}}，可用 /导出 获取。',
  'telling.incomplete':
    '你发的文件有的用不了，所以我先问一下：什么都没有发送，也没有消耗积分。点“再来一次”就不用它继续，或重新附上并写下要怎么动。',
  'telling.refused-files': '这些文件我都用不了，所以什么都没有发送，也没有消耗积分。',
  'telling.render-failed': '版本 {{n}} 已保留，但没能生成视频文件。导出不消耗积分。点“获取新链接”再试一次。',
  'telling.export-blocked': '版本 {{n}} 已保留，但你的套餐不含导出。这次没有消耗积分。注册或升级套餐即可解锁导出。',
  'telling.elsewhere': '在你提出请求的地方我没法说话，所以在这里告诉你。',
  'telling.withheld': '视频服务已回复，但这个服务器不允许我显示它的原话。',
};
