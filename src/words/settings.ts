import type { Allowance, Rules } from '../core/rules.ts';
import type { Use } from '../core/tally.ts';
import type { Translate } from './words.ts';

const CELLS = 10;

/** The server's own account, as its panel shows it. */
interface Purse {
  readonly setAt: number;
  readonly left: number | null;
  readonly isRefused: boolean;
  /** The id of who put it in; null where nobody knows. */
  readonly by: string | null;
}

/** All settings of a server, and what it has used today. */
export function settingsLines(
  { settings, person, server, seconds }: Rules,
  { use, keptDays, purse }: { readonly use: Use | null; readonly keptDays: number; readonly purse: Purse | null },
  t: Translate,
): readonly string[] {
  const { roles, channels } = settings;
  const list = (ids: readonly string[], sign: string) => ids.map((id) => `<${sign}${id}>`).join(t('list.separator'));
  const onOff = (isOn: boolean) => t(isOn ? 'settings.on' : 'settings.off');
  return [
    `**${t('settings.heading')}**`,
    useLine(server, use, t),
    payerLine(purse, t),
    t('settings.who', { who: roles.length === 0 ? t('settings.everyone') : list(roles, '@&') }),
    t('settings.where', { where: channels.length === 0 ? t('settings.everywhere') : list(channels, '#') }),
    t('settings.threads-only', { value: onOff(settings.threadsOnly) }),
    t('settings.age-restricted', { value: onOff(settings.ageRestrictedOnly) }),
    t('settings.person', boundsOf(person, t)),
    t('settings.server', { ...boundsOf(server, t), waiting: bound(server.waiting, t) }),
    t('settings.cooldown', { value: person.cooldownSeconds ?? t('settings.no-wait') }),
    t('settings.seconds', { value: bound(seconds, t) }),
    t('settings.asks-price', { value: onOff(settings.asksPrice) }),
    t('settings.others-direct', { value: onOff(settings.othersDirect) }),
    t('settings.asks-owner', { value: onOff(settings.asksOwner) }),
    t('settings.export', { value: onOff(settings.exportsOnDemand) }),
    t('settings.language', { value: t(`settings.language.${settings.language ?? 'own'}`) }),
    t('settings.retention', { value: keptDays }),
    t('settings.refused', { count: settings.refusedWords.length }),
    t('settings.blocked', { count: settings.blocked.length }),
  ];
}

/** Who pays here, and what is left of it. */
function payerLine(purse: Purse | null, t: Translate): string {
  if (purse === null) return t('settings.payer.bot');
  const { left, isRefused, setAt, by } = purse;
  const day = `<t:${Math.floor(setAt / 1_000)}:D>`;
  const time = by === null ? day : t('settings.payer.by', { time: day, by: `<@${by}>` });
  if (isRefused) return t('settings.payer.refused', { time });
  return left === null ? t('settings.payer.unseen', { time }) : t('settings.payer.own', { count: left, time });
}

/** What is used today, with a bar where there is a bound. */
function useLine({ turnsADay }: Allowance, use: Use | null, t: Translate): string {
  if (use === null) return t('settings.use-uncounted');
  const { turns, credits, atOnce } = use;
  const used = t('settings.use', {
    requests: t('usage.requests', { count: turns }),
    most: bound(turnsADay, t),
    credits: t('usage.credits', { count: credits }),
    projects: t('settings.projects', { count: atOnce }),
  });
  if (turnsADay === null) return used;
  const full = Math.min(CELLS, Math.round((turns / Math.max(1, turnsADay)) * CELLS));
  return `${'▰'.repeat(full)}${'▱'.repeat(CELLS - full)}\n${used}`;
}

function boundsOf({ turnsADay, atOnce, creditsADay }: Allowance, t: Translate) {
  return { turns: bound(turnsADay, t), atOnce: bound(atOnce, t), credits: bound(creditsADay, t) };
}

function bound(value: number | null, t: Translate): string {
  return value === null ? t('settings.no-bound') : String(value);
}
