import { errors } from '../errors';
import { actions } from './actions';
import { actionKinds } from './action-kinds';
import { outcomes } from './events';
import { interventions } from './interventions';
import { interventionKinds } from './intervention-kinds';
import { eventLabels } from './event-labels';
import { partEnds } from './group';
import { expiryLabels, outcomeLabels, partEndLabels, taskLabels } from './labels';
import { statusLabels } from './status';
import { expiryActions, taskKinds } from './task';

const pick = <K extends string>(table: Record<K, { vi: string; en: string }>) =>
  Object.entries<{ vi: string; en: string }>(table).map(([kind, { vi, en }]) => ({ kind, vi, en }));

describe.each([
  ['tasks', pick(taskLabels), taskKinds],
  ['outcomes', pick(outcomeLabels), outcomes],
  ['actions', pick(actions), actionKinds],
  ['interventions', pick(interventions), interventionKinds],
  ['statuses', pick(statusLabels), ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ['events', pick(eventLabels), Object.keys(eventLabels)],
  ['ends of parts', pick(partEndLabels), partEnds],
  ['what time did', pick(expiryLabels), expiryActions],
  ['errors', pick(errors), Object.keys(errors)],
] as const)('%s', (_what, labels, kinds) => {
  test('each has its label', () => {
    expect(labels.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });

  test.each(['vi', 'en'] as const)('in %s it is a text, and no two are the same', language => {
    const texts = labels.map(label => label[language]);
    for (const text of texts) expect(text).toMatch(/^\S.*\S$/u);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('Vietnamese is written with its marks, in NFC; English is not Vietnamese', () => {
    for (const { vi, en } of labels) {
      expect(vi).toBe(vi.normalize('NFC'));
      expect(vi).toMatch(/[à-ỹđ]/iu);
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
    }
  });
});
