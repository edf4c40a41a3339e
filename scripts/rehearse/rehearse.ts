import { join } from 'node:path';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { checkout, type Environment } from '../../environment';
import { BadInput } from '../procedure/workplace';
import type { Asked } from './command-line';
import { dryRun } from './dry-run';
import { procedureOf } from './hand-in';
import { onEngine } from './on-engine';
import { shippedProcedures } from './procedures';
import { reportOf, type Report } from './report';
import { serverFor } from './servers';
import { setStage } from './stage';

/** The bundle that the build makes: the workflows that every worker runs. */
const built = { codePath: join(checkout, 'dist', 'workflow-bundle.js') };

/**
 * Rehearses a procedure: in memory first, which shows whether the scenario fits, then on a real server. Throws BadInput with a sentence for
 * people, and a DomainError for a procedure that is unknown or held back; then no server was started, or it was ended.
 */
export async function rehearse(asked: Asked, env: Environment, bundle: WorkflowBundleOption = built): Promise<Report> {
  const now = Date.now();
  const { scenario } = asked;
  const procedure = procedureOf(await shippedProcedures(), asked, now);
  const { start } = await dryRun(procedure, scenario, now);
  const server = await serverFor(env).catch((error: Error) => Promise.reject(noServer(error)));
  try {
    const stage = await setStage({ ...env, TEMPORAL_ADDRESS: server.address }, bundle).catch((error: Error) => Promise.reject(noServer(error))); // prettier-ignore
    try {
      const dossier = await onEngine(stage, procedure, scenario, start).catch(withTimeSkipping);
      const historyEvents = (await dossier.history()).events!.length;
      return reportOf({ procedure, scenario, state: dossier.state, events: dossier.events, historyEvents });
    } finally {
      await stage.end({ remove: server.given });
    }
  } finally {
    await server.end();
  }
}

const noServer = ({ message }: Error): BadInput =>
  new BadInput('Không có máy chủ Temporal để diễn tập.', `There is no Temporal server to rehearse on: ${message}`);

/** gRPC status code (grpc.io/docs/guides/status-codes) of a server that was not told to skip time, as every server of production. */
const unimplemented = 12;

function withTimeSkipping(error: Error & { code?: number }): never {
  if (error.code !== unimplemented) throw error;
  throw new BadInput(
    'Máy chủ Temporal này không cho phép tua thời gian; bỏ TEMPORAL_ADDRESS để dùng máy chủ tạm.',
    `This Temporal server does not skip time; without TEMPORAL_ADDRESS a server of its own is used. ${error.message}`,
  );
}
