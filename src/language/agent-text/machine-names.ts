/** Parts of patterns for what only the backend calls so. */

const deeds =
  'generate|create|edit|get|set|add|update|query|render|upload|search|fetch|delete|remove|apply|trim|load|run|transfer|make|build|read|write|change|adjust|export|insert|replace|split|merge|save|find|check|submit|poll|list';
const things =
  'video|videos|image|images|timeline|draft|bgm|music|audio|text|title|subtitle|subtitles|caption|captions|clip|clips|media|state|session|agent|track|tracks|segment|scene|effect|effects|transition|asset|assets|voice|voiceover|speech|file|render|project|storyboard|sse';

/** A function of the agent, such as generate_video or image_to_video. */
export const toolName = `(?:${deeds})_(?:to_)?(?:${things})(?:_[a-z]+)*|(?:image|text)_to_(?:video|image|speech|music)|run_sse|nemo_agent`;

/** A number that only the backend knows: session id, task_id, 会话ID. */
export const idName = String.raw`(?:session|task|job|render|draft|media|request|invocation|project|clip|asset|trace|user)[ _-]?id|(?:会话|任务|渲染|草稿|请求|项目|素材|资源|媒体|作品|片段|轨道|工程)\s?(?:id|编号|标识)`;

/** What lets the bot speak to the backend. */
export const tokenName = String.raw`(?:access|bearer|api|auth|session|anonymous|starter|refresh|nemo)[ _-]token|(?:访问|会话|匿名)?令牌`;

/** What is said of a machine word and says nothing without it: "output path", "MIME type", 路径. */
export const labelName = String.raw`(?:(?:mime|media|content|file|output|input|session|task|render|request|error|storage|local|internal|full|save|working) ){0,2}(?:types?|paths?|files?|folder|directory|location|ids?|codes?|seed|uri|key|session|task|job|request|trace|field|encoding|model|reason|parameters?|params?)(?![a-z])|(?:mime|媒体|视频|影片|文件|保存|存储|输出|输入|会话|任务|素材|渲染|请求|资源)?\s?(?:类型|路径|目录|文件夹|位置|文件|素材|任务|会话|种子|编号|标识|模型|原因|参数|id)`;
