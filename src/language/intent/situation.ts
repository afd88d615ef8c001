/**
 * In: a clause in the form of sentences-of.ts. Out: whether it only says how it is with whoever writes: new here, in a
 * hurry, showing it to the family, a slip of the finger. Beside a request that changes nothing.
 */

/** `slip`: something was sent by mistake, which explains a stop and nothing else. Null: it says something else. */
export type Situation = 'slip' | 'aside' | null;

const wordsIn = (list: string) => new Set(list.trim().split(/\s+/));

const interjections =
  'sorry|oh|so|and|but|because|since|as|ok|well|hi|um|just|actually|oops|whoops|whoopsie|ah|dear|apologies|yes|' +
  'hello|hey|please|argh|ugh|dang|damn|omg|lol';
const subjects =
  'i|im|ive|id|ill|we|weve|were|my|our|the (?:kids|client|boss|team|customer)|clients?|customer|boss|mom|mum|dad|' +
  'teacher|he|she|they|everyone|everybody|its|it|this|that|thats|first|new|total|complete|bad|too|cant|didnt|havent|' +
  'still|wrong|by|accident|accidentally|misclick|misclicked|mistake';
const begins = new RegExp(`^(?:(?:${interjections}) )*(?:${subjects}) `);

const words = wordsIn(`
  cousin aunt uncle neighbour neighbor grandpa parents due twice wants hand whoa nicely
  a about absolutely accident accidentally account actually adore adored adores ages ago ah all already also
  always am amazed an and any approval approve approved approves are as asked at awake away back bad be because
  been before beg beginner being best better birthday born boss both boyfriend brand brother busy but button by
  call came can cant cat changes channel chat child children choking chose class clicked client clientele
  clients clip clue colleague colleagues completely computer computers confused could couldnt crazy cried cry
  crying customer customers dad dads daughters day deadline dear deleted desperate did didnt different discord
  do does doesnt done dont down dying early emotional english evening ever every everybody everyone everyones
  exactly exam excited expert family far father fell file film fine finger fingers finish first for forever
  forget forgot found friday friend friends from fun get getting girlfriend go going gone good goosebumps got
  granddaughter grandkids grandma grandson granny great guess guys had haha hand hands happy hard has have
  havent having he her here hi him his hit home homework hour hours how hrs hurry husband husbands i id idea if
  ill im image important in into is isnt it it'll its ive just kid kids knew know lady late later laughing learn
  like likes little lol long lost lot love loved loves madam man manager many mate maybe me mean meaning meant
  meeting message messages mind mins minute minutes misclick misclicked misread mistake mistakenly mistyped mom
  moment moms monday morning mother much mum mums my name needs never new newbie nice night no noob not nothing
  now of off oh ok okay old on one only oops or other our out own party patient people person phone photo photos
  pic picture pictures posted prefer prefers present presentation presenting press pressed project prompt proud
  pupils put quick quickly quite ran read ready realise realised realized really recently remember removed right
  rush said sat saw school screen secs see seen send sent server she should show showing shown signed sir sister
  slip slipped smiling so some something son sons soon sorry sort speechless stakeholders students stuff stunned
  sunday supposed sure take takes taking tapped teacher team tears tech technical technology tell thank thanks
  that thats the their them then there these they thing things think this thought thread time tired to today
  together tomorrow tonight too tool totally tried try trying tuesday type typed typo typos understand
  understood until up uploaded urgent us use used user users using very video videos visit wait waiting wanted
  was way we wedding wednesday week weeks well were weve what when where while whole whoops wife wifes will with
  wondering wont work working world would wrong wrote year years yes yesterday yet you your`);
const told = wordsIn(`
  sister brother cousin aunt uncle neighbour neighbor grandpa parents tomorrow tonight due exam school class twice
  lost never
  accident accidentally adore adores ages approval approved approves beg beginner birthday boss busy button
  channel chat class clicked client clue colleague computer computers confused cried cry crying customer
  customers dad daughter deadline deleted desperate discord dying emotional exam excited expert family finger
  fingers forever forgot friend friends goosebumps granddaughter grandkids grandma grandson granny homework
  hurry husband idea important kid kids know late later likes lost loves mean meant meeting mind misclick
  misclicked mistake mistakenly mistyped mom mother mum new newbie noob old party patient phone prefers
  presentation press pressed project removed rush school server slip slipped son speechless tapped teacher team
  tears tech technical technology time tired type typed typo understand urgent used waiting wedding wife wrong
  yet`);
const slips = new RegExp(
  '\\b(?:accident|accidentally|wrong|mistake|mistakenly|misclick|misclicked|mistyped|misread|typo|slipped|meant|' +
    '(?:didnt|did not) mean|other|different|(?:changed|change) (?:my|our) minds?) ',
);
/** What it is for: "I want to post this on …". */
const plans = new RegExp(
  '^(?:(?:and|because|so|but|hi|ok) )*(?:i|we) (?:\\w+ )?(?:want|wanted|need|have|going|like|plan|hope) to ' +
    '(?:post|share|show|send|use|play|present|put|upload) (?:it|this|that) (?:on|to|with|in|for|at) (?:\\w+ ){1,3}$',
);
const wishes = new RegExp(
  '\\b(?:(?:i|we|id|just) (?:\\w+ )?(?:want|need|like|love|prefer|wish|hope) (?:a|to|the|more|some|him|her)|' +
    'should|would be|instead|like (?:the|a)) ',
);

const slipsZ = new RegExp(
  '^(?:我|不好意思|抱歉|哎呀|啊|呀|不小心|刚才|刚刚|是|把|一下|又|都|sorry |oops )*' +
    '(?:手滑|(?:图片|照片|图)[发传]?错|[打发传按点选弄搞写输放用贴]错|后悔|改主意|改变主意|反悔)' +
    '(?:了|字|图|片|照片|一?张|人|频道|地方|按钮|内容|的|群|东西|啦|呀|啊|我)*$',
  'u',
);
const asidesZ = new RegExp(
  `^[${[
    '们师看删把改天再先到回换张图自己拿给人他她后视频片子面晚上明今发朋友圈做我妈爸阿姨叔奶爷老婆公孩女儿板客户领导同事',
    '家里大第一头次用来这个不太会懂新手小白刚电脑机年纪是啊的呀呢也都很好喜欢了满意说可以没问题赶时间着急等要忙有点比较',
    '技术通过觉得夸哭感动确认姐哥弟妹交丢差多边没玩两',
  ].join('')}]+$`,
  'u',
);
const toldZ = new RegExp(
  '第一次|头一回|不太?[会懂]|新手|小白|新人|刚来|赶时间|着急|急|等着|忙|看不懂|喜欢|满意|没问题|可以|通过|感动|确认过|同意|' +
    '老师|老板|客户|[姐哥弟妹]|交|丢|差不多|这边|没[用玩]过|领导|删|改天|回头|换张图|明天|今天|晚上|要看|到这',
  'u',
);

/** A "not" that may turn the rest round: no 不会, 不懂. */
const turnedRound = /^不|不(?!太?[会懂]|多)|没[^用玩问]/u;

/** "I'm new here", "my kids love it", 赶时间 are asides; "I sent the wrong photo" and 发错图了 are slips. */
export function situationOf(clause: string): Situation {
  if (clause.length > MOST_CHARS) return null;
  const chinese = clause.replace(/[,]/g, '');
  if (slipsZ.test(chinese)) return 'slip';
  if (asidesZ.test(chinese)) return toldZ.test(chinese) && !turnedRound.test(chinese) ? 'aside' : null;
  if (plans.test(clause) || /^its been (?:\w+ ){1,4}$/.test(clause)) return 'aside';
  const said = clause.trim().split(' ');
  if (!begins.test(clause) || !said.every((word) => words.has(word)) || wishes.test(clause) || clause.endsWith(' not '))
    return null;
  if (slips.test(clause)) return 'slip';
  return said.some((word) => told.has(word)) ? 'aside' : null;
}

const MOST_CHARS = 100;
