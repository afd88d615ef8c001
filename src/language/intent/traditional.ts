/**
 * In: a text. Out: the same, simplified as far as the vocabulary goes. Each traditional character stands before its
 * simplified form. This is no converter: other characters decide nothing here.
 */
const pairs =
  '導导匯汇積积餘余額额狀状態态傳传載载視视頻频請请煩烦幫帮發发給给現现樣样麼么進进時时間间線线軸轴軌轨圖图張张檔档' +
  '還还點点嗎吗謝谢鏈链結结個个這这裡里裏里兩两數数號号儲储詢询帳帐賬账戶户顯显況况長长後后會会讓让畫画動动項项專专' +
  '製制誰谁沒没過过幾几為为來来當当條条從从樂乐勞劳駕驾妳你喲哟東东獲获購购買买夠够剛刚開开應应該该順顺內内報报訴诉' +
  '們们見见問问別别處处網网總总銷销復复滾滚歷历記记錄录說说機机終终斷断務务調调變变換换編编輯辑舊旧滿满歡欢錯错讚赞' +
  '題题學学覽览紹绍單单邊边對对無无繼继續续辦办緊紧趕赶兒儿誒诶愛爱輸输壞坏暫暂幹干紀纪較较連连覺觉轉转錢钱掛挂選选' +
  '隊队鈕钮鍵键確确認认頭头誤误師师貼贴寫写鐘钟書书實实優优準准備备醜丑業业親亲體体冊册刪删厲厉唄呗噠哒餵喂嘍喽誇夸' +
  '媽妈將将盡尽乾干驚惊擾扰術术極极爺爷電电著着約约級级經经絕绝腦脑艷艳計计訂订講讲話话貨货贊赞軟软門门階阶難难靜静' +
  '預预領领馬马驟骤';

const simplified: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The text with the traditional characters of the vocabulary in their simplified form. */
export function toSimplified(text: string): string {
  return text.replaceAll(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
