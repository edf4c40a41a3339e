import { Matches } from 'class-validator';

/**
 * The number of a decision or the place in a law, `1234/QĐ-UBND`, `NĐ 175/2024 Đ54.3`. It goes into histories, where no free text may be:
 * short, with a number in it, and without what a sentence needs.
 */
export const IsCitation = (): PropertyDecorator =>
  Matches(/^(?=.*\d)[\p{L}\d][\p{L}\d .,/()–-]{0,99}$/u, {
    message: '$property must name a decision or a legal ground such as NĐ 175/2024 Đ54.3, at most 100 characters',
  });

/** The number of a payment or of the paper that proves it: it, too, goes into histories. */
export const IsPaymentNumber = (): PropertyDecorator =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/, {
    message: '$property must be the number of a payment: letters, digits and . _ / -, at most 64',
  });

/** Đồng, whole. */
export const mostVnd = 1_000_000_000_000;
