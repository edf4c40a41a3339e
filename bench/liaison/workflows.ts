import {
  condition,
  defineUpdate,
  executeChild,
  ParentClosePolicy,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

/** About what an opinion carries. */
export interface Answer {
  readonly agency: number;
  readonly reason: { readonly id: string; readonly digest: string };
}

export const answerUpdate = defineUpdate<number, [Answer]>('answer');

/** Opinions as tasks of the dossier itself: one update each. */
export async function asTasks(agencies: number): Promise<number> {
  const answered = new Set<number>();
  setHandler(answerUpdate, ({ agency }) => answered.add(agency).size);
  await condition(() => answered.size === agencies);
  return answered.size;
}

/** Opinions as child workflows, one an agency, each answered by its own update. */
export async function asChildren(agencies: number): Promise<number> {
  const { workflowId } = workflowInfo();
  const children = Array.from({ length: agencies }, (_, agency) =>
    executeChild(opinion, {
      workflowId: `${workflowId}/${agency}`,
      args: [agency],
      parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    }),
  );
  return (await Promise.all(children)).length;
}

export async function opinion(agency: number): Promise<number> {
  let answered = false;
  setHandler(answerUpdate, () => {
    answered = true;
    return agency;
  });
  await condition(() => answered);
  return agency;
}
