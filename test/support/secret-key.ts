/** A key as it is: out of a passphrase each start would have to stretch one, which takes its time on purpose. */
export const secretKey = '5e'.repeat(32);
