import { accounts } from '../../scripts/demonstration';

/** The demonstration accounts with tokens that tests know. */
export const testTokens: Readonly<Record<string, string>> = Object.fromEntries(
  accounts.map(({ id }) => [id, `token-of-${id}`]),
);

/** With which tests sign as the payment system. */
export const testPaymentSecret = 'the-payment-system-of-the-tests';
