import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { checkout } from '../environment';

// Without protobufjs ^8.7.1 of our own another package's older copy would lie at the top, and histories from JSON could not be read.

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}
const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as Lock;

const protobufjsOf = (name: string) =>
  createRequire(require.resolve(`${name}/package.json`)).resolve('protobufjs/package.json');

test('every part of the SDK finds the one protobufjs at the top, of version 8', () => {
  const ours = require.resolve('protobufjs/package.json');
  expect(ours).toBe(join(checkout, 'node_modules', 'protobufjs', 'package.json'));
  const { version } = JSON.parse(readFileSync(ours, 'utf8')) as { version: string };
  expect(version).toMatch(/^8\.(?:[89]|\d\d|7\.[1-9])/);
  for (const part of ['common', 'proto', 'worker', 'client']) {
    expect({ part, found: protobufjsOf(`@temporalio/${part}`) }).toEqual({ part, found: ours });
  }
});

test('the parts of the SDK are of one version, each there once', () => {
  const parts = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/@temporalio/'));
  expect(parts.length).toBeGreaterThanOrEqual(7);
  for (const [path, { version }] of parts) {
    expect({ path, version }).toEqual({
      path: expect.stringMatching(/^node_modules\/@temporalio\/[^/]+$/) as string,
      version: '1.24.0',
    });
  }
});

/** As `temporal workflow show --output json` writes it: a started workflow, its first task, a timer and an update. */
const history = {
  events: [
    {
      eventId: '1',
      eventTime: '2026-03-02T01:05:00.123456789Z',
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
      taskId: '1048587',
      workflowExecutionStartedEventAttributes: {
        workflowType: { name: 'standardProcedure' },
        taskQueue: { name: 'dossiers', kind: 'TASK_QUEUE_KIND_NORMAL' },
        input: { payloads: [{ metadata: { encoding: 'anNvbi9wbGFpbg==' }, data: 'eyJuYW1lIjoiR2nhuqV5In0=' }] },
        workflowTaskTimeout: '10s',
        attempt: 1,
        firstWorkflowTaskBackoff: '0s',
      },
    },
    {
      eventId: '2',
      eventTime: '2026-03-02T01:05:00.124Z',
      eventType: 'EVENT_TYPE_WORKFLOW_TASK_SCHEDULED',
      workflowTaskScheduledEventAttributes: { startToCloseTimeout: '10s', attempt: 1 },
    },
    {
      eventId: '3',
      eventTime: '2026-03-02T01:05:01Z',
      eventType: 'EVENT_TYPE_TIMER_STARTED',
      timerStartedEventAttributes: { timerId: '1', startToFireTimeout: '28800s', workflowTaskCompletedEventId: '2' },
    },
    {
      eventId: '4',
      eventTime: '2026-03-02T02:00:00Z',
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED',
      workflowExecutionUpdateAcceptedEventAttributes: {
        protocolInstanceId: '0f2c6f0e-5a3c-4f0e-9f57-1f9f5f0a7d11',
        acceptedRequest: { meta: { updateId: '0f2c6f0e-5a3c-4f0e-9f57-1f9f5f0a7d11' }, input: { name: 'command' } },
      },
    },
  ],
};

test('a history can be read from JSON and written again without loss', () => {
  const read = historyFromJSON(history);
  expect(read.events).toHaveLength(4);
  const json = historyToJSON(read);
  expect(historyToJSON(historyFromJSON(JSON.parse(json)))).toBe(json);
  const written = JSON.parse(json) as { events: Record<string, unknown>[] };
  expect(written.events[0]).toMatchObject({
    eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
    workflowExecutionStartedEventAttributes: {
      workflowType: { name: 'standardProcedure' },
      input: { payloads: [{ data: 'eyJuYW1lIjoiR2nhuqV5In0=' }] },
    },
  });
  expect(written.events[2]).toMatchObject({ timerStartedEventAttributes: { timerId: '1' } });
  expect(read.events?.[2]?.timerStartedEventAttributes?.startToFireTimeout?.seconds?.toString()).toBe('28800');
  expect(read.events?.[3]?.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name).toBe(
    'command',
  );
});
