/**
 * In: a text. Out: the same, simplified as far as the vocabulary goes. Each traditional character stands before its
 * simplified form. This is no converter: other characters decide nothing here.
 */
const pairs =
  '導导匯汇積积餘余額额狀状態态傳传載载視视頻频請请煩烦幫帮發发給给現现樣样麼么進进時时間间線线軸轴軌轨圖图張张檔档還还點点嗎吗謝谢鏈链結结' +
  '個个這这裡里裏里兩两數数號号儲储檢检詢询帳帐賬账戶户顯显況况長长後后會会讓让畫画動动項项專专製制誰谁沒没過过幾几為为來来當当條条從从' +
  '聲声樂乐勞劳駕驾妳你喲哟囉啰東东獲获購购買买夠够價价剛刚開开應应該该順顺內内報报訴诉們们見见問问別别種种處处網网總总資资' +
  '銷销復复滾滚歷历記记錄录說说機机終终斷断務务調调變变換换編编輯辑舊旧滿满歡欢錯错讚赞題题學学該该覽览紹绍單单邊边對对無无繼继續续產产氣气' +
  '辦办棄弃緊紧趕赶兒儿誒诶愛爱';

const simplified: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The text with the traditional characters of the vocabulary in their simplified form. */
export function toSimplified(text: string): string {
  return text.replaceAll(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
