import 'reflect-metadata';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { DomainError } from '../../domain/errors';
import type { GivenNotice } from '../../spine/payment-notice';
import { IsPaymentNumber, mostVnd } from './citation';
import { IsDossierCode } from './dossier-code';
import { instantOf, IsMoment } from './moments';
import { parse } from './parse';

const statuses = ['PAID', 'FAILED'] as const;

export class PaymentNoticeInput {
  @IsPaymentNumber()
  payment!: string;

  @IsDossierCode()
  dossier!: string;

  @IsIn(statuses)
  status!: (typeof statuses)[number];

  @IsInt()
  @Min(1)
  @Max(mostVnd)
  amountVnd!: number;

  @IsMoment()
  paidAt!: string;
}

/** The notice in a body whose signature was right. Throws BODY_NOT_JSON, INPUT_INVALID. */
export async function parseNotice(body: Buffer): Promise<GivenNotice> {
  const { payment, dossier, status, amountVnd, paidAt } = await parse(PaymentNoticeInput, json(body));
  return { payment, dossier, status, amountVnd, paidAt: instantOf(paidAt) };
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new DomainError('BODY_NOT_JSON');
  }
}
