import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../domain/dossier/actions';
import type { ActionKind } from '../domain/dossier/action-kinds';
import { checkout } from '../environment';
import { actForm, actKinds, applicantActs, detailsOf } from './acts';

const officer = readFileSync(join(checkout, 'docs', 'officer.md'), 'utf8');

test.each(actKinds.filter(kind => !actions[kind as ActionKind]?.byMachine))(
  '%s is explained to officers, with every detail that belongs to it',
  kind => {
    for (const word of [kind, ...detailsOf(kind)]) expect(officer).toMatch(new RegExp(`[\`"]${word}[\`"]`));
  },
);

test('an act names what it needs once, and what it may have besides', () => {
  for (const kind of actKinds) {
    const { needs, optional } = actForm(kind);
    const all = [...needs.details, ...optional];
    expect([kind, new Set(all).size]).toEqual([kind, all.length]);
  }
});

test.each(['RETURN_RESULT', 'SEND_BY_POST', 'CONFIRM_WITHDRAWAL', 'CONFIRM_STOP', 'REDIRECT'] as const)(
  'NĐ 61/2018 Đ20.2: that the papers taken for comparison went back is said with whatever gives them back: %s',
  kind => expect(detailsOf(kind)).toContain('originalsReturned'),
);

test('an applicant needs nothing that only an officer knows', () => {
  for (const kind of applicantActs) expect([kind, actForm(kind).needs.details]).toEqual([kind, []]);
});
