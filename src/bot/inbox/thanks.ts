import { answering, type Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import type { World } from '../world.ts';

/** Thanks and praise ask for nothing: they are shown to have been read, and nothing is paid for them. */
export async function takeThanks(world: World, arrival: Arrival, requester: Person): Promise<void> {
  const { audience, background, ledger } = world;
  const { channelId: thread, messageId } = arrival;
  await ledger.messages.put(messageId, '');
  // whatever is written next does not wait for it
  background.start('thanks', () => audience.thank(answering(arrival, requester)), { thread, message: messageId });
}
