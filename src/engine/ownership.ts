import { happensOnce, keyOf, type Claim } from '../core/claim.ts';
import type { Claims } from '../core/ports.ts';
import type { Engine } from './engine.ts';

export type Ownership = Pick<Engine, 'own' | 'release'>;

/** Who works on what, by claims in the store. */
export function ownershipIn(claims: Claims): Ownership {
  return {
    own: (claim: Claim) => (happensOnce(claim) ? claims.once(keyOf(claim)) : claims.take(keyOf(claim))),
    release: (claim: Claim) => claims.release(keyOf(claim)),
  };
}
