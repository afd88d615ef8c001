import type { results as english } from '../en-US/results.ts';

/** What came of a request, in Simplified Chinese. */
export const results: Record<keyof typeof english, string> = {
  'result.withheld':
    '版本 {{n}} 已完成，但这个服务器既不让我显示文件，也不让我显示链接。输入 /历史，只有你自己看得到。',
  'result.withheld.sent': '版本 {{n}} 已完成，但这个服务器既不让我显示文件，也不让我显示链接。我已用私信发给你。',
  'result.heading': '版本 {{n}} 已就绪',
  'result.version': '版本 {{n}}',
  'result.asked-again': '再来一次：{{words}}',
  'time.seconds': '{{seconds}} 秒',
  'time.minutes': '{{minutes}} 分 {{seconds}} 秒',
  'result.cost_one': '用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost_other':
    '用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost-about_one':
    '大约用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost-about_other':
    '大约用了 {{count, number(useGrouping: false)}} 积分，还剩 {{left, number(useGrouping: false)}} 积分',
  'result.cost-earlier_one': '另有 {{count, number(useGrouping: false)}} 积分是之前的请求用掉的',
  'result.cost-earlier_other': '另有 {{count, number(useGrouping: false)}} 积分是之前的请求用掉的',
  'result.late': '之前的请求其实已经完成，所以没有再次发送。这是它的结果。',
  'result.only-scene': '其他都没变',
  'result.beyond': '除了第 {{n}} 段，别处也变了。之前的版本还在，可以免费回去。',
  'result.vague': '和想的不一样？说说要改哪里，比如“慢一些”“光线暖一些”“音乐轻一些”。',
  'result.link': '下载 MP4',
  'alt.picture': '图片',
  'result.alt': '你的视频，版本 {{n}}',
  'result.alt-of': '{{words}}：{{alt}}',
  'result.refine-hint': '想修改的话，回复这条消息即可。',
  'result.refine-hint-mention': '想修改的话，点“调整”，或在回复时@我。',
  'telling.nothing-changed': '处理完了，但视频没有变化。',
  'telling.nothing-changed.next': '请更具体地告诉我要改什么。',
  'telling.afresh': '视频服务重新建立了这个项目：图片已重新放好，但原来的时间线没有了。',
  'telling.afresh.paid-anew':
    '这里现在由另一个账户付费，所以这个项目要重新开始：图片已重新放好，但原来的时间线没有了。',
  'telling.afresh.next': '点“再来一次”，我就照样发送这条请求。',
  'telling.only-link':
    '版本 {{n}} 是用一个已失效的账号制作的，无法再生成文件。导出本身不消耗积分。最后的链接也许还能用：',
  'telling.no-link': '版本 {{n}} 是用一个已失效的账号制作的，无法再生成文件了。导出本身不消耗积分。',
  'telling.unknown': '与视频服务失去了联系，没能确认这次的结果。',
  'telling.unknown.said': '它最后说的是：{{words}}',
  'telling.unknown.next': '点“再来一次”：我会先查看一遍，再决定是否发送。',
  'telling.stopped': '已停止。还没有发送任何内容，没有消耗积分。想继续时回复这条消息即可。',
  'telling.stopped-late': '已停止。请求已经在处理中。',
  'telling.stopped-late.next': '想继续时回复这条消息即可。',
  'telling.stopped-late.kept': '结果已保存为版本 {{n}}，可用 /导出 获取。',
  'telling.stopped-unsure': '已停止：我不再查看它的结果。',
  'telling.stopped-unsure.next': '如果其实有结果，会保留下来，在你下次提出请求时告诉你。',
  'telling.unsent.place-gone':
    '这条请求没有发送，因为你提出请求的地方已经不在了。没有消耗积分。可以在别处用 /动画 重新开始。',
  'telling.unsent.silenced':
    '这条请求没有发送，因为当时不允许我在这里发言，你会看不到结果。没有消耗积分。等我能在这里发言了，请点“再来一次”。',
  'telling.unsent.person-gone':
    '这条请求没有发送，因为提出的人已经离开，或不能再进来了。没有消耗积分。有权限的人可以再提一次。',
  'telling.unsent.not-allowed':
    '这条请求没有发送，因为发起这个项目的人不希望你来修改。没有消耗积分。请用 /动画 开始你自己的项目。',
  'telling.unsent.not-now': '这条请求没有发送，因为发起这个项目的人现在不想这样做。没有消耗积分。请稍后点“再来一次”。',
  'telling.unsent.picture-kept': '这条请求没有发送，因为发图片的人不希望它被做成视频。没有消耗积分。请换一张图片。',
  'telling.unsent.paused':
    '这条请求没有发送，因为机器人的运营者暂停了一切消耗积分的操作。没有消耗积分。请稍后点“再来一次”。',
  'telling.unsent.forgotten': '这条请求没有发送，因为发出之前它的项目已被删除。没有消耗积分。请用 /动画 开始一个新的。',
  'telling.unsent.person-blocked':
    '这条请求没有发送，因为机器人的运营者不希望我接受你的请求，在任何服务器上都是如此。没有消耗积分。之前做好的内容仍可取用。',
  'telling.unsent.server-blocked':
    '这条请求没有发送，因为机器人的运营者不希望我在这个服务器上接受请求。没有消耗积分。之前做好的内容仍可取用。',
  'telling.unsent.against-rules': '这条请求没有发送，因为这里的规则不允许。没有消耗积分。请找管理者帮忙，或换个说法。',
  'telling.unsent.credits-used-up':
    '这条请求没有发送，因为所有人今天合计可用的积分不够这一次了。没有消耗积分。请明天点“再来一次”。',
  'telling.incomplete':
    '你发的文件有的用不了，所以我先问一下：什么都没有发送，也没有消耗积分。点“再来一次”就不用它继续，或重新附上并写下要怎么动。',
  'telling.refused-files': '这些文件我都用不了，所以什么都没有发送，也没有消耗积分。',
  'telling.made': '版本 {{n}} 已就绪。点“制作文件”，我就制作视频文件，不消耗积分。',
  'telling.render-failed': '版本 {{n}} 已保留，但没能生成视频文件。导出本身不消耗积分。点“获取新链接”再试一次。',
  'telling.export-blocked': '版本 {{n}} 已保留，但你的套餐不含导出。导出本身不消耗积分。注册或升级套餐即可解锁导出。',
  'telling.elsewhere': '在你提出请求的地方我没法说话，所以在这里告诉你。',
  'telling.withheld': '视频服务已回复，但这个服务器不允许我显示它的原话。',
  'telling.withheld.sent': '视频服务已回复，但这个服务器不允许我显示它的原话。我已用私信发给你。',
};
