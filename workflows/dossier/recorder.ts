import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/activities';
import type { DossierEvent } from '../../domain/dossier/events';
import type { DossierState } from '../../domain/dossier/state';
import { recordable } from '../../domain/dossier/recordable';

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
  private waiting: DossierEvent[] = [];
  private flying = false;

  /** `state` is asked when a flight sets out: the tasks that go along are as new as the `seq` that guards them. */
  constructor(private readonly state: () => DossierState) {}

  get idle(): boolean {
    return !this.flying;
  }

  add(events: readonly DossierEvent[]): void {
    this.waiting.push(...events);
    if (!this.flying) void this.fly();
  }

  private async fly(): Promise<void> {
    this.flying = true;
    while (this.waiting.length > 0) {
      const events = this.waiting;
      this.waiting = [];
      await record(recordable(this.state(), events));
    }
    this.flying = false;
  }
}
