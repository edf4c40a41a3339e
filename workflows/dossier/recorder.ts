import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/activities';
import type { Recordable } from '../../domain/dossier/messages';

const { record } = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  // For ever: a database outage of days loses nothing, and retries cost no events.
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/**
 * Records the transitions nobody waits for (time, machines, commands sent past the API). One flight at a time; what
 * comes meanwhile goes with the next, so bursts cost one activity.
 */
export class Recorder {
  private waiting: Recordable[] = [];
  private flying = false;

  get idle(): boolean {
    return !this.flying;
  }

  add(recordable: Recordable): void {
    this.waiting.push(recordable);
    if (!this.flying) void this.fly();
  }

  private async fly(): Promise<void> {
    this.flying = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await record(merge(batch));
    }
    this.flying = false;
  }
}

/** The events of all, the newest state of each task and of the dossier. */
function merge(batch: readonly Recordable[]): Recordable {
  const tasks = new Map(batch.flatMap(part => part.tasks.map(task => [task.id, task] as const)));
  return { events: batch.flatMap(part => part.events), tasks: [...tasks.values()], dossier: batch.at(-1)!.dossier };
}
