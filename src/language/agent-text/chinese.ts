/** In: the reading of a Chinese clause. Out: whether it tells a person to use a screen. */

import { corner, deed, material, name, opening, place, polite, strictPlace } from './chinese-words.ts';
import { memoized } from './memoized.ts';
import { BOLD, QUOTED } from './stand-ins.ts';

const pattern = (source: string) => new RegExp(source, 'u');
const work = String.raw`(?:最终|成品|高清|完整|最新|整个|当前|你的|您的|这个|这段|该|一下|1080p|4k)*(?:视频|影片|成片|结果|作品|动画|短片|片段|文件|效果|项目|mp4|它|草稿|工程)`;
const there = String.raw`(?:上方|下方|上|中|里|内|下|处|的.{0,6})?`;

/** Verbs that name an act on a screen and nothing else, unless what follows makes them a noun or a story. */
const click = String.raw`(?:把|将)?鼠标(?:光标|指针)?(?:悬停|移到|移至|放到|放在)|长按.{0,6}(?:片段|素材|图层|轨道|元素)|(?:用鼠标|鼠标)?(?:左键|右键)?(?:点击|单击|双击|点选|轻点|点按|右击|點擊|點選|點按|戳一下|点开|点一下|点(?=${QUOTED}|${BOLD}|${corner}|${name}(?:按钮|图标)))(?!声|聲|音|率|量|着|事件|过的|数|了)`;
const drag = String.raw`(?:拖拽|拖动|拖放|拖曳|拖拉|拖入|拖进|拖到|拖)(?!着|了|车|鞋|把|拉机|地|延|尾).{0,12}?${material}`;
const move = String.raw`(?:把|将|將|从|從).{0,20}?(?:拖|放|移|拉)(?:拽|动|曳)?(?:到|入|至|进|放).{0,8}?(?:${place})`;
const pull = String.raw`(?:把|将|將|从|從)(?:.{0,8}?)${material}.{0,6}?(?:拖拽|拖动|拖放|拖曳|拖入|拖进|拖到|拖至)(?!.{0,6}(?:聊天|这里|对话|频道|子区|群|消息))`;
const visit = String.raw`(?:打开|開啟|打開|开启|进入|進入|前往|转到|切换到|切换至|切到|点开|展开|返回|回到|访问|关闭|调出|唤出|到|去)(?!了|着|的).{0,14}?(?:${place}|设置$|.{1,8}页面?(?:$|查看|进行|充值|升级|下载))|登[录入](?:你的|您的)?(?:账户|账号|帐户|帐号|官网|网站|网页版|后台|$|后)|刷新(?:页面|网页|浏览器|一下)`;
const tool = String.raw`(?:用|使用|利用|通过|找到|选择|选中|按下?|长按|按住|勾选|拉动|滑动|移动|调整|调节)(?!了|着).{0,8}?${strictPlace}`;
const select = String.raw`(?:选中|选择)(?:该|这个|要.{0,6}的)?(?:片段|图层|轨道|素材|字幕|元素)(?:$|后|并|再|按)|按(?:下|一下|住)?(?:[A-Za-z+]{2,12}|空格|回车|删除)键?`;
const inside = String.raw`(?:在|从|到|去).{0,8}?${place}${there}.{0,14}?`;
const looking =
  '(?:点击|单击|选择|选中|找到|查看|预览|播放|调整|调节|拖|看到|查到|下载|导出|试听|观看|管理|检查|确认|浏览|切换|充值|看一?看|看一?下)';
const shelf = String.raw`在(?:${QUOTED}|${BOLD}.{1,10}?)(?:页面?|面板|菜单|栏)?(?:中|里|内|下)?(?:点击|选择|找到|查看|下载|管理|充值)`;
const intrinsic = [
  String.raw`(?:预览|預覽)(?!图|版|里的|中的|画面里)(?:$|一下|和|或|并|后|看|确认|[，。]|${work})(?!.{0,16}(?:一致|相同|一样|差不多|如下|需要|已|大约))`,
  String.raw`(?:导出|匯出|導出|输出)(?:$|即可|后|为|成|到|并|和|或|吧|[，。]|${work})(?!.{0,16}(?:需要|不消耗|免费|成功|失败|中$|大约|约\d|完成了?$|不会|不收))`,
  String.raw`(?:下载|下載)(?:$|即可|后|到|并|和|或|吧|[，。]|${work})(?!.{0,16}(?:链接|需要|不消耗|免费|成功|失败|大约))`,
].join('|');

const instructions = [click, drag, move, pull, visit, tool, select, shelf, `${inside}${looking}`, intrinsic].map(
  (source) => pattern(`^(?:${source})`),
);

/** Right only when a person is addressed: a report of the agent begins the same way. */
const addressedOnly = [
  `${inside}${deed}`,
  String.raw`(?:前往|切换到|切换至|转到|进入|打开).{0,4}${QUOTED}`,
  String.raw`${deed}(?!的|了|过)(?:一下)?.{0,8}?(?:${strictPlace}|账单|账户|帐户)`,
  '(?:导出|预览|下载|保存)了?$',
  `(?:在|从).{0,6}?${corner}.{0,8}?(?:${deed})`,
].map((source) => pattern(`^(?:${source})`));

const clicked = pattern(`^(?:${click})`);

const tours = [
  String.raw`^(?:你的|您的)?${work}(?:就|已经?)?在预览(?:窗口|区域?|面板|框|界面)(?:里|中|内)?了?$`,
  String.raw`^(?:(?:界面|页面|屏幕|编辑器|时间[线轴]|播放器)?(?:的|上的|中的)?${corner}(?:的|有|，)?)?(?:一个)?${name}(?:按钮|图标|选项|菜单|面板|按鈕)(?:就?在|位于|可以|可|即可|会|能|用于|用来|就能)(?!.{0,20}(?:画面|镜头|衣|发光|发出|亮))`,
  String.raw`^(?:在|从)?(?:界面|页面|屏幕|编辑器)(?:的|上的)?${corner}(?:的|有|可以|点击|找到|，)`,
  String.raw`^(?:在|从|到)${corner}(?:的)?(?:点击|單擊|找到${name}|${name}(?:按钮|图标)|下载|导出)`,
  String.raw`^(?:如果|若|当|等|待|一旦|每次|在)?(?:你|您)?(?:点击|拖拽|拖动|打开.{0,8}${place}).{0,12}(?:后|时|之后|的时候|以后)$`,
  String.raw`^.{0,12}(?:可以?|能)(?:随时|直接|也)?(?:在|从|到|通过).{0,8}${strictPlace}.{0,12}${deed}`,
].map(pattern);

const head = pattern(`^(?:(${polite})|${opening})[，,、：:]?`);
const aimed =
  /^(?:详情|更多|具体|如需|如果|如|若|要|想|当|等|待|一旦|每次|满意|确认|完成|为了|关于|对于|需要|视频|喜欢).{0,20}?((?:请|可以?|您|你|即可|直接|只需|就|点击|打开).{2,})$/u;
const story = /^(?:他|她|它|我|咱|俺|男|女|人|孩|小|老|镜头|画面|场景|一[个只位名群]|两)/u;
const rulesOfStory = /^(?:如果|若|当|等)?(?:他|她|它)/u;

/** Whether a clause, as it is read, tells a person to use a screen, or where something on it is. */
export const isChineseInstruction = memoized((clause): boolean => {
  const plain = clause.replaceAll(/\s+/g, '').replaceAll('控制面板', '东西');
  if (story.test(plain) && !plain.startsWith('小贴士')) return false;
  const { rest, addressed } = headlessChinese(plain);
  if (tours.some((tour) => tour.test(plain) || tour.test(rest))) return true;
  if (told(rest, addressed)) return true;
  const aim = aimed.exec(plain)?.[1];
  return aim !== undefined && aim.length < plain.length && !rulesOfStory.test(plain) && isChineseInstruction(aim);
});

function told(rest: string, addressed: boolean): boolean {
  if (/^.{0,12}(?:已经?|正在)/u.test(rest) && !clicked.test(rest)) return false;
  return instructions.some((rule) => rule.test(rest)) || (addressed && addressedOnly.some((rule) => rule.test(rest)));
}

/** A clause without what may stand before its verb. */
function headlessChinese(clause: string): { readonly rest: string; readonly addressed: boolean } {
  let rest = clause;
  let addressed = false;
  for (let turn = 0; turn < 6; turn++) {
    const found = head.exec(rest);
    if (found === null || found[0].length === rest.length) break;
    addressed ||= found[1] !== undefined;
    rest = rest.slice(found[0].length);
  }
  return { rest, addressed };
}

const step = pattern(
  `^(?:${deed}|即可|就可以|就能|便可|松开|享受|将|把|输入|以便|从而|直到|等待|进行|可以$|拉|放|(?:在|从|到).{0,8}${place})`,
);

/** Whether after an instruction it is its next step: in Chinese those share one subject that nobody says. */
export function isChineseStep(clause: string): boolean {
  return step.test(headlessChinese(clause.replaceAll(/\s+/g, '')).rest);
}
