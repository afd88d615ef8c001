import { refused } from '../../../../playground/discord/faults.ts';
import { isRequest } from '../discord-cases.ts';
import { gatewayCase, type GatewayRow } from '../gateway-case.ts';

const HEARTBEAT_MS = 1_000;
const tokenRefused =
  'Discord does not accept DISCORD_TOKEN any more: copy it again from the developer portal, then start the bot again.';

/** Where Discord takes nobody back, a supervisor starts the bot again, and it goes on from what is on disk. */
const lost = (code: number, sentence: string): GatewayRow => ({
  name: `it closes with ${code}`,
  strike: (gateway) => gateway.close(code),
  says: sentence,
});

const closed = (code: number): GatewayRow => ({
  name: `it closes with ${code}`,
  strike: (gateway) => gateway.close(code),
});

const rows: readonly GatewayRow[] = [
  closed(4000),
  closed(4007),
  closed(4008),
  closed(4009),
  lost(4004, tokenRefused),
  lost(
    4014,
    'Discord no longer allows this bot to read what people write: start the bot again, and it goes on without.',
  ),
  lost(4010, 'Discord does not know the shards that SHARDS names: set SHARDS=auto.'),
  {
    name: 'a request is answered with 401',
    strike: (_gateway, { discordFaults }) => {
      discordFaults.strike({ is: isRequest('progressEdit'), times: 1, fault: refused(401, 0, '401: Unauthorized') });
    },
    says: tokenRefused,
    invalid: 1,
  },
  { name: 'it asks to reconnect (op 7)', strike: (gateway) => gateway.reconnect() },
  {
    name: 'it calls the session invalid, to be resumed (op 9)',
    strike: (gateway) => gateway.invalidate({ resumable: true }),
  },
  { name: 'it calls the session invalid for good (op 9)', strike: (gateway) => gateway.invalidate() },
  {
    name: 'it acknowledges no heartbeat',
    heartbeatMs: HEARTBEAT_MS,
    strike: (gateway) => gateway.silence(),
    mend: (gateway) => gateway.silence(false),
  },
  { name: 'it tells everything twice', strike: (gateway) => gateway.duplicate() },
  {
    name: 'it tells of events before READY',
    strike(gateway) {
      gateway.holdReady();
      gateway.invalidate();
    },
    isStruck: (gateway, before) => gateway.identifies() > before,
    mend: (gateway) => gateway.holdReady(false),
  },
  { name: 'the server is away for a while', strike: (gateway) => gateway.outage(), mend: (gateway) => gateway.back() },
];

/** The connection over which Discord tells what happens, with a request at work and another one written meanwhile. */
export const gatewayCases = rows.map(gatewayCase);
