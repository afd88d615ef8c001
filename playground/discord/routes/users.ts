import { channelBody } from '../channel-body.ts';
import { openDm } from '../dm.ts';
import { Form } from '../form.ts';
import { fullUser, userBody } from '../member-body.ts';
import { refusals } from '../refusal.ts';
import { ok, type Call, type Reply, type Route } from '../request.ts';

/** Users and DMs (developers/resources/user). */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/@me',
    answer: ({ world }) =>
      ok({ ...fullUser(world.bot), verified: true, mfa_enabled: true, email: null, locale: 'en-US', premium_type: 0 }),
  },
  { method: 'GET', path: '/users/:user', answer: read },
  { method: 'POST', path: '/users/@me/channels', answer: dm },
];

function read(call: Call): Reply {
  const id = call.id('user');
  if (!call.world.members.has(id)) throw refusals.unknownUser();
  return ok(userBody(call.world, id));
}

function dm({ world, body }: Call): Reply {
  const form = new Form();
  const recipient = form.snowflake(body, 'recipient_id', '');
  if (recipient === undefined) form.required('recipient_id');
  form.check();
  const member = world.members.get(recipient ?? '');
  if (member === undefined) throw refusals.unknownUser();
  if (member.user.bot) throw refusals.cannotDm();
  return ok(channelBody(world, openDm(world, member.user.id)));
}
