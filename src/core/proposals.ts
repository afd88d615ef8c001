import type { Part } from './asking.ts';
import { nameOfLink } from './media.ts';

/** How a picture could move, in the order in which the words of the catalogue name them. */
export const motions = [
  'clouds',
  'water',
  'leaves',
  'person',
  'animal',
  'lights',
  'vehicle',
  'snow',
  'closer',
  'past',
  'breeze',
] as const;

export type Motion = (typeof motions)[number];

const PROPOSED = 3;

/** What suits any picture. */
const always: readonly Motion[] = ['closer', 'past', 'breeze'];

/** What words about a picture speak of. */
const subjects: readonly (readonly [Motion, RegExp])[] = [
  of(
    'person',
    'person people man men woman women girl boy child children kid baby face portrait selfie bride couple dancer',
    '人 女孩 男孩 孩子 宝宝 自拍 肖像 新娘',
  ),
  of(
    'animal',
    'cat cats kitten dog dogs puppy bird birds horse horses fox bear fish rabbit pet animal animals',
    '猫 狗 鸟 马 狐狸 熊 鱼 兔 宠物 动物',
  ),
  of(
    'water',
    'sea ocean beach lake river wave waves water waterfall harbour harbor coast lighthouse boat boats ship ships',
    '海 湖 河 浪 瀑布 港 船 水',
  ),
  of('vehicle', 'car cars train bus bike bicycle motorcycle plane truck', '汽车 火车 自行车 摩托 飞机 卡车'),
  of(
    'lights',
    'night city street light lights neon lantern lanterns candle candles fire',
    '夜 城市 街 灯 霓虹 蜡烛 火',
  ),
  of('snow', 'snow snowy snowfall winter christmas ice', '雪 冬 圣诞 冰'),
  of(
    'leaves',
    'tree trees forest wood woods leaf leaves flower flowers garden field grass meadow plant plants',
    '树 森林 叶 花 草 田 植物',
  ),
  of(
    'clouds',
    'sky cloud clouds sunset sunrise mountain mountains landscape horizon',
    '天空 云 日落 日出 夕阳 山 风景',
  ),
];

/** English words stand by themselves, Chinese ones within others. */
function of(motion: Motion, english: string, chinese: string): readonly [Motion, RegExp] {
  const either = `\\b(?:${english.replaceAll(' ', '|')})\\b|${chinese.replaceAll(' ', '|')}`;
  return [motion, new RegExp(either, 'i')];
}

/** Some motions that suit pictures by what people have said of them: in their description, else in their name. */
export function proposedMotions(parts: readonly Pick<Part, 'files' | 'links'>[]): readonly Motion[] {
  const about = parts
    .flatMap(({ files, links }) => [...files.flatMap(({ name, alt }) => [name, alt ?? '']), ...links.map(nameOfLink)])
    .join('\n')
    .replaceAll(/[_\d.-]+/g, ' ');
  const suited = subjects.filter(([, words]) => words.test(about)).map(([motion]) => motion);
  return [...suited, ...always].slice(0, PROPOSED);
}
