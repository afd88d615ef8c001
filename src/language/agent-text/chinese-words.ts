/** Parts of the patterns in chinese.ts. */

import { letter } from './english-words.ts';
import { BOLD, QUOTED } from './stand-ins.ts';

/** Words of which a Chinese instruction is made, as parts of regular expressions over text without spaces. */

/** Names of buttons: a known one, quoted, bold, or Latin letters. */
export const name = String.raw`(?:导出|匯出|導出|下载|下載|播放|预览|預覽|保存|分享|设置|渲染|生成|应用|确定|完成|上传|发布|撤销|重做|更多|${QUOTED}|${BOLD}${letter}{1,12}|[A-Za-z]{2,16})`;

/** What only an editor's screen has. */
export const strictPlace = String.raw`(?:时间[线轴]|時間[軸線]|编辑器|編輯器|播放器|侧边?栏|側邊?欄|工具栏|工具列|选项卡|標籤頁|标签页|搜索[栏框]|素材库|媒体库|音乐库|音效库|资源库|模板库|预览(?:窗口|区域?|界面|面板|框|画面|页面?|中|里)|(?:设置|账户|账单|帐户|帐单|个人|会员|充值|定价|套餐|导出|项目|编辑|订阅|积分)(?:页面?|界面|中心|面板|菜单|窗口|选项)|控制台|仪表盘|下拉(?:菜单|框|列表)?|弹窗|对话框|播放头|滑块|滑杆|滑動條|(?:音乐|音频|文字|文本|字幕|素材|媒体|特效|效果|滤镜|转场|导出|分享|样式|风格|图层|属性|历史|音量|速度|标题|视频|贴纸|配乐|配音|工具|剪辑|调色|上传|下载|保存|播放|生成|预览|设置|删除|撤销|分割|添加|确定|完成|${QUOTED}|${BOLD}${letter}{1,12}|[A-Za-z]{2,16})(?:面板|选项|标签|菜单|按钮|图标|栏|選單|按鈕))`;

/** The same and what may be a thing in a picture too. */
export const place = String.raw`(?:${strictPlace}|按钮|按鈕|面板|菜单|選單|图标|圖示|轨道|画布|开关|复选框|缩略图|设置(?:页面?|中|里|选项)|工作区|界面)`;

export const material = String.raw`(?:${place}|曲目|素材|片段|音乐|音频|图片|照片|视频|文件|字幕|标题|文字|边缘|两端|末端|图层|媒体|歌曲|它|剪辑|音轨|进度条|音量条|时间轴|贴纸)`;

export const corner = '(?:右上角|左上角|右下角|左下角|右侧|左侧|顶部|底部|上方|下方|旁边|右边|左边)';

/** What stands before the verb. The first kind says that a person is meant. */
export const polite = String.raw`(?:请|麻烦|烦请|敬请|您|你|可以|可|能够|只需要?|只要|需要|即可|记得|[别別]忘[了记記]?|不要忘[了记記]?|务必|不妨|試試|试试|试着|尝试|請|建议)`;
export const opening = String.raw`(?:就|便|直接|先|再|然后|然後|接着|随后|最后|之后|接下来|下一步|也|还|现在|此时|同时|另外|此外|或者|或是|或|并且|并|而后|首先|其次|第[一二三四五\d]步|步骤[一二三四五\d]*|赶紧|赶快|快(?=去|来|点|打)|立即|马上|轻松|自行|手动|继续|随时|如需要?|如有需要|满意后|完成后|准备好后|好了的话|能|去(?=导出|预览|下载|保存))`;

/** Verbs of what people do in an editor. */
export const deed = String.raw`(?:点击|单击|双击|选择|选中|找到|查看|预览|播放|调整|修改|更改|改|换|挑|编辑|拖|看到|查到|下载|导出|更换|替换|添加|设置|裁剪|剪辑|移动|试听|听|确认|检查|管理|充值|观看|看|切换|打开|调节|删除|勾选|缩放|浏览|上传|保存|分享|更新|关闭|开启|微调|优化)`;
