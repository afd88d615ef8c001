/**
 * In: a clause in the form of sentences-of.ts. Out: whether it says nothing but how somebody likes what is there, so
 * that a request may stand beside it. There are too many ways to say that for a table of sentences: here only the words
 * are known.
 */

/** `open`: words of a mood, and none said yet. Null: it says something else. */
export type Mood = 'content' | 'complaint' | 'open' | null;

/** "Perfect, no more changes" and 很喜欢，不用改了 are content; "it was better before" and 改错了 complain. */
export function moodOf(clause: string): Mood {
  if (clause.length > MOST_CHARS) return null;
  return /\p{Script=Han}/u.test(clause) ? chineseMoodOf(clause.replaceAll(' ', '')) : englishMoodOf(clause);
}

/** Nobody who wants something says more than this about how it looks. */
const MOST_CHARS = 80;

const wordsIn = (list: string) => new Set(list.split(/\s+/));

const filling = wordsIn(
  `i we it its is this that thats was were are im am you youre did does have has had got been all everything the a
  an and but with on at of as how to for me my our us side part end now then today here so very really just pretty
  quite absolutely totally truly honestly super way much such job work result results video clip animation version
  one ones final last thing things stuff best ever yet well looks look looked looking sounds sound seems turned
  out came think guess believe say what exactly finally already please bot nemo hey oh ok yes sure alright wow omg
  damn yay thanks thank man bro dude guys again lol haha wanted hoped asked needed can will be right feel feels
  works worked made ngl fr tbh imo lowkey highkey bruh yo fam off goes sheesh hits so gotta say hoping looking
  after going version them both team client boss approved from by with too`,
);

const good = wordsIn(
  `good great nice perfect awesome amazing fantastic wonderful excellent brilliant lovely beautiful gorgeous cool
  fine fire sick dope ok incredible superb super sweet neat solid stunning terrific magnificent splendid flawless
  lit epic insane impressive outstanding fabulous stellar bravo congrats well enough done finished complete ready
  set happy satisfied pleased glad thrilled love loved like liked adore yes sure alright lgtm thanks thank works
  everything perfection impressed proud delighted slay clean hard obsessed w bet approved signed cute adorable
  goated banger peak chef kiss sorted ideal ace exactly ecstatic stoked hyped`,
);

const bad = wordsIn(
  `hate hated dislike bad worse worst wrong ugly terrible awful horrible weird strange mistake oops messed broke
  broken ruined better before preferred sucks crap mess bug stupid disappointing changed mind meh regret old older
  previous former ruined mid cringe l ew ick yuck trash garbage earlier prefer original off awkward creepy`,
);

const denials = wordsIn('no not never dont didnt doesnt isnt wasnt nothing without zero');

/** What there is no more of: "no further changes needed". */
const changes = wordsIn(
  `changes change edits edit tweaks adjustments modifications corrections revisions notes comments complaints
  feedback else more`,
);
/** Only after a denial: "i don't want it anymore". */
const unwanted = wordsIn('want anymore');
const needed = wordsIn('further other additional any necessary required left from need do add fix touch anything');

function englishMoodOf(clause: string): Mood {
  const words = clause.trim().split(' ');
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  const only = (...lists: readonly ReadonlySet<string>[]) =>
    words.every((word) => lists.some((list) => list.has(word)));
  if (!only(filling, good, bad, denials, changes, needed, unwanted)) return null;
  if (/^(?:not|never) |\b(?:no|not|never|dont|want) $/.test(clause)) return 'open';
  if (has(denials)) {
    if (has(changes) && only(filling, good, denials, changes, needed)) return 'content';
    return has(bad) || has(unwanted) || (has(good) && only(filling, good, denials)) ? 'complaint' : 'open';
  }
  const isAll =
    /^(?:.* )?(?:thats|that is|this is|that will be|thatll be) (?:it|all|everything|(?:exactly|just) what (?:i|we) (?:wanted|needed|hoped|asked)) /.test(
      clause,
    );
  if ((isAll || has(good)) && only(filling, good)) return 'content';
  return has(bad) && only(filling, good, bad, changes) ? 'complaint' : 'open';
}

const chineseWords = new RegExp(
  `^[${[
    '很非常真的是太极挺特别一切超级相当最好看棒赞美完满意喜欢错没问题可以了就这样那个用版都不需要无改动再有其他它别什么地方啊呀啦哦嗯吧我你',
    '完搞效果视频影片成果做得起来着感觉对已经行够厉害牛绝漂亮定稿修调整加先多谢辛苦哇亮眼爱任何变难后悔之前上一原嘞毛病妥哒通过神仙惊艳到位满分舒服收货更比较丑确认无误求',
  ].join('')}]+$`,
  'u',
);
const chineseGood =
  /好|棒|赞|美|满意|完成|搞定|喜欢|不错|问题|可以|这样|行|够|厉害|牛|绝|漂亮|定|就[它用这]|[不没无].*[改动调修加变]|爱|妥|没毛病|通过|无误|到位|惊艳|满分|舒服/u;
const chineseBad =
  /不(?:太|怎么|是很|够|那么)?(?:好|喜欢|满意|行|对|够|完?美|棒|理想|漂亮)|[做改弄搞发]错|没有?[用好]|难看|后悔|丑/u;
/** A "not" before what is no single word with it: not "很好". */
const turnedRound = /^不(?![用需想要必改调加修动错好喜满行对够美棒太怎那]|是很)/u;
/** Something that is still wanted. */
const chineseWish = /^[^不没无]*(?:改|调|修|加|动|变)|再(?!改|调|修|加|动|变)/u;

function chineseMoodOf(clause: string): Mood {
  if (!chineseWords.test(clause.replaceAll(/[发弄搞]错/g, '错'))) return null;
  if (turnedRound.test(clause)) return 'open';
  if (chineseBad.test(clause)) return 'complaint';
  return chineseGood.test(clause) && !chineseWish.test(clause) ? 'content' : 'open';
}
