/** Where an export stands by the word for it. Nobody has told all of them (nemo-api §10.3). */
export function endIn(status: string): 'failed' | 'finished' | 'unknown' | null {
  const said = status
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d%./]+/gu, ' ')
    .replaceAll(BESIDE, ' ');
  if (ONCE_MORE.test(said)) return null;
  if (UNKNOWN.test(said)) return 'unknown';
  if (FAILED.test(said)) return 'failed';
  return FINISHED.test(said) && !UNFINISHED.test(said) && !isPart(said) ? 'finished' : null;
}

/** What may stand beside an end and takes nothing of the film away. */
const BESIDE =
  /with(?:out)? ?(?:\p{L}+ )?(?:warning|error|issue)s?|\b(?:no|0|zero) (?:warning|error|issue)s?|(?:warning|error|issue)s?(?: count)? 0\b/gu;

/** The backend has not given up. */
const ONCE_MORE = /\b(?:retry|retries|retrying|restarting|again)\b|重试|重新/;

/** Whoever was asked has not heard of it yet. */
const UNKNOWN = /^ ?(?:(?:render|job|task|export) )?not ?found ?$|^ ?不存在 ?$/;

const FAILED = new RegExp(
  [
    'fail|error|fatal|cancel|abort|abandon|reject|crash|time ?out|timed ?out|not ?found|unsuccess|not success',
    String.raw`\b(?:expired|killed|stopped|invalid|terminated|interrupted|denied|refused|unable|deleted)\b`,
    String.raw`\b(?:discarded|dead|lost|err|oom|panic|exception|corrupt(?:ed)?|unsupported)\b`,
    String.raw`\b(?:out of memory|quota exceeded)\b`,
    '失败|失敗|出错|错误|异常|取消|超时|过期|终止|中止|拒绝|(?:未|不|没有?)成功',
  ].join('|'),
);

const FINISHED = new RegExp(
  [
    String.raw`complete[ds]?(?!\p{L})|finish(?:ed)?(?!\p{L})|succe(?:ss|ed)|done(?!\p{L})`,
    String.raw`\b(?:ready|ok|available|rendered|exported|processed|uploaded|published|delivered)\b`,
    String.raw`\b(?:saved|generated|finali[sz]ed|encoded|ended)\b`,
    '完成|完了|成功|完毕|就绪|已(?:导出|生成|上传)|^ ?100 ?%$',
  ].join('|'),
  'u',
);

/** The same words where they say that it is not there yet, or only that it was taken on. */
const UNFINISHED = new RegExp(
  [
    String.raw`\b(?:in|un)(?:complete|finish|process|render|export|available)`,
    String.raw`\b(?:not|never|almost|nearly|partial(?:ly)?|half|before|until|pending|awaiting|waiting|will|to be|being) `,
    String.raw`\bready (?:to|for) (?:be |the )?(?:render|process|export|encod|start|queue|upload)`,
    String.raw`\b(?:queued|enqueued|submitted|created|accepted|scheduled|received|started)\b`,
    '未|没|尚|待|即将|快|部分|正在|提交|创建|排队|受理|(?:完成|成功)(?:度|率|中|前)',
  ].join('|'),
);

/** `50% complete`, `3/10 done`. */
function isPart(said: string): boolean {
  const [, percent] = /(\d+(?:\.\d+)?) ?(?:%|percent)/.exec(said) ?? [];
  const [, some, all] = /(\d+) ?(?:\/|of) ?(\d+)/.exec(said) ?? [];
  return Number(percent ?? 100) < 100 || Number(some ?? 1) < Number(all ?? 1);
}
